#!/usr/bin/env python3
"""What a running server says of itself: numbers that another parser reads and that are of what was done, and a log of whole lines in which
nothing stands that a client has sent."""
import json
import math
import re
import threading

import wardbook
from served import Client

note = "DISCHARGE SUMMARY\n\nPatient: Maria Lopez\nMRN: 00482913\n\nMaria Lopez was admitted with pneumonia. She denies chest pain.\n"
fields = {"time", "level", "event", "message", "method", "route", "status", "code", "request_id", "duration_ms", "suppressed", "port"}


class Watching(wardbook.Case):
    def setUp(self):
        super().setUp()
        self.tokens = {}
        for name, role in (("clara", "clinician"), ("ada", "administrator"), ("omar", "service"), ("paul", "privacy_officer")):
            self.world.json("user", "add", name, "--role", role)
            self.tokens[name] = self.world.json("token", "create", "--user", name).data["token"]

    def serve(self, *arguments):
        self.log = self.world.folder / "log"
        self.process = self.world.start("serve", "--listen", "127.0.0.1:0", *arguments)
        self.addCleanup(self.end)
        self.reader = threading.Thread(target=self.keep_log)
        self.reader.start()
        self.ready = json.loads(self.process.stdout.readline())

    def keep_log(self):
        self.log.write_bytes(self.process.stderr.read())

    def end(self):
        if self.process.stdout.closed:
            return self.process.returncode
        if self.process.poll() is None:
            self.process.terminate()
        self.process.stdout.read()
        self.process.stdout.close()
        self.process.stdin.close()
        self.process.wait(timeout=wardbook.patience)
        self.reader.join()
        self.process.stderr.close()
        return self.process.returncode

    def client(self, name):
        client = Client(self.ready)
        client.token = self.tokens.get(name)
        self.addCleanup(client.connection.close)
        return client

    def numbers(self, client):
        status, text = client.ask("GET", "/metrics")
        self.assertEqual((status, client.fields["Content-Type"]), (200, "text/plain; version=0.0.4; charset=utf-8"))
        return text.decode()

    def test_the_numbers_are_read_by_another_parser_and_are_of_what_was_done(self):
        try:
            from prometheus_client.parser import text_string_to_metric_families
        except ImportError:
            wardbook.say_skipped("no second parser of metrics: python3-prometheus-client")
        self.serve()
        clara, ada = self.client("clara"), self.client("ada")

        def read():
            found = {}
            for family in text_string_to_metric_families(self.numbers(ada)):
                self.assertTrue(family.documentation, family.name)
                for sample in family.samples:
                    found[sample.name, frozenset(sample.labels.items())] = sample.value
            return found

        def value(found, name, **labels):
            return found[name, frozenset(labels.items())]

        before = read()
        for i in range(3):
            document = clara.ask("POST", "/v1/documents", f"{note}Copy {i}.\n", Content_Type="text/plain")[1]["id"]
            clara.ask("GET", f"/v1/documents/{document}?wait=30")
        for _ in range(2):
            clara.ask("GET", "/v1/users")
        after = read()
        self.assertEqual(before.keys(), after.keys())
        self.assertEqual(value(after, "wardbook_requests_total", method="POST", route="/v1/documents", status="2xx"), 3)
        self.assertEqual(value(after, "wardbook_requests_total", method="GET", route="/v1/users", status="4xx"), 2)
        self.assertEqual(value(after, "wardbook_refusals_total", code="forbidden"), 2)
        self.assertEqual(value(after, "wardbook_ingest_to_summary_seconds_count"), 3)
        self.assertEqual(value(after, "wardbook_stage_seconds_count", stage="parse"), 3)
        self.assertEqual(value(after, "wardbook_queue_documents", state="waiting"), 0)
        self.assertEqual(value(after, "wardbook_connections"), 2)
        self.assertGreater(value(after, "wardbook_ledger_entries"), value(before, "wardbook_ledger_entries"))
        for name in {name.removesuffix("_count") for name, _ in after if name.endswith("_seconds_count")}:
            series = [(labels, amount) for (other, labels), amount in after.items() if other == f"{name}_bucket"]
            for stage in {dict(labels).get("stage") for labels, _ in series}:
                mine = sorted((float(dict(labels)["le"]), amount) for labels, amount in series if dict(labels).get("stage") == stage)
                self.assertEqual(mine[-1][0], math.inf)
                self.assertEqual([amount for _, amount in mine], sorted(amount for _, amount in mine))
        self.assertEqual(self.end(), 0)

    def test_only_who_may_reads_the_numbers_and_each_reading_is_in_the_ledger(self):
        self.serve()
        self.assertEqual([self.client(name).ask("GET", "/metrics")[0] for name in ("ada", "omar", "clara", "paul", None)], [200, 200, 403, 403, 401])
        self.assertEqual(self.end(), 0)
        entries = [event for event in self.world.events() if event["resource"]["id"] == "GET /metrics"]
        self.assertEqual([event["outcome"]["counts"]["status"] for event in entries], [200, 200, 403, 403, 401])

    def test_each_line_of_the_log_is_an_object_and_holds_nothing_that_came_from_outside(self):
        self.serve("--log-level", "debug")
        client = self.client("clara")
        canary = "Canary-Examplewoman"
        client.ask("GET", f"/{canary}")
        client.ask("GET", f"/v1/documents?status={canary}&{canary}=1")
        client.ask("GET", "/v1/me", X_Request_Id=canary, Purpose_Of_Use=canary, Cookie=f"{canary}={canary}", User_Agent=canary)
        client.ask("POST", "/v1/sessions", {"username": canary, "password": canary, "totp": "000000"})
        client.ask("POST", "/v1/documents", f"{note}{canary} was seen.\n", Content_Type="text/plain")
        field = 'Content-Disposition: form-data; name="{}"\r\n\r\n{}\r\n'
        form = f"--b\r\n{field.format('patient_id', canary)}--b\r\n{field.format('file', note)}--b--\r\n"
        client.ask("POST", "/v1/documents", form, Content_Type="multipart/form-data; boundary=b")
        client.ask("POST", "/v1/redact", {"text": f"Seen: {canary}."})
        client.ask("POST", "/v1/redact", {canary: canary})
        client.token = canary
        client.ask("GET", "/v1/me")
        calls = len(client.calls)
        self.assertEqual(self.end(), 0)
        raw = self.log.read_bytes()
        self.assertNotIn(b"canary", raw.lower())
        self.assertNotIn(b"examplewoman", raw.lower())
        for token in self.tokens.values():
            self.assertNotIn(token.encode(), raw)
        lines = [json.loads(line) for line in raw.splitlines()]
        for line in lines:
            self.assertLessEqual(set(line), fields)
        self.assertEqual([line["event"] for line in lines][0], "started")
        self.assertEqual([line["event"] for line in lines][-2:], ["draining", "stopped"])
        said = [line for line in lines if line["event"].startswith("request")]
        self.assertEqual([line["status"] for line in said], [status for _, _, status in client.calls[:calls]])
        self.assertEqual({line["route"] for line in said}, {"none", "/v1/documents", "/v1/me", "/v1/sessions", "/v1/redact"})

    def test_text_for_people_and_nothing_but_failures_for_quiet(self):
        self.serve("--log", "text")
        self.client("clara").ask("GET", "/v1/me")
        self.assertEqual(self.end(), 0)
        text = self.log.read_text()
        self.assertRegex(text, r"Serving over HTTPS[^\n]*\n")
        self.assertTrue(re.search(r"route=/v1/me status=200", text), text)
        self.serve("--quiet")
        self.client("clara").ask("GET", "/v1/me")
        self.assertEqual(self.end(), 0)
        self.assertEqual(self.log.read_text(), "")


if __name__ == "__main__":
    wardbook.main()
