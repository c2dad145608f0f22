#!/usr/bin/env python3
"""A server that wants a certificate of its clients: other programs, and the command line."""
import ssl
import subprocess
import urllib.request

import client_test
import wardbook


class ClientCertificates(client_test.Case):
    def openssl(self, *arguments):
        subprocess.run(["openssl", *map(str, arguments)], cwd=self.world.work, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)

    def authority(self, name):
        """An authority of clients, and a client's certificate and key in one file."""
        work = self.world.work
        make = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc"]
        self.openssl("req", "-x509", *make, "-subj", f"/CN={name}", "-out", f"{name}.pem", "-keyout", f"{name}.key")
        self.openssl("req", "-x509", *make, "-subj", f"/CN=client of {name}", "-CA", f"{name}.pem", "-CAkey", f"{name}.key", "-addext",
                     "basicConstraints=critical,CA:false", "-out", f"client-{name}.pem", "-keyout", f"client-{name}.key")
        with open(work / f"client-{name}.pem", "a") as both:
            both.write((work / f"client-{name}.key").read_text())
        return work / f"{name}.pem", work / f"client-{name}.pem"

    def livez(self, certificate):
        context = ssl.create_default_context(cafile=self.ready["ca"])
        if certificate:
            context.load_cert_chain(certificate)
        with urllib.request.urlopen(self.ready["url"] + "/livez", context=context, timeout=wardbook.patience) as response:
            return response.status

    def test_the_handshake_needs_a_certificate_of_the_clients_authority(self):
        ours, client = self.authority("ours")
        _, stranger = self.authority("strangers")
        self.add_user("clara", "clinician")
        self.serve("--client-ca", ours)
        self.assertEqual(self.livez(client), 200)
        for certificate in (None, stranger):
            with self.assertRaises(OSError):
                self.livez(certificate)
        # So does the command line: which certificate it shows, and that its key is its owner's alone.
        token = self.world.json("token", "create", "--user", "clara").data["token"]
        work = self.world.work

        def list_from_afar(certificate, key):
            return self.world.json("list", stdin=b"", env={
                "WARDBOOK_DATA": None, "WARDBOOK_KEY_FILE": None, "WARDBOOK_URL": self.ready["url"], "WARDBOOK_CA": self.ready["ca"],
                "WARDBOOK_TOKEN": token, "WARDBOOK_CLIENT_CERT": certificate and str(work / certificate), "WARDBOOK_CLIENT_KEY": key and str(work / key)})

        self.assertEqual(list_from_afar("client-ours.pem", "client-ours.key").data["items"], [])
        for certificate, key in ((None, None), ("client-strangers.pem", "client-strangers.key")):
            error = self.check_error(list_from_afar(certificate, key), wardbook.unavailable, "server_unavailable")
            self.assertIn("WARDBOOK_CLIENT_CERT", error["message"])
        self.openssl("ec", "-in", "client-ours.key", "-aes256", "-passout", "pass:secret", "-out", "encrypted.key")
        (work / "encrypted.key").chmod(0o600)
        for certificate, key in (("client-ours.pem", None), (None, "client-ours.key"), ("client-ours.pem", "client-strangers.key"), ("missing", "client-ours.key"),
                                 ("client-ours.pem", "missing"), ("client-ours.pem", "encrypted.key"), ("client-ours.key", "client-ours.key")):
            self.check_error(list_from_afar(certificate, key), wardbook.usage, "settings")
        (work / "client-ours.key").chmod(0o640)
        self.assertIn("chmod 600", self.check_error(list_from_afar("client-ours.pem", "client-ours.key"), wardbook.usage, "settings")["message"])
        # Who is on the machine comes by the socket, which the kernel guards.
        self.assertEqual(self.world.json("list").data["items"], [])
        # A certificate is no principal: without a token there is nothing to read.
        self.assertEqual(self.end(), 0)
        self.check_status(self.world.json("serve", "--listen", "127.0.0.1:0", "--client-ca", "missing.pem"), wardbook.usage)
        self.check_status(self.world.json("serve", "--listen", "127.0.0.1:0", "--client-ca", self.world.write("no.pem", "nothing")), wardbook.usage)


if __name__ == "__main__":
    wardbook.main()
