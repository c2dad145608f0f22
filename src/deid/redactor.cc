#include "deid/redactor.h"

#include <algorithm>
#include <limits>
#include <string>

#include "deid/kinds.h"
#include "deid/numbering.h"
#include "text/utf8.h"

namespace wardbook::deid {

namespace {

std::string placeholder(const Span& span, trust::Operator applied, std::uint32_t number) {
  if (span.action == Action::generalize) return std::string(generalized_age);
  switch (applied) {
    case trust::Operator::tag:
      return "[" + std::string(trust::name_of(span.label)) + "]";
    case trust::Operator::number:
      return "[" + std::string(trust::name_of(span.label)) + "_" + std::to_string(number) + "]";
    case trust::Operator::mask:
      return "[REDACTED]";
    case trust::Operator::remove:
      return {};
  }
  return {};
}

bool closes(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\n' || text[at] == '.' || text[at] == ',' || text[at] == ';' ||
         text[at] == ')';
}

}  // namespace

Result<Redactor::Outcome> Redactor::redact(std::string_view text, const trust::KnownIdentifiers& known, trust::Mode mode,
                                           trust::Operator applied, Language language, LabelSet labels) const {
  // A placeholder may be longer than the value that it replaces: offsets into the result must fit as well.
  if (text.size() > std::numeric_limits<std::uint32_t>::max() / 8)
    return fail(Code::too_large, "The text is longer than {} bytes.", std::numeric_limits<std::uint32_t>::max() / 8);
  if (!text::valid_utf8(text)) return fail(Code::encoding, "The text is not valid UTF-8.");
  Outcome outcome;
  outcome.spans = engine_.find(text, known, language);
  std::erase_if(outcome.spans, [&](const Span& span) { return !labels.test(static_cast<std::size_t>(span.label)); });

  std::vector<Span> handled;
  std::copy_if(outcome.spans.begin(), outcome.spans.end(), std::back_inserter(handled),
               [](const Span& span) { return span.action != Action::keep; });
  const std::vector<std::uint32_t> numbers =
      applied == trust::Operator::number ? number_values(text, handled) : std::vector<std::uint32_t>(handled.size(), 0);

  trust::Redacted& redacted = outcome.redacted;
  redacted.mode_ = mode;
  redacted.applied_ = applied;
  redacted.engine_ = engine_.version();
  redacted.text_.reserve(text.size() + handled.size() * 8);
  std::size_t done = 0;
  std::uint32_t points = 0;
  for (std::size_t i = 0; i < handled.size(); ++i) {
    const Span& span = handled[i];
    std::string_view kept = text.substr(done, span.start - done);
    const std::string instead = placeholder(span, applied, numbers[i]);
    if (instead.empty() && !kept.empty() && kept.back() == ' ' && closes(text, span.end)) kept.remove_suffix(1);
    redacted.text_ += kept;
    points += static_cast<std::uint32_t>(text::count_code_points(kept));
    redacted.replacements_.push_back({points, points + static_cast<std::uint32_t>(instead.size()), span.label});
    redacted.text_ += instead;
    points += static_cast<std::uint32_t>(instead.size());
    if (span.action == Action::generalize && glued_to_letter(text, span.end)) {
      redacted.text_ += ' ';
      ++points;
    }
    done = span.end;
    ++redacted.counts_[static_cast<std::size_t>(span.label)];
    ++redacted.attestation_[kind_of(span)];
  }
  redacted.text_ += text.substr(done);
  return outcome;
}

}  // namespace wardbook::deid
