"""The Open Policy Agent itself, built from its sources: it runs the shipped policies' tests, decides the same as Wardbook on every combination
of role, action, purpose, relation, extent, region and label, and `wardbook policy eval` prints what it prints.
"""
import itertools
import json
import os
import pathlib
import shutil
import subprocess

import policy_truth
import wardbook
from python_peer import CannotBeHad

version = "v1.22.2"
policies = wardbook.root / "policies"


def fetch(cache):
    """The program, built once; Go checks the sources against its checksum database."""
    program = pathlib.Path(cache) / f"opa-{version}" / "opa"
    if program.exists():
        return program
    go = shutil.which("go") or "/usr/local/go/bin/go"
    environment = {**os.environ, "GOBIN": str(program.parent), "GOTOOLCHAIN": "local", "GOFLAGS": "-buildvcs=false"}
    try:
        run = subprocess.run([go, "install", "-ldflags=-s -w", f"github.com/open-policy-agent/opa@{version}"], env=environment, capture_output=True, text=True,
                             timeout=1200, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CannotBeHad(str(error)) from None
    if run.returncode:
        raise CannotBeHad((run.stderr.strip() or "go install failed").splitlines()[-1])
    return program


class Opa:
    def __init__(self, program):
        self.program = program

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def run(self, *arguments):
        return subprocess.run([str(self.program), *map(str, arguments)], capture_output=True, text=True, timeout=600, check=False)


def check(condition, what):
    if not condition:
        raise AssertionError(what)


def opa_runs_the_tests_of_the_policies(opa):
    ran = opa.run("test", policies)
    check(ran.returncode == 0, ran.stdout + ran.stderr)
    with wardbook.World() as world:
        data = world.json("policy", "test").data
    check(f"PASS: {data['passed']}/{len(data['tests'])}" in ran.stdout, f"not as many tests: {ran.stdout[-200:]}, {data['passed']}")
    check(opa.run("check", "--strict", policies).returncode == 0, "opa check --strict does not like the policies")
    check(opa.run("fmt", "-l", policies).stdout == "", "opa fmt would write the policies otherwise")


# One query that asks for all combinations of the input's axes, in an order that both engines keep.
loops = "; ".join(f"some {name} in input.{name}s" for name in policy_truth.axes)
asked = ('{"action": action, "actor": {"id": "x", "roles": input.roles, "via": "peer"}, "purpose": purpose, "request": {"destination_country": destination, '
         '"extent": extent}, "resource": {"consent": input.consent, "kind": "document", "label": label, "relation": relation, "retention": input.retention}}')
packages = ["compliance", "consent", "purpose", "residency", "retention"]
denials = "; ".join(f"{name}_deny := data.wardbook.{name}.deny with input as asked" for name in packages)
matrix = (f"answers := [[verdict, {', '.join(f'{name}_deny' for name in packages)}] | {loops}; asked := {asked}; "
          f"verdict := data.wardbook.permissions.verdict with input as asked; {denials}]")


def opa_decides_the_same_on_every_combination(opa):
    """And as the truth table does. Consent and retention class go along by one value each a role; src/access has all of their combinations."""
    cases = 0
    classes = itertools.cycle(itertools.product(["not_recorded", "given", "withdrawn"], ["standard", "hold", "expired"]))
    for roles in [[]] + [[role] for role in policy_truth.roles] + [["clinician", "reviewer"], ["auditor", "administrator"]]:
        consent, retention = next(classes)
        given = {"roles": roles, "consent": consent, "retention": retention, **{f"{name}s": values for name, values in policy_truth.axes.items()}}
        with wardbook.World() as world:
            path = world.write("axes.json", json.dumps(given))
            ours = world.run("policy", "eval", "-i", path, matrix)
            theirs = opa.run("eval", "-d", policies, "-i", path, matrix)
        check(ours.status == 0, str(ours))
        check(theirs.returncode == 0, theirs.stdout[-500:])
        check(ours.out.decode() == theirs.stdout, f"{roles}: OPA decides otherwise")
        answers = json.loads(ours.out)["result"][0]["bindings"]["answers"]
        expected = [policy_truth.verdict(dict(zip(policy_truth.axes, values)), roles, consent, retention)
                    for values in itertools.product(*policy_truth.axes.values())]
        check(len(answers) == len(expected), "not all combinations were answered")
        for (verdict, *objections), truth, values in zip(answers, expected, itertools.product(*policy_truth.axes.values())):
            decided = "refused" if verdict == "permit" and any(objections) else verdict
            check(decided == truth, f"{roles} {values} {consent} {retention}: {decided}, and {truth} is true")
        cases += len(answers)
    print(f"  {cases} combinations")


# policy, is it of old syntax, input, queries
evals = [
    ("package ai.healthcare\ndeny[msg] {\n  input.request.destination_country != \"EU\"\n  msg := \"Data transfer outside EU is not allowed\"\n}\n", True,
     {"request": {"destination_country": "US"}}, ["data.ai.healthcare.deny", "data.ai", "data.ai.healthcare.deny[x]", "data.ai.healthcare.nothing"]),
    ("package a\n\nn := 7\n\nf := 1.5\n\nlarge := 9007199254740993\n\ns := \"<&> é \\\"\"\n\nnothing := null\n\nset contains x if some x in [3, 1, 2]\n\n"
     "object := {\"b\": [1, {\"c\": {}}], \"a\": []}\n\nundefined := 1 if input.never\n\nerror := to_number(\"seven\")\n", False, {},
     ["data.a", "data.a.n", "data.a.f", "data.a.large", "data.a.s", "data.a.nothing", "data.a.set", "data.a.object", "data.a.undefined", "data.a.error",
      "x := data.a.n", "x := data.a.n; y := x + 1", "[x | some x in data.a.set]", "data.a.n == 8", "data.a.n > 1; data.a.f > 1", "[x | x := data.a.set[_]]",
      "input", "1 + 1", "count(data.a.object)", "not data.a.undefined"]),
]


def eval_prints_what_opa_eval_prints(opa):
    for policy, old, given, queries in evals:
        with wardbook.World() as world:
            rego, path = world.write("policy.rego", policy), world.write("input.json", json.dumps(given))
            for query in queries:
                ours = world.run("policy", "eval", "-i", path, "-d", rego, query)
                theirs = opa.run("eval", *(["--v0-compatible"] if old else []), "-i", path, "-d", rego, query)
                check(ours.status == 0 and theirs.returncode == 0, f"{query}: {ours}, {theirs.stdout} {theirs.stderr}")
                check(ours.out.decode() == theirs.stdout, f"{query}: {ours.out.decode()} and not {theirs.stdout}")


checks = [opa_runs_the_tests_of_the_policies, opa_decides_the_same_on_every_combination, eval_prints_what_opa_eval_prints]
