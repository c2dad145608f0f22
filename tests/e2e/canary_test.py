#!/usr/bin/env python3
"""Plants values through every command, then searches every byte that Wardbook left anywhere, and what it said, for them."""
import json
import os
import pathlib
import tempfile

import wardbook
from canaries import Canaries, Search, spellings
from model_stub import ModelStub

# 16 values a note, and some more by the other ways in.
many = 10_000
known_commands = ["explain", "ingest", "show", "list", "audit", "redact", "extract", "eval", "completion", "keys", "config", "version"]
views = ["status", "redacted", "entities", "summary", "checks", "history"]


class SearchFindsWhatIsThere(wardbook.unittest.TestCase):
    """The search itself: a control, so that silence below means something."""

    def test_each_spelling_of_a_value_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            canaries = Canaries(3)
            canaries.note()
            search = Search(canaries.values, folder / "patterns")
            (folder / "searched").mkdir()
            target = folder / "searched" / "file"
            for value in canaries.values:
                for kind, spelled in spellings(value):
                    target.write_bytes(os.urandom(100) + spelled + os.urandom(100))
                    self.assertTrue(any(line.startswith(kind[:6]) for line in search.in_folder(folder / "searched")), f"{kind} of {value}")
            target.write_bytes(os.urandom(100_000))
            self.assertEqual(search.in_folder(folder / "searched"), [])
            target.rename(folder / "searched" / canaries.values[0])
            self.assertEqual(len(search.in_folder(folder / "searched")), 1)


class NothingIsLeftInTheClear(wardbook.Case):
    fresh_store = False

    def setUp(self):
        super().setUp()
        self.before = set(self.world.files())
        self.world.init()
        self.canaries = Canaries(11)
        # What the test gives to the program lies outside of what is searched.
        self.given = pathlib.Path(tempfile.mkdtemp(prefix="wardbook-given-"))
        self.addCleanup(wardbook.shutil.rmtree, self.given, True)
        self.said = self.given / "said"
        self.said.mkdir()

    def give(self, content, name=None):
        path = self.given / (name or f"{self.canaries.name()}.txt")
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def call(self, *arguments, shows=False, **more):
        """Runs a command; `shows` marks those whose standard output is the text itself."""
        outcome = self.world.run(*arguments, **more)
        name = arguments[0] if arguments[0] in known_commands else "other"
        (self.said / f"{len(os.listdir(self.said))} {name}").write_bytes(outcome.err if shows else outcome.out + b"\n" + outcome.err)
        return outcome

    def ingest_all(self):
        notes = [self.give(self.canaries.note(filler)) for filler in [1, 30, 200] for _ in range(3)]
        while len(self.canaries.values) < many - 600:
            notes.append(self.give(self.canaries.note(contacts=len(notes) % 40)))
        for first in range(0, len(notes), 100):
            outcome = self.call("ingest", "--json", *notes[first:first + 100])
            self.assertEqual(outcome.status, wardbook.done, str(outcome))
        stdin = self.call("ingest", "--json", "-", stdin=self.canaries.note().encode())
        self.assertEqual(stdin.status, wardbook.done, str(stdin))
        utf16 = self.call("ingest", "--json", self.give("\ufeff".encode("utf-16-le") + self.canaries.note().encode("utf-16-le")))
        self.assertEqual(utf16.status, wardbook.done, str(utf16))
        for patient in (self.canaries.number(), f"{self.canaries.name()}|{self.canaries.number()}", f"@{self.give(self.canaries.number())}"):
            for _ in range(2):
                named = self.call("ingest", "--json", "--patient-id", patient, self.give(self.canaries.note()))
                self.assertEqual(named.status, wardbook.done, str(named))
        again = self.call("ingest", "--json", notes[0])
        self.assertIs(json.loads(again.out)["data"]["documents"][0]["duplicate"], True, str(again))

    def refuse_all(self):
        note = self.canaries.note
        for content in (note().encode() + b"\0", note().encode() + b"\xff\xfe\xfd", note().encode("utf-16-le") + b"x",
                        b"\xff\xfe" + note().encode("utf-16-le") + b"x", note().encode("latin-1", "replace") + b"\xe9 ", b"%PDF-1.7 " + note().encode()):
            self.assertNotEqual(self.call("ingest", "--json", self.give(content)).status, wardbook.done)
        name, number = self.canaries.name, self.canaries.number
        missing = self.given / f"{name()}.txt"
        for arguments in (["ingest", missing], ["ingest", "--source", name(), missing], ["ingest", "--patient-id", f"@{self.given / name()}", missing],
                          ["show", name()], ["show", number(), "--view", "original", "--purpose", name()], ["list", "--status", name()],
                          ["list", "--class", name()], ["list", "--cursor", name()], ["audit", "list", "--actor", name()],
                          ["audit", "list", "--patient-id", number()], ["audit", "list", "--type", name()], ["audit", "verify", "--vkey", self.given / name()],
                          ["redact", "--labels", name()], ["redact", "--known", self.given / name()], ["redact", "--csv", name()],
                          ["redact", "--recognizers", self.given / name()], ["explain", self.given / name()], ["explain", "--labels", name()], ["eval", self.given / name()],
                          ["completion", name()], [name()], ["ingest", f"--{name()}"]):
            for more in ([], ["--json"]):
                self.call(*arguments, *more, stdin=note().encode())

    def look_at_all(self):
        items = [item for item in self.world.documents() if item["status"] != "refused"]
        for number, item in enumerate(items[::max(1, len(items) // 12)]):
            for view in views:
                self.call("show", item["id"], "--view", view, *(["--json"] if number % 2 else []), shows=True)
            self.call("show", item["id"], "--view", "original", shows=True)
            original = self.call("show", item["id"], "--view", "original", "--purpose", "TREAT", shows=True)
            self.assertEqual(original.status, wardbook.done, str(original))
        for arguments in (["list"], ["list", "--json"], ["audit", "list"], ["audit", "list", "--json"], ["audit", "verify"], ["audit", "verify", "--json"],
                          ["keys", "status"], ["config", "show"], ["version"]):
            self.call(*arguments)

    def filters(self):
        """The commands without a store."""
        note, name = self.canaries.note, self.canaries.name
        known = self.give(json.dumps({"names": [self.canaries.name()], "dates": [], "ids": [self.canaries.number()]}))
        self.call("redact", stdin=note().encode(), shows=True)
        self.call("redact", "--known", known, stdin=note().encode(), shows=True)
        lines = "".join(json.dumps({"id": str(i), "text": note()}) + "\n" for i in range(5))
        self.call("redact", "--jsonl", stdin=(lines + '{"id": "6", "text": "' + note() + "\n").encode(), shows=True)
        broken = f'id,note\n1,"{name()}"x\n2,{name()},3\n4,"{note()}'.encode() + b"\xff\n"
        self.call("redact", "--csv", "note", stdin=broken, shows=True)
        self.call("redact", "--csv", name(), stdin=f"{name()}\n".encode())
        for rules in (f"# {name()}\n{name()} = 1\n", f'[[deny]]\nlabel = "{name()}"\nphrases = ["{name()}"]\n',
                      f'[[pattern]]\nlabel = "ID"\nregex = "({name()}"\n'):
            self.call("redact", "--recognizers", self.give(rules), stdin=note().encode())
        self.call("explain", stdin=note().encode(), shows=True)
        self.call("explain", "--json", self.give(note()), shows=True)
        self.call("extract", "--jsonl", stdin=lines.encode(), shows=True)
        name = self.canaries.name()
        text = f"Patient: {name} was seen."
        gold = json.dumps({"id": "1", "lang": "en", "text": text, "spans": [{"start": 9, "end": 9 + len(name), "label": "NAME"}]})
        self.call("eval", self.give(gold + "\n", "gold.jsonl"))
        self.call("eval", self.give(gold[:-3] + "\n" + self.canaries.phrase(), "broken.jsonl"))

    def with_a_model(self):
        with ModelStub() as stub:
            environment = {"OPENAI_BASE_URL": stub.url, "OPENAI_API_KEY": self.canaries.name(), "WARDBOOK_MODEL": "stub"}
            for status in (200, 500):
                for answer in (f"The patient is {self.canaries.name()}, phone {self.canaries.phone()}.", "The patient is stable."):
                    stub.status, stub.answer = status, answer
                    self.call("ingest", "--json", self.give(self.canaries.note()), env=environment)
            self.call("ingest", "--json", "--llm", stub.url, self.give(self.canaries.note()))

    def killed_on_the_way(self):
        """Kills an ingest at each named crash point, so that its WAL and temporary files stay as they were, and searches then."""
        found = []
        for point in wardbook.crash_points():
            late = Canaries(point)
            note = self.give(late.note(60))
            outcome = self.call("ingest", "--json", note, program=wardbook.crashing, env={"WARDBOOK_CRASH_AT": point})
            if wardbook.killed(outcome):
                search = Search(late.values, self.given / f"patterns-{point}")
                found += [f"{point}: {line}" for line in search.in_folder(self.world.folder)]
            self.canaries.values += late.values
        self.assertEqual(found, [])

    def test_planted_values_are_found_nowhere(self):
        self.ingest_all()
        self.refuse_all()
        self.look_at_all()
        self.filters()
        self.with_a_model()
        self.killed_on_the_way()
        self.assertGreaterEqual(len(self.canaries.values), many)
        search = Search(self.canaries.values, self.given / "patterns")
        self.assertEqual(search.in_folder(self.world.folder), [])
        self.assertEqual(search.in_folder(self.said), [], "said on standard error, or in an answer that shows no text")

        own = {"store", "keys/root.key"}
        new = {path for path in self.world.files() if path not in self.before and path not in own and not path.startswith("store/")}
        self.assertEqual(new, set(), "written elsewhere than into the data directory and the key file")
        self.assertEqual(self.world.run("audit", "verify").status, wardbook.done)


if __name__ == "__main__":
    wardbook.main()
