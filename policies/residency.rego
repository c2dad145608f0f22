# Where data may go. A site says in its site.json where it is and where else its data may go:
#   {"site": {"region": "EU", "allowed_destinations": ["EEA"]}}
# A destination of which nobody said where it is ("unknown") is refused once the site says where it is itself. GDPR chapter V asks for a ground for
# every transfer to a third country.
package wardbook.residency

import rego.v1

default home := "local"

home := data.site.region

default elsewhere := []

elsewhere := data.site.allowed_destinations

declared if data.site.region

deny contains "Data may not go to this destination." if {
	input.request.destination_country != home
	not tolerated
	not input.request.destination_country in elsewhere
}

tolerated if {
	input.request.destination_country == "unknown"
	not declared
}
