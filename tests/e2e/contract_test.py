#!/usr/bin/env python3
"""The program as docs/contract.md describes it: help, JSON, exit statuses, views, and what the ledger proves."""
import base64
import json
import re
import shutil
import ssl
import subprocess

import wardbook

note = """DISCHARGE SUMMARY

Patient: Ada Examplewoman
MRN: 4711471
Date of birth: 03/14/1951
Phone: (415) 555-0123
Admitted: 03/02/2024

HOSPITAL COURSE:
Mrs. Examplewoman was admitted with pneumonia. She denies chest pain. Ceftriaxone 1 g IV daily was started.
Creatinine 1.1 mg/dL, white count 14.2.

PLAN:
Follow-up with her primary care physician in two weeks.

Electronically signed by Dr. Bruno Samplemann, 03/05/2024
"""

# Each command of this version with the options that its help must name.
commands = {
    "init": ["--key-file", "--passphrase-file", "--admin"], "user add": ["--role", "--password-stdin", "--totp"], "user list": [],
    "user disable": [], "user enable": [], "user password": ["--password-stdin", "--totp", "--no-totp"],
    "token create": ["--user", "--scope", "--ttl"], "token revoke": [], "ingest": ["--source", "--patient-id", "--no-wait", "--operator", "--llm"],
    "list": ["--status", "--class", "--limit", "--cursor"], "show": ["--view", "--purpose"],
    "reidentify": ["--purpose"], "job list": ["--state"], "job retry": ["--no-wait"], "job drop": [],
    "redact": ["--jsonl", "--csv", "--delimiter", "--patient-column", "--mode", "--operator", "--key-file", "--weekdays", "--labels", "--lang", "--offsets", "--known", "--recognizers", "--jobs"], "explain": ["--lang", "--labels", "--known", "--recognizers", "--color"], "extract": ["--jsonl"],
    "eval": ["--set", "--task", "--recognizers", "--errors"], "audit list": ["--after", "--type", "--actor", "--patient-id", "--limit"],
    "audit verify": ["--ledger", "--vkey", "--anchor"], "audit prove": ["-o", "--entry-out"], "audit check-proof": ["--vkey", "--entry"],
    "keys status": [], "keys recover": ["--recovery-file", "--key-file"], "policy test": [], "policy eval": ["--input", "--policy"], "config show": [], "completion": [], "version": [], "demo": [],
    "demo clean": [],
}


class Commands(wardbook.Case):
    fresh_store = False

    def test_each_command_has_help_that_names_its_options(self):
        before = self.world.files()
        for command, options in commands.items():
            with self.subTest(command):
                outcome = self.check_status(self.world.run(*command.split(), "--help"), wardbook.done)
                said = outcome.out.decode()
                for option in options:
                    self.assertRegex(said, re.escape(option) + r"\b", f"help of {command}")
                self.assertEqual(outcome.err, b"")
        self.assertEqual(self.world.files(), before)

    def test_the_main_help_names_each_command(self):
        said = self.check_status(self.world.run("--help"), wardbook.done).out.decode()
        for command in commands:
            self.assertRegex(said, rf"\b{command.split()[0]}\b")

    def test_what_is_not_there_ends_with_2(self):
        for arguments in (["nonsense"], ["list", "--nonsense"], ["user", "rename", "ada", "eve"], ["redact", "--mode", "nonsense"], ["serve", "--nonsense"],
                          ["redact", "--operator", "surrogate"], ["list", "--status", "nonsense"], ["show"], ["ingest"], ["completion", "tcsh"],
                          ["demo", "--nonsense"], ["ingest", "--source", "nonsense", "x"]):
            with self.subTest(arguments):
                outcome = self.check_status(self.world.run(*arguments), wardbook.usage)
                self.assertEqual(outcome.out, b"")
                self.assertTrue(outcome.err)

    def test_no_command_at_all_shows_the_help_and_ends_with_2(self):
        outcome = self.check_status(self.world.run(), wardbook.usage)
        self.assertIn(b"ingest", outcome.out + outcome.err)

    def test_usage_errors_are_json_when_asked(self):
        for arguments in (["list", "--nonsense"], ["redact", "--mode", "nonsense"], ["list", "--status", "nonsense"]):
            self.check_error(self.world.json(*arguments), wardbook.usage, "invalid_request")

    def test_version_says_what_it_is(self):
        data = self.world.json("version").data
        self.assertEqual(set(data), {"version", "commit", "store_format", "ledger_format", "models"})

    def test_completions_are_scripts_of_their_shells(self):
        for shell in ("bash", "zsh", "fish"):
            outcome = self.check_status(self.world.run("completion", shell), wardbook.done)
            said = outcome.out.decode()
            for command in ("ingest", "audit", "--patient-id"):
                self.assertIn(command.lstrip("-"), said)
            if program := shutil.which(shell):
                checked = subprocess.run([program, "-n", "/dev/stdin"], input=outcome.out, capture_output=True, check=False)
                self.assertEqual((checked.returncode, checked.stderr), (0, b""))

    def test_filters_leave_nothing_behind(self):
        before = self.world.files()
        redacted = self.check_status(self.world.run("redact", stdin=note.encode()), wardbook.done).out.decode()
        self.assertIn("[NAME]", redacted)
        self.assertNotIn("Examplewoman", redacted)
        lines = "".join(json.dumps({"id": str(i), "text": note}) + "\n" for i in range(3)) + "no json\n"
        outcome = self.world.run("redact", "--jsonl", "--operator", "number", stdin=lines.encode())
        self.check_status(outcome, wardbook.failed)
        answers = [json.loads(line) for line in outcome.out.decode().splitlines()]
        self.assertEqual(len(answers), 4)
        self.assertEqual([answer["id"] for answer in answers[:3]], ["0", "1", "2"])
        self.assertIn("code", answers[3]["error"])
        for span in answers[0]["spans"]:
            self.assertLess(span["start"], span["end"])
            self.assertIn(span["action"], {"redact", "generalize", "keep"})
        extracted = self.check_status(self.world.run("extract", "--jsonl", stdin=lines.splitlines(True)[0].encode()), wardbook.done)
        self.assertLessEqual({"id", "class", "sections", "entities", "summary", "redacted"}, set(json.loads(extracted.out)))
        self.assertEqual(self.world.files(), before)

    def test_an_estimate_says_how_many_may_be_left_and_never_what(self):
        answer = self.check_status(self.world.run("redact", "--json", "--estimate", stdin=note.encode()), wardbook.done)
        estimate = json.loads(answer.out)["data"]["estimate"]
        self.assertEqual(estimate["texts"], 1)
        self.assertEqual(set(estimate["kinds"]), {"name", "place", "date", "number", "all"})
        self.assertGreaterEqual(estimate["kinds"]["name"]["both"], 1)
        lines = "".join(json.dumps({"id": str(i), "text": note}) + "\n" for i in range(3)).encode()
        plain = self.check_status(self.world.run("redact", "--jsonl", stdin=lines), wardbook.done)
        counted = self.check_status(self.world.run("redact", "--jsonl", "--estimate", stdin=lines), wardbook.done)
        self.assertEqual(counted.out, plain.out)
        self.assertIn("left in 3 texts", counted.err.decode())
        for secret in ("Examplewoman", "4711471", "555-0123"):
            self.assertNotIn(secret, counted.err.decode())
        self.check_status(self.world.run("redact", "--estimate", "--labels", "NAME", stdin=note.encode()), wardbook.usage)

    def test_a_mode_says_what_it_did_and_what_it_refuses(self):
        line = (json.dumps({"id": "1", "text": note, "patient": "7"}) + "\n").encode()
        for mode, statement in (("safe-harbor", False), ("limited-data-set", True), ("expert", True)):
            with self.subTest(mode):
                outcome = self.check_status(self.world.run("redact", "--jsonl", "--mode", mode, stdin=line), wardbook.done)
                answer = json.loads(outcome.out)
                self.assertEqual("".join(answer["attestation"]), "ABCDEFGHIJKLMNOPQR")
                self.assertLessEqual(set(answer["generalized"]) | set(answer["kept"]), set(answer["attestation"]))
                self.assertEqual((answer["mode"], answer["operator"], answer["left"]), (mode, "tag", {}))
                self.assertEqual("statement" in answer, statement)
                self.assertEqual("03/02/2024" in answer["redacted"], mode == "limited-data-set")
                for secret in ("Examplewoman", "4711471", "555-0123"):
                    self.assertNotIn(secret, answer["redacted"])
                text = self.check_status(self.world.run("redact", "--mode", mode, stdin=note.encode()), wardbook.done)
                self.assertIn("164.514", text.err.decode())
                self.assertNotIn("Examplewoman", text.err.decode())
                quiet = self.check_status(self.world.run("redact", "--quiet", "--mode", mode, stdin=note.encode()), wardbook.done)
                self.assertEqual(b"164.514" in quiet.err, statement)
        only = self.check_status(self.world.run("redact", "--jsonl", "--labels", "NAME", stdin=line), wardbook.done)
        answer = json.loads(only.out)
        self.assertTrue(answer["left"])
        self.assertEqual(answer["labels"], ["NAME"])
        self.assertIn("Not Safe Harbor", answer["statement"])
        only = self.check_status(self.world.run("redact", "--quiet", "--labels", "NAME", stdin=note.encode()), wardbook.done)
        self.assertIn(b"Not Safe Harbor", only.err)
        table = self.check_status(self.world.run("redact", "--csv", "note", stdin=b"id,note\n1,Seen by Dr. Samplemann\n"), wardbook.done)
        self.assertIn("(A) names: 1 replaced", table.err.decode())
        year = self.check_status(self.world.run("redact", "--operator", "year", stdin=note.encode()), wardbook.done).out.decode()
        self.assertIn("Admitted: 2024", year)
        refused = self.check_status(self.world.run("redact", "--operator", "shift", stdin=note.encode()), wardbook.usage)
        self.assertIn("safe-harbor refuses shift", refused.err.decode())

    def test_the_vault_gives_back_what_a_code_stands_for_and_records_it(self):
        with wardbook.World() as world:
            world.init()
            document = world.json("ingest", world.write("note.txt", note), "--operator", "vault").data["documents"][0]["id"]
            view = world.json("show", document, "--view", "redacted").data
            self.assertEqual(view["operator"], "vault")
            span = next(span for span in view["spans"] if span["label"] == "MRN")
            code = view["text"][span["start"] + 1:span["end"] - 1]
            self.assertRegex(code, r"^MRN_[0-9]{4}$")
            denied = world.run("reidentify", document, code, "--json")
            self.assertEqual((denied.status, denied.error["code"]), (wardbook.denied, "purpose_required"))
            found = world.json("reidentify", document, code, "--purpose", "TREAT").data
            self.assertEqual(found, {"id": document, "codes": [{"code": code, "label": "MRN", "values": ["4711471"]}]})
            self.check_status(world.run("reidentify", document, "MRN_1", "--purpose", "TREAT"), wardbook.failed)
            events = [event for event in world.events() if event["action"] == "document.reidentify"]
            self.assertEqual([event["type"] for event in events],
                             ["access.denied", "document.read.intent", "document.read.outcome", "document.read.intent", "document.read.outcome"])
            self.assertEqual([event["outcome"]["code"] for event in events], ["purpose_required", None, "shown", None, "not_found"])
            self.assertNotIn(code, json.dumps(world.events()))

    def test_surrogates_are_the_same_for_a_patient_and_never_the_original(self):
        key = self.world.write("study.key", "k" * 64)
        key.chmod(0o600)
        lines = "".join(json.dumps({"id": i, "text": note, "patient": patient}) + "\n" for i, patient in enumerate("AAB"))
        outcome = self.world.run("redact", "--jsonl", "--mode", "expert", "--operator", "surrogate", "--key-file", key, stdin=lines.encode())
        self.check_status(outcome, wardbook.done)
        one, again, other = (json.loads(line)["redacted"] for line in outcome.out.splitlines())
        self.assertEqual(one, again)
        self.assertNotEqual(one, other)
        for secret in ("Ada", "Examplewoman", "4711471", "555-0123", "03/14/1951", "Samplemann"):
            self.assertNotIn(secret, one + other)
        self.assertNotIn("[", one)

    def test_eval_scores_a_gold_file(self):
        start = note.index("Ada Examplewoman")
        gold = {"id": "1", "lang": "en", "text": note, "spans": [{"start": start, "end": start + len("Ada Examplewoman"), "label": "NAME"}]}
        data = self.world.json("eval", self.world.write("gold.jsonl", json.dumps(gold) + "\n")).data
        self.assertLessEqual({"labels", "overall", "full_coverage_recall", "documents_with_leak", "hard_negatives_touched", "estimate"}, set(data))
        self.assertEqual(data["labels"]["NAME"]["n"], 1)
        self.assertEqual(len(data["full_coverage_recall"]), 3)

    def test_eval_scores_folders_of_marked_notes(self):
        folder = self.world.folder / "notes"
        for language, text in (("en", "# kind: a line\nSeen by Dr. {{NAME:Ada Samplewoman}} for {{KEEP:Parkinson}} disease."),
                               ("de", "Vorgestellt von Frau Dr. {{NAME:Jutta Musterfrau}} am {{DATE:12.03.2021}}.")):
            (folder / language).mkdir(parents=True)
            (folder / language / "n1.txt").write_text(text, encoding="utf-8")
        both = self.world.json("eval", folder).data
        self.assertEqual((both["documents"], both["labels"]["NAME"]["n"], both["labels"]["DATE"]["n"], both["hard_negatives"]), (2, 2, 1, 1))
        self.assertEqual(self.world.json("eval", folder / "en", folder / "de").data, both)
        (folder / "ward").mkdir()
        (folder / "ward" / "n1.txt").write_text("Wohnhaft {{LOCATION.street:Lindenstraße 4}}, geboren am {{DATE:12. März}}.", encoding="utf-8")
        named = self.world.json("eval", folder / "ward", "--lang", "de").data  # a folder that names no language
        self.assertEqual((named["documents_with_leak"], named["overall"]["r"]), (0, 1))
        none = self.world.write("none.jsonl", '{"id":"en/n1","spans":[]}\n')
        missed = self.world.json("eval", folder / "en", none).data
        self.assertEqual((missed["documents"], missed["overall"]["r"]), (1, 0))
        (folder / "en" / "n2.txt").write_text("A {{NAME:mark without an end", encoding="utf-8")
        self.check_status(self.world.run("eval", folder), wardbook.usage)


class Store(wardbook.Case):
    def ingest(self, *more, text=note):
        return self.world.json("ingest", self.world.write("note.txt", text), *more).data["documents"][0]

    def test_init_makes_a_certificate_for_this_machine(self):
        tls = self.world.data / "tls"
        self.assertEqual({path.name: path.stat().st_mode & 0o777 for path in tls.iterdir()}, dict.fromkeys(("ca.pem", "server.pem", "server.key"), 0o600))
        context = ssl.create_default_context(cafile=str(tls / "ca.pem"))
        server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        server.load_cert_chain(tls / "server.pem", tls / "server.key")  # fails if they do not belong together
        self.assertEqual([pair for part in context.get_ca_certs()[0]["subject"] for pair in part][-1], ("commonName", "Wardbook development CA"))

    def test_init_answers_with_the_verifier_key_and_a_recovery_code(self):
        self.assertEqual(set(self.answer), {"store", "vkey", "admin", "recovery_code"})
        self.assertIsNone(self.answer["admin"])
        self.assertTrue(self.answer["vkey"].startswith(f"wardbook/{self.answer['store']}+"))
        self.assertEqual(self.world.key_file.stat().st_mode & 0o777, 0o600)
        self.assertTrue(self.world.key_file.read_text().startswith("wardbook-root-v1:"))

    def test_the_data_directory_is_the_owners_alone(self):
        for path in [self.world.data, *self.world.data.rglob("*")]:
            self.assertEqual(path.stat().st_mode & 0o777, 0o700 if path.is_dir() else 0o600, path)
        lines = (self.world.data / "FORMAT").read_text().splitlines()
        self.assertEqual(lines, ["wardbook-store 1", self.answer["store"]])

    def test_a_document_has_all_its_fields_and_views(self):
        document = self.ingest("--patient-id", "CLINIC|4711471")
        self.assertEqual(set(document), {"id", "status", "source", "format", "class", "language", "received_at", "identifiers", "entities", "checks",
                                         "duplicate", "error", "ledger", "timings_ms", "deadline"})
        self.assertEqual((document["status"], document["source"], document["duplicate"], document["error"]), ("done", "manual", False, None))
        self.assertEqual(document["class"], "discharge-summary")
        self.assertGreater(document["identifiers"]["NAME"], 0)
        self.assertRegex(document["received_at"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$")
        id = document["id"]
        self.assertEqual(self.world.json("show", id).data["id"], id)
        redacted = self.world.json("show", id, "--view", "redacted").data
        self.assertLessEqual({"id", "text", "mode", "operator", "spans", "attestation"}, set(redacted))
        self.assertEqual(len(redacted["attestation"]), 18)
        for secret in ("Examplewoman", "4711471", "555-0123", "03/14/1951", "Samplemann"):
            self.assertNotIn(secret, redacted["text"])
        for span in redacted["spans"]:
            self.assertRegex(redacted["text"][span["start"]:span["end"]], r"^\[[A-Z_]+_\d+\]$|^90 or older$")
        entities = self.world.json("show", id, "--view", "entities").data["entities"]
        self.assertTrue(entities)
        for entity in entities:
            self.assertEqual(redacted["text"][entity["start"]:entity["end"]], entity["text"])
        self.assertIn("negated", {entity["assertion"] for entity in entities})
        summary = self.world.json("show", id, "--view", "summary").data
        self.assertEqual(summary["method"], "extractive")
        for sentence in summary["sentences"]:
            source = " ".join(redacted["text"][s["start"]:s["end"]] for s in sentence["sources"])
            self.assertEqual(" ".join(source.split()), " ".join(sentence["text"].split()))
        checks = self.world.json("show", id, "--view", "checks").data["checks"]
        self.assertEqual(len(checks), 5)
        self.assertLessEqual({check["result"] for check in checks}, {"pass", "fail", "not_applicable"})
        history = self.world.json("show", id, "--view", "history").data
        self.assertTrue(history)

    def test_what_has_no_workflow_of_its_own_waits_for_a_reviewer(self):
        document = self.ingest(text=note.replace("DISCHARGE SUMMARY", "CLINIC LETTER").replace("Admitted", "Date of visit").replace(
            "HOSPITAL COURSE", "HISTORY").replace("was admitted with", "was seen for"))
        self.assertNotEqual(document["class"], "discharge-summary")
        self.assertEqual(document["status"], "in_review")

    def test_an_original_needs_a_purpose_and_leaves_two_entries(self):
        id = self.ingest()["id"]
        self.check_error(self.world.json("show", id, "--view", "original"), wardbook.denied, "purpose_required")
        shown = self.check_status(self.world.run("show", id, "--view", "original", "--purpose", "TREAT"), wardbook.done)
        self.assertEqual(shown.out.decode(), note)
        self.assertEqual(base64.b64decode(self.world.json("show", id, "--view", "original", "--purpose", "HOPERAT").data["base64"]).decode(), note)
        events = self.world.events()
        self.assertIn("access.denied", [event["type"] for event in events])
        intents = [event for event in events if event["type"] == "document.read.intent"]
        outcomes = [event for event in events if event["type"] == "document.read.outcome"]
        self.assertEqual([event["purpose"] for event in intents], ["TREAT", "HOPERAT"])
        self.assertEqual([event["intent"] for event in outcomes], [event["index"] for event in intents])
        self.check_error(self.world.json("show", id, "--view", "original", "--purpose", "CURIOSITY"), wardbook.usage, "invalid_request")

    def test_what_is_not_there_is_not_found(self):
        self.check_error(self.world.json("show", "01890000-0000-7000-8000-000000000000"), wardbook.failed, "not_found")

    def test_a_list_goes_on_where_its_page_ended(self):
        ids = [self.ingest(text=f"{note}\nReference {i}\n")["id"] for i in range(5)]
        first = self.world.json("list", "--limit", "3").data
        rest = self.world.json("list", "--limit", "3", "--cursor", first["next"]).data
        self.assertEqual({item["id"] for item in first["items"] + rest["items"]}, set(ids))
        self.assertEqual((len(first["items"]), rest["next"]), (3, None))
        self.assertEqual(self.world.json("list", "--status", "released").data["items"], [])

    def test_standard_input_is_a_document(self):
        outcome = self.world.run("ingest", "--json", "--source", "ehr", "-", stdin=note.encode())
        self.assertEqual(self.check_status(outcome, wardbook.done).data["documents"][0]["source"], "ehr")

    def test_quiet_narrates_nothing(self):
        outcome = self.world.run("ingest", "--quiet", self.world.write("note.txt", note))
        self.assertEqual((outcome.status, outcome.err), (wardbook.done, b""))

    def test_each_command_on_the_store_is_in_the_ledger(self):
        before = len(self.world.events())
        self.world.run("list")
        self.assertGreater(len(self.world.events()), before)
        for event in self.world.events():
            self.assertEqual(set(event) - {"index"}, {"v", "id", "time", "type", "actor", "action", "purpose", "resource", "patient", "decision",
                                                      "policy", "intent", "outcome", "artifacts"})
            self.assertTrue(event["actor"]["id"].startswith("os:"))

    def test_accesses_to_one_patient_are_counted_without_a_gap(self):
        for i in range(3):
            self.ingest("--patient-id", "CLINIC|1", text=f"{note}\nVisit {i}\n")
        numbers = [event["patient"]["n"] for event in self.world.events() if event["patient"]]
        self.assertEqual(numbers, list(range(1, len(numbers) + 1)))
        self.assertGreaterEqual(len(numbers), 3)
        found = self.world.json("audit", "list", "--patient-id", "CLINIC|1", "--limit", "500").data["items"]
        self.assertEqual(len(found), len(numbers))


if __name__ == "__main__":
    wardbook.main()
