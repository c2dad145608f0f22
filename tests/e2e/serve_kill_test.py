#!/usr/bin/env python3
"""Kills the server under several clients: at each named crash point, and at random moments (4; with WARDBOOK_FULL 1,000). The next
server opens the store, ends what was begun, and has lost nothing that was acknowledged nor done a step twice.

Acknowledged is what a client was answered: a document, an erasure or a retry with 202, a drop with 200. What got no answer is sent again, as clients do.
"""
import collections
import http.client
import os
import pathlib
import random
import signal
import ssl
import threading
import time

import wardbook
from canaries import Canaries
from kill_test import at_rest, once
from served import Client

clients = 4
# Only a ledger of 8 MiB, a document that fails for good, and one with its patient come to these; their own tests do.
elsewhere = {"ledger.after_segment_roll", "job.after_ledger", "job.after_row", "intake.after_patient_wrap"}
broken = (OSError, http.client.HTTPException, ssl.SSLError, ValueError)


class Load:
    """Several clients that send, read, drop, take up and erase until the server is gone. What they were promised outlives it."""

    def __init__(self, case, seed):
        self.case, self.seed, self.lock = case, seed, threading.Lock()
        self.sent, self.erased, self.unanswered, self.numbers = {}, set(), [], iter(range(10**9))
        # What may be cancelled; of it, what must be, since its drop was answered and no retry was sent, and what no longer may be.
        self.dropped, self.cancelled, self.taken_up = set(), set(), set()

    def content(self, number):
        return Canaries(f"{self.seed}:{number}").note(3000 if self.is_long(number) else 1 + 10 * (number % 3)).encode()

    @staticmethod
    def is_long(number):
        """Worked on for so long that it can be dropped before it is at rest."""
        return number % 5 == 0

    def work(self, ready, token, most, random_of):
        client = Client(ready)
        try:
            client.token = token["clara"]
            for _ in range(most):
                with self.lock:
                    number = self.unanswered.pop() if self.unanswered else next(self.numbers)
                answer = None
                try:
                    answer = client.ask("POST", "/v1/documents", self.content(number), Content_Type="text/plain", Idempotency_Key=f"{self.seed}-{number}")
                finally:
                    with self.lock:
                        if answer and answer[0] in (200, 202):
                            self.sent.setdefault(answer[1]["id"], set()).add(number)
                        else:
                            self.unanswered.append(number)
                if answer[0] not in (200, 202):
                    self.case.assertIn(answer[0], (429, 503), answer)
                    return
                document = answer[1]["id"]
                if self.is_long(number):
                    ada = f"Bearer {token['ada']}"
                    with self.lock:
                        self.dropped.add(document)
                    if client.ask("DELETE", f"/v1/jobs/{document}", Authorization=ada)[0] == 200:
                        kept = self.cancelled
                        if random_of.random() < 0.5:
                            kept = self.taken_up if client.ask("POST", f"/v1/jobs/{document}/retry", Authorization=ada)[0] == 202 else set()
                        with self.lock:
                            kept.add(document)
                if random_of.random() < 0.5:
                    client.ask("GET", f"/v1/documents/{document}?wait=5")
                if random_of.random() < 0.3:
                    client.ask("GET", f"/v1/documents/{document}/original", Purpose_Of_Use="TREAT")
                if random_of.random() < 0.3 and client.ask("DELETE", f"/v1/documents/{document}", Authorization=f"Bearer {token['paul']}")[0] == 202:
                    with self.lock:
                        self.erased.add(document)
        except broken:
            pass  # the server is gone
        finally:
            client.connection.close()

    def begin(self, ready, token, most, chance):
        threads = [threading.Thread(target=self.work, args=(ready, token, most, random.Random(chance.random()))) for _ in range(clients)]
        for thread in threads:
            thread.start()
        return threads


class ServeKill(wardbook.Case):
    def setUp(self):
        super().setUp()
        self.token = {}
        for name, role in (("clara", "clinician"), ("paul", "privacy_officer"), ("ada", "administrator")):
            self.check_status(self.world.json("user", "add", name, "--role", role), wardbook.done)
            self.token[name] = self.world.json("token", "create", "--user", name, "--ttl", "1d").data["token"]
        self.starts = []  # s from start to ready, and of them those that it could have run and had no processor

    def serve(self, **more):
        """The server, and its line; None if it died before it had one."""
        start = time.monotonic()
        process = self.world.start("serve", "--listen", "127.0.0.1:0", **more)
        self.addCleanup(process.kill)
        line = process.stdout.readline()
        if line:
            waited = int(pathlib.Path(f"/proc/{process.pid}/schedstat").read_text().split()[1]) / 1e9
            self.starts.append((time.monotonic() - start, waited))
        return process, wardbook.json.loads(line) if line else None

    def end(self, process, how):
        if process.poll() is None:
            process.send_signal(how)
        process.communicate(timeout=wardbook.patience)
        return process.returncode

    def check_after(self, load):
        """With the next server: all that was promised is there and comes to rest, and each content is one document."""
        process, ready = self.serve()
        client = Client(ready)
        client.token = self.token["clara"]
        for document in load.sent:
            status, answer = client.ask("GET", f"/v1/documents/{document}?wait=30")
            self.assertEqual(status, 200, f"acknowledged and lost: {answer}")
            dropped = answer["status"] == "failed" and document in load.dropped - load.taken_up
            if dropped:
                self.assertEqual(answer["error"]["code"], "cancelled")
            if document in load.cancelled:
                self.assertTrue(dropped or answer["status"] == "erased", f"acknowledged as dropped, and worked on: {answer}")
            elif dropped:  # a kill came before it was taken up
                self.assertEqual(client.ask("POST", f"/v1/jobs/{document}/retry", Authorization=f"Bearer {self.token['ada']}")[0], 202)
                answer = client.ask("GET", f"/v1/documents/{document}?wait=30")[1]
            if document not in load.cancelled:
                self.assertIn(answer["status"], at_rest - {"refused", "failed"} | {"erased"}, answer)
            if document in load.erased:
                self.assertEqual(answer["status"], "erased")
                self.assertEqual(client.ask("GET", f"/v1/documents/{document}/redacted")[0], 410)
            elif answer["status"] != "erased":  # an erasure may have been begun and not answered
                number = min(load.sent[document])
                status, again = client.ask("POST", "/v1/documents", load.content(number), Content_Type="text/plain")
                self.assertEqual((status, again["id"]), (200, document), "one content is two documents")
        client.connection.close()
        self.assertEqual(self.end(process, signal.SIGTERM), 0)
        steps = collections.Counter((event["resource"]["id"], event["type"]) for event in self.world.events() if event["resource"])
        documents = {document["id"]: document for document in self.world.documents()}
        for id, document in documents.items():
            for step in once + ["document.erased"]:
                self.assertLessEqual(steps[id, step], 1, f"{step} of one document is recorded twice")
            self.assertEqual(steps[id, "document.received"], 1)
            self.assertEqual(steps[id, "document.erased"], document["status"] == "erased")
        blobs = {path.name for path in (self.world.data / "blobs").rglob("*") if path.is_file() and path.name != "empty"}
        self.assertEqual(blobs, {id for id, document in documents.items() if document["status"] != "erased"}, "bytes without a document, or the other way")
        self.check_consistent()

    def test_nothing_is_lost_at_any_named_crash_point(self):
        points = [point for point in wardbook.crash_points() if point not in elsewhere]
        load, chance = Load(self, "points"), random.Random(5)
        for point in points:
            with self.subTest(point):
                reached = False
                for nth in (3, 1) if not wardbook.full else (40, 9, 3, 1):
                    process, ready = self.serve(program=wardbook.crashing, env={"WARDBOOK_CRASH_AT": f"{point}:{nth}"})
                    if ready:
                        for thread in load.begin(ready, self.token, 12, chance):
                            thread.join()
                    status = self.end(process, signal.SIGTERM)
                    self.assertIn(status, (0, -signal.SIGKILL))
                    reached = reached or status == -signal.SIGKILL
                    if reached:
                        break
                if not reached and not point.startswith(("session.", "init.")):
                    self.fail("no call comes to this crash point")
        self.check_after(load)

    def test_nothing_is_lost_when_a_busy_server_is_killed(self):
        kills, chance, load = 1000 if wardbook.full else 4, random.Random(20), Load(self, "moments")
        for _ in range(kills):
            process, ready = self.serve()
            self.assertIsNotNone(ready)
            threads = load.begin(ready, self.token, 10**6, chance)
            timer = threading.Timer(chance.uniform(0, 0.8), process.kill)
            timer.start()
            for thread in threads:
                thread.join()
            timer.join()
            self.assertEqual(self.end(process, signal.SIGKILL), -signal.SIGKILL)
        self.check_after(load)
        print(f"{kills} kills, {len(load.sent)} documents acknowledged, {len(load.erased)} erased, {len(load.cancelled)} dropped, "
              f"{len(load.taken_up)} taken up; "
              f"from start to ready at most {max(took for took, _ in self.starts):.2f} s, {sum(took for took, _ in self.starts) / len(self.starts):.2f} s on "
              f"average; less what it waited for a processor at most {max(took - waited for took, waited in self.starts):.2f} s")


if __name__ == "__main__":
    wardbook.main()
