#!/usr/bin/env python3
"""Accounts and tokens from the outside: what the commands answer, what stands in the ledger, and where secrets do not stand."""
import re
import sqlite3
import subprocess

import wardbook

password = "correct horse battery"
uuid = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


class Users(wardbook.Case):
    def add(self, name, *more, role="clinician"):
        return self.world.json("user", "add", name, "--role", role, *more)

    def last(self):
        return self.world.events()[-2]  # the last one is audit list itself

    def test_a_user_is_added_listed_disabled_and_enabled(self):
        data = self.check_status(self.add("Maria.Lopez", role="clinician,reviewer"), wardbook.done).data
        self.assertEqual(set(data), {"user", "password"})
        user = data["user"]
        self.assertEqual((user["name"], user["roles"], user["state"], user["totp"]), ("maria.lopez", ["clinician", "reviewer"], "enabled", False))
        self.assertRegex(user["id"], f"^{uuid}$")
        self.assertRegex(data["password"], r"^[a-z2-7]{5}(-[a-z2-7]{5}){3}$")
        event = self.last()
        self.assertEqual((event["type"], event["action"], event["resource"]), ("user.changed", "users.manage", {"kind": "user", "id": user["id"]}))
        self.assertEqual((event["outcome"]["code"], event["outcome"]["counts"]), ("added", {"clinician": 1, "reviewer": 1}))
        self.assertTrue(event["actor"]["id"].startswith("os:"))
        for command, state in (("disable", "disabled"), ("enable", "enabled")):
            self.assertEqual(self.world.json("user", command, "maria.lopez").data["user"]["state"], state)
            self.assertEqual(self.last()["outcome"]["code"], state)
        self.assertEqual(self.world.json("user", "list").data, {"items": [user], "next": None})
        self.assertIn(user["id"], self.world.run("audit", "list", "--type", "user.changed").out.decode())
        self.check_consistent()

    def test_roles_may_be_said_one_by_one(self):
        data = self.world.json("user", "add", "ada", "--role", "auditor", "--role", "reviewer").data
        self.assertEqual(data["user"]["roles"], ["auditor", "reviewer"])

    def test_a_password_comes_from_standard_input_and_is_not_shown(self):
        self.check_error(self.add("maria", "--password-stdin"), wardbook.usage, "invalid_request")
        data = self.world.json("user", "add", "maria", "--role", "clinician", "--password-stdin", stdin=password.encode() + b"\n").data
        self.assertEqual(set(data), {"user"})
        data = self.world.json("user", "password", "maria", "--password-stdin", stdin=b"another horse battery").data
        self.assertEqual(set(data), {"user"})
        self.assertEqual(self.last()["outcome"]["code"], "password_set")
        self.assertEqual(set(self.world.json("user", "password", "maria").data), {"user", "password"})

    def test_one_time_codes_are_asked_for_and_dropped(self):
        data = self.add("maria", "--totp").data
        self.assertRegex(data["totp"]["secret"], "^[A-Z2-7]{32}$")
        self.assertEqual(data["totp"]["uri"], f"otpauth://totp/Wardbook:maria?secret={data['totp']['secret']}&issuer=Wardbook")
        self.assertIs(data["user"]["totp"], True)
        again = self.world.json("user", "password", "maria", "--totp").data
        self.assertNotEqual(again["totp"]["secret"], data["totp"]["secret"])
        self.assertIs(self.world.json("user", "password", "maria", "--no-totp").data["user"]["totp"], False)
        self.check_error(self.world.json("user", "password", "maria", "--totp", "--no-totp"), wardbook.usage, "invalid_request")

    def test_what_cannot_be_is_refused(self):
        self.add("maria")
        for arguments, status, code in (
                (["user", "add", "maria", "--role", "clinician"], wardbook.failed, "conflict"),
                (["user", "add", "MARIA", "--role", "clinician"], wardbook.failed, "conflict"),
                (["user", "add", "omar"], wardbook.usage, "invalid_request"),
                (["user", "add", "omar", "--role", "nurse"], wardbook.usage, "invalid_request"),
                (["user", "add", "omar", "--role", "operator"], wardbook.usage, "invalid_request"),
                (["user", "add", "omar smith", "--role", "clinician"], wardbook.usage, "invalid_request"),
                (["user", "disable", "nobody"], wardbook.failed, "not_found"),
                (["user", "password", "nobody"], wardbook.failed, "not_found"),
                (["token", "create", "--user", "nobody"], wardbook.failed, "not_found"),
                (["token", "create"], wardbook.usage, "invalid_request"),
                (["token", "create", "--user", "maria", "--scope", "everything"], wardbook.usage, "invalid_request"),
                (["token", "create", "--user", "maria", "--ttl", "1"], wardbook.usage, "invalid_request"),
                (["token", "create", "--user", "maria", "--ttl", "1s"], wardbook.usage, "invalid_request"),
                (["token", "create", "--user", "maria", "--ttl", "99999999d"], wardbook.usage, "invalid_request"),
                (["token", "revoke", "maria"], wardbook.usage, "invalid_request"),
                (["token", "revoke", "0192f0c4-a50b-7517-8856-529421e7f426"], wardbook.failed, "not_found")):
            with self.subTest(arguments):
                error = self.check_error(self.world.json(*arguments), status, code)
                self.assertNotRegex(error["message"], "maria|omar|nobody", "a message echoes nothing")
        for weak in (b"", b"short", b"aaaaaaaaaaaaaaaa", b"maria4711maria"):
            outcome = self.world.json("user", "password", "maria", "--password-stdin", stdin=weak)
            self.check_error(outcome, wardbook.usage, "invalid_request")
        self.assertEqual(len(self.world.json("user", "list").data["items"]), 1)

    def test_a_token_is_made_and_revoked(self):
        self.add("feed", role="service")
        data = self.check_status(self.world.json("token", "create", "--user", "feed", "--scope", "document.create", "--ttl", "30d"), wardbook.done).data
        self.assertEqual(set(data), {"id", "token", "expires_at"})
        self.assertRegex(data["token"], "^wbt_[a-z2-7]{58}$")
        event = self.last()
        self.assertEqual((event["type"], event["resource"], event["outcome"]["code"]), ("user.changed", {"kind": "token", "id": data["id"]}, "created"))
        self.assertEqual(self.world.json("token", "revoke", data["id"]).data, {"id": data["id"]})
        self.assertEqual(self.last()["outcome"]["code"], "revoked")
        self.check_status(self.world.run("token", "revoke", data["id"]), wardbook.done)

    def test_no_secret_stands_anywhere_in_the_store_or_on_standard_error(self):
        secrets, said = [password.encode()], b""
        for arguments, stdin in ((["user", "add", "maria", "--role", "clinician", "--totp"], b""),
                                 (["user", "add", "omar", "--role", "reviewer", "--password-stdin"], password.encode()),
                                 (["token", "create", "--user", "maria"], b"")):
            outcome = self.check_status(self.world.json(*arguments, stdin=stdin), wardbook.done)
            said += outcome.err
            data = outcome.data
            secrets += [text.encode() for text in (data.get("password"), data.get("token"), data.get("totp", {}).get("secret")) if text]
        self.assertEqual(len(secrets), 4)
        everything = b"".join(content for content in self.world.files().values() if content) + said
        for secret in secrets:
            self.assertNotIn(secret, everything)
            self.assertNotIn(secret[4:30], everything)
        ledger = b"".join(content for name, content in self.world.files().items() if content and name.startswith("store/ledger/"))
        self.assertNotIn(b"maria", ledger)

    def test_a_role_that_somebody_else_wrote_into_the_store_is_found(self):
        self.add("maria")
        with sqlite3.connect(self.world.data / "store.db") as database:
            database.execute("UPDATE accounts SET roles='administrator'")
        database.close()
        self.check_error(self.world.json("user", "list"), wardbook.integrity, "integrity")

    def test_an_old_ledger_beside_newer_accounts_is_found(self):
        kept = {name: content for name, content in self.world.files().items() if name.startswith("store/ledger/") and content is not None}
        self.add("maria")
        subprocess.run(["rm", "-r", self.world.data / "ledger"], check=True)
        for name, content in kept.items():
            path = self.world.folder / name
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.write_bytes(content)
            path.chmod(0o600)
        self.assertEqual(self.world.verify().status, wardbook.integrity)

    def test_text_for_people_says_that_secrets_are_shown_once(self):
        outcome = self.check_status(self.world.run("user", "add", "maria", "--role", "clinician"), wardbook.done)
        self.assertRegex(outcome.out.decode(), r"password  [a-z2-7]{5}-")
        self.assertIn("not shown again", outcome.out.decode())
        self.assertIn("maria", self.check_status(self.world.run("user", "list"), wardbook.done).out.decode())


class Init(wardbook.Case):
    fresh_store = False

    def test_init_makes_the_first_administrator(self):
        data = self.world.init("--admin", "root")
        self.assertEqual(data["admin"]["name"], "root")
        self.assertTrue(re.fullmatch(r"[a-z2-7]{5}(-[a-z2-7]{5}){3}", data["admin"]["password"]))
        users = self.world.json("user", "list").data["items"]
        self.assertEqual([(user["name"], user["roles"]) for user in users], [("root", ["administrator"])])
        types = [event["type"] for event in self.world.events()]
        self.assertIn("user.changed", types)

    def test_a_name_that_cannot_be_makes_no_store(self):
        before = self.world.files()
        self.check_error(self.world.json("init", "--admin", "no name"), wardbook.usage, "invalid_request")
        self.assertEqual(self.world.files(), before)


if __name__ == "__main__":
    wardbook.main()
