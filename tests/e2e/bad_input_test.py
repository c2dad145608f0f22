#!/usr/bin/env python3
"""Documents, disks, modes and moments as they should not be. Each ends with the contract's exit status, its error code and a
hint; nothing that was there is lost, and the ledger says what happened."""
import fcntl
import os
import pathlib
import resource
import shutil
import subprocess
import tempfile

import wardbook

good = "PROGRESS NOTE\n\nPatient: Ada Example\nMRN: 4711471\n\nThe patient is stable on metoprolol 25 mg daily.\n"


class Refusals(wardbook.Case):
    """One document that is refused for what it is: exit 3, the code, a hint, and an entry in the ledger."""

    def refused(self, content, code, name="document.txt"):
        kept = self.world.json("ingest", self.world.write("good.txt", good + f"Reference {name} {code}\n"))
        self.check_status(kept, wardbook.done)
        path = content if isinstance(content, pathlib.Path) else self.world.write(name, content)
        outcome = self.world.json("ingest", path)
        self.check_error(outcome, wardbook.refused, code)
        plain = self.world.run("ingest", path)
        self.check_status(plain, wardbook.refused)
        self.assertTrue(plain.err.strip(), "nothing was said on standard error")
        self.assertIn("document.refused", [event["type"] for event in self.world.events()])
        self.check_consistent()
        id = kept.data["documents"][0]["id"]
        original = self.world.run("show", id, "--view", "original", "--purpose", "TREAT")
        self.assertEqual(original.out.decode(), good + f"Reference {name} {code}\n")
        return outcome

    def test_an_empty_document_is_empty(self):
        self.refused(b"", "empty")

    def test_white_space_alone_is_empty(self):
        self.refused(b" \r\n\t\n", "empty")
        self.refused(b"\xef\xbb\xbf", "empty")

    def test_a_gigabyte_is_too_large_and_is_not_read_into_memory(self):
        path = self.world.work / "huge.txt"
        with open(path, "wb") as file:
            file.truncate(1 << 30)
        self.refused(path, "too_large")
        child = self.world.start("ingest", "--json", path)
        child.stdin.close()
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        child.stdout.close()
        child.stderr.close()
        if not any(name.endswith("SAN_OPTIONS") for name in os.environ):
            self.assertLess(used.ru_maxrss, 512 * 1024, "KiB resident while refusing a gigabyte")

    def test_other_formats_are_unsupported(self):
        self.refused(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n", "unsupported_format", "scan.pdf")
        self.refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(64), "unsupported_format", "scan.png")
        self.refused(b"PK\x03\x04" + bytes(range(256)) * 4, "unsupported_format", "letter.docx")

    def test_random_bytes_are_refused(self):
        path = self.world.write("noise", bytes((i * 7919 + 13 * (i >> 3)) % 251 + 5 for i in range(5000)))
        outcome = self.world.json("ingest", path)
        self.check_status(outcome, wardbook.refused)
        self.assertIn(outcome.error["code"], {"encoding", "malformed", "unsupported_format"})

    def test_bytes_that_are_no_utf_8_are_encoding(self):
        self.refused(b"Patient: Jos\xe9 Garc\xeda\n" + good.encode(), "encoding", "latin1.txt")
        self.refused(good.encode() + "Patient: José\n".encode() + b"caf\xe9 \n", "encoding", "mixed.txt")
        self.refused(good.encode() + b"\xc0\xaf overlong\n", "encoding", "overlong.txt")
        self.refused(good.encode() + b"\xed\xa0\x80 surrogate\n", "encoding", "surrogate8.txt")

    def test_lone_surrogates_are_encoding(self):
        self.refused(b"\xff\xfe" + "Patient ".encode("utf-16-le") + b"\x00\xd8" + " is stable\n".encode("utf-16-le"), "encoding", "lone.txt")

    def test_half_a_character_is_truncated(self):
        self.refused(b"\xff\xfe" + good.encode("utf-16-le") + b"x", "truncated", "odd.txt")

    def test_a_nul_is_malformed(self):
        self.refused(good.encode() + b"before\0after\n", "malformed", "nul.txt")

    def test_what_nobody_may_read_is_unreadable(self):
        self.refused(self.world.work / "not-there.txt", "unreadable")
        self.refused(self.world.work, "unreadable")


class AtTheEdge(wardbook.Case):
    """Odd documents that are taken."""

    def taken(self, content, **more):
        outcome = self.world.json("ingest", self.world.write("odd.txt", content), **more)
        self.check_status(outcome, wardbook.done)
        document = outcome.data["documents"][0]
        original = self.world.run("show", document["id"], "--view", "original", "--purpose", "TREAT")
        self.assertEqual(original.out, content if isinstance(content, bytes) else content.encode())
        self.check_consistent()
        return document

    def test_a_line_of_a_million_characters_is_taken(self):
        self.taken(good + "word " * 200_000 + "\n")

    def test_a_million_characters_without_a_blank_are_taken(self):
        self.taken("x" * 1_000_000)

    def test_utf_16_both_ways_is_taken(self):
        self.taken(b"\xff\xfe" + (good + "José 🩺\n").encode("utf-16-le"))
        self.taken(b"\xfe\xff" + (good + "José 🩺\n").encode("utf-16-be"))

    def test_the_same_bytes_again_are_answered_with_the_first_document(self):
        first = self.taken(good)
        again = self.world.json("ingest", self.world.write("another-name.txt", good))
        self.check_status(again, wardbook.done)
        self.assertEqual((again.data["documents"][0]["id"], again.data["documents"][0]["duplicate"]), (first["id"], True))
        self.assertFalse(first["duplicate"])
        twice = self.world.json("ingest", self.world.write("a.txt", good + "2"), self.world.write("b.txt", good + "2"))
        self.assertEqual([document["duplicate"] for document in twice.data["documents"]], [False, True])
        self.assertEqual(len(self.world.documents()), 2)

    def test_one_bad_file_among_good_ones_does_not_keep_them_out(self):
        paths = [self.world.write("1.txt", good + "1"), self.world.write("2.txt", b""), self.world.work / "missing.txt", self.world.write("3.txt", good + "3")]
        outcome = self.world.json("ingest", *paths)
        self.check_status(outcome, wardbook.failed)
        taken = [document for document in self.world.documents() if document["status"] not in ("refused", "failed")]
        self.assertEqual(len(taken), 2)
        self.check_consistent()

    def test_a_refused_document_may_be_sent_again(self):
        path = self.world.write("late.txt", b"")
        self.check_error(self.world.json("ingest", path), wardbook.refused, "empty")
        self.check_error(self.world.json("ingest", path), wardbook.refused, "empty")


class ModesAndFormats(wardbook.Case):
    def test_a_data_directory_that_others_may_enter_is_refused(self):
        for path, mode in ((self.world.data, 0o755), (self.world.data / "store.db", 0o644), (self.world.data / "keys.db", 0o640),
                           (self.world.data / "ledger", 0o711), (self.world.data / "tls", 0o755)):
            kept = path.stat().st_mode & 0o777
            path.chmod(mode)
            with self.subTest(path=path.name):
                self.check_error(self.world.json("list"), wardbook.usage, "settings")
                self.assertEqual(path.stat().st_mode & 0o777, mode, "modes are the owner's to mend")
            path.chmod(kept)
        self.check_status(self.world.json("list"), wardbook.done)

    def test_a_key_file_that_others_may_read_is_refused(self):
        self.world.key_file.chmod(0o644)
        self.check_error(self.world.json("list"), wardbook.usage, "settings")
        self.world.key_file.chmod(0o600)
        self.check_status(self.world.json("list"), wardbook.done)

    def test_a_key_file_inside_the_data_directory_is_refused(self):
        inside = self.world.data / "root.key"
        shutil.copyfile(self.world.key_file, inside)
        inside.chmod(0o600)
        self.check_error(self.world.json("list", env={"WARDBOOK_KEY_FILE": str(inside)}), wardbook.usage, "settings")

    def test_a_key_file_of_another_store_opens_nothing(self):
        with wardbook.World() as other:
            other.init()
            outcome = self.world.json("list", env={"WARDBOOK_KEY_FILE": str(other.key_file)})
            self.assertIn(outcome.status, (wardbook.usage, wardbook.integrity), str(outcome))
            self.assertTrue(outcome.error["hint"])

    def test_a_missing_key_file_is_a_setting(self):
        self.world.key_file.rename(self.world.key_file.with_suffix(".away"))
        self.check_error(self.world.json("list"), wardbook.usage, "settings")

    def test_a_newer_store_is_left_alone(self):
        path = self.world.data / "FORMAT"
        path.write_text(path.read_text().replace("wardbook-store 1", "wardbook-store 2"))
        before = {name: content for name, content in self.world.files().items() if name.startswith("store/")}
        self.check_error(self.world.json("list"), wardbook.usage, "newer_format")
        self.check_error(self.world.json("ingest", self.world.write("good.txt", good)), wardbook.usage, "newer_format")
        self.assertEqual(before, {name: content for name, content in self.world.files().items() if name.startswith("store/")})

    def test_no_store_is_said_so(self):
        outcome = self.world.json("list", "--data", self.world.folder / "nowhere")
        self.assertNotEqual(outcome.status, wardbook.done)
        self.assertIn("init", outcome.error["hint"] + outcome.error["message"])

    def test_init_does_not_touch_a_store_that_is_there(self):
        before = (self.world.data / "FORMAT").read_bytes(), self.world.key_file.read_bytes()
        self.check_error(self.world.json("init"), wardbook.failed, "conflict")
        self.assertEqual(before, ((self.world.data / "FORMAT").read_bytes(), self.world.key_file.read_bytes()))
        self.check_status(self.world.json("list"), wardbook.done)


class TwoAtOnce(wardbook.Case):
    def test_a_second_command_waits_and_then_says_busy(self):
        with open(self.world.data / "LOCK", "a+b") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                self.fail(f"LOCK is held though nothing runs: {error}")
            self.check_error(self.world.json("list"), wardbook.unavailable, "busy")
        self.check_status(self.world.json("list"), wardbook.done)

    def test_two_ingests_at_once_both_get_through(self):
        sets = [[self.world.write(f"{side}-{i}.txt", f"{good}{side} {i}\n") for i in range(5)] for side in "ab"]
        running = [self.world.start("ingest", "--json", *paths) for paths in sets]
        for process in running:
            out, err = process.communicate()
            self.assertEqual(process.returncode, wardbook.done, f"{out!r} {err!r}")
        self.assertEqual(len(self.world.documents()), 10)
        self.check_consistent()


class AsNobody(wardbook.Case):
    """What root may read, nobody may not."""

    fresh_store = False

    def test_a_file_without_read_permission_is_unreadable(self):
        prefix = []
        if os.getuid() == 0:
            if not shutil.which("setpriv"):
                wardbook.say_skipped("unreadable file: root reads every file, and there is no setpriv to become nobody")
            prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
            program = self.world.folder / "wardbook"
            shutil.copyfile(wardbook.binary, program)
            program.chmod(0o755)
            for path in [self.world.folder, *self.world.folder.rglob("*")]:
                os.chown(path, 65534, 65534)
        else:
            program = wardbook.binary
        path = self.world.write("secret.txt", good)
        path.chmod(0)
        made = self.world.json("init", prefix=prefix, program=str(program))
        self.check_status(made, wardbook.done)
        outcome = self.world.json("ingest", path, prefix=prefix, program=str(program))
        self.check_error(outcome, wardbook.refused, "unreadable")
        self.assertEqual(self.world.json("audit", "verify", prefix=prefix, program=str(program)).status, wardbook.done)


class FullDisk(wardbook.unittest.TestCase):
    """A disk without space: the small file system of a tmpfs for root, else a limit on the size of a file."""

    def fill_and_check(self, world, fill, free):
        world.init()
        kept = world.write("kept.txt", good)
        first = world.json("ingest", kept)
        self.assertEqual(first.status, wardbook.done, str(first))
        id = first.data["documents"][0]["id"]
        fill()
        refused = world.json("ingest", world.write("late.txt", good + "late\n" * 100))
        self.assertEqual(refused.status, wardbook.unavailable, str(refused))
        self.assertIn(refused.error["code"], {"disk_full", "ledger_unavailable"}, str(refused))
        self.assertTrue(refused.error["hint"])
        read = world.run("show", id, "--view", "original", "--purpose", "TREAT")
        self.assertEqual((read.status, read.out), (wardbook.unavailable, b""), f"an original was shown while the ledger could not be written: {read}")
        free()
        late = world.json("ingest", world.work / "late.txt")
        self.assertEqual(late.status, wardbook.done, str(late))
        read = world.run("show", id, "--view", "original", "--purpose", "TREAT")
        self.assertEqual(read.out, kept.read_bytes(), str(read))
        self.assertEqual(len(world.documents()), 2)
        verified = world.verify()
        self.assertEqual((verified.status, verified.data["consistent"]), (wardbook.done, True), str(verified))

    def test_a_full_disk_refuses_and_loses_nothing(self):
        mount = tempfile.mkdtemp(prefix="wardbook-disk-")
        mounted = os.getuid() == 0 and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=48m,mode=700", "tmpfs", mount], check=False).returncode == 0
        if not mounted:
            os.rmdir(mount)
            wardbook.say_skipped("full disk: only root can mount a small tmpfs")
        try:
            with wardbook.World() as world:
                world.data = pathlib.Path(mount) / "store"
                world.environment["WARDBOOK_DATA"] = str(world.data)
                filler = pathlib.Path(mount) / "filler"

                def fill():
                    with open(filler, "wb", buffering=0) as out:
                        for size in (1 << 20, 4096, 1):
                            try:
                                while True:
                                    out.write(bytes(size))
                            except OSError:
                                pass

                self.fill_and_check(world, fill, filler.unlink)
        finally:
            subprocess.run(["umount", mount], check=True)
            os.rmdir(mount)

    def test_a_limit_on_file_size_refuses_and_loses_nothing(self):
        with wardbook.World() as world:
            world.init()
            kept = world.write("kept.txt", good)
            self.assertEqual(world.json("ingest", kept).status, wardbook.done)
            large = world.write("large.txt", (good + "line of a long note\n" * 8) * 20_000)
            limit = 1 << 20

            def lower():
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

            outcome = world.json("ingest", large, preexec_fn=lower)
            self.assertEqual(outcome.status, wardbook.unavailable, str(outcome))
            self.assertIn(outcome.error["code"], {"disk_full", "ledger_unavailable", "store_unavailable"})
            verified = world.verify()
            self.assertEqual((verified.status, verified.data["consistent"]), (wardbook.done, True), str(verified))
            self.assertEqual(world.json("ingest", large).status, wardbook.done)
            self.assertEqual(len(world.documents()), 2)


class UnwritableLedger(wardbook.Case):
    def test_without_a_ledger_nothing_is_opened(self):
        outcome = self.world.json("ingest", self.world.write("good.txt", good))
        id = outcome.data["documents"][0]["id"]
        segments = self.world.data / "ledger" / "segment"
        away = self.world.folder / "segment-away"
        segments.rename(away)
        segments.write_bytes(b"")
        segments.chmod(0o600)
        read = self.world.json("show", id, "--view", "original", "--purpose", "TREAT")
        self.assertIn(read.status, (wardbook.unavailable, wardbook.integrity, wardbook.usage), str(read))
        self.assertNotIn(b"base64", read.out)
        segments.unlink()
        away.rename(segments)
        self.check_status(self.world.json("show", id, "--view", "original", "--purpose", "TREAT"), wardbook.done)
        self.check_consistent()


if __name__ == "__main__":
    wardbook.main()
