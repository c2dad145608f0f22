#include "gateway/simple_guard.h"

#include <array>

#include "closedworld/plain_text.h"
#include "gateway/scan/known_identifiers.h"

namespace wardbook::gateway {
namespace {

FindingKind finding_of(closedworld::Kind kind) {
  constexpr std::array kinds{FindingKind::unknown_word, FindingKind::titled_name, FindingKind::place,
                             FindingKind::digit_run,    FindingKind::date,        FindingKind::phone,
                             FindingKind::age,          FindingKind::at_sign,     FindingKind::web_address};
  static_assert(kinds.size() == closedworld::kind_count);
  return kinds[static_cast<std::size_t>(kind)];
}

}  // namespace

Verdict SimpleGuard::scan(std::string_view text, const trust::KnownIdentifiers& known) const {
  std::array<std::uint32_t, finding_kind_count> counts{};
  const auto count = [&](FindingKind kind) -> std::uint32_t& { return counts[static_cast<std::size_t>(kind)]; };
  if (const auto suspects = detector_.find(text)) {
    for (const auto& suspect : *suspects)
      if (suspect.score >= closedworld::strong) ++count(finding_of(suspect.kind));
    const auto plain = closedworld::PlainText::of(text, closedworld::PlainText::Placeholders::replaced);
    count(FindingKind::known_identifier) = count_known(plain->text(), known, detector_);
  } else {
    ++count(FindingKind::bad_encoding);
  }
  Verdict verdict;
  for (std::size_t i = 0; i < finding_kind_count; ++i)
    if (counts[i]) verdict.findings.push_back({static_cast<FindingKind>(i), counts[i]});
  verdict.clear = verdict.findings.empty();
  return verdict;
}

}  // namespace wardbook::gateway
