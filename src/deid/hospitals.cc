#include "deid/hospitals.h"

#include <array>
#include <string>
#include <utility>

#include "deid/facility_heads.h"

namespace wardbook::deid {

namespace {

constexpr Index longest = 12;  // tokens, signs among them

// As the dictionary spells it.
std::string_view spelled(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> others{{{"saint", "st"},
                                                                                         {"mount", "mt"},
                                                                                         {"ctr", "center"},
                                                                                         {"centre", "center"},
                                                                                         {"hosp", "hospital"},
                                                                                         {"med", "medical"},
                                                                                         {"mem", "memorial"},
                                                                                         {"reg", "regional"},
                                                                                         {"univ", "university"},
                                                                                         {"comm", "community"},
                                                                                         {"childrens", "children"},
                                                                                         {"&", "and"}}};
  for (const auto& [written, meant] : others)
    if (word == written) return meant;
  return word;
}

// A full stop behind a whole word ends the sentence: "lives in Tampa. General: alert".
bool joins(const Page& page, Index i) {
  if (page.is_sign(i, '-') || page.is_sign(i, '/')) return true;
  const std::string_view before = i == 0 ? std::string_view() : page.low(i - 1);
  return page.is_sign(i, '.') && page.glued(i) && (before == "st" || before == "mt" || before.size() == 1 || spelled(before) != before);
}

}  // namespace

Index listed_hospital(const Page& page, Index i) {
  if (!page.has(i, fact::hospital_start)) return i;
  const bool capital = page.capitalised(i);
  std::string name;
  bool all_capital = true;
  bool told = false;  // some word says that it is a hospital
  Index end = i;
  for (Index at = i; at < i + longest && (at == i || !page.line_start(at)); ++at) {
    if (joins(page, at)) continue;
    if (!page.word(at) && !page.is_sign(at, '&')) break;
    std::string word(page.low(at));
    if (page.low(at + 1) == "'s" && page.glued(at + 1)) word += 's', ++at;
    name += spelled(word);
    name += '_';
    all_capital =
        all_capital && (page.capitalised(at) || page.has(at, fact::function) || page.low(at) == "'s" || page.kind(at) == text::Kind::sign);
    told = told || facility_head_end(page, at) != at || page.has(at, fact::facility_head);
    if ((capital ? all_capital || told : told) && (page.look_up(name) & fact::hospital)) end = at + 1;
  }
  return end;
}

}  // namespace wardbook::deid
