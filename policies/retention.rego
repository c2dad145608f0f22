# How long a document is kept: standard, hold (a legal hold keeps it) or expired (its time is over, and only its patient may still ask for it).
package wardbook.retention

import rego.v1

deny contains "This retention class is not known." if not input.resource.retention in {"standard", "hold", "expired"}

deny contains "A legal hold keeps the document." if {
	input.resource.retention == "hold"
	input.action == "document.erase"
}

deny contains "The time for which the document was kept is over." if {
	input.resource.retention == "expired"
	input.purpose != "PATRQT"
	data.table.opens[input.action]
}
