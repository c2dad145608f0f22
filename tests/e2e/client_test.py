#!/usr/bin/env python3
"""The command line as a client: beside a server on the same machine by its socket, and of a server elsewhere over HTTPS. That it says
the same either way, who it is there, and what it says when it is not let in."""
import http.client
import json
import re
import signal
import socket
import ssl
import stat
import subprocess
import urllib.error
import urllib.request

import wardbook

password = "correct horse battery"
note = ("DISCHARGE SUMMARY\n\nPatient: Maria Lopez\nMRN: 00482913\nDate of admission: 03/04/2026\n\nHOSPITAL COURSE:\n"
        "Maria Lopez was admitted with community acquired pneumonia. She denies chest pain.\n")


def nameless(text):
    """Without what is another in each run: ids, times, numbers, secrets."""
    text = re.sub(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID", text)
    text = re.sub(r"\b[0-9a-f]{40,}\b", "HEX", text)
    text = re.sub(r"\d{4}-\d\d-\d\dT[0-9:.]+Z", "TIME", text)
    text = re.sub(r"wbt_\w+|[a-z0-9]{5}(-[a-z0-9]{5}){3}|secret=[A-Z2-7]+|\b[A-Z2-7]{32}\b", "SECRET", text)
    text = re.sub(r'(--cursor |"next":")[0-9a-f]+', r"\1CURSOR", text)
    # A server says neither an id back nor how many entries there are.
    text = re.sub(r"no document of this id|no document ID", "no such document", text)
    text = re.sub(r"The ledger has no entry of this index|The ledger has \d+ entries, and none with index \d+", "There is no such entry", text)
    text = text.replace("\"via\":\"socket\"", "\"via\":\"cli\"")
    return re.sub(r"\s+", " ", re.sub(r"\d+(\.\d+)?(E[-+]?\d+)?", "N", text))


class Case(wardbook.Case):
    def serve(self, *arguments, world=None, host="127.0.0.1"):
        self.process = (world or self.world).start("serve", "--listen", f"{host}:0", *arguments)
        self.addCleanup(self.end, self.process)
        line = self.process.stdout.readline()
        self.assertTrue(line, self.process.stderr.read() if not line else "")
        self.ready = json.loads(line)
        return self.ready

    def end(self, process=None):
        process = process or self.process
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.communicate(timeout=wardbook.patience)
        return process.returncode

    def ask(self, path, token, method="GET", body=None):
        """Over HTTPS: status and JSON."""
        fields = {"Authorization": f"Bearer {token}"} if token else {}
        if body is not None:
            fields["Content-Type"] = "application/json"
        request = urllib.request.Request(self.ready["url"] + path, json.dumps(body).encode() if body is not None else None, fields, method=method)
        try:
            with urllib.request.urlopen(request, context=ssl.create_default_context(cafile=self.ready["ca"]), timeout=wardbook.patience) as response:
                return response.status, json.loads(response.read() or b"null")
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read())

    def sign_in(self, name):
        status, answer = self.ask("/v1/sessions", None, "POST", {"username": name, "password": password})
        self.assertEqual(status, 201, answer)
        return answer["token"]

    def add_user(self, name, role):
        return self.check_status(self.world.json("user", "add", name, "--role", role, "--password-stdin", stdin=password.encode()), wardbook.done).data["user"]


class Beside(Case):
    """A server holds the store; commands ask it by the socket."""

    def day(self, world):
        """A day's commands; what each said."""
        world.write("note.txt", note)
        world.write("other.txt", note.replace("pneumonia", "influenza"))
        said = []

        def run(*arguments, **more):
            outcome = world.run(*arguments, **more)
            said.append((nameless(" ".join(map(str, arguments)).replace(str(world.folder), "")), outcome.status, nameless(outcome.out.decode()), nameless(outcome.err.decode())))
            return outcome

        document = json.loads(run("ingest", "note.txt", "--json").out)["data"]["documents"][0]["id"]
        run("ingest", "note.txt", "other.txt", "--source", "ehr")
        run("ingest", "-", stdin=b"Seen for a cough. No fever.\n")
        world.write("third.txt", note + "Zebra was seen.\n")
        world.write("mrn.txt", "CLINIC|Zebra-4711\n")
        for json_too in ([], ["--json"]):
            run("ingest", "third.txt", "--patient-id", "@mrn.txt", *json_too)
            run("ingest", "third.txt", "--patient-id", "CLINIC|Zebra-4711", *json_too)
            run("ingest", "third.txt", "--patient-id", "CLINIC|Zebra-4712", *json_too)
            run("ingest", "note.txt", "third.txt", "other.txt", "--patient-id", "@mrn.txt", "--source", "ehr", *json_too)
            run("ingest", "-", "--patient-id", "a\nb", *json_too, stdin=b"Seen for a cough.\n")
            run("ingest", "-", "--patient-id", "7", *json_too, stdin=b"Seen for a cough.\n")
            run("list", *json_too)
            run("list", "--class", "discharge-summary", "--limit", "1", *json_too)
            run("list", "--cursor", "broken", *json_too)
            for view in ("status", "redacted", "entities", "summary", "checks", "original"):
                run("show", document, "--view", view, *json_too)
            run("show", document, "--view", "original", "--purpose", "TREAT", *json_too)
            run("show", "0192f0c4-a50b-7517-8856-529421e7f426", *json_too)
            run("reidentify", document, "NAME_1", "[MRN_1]", "--purpose", "TREAT", *json_too)
            run("reidentify", document, "NAME_1", *json_too)
            run("reidentify", document, "NAME_99", "--purpose", "TREAT", *json_too)
            run("reidentify", document, *json_too)
            run("reidentify", "0192f0c4-a50b-7517-8856-529421e7f426", "NAME_1", "--purpose", "TREAT", *json_too)
            run("keys", "status", *json_too)
            run("user", "add", "clara" + "x" * len(json_too), "--role", "clinician", "--totp", *json_too)
            run("user", "add", "clara", "--role", "clinician", *json_too)
            run("user", "add", "dora" + "x" * len(json_too), "--role", "clinician,auditor", "--password-stdin", *json_too, stdin=password.encode())
            run("user", "password", "clara", "--no-totp", *json_too)
            run("user", "password", "nobody", *json_too)
            run("user", "roles", "clara", "--role", "reviewer", "--role", "auditor", *json_too)
            run("user", "roles", "clara", "--role", "king", *json_too)
            run("user", "disable", "clara", *json_too)
            run("user", "enable", "clara", *json_too)
            run("user", "list", *json_too)
            token = run("token", "create", "--user", "clara", "--scope", "document.create", "--ttl", "2h", "--json")
            run("token", "create", "--user", "clara", "--ttl", "5s", *json_too)
            run("token", "revoke", json.loads(token.out)["data"]["id"], *json_too)
            run("token", "revoke", "0192f0c4-a50b-7517-8856-529421e7f426", *json_too)
            run("audit", "list", "--type", "document.received", *json_too)
            run("audit", "list", "--limit", "2", *json_too)
            run("audit", "list", "--type", "nothing", *json_too)
            run("audit", "prove", "0", "-o", "0.tlog-proof", "--entry-out", "0.json", *json_too)
            run("audit", "prove", "999999", "-o", "none.tlog-proof", *json_too)
        run("audit", "check-proof", "0.tlog-proof", "--vkey", world.data / "ledger/vkey", "--entry", "0.json")
        return said

    def test_every_command_says_the_same_with_a_server_and_without(self):
        alone = self.day(self.world)
        with wardbook.World() as world:
            world.init()
            self.serve(world=world)
            beside = self.day(world)
            self.assertEqual(self.end(), 0)
            self.check_status(world.verify(), wardbook.done)
        self.maxDiff = None
        self.assertEqual(alone, beside)

    def jobs(self, world, beside):
        """What is done about a document that has failed, and what that said. The server's own word for why is shorter."""
        def lacking(*command):
            outcome = world.run(*command)
            return outcome.status, nameless(outcome.out.decode()), nameless(json.dumps(world.json("job", "list").data))

        def said(*command):
            outcome = world.run(*command)
            return outcome.status, nameless(outcome.out.decode()), nameless(outcome.err.decode())

        id = world.json("ingest", "--no-wait", world.write("note.txt", note)).data["documents"][0]["id"]
        blob, away = world.data / "blobs" / id[-2:] / id, world.folder / "away"
        blob.rename(away)
        self.assertEqual(world.json("ingest", world.write("other.txt", note + "Seen again.\n")).error["code"], "integrity")
        if beside:
            self.serve(world=world)
        told = [said("job", "list"), said("job", "list", "--state", "waiting", "--json"), lacking("job", "retry", id)]
        away.rename(blob)
        unknown = "0192f0c4-a50b-7517-8856-529421e7f426"
        for command in (["drop", id], ["list"], ["retry", id], ["retry", id], ["drop", id], ["drop", unknown], ["retry", unknown], ["retry", "x"]):
            told += [said("job", *command, *(["--json"] if len(told) % 2 else []))]
        self.assertEqual([one[0] for one in told], [0, 0, 4, 0, 0, 0, 1, 1, 1, 1, 2])
        return told

    def test_jobs_are_the_same_with_a_server_and_without(self):
        alone = self.jobs(self.world, beside=False)
        with wardbook.World() as world:
            world.init()
            beside = self.jobs(world, beside=True)
            self.assertEqual(self.end(), 0)
            self.check_status(world.verify(), wardbook.done)
        self.maxDiff = None
        self.assertEqual(alone, beside)

    def test_the_caller_is_who_the_kernel_says_and_the_ledger_has_it(self):
        run = self.world.data / "run"
        self.serve()
        self.assertEqual(stat.S_IMODE(run.stat().st_mode), 0o700)
        self.assertEqual(stat.S_IMODE((run / "wardbook.sock").stat().st_mode), 0o600)
        document = self.world.json("ingest", self.world.write("note.txt", note)).data["documents"][0]["id"]
        history = self.world.json("show", document, "--view", "history").data
        self.assertIsNone(history["next"])
        user = subprocess.run(["id", "-un"], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
        received = history["items"][0]
        self.assertEqual((received["type"], received["actor"]), ("document.received", {"id": f"os:{user}", "roles": ["operator"], "via": "socket"}))
        self.assertEqual(self.end(), 0)
        self.assertFalse((run / "wardbook.sock").exists())
        # The same sender without a server: the same bytes are the same document.
        again = self.world.json("ingest", "note.txt").data["documents"][0]
        self.assertEqual((again["id"], again["duplicate"]), (document, True))
        calls = [event for event in self.world.events() if event["resource"]["kind"] == "endpoint"]
        self.assertEqual({event["actor"]["via"] for event in calls}, {"socket"})
        self.assertEqual(calls[0]["resource"]["id"], "POST /v1/documents")

    def test_a_document_of_nobodys_is_not_made_somebodys_by_sending_it_again(self):
        first = self.world.json("ingest", self.world.write("note.txt", note)).data["documents"][0]["id"]
        self.world.write("other.txt", note + "Seen again.\n")
        for beside in (False, True):
            if beside:
                self.serve()
            error = self.check_error(self.world.json("ingest", "note.txt", "--patient-id", "Zebra-7"), wardbook.failed, "conflict")
            self.assertIn(first, error["message"])
            outcome = self.check_status(self.world.json("ingest", "note.txt", "other.txt", "--patient-id", "Zebra-7"), wardbook.failed)
            self.assertEqual(outcome.error["code"], "conflict")
            self.assertEqual([document["duplicate"] for document in outcome.json["data"]["documents"]], [beside])
            said = self.world.run("ingest", "note.txt", "other.txt", "--patient-id", "Zebra-7")
            self.assertIn(first, said.out.decode())
            self.assertNotIn(b"Zebra", said.out + said.err + outcome.out)
        found = self.world.json("audit", "list", "--type", "document.received").data["items"]
        self.assertEqual([event["patient"] is None for event in found], [True, False])

    def test_a_history_is_shown_whole_however_long_it_is(self):
        self.add_user("clara", "clinician")
        token = self.world.json("token", "create", "--user", "clara").data["token"]
        self.serve()
        document = self.world.json("ingest", self.world.write("note.txt", note)).data["documents"][0]["id"]
        host, port = self.ready["url"].removeprefix("https://").rsplit(":", 1)
        connection = http.client.HTTPSConnection(host, int(port), context=ssl.create_default_context(cafile=self.ready["ca"]))
        self.addCleanup(connection.close)
        looks = 1010  # more than a page has
        for _ in range(looks):
            connection.request("GET", f"/v1/documents/{document}", headers={"Authorization": f"Bearer {token}"})
            self.assertIn(b'"status"', connection.getresponse().read())
        self.assertEqual(len(self.ask(f"/v1/documents/{document}/history", token)[1]["items"]), 50)
        history = self.world.json("show", document, "--view", "history").data
        self.assertIsNone(history["next"])
        indexes = [event["index"] for event in history["items"]]
        self.assertEqual(indexes, sorted(set(indexes)))
        seen = [event for event in history["items"] if event["action"] == "document.status" and event["actor"]["id"].startswith("user:")]
        self.assertEqual(len(seen), looks)

    def test_a_killed_servers_socket_is_in_nobodys_way(self):
        self.serve()
        self.process.kill()
        self.end()
        self.assertTrue((self.world.data / "run/wardbook.sock").exists())
        self.assertEqual(self.world.json("list").data["items"], [])
        self.serve()
        self.assertEqual(self.world.json("list").data["items"], [])

    def test_what_a_server_does_not_do_for_others_says_so(self):
        self.serve()
        self.world.write("note.txt", note)
        for command in (["ingest", "note.txt", "--operator", "vault"], ["audit", "list", "--patient-id", "7"]):
            self.check_error(self.world.json(*command), wardbook.usage, "invalid_request")
        self.assertEqual(self.world.json("list").data["items"], [])
        self.assertEqual(self.check_error(self.world.json("serve"), wardbook.unavailable, "busy")["code"], "busy")

    def test_refused_files_do_not_stop_the_others(self):
        self.serve()
        self.world.write("note.txt", note)
        self.world.write("empty.txt", "")
        self.world.write("broken.txt", b"caf\xe9 \xff\xfe\n")
        outcome = self.check_status(self.world.json("ingest", "missing.txt", "empty.txt", "broken.txt", "note.txt"), wardbook.failed)
        self.assertIn("3 of 4", outcome.error["message"])
        statuses = [document["status"] for document in outcome.json["data"]["documents"]]
        self.assertEqual(statuses[0], "refused")
        self.assertIn(statuses[-1], ("done", "in_review"))
        self.check_error(self.world.json("ingest", "broken.txt"), wardbook.refused, "encoding")
        self.check_error(self.world.json("ingest", "empty.txt"), wardbook.refused, "empty")

    def test_what_is_taken_away_is_gone_with_the_next_call(self):
        user = self.add_user("clara", "clinician")
        self.serve()
        session = self.sign_in("clara")
        token = self.world.json("token", "create", "--user", "clara").data
        for secret in (session, token["token"]):
            self.assertEqual(self.ask("/v1/documents", secret)[0], 200)
            self.assertEqual(self.ask("/v1/users", secret)[0], 403)
        # Other roles, for sessions and tokens that are there.
        self.assertEqual(self.world.json("user", "roles", "clara", "--role", "auditor").data["user"]["roles"], ["auditor"])
        for secret in (session, token["token"]):
            self.assertEqual(self.ask("/v1/documents", secret)[0], 403)
        # A token, and it alone.
        self.check_status(self.world.json("token", "revoke", token["id"]), wardbook.done)
        status, problem = self.ask("/v1/me", token["token"])
        self.assertEqual((status, problem["code"]), (401, "unauthenticated"))
        self.assertIn("was revoked", problem["detail"])
        self.assertEqual(self.ask("/v1/me", session)[0], 200)
        # The account, by its administrator over HTTP.
        self.add_user("ada", "administrator")
        ada = self.sign_in("ada")
        self.assertEqual(self.ask(f"/v1/users/{user['id']}", ada, "PATCH", {"state": "disabled"})[0], 200)
        self.assertEqual(self.ask("/v1/me", session)[0], 401)
        self.assertEqual(self.ask("/v1/sessions", None, "POST", {"username": "clara", "password": password})[0], 401)
        # A password.
        self.assertEqual(self.ask("/v1/me", ada)[0], 200)
        self.check_status(self.world.json("user", "password", "ada"), wardbook.done)
        self.assertEqual(self.ask("/v1/me", ada)[0], 401)


class Elsewhere(Case):
    """WARDBOOK_URL: the client has no data directory and no key."""

    def setUp(self):
        super().setUp()
        self.add_user("clara", "clinician")
        self.token = self.world.json("token", "create", "--user", "clara").data
        self.serve()
        self.here = {"WARDBOOK_DATA": None, "WARDBOOK_KEY_FILE": None, "WARDBOOK_URL": self.ready["url"], "WARDBOOK_CA": self.ready["ca"],
                     "WARDBOOK_TOKEN": self.token["token"]}

    def ask_from_afar(self, *arguments, **environment):
        return self.world.json(*arguments, env={**self.here, **environment})

    def test_commands_do_what_the_tokens_owner_may(self):
        self.world.write("note.txt", note)
        document = self.ask_from_afar("ingest", "note.txt").data["documents"][0]["id"]
        self.assertEqual([item["id"] for item in self.ask_from_afar("list").data["items"]], [document])
        self.assertNotIn("Lopez", self.ask_from_afar("show", document, "--view", "redacted").data["text"])
        self.check_error(self.ask_from_afar("show", document, "--view", "original"), wardbook.denied, "purpose_required")
        self.check_error(self.ask_from_afar("user", "list"), wardbook.denied, "forbidden")
        self.check_error(self.ask_from_afar("job", "list"), wardbook.denied, "forbidden")
        self.check_error(self.ask_from_afar("keys", "status"), wardbook.denied, "forbidden")
        self.check_error(self.ask_from_afar("reidentify", document, "NAME_1"), wardbook.denied, "purpose_required")
        found = self.ask_from_afar("reidentify", document, "NAME_1", "--purpose", "TREAT").data
        self.assertEqual(found["codes"], [{"code": "NAME_1", "label": "NAME", "values": ["Maria Lopez"]}])
        received = self.ask_from_afar("audit", "list", "--type", "document.received").data["items"]
        self.assertEqual(received[0]["actor"]["via"], f"token:{self.token['id']}")
        # A proof of what she did, and the key that it is checked by; none of what others did.
        mine = str(received[0]["index"])
        self.check_status(self.ask_from_afar("audit", "prove", mine, "-o", "mine.tlog-proof", "--entry-out", "mine.json"), wardbook.done)
        self.check_status(self.ask_from_afar("audit", "check-proof", "mine.tlog-proof", "--entry", "mine.json", "--vkey", self.world.data / "ledger/vkey"),
                          wardbook.done)
        self.check_error(self.ask_from_afar("audit", "prove", "0", "-o", "others.tlog-proof"), wardbook.denied, "forbidden")
        self.check_error(self.ask_from_afar("list", "--class", "discharge"), wardbook.usage, "invalid_request")
        self.assertFalse((self.world.folder / "share/wardbook").exists())
        # Who names a directory means that one.
        here = self.ask_from_afar("list", "--data", self.world.data, WARDBOOK_URL="https://127.0.0.1:1")
        self.assertEqual([item["id"] for item in here.data["items"]], [document])

    def test_what_reads_files_of_this_machine_is_not_taken_for_what_is_elsewhere(self):
        for command in (["audit", "verify"], ["doctor"]):
            self.assertIn("WARDBOOK_URL", self.check_error(self.ask_from_afar(*command), wardbook.usage, "invalid_request")["message"])
            # The environment's directory is not named for this command: the address goes before it, as for others.
            self.check_error(self.ask_from_afar(*command, WARDBOOK_DATA=str(self.world.data)), wardbook.usage, "invalid_request")
        self.assertIs(self.ask_from_afar("audit", "verify", "--data", self.world.data).data["consistent"], True)
        self.assertIs(self.ask_from_afar("audit", "verify", "--ledger", self.world.data / "ledger").data["consistent"], True)
        self.assertIn("findings", self.ask_from_afar("doctor", "store", "--data", self.world.data).json["data"])

    def test_who_is_not_let_in_reads_why(self):
        self.world.json("token", "revoke", self.token["id"])
        self.assertIn("was revoked", self.check_error(self.ask_from_afar("list"), wardbook.denied, "unauthenticated")["message"])
        error = self.check_error(self.ask_from_afar("list", WARDBOOK_TOKEN=self.token["token"][:-1]), wardbook.denied, "unauthenticated")
        self.assertIn("not copied whole", error["message"])
        self.check_error(self.ask_from_afar("list", WARDBOOK_TOKEN=None), wardbook.usage, "settings")

    def test_no_server_is_trusted_without_its_authority(self):
        for authority in (None, str(self.world.key_file), str(self.world.folder / "missing")):
            self.check_error(self.ask_from_afar("list", WARDBOOK_CA=authority), wardbook.usage, "settings")
        # Its name must be that of the certificate: the development one is for 127.0.0.1.
        self.assertEqual(self.end(), 0)
        self.serve(host="127.0.0.2")
        self.check_error(self.ask_from_afar("list", WARDBOOK_URL=self.ready["url"]), wardbook.usage, "settings")
        calls = [event["resource"]["id"] for event in self.world.events() if event["resource"]["kind"] == "endpoint"]
        self.assertNotIn("GET /v1/documents", calls)

    def test_addresses_at_which_no_server_is(self):
        for url in ("http://127.0.0.1:1", "https://", "https://user@host", "https://host/path", "https://host?query", "host", "ftp://host"):
            self.check_error(self.ask_from_afar("list", WARDBOOK_URL=url), wardbook.usage, "settings")
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))  # and nobody listens
            self.check_error(self.ask_from_afar("list", WARDBOOK_URL=f"https://127.0.0.1:{taken.getsockname()[1]}"), wardbook.unavailable,
                             "server_unavailable")
        self.assertEqual(self.end(), 0)
        self.check_error(self.ask_from_afar("list"), wardbook.unavailable, "server_unavailable")


if __name__ == "__main__":
    wardbook.main()
