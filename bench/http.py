#!/usr/bin/env python3
"""http.py BUILD: the transport beside nginx: the same bytes, the same certificate, TLS 1.3, on one core each, turn by turn.

nginx has one worker. Ours has its loop and one thread that answers, and both share the core; the client has the others. On a busy machine two
threads get more of a core than one, so what counts is the rate by processor time: requests over the seconds that the server itself ran.

Where nginx is not installed (apt install nginx-light), the baselines are null. Prints one JSON object a line, as bench/run.py wants it.
"""
import json
import os
import pathlib
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

build = pathlib.Path(sys.argv[1]).resolve() / "tests/http"
seconds = float(os.environ.get("WARDBOOK_BENCH_SECONDS", "2"))
rounds = 5
cases = [("requests_1kB", "/bytes/1024", 32, "keep"), ("requests_64kB", "/bytes/65536", 32, "keep"), ("connections", "/bytes/1024", 16, "close")]


cores = sorted(os.sched_getaffinity(0))


def start(*command):
    """On the first core, where there are several."""
    pin = (lambda: os.sched_setaffinity(0, cores[:1])) if len(cores) > 1 else None
    return subprocess.Popen([*map(str, command)], stdout=subprocess.PIPE, text=True, preexec_fn=pin)


def result(name, value, unit, baseline, count, ratio):
    print(json.dumps({"name": f"http/{name}", "value": value, "unit": unit, "baseline": baseline, "ratio": ratio, "n": count}), flush=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start_nginx(folder):
    """One worker, nothing logged, files from memory as far as nginx does that."""
    program = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin")
    if not program:
        print("nginx is not installed: no baseline (apt install nginx-light)", file=sys.stderr)
        return None, None
    port, files = free_port(), folder / "bytes"
    files.mkdir()
    for path in {path for _, path, _, _ in cases}:
        (folder / path[1:]).write_bytes(b"x" * int(path.rsplit("/", 1)[1]))
    (folder / "nginx.conf").write_text(f"""
daemon off; worker_processes 1; error_log stderr crit; pid {folder}/nginx.pid; {"user root;" if os.geteuid() == 0 else ""}
events {{ worker_connections 1024; }}
http {{
  access_log off; default_type text/plain; keepalive_requests 1000000000; sendfile on; tcp_nodelay on;
  open_file_cache max=100; open_file_cache_valid 1h;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c; uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  server {{
    listen 127.0.0.1:{port} ssl; server_name localhost; root {folder};
    ssl_certificate {folder}/tls/server.pem; ssl_certificate_key {folder}/tls/server.key; ssl_protocols TLSv1.3; ssl_session_tickets off;
    add_header Cache-Control no-store; add_header X-Content-Type-Options nosniff;
  }}
}}
""")
    process = start(program, "-c", folder / "nginx.conf", "-p", folder)
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return process, port
        except OSError:
            time.sleep(0.02)
    raise SystemExit("http: nginx does not listen")


def processor_seconds(process):
    """Of the process and its children, while they run."""
    ids = [process.pid, *map(int, pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split())]
    ticks = sum(sum(map(int, pathlib.Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()[11:13])) for one in ids)
    return ticks / os.sysconf("SC_CLK_TCK")


def load(process, port, path, connections, mode):
    before = processor_seconds(process)
    run = subprocess.run([str(build / "http_load"), str(port), path, str(connections), str(seconds), mode], stdout=subprocess.PIPE, text=True, check=True)
    measured = json.loads(run.stdout)
    return measured["requests"] / measured["seconds"], measured["p99_ms"], measured["requests"] / (processor_seconds(process) - before)


os.sched_setaffinity(0, cores[1:] or cores)
with tempfile.TemporaryDirectory(prefix="wardbook-bench-") as name:
    folder = pathlib.Path(name)
    folder.chmod(0o755)
    server = start(build / "http_fixture", "--development", folder / "tls", "--threads", "1")
    port = int(json.loads(server.stdout.readline())["url"].rsplit(":", 1)[1])
    nginx, nginx_port = start_nginx(folder)
    try:
        for case, path, connections, mode in cases:
            ours, theirs = [], []
            for _ in range(rounds):
                ours.append(load(server, port, path, connections, mode))
                if nginx:
                    theirs.append(load(nginx, nginx_port, path, connections, mode))

            def middle(measured, which):
                return statistics.median(one[which] for one in measured) if measured else None

            rate, base = middle(ours, 0), middle(theirs, 0)
            result(f"{case}_per_second", rate, "1/s", base, rounds, rate / base if base else None)
            rate, base = middle(ours, 2), middle(theirs, 2)
            result(f"{case}_per_processor_second", rate, "1/s", base, rounds, rate / base if base else None)
            late, base = middle(ours, 1), middle(theirs, 1)
            # The other way round, so that more is better as everywhere: how much of our time nginx needs.
            result(f"{case}_p99_ms", late, "ms", base, rounds, base / late if base else None)
        status = (pathlib.Path("/proc") / str(server.pid) / "status").read_text()
        result("resident_mib", int(status.split("VmRSS:")[1].split()[0]) / 1024, "MiB", None, 1, None)
    finally:
        for process in (server, nginx):
            if process:
                process.send_signal(signal.SIGTERM)
                process.wait()
