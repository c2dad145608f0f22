# Who may do what: the permission table of docs/contract.md (data.table.reach), read here and nowhere else.
package wardbook.permissions

import rego.v1

# What is not allowed is denied.
default verdict := "deny"

verdict := "permit" if {
	permitted
} else := "purpose_required" if {
	input.purpose == ""
	wants_a_purpose
}

wants_a_purpose if {
	some role in input.actor.roles
	data.table.purposes[data.table.reach[input.action][role]]
}

# One role that reaches far enough is enough.
permitted if {
	some role in input.actor.roles
	data.table.reach[input.action][role] == "all"
}

# Only what the caller sent in or did.
permitted if {
	input.resource.relation == "own"
	some role in input.actor.roles
	data.table.reach[input.action][role] == "own"
}

# Only how many, not which.
permitted if {
	input.request.extent == "counts"
	some role in input.actor.roles
	data.table.reach[input.action][role] == "counts"
}

# Only for some purposes of use.
permitted if {
	input.purpose != ""
	some role in input.actor.roles
	input.purpose in data.table.purposes[data.table.reach[input.action][role]]
}
