#!/usr/bin/env python3
"""What doctor finds: every row of docs/troubleshooting.md's second table is provoked by the test of its name, with a real fault."""
import datetime
import os
import re
import resource
import shutil
import socket
import sqlite3

import provoke
import wardbook

rows = re.findall(r"^\| `(\w+)` \| (?:problem|warning) \|", (wardbook.root / "docs/troubleshooting.md").read_text(), re.MULTILINE)
statuses = {"settings": 2, "newer_format": 2, "invalid_request": 2, "integrity": 4, "forbidden": 5, "conflict": 1, "disk_full": 75,
            "store_unavailable": 75, "ledger_unavailable": 75}


def certificate(world, begins, ends):
    """A self-signed certificate that is valid from so many days from now on and until so many; the options that name it and its key."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "wardbook.example")])
    now = datetime.datetime.now(datetime.timezone.utc)
    made = (x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(7)
            .not_valid_before(now + datetime.timedelta(days=begins)).not_valid_after(now + datetime.timedelta(days=ends)).sign(key, hashes.SHA256()))
    chain = world.write("server.pem", made.public_bytes(serialization.Encoding.PEM))
    secret = world.write("server.key", key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    secret.chmod(0o600)
    return "--tls-cert", chain, "--tls-key", secret


class Doctor(wardbook.Case):
    def setUp(self):
        super().setUp()
        # A port that is free, and a clock that somebody keeps right, whatever this machine's own are like.
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.world.environment["WARDBOOK_LISTEN"] = f"127.0.0.1:{free.getsockname()[1]}"
        if shutil.which("cc"):
            self.world.environment.update(provoke.clock(self.world))

    def examine(self, *arguments, **more):
        outcome = self.world.json("doctor", *arguments, **more)
        answer = outcome.json
        return outcome, answer["data"]["findings"]

    def finds(self, *arguments, alone=True, **more):
        """That doctor finds what the test is named after; with what else it should end, and no other problem if it stands alone."""
        code = self._testMethodName.removeprefix("test_")
        outcome, findings = self.examine(*arguments, **more)
        mine = [finding for finding in findings if finding["code"] == code]
        self.assertEqual(len(mine), 1, str(outcome))
        self.assertTrue(mine[0]["message"] and mine[0]["remedy"] and mine[0]["next"], str(outcome))
        problems = [finding["code"] for finding in findings if finding["result"] == "problem"]
        if alone:
            self.assertEqual(problems, [code] if mine[0]["result"] == "problem" else [], str(outcome))
        if problems:
            self.assertEqual(outcome.status, statuses[outcome.error["code"]], str(outcome))
            self.assertIn(problems[0], outcome.error["message"])
        else:
            self.check_status(outcome, wardbook.done)
        people = self.world.run("doctor", *arguments, **more)
        self.assertIn(code.encode(), people.out)
        self.assertEqual(people.status, outcome.status)
        return mine[0]

    # --- what is healthy ---

    def test_0_every_row_has_its_provocation(self):
        self.assertTrue(rows)
        provoked = {name.removeprefix("test_") for name in dir(self) if name.startswith("test_") and not name.startswith("test_0")}
        self.assertEqual(provoked, set(rows))

    def test_0_a_healthy_store_has_no_problem_and_is_not_touched(self):
        before = self.world.files()
        outcome, findings = self.examine()
        self.check_status(outcome, wardbook.done)
        self.assertEqual([finding for finding in findings if finding["result"] == "problem"], [], str(outcome))
        self.assertEqual(len({finding["topic"] for finding in findings}), 12)
        self.assertEqual(self.world.files(), before)
        help_text = self.world.run("doctor", "--help").out.decode()
        for topic in {finding["topic"] for finding in findings}:
            self.assertIn(topic, help_text)
            self.assertEqual({finding["topic"] for finding in self.examine(topic)[1]}, {topic})
        self.check_error(self.world.json("doctor", "colour"), wardbook.usage, "invalid_request")

    def test_0_the_folder_of_the_socket_is_looked_at_too(self):
        (self.world.data / "run").mkdir()
        (self.world.data / "run").chmod(0o755)
        outcome, findings = self.examine("store")
        self.check_status(outcome, wardbook.usage)
        self.assertIn("run has mode 0755", findings[0]["message"])
        self.check_status(self.world.run("list"), wardbook.usage)

    def test_0_it_serves_beside_a_running_server(self):
        server = self.world.start("serve")
        self.addCleanup(server.communicate)
        self.addCleanup(server.terminate)
        self.assertTrue(server.stdout.readline())
        outcome, findings = self.examine()
        self.check_status(outcome, wardbook.done)
        notes = {finding["topic"] for finding in findings if finding["result"] == "note"}
        self.assertLessEqual({"store", "port"}, notes)

    def test_0_while_the_clock_is_behind_nothing_is_opened(self):
        ingested = self.world.json("ingest", self.world.write("note.txt", "Patient: Maria Lopez\nBlood pressure 120/80.\n")).data["documents"][0]
        behind = provoke.clock(self.world, shift=-3600)
        for view in (("--view", "redacted"), ("--view", "original", "--purpose", "TREAT")):
            outcome = self.world.json("show", ingested["id"], *view, env=behind)
            self.check_error(outcome, wardbook.unavailable, "ledger_unavailable")
            self.assertNotIn(b"blood", outcome.out.lower())

    # --- one test a row ---

    def test_settings_broken(self):
        (self.world.data / "wardbook.toml").write_text("colour = 'blue'\n")
        self.finds(alone=False)

    def test_store_missing(self):
        empty = self.world.folder / "empty"
        empty.mkdir(mode=0o700)
        self.assertIn("init", self.finds(env={"WARDBOOK_DATA": str(empty)})["next"])

    def test_store_foreign(self):
        (self.world.data / "FORMAT").write_text("somebody else's\n")
        self.finds()

    def test_store_newer(self):
        path = self.world.data / "FORMAT"
        path.write_text(path.read_text().replace("wardbook-store 1", "wardbook-store 2"))
        self.finds()

    def test_store_incomplete(self):
        (self.world.data / "blobs").rmdir()
        self.finds()

    def test_owner_other(self):
        if os.geteuid() == 0:
            os.chown(self.world.data, 65534, 65534)
            self.finds()
        else:
            self.finds(alone=False, env={"WARDBOOK_DATA": "/"})

    def test_modes_open(self):
        (self.world.data / "keys.db").chmod(0o644)
        found = self.finds()
        self.assertEqual(found["next"], f"chmod -R go-rwx {self.world.data}")
        os.system(found["next"])
        self.check_status(self.examine()[0], wardbook.done)

    def test_link_inside(self):
        (self.world.data / "blobs").rename(self.world.folder / "elsewhere")
        (self.world.data / "blobs").symlink_to(self.world.folder / "elsewhere")
        self.finds()

    def test_disk_read_only(self):
        self.finds(**provoke.on_tmpfs(self.world, "size=4g", after='mount -o remount,ro "$2"'))

    def test_disk_full(self):
        self.finds(**provoke.on_tmpfs(self.world, "size=64m"))

    def test_disk_low(self):
        self.finds(**provoke.on_tmpfs(self.world, "size=1g"))

    def test_files_exhausted(self):
        self.finds(**provoke.on_tmpfs(self.world, "size=4g,nr_inodes=2000"))

    def test_database_broken(self):
        (self.world.data / "store.db").write_bytes(b"no database at all\n" * 400)
        self.finds()

    def test_database_newer(self):
        with sqlite3.connect(self.world.data / "store.db") as database:
            database.execute("PRAGMA user_version=99")
        database.close()
        self.finds()

    def test_key_missing(self):
        self.world.key_file.unlink()
        self.assertIn("keys recover", self.finds()["next"])

    def test_key_inside_store(self):
        inside = self.world.data / "root.key"
        self.world.key_file.rename(inside)
        self.finds(env={"WARDBOOK_KEY_FILE": str(inside)})

    def test_key_unusable(self):
        self.world.key_file.chmod(0o644)
        self.assertEqual(self.finds()["next"], f"chmod 600 {self.world.key_file}")

    def test_key_of_another_store(self):
        with wardbook.World() as other:
            other.init()
            self.finds(env={"WARDBOOK_KEY_FILE": str(other.key_file)})

    def test_ledger_broken(self):
        (self.world.data / "ledger" / "checkpoint").write_text("no checkpoint\n")
        self.finds()

    def test_clock_unsynchronised(self):
        self.finds(env=provoke.clock(self.world, synchronised=False))

    def test_clock_behind_ledger(self):
        self.finds("clock", env=provoke.clock(self.world, shift=-3600))

    def test_policies_broken(self):
        folder = self.world.data / "policies"
        folder.mkdir(mode=0o700)
        (folder / "site.rego").write_text("package site\ndeny[msg] {\n")
        self.assertIn(str(folder), self.finds()["next"])

    def test_recognizers_broken(self):
        path = self.world.data / "recognizers.toml"
        path.write_text("colour = 'blue'\n")
        path.chmod(0o600)
        self.finds()

    def test_model_unusable(self):
        self.finds(env={"OPENAI_BASE_URL": "http://model.example/v1"})

    def test_certificate_unusable(self):
        _, chain, _, key = certificate(self.world, -1, 100)
        key.chmod(0o644)
        self.finds("--tls-cert", chain, "--tls-key", key)

    def test_certificate_expired(self):
        self.finds(*certificate(self.world, -10, -1))

    def test_certificate_not_yet_valid(self):
        self.finds(*certificate(self.world, 1, 100))

    def test_certificate_expires_soon(self):
        self.finds(*certificate(self.world, -1, 10))

    def test_address_wrong(self):
        self.finds("--listen", "wardbook.example:443")

    def test_port_taken(self):
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            self.finds("--listen", f"127.0.0.1:{other.getsockname()[1]}")

    def test_port_refused(self):
        self.finds("--listen", "192.0.2.1:8443")  # RFC 5737: nobody's

    def test_few_open_files(self):
        self.finds(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256)))

    def test_seccomp_missing(self):
        self.finds(preexec_fn=provoke.without("seccomp"))

    def test_landlock_missing(self):
        self.finds(preexec_fn=provoke.without("landlock_create_ruleset"))

    def test_namespaces_missing(self):
        self.finds(preexec_fn=provoke.without("unshare"))


if __name__ == "__main__":
    wardbook.main()
