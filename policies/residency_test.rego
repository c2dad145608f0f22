package wardbook.residency_test

import data.wardbook.residency.deny

import rego.v1

to(destination) := {"action": "document.summary", "request": {"destination_country": destination}}

test_data_stays_where_it_is if {
	count(deny) == 0 with input as to("local") with data.site as {}
	count(deny) == 1 with input as to("US") with data.site as {}
}

test_a_site_names_its_region if {
	count(deny) == 0 with input as to("EU") with data.site as {"region": "EU"}
	count(deny) == 1 with input as to("local") with data.site as {"region": "EU"}
}

test_a_site_names_other_destinations if {
	count(deny) == 0 with input as to("EEA") with data.site as {"region": "EU", "allowed_destinations": ["EEA"]}
	count(deny) == 1 with input as to("US") with data.site as {"region": "EU", "allowed_destinations": ["EEA"]}
}

test_an_unknown_destination_is_refused_once_the_site_says_where_it_is if {
	count(deny) == 0 with input as to("unknown") with data.site as {}
	count(deny) == 1 with input as to("unknown") with data.site as {"region": "EU"}
}
