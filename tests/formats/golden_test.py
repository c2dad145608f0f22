#!/usr/bin/env python3
"""The golden store was made once (docs/formats/golden/README.md). Every later version must read it, go on with it, and prove it."""
import json

import formats
from formats import golden, wardbook


class GoldenStore(wardbook.Case):
    fresh_store = False

    def setUp(self):
        super().setUp()
        formats.copy_golden(self.world.data, self.world.key_file)
        self.expected = json.loads((golden / "expected.json").read_text())
        self.known = {document["id"]: document for document in self.expected["documents"]}

    def show(self, document, view, *more):
        return self.world.run("show", document, "--view", view, *more)

    def verify_from_outside(self):
        return self.world.json("audit", "verify", "--vkey", golden / "vkey", "--anchor", golden / "checkpoint")

    def test_the_second_reader_accepts_it_by_key_file_and_by_recovery_code(self):
        for secret in ("root.key", "recovery-code"):
            self.assertEqual(formats.run_reader(golden / "store", golden / secret), (0, self.expected["reader"] + "\n", ""))

    def test_its_documents_are_listed(self):
        for document in self.world.documents():
            known = self.known.pop(document["id"])
            for field in ("status", "class", "source", "format", "received_at"):
                self.assertEqual(document[field], known[field], field)
            self.assertEqual((document["error"] or {}).get("code"), known["error"])
        self.assertEqual(self.known, {})

    def test_its_originals_come_back_byte_by_byte(self):
        for name, document in self.known.items():
            outcome = self.check_status(self.show(name, "original", "--purpose", "TREAT"), wardbook.done)
            self.assertEqual(outcome.out, (golden / "documents" / document["file"]).read_bytes())

    def test_what_was_derived_is_shown_as_it_was(self):
        read = [document for document in self.known.values() if document["status"] != "refused"]
        self.assertEqual(len(read), 2)
        for document in read:
            for view in ("redacted", "entities", "summary", "checks"):
                outcome = self.check_status(self.world.json("show", document["id"], "--view", view), wardbook.done)
                self.assertEqual({field: outcome.data[field] for field in document[view]}, document[view])

    def test_its_ledger_is_consistent_and_anchored(self):
        verdict = self.check_status(self.verify_from_outside(), wardbook.done).data
        self.assertEqual((verdict["consistent"], verdict["entries"], verdict["root"]), (True, self.expected["entries"], self.expected["root"]))
        self.assertEqual(verdict["anchored_through"], self.expected["entries"] - 1)

    def test_it_goes_on(self):
        """A new document for the patient that it knows, by the blind index, and for whom the chain of entries continues."""
        identifier = self.expected["patient_identifier"]
        before = self.world.events("--patient-id", identifier)
        self.assertGreater(len(before), 1)
        note = self.world.write("later.txt", "Clinic letter\n\nSeen today. Blood pressure 120/80 mmHg. Continue metformin 500 mg twice daily.\n")
        self.check_status(self.world.json("ingest", "--patient-id", identifier, note), wardbook.done)
        after = self.world.events("--patient-id", identifier)
        self.assertGreater(len(after), len(before))
        numbers = [event["patient"]["n"] for event in after if event["patient"]]
        self.assertEqual(numbers, list(range(1, len(numbers) + 1)))
        verdict = self.check_status(self.verify_from_outside(), wardbook.done).data
        self.assertGreater(verdict["entries"], self.expected["entries"])
        self.assertEqual(verdict["anchored_through"], self.expected["entries"] - 1, "the kept checkpoint vouches for what it covers")
        beside = self.check_status(self.world.json("audit", "verify"), wardbook.done).data
        self.assertEqual(beside["anchored_through"], beside["entries"] - 1, "the store's own anchor covers all")
        self.assertEqual(formats.read(self.world.data, self.world.key_file)[0], 0)

    def test_the_recovery_code_makes_the_same_key_file(self):
        self.world.key_file.unlink()
        again = self.world.folder / "keys" / "again.key"
        self.check_status(self.world.json("keys", "recover", "--recovery-file", golden / "recovery-code", "--key-file", again), wardbook.done)
        self.assertEqual(again.read_bytes(), (golden / "root.key").read_bytes())

    def test_a_store_of_a_newer_format_is_left_alone(self):
        for name, change in (("FORMAT", lambda raw: raw.replace(b"wardbook-store 1\n", b"wardbook-store 2\n")), ("store.db", self.next_schema)):
            with self.subTest(file=name):
                path = self.world.data / name
                kept = path.read_bytes()
                path.write_bytes(change(kept))
                before = formats.snapshot(self.world.data)
                self.check_status(self.world.json("list"), wardbook.usage)
                self.assertEqual(formats.snapshot(self.world.data / "ledger"), {
                    name.removeprefix("ledger/"): content for name, content in before.items() if name.startswith("ledger/")})
                self.assertEqual(formats.read(self.world.data, self.world.key_file)[0], 4)
                path.write_bytes(kept)

    @staticmethod
    def next_schema(raw):
        """PRAGMA user_version is the big-endian number at offset 60 of a SQLite file."""
        return raw[:60] + (1000).to_bytes(4, "big") + raw[64:]


if __name__ == "__main__":
    formats.main()
