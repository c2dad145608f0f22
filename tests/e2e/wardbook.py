"""Runs the built program from the outside, in a world of its own: home, data, keys, temporary files and working folder in one
new folder, so that what it leaves anywhere can be seen."""
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest

root = pathlib.Path(__file__).resolve().parents[2]
binary = os.environ.get("WARDBOOK_BINARY", str(root / "build/release/wardbook"))
crashing = os.environ.get("WARDBOOK_CRASHING", str(root / "build/release/wardbook-crashing"))
full = os.environ.get("WARDBOOK_FULL", "") not in ("", "0")
# Where AddressSanitizer and its kin wait longer; a time-out here only ends a hang and judges nothing.
patience = 600

done, failed, usage, refused, integrity, denied, unavailable = 0, 1, 2, 3, 4, 5, 75


def say_skipped(reason):
    """Skips the running test; the line is what ./dev test repeats at its end."""
    print(f"skipped: {reason}", flush=True)
    raise unittest.SkipTest(reason)


class Outcome:
    """What one run of the program left: exit status, standard output and standard error."""

    def __init__(self, arguments, status, out, err):
        self.arguments, self.status, self.out, self.err = arguments, status, out, err

    @property
    def json(self):
        text = self.out.decode()
        document, end = json.JSONDecoder().raw_decode(text.lstrip())
        if text.lstrip()[end:].strip():
            raise AssertionError(f"{self}: more than one JSON document on standard output")
        return document

    @property
    def data(self):
        answer = self.json
        if answer.get("ok") is not True:
            raise AssertionError(f"{self}: not ok")
        return answer["data"]

    @property
    def error(self):
        answer = self.json
        if answer.get("ok") is not False:
            raise AssertionError(f"{self}: ok, and an error was wanted")
        return answer["error"]

    def __str__(self):
        return f"wardbook {' '.join(map(str, self.arguments))[:300]} → {self.status}\n  out: {self.out[:1500]!r}\n  err: {self.err[:1500]!r}"


class World:
    """A fresh home with nothing in it. Use as a context; the folder goes when it ends."""

    def __init__(self, under=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="wardbook-", dir=under))
        for name in ("home", "config", "share", "cache", "state", "runtime", "tmp", "work", "keys"):
            (self.folder / name).mkdir(mode=0o700)
        self.data = self.folder / "store"
        self.key_file = self.folder / "keys" / "root.key"
        self.work = self.folder / "work"
        self.environment = {
            "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "USER": "tester", "LOGNAME": "tester",
            "HOME": str(self.folder / "home"), "XDG_CONFIG_HOME": str(self.folder / "config"), "XDG_DATA_HOME": str(self.folder / "share"),
            "XDG_CACHE_HOME": str(self.folder / "cache"), "XDG_STATE_HOME": str(self.folder / "state"),
            "XDG_RUNTIME_DIR": str(self.folder / "runtime"), "TMPDIR": str(self.folder / "tmp"),
            "WARDBOOK_DATA": str(self.data), "WARDBOOK_KEY_FILE": str(self.key_file),
        }
        for name in os.environ:
            if name.endswith("SAN_OPTIONS"):
                self.environment[name] = os.environ[name]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run(["chmod", "-R", "u+rwx", str(self.folder)], check=False)
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, *arguments, env=None, program=None, stdin=subprocess.PIPE, cwd=None, prefix=(), **more):
        environment = {**self.environment, **{name: value for name, value in (env or {}).items() if value is not None}}
        for name, value in (env or {}).items():
            if value is None:
                environment.pop(name, None)
        return subprocess.Popen([*prefix, program or binary, *map(str, arguments)], env=environment, cwd=cwd or self.work, stdin=stdin,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)

    def run(self, *arguments, stdin=b"", **more):
        process = self.start(*arguments, **more)
        try:
            out, err = process.communicate(stdin, timeout=patience)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise AssertionError(f"wardbook {arguments[:6]} hangs") from None
        return Outcome(arguments, process.returncode, out, err)

    def json(self, *arguments, **more):
        return self.run(*arguments, "--json", **more)

    def init(self, *more):
        """A new store: its answer, with vkey and recovery_code."""
        return self.json("init", *more).data

    def write(self, name, content):
        path = self.work / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def documents(self):
        """All documents of the store, page by page."""
        items, cursor = [], None
        while True:
            page = self.json("list", "--limit", "100", *(["--cursor", cursor] if cursor else [])).data
            items += page["items"]
            cursor = page["next"]
            if not cursor:
                return items

    def verify(self):
        return self.json("audit", "verify")

    def events(self, *more):
        """All entries of the ledger, oldest first."""
        items, after = {}, None
        while True:
            page = self.json("audit", "list", "--limit", "1000", *(["--after", str(after)] if after is not None else []), *more).data
            for event in page["items"]:
                items[event["index"]] = event
            if not page["items"] or not page["next"]:
                return [items[index] for index in sorted(items)]
            after = page["next"]

    def files(self):
        """Every path under the world with its bytes (None for folders), but for what the test itself put into work/."""
        found = {}
        for path in sorted(self.folder.rglob("*")):
            found[str(path.relative_to(self.folder))] = path.read_bytes() if path.is_file() and not path.is_symlink() else None
        return found


class Case(unittest.TestCase):
    """A test with a world and, unless `fresh_store` says otherwise, a new store in it."""

    fresh_store = True

    def setUp(self):
        if not os.access(binary, os.X_OK):
            self.fail(f"{binary} is not built: ./dev build")
        self.world = World()
        self.addCleanup(self.world.__exit__)
        self.answer = self.world.init() if self.fresh_store else None

    def check_status(self, outcome, status):
        self.assertEqual(outcome.status, status, str(outcome))
        return outcome

    def check_error(self, outcome, status, code):
        """The contract of a failure: exit status, the code, and a hint that says what to do."""
        self.check_status(outcome, status)
        error = outcome.error
        self.assertEqual(error["code"], code, str(outcome))
        self.assertTrue(error["message"] and error["hint"], f"{outcome}: no message or hint")
        return error

    def check_consistent(self):
        outcome = self.world.verify()
        self.assertEqual(outcome.status, done, str(outcome))
        self.assertIs(outcome.data["consistent"], True, str(outcome))
        return outcome.data


def crash_points():
    """The names that the code gives to the places at which it can be killed."""
    names = set()
    for path in (root / "src").rglob("*.cc"):
        if not path.name.endswith("_test.cc") and "base/crash/" not in str(path):
            names.update(re.findall(r'crash_point\(\s*"([^"]+)"', path.read_text()))
    return sorted(names)


def killed(outcome):
    return outcome.status == -signal.SIGKILL


def main():
    unittest.main(argv=[sys.argv[0], *sys.argv[1:]], verbosity=2)
