"""Documents through the whole pipeline over HTTPS, until each is at rest, redacted and in the ledger, beside a service that stores them only:
FastAPI, SQLAlchemy and PostgreSQL as the common tutorials put them together (upload_only/service.py), with their usual settings, fsync among them.

The same clients send the same bytes to both, turn by turn, on the same machine. That machine may have other things to do, so what counts beside
the rate is the rate by processor time: documents over the seconds that all processes of a server ran.
"""
import contextlib
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

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parent / "tests/peers"))
import python_peer  # noqa: E402  (after the path is known)

clients = [1, 4, 16, 64]
rounds = 3
seconds = float(os.environ.get("WARDBOOK_BENCH_SECONDS", "2"))
cache = os.environ.get("WARDBOOK_CACHE", str(pathlib.Path.home() / ".cache/wardbook"))


class Server:
    """Processes that answer together, with all that they started."""

    def __init__(self, port, path, until, token, *processes):
        self.port, self.path, self.until, self.token, self.processes = port, path, until, token, processes

    def processor_seconds(self):
        """Of those that run and of those that have ended."""
        parents, ticks = {}, {}
        for entry in pathlib.Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
                parents[int(entry.name)], ticks[int(entry.name)] = int(fields[1]), sum(map(int, fields[11:15]))
        roots = {process.pid for process in self.processes}

        def ours(pid):
            while pid and pid not in roots:
                pid = parents.get(pid)
            return bool(pid)

        return sum(used for pid, used in ticks.items() if ours(pid)) / os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, process):
    for _ in range(1500):
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port)).close()
            return
        time.sleep(0.02)
    raise SystemExit(f"pipeline: {process.args[0]} does not listen")


def ending(stack, process, number):
    """Ended by its own id, whatever happens."""
    def end():
        if process.poll() is None:
            process.send_signal(number)
        process.wait(timeout=60)
    stack.callback(end)
    return process


def postgres(stack):
    """Debian's, with a cluster of its own, by somebody who is not root; the process and its port."""
    programs = max(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), default=None, key=lambda path: int(path.parent.name))
    if not programs or not (programs / "initdb").exists():
        raise python_peer.CannotBeHad("PostgreSQL is not installed (apt install postgresql-15)")
    home = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="wardbook-bench-")))
    somebody = {}
    if os.geteuid() == 0:
        shutil.chown(home, "postgres", "postgres")
        somebody = {"user": "postgres", "group": "postgres", "extra_groups": []}
    port = free_port()
    usual = {"cwd": home, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **somebody}
    subprocess.run([programs / "initdb", "-D", home / "data", "-U", "bench", "-A", "trust", "-E", "UTF8"], check=True, **usual)
    process = subprocess.Popen([programs / "postgres", "-D", home / "data", "-p", str(port), "-c", "listen_addresses=127.0.0.1", "-k", home], **usual)
    ending(stack, process, signal.SIGINT)
    wait_for(port, process)
    return process, port


def fastapi(stack, folder, certificates):
    """As many workers as cores, uvicorn's loop and parser in C, nothing logged."""
    programs = python_peer.fetch(cache, "fastapi", here / "upload_only/requirements.txt")
    database, database_port = postgres(stack)
    url = f"postgresql+psycopg://bench@127.0.0.1:{database_port}/postgres"
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": str(folder), "DATABASE_URL": url, "PYTHONDONTWRITEBYTECODE": "1"}
    for _ in range(500):
        made = subprocess.run([programs / "python", "-c", "import service as s; s.Base.metadata.create_all(s.engine)"], cwd=here / "upload_only",
                              env=environment, stderr=subprocess.PIPE, text=True, check=False)
        if made.returncode == 0:
            break
        if "starting up" not in made.stderr:
            raise SystemExit(f"pipeline: {made.stderr}")
    port = free_port()
    command = [programs / "uvicorn", "service:app", "--port", port, "--workers", os.cpu_count(), "--log-level", "warning", "--no-access-log",
               "--ssl-certfile", certificates / "server.pem", "--ssl-keyfile", certificates / "server.key"]
    process = ending(stack, subprocess.Popen([*map(str, command)], cwd=here / "upload_only", env=environment, stdout=subprocess.DEVNULL), signal.SIGTERM)
    wait_for(port, process)
    return Server(port, "/upload/", "stored", "", database, process)


def wardbook(stack, program, environment):
    def run(*arguments):
        return json.loads(subprocess.run([program, *arguments, "--json"], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                         stderr=subprocess.DEVNULL, check=True).stdout)["data"]

    run("init")
    run("user", "add", "feed", "--role", "service")
    token = run("token", "create", "--user", "feed")["token"]
    process = subprocess.Popen([program, "serve", "--listen", "127.0.0.1:0"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def ended_well():
        if process.wait(timeout=60) != 0 or run("audit", "verify")["consistent"] is not True:
            raise SystemExit("pipeline: the server did not end well, or its ledger does not verify")
    stack.callback(ended_well)
    ending(stack, process, signal.SIGTERM)
    port = int(json.loads(process.stdout.readline())["url"].rsplit(":", 1)[1])
    return Server(port, "/upload/", "at-rest", token, process)


def load(client, server, count, first, text):
    """Documents a second, documents a processor second, and the milliseconds below which nearly all are."""
    before = server.processor_seconds()
    ran = subprocess.run([str(client), str(server.port), server.path, str(count), str(seconds), str(first), server.until], input=text, text=True,
                         env={"WARDBOOK_TOKEN": server.token} if server.token else {}, stdout=subprocess.PIPE, check=True)
    found = json.loads(ran.stdout)
    return found["documents"] / found["seconds"], found["documents"] / (server.processor_seconds() - before), found["p99_ms"]


def measure(program, folder, text, result):
    """result(name, value, unit, baseline, n) for each number of clients."""
    client = pathlib.Path(program).parent / "tests/http/upload_load"
    folder = folder / "beside"
    folder.mkdir()
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": str(folder), "USER": "bench", "TMPDIR": str(folder),
                   "WARDBOOK_DATA": str(folder / "store"), "WARDBOOK_KEY_FILE": str(folder / "root.key")}
    with contextlib.ExitStack() as stack:
        ours, theirs = wardbook(stack, program, environment), None
        try:
            theirs = fastapi(stack, folder, folder / "store/tls")
        except python_peer.CannotBeHad as reason:
            print(f"skipped: FastAPI and PostgreSQL cannot be had: {reason}", file=sys.stderr)
        first = 0
        for count in clients:
            found = {server: [] for server in (ours, theirs) if server}
            for _ in range(rounds):
                for server, measured in found.items():
                    first += 1_000_000
                    measured.append(load(client, server, count, first, text))
            middle = {server: [statistics.median(one[i] for one in measured) for i in range(3)] for server, measured in found.items()}
            base = middle.get(theirs, [None] * 3)
            result(f"https_{count}_clients_per_second", middle[ours][0], "1/s", base[0], rounds)
            result(f"https_{count}_clients_per_processor_second", middle[ours][1], "1/s", base[1], rounds)
            result(f"https_{count}_clients_p99_ms", middle[ours][2], "ms", None, rounds)
            if theirs:
                result(f"upload_only_{count}_clients_p99_ms", base[2], "ms", None, rounds)
