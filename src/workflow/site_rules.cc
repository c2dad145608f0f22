#include "workflow/site_rules.h"

#include "recognizers/recognizers.h"

namespace wardbook::workflow {

Result<std::shared_ptr<const deid::SiteRules>> site_rules_of(const store::DataDirectory& directory) {
  auto rules = recognizers::load(directory.recognizers());
  if (rules || rules.error().code() == Code::settings) return rules;
  if (rules.error().code() == Code::not_found) return std::shared_ptr<const deid::SiteRules>();
  // To go on without them would show what the site wants gone.
  return fail(Code::settings, "recognizers.toml in the data directory cannot be read.");
}

}  // namespace wardbook::workflow
