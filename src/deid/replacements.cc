#include "deid/replacements.h"

#include <algorithm>
#include <map>
#include <set>

#include "deid/numbering.h"
#include "deid/operators/dates.h"
#include "deid/operators/places.h"
#include "deid/operators/surrogates.h"

namespace wardbook::deid {

using trust::Label;
using trust::Operator;

namespace {

std::string tag(Label label) { return "[" + std::string(trust::name_of(label)) + "]"; }
std::string numbered(Label label, std::uint32_t number) {
  return "[" + std::string(trust::name_of(label)) + "_" + std::to_string(number) + "]";
}

std::vector<Span> spans_of(const std::vector<Part>& parts) {
  std::vector<Span> spans;
  spans.reserve(parts.size());
  for (const Part& part : parts) spans.push_back(part.span);
  return spans;
}

// A random code for each value of the document. 164.514(c)(1): it tells nothing about the person, for nothing of the person goes
// into it. Four digits, or more where a document has very many values.
class VaultCodes {
 public:
  explicit VaultCodes(Randomness& randomness) : randomness_(randomness) {}
  std::uint32_t of(Label label, std::uint32_t value) {
    const auto [at, fresh] = codes_.emplace(std::pair(label, value), 0);
    if (!fresh) return at->second;
    auto& taken = taken_[label];
    std::uint32_t least = 1000;
    while (taken.size() * 2 > least * 9) least *= 10;
    do {
      std::array<std::uint8_t, 8> bytes{};
      randomness_.fill(bytes);
      std::uint64_t drawn = 0;
      for (const std::uint8_t byte : bytes) drawn = drawn << 8 | byte;
      at->second = least + static_cast<std::uint32_t>(drawn % (std::uint64_t{least} * 9));
    } while (!taken.insert(at->second).second);
    return at->second;
  }

 private:
  Randomness& randomness_;
  std::map<std::pair<Label, std::uint32_t>, std::uint32_t> codes_;
  std::map<Label, std::set<std::uint32_t>> taken_;
};

}  // namespace

bool becomes_age_category(const Span& span, const Treatment& treatment) {
  const auto own = treatment.chosen[static_cast<std::size_t>(span.label)];
  return span.action == Action::generalize && span.label == Label::age && (!own || *own == Operator::generalize);
}

std::vector<std::string> replacements(std::string_view text, std::vector<Part>& parts, const Treatment& treatment, Language language,
                                      int present_year, const Lexicon& lexicon) {
  const auto any = [&](auto... wanted) {
    return std::any_of(parts.begin(), parts.end(), [&](const Part& part) { return ((part.applied == wanted) || ...); });
  };
  const std::vector<Span> spans = spans_of(parts);
  std::optional<operators::Dates> dates;
  if (any(Operator::year, Operator::generalize, Operator::shift)) dates.emplace(text, spans, language, present_year);
  const int days = any(Operator::shift) ? operators::days_back(*treatment.key, treatment.weekdays) : 0;
  const std::vector<std::uint32_t> numbers =
      any(Operator::number, Operator::vault) ? number_values(text, spans) : std::vector<std::uint32_t>(parts.size(), 0);
  std::optional<operators::Surrogates> surrogates;
  if (any(Operator::surrogate)) surrogates.emplace(text, spans, *treatment.key, *treatment.names, lexicon, language);
  std::optional<VaultCodes> codes;
  if (any(Operator::vault)) codes.emplace(*treatment.codes);

  const auto coarser = [&](const Span& span, Operator applied) -> std::optional<std::string> {
    if (span.label == Label::date) return dates->year_of(span);
    // Only the United States have ZIP codes of five digits that mean what the law says.
    if (applied == Operator::generalize && span.label == Label::location && language == Language::en)
      return operators::generalized_place(text.substr(span.start, span.end - span.start));
    return std::nullopt;
  };
  const auto made = [&](std::size_t i) -> std::optional<std::string> {
    const Span& span = parts[i].span;
    switch (parts[i].applied) {
      case Operator::tag:
      case Operator::keep:
        break;
      case Operator::number:
        return numbered(span.label, numbers[i]);
      case Operator::mask:
        return "[REDACTED]";
      case Operator::remove:
        return std::string();
      case Operator::year:
      case Operator::generalize:
        return coarser(span, parts[i].applied);
      case Operator::shift:
        return dates->shifted(span, days);
      case Operator::vault:
        return numbered(span.label, codes->of(span.label, numbers[i]));
      case Operator::surrogate:
        return surrogates->of(span);
    }
    return std::nullopt;
  };

  std::vector<std::string> result;
  result.reserve(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Span& span = parts[i].span;
    if (becomes_age_category(span, treatment)) {
      result.emplace_back(generalized_age);
      continue;
    }
    auto text_instead = made(i);
    if (!text_instead) parts[i].applied = Operator::tag;
    const bool coarse = parts[i].applied == Operator::year || parts[i].applied == Operator::generalize;
    span.action = coarse ? Action::generalize : Action::redact;
    result.push_back(text_instead ? std::move(*text_instead) : tag(span.label));
  }
  return result;
}

}  // namespace wardbook::deid
