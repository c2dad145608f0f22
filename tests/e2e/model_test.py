#!/usr/bin/env python3
"""Summaries by a model: what leaves, what comes back, and what happens when it should not."""
import json

import wardbook
from model_stub import ModelStub

note = """CLINIC LETTER

Patient: Ada Examplewoman
MRN: 4711471
Date of visit: 03/12/2024
Phone: (415) 555-0123

HISTORY:
The patient was seen for a cough that has lasted two weeks. She denies fever. She takes lisinopril 10 mg daily.

PLAN:
Stop lisinopril. Start losartan 50 mg daily. Return in four weeks.

Electronically signed by Dr. Bruno Samplemann
"""
secrets = ["Examplewoman", "4711471", "555-0123", "03/12/2024", "Samplemann"]


class Model(wardbook.Case):
    def summarise(self, stub, text=note, region=None, **more):
        environment = {"OPENAI_BASE_URL": stub.url, "OPENAI_API_KEY": "secret-of-the-test", "WARDBOOK_MODEL": "stub-1", **(region or {})}
        outcome = self.check_status(self.world.json("ingest", self.world.write("note.txt", text), env=environment, **more), wardbook.done)
        self.id = outcome.data["documents"][0]["id"]
        return self.world.json("show", self.id, "--view", "summary").data

    def types(self):
        return [event["type"] for event in self.world.events()]

    def test_a_supported_answer_becomes_the_summary(self):
        with ModelStub("The patient was seen for a cough that has lasted two weeks.") as stub:
            summary = self.summarise(stub)
        self.assertTrue(summary["method"].startswith("model:stub-1"), summary)
        self.assertTrue(summary["sentences"][0]["supported"])
        self.assertTrue(summary["sentences"][0]["sources"])
        (path, body), = stub.requests
        self.assertEqual(path, "/v1/chat/completions")
        asked = json.loads(body)
        self.assertEqual((asked["model"], asked["temperature"]), ("stub-1", 0.2))
        self.assertIn("lisinopril", body.decode())
        for secret in secrets:
            self.assertNotIn(secret, body.decode())
        invoked, = [event for event in self.world.events() if event["type"] == "model.invoked"]
        self.assertRegex(invoked["artifacts"]["prompt"], "^[0-9a-f]{64}$")
        self.assertIn("stub-1", invoked["artifacts"]["model"])
        self.assertRegex(invoked["artifacts"]["input"], "^[0-9a-f]{64}$")

    def test_an_invented_sentence_is_marked_as_unsupported(self):
        with ModelStub("The patient was seen for a cough that has lasted two weeks. The patient received a kidney transplant.") as stub:
            summary = self.summarise(stub)
        self.assertEqual([sentence["supported"] for sentence in summary["sentences"]], [True, False])

    def test_an_answer_that_names_somebody_is_dropped(self):
        for answer in ("The patient is Ada Examplewoman.", "Call (415) 555-0199 for results.", "Write to ada@example.org."):
            with self.subTest(answer), ModelStub(answer) as stub:
                summary = self.summarise(stub, f"{note}\nReference: {answer[:5]}\n")
                self.assertEqual(len(stub.requests), 1)
                self.assertEqual(summary["method"], "extractive")
                self.assertNotIn("Examplewoman", json.dumps(summary))
        self.assertEqual(self.types().count("egress.blocked"), 3)

    def test_a_server_that_fails_leaves_an_extractive_summary_that_says_so(self):
        for status in (429, 500):
            with self.subTest(status), ModelStub("out of order", status) as stub:
                summary = self.summarise(stub, f"{note}\nStatus {status}\n")
                self.assertEqual(summary["method"], "extractive")
                self.assertIn("model_unavailable", json.dumps(summary))
                self.assertTrue(summary["sentences"])

    def test_a_model_where_data_may_not_go_is_not_asked(self):
        region = {"WARDBOOK_MODEL_REGION": "US"}
        with ModelStub("The patient was seen for a cough that has lasted two weeks.") as stub:
            summary = self.summarise(stub, region=region)
            self.assertEqual((summary["method"], summary["fallback"], stub.requests), ("extractive", "policy_refused", []))
            refused, = [event for event in self.world.events() if event["type"] == "access.denied"]
            self.assertEqual((refused["resource"]["id"], refused["outcome"]["code"]), (self.id, "policy_refused"))
            self.assertNotIn("model.invoked", self.types())
            (self.world.data / "policies").mkdir(mode=0o700)
            (self.world.data / "policies/site.json").write_text(json.dumps({"site": {"region": "EU", "allowed_destinations": ["US"]}}))
            self.assertTrue(self.summarise(stub, f"{note}\nAgain.\n", region=region)["method"].startswith("model:"))
        self.check_consistent()

    def test_without_a_server_the_document_is_done_all_the_same(self):
        stub = ModelStub()
        stub.server.server_close()
        self.assertEqual(self.summarise(stub)["method"], "extractive")
        self.check_consistent()

    def test_no_model_is_asked_without_being_told(self):
        self.check_status(self.world.json("ingest", self.world.write("note.txt", note)), wardbook.done)
        self.assertNotIn("model.invoked", self.types())


if __name__ == "__main__":
    wardbook.main()
