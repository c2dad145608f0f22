# What a patient's consent changes. Treatment and operations rest on other grounds than consent (45 CFR 164.506; GDPR Art. 9(2)(h)), so a
# consent that was never asked for stops research only; one that was withdrawn stops all but what the patient or an emergency asks for.
package wardbook.consent

import rego.v1

deny contains "This state of consent is not known." if not input.resource.consent in {"given", "withdrawn", "not_recorded"}

deny contains "Consent was withdrawn." if {
	input.resource.consent == "withdrawn"
	not input.purpose in {"PATRQT", "ETREAT"}
	data.table.opens[input.action]
}

deny contains "Research on what identifies a patient needs consent." if {
	input.purpose == "HRESCH"
	input.resource.consent != "given"
	data.table.opens[input.action] == "identified"
}
