# Where data may go. A site says in its data.json where it is and where else its data may go:
#   {"site": {"region": "EU", "allowed_destinations": ["EEA"]}}
# Without, everything stays local. GDPR chapter V asks for a ground for every transfer to a third country.
package wardbook.residency

import rego.v1

default home := "local"

home := data.site.region

default elsewhere := []

elsewhere := data.site.allowed_destinations

deny contains "Data may not go to this destination." if {
	input.request.destination_country != home
	not input.request.destination_country in elsewhere
}
