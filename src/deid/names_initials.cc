// Nothing but the initials of those who dictated, typed and signed: "JS/ml", "Dictated by: JS".
#include <algorithm>
#include <iterator>

#include "deid/detectors.h"

namespace wardbook::deid {

using text::Shape;
using trust::Label;

namespace {

constexpr Facts never = fact::function | fact::credential | fact::department | fact::clinical | fact::placeholder;

bool initials(const Page& page, Index i, Shape shape) {
  return page.word(i) && page.shape(i) == shape && page.length(i) >= 2 && page.length(i) <= 3 && !page.has(i, never);
}

bool line_ends(const Page& page, Index i) { return i >= page.size() || page.line_start(i); }

// Alone on its line or at the end of the last one, which is where a typist puts it: capitals, a sign, small letters.
void typist_line(Page& page, Index i) {
  if (!initials(page, i, Shape::upper) || !(page.line_start(i) || page.is_sign(i - 1, '.'))) return;
  if (!(page.is_sign(i + 1, '/') || page.is_sign(i + 1, ':')) || !page.glued(i + 1) || !page.glued(i + 2)) return;
  const bool small = page.word(i + 2) && page.shape(i + 2) == Shape::lower && page.length(i + 2) >= 2 && page.length(i + 2) <= 3 &&
                     !page.has(i + 2, fact::function);
  if (small && line_ends(page, i + 3)) page.found(i, i + 3, Label::name, 0.75F, Reason::signature);
}

// "Dictated by: JS", "typed by kl"
void after_by(Page& page, Index i) {
  static constexpr std::string_view acts[] = {"dictated", "transcribed", "typed",     "signed",
                                              "scribed",  "entered",     "initialed", "initialled"};
  if (!page.is(i, "by") || i == 0 || page.line_start(i) || std::find(std::begin(acts), std::end(acts), page.low(i - 1)) == std::end(acts))
    return;
  Index at = i + 1;
  const bool colon = page.is_sign(at, ':');
  if (colon) ++at;
  if (page.line_start(at)) return;
  const Index end = at + 1;
  const bool stops = line_ends(page, end) || (page.kind(end) == text::Kind::sign && !page.is_sign(end, '-') && !page.is_sign(end, '&'));
  if (!stops) return;
  const bool small = colon && page.word(at) && page.shape(at) == Shape::lower && page.length(at) >= 2 && page.length(at) <= 3 &&
                     !page.has(at, fact::basic | fact::function | fact::credential | fact::placeholder);
  if (initials(page, at, Shape::upper) || small) page.found(at, end, Label::name, 0.75F, Reason::signature);
}

}  // namespace

void find_initials(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (!page.word(i)) continue;
    if (page.length(i) > 3) continue;
    typist_line(page, i);
    after_by(page, i);
  }
}

}  // namespace wardbook::deid
