#!/usr/bin/env python3
"""pipeline.py WARDBOOK: the whole program from the outside: documents a second, time to start, memory when idle; and as a server, beside another.

Documents are synthetic, about 3 kB each, all different. Prints one JSON object a line, as bench/run.py wants it.
"""
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

import beside_fastapi

program = str(pathlib.Path(sys.argv[1]).resolve())
documents = int(os.environ.get("WARDBOOK_BENCH_DOCUMENTS", "200"))


def note(number, chance):
    surname, first = chance.choice(["Okafor", "Lindqvist", "Marchetti", "Dubois", "Tanaka"]), chance.choice(["Ada", "Bruno", "Carla", "Dmitri"])
    head = (f"DISCHARGE SUMMARY\n\nPatient: {first} {surname}\nMRN: {7000000 + number}\nDate of birth: 0{1 + number % 9}/1{number % 10}/19{50 + number % 40}\n"
            f"Admitted: 03/{1 + number % 28:02d}/2024\nPhone: (415) 555-01{number % 100:02d}\n\nHOSPITAL COURSE:\n")
    lines = ["Patient was admitted with chest pain and shortness of breath. Denies fever or chills.",
             "Started on metoprolol 25 mg twice daily and lisinopril 10 mg daily for hypertension.",
             "Troponin 0.04 ng/mL, creatinine 1.1 mg/dL, potassium 4.2 mmol/L, hemoglobin 13.9 g/dL.",
             "Echocardiogram showed an ejection fraction of 55 percent without wall motion abnormality.",
             f"Mr. {surname} tolerated the procedure well and was discharged home in stable condition."]
    body = "\n".join(chance.choice(lines) for _ in range(32))
    return f"{head}{body}\n\nFOLLOW-UP:\nCardiology clinic in two weeks.\n\nElectronically signed by Dr. {chance.choice('ABCDEF')}. {surname}\n"


def result(name, value, unit, baseline, count):
    ratio = None if baseline is None else value / baseline
    print(json.dumps({"name": f"pipeline/{name}", "value": value, "unit": unit, "baseline": baseline, "ratio": ratio, "n": count}), flush=True)


def run(environment, *arguments):
    subprocess.run([program, *map(str, arguments)], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)


def seconds(count, command, environment):
    """The median of `count` runs."""
    times = []
    for _ in range(count):
        start = time.perf_counter()
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - start)
    return sorted(times)[count // 2]


def peak_memory(environment, *arguments):
    """MiB at most resident, by wait4 of that one child."""
    child = subprocess.Popen([program, *arguments], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"pipeline: {arguments[0]} failed")
    return usage.ru_maxrss / 1024


def synced_writes(folder, sizes):
    """The floor of any durable store: one file a document, written and synced, and its folder synced."""
    handle = os.open(folder, os.O_RDONLY)
    start = time.perf_counter()
    for number, size in enumerate(sizes):
        with open(folder / f"raw-{number}", "wb") as out:
            out.write(bytes(size))
            out.flush()
            os.fdatasync(out.fileno())
        os.fsync(handle)
    return len(sizes) / (time.perf_counter() - start)


with tempfile.TemporaryDirectory(prefix="wardbook-bench-") as name:
    folder = pathlib.Path(name)
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": name, "USER": "bench", "TMPDIR": name,
                   "WARDBOOK_DATA": str(folder / "store"), "WARDBOOK_KEY_FILE": str(folder / "root.key")}
    chance = random.Random(7)
    paths = []
    for number in range(documents):
        paths.append(folder / f"note-{number}.txt")
        paths[-1].write_text(note(number, chance))
    bare = seconds(15, ["/bin/true"], environment)
    result("start_ms", seconds(15, [program, "version"], environment) * 1000, "ms", None, 15)
    result("start_bare_process_ms", bare * 1000, "ms", None, 15)
    run(environment, "init")
    raw = synced_writes(folder, [path.stat().st_size for path in paths])
    start = time.perf_counter()
    run(environment, "ingest", *paths)
    result("documents_per_second", documents / (time.perf_counter() - start), "1/s", raw, documents)
    result("list_ms", seconds(5, [program, "list"], environment) * 1000, "ms", None, 5)
    result("memory_version_mib", peak_memory(environment, "version"), "MiB", None, 1)
    result("memory_list_mib", peak_memory(environment, "list"), "MiB", None, 1)
    beside_fastapi.measure(program, folder, note(0, chance), result)
