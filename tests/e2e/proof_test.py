#!/usr/bin/env python3
"""What can be proved to others, and what is found when somebody has been at the files; and the way back when the key is lost."""
import pathlib
import shutil

import wardbook
from canaries import Canaries


class Proofs(wardbook.Case):
    def setUp(self):
        super().setUp()
        canaries = Canaries(5)
        for number in range(4):
            self.check_status(self.world.json("ingest", "--patient-id", "CLINIC|1", self.world.write(f"{number}.txt", canaries.note())), wardbook.done)
        self.vkey = self.world.folder / "vkey"
        self.vkey.write_text(self.answer["vkey"] + "\n")

    def test_verify_needs_neither_key_nor_home(self):
        copy = self.world.folder / "copy"
        shutil.copytree(self.world.data / "ledger", copy)
        self.world.key_file.rename(self.world.key_file.with_suffix(".away"))
        for more in ([], ["--ledger", copy], ["--ledger", copy, "--vkey", self.vkey]):
            outcome = self.world.json("audit", "verify", *more, env={"WARDBOOK_KEY_FILE": None, "HOME": None, "XDG_CONFIG_HOME": None})
            self.check_status(outcome, wardbook.done)
            self.assertLessEqual({"consistent", "entries", "root", "checkpoint_time", "anchored_through", "first_bad", "reason"}, set(outcome.data))
            self.assertEqual((outcome.data["consistent"], outcome.data["first_bad"]), (True, None))

    def test_verify_changes_nothing(self):
        before = self.world.files()
        self.world.verify()
        self.assertEqual(self.world.files(), before)

    def test_an_entry_is_proved_offline(self):
        proof, entry = self.world.folder / "p.tlog-proof", self.world.folder / "entry.json"
        index = self.world.events()[3]["index"]
        data = self.world.json("audit", "prove", index, "-o", proof, "--entry-out", entry).data
        self.assertEqual(data["index"], index)
        self.assertTrue(proof.read_text().startswith("c2sp.org/tlog-proof@v1\n"))
        shutil.rmtree(self.world.data)
        check = ["audit", "check-proof", proof, "--vkey", self.vkey, "--entry", entry]
        self.assertEqual(self.check_status(self.world.json(*check), wardbook.done).data["index"], index)
        entry.write_bytes(entry.read_bytes().replace(b"os:", b"so:", 1))
        self.check_error(self.world.json(*check), wardbook.integrity, "integrity")

    def test_a_proof_under_another_key_is_refused(self):
        proof, entry = self.world.folder / "p.tlog-proof", self.world.folder / "entry.json"
        self.world.json("audit", "prove", "1", "-o", proof, "--entry-out", entry).data
        with wardbook.World() as other:
            self.vkey.write_text(other.init()["vkey"] + "\n")
        self.assertEqual(self.world.json("audit", "check-proof", proof, "--vkey", self.vkey, "--entry", entry).status, wardbook.integrity)

    def broken(self, change, *more):
        """The verdict after `change` to a copy of the store."""
        copy = self.world.folder / "broken"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.world.data, copy)
        change(copy)
        outcome = self.world.json("audit", "verify", "--data", copy, *more)
        self.check_status(outcome, wardbook.integrity)
        self.assertNotIn(b'"consistent":true', outcome.out.replace(b" ", b""))
        return outcome

    def test_a_flipped_bit_in_any_file_of_the_ledger_is_found(self):
        for path in sorted((self.world.data / "ledger").rglob("*")):
            if not path.is_file() or path.stat().st_size == 0:
                continue
            name = path.relative_to(self.world.data)
            size = path.stat().st_size
            for offset in sorted({0, size // 3, size - 1}):
                with self.subTest(file=str(name), offset=offset):

                    def flip(copy, name=name, offset=offset):
                        raw = bytearray((copy / name).read_bytes())
                        raw[offset] ^= 1
                        (copy / name).write_bytes(raw)

                    self.broken(flip)

    def test_a_missing_file_of_the_ledger_is_found(self):
        """But for smaller partial tiles, which the newest one holds, and the last segment, which lies in the bundles already."""
        for path in sorted((self.world.data / "ledger").rglob("*")):
            smaller = path.parent.name.endswith(".p") and any(int(other.name) > int(path.name) for other in path.parent.iterdir())
            if path.is_file() and "segment" not in path.parts and not smaller:
                with self.subTest(file=str(path.relative_to(self.world.data))):
                    self.broken(lambda copy, name=path.relative_to(self.world.data): (copy / name).unlink())

    def test_an_older_ledger_beside_a_newer_store_is_found(self):
        older = self.world.folder / "older"
        shutil.copytree(self.world.data / "ledger", older)
        self.check_status(self.world.json("ingest", self.world.write("late.txt", Canaries(6).note())), wardbook.done)

        def put_back(copy):
            shutil.rmtree(copy / "ledger")
            shutil.copytree(older, copy / "ledger")

        self.broken(put_back)

    def test_a_whole_older_directory_is_found_by_an_anchor_kept_elsewhere(self):
        older = self.world.folder / "older"
        shutil.copytree(self.world.data, older)
        self.check_status(self.world.json("ingest", self.world.write("late.txt", Canaries(6).note())), wardbook.done)
        anchor = self.world.folder / "anchor"
        shutil.copyfile(self.world.data / "ledger" / "checkpoint", anchor)
        outcome = self.world.json("audit", "verify", "--anchor", anchor)
        self.check_status(outcome, wardbook.done)
        self.assertGreater(outcome.data["anchored_through"], 0)
        self.check_status(self.world.json("audit", "verify", "--data", older), wardbook.done)
        self.check_status(self.world.json("audit", "verify", "--data", older, "--anchor", anchor), wardbook.integrity)

    def test_a_kept_checkpoint_vouches_for_what_it_covers_and_for_no_more(self):
        anchor = self.world.folder / "anchor"
        shutil.copyfile(self.world.data / "ledger" / "checkpoint", anchor)
        covered = int(anchor.read_text().splitlines()[1])
        self.check_status(self.world.json("list"), wardbook.done)
        outcome = self.world.json("audit", "verify", "--anchor", anchor)
        self.assertGreater(outcome.data["entries"], covered)
        self.assertEqual(outcome.data["anchored_through"], covered - 1)
        self.assertGreaterEqual(self.world.json("audit", "verify").data["anchored_through"], covered)  # by what the store remembers

    def test_a_swapped_blob_is_not_shown(self):
        items = self.world.documents()
        one, other = [self.world.data / "blobs" / name for name in sorted(
            str(path.relative_to(self.world.data / "blobs")) for path in (self.world.data / "blobs").glob("??/*"))[:2]]
        kept = one.read_bytes()
        one.write_bytes(other.read_bytes())
        other.write_bytes(kept)
        statuses = [self.world.run("show", item["id"], "--view", "original", "--purpose", "TREAT") for item in items]
        self.assertEqual(sorted(outcome.status for outcome in statuses), [wardbook.done, wardbook.done, wardbook.integrity, wardbook.integrity])
        for outcome in statuses:
            if outcome.status == wardbook.integrity:
                self.assertEqual(outcome.out, b"", str(outcome))


class LostKey(wardbook.Case):
    def test_the_recovery_code_opens_the_store_when_the_key_file_is_lost(self):
        content = Canaries(8).note()
        id = self.world.json("ingest", self.world.write("note.txt", content)).data["documents"][0]["id"]
        root = self.world.key_file.read_bytes()
        self.world.key_file.unlink()
        self.check_error(self.world.json("list"), wardbook.usage, "settings")
        code = self.world.folder / "code"
        code.write_text(self.answer["recovery_code"].lower() + "\n")
        code.chmod(0o600)
        new = self.world.folder / "keys" / "new.key"
        self.check_status(self.world.json("keys", "recover", "--recovery-file", code, "--key-file", new), wardbook.done)
        self.assertEqual((new.read_bytes(), new.stat().st_mode & 0o777), (root, 0o600))
        self.world.environment["WARDBOOK_KEY_FILE"] = str(new)
        shown = self.world.run("show", id, "--view", "original", "--purpose", "TREAT")
        self.assertEqual(shown.out.decode(), content, str(shown))
        self.check_consistent()

    def test_a_wrong_recovery_code_recovers_nothing(self):
        text = self.answer["recovery_code"]
        code, new = self.world.folder / "code", self.world.folder / "keys" / "new.key"
        with wardbook.World() as other:
            foreign = other.init()["recovery_code"]
        for wrong in (text.translate(str.maketrans("0123456789", "1234567890")), foreign, "", text[:-1]):
            code.write_text(wrong + "\n")
            code.chmod(0o600)
            outcome = self.world.json("keys", "recover", "--recovery-file", code, "--key-file", new)
            self.assertNotEqual(outcome.status, wardbook.done, str(outcome))
            self.assertTrue(outcome.error["hint"])
            self.assertFalse(new.exists())

    def test_a_passphrase_opens_the_store_instead_of_a_key_file(self):
        phrase = self.world.folder / "phrase"
        phrase.write_text("correct horse battery staple\n")
        phrase.chmod(0o600)
        data = self.world.folder / "other-store"
        environment = {"WARDBOOK_KEY_FILE": None, "WARDBOOK_DATA": str(data), "WARDBOOK_PASSPHRASE_FILE": str(phrase)}
        self.check_status(self.world.json("init", "--passphrase-file", phrase, env=environment), wardbook.done)
        self.check_status(self.world.json("list", env=environment), wardbook.done)
        phrase.write_text("wrong horse\n")
        self.assertNotEqual(self.world.json("list", env=environment).status, wardbook.done)
        # The key of a development certificate opens no document.
        keys = [path for path in self.world.folder.rglob("*.key") if path.parent.name != "tls"]
        self.assertEqual([str(path) for path in keys if path != self.world.key_file], [])


if __name__ == "__main__":
    wardbook.main()
