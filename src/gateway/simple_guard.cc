#include "gateway/simple_guard.h"

#include "gateway/scan/known_identifiers.h"
#include "gateway/scan/numbers.h"
#include "gateway/scan/plain_text.h"
#include "gateway/scan/words.h"

namespace wardbook::gateway {

SimpleGuard::SimpleGuard() : words_(std::make_unique<const WordList>()) {}
SimpleGuard::~SimpleGuard() = default;

Verdict SimpleGuard::scan(std::string_view text, const trust::KnownIdentifiers& known) const {
  Counts counts;
  if (const auto plain = to_plain(text)) {
    const auto open = without_placeholders(*plain);
    counts.add(FindingKind::known_identifier, count_known(open, known, *words_));
    scan_numbers(open, counts);
    scan_words(open, *words_, counts);
  } else {
    counts.add(FindingKind::bad_encoding);
  }
  Verdict verdict;
  for (std::size_t i = 0; i < finding_kind_count; ++i)
    if (counts.of[i]) verdict.findings.push_back({static_cast<FindingKind>(i), counts.of[i]});
  verdict.clear = verdict.findings.empty();
  return verdict;
}

}  // namespace wardbook::gateway
