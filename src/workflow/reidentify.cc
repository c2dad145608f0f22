#include "workflow/reidentify.h"

#include <algorithm>

#include "text/utf8.h"

namespace wardbook::workflow {
namespace {

std::string_view without_brackets(std::string_view code) {
  if (code.starts_with('[') && code.ends_with(']')) return code.substr(1, code.size() - 2);
  return code;
}

}  // namespace

Result<std::vector<Reidentified>> values_behind(const std::vector<std::string>& codes, const trust::Redacted& redacted,
                                                const std::vector<deid::Span>& spans, const trust::Phi& document_text) {
  auto text = document_text.reveal();
  std::vector<const deid::Span*> handled;
  for (const auto& span : spans)
    if (span.action != deid::Action::keep) handled.push_back(&span);
  const auto& replacements = redacted.replacements();
  auto belongs = [&](std::size_t i) { return handled[i]->label == replacements[i].label && handled[i]->end <= text.size(); };
  bool together = handled.size() == replacements.size();
  for (std::size_t i = 0; together && i < handled.size(); ++i) together = belongs(i);
  if (!together) return fail(Code::integrity, "The redacted text and the identifiers of the document do not belong together.");

  text::OffsetMap offsets(redacted.text());
  std::vector<Reidentified> answer;
  for (const auto& asked : codes) {
    auto code = without_brackets(asked);
    Reidentified found{std::string(code), trust::Label::other, {}};
    for (std::size_t i = 0; i < handled.size(); ++i) {
      auto start = offsets.byte_of_code_point(replacements[i].start), end = offsets.byte_of_code_point(replacements[i].end);
      auto written = redacted.text().substr(start, end - start);
      if (without_brackets(written) != code || written.size() == code.size()) continue;
      found.label = handled[i]->label;
      auto value = text.substr(handled[i]->start, handled[i]->end - handled[i]->start);
      if (std::ranges::none_of(found.values, [&](const trust::Phi& seen) { return seen.reveal() == value; }))
        found.values.emplace_back(std::string(value));
    }
    if (found.values.empty()) return fail(Code::not_found, "The document's redacted text has no such code.");
    answer.push_back(std::move(found));
  }
  return answer;
}

}  // namespace wardbook::workflow
