// The store's own recognizers: DIR/recognizers.toml, if there is one. settings, with the line, for one that is wrong.
#pragma once

#include <memory>

#include "base/result.h"
#include "deid/site_rules.h"
#include "store/data_directory.h"

namespace wardbook::workflow {

Result<std::shared_ptr<const deid::SiteRules>> site_rules_of(const store::DataDirectory& directory);

}  // namespace wardbook::workflow
