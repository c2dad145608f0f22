"""What the shipped policies should decide, written from docs/contract.md (whose table it reads) and docs/policies.md, without looking at the Rego."""
import re

import wardbook

roles = ["clinician", "reviewer", "privacy_officer", "administrator", "service", "auditor", "operator"]
purposes = ["", "TREAT", "HPAYMT", "HOPERAT", "HRESCH", "PUBHLTH", "PATRQT", "ETREAT"]


def read_table():
    """{permission: {role: cell}}"""
    lines = (wardbook.root / "docs/contract.md").read_text().splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("| permission |"))
    names = [cell.strip() for cell in lines[start].strip("|").split("|")]
    table = {}
    for line in lines[start + 2:]:
        if not line.startswith("|"):
            break
        cells = [cell.strip() for cell in re.sub(r"^\||\|$", "", line).split("|")]
        table[cells[0]] = dict(zip(names[1:], cells[1:]))
    return table


table = read_table()
assert [role for role in table["document.create"]] == roles
opened = {"document.redacted", "document.entities", "document.summary", "document.checks"}
identified = {"document.original", "document.reidentify"}
axes = {"action": sorted(table), "purpose": purposes, "relation": ["own", "other"], "extent": ["full", "counts"], "destination": ["local", "US"],
        "label": ["N", "R", "V"]}


def by_table(case, held):
    wanting_purpose = False
    for role in held:
        reach = table[case["action"]][role]
        if reach == "y" or (reach == "own" and case["relation"] == "own") or (reach == "counts" and case["extent"] == "counts"):
            return "permit"
        if reach in ("", "own", "counts"):
            continue
        if not case["purpose"]:
            wanting_purpose = True
        elif reach == "stated" or case["purpose"] in reach.split():
            return "permit"
    return "purpose_required" if wanting_purpose else "deny"


def objected(case, held, consent, retention):
    opening = case["action"] in opened | identified
    purpose = case["purpose"]
    return any([
        case["destination"] != "local",
        opening and case["label"] == "V" and not purpose,
        opening and case["label"] in "RV" and purpose in ("HPAYMT", "HRESCH"),
        opening and consent == "withdrawn" and purpose not in ("PATRQT", "ETREAT"),
        case["action"] in identified and purpose == "HRESCH" and consent != "given",
        opening and retention == "expired" and purpose != "PATRQT",
        case["action"] == "document.erase" and retention == "hold",
        "auditor" in held and len(held) > 1,
        case["action"] == "document.release" and case["relation"] == "own" and "operator" not in held,
        purpose == "ETREAT" and not {"clinician", "operator"} & set(held),
    ])


def verdict(case, held, consent, retention):
    permission = by_table(case, held)
    return "refused" if permission == "permit" and objected(case, held, consent, retention) else permission
