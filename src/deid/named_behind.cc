#include "deid/named_behind.h"

#include <string_view>

#include "deid/one_of.h"

namespace wardbook::deid {

using trust::Label;

namespace {

// What "of" and "at" call a facility by: a place, a surname, a word that is nothing else.
bool proper(const Page& page, Index i) {
  return page.capitalised(i) && !page.has(i, fact::function | fact::heading | fact::department | fact::month | fact::basic | fact::title) &&
         (page.has(i, fact::city | fact::last | fact::state) || (page.facts(i) & ~(fact::starts | fact::city_start)) == 0);
}

}  // namespace

Index named_behind(const Page& page, Index i, Index end) {
  if (end < i + 2 || !(page.is(end, "of") || page.is(end, "at")) || page.line_start(end)) return end;
  const Index name = page.is(end + 1, "the") ? end + 2 : end + 1;
  if (page.line_start(name) || !proper(page, name)) return end;
  Index first = i;
  while (first > 0 && i - first < 2 && page.capitalised(first - 1) && !page.line_start(first) &&
         !page.has(first - 1, fact::function | fact::title | fact::heading | fact::credential))
    --first;
  return first;
}

Index branch_after(const Page& page, Index end) {
  if (!page.is_sign(end, ',') || !proper(page, end + 1) || page.line_start(end + 1)) return end;
  const bool branch = page.is(end + 2, "satellite") || page.is(end + 2, "branch") || page.is(end + 2, "campus");
  return branch && !page.line_start(end + 2) ? end + 3 : end;
}

void find_practice(Page& page, Index i) {
  static constexpr std::string_view kinds[] = {"cardiology",  "pediatrics",    "orthopedics",    "orthopaedics", "dermatology",
                                               "urology",     "radiology",     "neurology",      "oncology",     "nephrology",
                                               "gynecology",  "ophthalmology", "psychiatry",     "associates",   "physicians",
                                               "specialists", "consultants",   "anesthesiology", "endocrinology"};
  if (!page.is(i + 1, "of") || !page.capitalised(i) || page.line_start(i + 1) || !one_of(page.low(i), kinds)) return;
  Index end = page.is(i + 2, "the") ? i + 3 : i + 2;
  if (page.line_start(end) || !proper(page, end)) return;
  ++end;
  while (end < i + 6 && proper(page, end) && !page.line_start(end)) ++end;
  Index first = i;
  while (first > 0 && i - first < 3 && page.capitalised(first - 1) && !page.line_start(first) && !page.has(first - 1, fact::function))
    --first;
  if (page.is_sign(end, ',') && page.is(end + 1, "p") && page.is_sign(end + 2, '.') && (page.is(end + 3, "a") || page.is(end + 3, "c")))
    end += page.is_sign(end + 4, '.') && page.glued(end + 4) ? 5 : 4;
  page.found(first, end, Label::location, 0.8F, Reason::facility);
}

}  // namespace wardbook::deid
