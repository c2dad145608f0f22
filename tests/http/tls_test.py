#!/usr/bin/env python3
"""TLS of the server: the development certificates, what it negotiates, and reading certificates again under load."""
import datetime
import os
import pathlib
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import threading
import unittest

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

import fixture

request = fixture.request("GET", "/items/1")


def openssl(*arguments, fed=b""):
    run = subprocess.run(["openssl", *map(str, arguments)], input=fed, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return run.returncode, run.stdout.decode()


class Tls(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="wardbook-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.tls = self.folder / "tls"

    def start(self, *arguments):
        server = fixture.Server(*arguments or ("--development", self.tls))
        self.addCleanup(server.__exit__)
        return server

    def refused(self, *arguments):
        run = subprocess.run([fixture.program, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, timeout=fixture.patience,
                             check=False)
        self.assertEqual(run.returncode, 1)
        self.assertNotIn(str(self.folder), run.stderr)
        return run.stderr

    def certificate(self, name, *more):
        """A self-signed certificate and its key, of somebody else's making."""
        files = self.folder / f"{name}.pem", self.folder / f"{name}.key"
        status, said = openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc", "-subj", f"/CN={name}", "-addext",
                               "subjectAltName=IP:127.0.0.1,DNS:localhost", "-out", files[0], "-keyout", files[1], *more)
        self.assertEqual(status, 0, said)
        files[1].chmod(0o600)
        return files

    def certificate_between(self, first, last, key_file):
        """Valid from `first` days from now to `last`."""
        key = serialization.load_pem_private_key(key_file.read_bytes(), None)
        name, now = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "between")]), datetime.datetime.now(datetime.timezone.utc)
        made = (x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(7)
                .not_valid_before(now + datetime.timedelta(days=first)).not_valid_after(now + datetime.timedelta(days=last, minutes=-5)).sign(key, hashes.SHA256()))
        path = self.folder / "between.pem"
        path.write_bytes(made.public_bytes(serialization.Encoding.PEM))
        return path

    def test_development_files_are_private_and_for_this_machine_only(self):
        self.start()
        self.assertEqual({path.name: oct(path.stat().st_mode & 0o7777) for path in [self.tls, *self.tls.iterdir()]},
                         {"tls": "0o700", "ca.pem": "0o600", "server.pem": "0o600", "server.key": "0o600"})
        for name, verified in (("localhost", True), ("elsewhere.example", False)):
            status, said = openssl("verify", "-x509_strict", "-CAfile", self.tls / "ca.pem", "-verify_hostname", name, self.tls / "server.pem")
            self.assertEqual(status == 0, verified, said)
        # The authority's key is nowhere.
        self.assertEqual([path.name for path in self.tls.iterdir() if b"PRIVATE KEY" in path.read_bytes()], ["server.key"])
        authority, server = (openssl("pkey", "-pubin", "-in", "-", fed=openssl("x509", "-in", self.tls / name, "-noout", "-pubkey")[1].encode())[1]
                             for name in ("ca.pem", "server.pem"))
        self.assertNotEqual(authority, server)
        status, said = openssl("x509", "-in", self.tls / "ca.pem", "-noout", "-ext", "nameConstraints,basicConstraints,keyUsage")
        for wanted in ("DNS:localhost", "IP:127.0.0.1/255.255.255.255", "CA:TRUE, pathlen:0", "Certificate Sign"):
            self.assertIn(wanted, said)

    def test_development_files_are_kept_and_made_again_when_they_do_not_fit(self):
        def contents():
            return {path.name: path.read_bytes() for path in self.tls.iterdir()}

        self.start().stop()
        first = contents()
        self.start().stop()
        self.assertEqual(contents(), first)
        for spoil in (lambda: (self.tls / "ca.pem").unlink(), lambda: (self.tls / "server.key").write_bytes(b""),
                      lambda: shutil.copy(self.certificate("other")[0], self.tls / "ca.pem")):
            spoil()
            server = self.start()
            with server.connect(fixture.trusting(self.tls)) as wire:
                self.assertEqual(wire.say(request).answer().status, 200)
            server.stop()

    def test_development_certificates_stay_on_loopback(self):
        self.assertIn("loopback", self.refused("--development", self.tls, "--listen", "0.0.0.0:0"))
        self.assertIn("loopback", self.refused("--listen", "0.0.0.0:0"))  # nor without TLS at all
        self.assertEqual(self.start("--listen", "0.0.0.0:0", "--certificate", self.certificate("own")[0], "--key", self.folder / "own.key").scheme, "https")

    def test_speaks_tls_1_3_only(self):
        server = self.start()
        with server.connect(fixture.trusting(self.tls)) as wire:
            self.assertEqual(wire.socket.version(), "TLSv1.3")
            self.assertIn(wire.socket.cipher()[0], {"TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256", "TLS_CHACHA20_POLY1305_SHA256"})
        old = fixture.trusting(self.tls)
        old.maximum_version = ssl.TLSVersion.TLSv1_2
        with self.assertRaises(ssl.SSLError):
            server.connect(old)

    def test_speaks_http_1_1_only(self):
        server = self.start()
        for offered, chosen in ((["h2", "http/1.1"], "http/1.1"), (["http/1.1"], "http/1.1"), ([], None)):
            context = fixture.trusting(self.tls)
            if offered:
                context.set_alpn_protocols(offered)
            with server.connect(context) as wire:
                self.assertEqual(wire.socket.selected_alpn_protocol(), chosen)
                self.assertEqual(wire.say(request).answer().status, 200)
        context = fixture.trusting(self.tls)
        context.set_alpn_protocols(["h2"])
        with self.assertRaises(ssl.SSLError):
            server.connect(context)

    def test_is_trusted_by_its_own_authority_only(self):
        server = self.start()
        with self.assertRaises(ssl.SSLCertVerificationError):
            server.connect(ssl.create_default_context())

    def test_says_in_clear_that_it_wants_tls(self):
        with self.start().connect() as wire:
            answer = wire.say(request).answer()
            self.assertEqual((answer.status, answer.json["code"]), (400, "invalid_request"))
            self.assertIn("https", answer.json["detail"])

    def test_a_connection_that_it_closes_ends_with_an_alert(self):
        """RFC 8446 section 6.1: without, a client cannot tell it from one that was cut."""
        server = self.start("--development", self.tls, "--impatient")
        plain = socket.create_connection((server.host, server.port), timeout=fixture.patience)
        with fixture.trusting(self.tls).wrap_socket(plain, server_hostname=server.host, suppress_ragged_eofs=False) as wire:
            wire.sendall(request)
            heard = b""
            while piece := wire.recv(65536):
                heard += piece
            self.assertTrue(heard.startswith(b"HTTP/1.1 200 "), heard)

    def test_curl_takes_it(self):
        if not shutil.which("curl"):
            self.skipTest("no curl")
        server = self.start()
        run = subprocess.run(["curl", "-sS", "--cacert", self.tls / "ca.pem", "-w", " %{http_code} %{http_version}", f"https://localhost:{server.port}/bytes/3"],
                             capture_output=True, text=True, check=False)
        self.assertEqual((run.stdout, run.stderr), ("xxx 200 1.1", ""))
        run = subprocess.run(["curl", "-sS", "--cacert", self.tls / "ca.pem", "-F", "file=@/dev/null;filename=../../etc/note.txt", f"{server.url}/form"],
                             capture_output=True, text=True, check=False)
        self.assertIn(b"note.txt".hex(), run.stdout, run.stderr)
        self.assertNotIn(b"etc".hex(), run.stdout)

    def test_settings_that_cannot_serve(self):
        certificate, key = self.certificate("own")
        other = self.certificate("other")[1]
        self.assertIn("not the one", self.refused("--certificate", certificate, "--key", other))
        self.assertIn("cannot be read", self.refused("--certificate", self.folder / "none", "--key", key))
        self.assertIn("cannot be read", self.refused("--certificate", certificate, "--key", self.folder / "none"))
        self.assertIn("no certificate", self.refused("--certificate", key, "--key", key))
        certificate.chmod(0o600)
        self.assertIn("no private key", self.refused("--certificate", certificate, "--key", certificate))
        locked = self.folder / "locked.key"
        self.assertEqual(openssl("pkcs8", "-topk8", "-in", key, "-out", locked, "-passout", "pass:secret")[0], 0)
        locked.chmod(0o600)
        self.assertIn("encrypted", self.refused("--certificate", certificate, "--key", locked))
        key.chmod(0o644)
        self.assertIn("chmod 600", self.refused("--certificate", certificate, "--key", key))
        key.chmod(0o600)
        for first, last, said in ((-20, -3, "expired 3 days ago"), (3, 20, "not valid before")):
            self.assertIn(said, self.refused("--certificate", self.certificate_between(first, last, key), "--key", key))

    def test_certificates_are_read_again_without_a_dropped_request(self):
        first, second = self.certificate("first"), self.certificate("second")
        both = self.folder / "both.pem"
        both.write_bytes(first[0].read_bytes() + second[0].read_bytes())
        used = self.folder / "used.pem", self.folder / "used.key"

        def use(files):
            for source, target in zip(files, used):
                shutil.copy(source, target.with_suffix(".new"))
                target.with_suffix(".new").rename(target)

        use(first)
        server = self.start("--certificate", used[0], "--key", used[1])
        context = ssl.create_default_context(cafile=str(both))
        stop, counts, failures = threading.Event(), [0, 0], []

        def keep_asking(number):
            """One client stays connected, the other connects anew for each request."""
            try:
                wire = server.connect(context)
                while not stop.is_set():
                    if number == 1:
                        wire.socket.close()
                        wire = server.connect(context)
                    answer = wire.say(request).answer()
                    if answer is None or answer.status != 200:
                        failures.append(answer)
                    counts[number] += 1
                wire.socket.close()
            except Exception as failure:  # whatever it is, it is a request that was dropped
                failures.append(failure)

        def name():
            with server.connect(context) as wire:
                return dict(pair[0] for pair in wire.socket.getpeercert()["subject"])["commonName"]

        clients = [threading.Thread(target=keep_asking, args=(number,)) for number in range(2)]
        for client in clients:
            client.start()
        self.assertEqual(name(), "first")
        for files, expected in [(second, "second"), (first, "first")] * 10:
            use(files)
            os.kill(server.process.pid, signal.SIGHUP)
            self.assertIn('"read":true', server.line())
            self.assertEqual(name(), expected)
        # A file that cannot serve changes nothing.
        used[1].write_bytes(b"nothing")
        os.kill(server.process.pid, signal.SIGHUP)
        self.assertIn('"read":false', server.line())
        self.assertEqual(name(), "first")
        stop.set()
        for client in clients:
            client.join()
        self.assertEqual(failures, [])
        self.assertGreater(min(counts), 0)


if __name__ == "__main__":
    fixture.main()
