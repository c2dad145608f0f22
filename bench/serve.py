#!/usr/bin/env python3
"""serve.py BUILD: `wardbook serve` with its clients, over TLS: documents a second from sending to at rest, for 1 to 64 clients; reads, each
with its entries in the ledger, beside calls that are not recorded; and what a million documents that are here already cost: lists, taking
in, and the start after a kill, each beside a store that is empty.

Documents are those of pipeline.py. WARDBOOK_BENCH_DOCUMENTS a run (200), WARDBOOK_BENCH_ROWS (1,000,000), WARDBOOK_BENCH_SECONDS (3) a load.
"""
import sys
sys.path.pop(0)  # http.py lies beside this one, and is not Python's
import concurrent.futures
import http.client
import json
import os
import pathlib
import random
import signal
import sqlite3
import ssl
import subprocess
import tempfile
import threading
import time

build = pathlib.Path(sys.argv[1]).resolve()
program, load_program = build / "wardbook", build / "tests/http/http_load"
documents = int(os.environ.get("WARDBOOK_BENCH_DOCUMENTS", "200"))
rows = int(os.environ.get("WARDBOOK_BENCH_ROWS", "1000000"))
seconds = float(os.environ.get("WARDBOOK_BENCH_SECONDS", "3"))
readers = 32  # each with its own account's token: one principal may ask 1,000 times a second
made = iter(range(10**9))


def note(number):
    chance = random.Random(number)
    lines = ["Patient was admitted with chest pain and shortness of breath. Denies fever or chills.",
             "Started on metoprolol 25 mg twice daily and lisinopril 10 mg daily for hypertension.",
             "Troponin 0.04 ng/mL, creatinine 1.1 mg/dL, potassium 4.2 mmol/L, hemoglobin 13.9 g/dL."]
    body = "\n".join(chance.choice(lines) for _ in range(32))
    return (f"DISCHARGE SUMMARY\n\nPatient: Ada Okafor\nMRN: {7000000 + number}\nAdmitted: 03/04/2024\nPhone: (415) 555-01{number % 100:02d}\n\n"
            f"HOSPITAL COURSE:\n{body}\n\nFOLLOW-UP:\nCardiology clinic in two weeks.\n\nElectronically signed by Dr. B. Okafor\n")


def result(name, value, unit, baseline, count, ratio):
    print(json.dumps({"name": f"serve/{name}", "value": value, "unit": unit, "baseline": baseline, "ratio": ratio, "n": count}), flush=True)


class House:
    """A store in a folder of its own, with a clinician for each reader."""

    def __init__(self, folder):
        self.folder, self.process = folder, None
        folder.mkdir()
        self.environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": str(folder), "USER": "bench", "TMPDIR": str(folder),
                            "WARDBOOK_DATA": str(folder / "store"), "WARDBOOK_KEY_FILE": str(folder / "root.key")}
        self.run("init")
        self.tokens = []
        for reader in range(readers):
            self.run("user", "add", f"reader-{reader}", "--role", "clinician")
            self.tokens.append(self.run("token", "create", "--user", f"reader-{reader}", "--ttl", "1d")["token"])
        (folder / "tokens").write_text("\n".join(self.tokens) + "\n")

    def run(self, *arguments):
        run = subprocess.run([program, *arguments, "--json"], env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
        return json.loads(run.stdout)["data"]

    def start(self):
        """Seconds from the start of the process to its being ready."""
        begin = time.perf_counter()
        self.process = subprocess.Popen([program, "serve", "--listen", "127.0.0.1:0"], env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.ready = json.loads(self.process.stdout.readline())
        passed = time.perf_counter() - begin
        self.port = int(self.ready["url"].rsplit(":", 1)[1])
        return passed

    def end(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        self.process.wait()

    def client(self, number=0):
        return Client(self.port, self.ready["ca"], self.tokens[number % readers])

    def load(self, path, token=True):
        environment = {**os.environ, "HTTP_LOAD_TOKENS": str(self.folder / "tokens")} if token else os.environ
        run = subprocess.run([load_program, str(self.port), path, str(readers), str(seconds), "keep"], env=environment, stdout=subprocess.PIPE, check=True)
        return json.loads(run.stdout)


class Client:
    def __init__(self, port, authority, token):
        self.connection = http.client.HTTPSConnection("127.0.0.1", port, context=ssl.create_default_context(cafile=authority), timeout=120)
        self.token = token

    def ask(self, method, path, body=None):
        self.connection.request(method, path, body, {"Authorization": f"Bearer {self.token}", "Content-Type": "text/plain"})
        response = self.connection.getresponse()
        answer = response.read()
        if response.status >= 300:
            raise SystemExit(f"serve: {method} {path.split('/')[1]}: {response.status}")
        return json.loads(answer)

    def through(self):
        """One document from its sending to its being at rest."""
        document = self.ask("POST", "/v1/documents", note(next(made)))["id"]
        while self.ask("GET", f"/v1/documents/{document}?wait=30")["status"] in ("received", "processing"):
            pass
        return document


def documents_per_second(house, clients, count):
    left, lock, here = iter(range(count)), threading.Lock(), threading.Barrier(clients + 1)

    def work(number):
        client = house.client(number)
        client.ask("GET", "/v1/me")
        here.wait()
        while True:
            with lock:
                if next(left, None) is None:
                    return
            client.through()

    with concurrent.futures.ThreadPoolExecutor(clients) as pool:
        working = [pool.submit(work, number) for number in range(clients)]
        here.wait()
        begin = time.perf_counter()
        for one in working:
            one.result()
        return count / (time.perf_counter() - begin)


def sent_per_second(house, count):
    """Documents taken in, by one client; what becomes of them is waited for afterwards and not counted."""
    client = house.client()
    begin = time.perf_counter()
    last = [client.ask("POST", "/v1/documents", note(next(made)))["id"] for _ in range(count)][-1]
    passed = time.perf_counter() - begin
    client.ask("GET", f"/v1/documents/{last}?wait=30")
    return count / passed


def fill(house):
    """Rows and wraps of documents that came before, straight into the tables: nobody opens them."""
    chance, start = random.Random(7), int(time.time() * 1000) - 40 * rows
    ids = [(start + 37 * i).to_bytes(6, "big") + bytes([0x70 | chance.getrandbits(4)]) + chance.randbytes(1) + bytes([0x80 | chance.getrandbits(6)]) + chance.randbytes(7) for i in range(rows)]
    store = sqlite3.connect(house.folder / "store/store.db")
    store.execute("PRAGMA synchronous=OFF")
    names = [row[1] for row in store.execute("PRAGMA table_info(documents)")]
    usual = {"stage": 5, "format": "text/plain", "language": "en", "patient": bytes(16), "identifiers": "NAME=3", "entities": "MEDICATION=4", "error": "", "has_original": 1}
    classes, statuses = ["discharge-summary", "lab-report", "referral", "progress-note", "consent-form"], ["done"] * 40 + ["released"] * 9 + ["in_review"]

    def row(i):
        status = chance.choice(statuses)
        own = {"id": ids[i], "status": status, "class": chance.choice(classes), "source": chance.choice(["ehr", "scan"]), "received_at": (start + 37 * i) * 1000,
               "sender": f"svc:{i % 20}", "deadline": (start + 37 * i) * 1000 + 86400 * 10**6 if status == "in_review" else None, "ledger_completed": None}
        return [own[name] if name in own else usual.get(name, 0) for name in names]

    store.executemany(f"INSERT INTO documents({','.join(names)}) VALUES({','.join('?' * len(names))})", (row(i) for i in range(rows)))
    store.commit()
    store.close()
    keys = sqlite3.connect(house.folder / "store/keys.db")
    keys.execute("PRAGMA synchronous=OFF")
    keys.executemany("INSERT INTO wraps(id, kind, parent, wrap) VALUES(?,5,?,?)", ((id, bytes(16), bytes(120)) for id in ids))
    keys.commit()
    keys.close()


def start_after_kill(house):
    """The slowest of five starts, each after a kill while eight clients sent."""
    times = []
    for _ in range(5):
        house.start()
        stop = threading.Event()

        def send(number):
            client = house.client(number)
            try:
                while not stop.is_set():
                    client.ask("POST", "/v1/documents", note(next(made)))
            except (OSError, http.client.HTTPException, ValueError, SystemExit):
                pass

        threads = [threading.Thread(target=send, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        time.sleep(0.5)
        house.end(signal.SIGKILL)
        stop.set()
        for thread in threads:
            thread.join()
        times.append(house.start())
        house.end()
    return max(times)


def p99_of_lists(house):
    client, times = house.client(), []
    for i in range(400):
        query = ["", "&status=in_review", "&class=consent-form&source=scan", "&status=done&since=2026-01-01", "&due_before=2100-01-01"][i % 5]
        begin = time.perf_counter()
        page = client.ask("GET", f"/v1/documents?limit=50{query}")
        times.append(time.perf_counter() - begin)
        if page["next"]:
            begin = time.perf_counter()
            client.ask("GET", f"/v1/documents?limit=50{query}&cursor={page['next']}")
            times.append(time.perf_counter() - begin)
    return sorted(times)[len(times) * 99 // 100] * 1000


with tempfile.TemporaryDirectory(prefix="wardbook-bench-") as name:
    small = House(pathlib.Path(name) / "small")
    small.start()
    alone = None
    for clients in (1, 4, 16, 64):
        rate = documents_per_second(small, clients, documents)
        alone = alone or rate
        result(f"documents_per_second_{clients}_clients", rate, "1/s", alone, documents, rate / alone)
    document = small.client().through()
    bare = small.load("/livez", token=False)
    for what, path in (("status", f"/v1/documents/{document}"), ("redacted", f"/v1/documents/{document}/redacted")):
        audited = small.load(path)
        rates = [run["requests"] / run["seconds"] for run in (audited, bare)]
        result(f"audited_reads_per_second_{what}", rates[0], "1/s", rates[1], audited["requests"], rates[0] / rates[1])
        result(f"audited_read_p99_ms_{what}", audited["p99_ms"], "ms", bare["p99_ms"], audited["requests"], bare["p99_ms"] / audited["p99_ms"])
    small.end()

    large = House(pathlib.Path(name) / "large")
    fill(large)
    small.start(), large.start()
    p99 = p99_of_lists(small), p99_of_lists(large)
    result("list_p99_ms", p99[1], "ms", p99[0], rows, p99[0] / p99[1])
    rates = [[], []]
    for _ in range(5):  # turn by turn, for the disk is not the same at any two times
        for which, house in enumerate((small, large)):
            rates[which].append(sent_per_second(house, documents // 2))
    taken = [sorted(these)[2] for these in rates]
    result("taken_in_per_second", taken[1], "1/s", taken[0], rows, taken[1] / taken[0])
    small.end(), large.end()
    starts = start_after_kill(small), start_after_kill(large)
    result("start_after_kill_ms", starts[1] * 1000, "ms", starts[0] * 1000, rows, starts[0] / starts[1])
