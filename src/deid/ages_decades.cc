// Decades of life: "in her nineties", "a man in his early 90s", "a nonagenarian".
#include "deid/ages.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using trust::Label;

namespace {

constexpr std::string_view in_words[] = {"nineties", "hundreds", "eighties", "seventies", "sixties",
                                         "fifties",  "forties",  "thirties", "twenties"};
constexpr std::string_view in_figures[] = {"90s", "100s", "80s", "70s", "60s", "50s", "40s", "30s", "20s"};
constexpr std::string_view over_89[] = {"nineties", "90s", "90", "100s", "100", "hundreds"};

// Of whom: "her 90s", "a man in his"; without an owner only beside a person, for the early nineties are also years of a century, and
// the mid-90s also what a saturation is in.
bool of_a_person(const Page& page, Index i, Index end) {
  static constexpr std::string_view owners[] = {"her", "his", "their", "your", "my"};
  static constexpr std::string_view persons[] = {"man", "woman", "lady", "gentleman", "male", "female", "patient"};
  static constexpr std::string_view verbs[] = {"is", "was", "'s"};
  Index first = i;
  while (first > 0 &&
         (page.is(first - 1, "early") || page.is(first - 1, "mid") || page.is(first - 1, "late") || page.is_sign(first - 1, '-')))
    --first;
  if (first > 0 && one_of(page.low(first - 1), owners)) return true;
  if (first == i) return false;
  if (one_of(page.low(end), persons)) return true;
  if (first == 0 || !page.is(first - 1, "in") || measures_something(page, i, end)) return false;
  Index before = first - 1;
  if (before > 0 && one_of(page.low(before - 1), verbs)) --before;
  return ends_with_person(page, before) || (before > 0 && one_of(page.low(before - 1), persons));
}

// "in the tenth decade of life"
bool counted(Page& page, Index i) {
  static constexpr std::string_view ordinals[] = {"tenth", "eleventh", "10th", "11th"};
  static constexpr std::string_view owners[] = {"her", "his", "their"};
  if (!page.is(i, "decade") || i == 0 || !one_of(page.low(i - 1), ordinals) || !page.is(i + 1, "of")) return false;
  const Index life = one_of(page.low(i + 2), owners) ? i + 3 : i + 2;
  if (!page.is(life, "life")) return false;
  page.found(i - 1, life + 1, Label::age, 0.85F, Reason::age_phrase, Action::generalize);
  return true;
}

}  // namespace

void find_decades_of_life(Page& page) {
  static constexpr std::string_view persons[] = {"nonagenarian", "centenarian", "nonagenarians", "supercentenarian", "centenarians"};
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.has(i, fact::placeholder)) continue;
    const std::string_view low = page.low(i);
    if (!page.number(i) && !low.ends_with('s') && !low.ends_with('n') && low != "decade") continue;  // no word of these lists
    if (one_of(low, persons)) {
      page.found(i, i + 1, Label::age, 0.85F, Reason::age_phrase, Action::generalize);
      continue;
    }
    if (counted(page, i)) continue;
    Index end = i + 1;
    bool figures = page.kind(i) == Kind::mixed && one_of(low, in_figures);
    if (page.number(i) && (low == "90" || low == "100") && page.glued(i + 1)) {
      const bool apart = page.is_sign(i + 1, '\'') && page.is(i + 2, "s") && page.glued(i + 2);
      if (apart || page.is(i + 1, "'s")) figures = true, end = apart ? i + 3 : i + 2;
    }
    if ((figures || one_of(low, in_words)) && of_a_person(page, i, end))
      page.found(i, end, Label::age, 0.8F, Reason::age_phrase, one_of(low, over_89) ? Action::generalize : Action::keep);
  }
}

}  // namespace wardbook::deid
