#include "deid/network_input.h"

#include <algorithm>

namespace wardbook::deid {

namespace {

constexpr std::uint32_t of_facts = 1, of_letters = 2, of_fields = 3;  // the first of the kinds of fields

// Spaces, tabs and line ends before the token.
std::uint32_t gap_before(const Page& page, Index i) {
  const std::uint32_t before = i == 0 ? 0 : page.token(i - 1).end;
  const std::string_view gap = page.text().substr(before, page.token(i).start - before);
  const auto lines = static_cast<std::uint32_t>(std::count(gap.begin(), gap.end(), '\n'));
  const std::uint32_t width = gap.find('\t') != std::string_view::npos ? 3 : gap.size() > 1 ? 2 : gap.empty() ? 0 : 1;
  return width + 4 * std::min(lines, 2U);
}

class Describer {
 public:
  explicit Describer(tagger::Descriptions& to) : to_(to) {}

  void describe(const TokenAtoms& atoms, Index i) {
    const Page& page = atoms.page();
    const Atoms& a = atoms[i];
    const Atoms& above = atoms[a.above];
    const bool top = a.above == i;
    field_ = of_fields;
    for (const Atom atom : {a.word,
                            a.shape,
                            a.ends,
                            a.start,
                            a.end2,
                            a.end4,
                            a.rule,
                            a.layout,
                            a.elsewhere,
                            a.field,
                            a.first_word,
                            a.chunk,
                            a.column,
                            a.zone,
                            top ? 1 : above.rule * 2,
                            top ? 1 : above.shape,
                            mix(a.rule, a.shape),
                            gap_before(page, i),
                            static_cast<Atom>(std::min<std::size_t>(page.length(i), 15)),
                            static_cast<Atom>(page.language())})
      put(field_++, atom);
    const Facts facts = page.facts(i) & telling;
    for (Facts left = facts; left != 0; left &= left - 1) put(of_facts, static_cast<std::uint32_t>(__builtin_ctzll(left)));
    if (page.word(i) && !(facts & fact::placeholder)) {
      constexpr std::size_t most = 12;
      const std::string_view low = page.low(i);
      for (std::size_t k = 0; k + 3 <= low.size() && k < most; ++k) put(of_letters, hash(low.substr(k, 3)));
    }
    to_.ends.push_back(static_cast<std::uint32_t>(to_.ids.size()));
  }

 private:
  void put(std::uint32_t kind, Atom atom) { to_.ids.push_back(static_cast<std::uint16_t>(mix(atom, kind) >> 16)); }

  tagger::Descriptions& to_;
  std::uint32_t field_ = 0;
};

}  // namespace

void describe(const TokenAtoms& atoms, Index first, Index end, tagger::Descriptions& descriptions) {
  Describer describer(descriptions);
  for (Index i = first; i < end; ++i) describer.describe(atoms, i);
}

}  // namespace wardbook::deid
