#!/usr/bin/env python3
"""A server under load, from the outside: nobody who sends or asks much keeps others out, and SIGTERM does not wait for long documents."""
import wardbook
from model_stub import ModelStub
from served import Served, password

places = 1000
at_rest = ("done", "in_review")


def note(number, sender):
    return f"PROGRESS NOTE\n\nPatient: Maria Lopez\n\nVisit {number} of {sender}: she feels well.\n"


class Load(Served):
    accounts = (("feed", "service"), ("ward", "service"), ("clara", "clinician"), ("ada", "administrator"))

    def send(self, client, text):
        status, answer = client.ask("POST", "/v1/documents", text, Content_Type="text/plain")
        return status, answer.get("id") or answer["detail"]

    def at_model(self, stub):
        return {"OPENAI_BASE_URL": stub.url, "OPENAI_API_KEY": "secret-of-the-test", "WARDBOOK_MODEL": "stub-1"}

    def running(self):
        text = self.client("ada").ask("GET", "/metrics")[1].decode()
        return int(text.split('wardbook_queue_documents{state="running"} ')[1].split()[0])

    def test_who_sends_a_thousand_does_not_stand_before_who_sends_one(self):
        with ModelStub() as stub:
            stub.may_answer.clear()
            self.serve(env=self.at_model(stub))
            feed, ward = self.client("feed"), self.client("ward")
            sent = [self.send(feed, note(i, "feed"))[0] for i in range(places // 2)]
            self.assertEqual(set(sent), {202})
            status, detail = self.send(feed, note(places, "feed"))
            self.assertEqual((status, str(places // 2) in detail), (429, True), detail)
            self.assertGreaterEqual(int(feed.fields["Retry-After"]), 1)
            status, document = self.send(ward, note(1, "ward"))
            self.assertEqual(status, 202)
            stub.may_answer.set()
            status, row = ward.ask("GET", f"/v1/documents/{document}?wait=30")
            while row["status"] not in at_rest:
                status, row = ward.ask("GET", f"/v1/documents/{document}?wait=30")
            before = [other for other in feed.ask("GET", f"/v1/documents?limit={places}")[1]["items"]
                      if other["ledger"]["completed"] and other["ledger"]["completed"] < row["ledger"]["completed"]]
            # Those that were with the model already, one a worker, and one turn of the feed's.
            self.assertLess(len(before), places // 10)

    def test_strangers_at_an_address_keep_nobody_out_who_is_known_there(self):
        self.serve()
        clara, stranger, token = self.client(), self.client(), self.client("ward")
        clara.sign_in("clara")
        cookie = clara.fields["Set-Cookie"].split(";")[0]
        for _ in range(5):
            while stranger.ask("GET", "/v1/me")[0] != 429:
                pass
            self.assertGreaterEqual(int(stranger.fields["Retry-After"]), 1)
            clara.token = None
            status, answer = clara.ask("POST", "/v1/sessions", {"username": "clara", "password": password}, Cookie=cookie)
            self.assertEqual(status, 201, answer)
            self.assertEqual(token.ask("GET", "/v1/me")[0], 200)

    def test_sigterm_reaches_into_a_long_document_and_the_next_start_finishes_it_once(self):
        text = "".join(note(i, "feed") for i in range(30_000))
        interrupted = None
        for attempt in range(5):  # it may be done before the signal comes
            self.serve()
            _, document = self.send(self.client("feed"), f"{attempt}\n{text}")
            while not self.running() and self.client("feed").ask("GET", f"/v1/documents/{document}")[1]["status"] not in at_rest:
                pass
            self.assertEqual(self.end()[0], 0)
            if not self.taken(document, "document.deidentified"):
                interrupted = document
                break
        self.assertIsNotNone(interrupted)
        self.serve()
        self.wait_for(interrupted)
        self.assertEqual(self.end()[0], 0)
        for step in ("parsed", "deidentified", "extracted", "summarized", "checked"):
            self.assertEqual(self.taken(interrupted, f"document.{step}"), 1, step)

    def test_sigterm_does_not_wait_for_a_model(self):
        with ModelStub() as stub:
            stub.may_answer.clear()
            self.serve(env=self.at_model(stub))
            _, document = self.send(self.client("feed"), note(1, "feed"))
            while not stub.requests:
                pass
            self.assertEqual(self.end()[0], 0)
            self.assertEqual(self.taken(document, "document.summarized"), 0)
            stub.may_answer.set()
            self.serve(env=self.at_model(stub))
            self.wait_for(document)
            self.assertEqual(self.end()[0], 0)
        self.assertEqual(self.taken(document, "document.summarized"), 1)

    def wait_for(self, document):
        client = self.client("feed")
        while client.ask("GET", f"/v1/documents/{document}?wait=30")[1]["status"] not in at_rest:
            pass

    def taken(self, document, kind):
        """Entries of this kind, read while no server is up."""
        return sum(event["type"] == kind for event in self.world.json("show", document, "--view", "history").data["items"])


if __name__ == "__main__":
    wardbook.main()
