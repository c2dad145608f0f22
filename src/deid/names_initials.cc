// Names of single letters: the initials of those who dictated, typed and signed ("JS/ml", "Dictated by: JS"), a surname with one behind
// it, and names that are spelt.
#include <algorithm>
#include <iterator>
#include <string>

#include "deid/detectors.h"

namespace wardbook::deid {

using text::Shape;
using trust::Label;

namespace {

constexpr Facts never = fact::function | fact::credential | fact::department | fact::clinical | fact::placeholder;

bool initials(const Page& page, Index i, Shape shape) {
  return page.word(i) && page.shape(i) == shape && page.length(i) >= 2 && page.length(i) <= 3 && !page.has(i, never);
}

// Alone on its line or at the end of the last one, which is where a typist puts it: capitals, a sign, small letters.
void typist_line(Page& page, Index i) {
  if (!initials(page, i, Shape::upper) || !(page.line_start(i) || page.is_sign(i - 1, '.'))) return;
  if (!(page.is_sign(i + 1, '/') || page.is_sign(i + 1, ':')) || !page.glued(i + 1) || !page.glued(i + 2)) return;
  const bool small = page.word(i + 2) && page.shape(i + 2) == Shape::lower && page.length(i + 2) >= 2 && page.length(i + 2) <= 3 &&
                     !page.has(i + 2, fact::function);
  if (small && page.line_start(i + 3)) page.found(i, i + 3, Label::name, 0.75F, Reason::signature);
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
  const bool stops = page.line_start(end) || (page.kind(end) == text::Kind::sign && !page.is_sign(end, '-') && !page.is_sign(end, '&'));
  if (!stops) return;
  const bool small = colon && page.word(at) && page.shape(at) == Shape::lower && page.length(at) >= 2 && page.length(at) <= 3 &&
                     !page.has(at, fact::basic | fact::function | fact::credential | fact::placeholder);
  if (initials(page, at, Shape::upper) || small) page.found(at, end, Label::name, 0.75F, Reason::signature);
}

// "Entered: Stubblefield, R, PA-C", "STENSRUD, M": a surname in a field or a column, and no more of the given name than its letter.
void surname_and_initial(Page& page, Index i) {
  if (i < 2 || page.shape(i) != Shape::initial || !page.is_sign(i - 1, ',') || page.line_start(i) || page.line_start(i - 1)) return;
  const Index surname = i - 2;
  const auto wide = [&](Index k) { return k < page.size() && page.token(k).start >= page.token(k - 1).end + 2; };
  const bool field = page.line_start(surname) || page.is_sign(surname - 1, ':') || page.is_sign(surname - 1, '|') || wide(surname);
  if (!field || !page.capitalised(surname) || page.length(surname) < 4) return;
  const Index end = page.is_sign(i + 1, '.') && page.glued(i + 1) ? i + 2 : i + 1;
  const bool degree = page.is_sign(end, ',') && page.has(end + 1, fact::credential);
  const bool closed = page.line_start(end) || wide(end) || page.is_sign(end, '|') || page.is_sign(end, ')') || page.is_sign(end, ';');
  if (page.has(surname, never | fact::any_word | fact::heading | fact::acronym | fact::city)) return;
  if (degree || (closed && page.has(surname, fact::last))) page.found(surname, end, Label::name, 0.82F, Reason::pattern);
}

// "g h a z a r o s s i a n", behind "spelled" or where a name is said: letters, each a token of its own, are a name.
void spelt_apart(Page& page, Index i) {
  const auto goes_on = [&](Index k) {
    return k > 0 && k < page.size() && page.word(k) && page.length(k) == 1 && page.length(k - 1) == 1 && page.word(k - 1) &&
           !page.line_start(k) && page.token(k).start == page.token(k - 1).end + 1;
  };
  if (goes_on(i)) return;
  Index end = i + 1;
  std::string letters(page.low(i));
  for (; goes_on(end); ++end) letters += page.low(end);
  const auto says = [&](Index k) { return page.is(k, "spelled") || page.is(k, "spelt") || page.is(k, "name"); };
  const bool said = (i > 0 && says(i - 1)) || (i > 1 && says(i - 2)) || (i > 2 && says(i - 3));
  if (letters.size() < (said ? 3U : 6U)) return;
  // "A B C D E", "a a b c": the answers of a form. Somebody's name may be "A m y".
  const auto leaps = [](char a, char b) { return b != a + 1; };
  const bool alphabet =
      said ? std::adjacent_find(letters.begin(), letters.end(), leaps) == letters.end() : std::is_sorted(letters.begin(), letters.end());
  if (alphabet) return;
  // What nobody says to be a name is one if it reads as one, or is small as a typist leaves it: "S I G E C A P S" is none.
  const Facts known = page.look_up(letters);
  const bool reads = (known & fact::any_name) != 0 || page.shape(i) == Shape::lower;
  if (said || (reads && (known & (never | fact::any_word)) == 0)) page.found(i, end, Label::name, 0.8F, Reason::pattern);
}

// "w-i-l-m-a": letter by letter, what is no word but a name. "s-o-a-p" is none.
void spelt(Page& page, Index i) {
  if (!page.is_sign(i + 1, '-') || !page.glued(i + 1) || !page.glued(i + 2) || (i > 0 && page.glued(i) && page.is_sign(i - 1, '-'))) return;
  std::string letters(page.low(i));
  Index end = i + 1;
  while (page.is_sign(end, '-') && page.glued(end) && page.glued(end + 1) && page.word(end + 1) && page.length(end + 1) == 1) {
    letters += page.low(end + 1);
    end += 2;
  }
  if (letters.size() < 4) return;
  const Facts known = page.look_up(letters);
  const bool thing = (known & (never | fact::any_word | fact::acronym)) != 0 && (known & (fact::first_common | fact::last_common)) == 0;
  if ((known & fact::any_name) != 0 ? !thing : known == 0 && letters.size() >= 6) page.found(i, end, Label::name, 0.8F, Reason::pattern);
}

}  // namespace

void find_initials(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (!page.word(i)) continue;
    if (page.length(i) > 3) continue;
    if (page.length(i) == 1) {
      surname_and_initial(page, i);
      spelt(page, i);
      spelt_apart(page, i);
      continue;
    }
    typist_line(page, i);
    after_by(page, i);
  }
}

}  // namespace wardbook::deid
