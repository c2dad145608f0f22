"""`wardbook serve` asked by two readers of OpenAPI that are not ours: openapi-spec-validator reads /openapi.json, and Schemathesis asks every
endpoint, as each role, what the document promises and what it forbids. Both fetched once into the cache, by pinned hashes."""
import concurrent.futures
import json
import pathlib
import re
import shutil
import signal
import subprocess
import threading

import python_peer
import wardbook
from served import Client, note, password

here = pathlib.Path(__file__).resolve().parent
requirements = here / "api_requirements.txt"
roles = ["clinician", "reviewer", "service", "auditor", "privacy_officer", "administrator"]
examples = 8  # for each endpoint and role
seed = 7


def fetch(cache):
    """The folder with the programs."""
    return python_peer.fetch(cache, "api", requirements)


def check(condition, what):
    if not condition:
        raise AssertionError(what)


class ServedStore:
    """A store with an account for each role and some documents, served; what Schemathesis has to know of it lies in `work`."""

    def __init__(self, programs):
        self.programs, self.world = programs, wardbook.World()
        self.work = self.world.work

    def __enter__(self):
        self.world.init()
        self.tokens = {}
        for role in roles:
            self.world.json("user", "add", role, "--role", role, "--password-stdin", stdin=password.encode())
            self.tokens[role] = self.world.json("token", "create", "--user", role).data["token"]
        self.process = self.world.start("serve", "--listen", "127.0.0.1:0")
        # Read while it writes, or a full pipe holds it.
        threading.Thread(target=self.process.stderr.read, daemon=True).start()
        self.ready = json.loads(self.process.stdout.readline())
        client, ids = Client(self.ready), []
        for role in ("clinician", "service"):
            client.token = self.tokens[role]
            for number in range(3):
                ids.append(client.ask("POST", "/v1/documents", f"{note}\n{role} {number}\n", Content_Type="text/plain")[1]["id"])
                client.ask("GET", f"/v1/documents/{ids[-1]}?wait=30")
        self.world.write("document_cursor", client.ask("GET", "/v1/documents?limit=1")[1]["next"])
        client.connection.close()
        self.world.write("documents", "".join(f'"{id}"\n' for id in ids))
        for name in ("schemathesis.toml", "schemathesis_hooks.py"):
            shutil.copy(here / name, self.work)
        return self

    def __exit__(self, *_):
        self.end()
        self.world.__exit__()

    def end(self):
        """Its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=wardbook.patience)

    def run(self, program, *arguments):
        """A program of the environment, in a folder of its own: Schemathesis writes into the one in which it runs."""
        return subprocess.run([str(self.programs / program), *map(str, arguments)], cwd=self.work, env=self.world.environment, capture_output=True,
                              text=True, timeout=wardbook.patience, check=False)

    def ask_as(self, role):
        """What Schemathesis finds. It goes through each constraint of each schema as these two only, for whom most is not forbidden; at random as all."""
        phases = "coverage,fuzzing,stateful" if role in ("clinician", "administrator") else "fuzzing,stateful"
        return self.run("schemathesis", "--no-color", "--config-file", self.work / "schemathesis.toml", "run", self.ready["url"] + "/openapi.json",
                        "-H", f"Authorization: Bearer {self.tokens[role]}", "--tls-verify", self.ready["ca"], "--checks", "all", "--phases", phases,
                        "--seed", seed, "-n", examples, "--generation-database", "none", "--continue-on-failure")


def the_description_is_openapi(server):
    client = Client(server.ready)
    path = server.world.write("openapi.json", json.dumps(client.ask("GET", "/openapi.json")[1]))
    client.connection.close()
    read = server.run("openapi-spec-validator", "--schema", "3.1", path)
    check(read.returncode == 0, read.stdout + read.stderr)


def every_role_is_answered_as_described(server):
    """The last two alone: a privacy officer erases documents, and an administrator changes the accounts of the others."""
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        answers = dict(zip(roles[:-2], pool.map(server.ask_as, roles[:-2])))
    answers |= {role: server.ask_as(role) for role in roles[-2:]}
    for role, found in answers.items():
        print(f"  {role}: " + next((line.strip() for line in found.stdout.splitlines() if re.match(r"\s*\d+ generated", line)), "nothing was asked"))
    wrong = [f"{role}:\n{found.stdout}{found.stderr}" for role, found in answers.items() if found.returncode]
    check(not wrong, "\n".join(wrong))


def the_server_lives_and_its_ledger_verifies(server):
    client = Client(server.ready)
    check(client.ask("GET", "/readyz") == (200, {"ready": True, "reasons": []}), "the server is not ready")
    client.connection.close()
    check(server.end() == 0, "the server did not end well")
    verified = server.world.verify()
    check(verified.status == wardbook.done and verified.data["consistent"] is True, str(verified))
    statuses = [event["outcome"]["counts"]["status"] for event in server.world.events() if event["resource"]["kind"] == "endpoint" and
                "status" in event["outcome"]["counts"]]
    check(max(statuses) <= 501, "the server failed at a call")
    print(f"  {len(statuses)} calls are in the ledger")


checks = [the_description_is_openapi, every_role_is_answered_as_described, the_server_lives_and_its_ledger_verifies]
