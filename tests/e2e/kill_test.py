#!/usr/bin/env python3
"""Kills the program at each named crash point and at random moments of a busy ingest. Afterwards: the store opens, the ledger
verifies, and nothing that was acknowledged is lost or done twice.

Acknowledged is every document whose id the program printed, on either stream, before it died.
"""
import collections
import json
import os
import random
import re
import shutil
import subprocess
import time
import unittest

import wardbook
from canaries import Canaries

once = ["document.received", "document.linked", "document.parsed", "document.deidentified", "document.extracted", "document.summarized",
        "document.checked"]
uuid = re.compile(rb"\b[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b")
at_rest = {"in_review", "done", "released", "refused", "failed"}


class KillCase(unittest.TestCase):
    def setUp(self):
        for program in (wardbook.binary, wardbook.crashing):
            if not os.access(program, os.X_OK):
                self.fail(f"{program} is not built: ./dev build")

    def notes(self, world, seed, count):
        canaries = Canaries(seed)
        return [world.write(f"{seed}-{number}.txt", canaries.note(1 + 40 * (number % 3))) for number in range(count)]

    def check_after_death(self, world, acknowledged):
        """The store as the next command finds it."""
        verified = world.verify()
        self.assertEqual(verified.status, wardbook.done, str(verified))
        self.assertIs(verified.data["consistent"], True, str(verified))
        documents = {document["id"]: document for document in world.documents()}
        self.assertEqual(acknowledged - set(documents), set(), "acknowledged and lost")
        verified = world.verify()
        self.assertEqual(verified.status, wardbook.done, str(verified))
        return documents

    def check_all_once(self, world, paths):
        """After sending everything again: each content is one document, at rest, with its bytes and with each step recorded once."""
        again = world.json("ingest", *paths)
        self.assertEqual(again.status, wardbook.done, str(again))
        answered = [document["id"] for document in again.data["documents"]]
        self.assertEqual(len(set(answered)), len(paths), "two contents share a document, or one has two")
        documents = {document["id"]: document for document in world.documents()}
        self.assertEqual(set(documents), set(answered), "documents that no content belongs to")
        self.assertLessEqual({document["status"] for document in documents.values()}, at_rest)
        for path, id in zip(paths, answered):
            original = world.run("show", id, "--view", "original", "--purpose", "TREAT")
            self.assertEqual((original.status, original.out), (wardbook.done, path.read_bytes()), str(original))
        steps = collections.Counter((event["resource"]["id"], event["type"]) for event in world.events() if event["resource"])
        for id in answered:
            for step in once:
                self.assertLessEqual(steps[id, step], 1, f"{step} of one document is recorded twice")
            self.assertEqual(steps[id, "document.received"], 1)
            self.assertEqual(documents[id]["ledger"]["received"] is not None, True)
        blobs = [path for path in (world.data / "blobs").rglob("*") if path.is_file() and path.name != "empty"]
        self.assertEqual(len(blobs), len(answered), "a blob without a document, or a document without its blob")
        verified = world.verify()
        self.assertEqual((verified.status, verified.data["consistent"]), (wardbook.done, True), str(verified))


# Eight MiB of entries lie before this one; the ledger's own tests come to it.
too_far = {"ledger.after_segment_roll"}
# Nothing on the command line erases; serve_kill_test.py comes to these.
over_http = {point for point in wardbook.crash_points() if point.startswith("erasure.")}


class EachCrashPoint(KillCase):
    def during_ingest(self, point, nth):
        with wardbook.World() as world:
            world.init()
            paths = self.notes(world, f"{point}:{nth}", 6)
            first = world.json("ingest", *paths[:2])
            self.assertEqual(first.status, wardbook.done, str(first))
            acknowledged = {document["id"] for document in first.data["documents"]}
            death = world.run("ingest", "--json", "--patient-id", "CLINIC|4711", *paths[2:], program=wardbook.crashing,
                              env={"WARDBOOK_CRASH_AT": f"{point}:{nth}"})
            if not wardbook.killed(death):
                self.assertEqual(death.status, wardbook.done, str(death))
                return False
            acknowledged |= {id.decode() for id in uuid.findall(death.out + death.err)}
            self.check_after_death(world, acknowledged)
            self.check_all_once(world, paths)
            return True

    def during_init(self, point):
        with wardbook.World() as world:
            death = world.run("init", program=wardbook.crashing, env={"WARDBOOK_CRASH_AT": point})
            if not wardbook.killed(death):
                return False
            # Nothing was promised yet; what lies there is not taken for a store, nor is a key file ever written over.
            again = world.json("init")
            if again.status != wardbook.done:
                self.assertEqual((again.status, again.error["code"]), (wardbook.failed, "conflict"), str(again))
                shutil.rmtree(world.data, ignore_errors=True)
                world.key_file.unlink(missing_ok=True)
                again = world.json("init")
            self.assertEqual(again.status, wardbook.done, str(again))
            paths = self.notes(world, f"init {point}", 1)
            self.check_all_once(world, paths)
            return True

    def during_read(self, point):
        with wardbook.World() as world:
            world.init()
            paths = self.notes(world, f"read {point}", 1)
            id = world.json("ingest", *paths).data["documents"][0]["id"]
            death = world.run("show", id, "--view", "original", "--purpose", "TREAT", program=wardbook.crashing, env={"WARDBOOK_CRASH_AT": point})
            if not wardbook.killed(death):
                return False
            self.check_after_death(world, {id})
            intents = [event["index"] for event in world.events() if event["type"] == "document.read.intent"]
            closed = [event["intent"] for event in world.events() if event["intent"] is not None]
            self.assertLessEqual(set(intents), set(closed), "a read that was begun is not closed in the ledger")
            if death.out:
                self.assertTrue(intents, "bytes were shown and the ledger does not know of it")
            self.check_all_once(world, paths)
            return True

    def during_jobs(self, point):
        """Killed while documents are given up, dropped and taken up again: each act holds or can be done again, and nothing is lost."""
        with wardbook.World() as world:
            world.init()
            paths = self.notes(world, f"jobs {point}", 4)
            taken = world.json("ingest", "--no-wait", *paths[:3]).data["documents"]
            ids = [document["id"] for document in taken]
            self.assertEqual({document["status"] for document in taken}, {"received"})
            blob, away = world.data / "blobs" / ids[0][-2:] / ids[0], world.folder / "away"
            blob.rename(away)  # its original is gone, so it is given up
            reached = False
            for command in (["job", "drop", ids[1]], ["job", "retry", "--no-wait", ids[1]], ["ingest", paths[3]], ["job", "retry", ids[0]]):
                death = world.run(*command, "--json", program=wardbook.crashing, env={"WARDBOOK_CRASH_AT": point})
                self.check_after_death(world, set(ids))
                if not wardbook.killed(death):
                    continue
                reached = True
                if command[0] == "job":  # what the kill kept from happening can be done; what has happened says so
                    again = world.json(*command)
                    self.assertTrue(again.status != wardbook.failed or again.error["code"] in ("conflict", "integrity"), str(again))
                states = {job["id"]: job["state"] for job in world.json("job", "list").data["items"]}
                for document in self.check_after_death(world, set(ids)).values():
                    self.assertEqual(states.get(document["id"]) == "waiting", document["status"] in ("received", "processing"))
            away.rename(blob)
            for document in world.documents():
                if document["status"] == "failed":
                    self.assertEqual(world.json("job", "retry", document["id"]).status, wardbook.done)
            self.check_all_once(world, paths)
            self.assertLessEqual({document["status"] for document in world.documents()}, {"done", "in_review"})
            return reached

    def during_recovery(self, point):
        """Killed once in an ingest, and again while the next command puts things in order."""
        with wardbook.World() as world:
            world.init()
            paths = self.notes(world, f"recovery {point}", 3)
            first = world.run("ingest", "--json", *paths, program=wardbook.crashing, env={"WARDBOOK_CRASH_AT": "intake.after_ledger:2"})
            self.assertTrue(wardbook.killed(first), str(first))
            second = world.run("list", program=wardbook.crashing, env={"WARDBOOK_CRASH_AT": point})
            if not wardbook.killed(second):
                return False
            self.check_after_death(world, {id.decode() for id in uuid.findall(first.out + first.err)})
            self.check_all_once(world, paths)
            return True

    def test_nothing_is_lost_at_any_named_crash_point(self):
        points = [point for point in wardbook.crash_points() if point not in too_far | over_http]
        self.assertTrue(points)
        for point in points:
            with self.subTest(point):
                reached = self.during_ingest(point, 1)
                if reached:
                    self.during_ingest(point, 3)
                reached = self.during_init(point) or reached
                reached = self.during_read(point) or reached
                reached = self.during_recovery(point) or reached
                if point.startswith("job."):
                    reached = self.during_jobs(point) or reached
                self.assertTrue(reached, "no command comes to this crash point")


class RandomMoments(KillCase):
    def test_nothing_is_lost_when_a_busy_ingest_is_killed(self):
        kills = 200 if wardbook.full else 20
        chance = random.Random(20)
        with wardbook.World() as world:
            world.init()
            sent, acknowledged, killed = [], set(), 0
            start = time.monotonic()
            world.json("ingest", *self.notes(world, "warm", 10))
            usual = time.monotonic() - start
            sent += sorted(world.work.iterdir())
            rounds = 0
            while killed < kills and rounds < 3 * kills:
                rounds += 1
                paths = self.notes(world, f"round {rounds}", 10)
                process = world.start("ingest", "--json", *paths)
                try:
                    process.wait(timeout=chance.uniform(0, usual))
                except subprocess.TimeoutExpired:
                    process.kill()
                    killed += 1
                out, err = process.communicate()
                if process.returncode == wardbook.done:
                    acknowledged |= {document["id"] for document in json.loads(out)["data"]["documents"]}
                acknowledged |= {id.decode() for id in uuid.findall(out + err)}
                sent += paths
                self.check_after_death(world, acknowledged)
            self.assertEqual(killed, kills)
            self.check_all_once(world, sent)


if __name__ == "__main__":
    wardbook.main()
