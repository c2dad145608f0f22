#!/usr/bin/env python3
"""What honest clients rely on: framing, methods, ids, forms; and the limits that keep one client from costing all."""
import re
import signal
import unittest

import fixture
from fixture import request

uuid = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Transport(unittest.TestCase):
    def start(self, *arguments):
        server = fixture.Server(*arguments)
        self.addCleanup(server.__exit__)
        return server

    def ask(self, server, said, to="GET"):
        with server.connect() as wire:
            return wire.say(said).answer(to)

    def test_bodies_come_as_they_were_sent(self):
        server = self.start()
        for body in (b"x", bytes(range(256)), b"a" * 100_000, b"\r\n0\r\n\r\n" * 1000):
            self.assertEqual(self.ask(server, request("POST", "/echo", body=body)).json["body"], body.hex())
            for size in (1, 7, 65536):
                pieces = [body[at:at + size] for at in range(0, len(body), size)] if len(body) < 10_000 or size > 1000 else [body]
                chunks = b"".join(b"%X;a=b\r\n" % len(piece) + piece + b"\r\n" for piece in pieces) + b"0\r\nX-Trailer: a\r\n\r\n"
                self.assertEqual(self.ask(server, request("POST", "/echo", "Transfer-Encoding: Chunked") + chunks).json["body"], body.hex())

    def test_requests_of_one_connection_are_answered_in_their_order(self):
        server = self.start()
        with server.connect() as wire:
            wire.say(b"".join(request("POST", f"/echo?value={n}", body=b"%d" % n) for n in range(50)))
            self.assertEqual([bytes.fromhex(wire.answer().json["body"]) for _ in range(50)], [b"%d" % n for n in range(50)])

    def test_head_options_and_other_methods(self):
        server = self.start()
        whole, head = self.ask(server, request("GET", "/bytes/5")), self.ask(server, request("HEAD", "/bytes/5"), to="HEAD")
        self.assertEqual((whole.body, head.status, head.fields["content-length"]), (b"xxxxx", 200, "5"))
        for path, allow in (("/bytes/5", "GET, HEAD, OPTIONS"), ("/echo", "POST, OPTIONS")):
            options = self.ask(server, request("OPTIONS", path))
            self.assertEqual((options.status, options.fields["allow"], options.body), (204, allow, b""))
            self.assertNotIn("content-length", options.fields)
            other = self.ask(server, request("DELETE", path))
            self.assertEqual((other.status, other.fields["allow"]), (405, allow))
        self.assertIn("PATCH", self.ask(server, request("OPTIONS", "*")).fields["allow"])
        self.assertEqual(self.ask(server, request("OPTIONS", "/none")).status, 404)

    def test_what_is_in_paths_and_queries(self):
        server = self.start()
        answer = self.ask(server, request("GET", "/items/4711?value=a%20b+c%C3%A9")).json
        self.assertEqual((bytes.fromhex(answer["argument"]), bytes.fromhex(answer["value"]).decode()), (b"4711", "a b cé"))
        self.assertEqual(bytes.fromhex(self.ask(server, request("GET", "/rest/x001/067.p/8")).json["argument"]), b"x001/067.p/8")
        self.assertEqual(answer["peer"], "127.0.0.1")

    def test_a_request_has_an_id(self):
        server = self.start()
        for given in ("0192d3a4-0000-7000-8000-000000000001", "build-17.a_b"):
            answer = self.ask(server, request("GET", "/items/1", f"X-Request-Id: {given}"))
            self.assertEqual(answer.fields["x-request-id"], given)
            # What is written down never is what the client made up.
            self.assertTrue(uuid.fullmatch(answer.json["id"]))
            self.assertNotEqual(answer.json["id"], given)
        for given in ("Ada Example", "a" * 65, "<script>", '"', ""):
            answer = self.ask(server, request("GET", "/items/1", f"X-Request-Id: {given}"))
            self.assertTrue(uuid.fullmatch(answer.fields["x-request-id"]))
        answer = self.ask(server, request("GET", "/none", "X-Request-Id: mine"))
        self.assertEqual(answer.fields["x-request-id"], "mine")
        self.assertTrue(uuid.fullmatch(answer.json["request_id"]))

    def test_every_answer_says_how_it_may_be_kept_and_read(self):
        for path in ("/items/1", "/none"):
            fields = self.ask(self.start(), request("GET", path)).fields
            self.assertEqual((fields["cache-control"], fields["x-content-type-options"]), ("no-store", "nosniff"))

    def test_forms(self):
        server = self.start()

        def parts(body, boundary="b"):
            answer = self.ask(server, request("POST", "/form", f"Content-Type: multipart/form-data; boundary={boundary}", body=body))
            self.assertEqual(answer.status, 200, answer.body)
            return [(bytes.fromhex(part["name"]).decode(), part["file_name"] and bytes.fromhex(part["file_name"]).decode(), bytes.fromhex(part["body"]))
                    for part in answer.json]

        head = b'--b\r\nContent-Disposition: form-data; name="file"'
        for body in (b"", b"x", b"\r\n", b"\r\n--", b"-b--b", b"\r\n--a\r\n\r\n", bytes(range(256)), b"\r\n-" * 10_000):
            self.assertEqual(parts(head + b"\r\n\r\n" + body + b"\r\n--b--\r\n"), [("file", None, body)])
        self.assertEqual(parts(b"before\r\n" + head + b'; filename="n\xc3\xb6te.txt"\r\nContent-Type: text/plain\r\n\r\n1\r\n--b \t\r\nContent-Disposition: form-data; '
                               b'name=source\r\n\r\nscan\r\n--b--\r\nbehind --b\r\n'), [("file", "nöte.txt", b"1"), ("source", None, b"scan")])
        # RFC 2046: the line end before a boundary belongs to the boundary, even to that of an empty part.
        self.assertEqual(parts(head + b"\r\n\r\n--b--"), [("file", None, b"")])
        self.assertEqual(parts(b'--a b\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n--a b--', '"a b"'), [("x", None, b"1")])
        for name, kept in (("../../etc/passwd", "passwd"), ("/etc/passwd", "passwd"), ("folder/", ""), ("a\\\"b", 'a"b')):
            self.assertEqual(parts(head + f'; filename="{name}"'.encode() + b"\r\n\r\n1\r\n--b--")[0][1], kept)

    def test_slow_clients_are_told_so(self):
        server = self.start("--impatient")
        for said in (b"GET / HT", request("POST", "/echo", "Content-Length: 9") + b"abc", request("POST", "/echo", "Transfer-Encoding: chunked") + b"9\r\nabc"):
            with self.subTest(said), server.connect() as wire:
                self.assertEqual(wire.say(said).answer().status, 408)
        with server.connect() as wire:
            self.assertTrue(wire.ended())  # who says nothing hears nothing

    def test_a_body_meets_the_limit_of_its_route(self):
        server = self.start("--impatient")
        self.assertEqual(self.ask(server, request("POST", "/echo", body=b"a" * 1000)).status, 200)
        self.assertEqual(self.ask(server, request("POST", "/echo", body=b"a" * 1001)).status, 413)
        self.assertEqual(self.ask(server, request("GET", "/items/1", body=b"a")).status, 413)
        with server.connect() as wire:
            self.assertEqual(wire.say(request("POST", "/echo", "Content-Length: 1001", "Expect: 100-continue")).answer().status, 413)
        with server.connect() as wire:
            self.assertEqual(wire.say(request("POST", "/none", "Content-Length: 10", "Expect: 100-continue")).answer().status, 404)
        with server.connect() as wire:
            self.assertEqual(wire.say(request("POST", "/echo", "Content-Length: 2", "Expect: 100-continue")).answer().status, 100)
            self.assertEqual(wire.say(b"hi").answer().json["body"], b"hi".hex())

    def test_more_at_once_than_the_limit_are_sent_away(self):
        server = self.start("--impatient")
        with server.connect() as waiting:
            waiting.say(request("GET", "/await"))
            while (answer := self.ask(server, request("GET", "/items/1"))).status == 200:
                pass  # until the first one is under way
            self.assertEqual((answer.status, answer.fields["retry-after"], answer.json["code"]), (429, "1", "rate_limited"))
        server.process.kill()  # it would wait for the first one
        server.process.wait()

    def test_somebody_who_asks_too_often_waits(self):
        server = self.start()

        def statuses(who):
            return [self.ask(server, request("GET", "/limited", f"X-Principal: {who}")) for _ in range(4)]

        for who in ("ada", "bruno"):
            answers = statuses(who)
            self.assertEqual([answer.status for answer in answers], [200, 200, 200, 429])
            self.assertGreater(int(answers[-1].fields["retry-after"]), 0)

    def test_what_is_under_way_is_answered_before_the_end(self):
        server = self.start()
        with server.connect() as idle, server.connect() as waiting, server.connect() as late:
            self.assertEqual(idle.say(request("GET", "/items/1")).answer().status, 200)
            waiting.say(request("GET", "/await"))
            late.say(request("POST", "/release")[:-2])  # not a whole request yet
            self.assertEqual(self.ask(server, request("GET", "/items/1")).status, 200)
            server.process.send_signal(signal.SIGTERM)
            self.assertTrue(idle.ended())
            late.say(b"\r\n")
            released, answer = late.answer(), waiting.answer()
            self.assertEqual((released.status, answer.status, answer.fields["connection"]), (200, 200, "close"))
        self.assertEqual(server.process.wait(timeout=fixture.patience), 0)


if __name__ == "__main__":
    fixture.main()
