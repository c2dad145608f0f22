package wardbook.compliance_test

import data.wardbook.compliance.deny

import rego.v1

asked(action, roles, relation, purpose) := {
	"action": action,
	"actor": {"roles": roles},
	"purpose": purpose,
	"resource": {"relation": relation},
}

test_an_auditor_has_no_other_role if {
	count(deny) == 1 with input as asked("audit.read", ["auditor", "administrator"], "other", "")
	count(deny) == 0 with input as asked("audit.read", ["auditor"], "other", "")
}

test_nobody_releases_their_own_document if {
	count(deny) == 1 with input as asked("document.release", ["reviewer"], "own", "")
	count(deny) == 0 with input as asked("document.release", ["reviewer"], "other", "")
	count(deny) == 0 with input as asked("document.release", ["operator"], "own", "")
}

test_an_emergency_is_for_who_treats if {
	count(deny) == 1 with input as asked("document.redacted", ["reviewer"], "other", "ETREAT")
	count(deny) == 0 with input as asked("document.redacted", ["clinician"], "other", "ETREAT")
	count(deny) == 0 with input as asked("document.redacted", ["operator"], "other", "ETREAT")
}
