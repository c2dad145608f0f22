#include "evaluation/set.h"

#include "evaluation/json_lines.h"

namespace wardbook::evaluation {

Result<SetFacts> parse_set(std::string_view file) {
  // A file of one object, which may stand on many lines: what is wrong with it is said of line 1.
  const auto object = TRY(parse_object(file, 1));
  SetFacts facts;
  facts.name = TRY(string_member(object, "set", 1, ""));
  const auto* labels = object.if_contains("not_annotated");
  if (!labels || !labels->is_array()) return fail(Code::invalid_request, "The set file must have \"not_annotated\", a list.");
  for (const auto& label : labels->get_array()) {
    const auto* name = label.if_string();
    if (!name || !is_label(*name, Task::deid)) return fail(Code::invalid_request, "The set file has a label that is not known.");
    facts.not_annotated.emplace_back(*name);
  }
  return facts;
}

}  // namespace wardbook::evaluation
