#!/usr/bin/env python3
"""`wardbook presidio`: Presidio's REST API, by the examples of its documentation, and by what a hostile client would send."""
import concurrent.futures
import json
import pathlib
import socket

import wardbook
from presidio_server import PresidioServer

cases = json.loads((pathlib.Path(__file__).parent / "presidio_cases.json").read_text())
note = ("Patient: Ada Examplewoman (MRN 4711471), seen 03/12/2024 by Dr. Bruno Samplemann at Mercy General in Dover. "
        "Phone (415) 555-0123, ada@example.org. She takes lisinopril 10 mg daily.")
secrets = ["Examplewoman", "4711471", "03/12/2024", "Samplemann", "555-0123", "ada@example.org"]


class Presidio(wardbook.Case):
    fresh_store = False

    def setUp(self):
        super().setUp()
        self.server = PresidioServer(self.world)
        self.addCleanup(self.server.__exit__)

    def test_the_examples_of_its_documentation(self):
        def places(answer):
            return [places(item) if isinstance(item, list) else [item["entity_type"], item["start"], item["end"]] for item in answer]

        for case in cases:
            with self.subTest(case["name"]):
                status, answer = self.server.json(case["method"], case["path"], case.get("request"))
                self.assertEqual(status, case.get("status", 200), answer)
                if "answer" in case:
                    self.assertEqual(answer, case["answer"])
                else:
                    self.assertEqual(places(answer), case["finds"])

    def test_a_result_has_presidios_fields(self):
        status, (lean,) = self.server.json("POST", "/analyze", {"text": "John Smith", "language": "en"})
        self.assertEqual(status, 200)
        self.assertEqual(set(lean), {"analysis_explanation", "start", "end", "score", "entity_type"})
        self.assertIsNone(lean["analysis_explanation"])
        _, (enhanced,) = self.server.json("POST", "/analyze", {"text": "John Smith", "language": "en", "return_decision_process": True})
        self.assertEqual(set(enhanced["analysis_explanation"]),
                         {"recognizer", "pattern_name", "pattern", "original_score", "score", "textual_explanation", "score_context_improvement",
                          "supportive_context_word", "validation_result"})
        self.assertEqual(enhanced["analysis_explanation"]["recognizer"], self.server.json("GET", "/recognizers?language=en")[1][0])

    def test_what_is_found_can_be_taken_out_and_put_back(self):
        _, found = self.server.json("POST", "/analyze", {"text": note, "language": "en"})
        self.assertLessEqual({item["entity_type"] for item in found}, set(self.server.json("GET", "/supportedentities?language=en")[1]))
        key = "3t6w9z$C&F)J@NcR"
        _, hidden = self.server.json("POST", "/anonymize",
                                     {"text": note, "analyzer_results": found, "anonymizers": {"DEFAULT": {"type": "encrypt", "key": key}}})
        for secret in secrets:
            self.assertNotIn(secret, hidden["text"])
        self.assertIn("lisinopril 10 mg", hidden["text"])
        for item in hidden["items"]:
            self.assertEqual(hidden["text"][item["start"]:item["end"]], item["text"])
        _, back = self.server.json("POST", "/deanonymize", {"text": hidden["text"], "anonymizer_results": hidden["items"],
                                                           "deanonymizers": {"DEFAULT": {"type": "decrypt", "key": key}}})
        self.assertEqual(back["text"], note)

    def test_reads_four_languages(self):
        for language, text in (("en", "Dr. Weber saw her."), ("es", "La vio el Dr. Weber."), ("de", "Gesehen von Dr. Weber."), ("fr", "Vue par le Dr Weber.")):
            status, found = self.server.json("POST", "/analyze", {"text": text, "language": language})
            self.assertEqual(status, 200)
            self.assertIn("Weber", [text[item["start"]:item["end"]] for item in found], text)

    def test_is_up(self):
        status, kind, body = self.server.ask("GET", "/health")
        self.assertEqual((status, kind), (200, "text/plain; charset=utf-8"))
        self.assertIn(b"is up", body)
        self.assertEqual(self.server.json("GET", "/anonymizers")[1], ["hash", "mask", "redact", "replace", "encrypt", "keep"])
        self.assertEqual(self.server.json("GET", "/deanonymizers")[1], ["decrypt", "deanonymize_keep"])

    def test_many_clients_get_their_own_answers(self):
        def one(number):
            text = f"SSN {number:03}-05-1120."
            return self.server.json("POST", "/anonymize", {
                "text": text, "analyzer_results": self.server.json("POST", "/analyze", {"text": text, "language": "en"})[1],
                "anonymizers": {"DEFAULT": {"type": "mask", "masking_char": "*", "chars_to_mask": 8, "from_end": True}}})[1]["text"]

        with concurrent.futures.ThreadPoolExecutor(16) as pool:
            self.assertEqual(list(pool.map(one, range(100, 300))), [f"SSN {number:03}********." for number in range(100, 300)])

    def refuse(self, status, answer):
        self.assertEqual(answer[0], status, answer)
        self.assertEqual(set(json.loads(answer[2])), {"error"})
        for secret in secrets:
            self.assertNotIn(secret.encode(), answer[2])

    def test_bad_requests_are_refused_without_an_echo(self):
        for path in ("/analyze", "/anonymize", "/deanonymize"):
            for body in (note.encode(), b'{"text":"' + note.encode(), b"\xff\xfe", note.encode("utf-16"), b"[" * 100_000, b'{"text":' + b"[" * 100_000,
                         json.dumps({"text": note})[:-1].encode() + b',"x":"\xff"}', b'{"text":"Examplewoman\\ud800"}', b""):
                self.refuse(400, self.server.ask("POST", path, body))
            self.refuse(415, self.server.ask("POST", path, note.encode(), **{"Content-Type": "text/plain"}))
            self.refuse(405, self.server.ask("PUT", path, {"text": note}))
        self.refuse(404, self.server.ask("GET", "/Examplewoman"))
        self.refuse(400, self.server.ask("POST", "/analyze", {"text": note, "language": "en", "entities": "Examplewoman"}))
        self.refuse(422, self.server.ask("POST", "/anonymize", {"text": note, "analyzer_results": ["Examplewoman"]}))
        self.refuse(422, self.server.ask("POST", "/anonymize", {"text": note, "analyzer_results": [{"start": 0, "end": 9999, "score": 1, "entity_type": "X"}]}))
        self.refuse(431, self.server.ask("POST", "/analyze", {"text": note}, **{"X-Note": note * 200}))
        # For Python the last of two fields of one name counts, and nobody would look at the first text.
        self.refuse(400, self.server.ask("POST", "/analyze", b'{"text":"Ada Examplewoman","text":"nothing","language":"en"}'))

    def say(self, text):
        """Raw bytes, then the end of what the client says; gives the whole answer."""
        with socket.create_connection((self.server.host, self.server.port), timeout=wardbook.patience) as client:
            client.sendall(text)
            client.shutdown(socket.SHUT_WR)
            heard = b""
            while piece := client.recv(65536):
                heard += piece
        head, _, body = heard.partition(b"\r\n\r\n")
        return int(head.split()[1]), None, body

    def test_a_body_meets_its_limits_before_anything_is_parsed(self):
        head = b"POST /analyze HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        self.refuse(413, self.say(head + b"Content-Length: 67108865\r\n\r\n"))
        self.refuse(413, self.say(head + b"Transfer-Encoding: chunked\r\n\r\n4000001\r\n"))
        self.refuse(400, self.say(head + b"Content-Length: 50\r\n\r\n{\"text\":\"Examplewoman"))
        self.refuse(400, self.say(head + b"Transfer-Encoding: chunked\r\n\r\n20\r\n{\"text\":\"Examplewoman"))
        self.refuse(400, self.say(head + b"Transfer-Encoding: chunked\r\n\r\nExamplewoman\r\n"))
        self.refuse(400, self.say(b"Examplewoman\r\n\r\n"))
        self.assertEqual(self.server.ask("GET", "/health")[0], 200)

    def test_a_large_text_is_taken(self):
        text = "The wound is clean and dry. " * 20_000 + "Patient: Ada Examplewoman."
        status, found = self.server.json("POST", "/analyze", {"text": text, "language": "en"})
        self.assertEqual(status, 200)
        self.assertEqual([text[item["start"]:item["end"]] for item in found], ["Ada Examplewoman"])

    def test_an_expression_that_explodes_elsewhere_does_not_here(self):
        status, found = self.server.json("POST", "/analyze", {
            "text": "a" * 50_000, "language": "en", "entities": ["X"],
            "ad_hoc_recognizers": [{"name": "x", "supported_entity": "X", "patterns": [{"name": "x", "regex": "(a|a|aa)*b", "score": 0.5}]}]})
        self.assertEqual((status, found), (200, []))

    def test_leaves_no_trace_and_ends_with_0(self):
        before = self.world.files()
        self.server.ask("POST", "/analyze", {"text": note, "language": "en"})
        self.server.ask("POST", "/analyze", note.encode())
        idle = self.server.connection()
        idle.connect()
        status, out, err = self.server.stop()
        self.assertEqual((status, out), (wardbook.done, b""))
        for secret in secrets:
            self.assertNotIn(secret.encode(), err)
        self.assertEqual(self.world.files(), before)
        idle.close()


class Listening(wardbook.Case):
    fresh_store = False

    def test_only_on_loopback(self):
        for address in ("0.0.0.0:0", "192.168.0.1:0", "[::]:0", "example.org:0", "localhost", "127.0.0.1:x"):
            error = self.check_error(self.world.json("presidio", "--listen", address), wardbook.usage, "invalid_request")
            if address.startswith(("0", "1", "[")) and address.endswith(":0"):
                self.assertIn("loopback only", error["message"])

    def test_says_that_a_port_is_taken(self):
        with PresidioServer(self.world) as server:
            self.check_error(self.world.json("presidio", "--listen", f"127.0.0.1:{server.port}"), wardbook.failed, "conflict")


if __name__ == "__main__":
    wardbook.main()
