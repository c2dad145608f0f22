"""`wardbook presidio` as a process, and its answers."""
import http.client
import json
import signal

import wardbook


class PresidioServer:
    """Use as a context: it listens on a free port, and is told to stop at the end."""

    def __init__(self, world):
        self.process = world.start("presidio", "--listen", "127.0.0.1:0")
        self.process.stdin.close()
        line = self.process.stdout.readline()
        self.ready = json.loads(line)
        self.host, self.port = self.ready["url"].removeprefix("http://").rsplit(":", 1)
        self.port = int(self.port)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()

    def stop(self):
        """SIGTERM; gives exit status and what it wrote since it was ready."""
        self.process.send_signal(signal.SIGTERM)
        self.process.stdin = None
        out, err = self.process.communicate(timeout=wardbook.patience)
        return self.process.returncode, out, err

    def connection(self):
        return http.client.HTTPConnection(self.host, self.port, timeout=wardbook.patience)

    def ask(self, method, path, body=None, **fields):
        """Status, content type and body. A body that is no bytes goes as JSON."""
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
        connection = self.connection()
        try:
            connection.request(method, path, body, {**({"Content-Type": "application/json"} if body is not None else {}), **fields})
            answer = connection.getresponse()
            return answer.status, answer.headers.get("Content-Type"), answer.read()
        finally:
            connection.close()

    def json(self, method, path, body=None, **fields):
        status, _, answer = self.ask(method, path, body, **fields)
        return status, json.loads(answer)
