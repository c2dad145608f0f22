package wardbook.purpose_test

import data.wardbook.purpose.deny

import rego.v1

asked(action, label, purpose) := {"action": action, "purpose": purpose, "resource": {"label": label}}

test_an_unknown_purpose_is_refused if count(deny) == 1 with input as asked("document.list", "N", "CURIOSITY")

test_an_unknown_label_is_refused if count(deny) == 1 with input as asked("document.list", "X", "")

test_normal_documents_need_no_purpose if count(deny) == 0 with input as asked("document.redacted", "N", "")

test_very_restricted_documents_need_a_purpose if {
	count(deny) == 1 with input as asked("document.redacted", "V", "")
	count(deny) == 0 with input as asked("document.redacted", "V", "TREAT")
	count(deny) == 0 with input as asked("document.list", "V", "")
}

test_restricted_documents_are_not_for_payment_or_research if {
	every purpose in ["HPAYMT", "HRESCH"] {
		count(deny) == 1 with input as asked("document.summary", "R", purpose)
		count(deny) == 0 with input as asked("document.summary", "N", purpose)
	}
}
