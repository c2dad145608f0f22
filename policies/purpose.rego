# Purposes of use (HL7 v3 PurposeOfUse) beside the labels of confidentiality (HL7 v3 Confidentiality: N normal, R restricted, V very restricted).
package wardbook.purpose

import rego.v1

deny contains "This purpose of use is not known." if {
	input.purpose != ""
	not input.purpose in data.table.purposes.stated
}

deny contains "This label of confidentiality is not known." if not input.resource.label in {"N", "R", "V"}

deny contains "A very restricted document is opened for a stated purpose only." if {
	input.resource.label == "V"
	input.purpose == ""
	data.table.opens[input.action]
}

deny contains "A restricted document is not opened for payment or research." if {
	input.purpose in {"HPAYMT", "HRESCH"}
	input.resource.label in {"R", "V"}
	data.table.opens[input.action]
}
