# Separation of duties (HIPAA 45 CFR 164.308(a)(3), ISO/IEC 27002 5.3).
package wardbook.compliance

import rego.v1

deny contains "An auditor has no other role." if {
	"auditor" in input.actor.roles
	some role in input.actor.roles
	role != "auditor"
}

deny contains "Nobody releases a document that they sent in." if {
	input.action == "document.release"
	input.resource.relation == "own"
	not "operator" in input.actor.roles
}

deny contains "Emergency treatment is for who treats." if {
	input.purpose == "ETREAT"
	not treats
}

treats if "clinician" in input.actor.roles

treats if "operator" in input.actor.roles
