"""A server over real TLS with an account for each of some roles, and clients that remember what they were answered."""
import http.client
import json
import signal
import ssl

import wardbook

password = "correct horse battery"
note = ("DISCHARGE SUMMARY\n\nPatient: Maria Lopez\nMRN: 00482913\nDate of admission: 03/04/2026\n\nHOSPITAL COURSE:\n"
        "Maria Lopez was admitted with community acquired pneumonia. She denies chest pain.\n")


class Client:
    """One connection; each answer is kept as (method, path, status)."""

    def __init__(self, ready, token=None):
        self.context = ssl.create_default_context(cafile=ready["ca"])
        host, port = ready["url"].removeprefix("https://").rsplit(":", 1)
        self.address = host, int(port)
        self.connection = http.client.HTTPSConnection(host, int(port), context=self.context, timeout=wardbook.patience)
        self.token, self.calls, self.fields = token, [], {}

    def ask(self, method, path, body=None, **fields):
        headers = {name.replace("_", "-"): value for name, value in fields.items()}
        if isinstance(body, dict):
            body, headers["Content-Type"] = json.dumps(body), "application/json"
        if self.token:
            headers.setdefault("Authorization", f"Bearer {self.token}")
        self.connection.request(method, path, body, headers)
        response = self.connection.getresponse()
        content = response.read()
        self.calls.append((method, path, response.status))
        self.fields = response.headers
        if response.headers.get("Content-Type", "").split(";")[0] in ("application/json", "application/problem+json"):
            return response.status, json.loads(content)
        return response.status, content

    def sign_in(self, name):
        self.token = None
        status, answer = self.ask("POST", "/v1/sessions", {"username": name, "password": password})
        assert status == 201, answer
        self.token = answer["token"]


class Served(wardbook.Case):
    accounts = (("clara", "clinician"),)
    process = None

    def setUp(self):
        super().setUp()
        self.tokens, self.actors = {}, {}
        for name, role in self.accounts:
            added = self.world.json("user", "add", name, "--role", role, "--password-stdin", stdin=password.encode())
            self.check_status(added, wardbook.done)
            self.actors[name] = f"user:{added.data['user']['id']}"
            self.tokens[name] = self.world.json("token", "create", "--user", name).data["token"]

    def serve(self, *arguments, **more):
        self.process = self.world.start("serve", "--listen", "127.0.0.1:0", *arguments, **more)
        self.addCleanup(self.end)
        line = self.process.stdout.readline()
        self.assertTrue(line, self.process.stderr.read() if not line else "")
        self.ready = json.loads(line)
        return self.ready

    def client(self, name=None):
        client = Client(self.ready, self.tokens[name] if name else None)
        self.addCleanup(client.connection.close)
        return client

    def end(self):
        """SIGTERM; (exit status, standard output, standard error)."""
        if self.process.stdout.closed:
            return self.process.returncode, b"", b""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        out, err = self.process.communicate(timeout=wardbook.patience)
        return self.process.returncode, out, err
