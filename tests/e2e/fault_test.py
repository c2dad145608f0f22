#!/usr/bin/env python3
"""Real faults under a server that is at work: files moved and removed, a full disk, a disk that fails, a disk that does not answer. Nothing
is answered that is not in the ledger, /readyz and the log say why, and once the fault is gone the same process goes on and nothing was lost."""
import collections
import http.client
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

import wardbook
from served import Client, Served, note

readers, senders = 4, 2
promised = 1.0  # s from a fault to the last answer that holds anything (docs/contract.md)
at_most = 5.0  # s, however long the machine stands still
enough = 10  # answers of each kind, to know that work goes on


class Stalls:
    """How long this machine left undone what could have been done: a process on each core sleeps for moments, and notes when it is woken late."""

    program = """
import os, sys, time
os.sched_setaffinity(0, {int(sys.argv[1])})
while True:
    due = time.monotonic() + .01
    time.sleep(.01)
    if (now := time.monotonic()) > due + .002:
        print(due, now, flush=True)
"""

    def __init__(self, case):
        self.files = [case.world.folder / f"stalls-{core}" for core in os.sched_getaffinity(0)]
        for core, file in zip(os.sched_getaffinity(0), self.files):
            with open(file, "wb") as out:
                process = subprocess.Popen([sys.executable, "-c", self.program, str(core)], stdout=out)
            case.addCleanup(process.wait)
            case.addCleanup(process.kill)

    def within(self, begin, end):
        """Of the core that was late for longest."""
        def of(file):
            late = [tuple(map(float, line.split())) for line in file.read_text().splitlines(True) if line.endswith("\n")]
            return sum(max(0.0, min(end, woken) - max(begin, due)) for due, woken in late)
        return max(map(of, self.files))


class Load:
    """Clients that read a document's original and send new ones, all the time, and keep every answer."""

    def __init__(self, case, document):
        self.case, self.document = case, document
        self.answers = []  # (begun, ended, kind, status, code, id)
        self.lock, self.stopping = threading.Lock(), threading.Event()
        self.threads = [threading.Thread(target=self.work, args=(kind, number), daemon=True)
                        for kind, many in (("read", readers), ("send", senders)) for number in range(many)]
        for thread in self.threads:
            thread.start()

    def work(self, kind, number):
        client, count = Client(self.case.ready, self.case.tokens["clara"]), 0
        while not self.stopping.is_set():
            count += 1
            begun = time.monotonic()
            try:
                if kind == "read":
                    status, answer = client.ask("GET", f"/v1/documents/{self.document}/original", Purpose_Of_Use="TREAT")
                else:
                    status, answer = client.ask("POST", "/v1/documents", f"{note}\nSender {number}, copy {count}.\n", Content_Type="text/plain")
            except (OSError, http.client.HTTPException) as error:
                client.connection.close()
                status, answer = 0, {"code": type(error).__name__}
            problem = isinstance(answer, dict)
            with self.lock:
                self.answers.append((begun, time.monotonic(), kind, status, answer.get("code", "") if problem else "", answer.get("id", "") if problem else ""))
            if status not in (200, 202):
                self.stopping.wait(0.02)  # it would be asked some thousand times a second
        client.connection.close()

    def since(self, begin, end=float("inf")):
        with self.lock:
            return [answer for answer in self.answers if answer[0] >= begin and answer[1] <= end]

    def wait_for_work(self):
        begin = time.monotonic()
        while True:
            done = collections.Counter(answer[2] for answer in self.since(begin) if answer[3] in (200, 202))
            if done["read"] >= enough and done["send"] >= enough:
                return
            time.sleep(0.01)
            if time.monotonic() - begin > wardbook.patience:
                raise AssertionError(f"no work goes on: {collections.Counter(a[2:5] for a in self.since(begin))}")

    def stop(self):
        self.stopping.set()
        for thread in self.threads:
            thread.join()


class Faults(Served):
    queue = ("queue_paused", "queue_resumed")

    def begin(self):
        self.stalls = Stalls(self)
        self.log = self.world.folder / "log"  # a pipe that nobody reads would fill up
        self.serve(prefix=("/bin/sh", "-c", 'exec "$@" 2>"$0"', str(self.log)))
        self.watcher = self.client()
        status, sent = self.client("clara").ask("POST", "/v1/documents", note, Content_Type="text/plain")
        self.assertEqual(status, 202, sent)
        self.sent = 1  # beside the load
        self.load = Load(self, sent["id"])
        self.addCleanup(self.load.stop)
        self.load.wait_for_work()

    def logged(self, *names):
        """The events of these names, in order."""
        events = [json.loads(line)["event"] for line in self.log.read_text().splitlines(True) if line.endswith("\n")]
        return [event for event in events if event in names]

    def wait_for_log(self, *wanted, names):
        """Until the last events of these names are the wanted ones."""
        begin = time.monotonic()
        while self.logged(*names)[-len(wanted):] != list(wanted):
            self.assertLess(time.monotonic() - begin, wardbook.patience / 10, f"the log has {self.logged(*names)}")
            time.sleep(0.01)

    def poll(self, wanted):
        """Until /readyz says what is wanted; when it did."""
        begin = time.monotonic()
        while True:
            status, answer = self.watcher.ask("GET", "/readyz")
            if wanted(status, answer):
                return time.monotonic()
            if time.monotonic() - begin > wardbook.patience / 10:
                raise AssertionError(f"/readyz stays {status} {answer}: {collections.Counter(a[2:5] for a in self.load.since(begin))}")
            time.sleep(0.005)

    def suffer(self, what, inject, clear, reason="ledger_unavailable", lasts=0.5):
        back = reason.replace("unavailable", "available")
        before = self.logged(reason, back)
        begin = time.monotonic()
        inject()
        fault = time.monotonic()
        broken = self.poll(lambda status, answer: status == 503 and reason in answer["reasons"])
        # While it lasts everybody hears why, and nobody gets anything.
        while time.monotonic() - broken < lasts or not {"read", "send"} <= {answer[2] for answer in self.load.since(broken)}:
            time.sleep(0.01)
        self.wait_for_log(reason, names=(reason, back))
        cleared = time.monotonic()
        clear()
        recovered = self.poll(lambda status, answer: status == 200)
        self.load.wait_for_work()
        self.wait_for_log(reason, back, names=(reason, back))
        self.assertEqual(self.logged(reason, back), before + [reason, back], what)
        during = self.load.since(broken, cleared)
        self.assertEqual({answer[3:5] for answer in during}, {(503, reason)}, what)
        opened = [answer for answer in self.load.since(begin, cleared) if answer[2:4] == ("read", 200)]
        told = min(answer[1] for answer in self.load.since(begin, cleared) if answer[3:5] == (503, reason))
        last = max((answer[1] for answer in opened), default=begin)
        noticed = max(broken, told, last)
        stalled = self.stalls.within(fault, noticed)
        print(f"{what}: /readyz says so after {broken - fault:.3f} s, last original after {last - fault:.3f} s, the machine stood still for "
              f"{stalled:.3f} s, {len(during)} refused meanwhile, ready {recovered - cleared:.3f} s after it was over", flush=True)
        self.assertEqual([answer for answer in opened if answer[0] > told], [], f"{what}: opened for who asked after somebody had been refused")
        self.assertLess(noticed - fault - stalled, promised, what)
        self.assertLess(noticed - fault, at_most, what)

    def finish(self):
        """What was answered and what stands in the ledger are the same; nothing that was acknowledged is gone."""
        self.load.stop()
        status, _, _ = self.end()
        self.assertEqual(status, wardbook.done, self.log.read_text()[-2000:])
        pauses = self.logged(*self.queue)
        self.assertEqual(pauses, ([*self.queue] * len(pauses))[:len(pauses)])
        answers = self.load.answers
        # A queue without a place left says so: nothing was acknowledged.
        self.assertLessEqual({answer[3:5] for answer in answers if answer[3] not in (200, 202, 503)}, {(429, "rate_limited")})
        self.check_consistent()
        entries = self.world.events()
        calls = collections.Counter()
        for entry in entries:
            if entry["resource"]["kind"] == "endpoint" and entry["actor"]["id"] == self.actors["clara"]:
                unsent = entry["outcome"]["code"] == "not_sent"
                calls[entry["resource"]["id"], "unsent" if unsent else entry["outcome"]["counts"]["status"]] += 1
        for kind, route, success in (("read", "GET /v1/documents/{id}/original", 200), ("send", "POST /v1/documents", 202)):
            answered = sum(answer[2:4] == (kind, success) for answer in answers) + (kind == "send") * self.sent
            self.assertEqual(calls[route, success] - calls[route, "unsent"], answered, calls)
        opened = sum(entry["type"] == "document.read.outcome" and entry["decision"] == "permit" for entry in entries)
        self.assertGreaterEqual(opened, sum(answer[2:4] == ("read", 200) for answer in answers))
        kept = {item["id"] for item in self.world.documents()}
        self.assertEqual({answer[5] for answer in answers if answer[3] == 202} - kept, set())

    def segment(self):
        """The file that the ledger writes to; after 8 MiB it is another."""
        return max(path for path in (self.world.data / "ledger" / "segment").iterdir() if path.name.isdigit())

    def move(self, path):
        away = path.with_name(path.name + ".away")
        return lambda: path.rename(away), lambda: away.rename(path)

    def test_ledger_files_that_are_moved_or_removed(self):
        self.begin()
        ledger = self.world.data / "ledger"
        for what, path in (("segment renamed", self.segment()), ("ledger folder renamed", ledger), ("segment folder renamed", ledger / "segment"),
                           ("tiles renamed", ledger / "tile"), ("vkey renamed", ledger / "vkey")):
            self.suffer(what, *self.move(path))
        # What was removed nobody can put back; the server has it still.
        self.suffer("segment removed", self.segment().unlink, lambda: None)
        segment = self.segment()
        copy = segment.with_name("copy")

        def replace_by_copy():
            copy.write_bytes(segment.read_bytes()[:200])
            copy.chmod(0o600)
            segment.unlink()
        self.suffer("segment removed, an older copy put back", replace_by_copy, lambda: copy.rename(segment))
        self.finish()

    def test_store_files_that_are_moved_or_removed(self):
        self.begin()
        for name in ("store.db", "store.db-wal"):
            self.suffer(f"{name} renamed", *self.move(self.world.data / name), reason="store_unavailable")
        store = self.world.data / "store.db"
        link = self.world.work / "link"
        os.link(store, link)
        self.suffer("store.db removed, its link put back", store.unlink, lambda: os.link(link, store), reason="store_unavailable")
        self.finish()

    def test_a_database_of_keys_or_blobs_that_are_moved_take_nothing_in(self):
        self.begin()
        for name in ("keys.db", "blobs"):
            path = self.world.data / name
            hide, put_back = self.move(path)
            begin = time.monotonic()
            hide()
            while not any(answer[2:4] == ("send", 503) for answer in self.load.since(begin)):
                time.sleep(0.01)
            broken = time.monotonic()
            while len([answer for answer in self.load.since(broken) if answer[2] == "send"]) < 5:
                time.sleep(0.01)
            self.assertEqual({answer[3] for answer in self.load.since(broken, time.monotonic()) if answer[2] == "send"}, {503})
            self.assertFalse(path.exists(), "one was made anew in its place")
            put_back()
            self.load.wait_for_work()
        self.finish()

    def test_documents_that_wait_for_the_ledger_are_said_to_and_finished(self):
        self.begin()
        clara = self.client("clara")
        hide, put_back = self.move(self.world.data / "ledger")
        long = clara.ask("POST", "/v1/documents", note + "She denies chest pain. Seen by Dr. Weber.\n" * 50_000, Content_Type="text/plain")[1]["id"]
        self.sent += 1
        hide()
        self.wait_for_log("queue_paused", names=self.queue)
        put_back()
        self.wait_for_log(*self.queue, names=self.queue)
        self.load.wait_for_work()
        while clara.ask("GET", f"/v1/documents/{long}?wait=30")[1]["status"] in ("received", "processing"):
            pass
        self.finish()

    def test_a_disk_that_is_full(self):
        with mounted(self, "tmpfs", "-o", "size=48m,mode=700", "tmpfs") as place:
            self.move_house(place)
            self.begin()
            ballast = place / "ballast"

            def fill():
                with open(ballast, "wb", buffering=0) as file:
                    try:
                        while True:
                            file.write(bytes(4096))
                    except OSError:
                        pass
            self.suffer("disk full", fill, ballast.unlink)
            self.finish()

    def test_a_disk_that_fails(self):
        if not wardbook.shutil.which("strace"):
            wardbook.say_skipped("there is no strace to make a disk fail with")
        self.begin()
        segment = self.segment()
        tracer = []

        def attach():
            tracer.append(subprocess.Popen(
                ["strace", "-f", "-p", str(self.process.pid), "-o", "/dev/null", "-P", segment, "-P", f"{segment}.new",
                 "-e", "trace=pwrite64,write,fsync,fdatasync", "-e", "inject=pwrite64,write,fsync,fdatasync:error=EIO"], stderr=subprocess.PIPE))
            said = tracer[-1].stderr.readline()
            if b"attached" not in said:
                wardbook.say_skipped(f"strace may not look into the server here: {said.decode().strip()}")

        def detach():
            tracer[-1].terminate()
            tracer[-1].communicate()
        self.addCleanup(lambda: tracer and tracer[-1].poll() is None and detach())
        self.suffer("disk fails", attach, detach)
        self.finish()

    def test_a_disk_that_does_not_answer(self):
        image = pathlib.Path(tempfile.mkdtemp(prefix="wardbook-image-")) / "image"
        self.addCleanup(wardbook.shutil.rmtree, image.parent, True)
        with open(image, "wb") as file:
            file.truncate(256 << 20)
        if subprocess.run(["mkfs.ext4", "-q", image], capture_output=True, check=False).returncode != 0:
            wardbook.say_skipped("there is no mkfs.ext4 to make a disk with")
        with mounted(self, "ext4", "-o", "loop", str(image)) as place:
            place.chmod(0o700)
            self.move_house(place)
            self.begin()

            def fsfreeze(how):
                subprocess.run(["fsfreeze", how, place], check=how == "-f", capture_output=True)
            try:
                self.suffer("disk frozen", lambda: fsfreeze("-f"), lambda: fsfreeze("-u"))
            finally:
                fsfreeze("-u")
            self.finish()

    def move_house(self, place):
        """The same world with its store on another disk."""
        home = place / "store"
        self.world.data.rename(home) if os.stat(place).st_dev == os.stat(self.world.folder).st_dev else wardbook.shutil.copytree(
            self.world.data, home, symlinks=True)
        self.world.data = home
        self.world.environment["WARDBOOK_DATA"] = str(home)


class mounted:
    """A file system of its own, under a folder that goes with it; skips where that may not be."""

    def __init__(self, case, kind, *arguments):
        self.case, self.kind, self.arguments = case, kind, arguments

    def __enter__(self):
        self.place = pathlib.Path(tempfile.mkdtemp(prefix="wardbook-disk-"))
        mount = subprocess.run(["mount", "-t", self.kind, *self.arguments, self.place], capture_output=True, check=False)
        if mount.returncode != 0:
            self.place.rmdir()
            wardbook.say_skipped(f"no {self.kind} can be mounted here: {mount.stderr.decode().strip()}")
        return self.place

    def __exit__(self, *_):
        if self.case.process:
            self.case.load.stop()
            self.case.end()
        subprocess.run(["umount", self.place], check=False)
        self.place.rmdir()


if __name__ == "__main__":
    wardbook.main()
