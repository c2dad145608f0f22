#!/usr/bin/env python3
"""Whatever a client says, it gets the status that the row demands, a Problem (RFC 9457) without an echo, and the next client is served."""
import tempfile
import pathlib

import fixture
import unittest
from hostile_rows import chunked, cut_off, rows

codes = {400: "invalid_request", 404: "not_found", 405: "invalid_request", 408: "invalid_request", 413: "too_large", 414: "too_large",
         415: "unsupported_format", 417: "invalid_request", 429: "rate_limited", 431: "too_large", 501: "invalid_request", 505: "invalid_request"}


class Hostile(unittest.TestCase):
    def check(self, answer, status):
        self.assertIsNotNone(answer, "no answer")
        self.assertEqual(answer.status, status, answer.body)
        self.assertEqual(answer.fields["content-type"], "application/problem+json")
        problem = answer.json
        self.assertLessEqual({"type", "title", "status", "code", "detail", "request_id"}, set(problem))
        self.assertEqual((problem["status"], problem["code"], problem["request_id"]), (status, codes[status], answer.fields["x-request-id"]))

    def drive(self, server, context=None):
        for name, said, status in rows:
            if name == "TLS to a server without" and context:
                continue
            with self.subTest(name), server.connect(context) as wire:
                self.check(wire.say(said).answer(), status)
                if status not in (404, 405) and b"POST /form" not in said and b"GET /items/1?" not in said:
                    self.assertTrue(wire.ended(), "the connection goes on after a request that has no sure end")
        with server.connect(context) as wire:
            self.assertEqual(wire.say(fixture.request("GET", "/items/1")).answer().status, 200)
        self.assertEqual(server.stop(), 0)

    def test_in_clear(self):
        with fixture.Server() as server:
            self.drive(server)

    def test_through_tls(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name) / "tls"
            with fixture.Server("--development", folder) as server:
                self.drive(server, fixture.trusting(folder))

    def test_requests_that_end_too_early(self):
        with fixture.Server() as server:
            for said in cut_off:
                with self.subTest(said), server.connect() as wire:
                    wire.say(said).socket.shutdown(fixture.socket.SHUT_WR)
                    self.check(wire.answer(), 400)

    def test_each_byte_by_itself(self):
        """Where the pieces of a request begin and end changes nothing."""
        with fixture.Server() as server:
            for name, said, status in rows:
                if len(said) > 400:
                    continue
                with self.subTest(name), server.connect() as wire:
                    wire.socket.setsockopt(fixture.socket.IPPROTO_TCP, fixture.socket.TCP_NODELAY, 1)
                    for byte in said:
                        wire.say(bytes([byte]))
                    self.check(wire.answer(), status)

    def test_a_smuggled_request_is_no_request(self):
        """What follows a request that is refused is never read as another one."""
        hidden = fixture.request("GET", "/items/smuggled")
        with fixture.Server() as server:
            for front in (b"POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" % len(hidden),
                          chunked + b"3\r\nabcX\r\n0\r\n\r\n", b"GET /items/1 HTTP/1.1\nHost: localhost\n\n"):
                with self.subTest(front), server.connect() as wire:
                    wire.say(front + hidden)
                    self.check(wire.answer(), 400)
                    self.assertTrue(wire.ended())


if __name__ == "__main__":
    fixture.main()
