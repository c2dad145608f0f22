#!/usr/bin/env python3
"""What somebody hostile or something unlucky does to the program from the outside: closed descriptors, odd arguments, files put
back or emptied, a second user. Each ends with an exit status of the contract; nothing leaks, and nothing that was taken in is lost."""
import contextlib
import json
import os
import pty
import resource
import shutil
import sqlite3
import subprocess

import wardbook

note = "PROGRESS NOTE\n\nPatient: Ada Example\nMRN: 4711471\n\nThe patient is stable on metoprolol 25 mg daily.\n"


class Attack(wardbook.Case):
    def ingest(self, content=note, name="note.txt", *more):
        outcome = self.check_status(self.world.json("ingest", self.world.write(name, content), *more), wardbook.done)
        return outcome.data["documents"][0]["id"]

    def store_bytes(self):
        return b"".join(path.read_bytes() for path in self.world.data.rglob("*") if path.is_file())


class Descriptors(Attack):
    """Standard descriptors that whoever started the program closed or broke."""

    def closed(self, which, *arguments):
        return self.world.run(*arguments, prefix=("/bin/sh", "-c", f'exec "$@" {which}', "sh"))

    def test_a_closed_standard_output_gets_no_answer_into_the_store(self):
        id = self.ingest()
        outcome = self.closed(">&-", "show", id, "--view", "original", "--purpose", "TREAT")
        self.check_status(outcome, wardbook.failed)
        self.assertNotIn(b"Ada Example", self.store_bytes())
        self.check_consistent()

    def test_a_closed_standard_error_changes_no_exit_status(self):
        self.check_status(self.closed("2>&-", "show", "none"), wardbook.usage)
        self.check_status(self.closed("2>/dev/full", "show", "none"), wardbook.usage)
        self.check_status(self.closed("<&- >&- 2>&-", "version"), wardbook.failed)

    def test_a_closed_standard_input_is_an_empty_document(self):
        outcome = self.closed("<&-", "ingest", "-", "--json")
        self.check_error(outcome, wardbook.refused, "empty")

    def test_a_full_output_is_a_failure(self):
        self.check_status(self.closed(">/dev/full", "version"), wardbook.failed)

    def test_an_answer_that_could_not_be_written_is_said_so(self):
        outcome = self.closed(">/dev/full", "init", "--data", str(self.world.folder / "other"), "--key-file", str(self.world.folder / "other.key"))
        self.check_status(outcome, wardbook.failed)
        self.assertIn(b"standard output", outcome.err)

    def test_a_terminal_gets_no_control_characters_of_a_document(self):
        path = self.world.write("note.txt", note + "\x1b]0;owned\x07 \u009b31m \x7f The patient is stable.\r\n")
        refused = self.check_status(self.world.json("ingest", path), wardbook.refused)
        arguments = ("show", refused.json["data"]["documents"][0]["id"], "--view", "original", "--purpose", "TREAT")
        self.assertEqual(self.world.run(*arguments).out, path.read_bytes(), "a pipe gets every byte")
        outer, inner = pty.openpty()
        process = subprocess.Popen([wardbook.binary, *arguments], stdout=inner, stdin=subprocess.DEVNULL, env=self.world.environment)
        os.close(inner)
        shown = b""
        try:
            while part := os.read(outer, 65536):
                shown += part
        except OSError:  # the other end is closed
            pass
        os.close(outer)
        self.assertEqual(process.wait(timeout=wardbook.patience), wardbook.done)
        self.assertIn(b"The patient is stable.", shown)
        for control in (b"\x1b", b"\x07", b"\x7f", "\u009b".encode()):
            self.assertNotIn(control, shown)

    def test_a_reader_that_left_is_not_called_a_broken_store(self):
        line = b'{"id":1,"text":"hello"}\n'
        process = self.world.start("redact", "--jsonl")
        process.stdout.close()
        try:
            while True:
                os.write(process.stdin.fileno(), line * 2000)
        except BrokenPipeError:
            process.stdin.close()
        said = process.stderr.read()
        process.stderr.close()
        self.assertEqual(process.wait(timeout=wardbook.patience), wardbook.failed, said)
        self.assertNotIn(b"data directory", said)

    def test_an_output_that_does_not_block_gets_all_of_it(self):
        lines = [json.dumps({"id": i, "text": "hello " * 40}) for i in range(4000)]
        reader, writer = os.pipe()
        os.set_blocking(writer, False)
        process = subprocess.Popen([wardbook.binary, "redact", "--jsonl"], stdin=subprocess.PIPE, stdout=writer, stderr=subprocess.PIPE,
                                   env=self.world.environment)
        os.close(writer)
        process.stdin.write("\n".join(lines).encode())
        process.stdin.close()
        with os.fdopen(reader, "rb") as out:
            received = out.read()
        said = process.stderr.read()
        process.stderr.close()
        self.assertEqual(process.wait(timeout=wardbook.patience), wardbook.done, said)
        self.assertEqual(received.count(b"\n"), len(lines))


class Streams(Attack):
    fresh_store = False

    def limited(self, limit, lines, *arguments):
        if any(name.endswith("SAN_OPTIONS") for name in os.environ):
            wardbook.say_skipped("sanitizers reserve more address space than the limit leaves")
        return self.world.run(*arguments, stdin="\n".join(map(json.dumps, lines)).encode(),
                              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit << 20, limit << 20)))

    def test_fewer_threads_than_asked_for_do_the_same_work(self):
        if os.geteuid() != 0:
            wardbook.say_skipped("only root can become somebody with few processes")
        nobody = ("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups")
        self.world.folder.chmod(0o755)
        if subprocess.run([*nobody, wardbook.binary, "version"], capture_output=True, env=self.world.environment, cwd="/").returncode != 0:
            wardbook.say_skipped("nobody may not run the program where it lies")
        lines = "\n".join(json.dumps({"id": i, "text": "hello " * 3}) for i in range(3000)).encode()
        outcome = self.world.run("redact", "--jsonl", "--jobs", "1024", stdin=lines, prefix=("prlimit", "--nproc=50", *nobody), cwd="/")
        self.check_status(outcome, wardbook.done)
        self.assertEqual([json.loads(line)["id"] for line in outcome.out.splitlines()], list(range(3000)))

    def test_a_record_for_which_memory_is_too_small_is_answered_and_the_next_is_taken(self):
        lines = [{"id": 1, "text": "metformin 500 mg for John Smith. " * 100000}, {"id": 2, "text": "Stable on metformin."}]
        outcome = self.limited(150, lines, "extract", "--jsonl", "--jobs", "1")
        self.check_status(outcome, wardbook.failed)
        answers = [json.loads(line) for line in outcome.out.splitlines()]
        self.assertEqual(answers[0]["error"]["code"], "memory_limit")
        self.assertEqual(answers[1]["id"], 2)
        self.assertIn("summary", answers[1])


class Arguments(Attack):
    def test_an_empty_value_is_a_usage_error(self):
        for arguments in (("list", "--data="), ("list", "--data", ""), ("audit", "verify", "--ledger", ""), ("ingest", "x", "--patient-id=")):
            self.check_error(self.world.json(*arguments), wardbook.usage, "invalid_request")

    def test_a_working_folder_that_is_gone_is_said_so(self):
        gone = self.world.folder / "gone"
        gone.mkdir()
        outcome = self.world.run("list", "--data", "store", "--json", prefix=("/bin/sh", "-c", f'cd {gone} && rmdir {gone} && exec "$@"', "sh"))
        self.check_error(outcome, wardbook.usage, "settings")

    def test_json_is_json_whatever_a_path_holds(self):
        for name in (b"caf\xe9", b'quo"te\\', b"new\nline"):
            outcome = self.world.json("config", "show", env={"WARDBOOK_DATA": os.fsdecode(bytes(self.world.folder) + b"/" + name)})
            self.assertEqual(outcome.data["settings"][0]["name"], "data")
        for arguments in ((), ("--help",), ("list", "--help"), ("completion", "zsh")):
            self.assertIn("ok", self.world.json(*arguments).json)

    def test_a_file_of_any_name_is_taken_and_not_told(self):
        path = os.path.join(os.fsencode(self.world.work), b'Ada "Example"\n\xff.txt')
        with open(path, "wb") as file:
            file.write(note.encode())
        outcome = self.world.json("ingest", os.fsdecode(path))
        self.check_status(outcome, wardbook.done)
        self.assertNotIn(b"Ada", outcome.out + outcome.err)
        self.assertNotIn(b"Ada", self.store_bytes())

    def test_what_is_no_file_is_unreadable(self):
        fifo = self.world.work / "fifo"
        os.mkfifo(fifo)
        for path in ("/dev/zero", "/dev/null", fifo, self.world.work):
            self.check_error(self.world.json("ingest", path), wardbook.refused, "unreadable")
        for option in ("--patient-id=@/dev/zero", f"--patient-id=@{fifo}"):
            self.check_error(self.world.json("ingest", self.world.write("note.txt", note), option), wardbook.usage, "invalid_request")

    def test_numbers_end_where_they_must(self):
        for arguments in (("list", "--limit", "0"), ("list", "--limit", "18446744073709551616"), ("audit", "list", "--after", "18446744073709551615"),
                          ("audit", "list", "--after", "-1"), ("audit", "prove", "18446744073709551616", "-o", "x")):
            self.check_error(self.world.json(*arguments), wardbook.usage, "invalid_request")
        self.check_error(self.world.json("audit", "prove", "18446744073709551615", "-o", "x"), wardbook.failed, "not_found")

    def test_an_output_replaces_no_device_and_nothing_of_the_store(self):
        fifo = self.world.work / "fifo"
        os.mkfifo(fifo)
        for path in (fifo, self.world.work, self.world.data / "keys.db", self.world.data / "new", self.world.work / "none" / "x"):
            self.check_error(self.world.json("audit", "prove", "0", "-o", path), wardbook.usage, "invalid_request")
        self.assertTrue(fifo.is_fifo())
        self.assertFalse((self.world.data / "new").exists())
        self.check_status(self.world.json("list"), wardbook.done)

    def test_a_passphrase_inside_the_data_directory_is_refused(self):
        inside = self.world.data / "phrase"
        inside.write_text("correct horse battery staple\n")
        inside.chmod(0o600)
        self.check_error(self.world.json("list", env={"WARDBOOK_KEY_FILE": None, "WARDBOOK_PASSPHRASE_FILE": str(inside)}), wardbook.usage, "settings")

    def test_a_store_has_one_way_in(self):
        phrase = self.world.folder / "phrase"
        phrase.write_text("correct horse battery staple\n")
        phrase.chmod(0o600)
        outcome = self.world.json("init", "--data", self.world.folder / "other", "--passphrase-file", phrase)
        self.check_error(outcome, wardbook.usage, "invalid_request")


class PutBack(Attack):
    """An older ledger, and a store that can no longer say so."""

    def setUp(self):
        super().setUp()
        self.ingest()
        older = self.world.folder / "older"
        shutil.copytree(self.world.data / "ledger", older)
        self.ingest(note + "Second.\n", "second.txt")
        shutil.rmtree(self.world.data / "ledger")
        shutil.copytree(older, self.world.data / "ledger")
        self.database = self.world.data / "store.db"

    def test_it_is_found_while_the_store_is_whole(self):
        self.check_status(self.world.verify(), wardbook.integrity)
        for ledger in (self.world.data / "ledger", f"{self.world.data}/ledger/", f"{self.world.data}/ledger/."):
            self.check_status(self.world.json("audit", "verify", "--ledger", ledger), wardbook.integrity)

    def test_an_emptied_a_broken_and_a_missing_store_are_findings(self):
        for content in (b"", b"\0" * 8192, b"SQLite format 3\0" + b"\xff" * 4096):
            self.database.write_bytes(content)
            self.check_error(self.world.verify(), wardbook.integrity, "integrity")
            self.check_error(self.world.json("list"), wardbook.integrity, "integrity")
        self.database.unlink()
        self.check_error(self.world.verify(), wardbook.integrity, "integrity")

    def test_a_store_that_was_made_to_forget_is_a_finding(self):
        with contextlib.closing(sqlite3.connect(self.database)) as database:
            database.execute("DELETE FROM ledger_memory")
            database.execute("DELETE FROM documents")
            database.commit()
        self.check_error(self.world.verify(), wardbook.integrity, "integrity")

    def test_a_link_in_its_place_is_a_finding(self):
        self.database.rename(self.world.folder / "elsewhere.db")
        self.database.symlink_to(self.world.folder / "elsewhere.db")
        self.assertNotEqual(self.world.verify().status, wardbook.done)

    def test_a_copy_of_the_ledger_alone_verifies_by_itself(self):
        alone = self.world.folder / "copies" / "ledger"
        shutil.copytree(self.world.data / "ledger", alone)
        self.check_status(self.world.json("audit", "verify", "--ledger", alone), wardbook.done)


class ChangedEntry(Attack):
    def test_a_changed_entry_is_shown_by_no_command(self):
        id = self.ingest()
        # More than a bundle of entries, so that opening does not read the first.
        self.check_status(self.world.json("ingest", *(self.world.write(f"{i}.txt", f"{note}Number {i}.\n") for i in range(50))), wardbook.done)
        bundle = self.world.data / "ledger" / "tile" / "entries" / "000"
        content = bundle.read_bytes()
        at = content.find(b'"os:', 2000) + 4
        bundle.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1:])
        for arguments in (("audit", "list"), ("show", id, "--view", "history"), ("audit", "verify")):
            outcome = self.world.json(*arguments)
            self.check_error(outcome, wardbook.integrity, "integrity")
            self.assertNotIn(b"document.parsed", outcome.out)
        bundle.write_bytes(content)
        self.check_status(self.world.json("audit", "list"), wardbook.done)


class Intake(Attack):
    def test_a_document_for_which_memory_is_too_small_is_refused_and_stops_nothing(self):
        if any(name.endswith("SAN_OPTIONS") for name in os.environ):
            wardbook.say_skipped("sanitizers reserve more address space than the limit leaves")
        hostile = self.world.write("hostile.txt", "PROGRESS NOTE\n" + "metformin 500 mg. " * 80000)

        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (150 << 20, 150 << 20))

        outcome = self.world.json("ingest", hostile, self.world.write("note.txt", note), preexec_fn=limit)
        self.check_error(outcome, wardbook.failed, "memory_limit")
        self.assertEqual([document["status"] for document in outcome.json["data"]["documents"]], ["refused", "in_review"])
        self.check_status(self.world.json("ingest", self.world.write("later.txt", note + "Later.\n")), wardbook.done)
        self.check_consistent()

    def test_what_was_taken_in_before_a_failure_is_told(self):
        """A limit on the size of files stands for a disk that fills in the middle of a batch."""
        small = [self.world.write(f"small{i}.txt", f"{note}Number {i}.\n") for i in range(3)]
        large = self.world.write("large.txt", note + "The patient is stable. " * 200000)

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))

        outcome = self.world.json("ingest", *small, large, preexec_fn=limit)
        self.check_error(outcome, wardbook.unavailable, "disk_full")
        told = [document["id"] for document in outcome.json["data"]["documents"]]
        self.assertEqual(len(told), 3)
        again = self.world.json("ingest", *small, large)
        self.check_status(again, wardbook.done)
        self.assertEqual([document["id"] for document in again.data["documents"][:3]], told)
        self.assertEqual([document["duplicate"] for document in again.data["documents"]], [True, True, True, False])
        self.assertEqual(len(self.world.documents()), 4)
        self.check_consistent()

    def test_a_document_that_is_nothing_but_entities_is_too_large(self):
        hostile = self.world.write("hostile.txt", "PROGRESS NOTE\n" + "metformin 500 mg. " * 150000)
        self.check_error(self.world.json("ingest", hostile), wardbook.refused, "too_large")
        self.check_consistent()

    def test_making_a_patient_is_recorded_once(self):
        self.ingest(note, "note.txt", "--patient-id", "Mercy|4711")
        self.ingest(note + "Again.\n", "again.txt", "--patient-id", "Mercy|4711")
        made = [event for event in self.world.events() if event["resource"]["kind"] == "patient"]
        self.assertEqual(len(made), 1)

    def test_two_numbers_in_one_file_are_no_patient(self):
        numbers = self.world.write("numbers", "4711\n4712\n")
        self.check_error(self.world.json("ingest", self.world.write("note.txt", note), "--patient-id", f"@{numbers}"), wardbook.usage, "invalid_request")
        self.assertEqual(self.world.documents(), [])


class AnotherUser(Attack):
    """Root opens a store that somebody else owns: it is refused, the refusal is recorded, and the owner can go on."""

    fresh_store = False

    def test_a_refused_root_leaves_the_store_to_its_owner(self):
        if os.geteuid() != 0:
            wardbook.say_skipped("only root can open what somebody else owns")
        nobody = 65534
        for path in (self.world.folder, *self.world.folder.rglob("*")):
            os.chown(path, nobody, nobody)
        owner = ("setpriv", "--reuid", str(nobody), "--regid", str(nobody), "--clear-groups")
        if subprocess.run([*owner, wardbook.binary, "version"], capture_output=True, env=self.world.environment, cwd="/").returncode != 0:
            wardbook.say_skipped("nobody may not run the program where it lies")
        self.check_status(self.world.json("init", prefix=owner), wardbook.done)
        path = self.world.write("note.txt", note)
        path.chmod(0o644)
        self.check_status(self.world.json("ingest", path, prefix=owner), wardbook.done)
        copy = self.world.folder / "root.key"
        copy.write_bytes(self.world.key_file.read_bytes())
        copy.chmod(0o600)
        as_root = {"WARDBOOK_KEY_FILE": str(copy)}
        keys = self.world.json("keys", "status", prefix=owner).data["keys"]
        for arguments in (("list",), ("ingest", path, "--patient-id", "4711"), ("audit", "list", "--patient-id", "4711"), ("keys", "status")):
            self.check_error(self.world.json(*arguments, env=as_root), wardbook.denied, "forbidden")
        self.assertEqual({path.stat().st_uid for path in self.world.data.rglob("*")}, {nobody})
        events = self.check_status(self.world.json("audit", "list", prefix=owner), wardbook.done).data["items"]
        denied = [event for event in events if event["type"] == "access.denied"]
        self.assertEqual(len(denied), 4)
        self.assertEqual({event["actor"]["id"] for event in denied}, {"os:root"})
        self.assertEqual(self.world.json("keys", "status", prefix=owner).data["keys"], keys, "a refused command made a key")
        self.check_status(self.world.json("audit", "verify", prefix=owner), wardbook.done)


if __name__ == "__main__":
    wardbook.main()
