"""The golden store and the second reader, as the tests of docs/formats use them."""
import contextlib
import importlib.util
import io
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
import wardbook  # noqa: E402

formats = wardbook.root / "docs/formats"
golden = formats / "golden"


def can_read():
    """Whether python3-cryptography is there, which the second reader needs and the program does not."""
    return importlib.util.find_spec("cryptography") is not None


def run_reader(*arguments):
    """The second reader as a program of its own: exit status, standard output and standard error."""
    run = subprocess.run([sys.executable, formats / "reader.py", *arguments], capture_output=True, text=True, check=False, timeout=wardbook.patience)
    return run.returncode, run.stdout, run.stderr


def read(store, secret):
    """The second reader over a store, in this process: exit status and what it says."""
    sys.path.insert(0, str(formats))
    import reader
    sys.path.remove(str(formats))
    words = io.StringIO()
    with contextlib.redirect_stdout(words), contextlib.redirect_stderr(words):
        status = reader.main([str(store), str(secret)])
    return status, words.getvalue().strip()


def copy_golden(store, secret=None):
    """The golden store as a store lies on disk: git keeps neither modes nor empty folders."""
    shutil.copytree(golden / "store", store)
    (store / "blobs").mkdir(exist_ok=True)
    if secret:
        shutil.copyfile(golden / "root.key", secret)
        secret.chmod(0o600)
    for path in [store, *store.rglob("*")]:
        path.chmod(0o700 if path.is_dir() else 0o600)


def snapshot(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def main():
    if not can_read():
        print("skipped: python3-cryptography is not there, which the second reader needs", flush=True)
        sys.exit(77)
    wardbook.main()
