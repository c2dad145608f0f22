#!/usr/bin/env python3
"""The second reader accepts what the program writes, changes nothing, and refuses whatever somebody changed."""
import contextlib
import os
import shutil
import sqlite3

import formats
from canaries import Canaries
from formats import golden, wardbook


def flipped(raw, at):
    raw = bytearray(raw)
    raw[at] ^= 1
    return bytes(raw)


class FreshStore(wardbook.Case):
    def test_it_reads_what_the_program_writes(self):
        """Enough documents for a full bundle and a second level of tiles; patients, refusals, duplicates, a long one, and reads."""
        canaries, world = Canaries(11), self.world
        notes = [world.write(f"{number}.txt", canaries.note()) for number in range(45)]
        notes.append(world.write("wide.txt", canaries.note().replace("\n", "\r\n").encode("utf-16")))
        notes.append(world.write("big-endian.txt", b"\xfe\xff" + canaries.note().encode("utf-16-be")))
        notes.append(world.write("marked.txt", b"\xef\xbb\xbf" + canaries.note().encode()))
        notes.append(world.write("long.txt", "".join(canaries.note() for _ in range(60)).ljust(2 * 16384)[: 2 * 16384]))
        world.run("ingest", *notes)
        for name, content in (("empty.txt", b""), ("broken.txt", b"Patient \xff\xfe\x00 x"), ("binary.txt", b"%PDF-1.4")):
            world.run("ingest", world.write(name, content))
        world.run("ingest", "--patient-id", "CLINIC|0815", world.write("a.txt", canaries.note()), world.write("b.txt", canaries.note()))
        world.run("ingest", "--patient-id", "0816", world.write("c.txt", canaries.note()))
        world.run("ingest", "--no-wait", world.write("later.txt", canaries.note()))
        world.run("ingest", notes[0])
        world.run("show", world.documents()[3]["id"], "--view", "original", "--purpose", "TREAT")
        entries = world.verify().data["entries"]
        self.assertGreater(entries, 256)
        before = formats.snapshot(world.data)
        status, words = formats.read(world.data, world.key_file)
        self.assertEqual(status, 0, words)
        documents = len(world.documents())
        self.assertIn(f" {documents} documents, 2 patients, ", words)
        self.assertIn(f" {entries} entries, 0 waiting", words)
        shutil.rmtree(world.data)  # put back what the reader saw: list wrote an entry of its own since
        for name, content in before.items():
            path = world.data / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        self.assertEqual(formats.read(world.data, world.key_file), (0, words))
        self.assertEqual(formats.snapshot(world.data), before, "the reader writes nothing")
        for name in ("ledger/tile/0/000", "ledger/tile/1/000.p/1", "ledger/tile/entries/000"):
            with self.subTest(file=name):
                (world.data / name).write_bytes(flipped(before[name], len(before[name]) // 2))
                self.assertEqual(formats.read(world.data, world.key_file)[0], 4)
                (world.data / name).write_bytes(before[name])

    def test_it_reads_accounts_and_finds_what_somebody_else_wrote_there(self):
        world = self.world
        for arguments in (["user", "add", "maria", "--role", "clinician,reviewer", "--totp"], ["user", "add", "omar", "--role", "auditor"]):
            self.check_status(world.json(*arguments), wardbook.done)
        token = world.json("token", "create", "--user", "maria", "--scope", "document.list").data["id"]
        world.json("token", "create", "--user", "omar")
        world.json("token", "revoke", token)
        world.json("user", "disable", "omar")
        self.assertEqual(formats.read(world.data, world.key_file)[0], 0)
        kept = (world.data / "store.db").read_bytes()
        for change in ("UPDATE accounts SET roles='administrator' WHERE name='omar'", "UPDATE accounts SET state='enabled' WHERE name='omar'",
                       "UPDATE accounts SET totp=zeroblob(120) WHERE name='maria'", "UPDATE accounts SET ledger_last=ledger_last+1 WHERE name='omar'",
                       "UPDATE tokens SET scopes=''", "UPDATE tokens SET revoked_at=NULL", "UPDATE tokens SET expires_at=expires_at+1",
                       "INSERT INTO sign_in_places VALUES(zeroblob(16), zeroblob(32), 0)"):
            with self.subTest(change):
                with contextlib.closing(sqlite3.connect(world.data / "store.db")) as database, database:
                    database.execute("PRAGMA foreign_keys=OFF")
                    database.execute(change)
                self.assertEqual(formats.read(world.data, world.key_file)[0], 4)
                for name in ("store.db-wal", "store.db-shm"):
                    (world.data / name).unlink(missing_ok=True)
                (world.data / "store.db").write_bytes(kept)

    def test_it_says_how_it_is_called(self):
        self.assertEqual(formats.run_reader()[0], 2)
        self.assertEqual(formats.run_reader(self.world.data, self.world.folder / "none")[0], 2)
        self.assertEqual(formats.run_reader(self.world.data, self.world.key_file)[0], 0)
        (self.world.data / "keys.db").unlink()
        status, out, err = formats.run_reader(self.world.data, self.world.key_file)
        self.assertEqual((status, out), (4, ""))
        self.assertIn("keys.db: cannot be read", err)

    def test_it_takes_no_other_key(self):
        with wardbook.World() as other:
            other.init()
            self.assertEqual(formats.read(self.world.data, other.key_file)[0], 4)

    def test_it_shows_nothing_of_a_document(self):
        canaries = Canaries(12)
        self.world.run("ingest", "--patient-id", f"CLINIC|{canaries.number()}", self.world.write("a.txt", canaries.note()))
        self.assertEqual(formats.read(self.world.data, self.world.key_file)[0], 0)
        for table, column in (("sealed", "bytes"), ("documents", "identifiers")):
            with sqlite3.connect(self.world.data / "store.db") as database:
                database.execute(f"UPDATE {table} SET {column} = {column} || '1'")
            words = formats.read(self.world.data, self.world.key_file)[1]
            for value in canaries.values:
                self.assertNotIn(value, words)


class KilledStore(wardbook.Case):
    """What a killed program leaves, before anything has put it in order: logs of SQLite, wraps and blobs without rows, entries that wait."""

    def test_it_reads_a_store_as_a_kill_left_it(self):
        if not os.access(wardbook.crashing, os.X_OK):
            wardbook.say_skipped("wardbook-crashing is not built")
        reached = 0
        for point in wardbook.crash_points():
            with self.subTest(point=point), wardbook.World() as world:
                world.init()
                canaries = Canaries(13)
                world.run("ingest", "--patient-id", "CLINIC|1", world.write("a.txt", canaries.note()))
                killed = world.run("ingest", "--patient-id", "CLINIC|2", world.write("b.txt", canaries.note()), program=wardbook.crashing,
                                   env={"WARDBOOK_CRASH_AT": point})
                reached += wardbook.killed(killed)
                before = {name: raw for name, raw in formats.snapshot(world.data).items() if not name.endswith("-shm")}
                status, words = formats.read(world.data, world.key_file)
                self.assertEqual(status, 0, words)
                after = {name: raw for name, raw in formats.snapshot(world.data).items() if not name.endswith("-shm")}
                self.assertEqual(after, before)
        self.assertGreater(reached, 10, "the points at which an ingest can be killed")


class ChangedStore(wardbook.Case):
    """One change to a copy of the golden store, and the reader must say 4."""

    fresh_store = False

    def refuses(self, change, *about):
        shutil.rmtree(self.world.data, ignore_errors=True)
        formats.copy_golden(self.world.data)
        change(self.world.data)
        status, words = formats.read(self.world.data, golden / "root.key")
        self.assertEqual(status, 4, words)
        for word in about:
            self.assertIn(word, words)

    def flip(self, name, at, *about):
        def change(store):
            path = store / name
            path.write_bytes(flipped(path.read_bytes(), at))

        self.refuses(change, *about)

    def execute(self, database, sql, *values, about=()):
        def change(store):
            connection = sqlite3.connect(store / database)
            with connection:
                self.assertGreater(connection.execute(sql, values).rowcount, 0, "the statement must have changed something")
            connection.close()

        self.refuses(change, *about)

    def rows(self, database, sql):
        connection = sqlite3.connect(f"file:{golden / 'store' / database}?mode=ro&immutable=1", uri=True)
        rows = connection.execute(sql).fetchall()
        connection.close()
        return rows

    def test_any_wrap_with_a_flipped_bit(self):
        for key, kind, wrap in self.rows("keys.db", "SELECT id, kind, wrap FROM wraps"):
            for at in (0, 1, 2, 18, 34, 48, 72, 104, 119):
                with self.subTest(kind=kind, at=at):
                    self.execute("keys.db", "UPDATE wraps SET wrap = ? WHERE id = ?", flipped(wrap, at), key, about=("keys.db", "key "))

    def test_two_wraps_that_changed_places(self):
        wraps = self.rows("keys.db", "SELECT id, wrap FROM wraps WHERE kind = 5")
        self.execute("keys.db", "UPDATE wraps SET wrap = ? WHERE id = ?", wraps[0][1], wraps[1][0], about=("keys.db",))

    def test_any_sealed_value_with_a_flipped_bit(self):
        for record, context, sealed in self.rows("store.db", "SELECT record, context, bytes FROM sealed"):
            for at in (0, 1, 17, 41, len(sealed) - 1):
                with self.subTest(context=context, at=at):
                    self.execute("store.db", "UPDATE sealed SET bytes = ? WHERE record = ? AND context = ?", flipped(sealed, at), record, context,
                                 about=("store.db", f"value {context} "))

    def test_values_that_changed_places(self):
        (first, value), (second, _) = self.rows("store.db", "SELECT record, bytes FROM sealed WHERE context = 2")
        self.execute("store.db", "UPDATE sealed SET bytes = ? WHERE record = ? AND context = 2", value, second, about=("value 2",))
        self.execute("store.db", "UPDATE sealed SET bytes = ? WHERE record = ? AND context = 4", value, first, about=("value 4",))

    def test_any_file_with_a_flipped_bit(self):
        """Blobs, bundles, tiles, segment, checkpoint, verifier key and FORMAT: at their beginning, middle and end."""
        names = [name for name in formats.snapshot(golden / "store") if not name.endswith(".db")]
        for kind in ("FORMAT", "blobs/", "ledger/checkpoint", "ledger/vkey", "ledger/segment/", "ledger/tile/entries/", "ledger/tile/0/"):
            self.assertTrue([name for name in names if name.startswith(kind)], kind)
        for name in names:
            size = (golden / "store" / name).stat().st_size
            for at in sorted({0, size // 2, size - 1}):
                with self.subTest(file=name, at=at):
                    self.flip(name, at)

    def test_any_missing_file(self):
        """But for partial bundles and tiles of earlier publications, which later ones hold."""
        names = list(formats.snapshot(golden / "store"))
        newest = max(int(name.rsplit("/", 1)[1]) for name in names if name.startswith("ledger/tile/0/000.p/"))
        for name in names:
            if ".p/" in name and not name.endswith(f"/{newest}"):
                continue
            with self.subTest(file=name):
                self.refuses(lambda store, name=name: (store / name).unlink())

    def test_rows_that_say_something_else_than_ledger_and_values(self):
        for sql, about in {
            "UPDATE documents SET ledger_last = 2 WHERE ledger_last = (SELECT max(ledger_last) FROM documents)": "names an entry that is not",
            "UPDATE documents SET identifiers = 'NAME=1' WHERE stage = 5": "counts other identifiers",
            "UPDATE documents SET entities = 'MEDICATION=1' WHERE stage = 5": "counts other entities",
            "UPDATE documents SET checks_failed = checks_failed + 1 WHERE stage = 5": "counts other checks",
            "UPDATE documents SET stage = 4 WHERE stage = 5": "its checks",
            "UPDATE documents SET patient = zeroblob(16)": "another patient",
            "UPDATE documents SET patient = (SELECT id FROM patients)": "hangs on another key",
            "UPDATE documents SET has_original = 0": "its blob is",
            "UPDATE documents SET status = 'in_review' WHERE status = 'refused'": "its duplicate key",
            "DELETE FROM documents WHERE stage = 0": "belongs to no row",
            "DELETE FROM sealed WHERE context = 3": "cannot be read",
            "DELETE FROM sealed WHERE context = 5": "its summary",
            "DELETE FROM sealed WHERE context = 7": "known identifiers",
            "DELETE FROM duplicates": "its duplicate key",
            "UPDATE duplicates SET key = zeroblob(32) WHERE document = (SELECT max(document) FROM duplicates)": "its duplicate key",
            "DELETE FROM patient_index": "blind index",
            "UPDATE patient_tails SET n = n + 1": "tails",
            "UPDATE ledger_memory SET through = through - 1": "older than the store's anchor",
            "UPDATE ledger_memory SET open_intents = zeroblob(8)": "open acts",
        }.items():
            with self.subTest(sql=sql):
                self.execute("store.db", sql, about=(about,))

    def test_a_recovery_code_that_is_not_the_stores(self):
        wrong = self.world.folder / "code"
        for code in ("0000-0000-0000-0000-0000-0000-0000-0000-0000", (golden / "recovery-code").read_text().replace("-", "", 9)[:-2] + "!"):
            wrong.write_text(code)
            self.assertEqual(formats.read(golden / "store", wrong)[0], 4)


if __name__ == "__main__":
    formats.main()
