#!/usr/bin/env python3
"""Every command, rightly and wrongly, on a store of its own and beside a server that holds it. After each the ledger's files hold what was
done and by whom, once, and nothing else. The list is the program's own (--help): what is new there and has no case here fails."""
import collections
import re

import wardbook
from acts import Acts, names
from served import note, password

unknown = "0192f0c4-a50b-7517-8856-529421e7f426"
steps = ["document.parsed", "document.deidentified", "document.extracted", "document.summarized", "document.checked"]
# A command that opens the store and fails before anything was done there.
failed = "request.refused"

# What is done with no store at all, or (audit verify, doctor, config) without its key: no entry could be made. {note} and {gold} are files.
storeless = {
    "redact": [["redact"], ["redact", "--jsonl"], ["redact", "--csv", "none"]],
    "explain": [["explain", "{note}"]],
    "extract": [["extract", "--jsonl"]],
    "eval": [["eval", "{gold}"], ["eval", "missing"]],
    "synthesize": [["synthesize", "{note}", "--count", "1"]],
    "train": [["train", "missing"]],
    "presidio": [["presidio", "--listen", "0.0.0.0:0"]],
    "audit verify": [["audit", "verify"], ["audit", "verify", "--vkey", "missing"]],
    "audit check-proof": [["audit", "check-proof", "missing", "--vkey", "missing", "--entry", "missing"]],
    "policy test": [["policy", "test"]],
    "policy eval": [["policy", "eval", "data.wardbook.permissions"]],
    "config show": [["config", "show"]],
    "doctor": [["doctor"]],
    "demo": [["demo"]],
    "demo clean": [["demo", "clean"]],
    "completion": [["completion", "bash"]],
    "version": [["version"]],
    "init": [["init"]],  # of a store that is there already: nothing is changed
}

# What it does; how it ends; what is in the ledger when it is done on the store itself, and when a server does it ("GET /path 200" is a
# call). None: not done beside a server, which is said with 75, and then nothing is in the ledger.
Case = collections.namedtuple("Case", "arguments status here there stdin", defaults=[b""])
accounts = "GET /v1/users 200"
commands = {
    "ingest": [
        Case("ingest {new}", 0, ["document.received", *steps], ["document.received", "POST /v1/documents 202", "command.run", "GET /v1/documents/{id} 200"]),
        Case("ingest {note}", 0, ["command.run duplicate"], ["command.run duplicate", "POST /v1/documents 200", "command.run", "GET /v1/documents/{id} 200"]),
        Case("ingest {new} --patient-id Lopez-7", 0, ["command.run made", "document.received", *steps],
             ["command.run made", "document.received", "POST /v1/documents 202", "command.run", "GET /v1/documents/{id} 200"]),
        Case("ingest {note} --patient-id Lopez-7", 1, ["command.run conflict"], ["command.run conflict", "POST /v1/documents 409"]),
        Case("ingest {note} --source fax", 2, [], []),
    ],
    "list": [
        Case("list", 0, ["command.run"], ["GET /v1/documents 200"]),
        Case("list --status lost", 2, [], []),
        Case("list --cursor Lopez", 2, ["command.run"], ["GET /v1/documents 400"]),
    ],
    "job list": [Case("job list", 0, ["command.run"], ["GET /v1/jobs 200"])],
    "job retry": [
        Case("job retry {dead}", 0, ["command.run retried", "command.run resumed", *steps],
             ["command.run retried", "POST /v1/jobs/{id}/retry 202", "command.run", "GET /v1/documents/{id} 200"]),
        Case("job retry {id}", 1, [failed], ["POST /v1/jobs/{id}/retry 409"]),
        Case("job retry {unknown}", 1, [failed], ["POST /v1/jobs/{id}/retry 404"]),
        Case("job retry Lopez", 2, [], []),
    ],
    "job drop": [
        Case("job drop {dead}", 0, ["command.run dropped"], ["command.run dropped", "DELETE /v1/jobs/{id} 200", "command.run", "GET /v1/documents/{id} 200"]),
        Case("job drop {id}", 1, [failed], ["DELETE /v1/jobs/{id} 409"]),
        Case("job drop {unknown}", 1, [failed], ["DELETE /v1/jobs/{id} 404"]),
    ],
    "show": [
        Case("show {id}", 0, ["command.run"], ["command.run", "GET /v1/documents/{id} 200"]),
        *(Case(f"show {{id}} --view {name}", 0, ["command.run"], ["command.run", f"GET /v1/documents/{{id}}/{name} 200"])
          for name in ("redacted", "entities", "summary", "checks", "history")),
        Case("show {id} --view original --purpose TREAT", 0, ["document.read.intent", "document.read.outcome shown"],
             ["command.run", "GET /v1/documents/{id} 200", "document.read.intent", "document.read.outcome shown", "GET /v1/documents/{id}/original 200"]),
        Case("show {id} --view original", 5, ["access.denied purpose_required"],
             ["command.run", "GET /v1/documents/{id} 200", "access.denied purpose_required", "GET /v1/documents/{id}/original 403"]),
        Case("show {unknown}", 1, ["command.run not_found"], ["command.run not_found", "GET /v1/documents/{id} 404"]),
        Case("show Lopez", 2, [], []),
    ],
    "reidentify": [
        Case("reidentify {id} NAME_1 --purpose TREAT", 0, ["document.read.intent", "document.read.outcome shown"],
             ["document.read.intent", "document.read.outcome shown", "POST /v1/documents/{id}/reidentify 200"]),
        Case("reidentify {id} NAME_99 --purpose TREAT", 1, ["document.read.intent", "document.read.outcome not_found"],
             ["document.read.intent", "document.read.outcome not_found", "POST /v1/documents/{id}/reidentify 404"]),
        Case("reidentify {id} NAME_1", 5, ["access.denied purpose_required"], ["access.denied purpose_required", "POST /v1/documents/{id}/reidentify 403"]),
        Case("reidentify {unknown} NAME_1 --purpose TREAT", 1, ["command.run not_found"],
             ["command.run not_found", "POST /v1/documents/{id}/reidentify 404"]),
    ],
    "audit list": [Case("audit list", 0, ["command.run"], ["GET /v1/audit/events 200"]), Case("audit list --type lost", 2, [], [])],
    "audit prove": [
        Case("audit prove 0 -o proof", 0, ["command.run"], ["GET /v1/audit/proof/{index} 200", "GET /v1/audit/events 200", "GET /ledger/vkey 200"]),
        Case("audit prove 99999 -o proof", 1, ["command.run"], ["GET /v1/audit/proof/{index} 404"]),
    ],
    "user add": [
        Case("user add {name} --role clinician --password-stdin", 0, ["user.changed added"], ["user.changed added", "POST /v1/users 201"], password.encode()),
        Case("user add clara --role clinician", 1, [failed], ["POST /v1/users 409"]),
        Case("user add clara --role king", 2, [], []),
    ],
    "user list": [Case("user list", 0, ["command.run"], ["command.run", accounts])],
    "user roles": [
        Case("user roles clara --role reviewer", 0, ["user.changed roles_set"], ["command.run", accounts, "user.changed roles_set", "PATCH /v1/users/{id} 200"]),
        Case("user roles nobody --role reviewer", 1, [failed], ["command.run", accounts]),
    ],
    "user disable": [
        Case("user disable clara", 0, ["user.changed disabled"], ["command.run", accounts, "user.changed disabled", "PATCH /v1/users/{id} 200"]),
        Case("user disable nobody", 1, [failed], ["command.run", accounts]),
    ],
    "user enable": [
        Case("user enable clara", 0, ["user.changed enabled"], ["command.run", accounts, "user.changed enabled", "PATCH /v1/users/{id} 200"]),
        Case("user enable nobody", 1, [failed], ["command.run", accounts]),
    ],
    "user password": [
        Case("user password clara", 0, ["user.changed password_set"], ["command.run", accounts, "user.changed password_set", "PATCH /v1/users/{id} 200"]),
        Case("user password nobody", 1, [failed], ["command.run", accounts]),
    ],
    "token create": [
        Case("token create --user clara", 0, ["user.changed created"], ["command.run", accounts, "user.changed created", "POST /v1/tokens 201"]),
        Case("token create --user nobody", 1, [failed], ["command.run", accounts]),
    ],
    "token revoke": [
        Case("token revoke {token}", 0, ["user.changed revoked"], ["user.changed revoked", "DELETE /v1/tokens/{id} 204"]),
        Case("token revoke {unknown}", 1, [failed], ["DELETE /v1/tokens/{id} 404"]),
        Case("token revoke Lopez", 2, [], []),
    ],
    "keys status": [Case("keys status", 0, ["command.run"], ["GET /v1/keys 200"])],
    "keys recover": [Case("keys recover --recovery-file {recovery} --key-file {key}", 0, ["command.run recovered"], None),
                     Case("keys recover --recovery-file {note} --key-file {key}", 2, [], None)],
    # What it answers is in the ledger call by call (every_call_test.py). It fails here before it serves.
    "serve": [Case("serve --listen 127.0.0.1:0 --tls-cert {note} --tls-key {note}", 2, [failed], None)],
}


class Commands(Acts):
    def setUp(self):
        super().setUp()
        self.number = 0
        self.files = {"{note}": self.world.write("note.txt", note), "{gold}": self.world.write("gold.jsonl", '{"id":"1","text":"Seen.","spans":[]}\n'),
                      "{recovery}": self.world.write("code.txt", self.answer["recovery_code"])}
        self.id = self.world.json("ingest", "note.txt").data["documents"][0]["id"]
        self.token = None
        self.left = self.dead(2)

    def filled(self, words):
        """The words of a command, with what is new for each."""
        self.number += 1
        values = {**self.files, "{id}": self.id, "{unknown}": unknown, "{name}": f"nora-{self.number}", "{token}": self.token,
                  "{key}": self.world.folder / f"key-{self.number}"}
        if "{dead}" in words:
            values["{dead}"] = self.left.pop()
        if "{new}" in words:
            values["{new}"] = self.world.write("new.txt", f"{note}Copy {self.number}.\n")
        return [str(values.get(word, word)) for word in words]

    def spare_token(self):
        self.token = self.world.json("token", "create", "--user", "clara").data["id"]
        self.new()

    def listed(self):
        text = self.world.run("--help").out.decode()
        return re.findall(r"^  ([a-z]+(?: [a-z-]+)?)  ", text[:text.index("Options of every command")], re.MULTILINE)

    def said(self, entries, via):
        """Names of acts, and calls as "METHOD route status"."""
        found = []
        for entry in entries:
            self.assertEqual((entry["actor"]["id"], entry["actor"]["via"]), (self.me, via), entry)
            if entry["resource"]["kind"] == "endpoint" and entry["type"] != "access.denied":
                found.append(f"{entry['resource']['id']} {entry['outcome']['counts']['status']}")
                refused = entry["outcome"]["counts"]["status"] >= 400
                self.assertEqual((entry["type"], entry["decision"]), ("request.refused", "deny") if refused else ("command.run", "permit"), entry)
            else:
                found += [failed] if entry["type"] == failed else names([entry])
                self.assertEqual(entry["decision"], "deny" if entry["type"] in ("access.denied", "request.refused") else "permit", entry)
        return found

    def test_each_command_has_a_case(self):
        self.assertEqual(sorted(self.listed()), sorted([*storeless, *commands]))

    def test_what_needs_no_store_is_in_none(self):
        environment = {"WARDBOOK_DEMO_DIR": str(self.world.folder / "demo")}
        for serving in (False, True):
            if serving:
                self.serve("--quiet")
            for calls in storeless.values():
                for words in calls:
                    self.world.run(*self.filled(words), env=environment)
                    self.assertEqual(self.new(), [], words)

    def test_every_command_on_the_store_is_in_its_ledger_once(self):
        for name, cases in commands.items():
            for case in cases:
                self.spare_token()
                with self.subTest(case.arguments):
                    outcome = self.check_status(self.world.json(*self.filled(case.arguments.split(" ")), stdin=case.stdin), case.status)
                    found = self.new()
                    self.assertEqual(self.said(found, "server" if name == "serve" else "cli"), case.here, str(outcome))
                    if case.here == [failed]:
                        self.assertEqual((found[0]["resource"], found[0]["outcome"]["code"]), ({"kind": "command", "id": name}, outcome.error["code"]))
        self.check_consistent()

    def test_every_command_beside_a_server_is_in_its_ledger_once(self):
        self.serve("--quiet")
        for cases in commands.values():
            for case in cases:
                self.spare_token()
                with self.subTest(case.arguments):
                    status = case.status if case.there is not None else wardbook.unavailable
                    outcome = self.check_status(self.world.json(*self.filled(case.arguments.split(" ")), stdin=case.stdin), status)
                    self.assertEqual(self.said(self.new(), "socket"), case.there or [], str(outcome))
        self.assertEqual(self.end()[0], 0)
        (resumed,) = [document for document, step in self.steps if step == "command.run resumed"]
        done = collections.Counter({(document, step): 1 for document, _ in self.steps for step in steps})
        self.assertEqual(self.steps, done + collections.Counter([(resumed, "command.run resumed")]))
        self.check_consistent()


if __name__ == "__main__":
    wardbook.main()
