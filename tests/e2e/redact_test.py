#!/usr/bin/env python3
"""`wardbook redact` as a filter: streams of records, columns of tables, offsets, a site's own rules, and what becomes of input that is broken; and `wardbook explain`."""
import csv
import io
import json
import os
import pty
import random
import subprocess

import wardbook

marker = b"[WARDBOOK_ERROR:%s]"
names = ["Halvorsen", "Okonkwo-Reyes", "Núñez", "Szczepański", "Lindqvist"]


def note(number):
    """A note of its own length, with letters of one to four bytes."""
    name = names[number % len(names)]
    text = f"Mr. {name} was seen on 3/{number % 28 + 1}/2021 🙂. MRN {7000000 + number}. "
    return text * (1 + number * 7 % 23)


class Streams(wardbook.Case):
    fresh_store = False

    def test_an_answer_comes_before_the_next_record_is_sent(self):
        process = self.world.start("redact", "--jsonl", "--jobs", "2")
        for number in range(3):
            process.stdin.write((json.dumps({"id": number, "text": note(number)}) + "\n").encode())
            process.stdin.flush()
            self.assertEqual(json.loads(process.stdout.readline())["id"], number)
        process.communicate()
        self.assertEqual(process.returncode, wardbook.done)

    def test_a_stream_gives_what_each_record_gives_alone_on_any_number_of_threads(self):
        lines = [json.dumps({"id": number, "text": note(number)}, ensure_ascii=number % 2 == 0) for number in range(120)]
        lines[17] = '{"id": 17, "text": 5}'
        lines[40] = ""
        whole = {jobs: self.world.run("redact", "--jsonl", "--operator", "number", "--jobs", jobs, stdin="\n".join(lines).encode())
                 for jobs in (1, 2, 16)}
        for jobs, outcome in whole.items():
            self.check_status(outcome, wardbook.failed)
            self.assertEqual(outcome.out, whole[1].out, f"--jobs {jobs}")
        answers = whole[1].out.splitlines()
        self.assertEqual(len(answers), len(lines))
        for number in (0, 1, 17, 23, 40, 119):
            alone = self.world.run("redact", "--jsonl", "--operator", "number", stdin=(lines[number] + "\n").encode())
            self.assertEqual(alone.out.splitlines(), [answers[number]])

    def test_a_field_that_comes_twice_is_refused_for_two_readers_may_take_two_texts(self):
        for line in ('{"id":1,"text":"x","text":"Dr. Weber"}', '{"id":1,"id":2,"text":"x"}', '{"id":1,"text":"x","\\u0074ext":"y"}',
                     '{"id":1,"text":"x","known":{"names":["a"],"names":["b"]}}'):
            outcome = self.check_status(self.world.run("redact", "--jsonl", stdin=(line + "\n").encode()), wardbook.failed)
            self.assertEqual(json.loads(outcome.out), {"id": None, "error": {"code": "invalid_request",
                                                                             "message": "An object of the JSON has a name twice."}})

    def test_a_byte_order_mark_before_the_first_record_is_passed_over(self):
        lines = "".join(json.dumps({"id": number, "text": note(number)}) + "\n" for number in range(2)).encode()
        plain = self.check_status(self.world.run("redact", "--jsonl", stdin=lines), wardbook.done)
        self.assertEqual(self.check_status(self.world.run("redact", "--jsonl", stdin=b"\xef\xbb\xbf" + lines), wardbook.done).out, plain.out)

    def test_offsets_cut_at_characters_in_each_way_of_counting(self):
        line = json.dumps({"id": 1, "text": note(2) + note(3)}).encode()
        found = {}
        for offsets in ("code-point", "utf8", "utf16"):
            answer = json.loads(self.world.run("redact", "--jsonl", "--offsets", offsets, stdin=line).out)
            text = note(2) + note(3)
            units = {"code-point": text, "utf8": text.encode(), "utf16": text.encode("utf-16-le")}[offsets]
            step = 2 if offsets == "utf16" else 1
            pieces = [units[span["start"] * step:span["end"] * step] for span in answer["spans"]]
            found[offsets] = [piece if isinstance(piece, str) else piece.decode("utf-8" if step == 1 else "utf-16-le") for piece in pieces]
        self.assertIn("Núñez", found["code-point"])
        self.assertEqual(found["utf8"], found["code-point"])
        self.assertEqual(found["utf16"], found["code-point"])

    def test_the_language_is_found_or_said(self):
        text = "Visto por D. Hernán Quiroga en Calle Mayor 12 el 3 de marzo de 2021, sin fiebre desde ayer."
        lines = "".join(json.dumps({"id": 1, "text": text, **said}) + "\n" for said in ({}, {"lang": "auto"}, {"lang": "es"}))
        answers = {json.loads(line)["redacted"] for line in self.world.run("redact", "--jsonl", stdin=lines.encode()).out.splitlines()}
        self.assertEqual(len(answers), 1)
        self.assertNotIn("Calle Mayor", answers.pop())
        self.assertEqual(self.world.run("redact", "--lang", "es", stdin=text.encode()).out, self.world.run("redact", stdin=text.encode()).out)


class Tables(wardbook.Case):
    fresh_store = False

    def redact(self, table, columns, *more, status=wardbook.done):
        return self.check_status(self.world.run("redact", "--csv", columns, *more, stdin=table), status).out

    def test_only_the_named_columns_change(self):
        table = ('\ufeff"id",note,"who, really",other\r\n'
                 '1,"Seen by Dr. Weber,\r\non ""3/14/2021"" again",Mrs. Ana Lopez,  Dr. Weber  \r\n'
                 '2,no fever,"",""\n'
                 '\r\n'
                 '3,Mr. Halvorsen called,,"x"').encode()
        self.assertEqual(self.redact(table, 'note,"who, really"'),
                         ('\ufeff"id",note,"who, really",other\r\n'
                          '1,"Seen by Dr. [NAME],\r\non ""[DATE]"" again",Mrs. [NAME],  Dr. Weber  \r\n'
                          '2,no fever,"",""\n'
                          '\r\n'
                          '3,Mr. [NAME] called,,"x"').encode())

    def test_a_heading_says_what_a_field_is(self):
        self.assertEqual(self.redact(b"name,ssn,mrn,note\nWill,123456789,04412,Will follow up\nKing,219-09-9999,,no fever\n", "name,ssn,mrn,note"),
                         b"name,ssn,mrn,note\n[NAME],[SSN],[MRN],Will follow up\n[NAME],[SSN],,no fever\n")

    def test_a_field_gets_quotes_if_it_needs_them_now(self):
        self.assertEqual(self.redact(b"note\nMr. Halvorsen; seen\n", "note", "--delimiter", ",", "--operator", "tag"), b"note\nMr. [NAME]; seen\n")
        self.assertEqual(self.redact(b"a[note\n1[Mr. Halvorsen\n", "note", "--delimiter", "["), b'a[note\n1["Mr. [NAME]"\n')

    def test_other_delimiters(self):
        for value, character in ((";", b";"), ("tab", b"\t"), ("|", b"|")):
            table = b"id,note\n1,Dr. Weber\n".replace(b",", character)
            self.assertEqual(self.redact(table, "note", "--delimiter", value), table.replace(b"Weber", b"[NAME]"))

    def test_what_cannot_be_processed_is_a_marker_and_nothing_of_it_is_shown(self):
        def cut_wrongly(line):
            out = self.redact(b"id,note,other\n" + line + b"\n9,Dr. Weber,x\n", "note", status=wardbook.failed)
            expected = b",".join([marker % b"malformed"] * 3)
            self.assertEqual(out, b"id,note,other\n" + expected + b"\n9,Dr. [NAME],x\n", line)
        for line in (b"1,secret", b"1,2,secret,4", b'1,sec"ret,3', b'1,"secret"x,3', b"1,secret\r,3"):
            cut_wrongly(line)
        never_closed = self.redact(b'id,note,other\n1,x,"secret\n9,Dr. Weber,secret\n', "note", status=wardbook.failed)
        self.assertEqual(never_closed, b"id,note,other\n" + b",".join([marker % b"malformed"] * 3))
        out = self.redact(b"id,note,other\n1,secret\xff,caf\xe9\n2,secret\x00,y\n", "note", status=wardbook.failed)
        self.assertEqual(out, b"id,note,other\n1,%s,caf\xe9\n2,%s,y\n" % (marker % b"encoding", marker % b"malformed"))

    def test_the_arguments_are_checked_against_the_header(self):
        for arguments in (["--csv", "nope"], ["--csv", ""], ["--csv", "note", "--delimiter", '"'], ["--csv", "note", "--delimiter", "ab"],
                          ["--csv", "note", "--jsonl"], ["--csv", "twice"], ["--csv", 'note"'], ["--delimiter", ";"], ["--csv", "note", "--json"],
                          ["--csv", "note", "--offsets", "utf8"]):
            outcome = self.check_status(self.world.run("redact", *arguments, stdin=b"note,twice,twice\nDr. Weber,1,2\n"), wardbook.usage)
            self.assertNotIn(b"Weber", outcome.out + outcome.err)
        self.check_status(self.world.run("redact", "--csv", "note"), wardbook.refused)
        self.check_status(self.world.run("redact", "--csv", "note", stdin=b'no"te\n'), wardbook.refused)

    def test_known_identifiers_hold_for_all_records(self):
        known = self.world.write("known.json", json.dumps({"names": ["Zebulon"], "ids": ["QX-17"]}))
        out = self.redact(b"note\nzebulon came\nsent qx17 away\n", "note", "--known", known)
        self.assertEqual(out, b"note\n[NAME] came\nsent [ID] away\n")

    def test_dates_are_shifted_alike_within_a_patient(self):
        key = self.world.write("study.key", "k" * 64)
        key.chmod(0o600)
        expert = ["--mode", "expert", "--operator", "shift", "--key-file", key]
        table = b"note,who\nSeen on 3/4/2021.,a\nSeen on 3/4/2021.,b\nSeen on 3/4/2021.,a\n"
        first, second, third = self.redact(table, "note", "--patient-column", "who", *expert).splitlines()[1:]
        self.assertEqual(first, third)
        self.assertNotEqual(first.split(b",")[0], second.split(b",")[0])
        self.check_status(self.world.run("redact", "--csv", "note", *expert, stdin=table), wardbook.usage)

    def test_a_table_gives_what_json_lines_give_on_any_number_of_threads(self):
        chance = random.Random(5)
        rows = [[str(number), note(number), chance.choice(["", "x,y", 'say "x"', "a\nb"])] for number in range(150)]
        file = io.StringIO()
        csv.writer(file, lineterminator="\r\n").writerows([["id", "note", "rest"], *rows])
        outs = {self.redact(file.getvalue().encode(), "note", "--jobs", jobs) for jobs in (1, 2, 16)}
        self.assertEqual(len(outs), 1)
        got = list(csv.reader(io.StringIO(outs.pop().decode(), newline="")))
        lines = "".join(json.dumps({"id": row[0], "text": row[1]}) + "\n" for row in rows)
        answers = [json.loads(line)["redacted"] for line in self.world.run("redact", "--jsonl", stdin=lines.encode()).out.splitlines()]
        self.assertEqual(got[1:], [[row[0], answer, row[2]] for row, answer in zip(rows, answers, strict=True)])


rules = """[[pattern]]
label = "ID"
regex = 'CN-\\d{4}'

[[deny]]
label = "LOCATION"
phrases = ["the annex"]

[[allow]]
phrases = ["Halvorsen score"]
"""


class Recognizers(wardbook.Case):
    def test_a_sites_own_rules_hold_for_redact_explain_eval_and_the_pipeline(self):
        file = self.world.write("recognizers.toml", rules)
        text = "In the Annex, about CN-1234: Halvorsen score 4, says Dr. Weber."
        expected = "In [LOCATION], about [ID]: Halvorsen score 4, says Dr. [NAME]."
        self.assertEqual(self.world.run("redact", "--recognizers", file, stdin=text.encode()).out.decode(), expected)
        line = json.dumps({"id": 1, "text": text}).encode()
        self.assertEqual(json.loads(self.world.run("redact", "--jsonl", "--recognizers", file, stdin=line).out)["redacted"], expected)
        spans = self.world.json("explain", "--recognizers", file, stdin=text.encode()).data["spans"]
        self.assertEqual([text[span["start"]:span["end"]] for span in spans if "site_pattern" in span["reasons"]], ["CN-1234"])
        gold = {"id": "1", "text": text, "spans": [{"start": 3, "end": 12, "label": "LOCATION"}, {"start": 20, "end": 27, "label": "ID"},
                                                   {"start": 57, "end": 62, "label": "NAME"}]}
        scores = self.world.json("eval", self.world.write("gold.jsonl", json.dumps(gold)), "--recognizers", file).data
        self.assertEqual(scores["overall"]["f1"], 1)

        (self.world.data / "recognizers.toml").write_text(rules)
        (self.world.data / "recognizers.toml").chmod(0o600)
        id = self.world.json("ingest", self.world.write("note.txt", text)).data["documents"][0]["id"]
        kept = self.world.json("show", id, "--view", "redacted").data["text"]
        self.assertEqual(kept, "In [LOCATION_1], about [ID_1]: Halvorsen score 4, says Dr. [NAME_1].")

    def test_a_mistake_in_the_file_ends_with_2_and_names_its_line(self):
        file = self.world.write("wrong.toml", rules + "[operating_points]\nNAME = 2\n")
        for arguments in (["redact"], ["redact", "--jsonl"], ["explain"]):
            outcome = self.check_status(self.world.run(*arguments, "--recognizers", file, stdin=b"secret"), wardbook.usage)
            self.assertIn(b"recognizers.toml:12: ", outcome.err)
            self.assertEqual(outcome.out, b"")
        self.check_status(self.world.run("redact", "--recognizers", self.world.work / "missing.toml", stdin=b"x"), wardbook.usage)
        kept = self.world.data / "recognizers.toml"
        kept.write_text(rules + "x = 1\n")
        kept.chmod(0o644)
        note_file = self.world.write("note.txt", "Seen by Dr. Weber.")
        self.check_status(self.world.run("ingest", note_file), wardbook.usage)  # others may read it
        kept.chmod(0o600)
        self.assertIn(b"recognizers.toml:11: ", self.check_status(self.world.run("ingest", note_file), wardbook.usage).err)
        self.assertEqual(self.world.json("list").data["items"], [])


class Explain(wardbook.Case):
    fresh_store = False
    text = "Seen by Dr. Weber on 3/4/2021.\nShe is 60 years old; MRN 7000001.\n"

    def test_each_find_has_its_number_and_its_reasons_in_words(self):
        path = self.world.write("note.txt", self.text)
        shown = self.check_status(self.world.run("explain", path), wardbook.done).out.decode()
        self.assertTrue(shown.startswith("Seen by Dr. [Weber]1 on [3/4/2021]2.\n"), shown)
        self.assertRegex(shown, r"\n +1  line 1 +NAME +redact +\d\.\d\d  .*a title stands before it")
        self.assertRegex(shown, r"\n +\d  line 2 +MRN +redact +\d\.\d\d  .*a label stands before it")
        self.assertEqual(self.world.run("explain", stdin=self.text.encode()).out.decode(), shown)
        self.assertEqual(self.world.run("explain", "-", stdin=self.text.encode()).out.decode(), shown)

    def test_colour_is_for_terminals_or_asked_for(self):
        stdin = self.text.encode()
        self.assertNotIn(b"\x1b", self.world.run("explain", stdin=stdin).out)
        coloured = self.world.run("explain", "--color", stdin=stdin, env={"NO_COLOR": "1"}).out
        self.assertIn(b"\x1b[30;45mWeber\x1b[0m", coloured)
        for set_to, wanted in (({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)):
            outer, inner = pty.openpty()
            process = subprocess.Popen([wardbook.binary, "explain", self.world.write("note.txt", self.text)], stdout=inner,
                                       stdin=subprocess.DEVNULL, env={**self.world.environment, **set_to})
            os.close(inner)
            shown = b""
            try:
                while part := os.read(outer, 65536):
                    shown += part
            except OSError:  # the other end is closed
                pass
            os.close(outer)
            self.assertEqual(process.wait(timeout=wardbook.patience), wardbook.done)
            self.assertEqual(b"\x1b[30;45m" in shown, wanted, set_to)

    def test_json_gives_the_spans_and_broken_input_is_refused(self):
        data = self.world.json("explain", stdin=self.text.encode()).data
        self.assertEqual(data["language"], "en")
        self.assertEqual(self.text[data["spans"][0]["start"]:data["spans"][0]["end"]], "Weber")
        self.check_status(self.world.run("explain", stdin=b"secret \xff"), wardbook.refused)


if __name__ == "__main__":
    wardbook.main()
