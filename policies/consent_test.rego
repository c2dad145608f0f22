package wardbook.consent_test

import data.wardbook.consent.deny

import rego.v1

asked(action, consent, purpose) := {"action": action, "purpose": purpose, "resource": {"consent": consent}}

test_an_unknown_state_is_refused if count(deny) > 0 with input as asked("document.list", "maybe", "")

test_treatment_rests_on_no_consent if count(deny) == 0 with input as asked("document.original", "not_recorded", "TREAT")

test_withdrawn_consent_closes_the_document if {
	count(deny) == 1 with input as asked("document.redacted", "withdrawn", "")
	count(deny) == 1 with input as asked("document.original", "withdrawn", "TREAT")
}

test_the_patient_and_an_emergency_open_it if {
	count(deny) == 0 with input as asked("document.original", "withdrawn", "PATRQT")
	count(deny) == 0 with input as asked("document.original", "withdrawn", "ETREAT")
}

test_withdrawn_consent_hinders_no_erasure if count(deny) == 0 with input as asked("document.erase", "withdrawn", "")

test_research_on_identified_data_needs_consent if {
	count(deny) == 1 with input as asked("document.original", "not_recorded", "HRESCH")
	count(deny) == 0 with input as asked("document.original", "given", "HRESCH")
	count(deny) == 0 with input as asked("document.redacted", "not_recorded", "HRESCH")
}
