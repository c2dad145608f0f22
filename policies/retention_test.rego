package wardbook.retention_test

import data.wardbook.retention.deny

import rego.v1

asked(action, retention, purpose) := {"action": action, "purpose": purpose, "resource": {"retention": retention}}

test_an_unknown_class_is_refused if count(deny) == 1 with input as asked("document.list", "forever", "")

test_a_legal_hold_keeps_the_document if {
	count(deny) == 1 with input as asked("document.erase", "hold", "")
	count(deny) == 0 with input as asked("document.erase", "standard", "")
	count(deny) == 0 with input as asked("document.original", "hold", "TREAT")
}

test_an_expired_document_is_its_patients_only if {
	count(deny) == 1 with input as asked("document.redacted", "expired", "")
	count(deny) == 0 with input as asked("document.original", "expired", "PATRQT")
	count(deny) == 0 with input as asked("document.erase", "expired", "")
}
