"""Programs of PyPI as peers: an environment of their own, fetched once into the cache, by pinned hashes."""
import hashlib
import pathlib
import shutil
import subprocess
import sys


class CannotBeHad(Exception):
    """The peer is not to be had on this machine; the reason is one line."""


def fetch(cache, name, requirements):
    """The folder with the programs of an environment that has what the file of requirements lists."""
    folder = pathlib.Path(cache) / f"{name}-{hashlib.sha256(requirements.read_bytes()).hexdigest()[:12]}"
    if (folder / "complete").exists():
        return folder / "bin"
    shutil.rmtree(folder, ignore_errors=True)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        for command in ([sys.executable, "-m", "venv", folder],
                        [folder / "bin/pip", "-q", "--disable-pip-version-check", "install", "--no-deps", "--only-binary", ":all:", "--require-hashes",
                         "-r", requirements]):
            run = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=1200, check=False)
            if run.returncode:
                raise CannotBeHad((run.stderr.strip() or run.stdout.strip() or "pip failed").splitlines()[-1])
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CannotBeHad(str(error)) from None
    (folder / "complete").touch()
    return folder / "bin"
