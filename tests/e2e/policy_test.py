#!/usr/bin/env python3
"""Policies from the outside: a site's own, what is refused and recorded, the tests of policies, and queries."""
import hashlib
import json

import wardbook

no_transfer = """package ai.healthcare
deny[msg] {
  input.request.destination_country != "EU"
  msg := "Data transfer outside EU is not allowed"
}
"""
required = json.dumps({"required": {"ai.healthcare": ["request.destination_country"]}})


def policy_hash(site=()):
    """By the words of src/access/policy_files.h, from the files of the repository and a site's."""
    lines = ["wardbook policy v1\n"]
    shipped = (wardbook.root / "policies").iterdir()
    for letter, paths in (("b", sorted(shipped)), ("s", sorted(site))):
        for path in paths:
            if path.suffix in (".rego", ".json") and not path.name.endswith("_test.rego"):
                lines.append(f"{letter} {hashlib.sha256(path.read_bytes()).hexdigest()} {path.name}\n")
    return hashlib.sha256("".join(lines).encode()).hexdigest()


class SitePolicies(wardbook.Case):
    def site(self, **files):
        folder = self.world.data / "policies"
        folder.mkdir(mode=0o700, exist_ok=True)
        for name, content in files.items():
            (folder / name.replace("__", ".")).write_text(content)
        return sorted(folder.iterdir())

    def test_a_sites_policy_refuses_and_the_ledger_says_which_policy_did(self):
        self.assertEqual(self.world.events()[-1]["policy"], policy_hash())
        files = self.site(eu__rego=no_transfer, required__json=required)
        error = self.check_error(self.world.json("list"), wardbook.refused, "policy_refused")
        self.assertIn("Data transfer outside EU is not allowed", error["message"])
        self.check_error(self.world.json("ingest", self.world.write("note.txt", "Blood pressure 120/80.\n")), wardbook.refused, "policy_refused")
        files = self.site(site__json=json.dumps({"site": {"region": "EU"}}))
        self.check_status(self.world.json("list"), wardbook.done)
        denied = [event for event in self.world.events() if event["type"] == "access.denied"]
        self.assertEqual([event["action"] for event in denied], ["document.list", "document.create"])
        self.assertEqual({event["outcome"]["code"] for event in denied}, {"policy_refused"})
        self.assertEqual({event["policy"] for event in denied}, {policy_hash(path for path in files if path.name != "site.json")})
        self.assertEqual(self.world.events()[-1]["policy"], policy_hash(files))
        self.assertEqual(self.world.documents(), [])
        self.check_consistent()

    def test_a_field_that_no_request_has_refuses_everything(self):
        self.site(a__rego="package site.a\ndeny contains \"m\" if input.request.origin == \"US\"\n",
                  required__json=json.dumps({"required": {"site.a": ["request.origin"]}}))
        self.check_error(self.world.json("list"), wardbook.refused, "policy_input_missing")

    def test_a_broken_or_open_folder_of_policies_opens_no_store(self):
        self.site(eu__rego=no_transfer)
        self.check_error(self.world.json("list"), wardbook.usage, "settings")
        self.site(required__json=required)
        (self.world.data / "policies").chmod(0o755)
        self.check_error(self.world.json("list"), wardbook.usage, "settings")


class PolicyCommands(wardbook.Case):
    fresh_store = False

    def test_the_shipped_policies_pass_their_tests(self):
        data = self.check_status(self.world.json("policy", "test"), wardbook.done).data
        self.assertGreaterEqual(data["passed"], 30)
        self.assertEqual(data["failed"], 0)
        self.assertEqual({test["result"] for test in data["tests"]}, {"pass"})

    def test_a_sites_tests_run_with_them_and_a_failure_is_named(self):
        self.world.write("eu.rego", no_transfer)
        self.world.write("required.json", required)
        self.world.write("eu_test.rego", """package ai.healthcare_test
test_us { count(data.ai.healthcare.deny) == 1 with input as {"request": {"destination_country": "US"}} }
test_wrong { count(data.ai.healthcare.deny) == 1 with input as {"request": {"destination_country": "EU"}} }
test_broken { to_number("seven") == 7 }
""")
        outcome = self.check_status(self.world.run("policy", "test", self.world.work), wardbook.failed)
        said = outcome.out.decode()
        self.assertIn("data.ai.healthcare_test.test_wrong: FAIL\n", said)
        self.assertIn("data.ai.healthcare_test.test_broken: ERROR\n", said)
        self.assertNotIn("test_us", said)
        self.assertIn("\nFAIL: 2/", said)

    def test_what_a_store_would_not_load_is_explained(self):
        self.world.write("broken.rego", "package site.a\ndeny contains \"m\" if {\n")
        self.world.write("required.json", json.dumps({"required": {"site.a": []}}))
        outcome = self.check_status(self.world.run("policy", "test", self.world.work), wardbook.usage)
        self.assertIn(b"broken.rego", outcome.err)

    def test_eval_prints_what_opa_eval_prints(self):
        policy, given = self.world.write("policy.rego", no_transfer), self.world.write("input.json", '{"request":{"destination_country":"US"}}')
        outcome = self.check_status(self.world.run("policy", "eval", "-i", given, "-d", policy, "data.ai.healthcare.deny"), wardbook.done)
        self.assertEqual(outcome.out.decode(), """{
  "result": [
    {
      "expressions": [
        {
          "value": [
            "Data transfer outside EU is not allowed"
          ],
          "text": "data.ai.healthcare.deny",
          "location": {
            "row": 1,
            "col": 1
          }
        }
      ]
    }
  ]
}
""")
        stdin = self.world.run("policy", "eval", "-i", "-", "-d", policy, "data.ai.healthcare.deny", stdin=b'{"request":{"destination_country":"EU"}}')
        self.assertIn('"value": []', stdin.out.decode())
        self.assertEqual(self.world.run("policy", "eval", "data.no.such.rule").out, b"{}\n")

    def test_eval_refuses_what_is_no_rego(self):
        outcome = self.world.json("policy", "eval", "data.a[")
        self.check_error(outcome, wardbook.usage, "invalid_request")


if __name__ == "__main__":
    wardbook.main()
