#!/usr/bin/env python3
"""The quickstart page and the session that `demo --serve` prints, run as they stand there: what a newcomer pastes must work."""
import json
import os
import pathlib
import re
import signal
import socket
import subprocess

import wardbook

page = (wardbook.root / "docs/quickstart.md").read_text()
blocks = re.findall(r"```sh\n(.*?)```", page, re.S)


def session_of(text):
    """The numbered commands, without what stands round them."""
    begin = text.index("# 1  ")
    end = text.find("```", begin)
    return text[begin:end if end >= 0 else None].strip()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Quickstart(wardbook.Case):
    fresh_store = False

    def shell(self, script, **environment):
        """Runs the script in bash; what each numbered command wrote, by its number, and under 0 what stood before."""
        script = re.sub(r"^# (\d)  ", r"echo; echo @@\1\n# ", script, flags=re.M)
        script = "trap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n" + script  # a server must not outlive a command that failed
        home = {name: value for name, value in self.world.environment.items() if not name.startswith("WARDBOOK")}
        home["PATH"] = f"{pathlib.Path(wardbook.binary).parent}:{home['PATH']}"
        run = subprocess.run(["bash", "-euo", "pipefail", "-c", script], env={**home, **environment}, cwd=self.world.work, stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=wardbook.patience, check=False)
        self.assertEqual(run.returncode, 0, f"{run.stdout}\n{run.stderr}")
        parts = re.split(r"^@@(\d)\n", run.stdout, flags=re.M)
        return {0: parts[0], **{int(number): part.strip() for number, part in zip(parts[1::2], parts[2::2])}}

    def check_session(self, said):
        self.assertEqual(sorted(said), list(range(9)))
        self.assertIn(json.loads(said[3])["status"], ("done", "in_review"))
        redacted = json.loads(said[4])["text"]
        self.assertIn("[NAME_1]", redacted)
        self.assertNotIn("Lopez", redacted)
        self.assertTrue(json.loads(said[5])["sentences"])
        self.assertEqual(json.loads(said[6])["code"], "purpose_required")
        types = [event["type"] for event in json.loads(said[7])["items"]]
        self.assertIn("document.received", types)
        self.assertIn("access.denied", types)
        self.assertTrue(said[8].startswith("c2sp.org/tlog-proof@v1"), said[8])

    def test_the_page_works_as_it_stands_there(self):
        port = free_port()
        self.assertEqual(page.count("127.0.0.1:8443"), 1)
        script = "\n".join(blocks).replace("127.0.0.1:8443", f"127.0.0.1:{port}")
        # The last command of the session is followed by those of the rest of the page.
        script = script.replace("wardbook list\n", "echo; echo @@9\nwardbook list\n")
        said = self.shell(script, WARDBOOK_LISTEN=f"127.0.0.1:{port}")
        rest = said.pop(9)
        self.check_session(said)
        self.assertIn("recovery code", said[0])
        self.assertIn('"ready":true', said[0])
        self.assertIn("discharge-summary", rest)
        self.assertIn("reviewer", rest)
        self.assertIn("document.original", rest)
        self.assertIn("[NAME_1]", rest)
        self.assertNotIn("Lopez", rest)

    def test_the_demonstration_prints_the_same_session_and_it_works(self):
        self.world.environment["WARDBOOK_DEMO_DIR"] = str(self.world.folder / "demo")
        process = self.world.start("demo", "--serve", "--listen", "127.0.0.1:0")
        try:
            said = b""
            while b"/v1/audit/proof/" not in said:
                line = process.stdout.readline()
                self.assertTrue(line, process.stderr.read() if not line else "")
                said += line
            text = said.decode()
            self.assertEqual(session_of(text), session_of(page))
            for role in ("clinician", "reviewer", "privacy_officer", "administrator", "service", "auditor"):
                self.assertRegex(text, rf"{role} +[A-Za-z0-9-]{{12,}}\n")
            self.assertIn("ledger verified", text)
            self.check_session(self.shell(text[text.index("\nURL=") + 1:]))
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.communicate(timeout=wardbook.patience)
        self.assertEqual(process.returncode, 0)
        self.check_status(self.world.run("demo", "clean"), wardbook.done)
        self.assertFalse(os.path.exists(self.world.folder / "demo"))

    def test_a_demonstration_is_for_this_machine_only(self):
        self.world.environment["WARDBOOK_DEMO_DIR"] = str(self.world.folder / "demo")
        self.check_status(self.world.json("demo", "--serve", "--listen", "0.0.0.0:0"), wardbook.usage)


if __name__ == "__main__":
    wardbook.main()
