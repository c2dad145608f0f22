// --recognizers FILE: the site's own rules, or none. settings with the line; invalid_request if the file cannot be read.
#pragma once

#include <memory>

#include "cmd/invocation.h"
#include "deid/site_rules.h"

namespace wardbook::cmd {

Result<std::shared_ptr<const deid::SiteRules>> site_rules_option(const Invocation& call);

}  // namespace wardbook::cmd
