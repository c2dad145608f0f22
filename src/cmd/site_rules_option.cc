#include "cmd/site_rules_option.h"

#include "recognizers/recognizers.h"

namespace wardbook::cmd {

Result<std::shared_ptr<const deid::SiteRules>> site_rules_option(const Invocation& call) {
  auto file = call.value("--recognizers");
  if (!file) return std::shared_ptr<const deid::SiteRules>();
  auto rules = recognizers::load(*file);
  if (!rules && rules.error().code() != Code::settings)
    return fail(Code::invalid_request, "The file that --recognizers names cannot be read.");
  return rules;
}

}  // namespace wardbook::cmd
