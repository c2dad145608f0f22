#!/usr/bin/env python3
"""Every endpoint: asked as it should be, by who may not, wrongly, and by nobody. After each call the ledger's files hold the call and what
it did, by whom, once, and nothing else. The list is the server's own (/openapi.json): what is new there and has no case here fails."""
import collections
import json
import re
import socket
import ssl
import struct
import time

import wardbook
from acts import Acts, names
from served import note, password

unknown = "0192f0c4-a50b-7517-8856-529421e7f426"
steps = ["document.parsed", "document.deidentified", "document.extracted", "document.summarized", "document.checked"]
opened = ["document.read.intent", "document.read.outcome shown"]
plain = {"Content_Type": "text/plain"}
form = (b'--b\r\nContent-Disposition: form-data; name="patient_id"\r\n\r\nLopez-7\r\n'
        b'--b\r\nContent-Disposition: form-data; name="file"; filename="Maria-Lopez.txt"\r\n\r\n' + note.encode() + b"\r\n--b--\r\n",
        {"Content_Type": "multipart/form-data; boundary=b"})
exempt = {"GET /livez", "GET /readyz", "GET /openapi.json"}

# What is done beside the call itself when it is right: {document}, {dead}, {user}, {token} and {tile} are made for it.
Right = collections.namedtuple("Right", "by path body fields acts")


def right(by, path, acts=(), body=None, **fields):
    return Right(by, path, body, fields, list(acts))


endpoints = {
    "GET /livez": right(None, "/livez"),
    "GET /readyz": right(None, "/readyz"),
    "GET /openapi.json": right(None, "/openapi.json"),
    "POST /v1/sessions": right(None, "/v1/sessions", ["session.created"], {"username": "clara", "password": password}),
    "DELETE /v1/sessions/current": right("session", "/v1/sessions/current"),
    "GET /v1/me": right("clara", "/v1/me"),
    "GET /v1/users": right("ada", "/v1/users", ["command.run"]),
    "POST /v1/users": right("ada", "/v1/users", ["user.changed added", "user.changed totp_set"], {"name": "nora", "roles": ["reviewer"], "totp": True}),
    "PATCH /v1/users/{id}": right("ada", "/v1/users/{user}", ["user.changed disabled"], {"state": "disabled"}),
    "POST /v1/tokens": right("ada", "/v1/tokens", ["user.changed created"], {"user": "{user}"}),
    "DELETE /v1/tokens/{id}": right("ada", "/v1/tokens/{token}", ["user.changed revoked"]),
    "POST /v1/documents": right("clara", "/v1/documents?source=ehr", ["command.run made", "document.received"], *form[:1], **form[1]),
    "GET /v1/documents": right("clara", "/v1/documents?limit=1"),
    "GET /v1/documents/{id}": right("clara", "/v1/documents/{document}?wait=30", ["command.run"]),
    "GET /v1/documents/{id}/redacted": right("clara", "/v1/documents/{document}/redacted", ["command.run"]),
    "GET /v1/documents/{id}/entities": right("clara", "/v1/documents/{document}/entities", ["command.run"]),
    "GET /v1/documents/{id}/summary": right("clara", "/v1/documents/{document}/summary", ["command.run"]),
    "GET /v1/documents/{id}/checks": right("clara", "/v1/documents/{document}/checks", ["command.run"]),
    "GET /v1/documents/{id}/history": right("clara", "/v1/documents/{document}/history", ["command.run"]),
    "GET /v1/documents/{id}/original": right("clara", "/v1/documents/{document}/original", opened, Purpose_Of_Use="TREAT"),
    "POST /v1/documents/{id}/reidentify": right("clara", "/v1/documents/{document}/reidentify", opened, {"codes": ["NAME_1"]}, Purpose_Of_Use="TREAT"),
    "GET /v1/keys": right("ada", "/v1/keys"),
    "DELETE /v1/documents/{id}": right("paul", "/v1/documents/{document}", ["command.run requested"]),
    "POST /v1/documents/{id}/feedback": right("clara", "/v1/documents/{document}/feedback", ["command.run feedback"],
                                              {"target": "summary", "verdict": "right"}),
    "GET /v1/jobs": right("ada", "/v1/jobs?state=dead"),
    "POST /v1/jobs/{id}/retry": right("ada", "/v1/jobs/{dead}/retry", ["command.run retried"]),
    "DELETE /v1/jobs/{id}": right("ada", "/v1/jobs/{dead}", ["command.run dropped"]),
    "POST /v1/patients/search": right("clara", "/v1/patients/search", ["command.run patient_search"], {"patient_id": "00482913"}),
    "POST /v1/redact": right("clara", "/v1/redact", [], {"text": "Maria Lopez was seen."}),
    "GET /v1/audit/events": right("aude", "/v1/audit/events?limit=1"),
    "GET /v1/audit/counts": right("aude", "/v1/audit/counts"),
    "GET /v1/audit/proof/{index}": right("aude", "/v1/audit/proof/0"),
    "GET /ledger/checkpoint": right("aude", "/ledger/checkpoint"),
    "GET /ledger/vkey": right("aude", "/ledger/vkey"),
    "GET /ledger/tile/{tile}": right("aude", "/ledger/tile/{tile}"),
    "GET /metrics": right("omar", "/metrics"),
    "POST /upload/": right("clara", "/upload/", ["document.received"], note + "By the other way.\n", **plain),
    "GET /document/{id}": right("clara", "/document/{document}", ["command.run"]),
}


class Endpoints(Acts):
    accounts = (("clara", "clinician"), ("paul", "privacy_officer"), ("ada", "administrator"), ("omar", "service"), ("aude", "auditor"))

    def setUp(self):
        super().setUp()
        self.left = self.dead(2)
        self.serve("--quiet")
        self.clients = {name: self.client(name) for name in [*self.tokens, None]}
        self.stranger = self.client()
        self.stranger.token = "wbt_" + "x" * 58

    def call(self, client, actor, method, path, status, route, acts=(), body=None, **fields):
        """One call, its one entry, and those of what it did."""
        said, answer = client.ask(method, path, body, **fields)
        what = f"{method} {path}: {said} {answer if isinstance(answer, dict) else ''}"
        self.assertEqual(said, status, what)
        *did, own = self.new()
        self.assertEqual(names(did), list(acts), what)
        self.check_call(own, actor, status, route, answer, what)
        for entry in did:
            # Who signs in is known from then on.
            self.assertEqual(entry["actor"]["id"], self.actors["clara"] if entry["type"] == "session.created" else actor, what)
            self.assertEqual(entry["decision"], "deny" if entry["type"] == "access.denied" else "permit", what)
        return answer

    def check_call(self, entry, actor, status, route, answer, what):
        refused = status >= 400
        self.assertEqual((entry["type"], entry["decision"]), ("request.refused", "deny") if refused else ("command.run", "permit"), what)
        self.assertEqual((entry["actor"]["id"], entry["resource"]), (actor, {"kind": "endpoint", "id": route}), what)
        self.assertEqual(entry["outcome"]["counts"], {"status": status}, what)
        if answer is not None:
            self.assertEqual(entry["outcome"]["code"], answer["code"] if refused else None, what)

    def document(self, number):
        """A document at rest; what was written for it."""
        sent = self.call(self.clients["clara"], self.actors["clara"], "POST", "/v1/documents", 202, "POST /v1/documents", ["document.received"],
                         f"{note}Copy {number}.\n", **plain)
        self.call(self.clients["clara"], self.actors["clara"], "GET", f"/v1/documents/{sent['id']}?wait=30", 200, "GET /v1/documents/{id}", ["command.run"])
        return sent["id"]

    def table(self):
        """The endpoints as /openapi.json lists them: name, route in the ledger, facts."""
        status, described = self.clients[None].ask("GET", "/openapi.json")
        self.assertEqual(status, 200)
        for path, methods in described["paths"].items():
            for method, facts in methods.items():
                yield f"{method.upper()} {path}", facts

    def made(self, number):
        """What the right call of an endpoint may need: a document of its own, an account, a token, a tile."""
        document = self.document(number)
        by, ada = self.clients["ada"], self.actors["ada"]
        account = {"name": f"spare-{number}", "roles": ["auditor"]}
        user = self.call(by, ada, "POST", "/v1/users", 201, "POST /v1/users", ["user.changed added"], account)["user"]["id"]
        token = self.call(by, ada, "POST", "/v1/tokens", 201, "POST /v1/tokens", ["user.changed created"], {"user": user})["id"]
        size = int((self.world.data / "ledger" / "checkpoint").read_text().split("\n")[1])
        return {"{document}": document, "{user}": user, "{token}": token, "{tile}": "0/000" if size >= 256 else f"0/000.p/{size}"}

    def test_every_endpoint_each_way_is_in_the_ledger_once(self):
        table = dict(self.table())
        self.assertEqual(set(table), set(endpoints), "each endpoint has a case here")
        self.assertEqual(self.new(), [], "to read /openapi.json is in no ledger")
        for number, (name, case) in enumerate(endpoints.items()):
            with self.subTest(name):
                self.each_way(number, name, case, table[name])
        self.assertEqual(self.end()[0], 0)
        self.assertEqual(self.new(), [])
        sent = {document for document, _ in self.steps}
        others = collections.Counter(step for _, step in self.steps.elements() if step not in steps)
        self.assertLessEqual(set(others.items()), {("document.erased", 1), ("command.run resumed", 1)})
        once = collections.Counter({(document, step): 1 for document in sent for step in steps})
        self.assertEqual(collections.Counter({key: count for key, count in self.steps.items() if key[1] in steps}), once)
        self.check_consistent()
        self.assertEqual(self.new(), [], "neither the end of a server nor audit verify")

    def each_way(self, number, name, case, facts):
        method, template = name.split(" ")
        values = self.made(number)
        if "{dead}" in case.path:
            values["{dead}"] = self.left.pop()

        def filled(text):
            for key, value in values.items():
                text = text.replace(key, value)
            return text
        path, body, fields = filled(case.path), case.body, case.fields
        if isinstance(body, dict):
            body = json.loads(filled(json.dumps(body)))
        if name in exempt:
            for asked in (path, path + "?name=Maria-Lopez"):
                self.assertEqual(self.clients[None].ask(method, asked)[0], 200)
            self.assertEqual(self.new(), [])
            return
        # What the ledger calls it; {tile*} stands for several segments.
        route = name.replace("{tile}", "{tile*}")
        anonymous = case.by is None
        client = self.clients[None if case.by == "session" else case.by]
        actor = self.actors.get("clara" if case.by == "session" else case.by, "anonymous")
        # By nobody, and by a token that is none.
        if not anonymous:
            for stranger in (self.clients[None], self.stranger):
                self.call(stranger, "anonymous", method, path, 401, route, [], body, **fields)
        # Wrongly: a parameter, a path, a body that the call does not know.
        wrong = self.clients[None if anonymous else "clara" if case.by == "session" else case.by]
        who = "anonymous" if anonymous else actor
        self.call(wrong, who, method, path.split("?")[0] + "?name=Maria-Lopez", 400, route, [], body, **fields)
        if "{id}" in template:
            self.call(wrong, who, method, re.sub(r"\{\w+\}", "Maria-Lopez", template), 404, route, [], body, **fields)
        if isinstance(body, dict):
            self.call(wrong, who, method, path, 400, route, [], b'{"Maria Lopez', Content_Type="application/json", **fields)
            self.call(wrong, who, method, path, 400, route, [], {"Maria": "Lopez"}, **fields)
            self.call(wrong, who, method, path, 415, route, [], b"Maria Lopez", Content_Type="text/plain", **fields)
        # A method that the path does not have.
        self.call(wrong, who, "PUT", path, 405, "none")
        # By who may not.
        permission = facts.get("x-permission")
        if permission:
            denied = "omar" if case.by in ("aude", "ada", "paul") else "aude"
            denied = {"GET /metrics": "clara", "GET /v1/documents/{id}/history": "omar"}.get(name, denied)
            self.call(self.clients[denied], self.actors[denied], method, path, 403, route, ["access.denied forbidden"], body, **fields)
            if fields.get("Purpose_Of_Use"):
                self.call(client, actor, method, path, 403, route, ["access.denied purpose_required"], body)
        # As it should be.
        if case.by == "session":
            client.sign_in("clara")
            self.assertEqual(names(self.new()), ["session.created", "command.run"])
        self.call(client, actor, method, path, self.status_of(facts), route, case.acts, body, **fields)
        if "retried" in "".join(case.acts):
            self.call(self.clients["clara"], self.actors["clara"], "GET", f"/v1/documents/{values['{dead}']}?wait=30", 200, "GET /v1/documents/{id}",
                      ["command.run"])
        client.token = None if case.by in (None, "session") else client.token
        # What does not exist is looked for and recorded.
        if "{id}" in template and permission:
            kind = ["command.run not_found"] if "{document}" in case.path else []
            self.call(client, actor, method, re.sub(r"\{\w+\}", unknown, template), 404, route, kind, body, **fields)

    @staticmethod
    def status_of(facts):
        return int(next(status for status in facts["responses"] if status.startswith("2")))

    def say(self, raw, **more):
        """Bytes as they are; the status that they are answered with."""
        host, port = self.stranger.address
        plain = socket.create_connection((host, port), timeout=wardbook.patience)
        connection = plain if more.get("clear") else self.stranger.context.wrap_socket(plain, server_hostname=host)
        with connection:
            connection.sendall(raw)
            if more.get("ended"):
                socket.socket.shutdown(connection, socket.SHUT_WR)  # the end of TCP's stream; TLS can still be read
            if more.get("reset"):
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return int((connection.recv(65536) or b"HTTP/1.1 0").split(b" ")[1])

    def test_an_envelope_that_is_wrong_is_of_who_sent_it_as_far_as_that_can_be_read(self):
        clara, send = self.actors["clara"], "POST /v1/documents"
        bearer = f"Authorization: Bearer {self.tokens['clara']}\r\nHost: x\r\n".encode()
        chunked = b"POST /v1/documents HTTP/1.1\r\n" + bearer + b"Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
        cases = [
            (b"GET /Maria-Lopez\r\n\r\n", 400, "anonymous", "none"),
            (b"Maria Lopez\r\n\r\n", 400, "anonymous", "none"),
            (b"GET /v1/me HTTP/1.1\r\n" + bearer + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\n", 400, "anonymous", "none"),
            (b"GET /v1/me HTTP/1.1\r\nHost: x\r\n\r\n", 401, "anonymous", "GET /v1/me"),
            (b"HEAD /v1/me HTTP/1.1\r\n" + bearer + b"\r\n", 200, clara, "GET /v1/me"),
            (b"OPTIONS /v1/me HTTP/1.1\r\n" + bearer + b"\r\n", 204, clara, "none"),
            (chunked + b"5\r\nMaria Lopez\r\n", 400, clara, send),
            (chunked + b"Lopez\r\n", 400, clara, send),
            (chunked.replace(b"Bearer ", b"Bearer x") + b"Lopez\r\n", 401, "anonymous", send),
            (b"POST /v1/documents HTTP/1.1\r\n" + bearer + b"Content-Length: 999999999\r\n\r\n", 413, clara, send),
            (b"POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFF\r\n", 413,
             "anonymous", "POST /v1/sessions"),
        ]
        for raw, status, actor, route in cases:
            self.assertEqual(self.say(raw), status, raw)
            self.check_call(*self.new(), actor, status, route, None, raw)
        self.assertEqual(self.say(b"GET /v1/me HTTP/1.1\r\nHost: x\r\n\r\n", clear=True), 400)
        self.check_call(*self.new(), "anonymous", 400, "none", None, "in clear")
        # Broken off before the body that the server has asked for: who, and whether they may, was answered.
        asks_first = chunked.removesuffix(b"\r\n") + b"Expect: 100-continue\r\n\r\n"
        self.assertEqual(self.say(chunked + b"5\r\nLop", ended=True), 400)
        self.check_call(*self.new(), clara, 400, send, None, "ended")
        self.assertEqual(self.say(asks_first, reset=True), 100)
        begin = time.monotonic()
        while not (broken_off := self.new()):
            self.assertLess(time.monotonic() - begin, wardbook.patience, "a call that was reset is in no ledger")
            time.sleep(0.01)
        self.check_call(*broken_off, clara, 400, send, None, "reset")
        # Two on one connection, the second before the first is answered.
        self.say(2 * (b"GET /v1/me HTTP/1.1\r\n" + bearer + b"\r\n"))
        self.assertEqual(self.end()[0], 0)
        two = self.new()
        self.assertEqual([entry["outcome"]["counts"] for entry in two], 2 * [{"status": 200}])
        self.assertEqual(self.steps, {})


if __name__ == "__main__":
    wardbook.main()
