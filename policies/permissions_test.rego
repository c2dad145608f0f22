package wardbook.permissions_test

import data.wardbook.permissions.verdict

import rego.v1

asked(action, role, purpose) := {
	"action": action,
	"actor": {"id": "someone", "roles": [role], "via": "test"},
	"purpose": purpose,
	"request": {"destination_country": "local", "extent": "full"},
	"resource": {"consent": "not_recorded", "kind": "document", "label": "N", "relation": "other", "retention": "standard"},
}

test_a_clinician_opens_an_original_to_treat if verdict == "permit" with input as asked("document.original", "clinician", "TREAT")

test_a_clinician_opens_no_original_for_operations if verdict == "deny" with input as asked("document.original", "clinician", "HOPERAT")

test_a_clinician_opens_no_original_without_a_purpose if {
	verdict == "purpose_required" with input as asked("document.original", "clinician", "")
}

test_an_operator_states_any_purpose if {
	every purpose in data.table.purposes.stated {
		verdict == "permit" with input as asked("document.original", "operator", purpose)
	}
}

test_an_auditor_reads_the_audit_trail_and_no_document if {
	verdict == "permit" with input as asked("audit.read", "auditor", "")
	verdict == "deny" with input as asked("document.list", "auditor", "")
}

test_a_service_sees_its_own_documents_only if {
	mine := object.union(asked("document.status", "service", ""), {"resource": {"relation": "own"}})
	verdict == "permit" with input as mine
	verdict == "deny" with input as asked("document.status", "service", "")
}

test_an_administrator_counts_the_audit_trail_and_reads_none_of_it if {
	counted := object.union(asked("audit.read", "administrator", ""), {"request": {"extent": "counts"}})
	verdict == "permit" with input as counted
	verdict == "deny" with input as asked("audit.read", "administrator", "")
}

test_one_role_that_reaches_is_enough if {
	both := object.union(asked("document.release", "clinician", ""), {"actor": {"roles": ["clinician", "reviewer"]}})
	verdict == "permit" with input as both
}

test_nobody_may_do_anything if {
	nobody := {"actor": {"roles": []}}
	every action, _ in data.table.reach {
		verdict == "deny" with input as object.union(asked(action, "x", ""), nobody)
		verdict == "deny" with input as object.union(asked(action, "x", "TREAT"), nobody)
	}
}

test_an_unknown_role_or_action_is_denied if {
	verdict == "deny" with input as asked("document.list", "root", "")
	verdict == "deny" with input as asked("document.burn", "operator", "")
	verdict == "deny" with input as {}
}
