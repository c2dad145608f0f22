#!/usr/bin/env python3
"""Every error code in docs/troubleshooting.md's first table is provoked by the test of its name, from the outside; and a code that the
source gives has a row."""
import errno
import fcntl
import json
import os
import re

import provoke
import wardbook
from model_stub import ModelStub
from served import Client

page = (wardbook.root / "docs/troubleshooting.md").read_text()
rows = {row[0]: row for row in re.findall(r"^\| `(\w+)` \| (\d+) \| (\d+) \|", page, re.MULTILINE)}
note = "CLINIC LETTER\n\nPatient: Ada Examplewoman\n\nThe patient was seen for a cough. She denies fever.\n"
nobody = "0192f0c4-a50b-7517-8856-529421e7f426"


class Troubleshooting(wardbook.Case):
    def code(self):
        return self._testMethodName.removeprefix("test_")

    def ends(self, outcome):
        """That the command ends with the code that the test is named after, as the page says it does."""
        self.check_error(outcome, int(rows[self.code()][1]), self.code())

    def refuses(self, content):
        self.ends(self.world.json("ingest", self.world.write("document", content)))

    def documents(self, *arguments, **more):
        return self.check_status(self.world.json("ingest", self.world.write("note.txt", note), *arguments, **more), wardbook.done).data["documents"]

    def falls_back(self, **environment):
        document, = self.documents(env={"OPENAI_API_KEY": "key-of-the-test", **environment})
        self.assertEqual(self.world.json("show", document["id"], "--view", "summary").data["fallback"], self.code())

    def client(self):
        server = self.world.start("serve", "--listen", "127.0.0.1:0")
        self.addCleanup(server.communicate)
        self.addCleanup(server.terminate)
        client = Client(json.loads(server.stdout.readline()))
        self.addCleanup(client.connection.close)
        return client

    def answers(self, answer):
        status, problem = answer
        self.assertEqual((status, problem["code"]), (int(rows[self.code()][2]), self.code()))

    def policy(self, rule, **required):
        folder = self.world.data / "policies"
        folder.mkdir(mode=0o700)
        (folder / "site.rego").write_text(f"package site.test\ndeny contains \"m\" if {rule}\n")
        (folder / "required.json").write_text(json.dumps({"required": {"site.test": required.get("required", ["request.origin"])}}))

    def test_0_every_row_has_its_provocation_and_every_code_that_is_given_a_row(self):
        provoked = {name.removeprefix("test_") for name in dir(self) if name.startswith("test_") and not name.startswith("test_0")}
        self.assertEqual(provoked, set(rows))
        given = set()
        for path in (wardbook.root / "src").rglob("*.[ch]*"):
            if "_test" not in path.name and "fixture" not in path.name and path.name != "error_codes.h":
                given.update(re.findall(r"\bfail\(\s*Code::(\w+)", path.read_text()))
        self.assertEqual(given - set(rows), set())

    def test_empty(self):
        self.refuses("")

    def test_too_large(self):
        path = self.world.write("large.txt", "a")
        os.truncate(path, (64 << 20) + 1)
        self.ends(self.world.json("ingest", path))

    def test_unsupported_format(self):
        self.refuses(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    def test_truncated(self):
        self.refuses("Seen today.".encode("utf-16") + b"\x41")

    def test_malformed(self):
        self.refuses(b"Seen\x00today.\n")

    def test_encoding(self):
        self.refuses("Sie war müde.\n".encode("latin-1"))

    def test_unreadable(self):
        self.ends(self.world.json("ingest", self.world.work))

    def test_time_limit(self):
        self.ends(self.world.json("policy", "eval", "count([1 | numbers.range(1,9999)[_]; numbers.range(1,9999)[_]; numbers.range(1,9999)[_]])"))

    def test_memory_limit(self):
        if any(name.endswith("SAN_OPTIONS") for name in os.environ):
            wardbook.say_skipped("sanitizers reserve more address space than the limit leaves")
        import resource
        hostile = self.world.write("hostile.txt", "PROGRESS NOTE\n" + "metformin 500 mg. " * 80000)
        outcome = self.world.json("ingest", hostile, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (150 << 20, 150 << 20)))
        self.ends(outcome)

    def test_invalid_request(self):
        self.ends(self.world.json("list", "--colour"))

    def test_unauthenticated(self):
        self.answers(self.client().ask("GET", "/v1/me"))

    def test_forbidden(self):
        self.world.json("user", "add", "clara", "--role", "clinician")
        token = self.world.json("token", "create", "--user", "clara").data["token"]
        client = self.client()
        client.token = token
        self.answers(client.ask("GET", "/v1/users"))

    def test_purpose_required(self):
        document, = self.documents()
        self.ends(self.world.json("show", document["id"], "--view", "original"))

    def test_not_found(self):
        self.ends(self.world.json("show", nobody))

    def test_conflict(self):
        self.ends(self.world.json("init"))

    def test_erased(self):
        document, = self.documents()
        self.world.json("user", "add", "paul", "--role", "privacy_officer")
        token = self.world.json("token", "create", "--user", "paul").data["token"]
        client = self.client()
        client.token = token
        self.assertEqual(client.ask("DELETE", f"/v1/documents/{document['id']}")[0], 202)
        client.ask("GET", f"/v1/documents/{document['id']}?wait=30")
        self.answers(client.ask("GET", f"/v1/documents/{document['id']}/redacted"))

    def test_cancelled(self):
        document, = self.documents("--no-wait")
        self.check_status(self.world.json("job", "drop", document["id"]), wardbook.done)
        self.assertEqual(self.world.json("show", document["id"]).data["error"]["code"], "cancelled")

    def test_policy_refused(self):
        self.policy('input.action == "document.list"', required=["action"])
        self.ends(self.world.json("list"))

    def test_policy_input_missing(self):
        self.policy('input.request.origin == "US"')
        self.ends(self.world.json("list"))

    def test_egress_blocked(self):
        with ModelStub("The patient is Ada Examplewoman.") as stub:
            self.falls_back(OPENAI_BASE_URL=stub.url)

    def test_rate_limited(self):
        client = self.client()
        for _ in range(1000):
            answer = client.ask("GET", "/v1/me")
            if answer[0] == 429:
                break
        self.answers(answer)
        self.assertTrue(client.fields["Retry-After"])

    def test_settings(self):
        (self.world.data / "keys.db").chmod(0o644)
        self.ends(self.world.json("list"))

    def test_newer_format(self):
        path = self.world.data / "FORMAT"
        path.write_text(path.read_text().replace("wardbook-store 1", "wardbook-store 2"))
        self.ends(self.world.json("list"))

    def test_integrity(self):
        bundle = max((self.world.data / "ledger/tile/entries").rglob("*"), key=lambda path: path.is_file())
        bundle.write_bytes(bundle.read_bytes().replace(b"store.created", b"store.deleted"))
        self.ends(self.world.json("audit", "verify"))

    def test_internal(self):
        self.ends(self.world.json("list", preexec_fn=provoke.without("clone", "clone3", error=errno.EAGAIN)))

    def test_busy(self):
        with open(self.world.data / "LOCK", "rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self.ends(self.world.json("list"))

    def test_disk_full(self):
        large = self.world.write("large.txt", "The patient denies fever. " * 100000)
        self.ends(self.world.json("ingest", large, **provoke.on_tmpfs(self.world, "size=1m")))

    def test_ledger_unavailable(self):
        self.ends(self.world.json("list", env=provoke.clock(self.world, shift=-3600)))

    def test_store_unavailable(self):
        document, = self.documents()
        for blob in (self.world.data / "blobs").rglob(document["id"]):
            blob.unlink()
            blob.mkdir()
        self.ends(self.world.json("show", document["id"], "--view", "original", "--purpose", "TREAT"))

    def test_server_unavailable(self):
        self.ends(self.world.json("list", env={"WARDBOOK_URL": "https://127.0.0.1:9", "WARDBOOK_TOKEN": "wbt_of_the_test"}))

    def test_model_unavailable(self):
        self.falls_back(OPENAI_BASE_URL="http://127.0.0.1:9/v1")


if __name__ == "__main__":
    wardbook.main()
