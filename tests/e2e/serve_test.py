#!/usr/bin/env python3
"""The server from the outside, over real TLS: a day's work from signing in to reading what was redacted, how it starts and ends, and
that the ledger holds every call and nothing else of it."""
import importlib.util
import json
import os
import signal
import subprocess
import sys

import wardbook
from served import Served, note


class Serve(Served):
    accounts = (("clara", "clinician"), ("paul", "privacy_officer"), ("ada", "administrator"))

    def test_a_day_from_signing_in_to_the_ledger(self):
        ready = self.serve()
        self.assertEqual((ready["event"], ready["pid"]), ("ready", self.process.pid))
        self.assertEqual(os.path.dirname(ready["ca"]), str(self.world.data / "tls"))
        client = self.client()
        self.assertEqual(client.ask("GET", "/livez"), (200, {"live": True}))
        self.assertEqual(client.ask("GET", "/readyz"), (200, {"ready": True, "reasons": []}))
        self.assertEqual(client.ask("GET", "/openapi.json")[1]["openapi"], "3.1.0")
        exempt = len(client.calls)

        status, problem = client.ask("GET", "/v1/me")
        self.assertEqual((status, problem["code"]), (401, "unauthenticated"))
        self.assertEqual(client.fields["WWW-Authenticate"], 'Bearer realm="wardbook"')
        self.assertEqual(client.ask("POST", "/v1/sessions", {"username": "clara", "password": "wrong horse battery"})[0], 401)
        client.sign_in("clara")
        self.assertIn("HttpOnly", client.fields["Set-Cookie"])
        status, me = client.ask("GET", "/v1/me")
        self.assertEqual((status, me["name"], me["roles"]), (200, "clara", ["clinician"]))

        status, sent = client.ask("POST", "/v1/documents?source=ehr", note, Content_Type="text/plain")
        self.assertEqual((status, client.fields["Location"]), (202, f"/v1/documents/{sent['id']}"))
        path = f"/v1/documents/{sent['id']}"
        status, document = client.ask("GET", f"{path}?wait=30")
        self.assertIn(document["status"], ("done", "in_review"))
        self.assertEqual((document["source"], document["class"]), ("ehr", "discharge-summary"))
        status, redacted = client.ask("GET", f"{path}/redacted")
        self.assertEqual(status, 200)
        self.assertIn("[NAME_1] was admitted", redacted["text"])
        self.assertNotIn("Lopez", json.dumps(redacted))
        self.assertEqual(client.ask("GET", f"/document/{sent['id']}")[1], redacted)
        for view, field in (("entities", "entities"), ("summary", "sentences"), ("checks", "checks"), ("history", "items")):
            status, answer = client.ask("GET", f"{path}/{view}")
            self.assertEqual(status, 200)
            self.assertTrue(answer[field], view)
        self.assertEqual([item["id"] for item in client.ask("GET", "/v1/documents?class=discharge-summary")[1]["items"]], [sent["id"]])
        status, problem = client.ask("GET", f"{path}/original")
        self.assertEqual((status, problem["code"]), (403, "purpose_required"))
        self.assertIn("document.original", problem["detail"])
        self.assertIn("Purpose-Of-Use", problem["hint"])
        self.assertEqual(client.ask("GET", f"{path}/original", Purpose_Of_Use="TREAT"), (200, note.encode()))
        self.assertEqual(client.ask("GET", f"{path}/original", Purpose_Of_Use="PATRQT")[0], 403)
        self.assertEqual(client.ask("POST", "/v1/redact", {"text": "Call Maria Lopez."})[1]["redacted"], "Call [NAME].")
        self.assertEqual(client.ask("GET", "/v1/users")[0], 403)
        self.assertEqual(client.ask("GET", "/Maria-Lopez")[0], 404)
        self.assertEqual(client.ask("DELETE", "/v1/sessions/current")[0], 204)
        self.assertEqual(client.ask("GET", "/v1/me")[0], 401)

        client.sign_in("ada")
        status, added = client.ask("POST", "/v1/users", {"name": "omar", "roles": ["service"]})
        self.assertEqual(status, 201)
        self.assertEqual(client.ask("PATCH", f"/v1/users/{added['user']['id']}", {"state": "disabled"})[1]["user"]["state"], "disabled")
        self.assertEqual([user["name"] for user in client.ask("GET", "/v1/users")[1]["items"]], ["clara", "paul", "ada", "omar"])

        client.sign_in("paul")
        status, events = client.ask("GET", "/v1/audit/events?limit=1000")
        self.assertEqual(status, 200)
        status, proof = client.ask("GET", "/v1/audit/proof/3")
        self.assertEqual(status, 200)
        self.assertTrue(proof.startswith(b"c2sp.org/tlog-proof@v1\n"), proof[:40])
        vkey, checkpoint = client.ask("GET", "/ledger/vkey")[1], client.ask("GET", "/ledger/checkpoint")[1]
        self.assertEqual(vkey.decode().split("+")[0], checkpoint.decode().split("\n")[0])
        self.assertEqual(client.ask("GET", "/ledger/tile/entries/x..%2F..%2Fkeys.db")[0], 404)
        self.assertEqual(self.end()[0], 0)

        # What happened and what stands in the ledger are the same, in the same order.
        entries = self.world.events()
        recorded = [entry for entry in entries if entry["resource"]["kind"] == "endpoint" and entry["type"] != "access.denied"]
        self.assertEqual([entry["outcome"]["counts"]["status"] for entry in recorded], [status for _, _, status in client.calls[exempt:]])
        for entry, (method, called, status) in zip(recorded, client.calls[exempt:]):
            self.assertEqual(entry["decision"], "deny" if status >= 400 else "permit")
            route = entry["resource"]["id"]
            shape = called.split("?")[0].replace(sent["id"], "{id}").replace(added["user"]["id"], "{id}")
            if "tile" not in route and "proof" not in route:
                self.assertEqual(route, "none" if shape == "/Maria-Lopez" else f"{method} {shape}")
        self.assertNotIn("Lopez", json.dumps(entries))
        types = [entry["type"] for entry in entries]
        self.assertEqual(types.count("document.read.intent"), types.count("document.read.outcome"))
        self.assertEqual((types.count("document.received"), types.count("session.created"), types.count("session.failed")), (1, 3, 1))
        self.check_consistent()

    def test_what_is_not_this_machines_own_needs_a_certificate_and_nothing_half_is_served(self):
        for arguments in (("--listen", "0.0.0.0:0"), ("--tls-cert", "x"), ("--tls-cert", "missing", "--tls-key", "missing"), ("--listen", "name:1")):
            self.check_status(self.world.json("serve", *arguments), wardbook.usage)

    def test_sighup_reads_the_certificate_again_while_calls_go_on(self):
        self.serve()
        client = self.client()
        self.assertEqual(client.ask("GET", "/livez")[0], 200)
        self.process.send_signal(signal.SIGHUP)
        for line in iter(self.process.stderr.readline, b""):
            if b"certificate was read again" in line:
                break
        self.assertEqual(client.ask("GET", "/livez")[0], 200)
        self.assertEqual(self.end()[0], 0)

    def test_what_a_killed_server_left_the_next_one_finishes(self):
        self.serve()
        client = self.client()
        client.sign_in("clara")
        ids = [client.ask("POST", "/v1/documents", f"{note}\nCopy {i}.\n", Content_Type="text/plain")[1]["id"] for i in range(8)]
        self.process.kill()
        self.end()
        self.serve()
        client = self.client()
        client.sign_in("clara")
        for document in ids:
            self.assertIn(client.ask("GET", f"/v1/documents/{document}?wait=30")[1]["status"], ("done", "in_review"))
        self.assertEqual(self.end()[0], 0)
        self.check_consistent()

    def test_what_is_erased_is_gone_for_everybody_who_asks_and_for_who_reads_the_disk(self):
        ready = self.serve()
        clara, paul = self.client(), self.client()
        clara.sign_in("clara")
        paul.sign_in("paul")
        kept, gone = (clara.ask("POST", "/v1/documents", f"{note}\n{name}\n", Idempotency_Key=name)[1]["id"] for name in ("kept", "gone"))
        for document in (kept, gone):
            self.assertEqual(clara.ask("GET", f"/v1/documents/{document}?wait=30")[1]["status"], "in_review")
        opinion = {"target": "summary", "verdict": "wrong", "correction": "Maria Lopez went home."}
        self.assertEqual(clara.ask("POST", f"/v1/documents/{gone}/feedback", opinion)[0], 201)
        self.assertEqual(clara.ask("DELETE", f"/v1/documents/{gone}")[0], 403)
        self.assertEqual(paul.ask("DELETE", f"/v1/documents/{gone}")[0], 202)
        for view in ("redacted", "entities", "summary", "checks", "original"):
            self.assertEqual(clara.ask("GET", f"/v1/documents/{gone}/{view}", Purpose_Of_Use="TREAT")[0], 410)
        self.assertEqual(clara.ask("GET", f"/v1/documents/{gone}?wait=30")[1]["status"], "erased")
        self.assertEqual(clara.ask("GET", f"/v1/documents/{kept}/redacted")[0], 200)
        self.assertEqual(self.end()[0], 0)
        self.assertEqual([path.name for path in (self.world.data / "blobs").rglob("*") if path.is_file() and path.name != "empty"], [kept])
        self.assertEqual([event["resource"]["id"] for event in self.world.events() if event["type"] == "document.erased"], [gone])
        self.assertEqual(self.world.json("show", gone, "--view", "redacted").error["code"], "erased")
        if importlib.util.find_spec("cryptography"):
            reader = subprocess.run([sys.executable, wardbook.root / "docs/formats/reader.py", self.world.data, self.world.key_file],
                                    capture_output=True, text=True, check=False, timeout=wardbook.patience)
            self.assertEqual(reader.returncode, 0, reader.stdout + reader.stderr)
        self.check_consistent()

    def test_an_upload_that_is_broken_off_leaves_nothing(self):
        ready = self.serve()
        client, broken = self.client(), self.client()
        client.sign_in("clara")
        broken.connection.putrequest("POST", "/v1/documents")
        for name, value in (("Authorization", f"Bearer {client.token}"), ("Content-Type", "text/plain"), ("Content-Length", "1000000")):
            broken.connection.putheader(name, value)
        broken.connection.endheaders(note.encode())
        broken.connection.close()
        self.assertEqual(client.ask("GET", "/v1/documents")[1]["items"], [])
        self.assertEqual(self.end()[0], 0)
        self.assertEqual(self.world.documents(), [])
        self.assertEqual([path for path in (self.world.data / "blobs").rglob("*") if path.is_file() and path.name != "empty"], [])


if __name__ == "__main__":
    wardbook.main()
