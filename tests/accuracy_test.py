#!/usr/bin/env python3
"""tools/accuracy.py without its data: it says what is missing, and leaves the page as it is."""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

root = pathlib.Path(__file__).resolve().parent.parent
pages = [root / "docs" / name for name in ("accuracy.md", "accuracy-entities.tsv")]


def run(*arguments):
    environment = {name: value for name, value in os.environ.items() if name != "WARDBOOK_GOLD"}
    return subprocess.run([sys.executable, root / "tools" / "accuracy.py", "--build", root / "build", *arguments], env=environment, capture_output=True,
                          text=True, check=False)


class Accuracy(unittest.TestCase):
    def setUp(self):
        self.before = [page.read_bytes() for page in pages]

    def tearDown(self):
        self.assertEqual([page.read_bytes() for page in pages], self.before)

    def test_asks_for_data(self):
        outcome = run()
        self.assertEqual(outcome.returncode, 1)
        self.assertIn("--data", outcome.stderr)

    def test_names_the_files_that_are_missing(self):
        with tempfile.TemporaryDirectory() as folder:
            data = pathlib.Path(folder)
            (data / "phi" / "asqphi").mkdir(parents=True)
            (data / "phi" / "asqphi" / "dev.jsonl").write_text("")
            outcome = run("--data", folder)
        self.assertEqual(outcome.returncode, 1)
        self.assertIn("phi/asqphi/set.json", outcome.stderr)
        self.assertIn("notes/mtsamples/all.jsonl", outcome.stderr)
        self.assertNotIn("phi/asqphi/dev.jsonl", outcome.stderr)


if __name__ == "__main__":
    unittest.main()
