#!/usr/bin/env python3
"""Plants values of their own in every field that a request can have, then looks for them in all that a server says and leaves: its log (JSON
and text), its numbers, its errors, the ledger, store.db, the names of files, and the core of a process that was made to crash."""
import base64
import json
import os
import pathlib
import signal
import socket
import ssl
import tempfile

import wardbook
from canaries import Canaries, Search
from served import Served, password

roles = "clinician,reviewer,privacy_officer,administrator,service"  # all that one account can have
unknown = "0192f0c4-a50b-7517-8856-529421e7f426"
# What comes back by contract, and where it may stand besides. Everything else is said nowhere.
echoed = {
    "X-Request-Id, plain": {"errors"},  # of 1 to 64 letters, digits, '.', '_' and '-': in the answer to who sent it
    "NewUser.name": {"store"},  # an account's name, which administrators list
}
headers = ["Accept", "Accept-Encoding", "Accept-Language", "Authorization", "Cache-Control", "Content-Encoding", "Content-Language", "Content-Type",
           "Cookie", "Date", "ETag", "Expect", "Forwarded", "From", "Host", "Idempotency-Key", "If-Match", "If-Modified-Since", "If-None-Match", "Link",
           "Max-Forwards", "Origin", "Proxy-Authorization", "Purpose-Of-Use", "Range", "Referer", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
           "User-Agent", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"]


class Planted:
    """Canaries with the field that each was planted in. In small letters: what is made small on its way is found, too."""

    def __init__(self):
        self.canaries, self.fields = Canaries(29), {}

    def word(self, field):
        return self.keep(field, self.canaries.word().lower())

    def keep(self, field, value):
        self.fields[value] = field
        return value

    def number(self, field):
        value = "9" + self.canaries.digits(14)
        return int(self.keep(field, value))


class ServeCanary(Served):
    accounts = (("clara", roles),)

    def setUp(self):
        super().setUp()
        self.planted = Planted()
        self.given = pathlib.Path(tempfile.mkdtemp(prefix="wardbook-given-"))
        self.addCleanup(wardbook.shutil.rmtree, self.given, True)
        self.errors = self.given / "errors"
        self.errors.mkdir()
        self.logs = self.given / "logs"
        self.logs.mkdir()
        self.statuses = {}

    def begin(self, form):
        self.form, self.refused = form, 0
        log = str(self.logs / f"{form}-{len(os.listdir(self.logs))}")
        self.serve("--log-level", "debug", "--log", form, prefix=("/bin/sh", "-c", 'ulimit -c unlimited; exec "$@" 2>"$0"', log), cwd=self.world.work)
        host, port = self.ready["url"].removeprefix("https://").rsplit(":", 1)
        self.address = host, int(port)
        self.context = ssl.create_default_context(cafile=self.ready["ca"])
        self.context.check_hostname = False

    def go_on(self):
        """The log leaves out lines of an event that comes too often: before that another server goes on."""
        if self.refused > 100:
            self.assertEqual(self.end()[0], wardbook.done)
            self.begin(self.form)

    def say(self, raw, name="127.0.0.1"):
        """Bytes as they are, on a connection of their own; the answer, which is kept if it is an error."""
        with socket.create_connection(self.address, timeout=wardbook.patience) as plain:
            return self.hear(self.context.wrap_socket(plain, server_hostname=name), raw)

    def hear(self, connection, raw):
        with connection:
            heard = b""
            try:
                connection.sendall(raw)
                while more := connection.recv(65536):
                    heard += more
            except OSError:
                pass  # it was refused while it was still sent
        status = int(heard.split(b" ")[1]) if heard.startswith(b"HTTP/1.1 ") else 0
        if status >= 400:
            self.refused += 1
            (self.errors / str(len(os.listdir(self.errors)))).write_bytes(heard)
        self.statuses[status] = self.statuses.get(status, 0) + 1
        return status, heard.split(b"\r\n\r\n", 1)[-1]

    def ask(self, method, path, body=b"", fields=(), **more):
        """A call of somebody who may do everything; `fields` are lines, and those named in them are not added."""
        lines = dict(fields)
        lines.setdefault("Host", "x")
        lines.setdefault("Authorization", f"Bearer {self.tokens['clara']}")
        lines.setdefault("Connection", "close")
        if isinstance(body, (dict, list)):
            body = json.dumps(body).encode()
            lines.setdefault("Content-Type", "application/json")
        if body and "Transfer-Encoding" not in lines:
            lines.setdefault("Content-Length", len(body))
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value is not None)
        return self.say(f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode() + body, **more)

    def operations(self):
        described = json.loads(self.ask("GET", "/openapi.json")[1])
        self.schemas = described["components"]["schemas"]
        for path, methods in described["paths"].items():
            for method, facts in methods.items():
                yield method.upper(), path, facts

    # --- Bodies ---

    def schema(self, one):
        while "$ref" in one:
            one = self.schemas[one["$ref"].rsplit("/", 1)[1]]
        return one

    def right(self, one):
        """A value that a schema takes, without a canary."""
        one = self.schema(one)
        if "enum" in one:
            return one["enum"][0]
        if one.get("type") == "object":
            return {name: self.right(one["properties"][name]) for name in one.get("required", [])}
        if one.get("type") == "array":
            return [self.right(one["items"])]
        examples = {"integer": 60, "boolean": True}
        return examples.get(one.get("type"), unknown if one.get("format") == "uuid" else password)

    def bodies(self, name, one):
        """For each field of a body, at any depth: a canary as the text, in each wrong type, and as a name."""
        one = self.schema(one)
        word, number = self.planted.word, self.planted.number
        for field in one.get("properties", {}):
            for put in (word(f"{name}.{field}"), number(f"{name}.{field}"), {word(f"{name}.{field}"): word(f"{name}.{field}")}, [word(f"{name}.{field}")],
                        [[number(f"{name}.{field}")]], word(f"{name}.{field}") + "\u0000", word(f"{name}.{field}") * 400):
                yield {**self.right(one), field: put}
            inner = self.schema(one["properties"][field])
            if inner.get("properties"):
                for deeper in self.bodies(f"{name}.{field}", inner):
                    yield {**self.right(one), field: deeper}
        yield {**self.right(one), word(f"a field that {name} has not"): word(f"a field that {name} has not")}
        yield [word(name)]

    def forms(self):
        word = self.planted.word

        def part(disposition, more="", patient=None):
            boundary = word("boundary")
            whose = f'--{boundary}\r\nContent-Disposition: form-data; name="patient_id"\r\n\r\n{patient}\r\n' if patient else ""
            body = (f"{word('preamble')}\r\n{whose}--{boundary}\r\nContent-Disposition: form-data; {disposition}\r\n{more}\r\n"
                    f"{self.planted.canaries.note()}\r\n--{boundary}--\r\n{word('epilogue')}\r\n")
            return body.encode(), {"Content-Type": f"multipart/form-data; boundary={boundary}"}
        yield part(f'name="file"; filename="{word("file name")}.txt"')
        yield part(f"name=\"file\"; filename*=UTF-8''{word('file name')}.txt")
        yield part(f'name="file"; filename="../{word("file name")}/{word("file name")}"')
        yield part(f'name="{word("part name")}"; filename="x"')
        yield part(f'name="file"; {word("part parameter")}="{word("part parameter")}"')
        yield part('name="file"', f"{word('part header')}: {word('part header')}\r\n")
        for patient in (f"{word('assigner')}|{word('patient_id')}", word("patient_id"), f"{word('patient_id')}\x01", word("patient_id") * 30):
            yield part('name="file"', patient=patient)
        yield part('name="file"', f"Content-Type: text/{word('part type')}\r\n")
        yield part('name="file"', f"Content-Transfer-Encoding: {word('part encoding')}\r\n")
        yield part(f'name="file"\r\n {word("folded part header")}: x')
        body, fields = part('name="file"')
        yield body[:-40], fields  # no end
        yield body.replace(b"--\r\n", b"-x"), fields

    def notes(self):
        note = self.planted.canaries.note
        for content in (note(), note() + "\0", note().encode() + b"\xff\xfe", note().encode("utf-16-le") + b"x", b"%PDF-1.7 " + note().encode()):
            yield content.encode() if isinstance(content, str) else content

    # --- Where they are planted ---

    def plant_in_targets(self, method, path, facts):
        word = self.planted.word
        templates = [part["name"] for part in facts.get("parameters", []) if part["in"] == "path"]
        filled = path
        for name in templates:
            self.ask(method, path.replace(f"{{{name}}}", word(f"{path}: {name}")))
            self.ask(method, path.replace(f"{{{name}}}", word(f"{path}: {name}") + "%2F..%2F" + word(f"{path}: {name}")))
            there = self.document if "document" in path and method != "DELETE" else unknown
            filled = filled.replace(f"{{{name}}}", "0" if name != "id" else there)
        for part in facts.get("parameters", []):
            if part["in"] == "query":
                for make in (word, self.planted.number):
                    self.ask(method, f"{filled}?{part['name']}={make('?' + part['name'])}")
        self.ask(method, f"{filled}?{word('a parameter')}={word('a parameter')}")
        self.ask(method, f"{filled}/{word('a segment')}")
        self.ask(word("method").upper(), filled)
        self.ask(method, filled, fields={"Purpose-Of-Use": word("Purpose-Of-Use")})
        self.ask(method, filled, fields={"Authorization": f"Bearer {word('Authorization')}"})
        return filled

    def plant_in_envelopes(self):
        word, text = self.planted.word, {"Content-Type": "text/plain"}
        for name in headers:
            self.go_on()
            for value in (word(name), f"{word(name)}={word(name)}; {word(name)}", f"text/{word(name)}", f"{word(name)}\x01", f"{word(name)}\r\n {word(name)}"):
                self.ask("POST", "/v1/documents", self.planted.canaries.note().encode(), {**text, name: value})
                self.ask("GET", "/v1/me", fields={name: value})
        self.go_on()
        basic = base64.b64encode(f"{word('Basic')}:{word('Basic')}".encode()).decode()
        for value in (f"Basic {basic}", f"Bearer wbt_{word('a token')}", f"Bearer {word('a token')} {word('a token')}", f"{word('a scheme')} x"):
            self.ask("GET", "/v1/me", fields={"Authorization": value})
        for value in (f"wardbook_device={word('the cookie')}", f"{word('a cookie')}=1; wardbook_device={word('the cookie')}"):
            self.ask("POST", "/v1/sessions", {"username": "clara", "password": word("SignIn.password")}, {"Cookie": value, "Authorization": None})
        self.ask("GET", "/v1/me", fields={word("a field's name"): word("a field")})
        self.ask("GET", "/v1/me", fields={word("a field's name") + " ": word("a field")})
        self.ask("GET", f"/{word('nowhere')}", fields={"X-Request-Id": word("X-Request-Id, plain")})
        self.ask("GET", f"/{word('nowhere')}", fields={"X-Request-Id": f"{word('X-Request-Id')} {word('X-Request-Id')}"})
        digits = self.planted.keep("X-Request-Id, plain", "9" + self.planted.canaries.digits(11))
        self.ask("GET", "/v1/me", fields={"X-Request-Id": f"00000000-0000-0000-0000-{digits}"})
        random = self.planted.keep("X-Request-Id, plain", "9" + self.planted.canaries.digits(11))
        self.ask("GET", "/nowhere", fields={"X-Request-Id": f"6fa459ea-ee8a-4ca4-894e-{random}"})
        head = f"POST /v1/documents HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {self.tokens['clara']}\r\nContent-Type: text/plain\r\nConnection: close\r\n"
        chunked = head + "Transfer-Encoding: chunked\r\n\r\n"
        for raw in (f"{chunked}5;{word('chunk extension')}={word('chunk extension')}\r\nhello\r\n0\r\n{word('trailer')}: {word('trailer')}\r\n\r\n",
                    f"{chunked}{word('chunk size')}\r\n", f"{chunked}5\r\n{word('chunk')}\r\n", f"{chunked}0\r\n{word('trailer')}\r\n\r\n",
                    f"{word('request line')} / HTTP/1.1\r\n\r\n", f"GET {word('target')} HTTP/1.1\r\n\r\n", f"GET / {word('version')}\r\n\r\n",
                    f"GET http://{word('authority')}/v1/me HTTP/1.1\r\nHost: x\r\n\r\n", f"{word('request line')}\r\n\r\n",
                    f"GET / HTTP/1.1\r\nHost: x\r\n{word('a line')}\r\n\r\n", f"{head}Content-Length: {word('Content-Length')}\r\n\r\n",
                    f"{head}Content-Length: 5\r\nContent-Length: {self.planted.number('Content-Length')}\r\n\r\n",
                    f"GET /{word('target') * 900} HTTP/1.1\r\n\r\n", f"GET / HTTP/1.1\r\n{word('a field') * 1700}: 1\r\n\r\n",
                    f"GET /{word('target')} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n{word('after the request')}"):
            self.say(raw.encode())
        self.ask("GET", "/v1/me", name=f"{word('the name of the server')}.example")
        with socket.create_connection(self.address, timeout=wardbook.patience) as plain:
            self.hear(plain, f"GET /{word('in clear')} HTTP/1.1\r\nHost: {word('in clear')}\r\n\r\n".encode())

    def plant(self):
        operations = list(self.operations())
        note = self.planted.canaries.note().encode()
        self.document = json.loads(self.ask("POST", "/v1/documents", note, {"Content-Type": "text/plain"})[1])["id"]
        self.assertEqual(self.ask("GET", f"/v1/documents/{self.document}?wait=30")[0], 200)
        for method, path, facts in operations:
            self.go_on()
            filled = self.plant_in_targets(method, path, facts)
            content = facts.get("requestBody", {}).get("content", {})
            if "application/json" in content:
                schema = content["application/json"]["schema"]
                name = schema["$ref"].rsplit("/", 1)[1]
                for body in self.bodies(name, schema):
                    # Who signs in says so without a token; nobody else is let in without.
                    self.ask(method, filled, body, {"Authorization": None} if name == "SignIn" else {"Purpose-Of-Use": "TREAT"})
                raw = self.planted.word(name)
                for broken in (f'{{"{raw}', f'{{"{raw}":1,"{raw}":2}}', f'["{raw}",', f'{raw}', f'{{"x":"\\ud800{raw}"}}'):
                    self.ask(method, filled, broken.encode(), {"Content-Type": "application/json"})
                self.ask(method, filled, raw.encode(), {"Content-Type": "text/plain"})
            elif content:
                for note in self.notes():
                    self.ask(method, filled, note, {"Content-Type": f"text/{self.planted.word('Content-Type')}"})
                for body, fields in self.forms():
                    self.ask(method, filled, body, fields)
                key = {"Content-Type": "text/plain", "Idempotency-Key": self.planted.word("Idempotency-Key")}
                for _ in range(2):
                    self.ask(method, filled, self.planted.canaries.note().encode(), key)
        # Names and passwords of accounts that there are.
        name = self.planted.word("NewUser.name")
        made = self.ask("POST", "/v1/users", {"name": name, "roles": ["auditor"], "password": self.planted.word("NewUser.password")})
        self.assertEqual(made[0], 201, made)
        self.assertEqual(self.ask("POST", "/v1/patients/search", {"patient_id": f"{self.planted.word('assigner')}|{self.planted.word('value')}"})[0], 200)
        self.plant_in_envelopes()

    def check_core(self):
        """The server dies of a signal that makes others dump, where its limits let it."""
        self.ask("POST", "/v1/documents", self.planted.canaries.note().encode(), {"Content-Type": "text/plain"})
        files = set(self.world.work.iterdir())
        self.process.send_signal(signal.SIGSEGV)
        _, died = os.waitpid(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(died)
        self.process.communicate()
        self.assertEqual(self.process.returncode, -signal.SIGSEGV)
        self.assertFalse(os.WCOREDUMP(died), "the kernel says that it has dumped core")
        self.assertEqual(set(self.world.work.iterdir()), files)
        other = wardbook.subprocess.Popen(["/bin/sh", "-c", "ulimit -c unlimited; kill -SEGV $$"], cwd=self.world.work)
        if not os.WCOREDUMP(os.waitpid(other.pid, 0)[1]):
            print("no process dumps core here: that the server does not shows little", flush=True)
        other.returncode = -signal.SIGSEGV

    def found(self, where, folder):
        """Where in the folder something stands that should not, and which fields it came from."""
        fields, raw = self.planted.fields, b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
        for field in (field for field, places in echoed.items() if where in places):
            self.assertTrue(any(value.encode() in raw for value, of in fields.items() if of == field), f"{field} is in no {where}: the search finds nothing?")
        hidden = [value for value, field in fields.items() if where not in echoed.get(field, ())]
        found = Search(hidden + self.planted.canaries.values, self.given / f"patterns-{where}").in_folder(folder)
        return found + [fields[value] for value in hidden if value.encode() in raw]

    def test_what_a_request_holds_is_found_nowhere(self):
        self.begin("json")
        self.plant()
        numbers = self.given / "numbers"
        numbers.mkdir()
        status, text = self.ask("GET", "/metrics")
        self.assertEqual(status, 200)
        (numbers / "metrics").write_bytes(text)
        self.check_core()
        self.begin("text")
        self.plant()
        status, _, _ = self.end()
        self.assertEqual(status, wardbook.done)
        self.assertGreater(len(self.planted.fields), 1500)
        said = b"".join(path.read_bytes() for path in self.logs.iterdir())
        self.assertNotIn(b"suppressed", said, "a line was left out")
        self.assertEqual(said.count(b"request_id"), sum(self.statuses.values()), "each answer has its line")
        for where, folder in (("log", self.logs), ("metrics", numbers), ("errors", self.errors), ("store", self.world.folder)):
            self.assertEqual(self.found(where, folder), [], where)
        print(f"{len(self.planted.fields) + len(self.planted.canaries.values)} values planted; answers by status: {dict(sorted(self.statuses.items()))}")
        self.check_consistent()


if __name__ == "__main__":
    wardbook.main()
