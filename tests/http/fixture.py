"""The server of fixture.cc as a process, and a client that says exactly what a test wants."""
import json
import os
import pathlib
import signal
import socket
import ssl
import subprocess
import sys
import unittest

root = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(root / "tests/e2e"))
program = os.environ.get("HTTP_FIXTURE", str(root / "build/release/tests/http/http_fixture"))
patience = 120  # ends a hang and judges nothing


class Server:
    """Use as a context: it listens on a free port, and is told to stop at the end."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([program, *map(str, arguments)], stdout=subprocess.PIPE, text=True)
        self.url = json.loads(self.line())["url"]
        self.scheme, _, authority = self.url.partition("://")
        host, _, port = authority.rpartition(":")
        self.host, self.port = host.strip("[]"), int(port)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()
        self.process.stdout.close()

    def line(self):
        return self.process.stdout.readline()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=patience)

    def connect(self, context=None):
        plain = socket.create_connection((self.host, self.port), timeout=patience)
        return Wire(context.wrap_socket(plain, server_hostname=self.host) if context else plain)


class Answer:
    def __init__(self, head, body):
        lines = head.decode("ascii").split("\r\n")
        self.status = int(lines[0].split()[1])
        self.fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
        self.body = body

    @property
    def json(self):
        return json.loads(self.body)


class Wire:
    """One connection. Answers are framed here by Content-Length alone."""

    def __init__(self, connected):
        self.socket, self.heard = connected, b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def say(self, said):
        """As much as the server takes: it may have refused before all of it was sent."""
        try:
            self.socket.sendall(said)
        except OSError:
            pass
        return self

    def hear_some(self):
        try:
            piece = self.socket.recv(65536)
        except (ConnectionResetError, ssl.SSLEOFError):
            piece = b""
        self.heard += piece
        return bool(piece)

    def answer(self, to="GET"):
        while b"\r\n\r\n" not in self.heard:
            if not self.hear_some():
                return None
        head, _, rest = self.heard.partition(b"\r\n\r\n")
        answer = Answer(head, b"")
        size = 0 if to == "HEAD" else int(answer.fields.get("content-length", 0))
        while len(rest) < size:
            if not self.hear_some():
                raise AssertionError("the answer ends before its end")
            rest = self.heard.partition(b"\r\n\r\n")[2]
        answer.body, self.heard = rest[:size], rest[size:]
        return answer

    def ended(self):
        """Whether nothing but the end of the connection comes."""
        return not self.heard and not self.hear_some()


def request(method, path, *fields, body=b""):
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", *fields]
    if body:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def trusting(folder):
    """Trusts the authority of one folder and nobody else."""
    return ssl.create_default_context(cafile=str(folder / "ca.pem"))


def main():
    unittest.main(verbosity=2)
