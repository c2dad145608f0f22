// Places as hurried hands write them: addresses and hospitals in small letters, corners of streets, streets without a number.
#include <algorithm>
#include <iterator>

#include "deid/detectors.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

// Words that nothing but a street ends with; the others ("drive", "court") need an address around them.
bool plain_street(std::string_view low) {
  static constexpr std::string_view words[] = {"street", "avenue", "ave",  "boulevard", "blvd",   "road",
                                               "rd",     "ln",     "pkwy", "hwy",       "parkway"};
  return one_of(low, words);
}

bool compass(std::string_view low) {
  static constexpr std::string_view words[] = {"n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south", "east", "west"};
  return one_of(low, words);
}

bool ordinal(const Page& page, Index i) {
  if (page.kind(i) != Kind::mixed || page.str(i)[0] < '0' || page.str(i)[0] > '9') return false;
  const std::string_view low = page.low(i);
  return low.ends_with("st") || low.ends_with("nd") || low.ends_with("rd") || low.ends_with("th");
}

// A word in small letters that may be the name of a street or a town.
bool small_name(const Page& page, Index i) {
  return (page.word(i) && page.shape(i) == Shape::lower && page.length(i) >= 3 &&
          !page.has(i, fact::function | fact::unit | fact::placeholder | fact::number_word | fact::relation | fact::speaks)) ||
         ordinal(page, i);
}

// " apt 3", ", unit 4b"
Index dwelling(const Page& page, Index i) {
  static constexpr std::string_view words[] = {"apt", "apartment", "unit", "suite", "ste", "lot", "trailer", "floor"};
  Index at = page.is_sign(i, ',') ? i + 1 : i;
  if (page.line_start(at) || !one_of(page.low(at), words)) return i;
  ++at;
  if (page.is_sign(at, '.') || page.is_sign(at, '#')) ++at;
  const bool value = page.kind(at) == Kind::number || page.kind(at) == Kind::mixed || page.length(at) == 1;
  return value && !page.line_start(at) && page.kind(at) != Kind::sign ? at + 1 : i;
}

// ", springfield il 62704", " dover, nh": the end, or `i`.
Index small_city(const Page& page, Index i) {
  Index at = page.is_sign(i, ',') ? i + 1 : i;
  const Index city = at;
  while (at < city + 3 && small_name(page, at) && !page.line_start(at)) {
    ++at;
    Index state = page.is_sign(at, ',') ? at + 1 : at;
    if (page.line_start(state)) return i;
    const bool code = page.has(state, fact::state_code) && page.length(state) == 2;
    if (!code && !page.has(state, fact::state)) continue;
    ++state;
    if (page.is_sign(state, ',')) ++state;
    if (page.number(state) && page.length(state) == 5 && !page.line_start(state)) {
      const bool four = page.is_sign(state + 1, '-') && page.glued(state + 1) && page.number(state + 2) && page.glued(state + 2);
      return four ? state + 3 : state + 1;
    }
    if (page.is_sign(i, ',') && !page.has(state - 1, fact::function)) return state;
  }
  return i;
}

bool address_before(const Page& page, Index i) {
  static constexpr std::string_view cues[] = {"at", "address", "home", "lives", "resides", "to", "residence", "addr"};
  if (i == 0) return false;
  const Index at = page.is_sign(i - 1, ':') && i > 1 ? i - 2 : i - 1;
  return one_of(page.low(at), cues);
}

// "44 elm street, springfield il 62704"
Index small_street(Page& page, Index i) {
  if (!page.number(i) || page.length(i) > 5 || (page.glued(i) && i > 0 && page.kind(i - 1) == Kind::sign && !page.is_sign(i - 1, '(')))
    return i;
  Index at = i + 1;
  if (compass(page.low(at)) && !page.line_start(at)) ++at;
  if (page.is_sign(at, '.') && at > i + 1) ++at;
  const Index name = at;
  Index end = i;
  while (at < name + 4 && !page.line_start(at)) {
    const bool more = page.has(at + 1, fact::street) && page.shape(at + 1) == Shape::lower && !page.line_start(at + 1);
    if (at > name && page.has(at, fact::street) && page.shape(at) == Shape::lower && !more) {
      end = at + 1;
      break;
    }
    const bool adjective =
        page.is(at, "old") || page.is(at, "new") || page.is(at, "first") || page.is(at, "second") || page.is(at, "third");
    if (!(small_name(page, at) || (adjective && page.shape(at) == Shape::lower)) ||
        (page.has(at, fact::clinical) && !page.has(at, fact::any_name)))
      return i;
    ++at;
    if (page.low(at) == "'s") ++at;
  }
  if (end == i) return i;
  const std::string_view suffix = page.low(end - 1);
  const bool plain = plain_street(suffix);
  if (page.is_sign(end, '.') && page.glued(end) && (page.is_sign(end + 1, ',') || dwelling(page, end + 1) != end + 1)) ++end;
  const Index flat = dwelling(page, end);
  const Index city = small_city(page, flat);
  const bool cue = address_before(page, i);
  const bool follows = city != flat || flat != end;
  if (!plain && !follows && !(cue && !page.has(end - 1, fact::street_short))) return i;
  if (plain && page.length(i) == 1 && !cue && !follows) return i;
  page.found(i, city, Label::location, 0.88F, Reason::address);
  return city;
}

// A street as a corner names it: "Alder", "9th", "Birchfield Rd". The end, or `i`.
Index corner_street(const Page& page, Index i) {
  Index at = i;
  while (at < i + 4 && !page.line_start(at) &&
         (page.capitalised(at) || ordinal(page, at) || (page.shape(at) == Shape::initial && compass(page.low(at)))) &&
         !page.has(at, fact::placeholder))
    ++at;
  if (at == i && page.has(i + 1, fact::street) && small_name(page, i)) return i + 2;
  if (at > i && page.has(at, fact::street) && page.shape(at) == Shape::lower && !page.line_start(at)) ++at;
  return at;
}

// "the corner of Alder and 9th", "intersection of Birchfield Rd & Main"
void corner(Page& page, Index i) {
  if (!(page.is(i, "corner") || page.is(i, "intersection")) || !page.is(i + 1, "of")) return;
  const Index first = page.is(i + 2, "the") ? i + 3 : i + 2;
  const Index middle = corner_street(page, first);
  if (middle == first || !(page.is(middle, "and") || page.is_sign(middle, '&'))) return;
  const Index end = corner_street(page, middle + 1);
  if (end != middle + 1) page.found(first, end, Label::location, 0.86F, Reason::address);
}

// "on Wexcombe St", "fell on wexcombe street"
void bare_street(Page& page, Index i) {
  static constexpr std::string_view cues[] = {"on", "at", "off", "near", "along", "onto", "down"};
  static constexpr std::string_view short_ends[] = {"st", "dr", "way", "pike", "loop", "row", "cres"};
  if (!one_of(page.low(i), cues)) return;
  const Index first = i + 1;
  if (page.line_start(first)) return;
  if (page.shape(first) == Shape::lower && page.word(first)) {
    const bool named = page.has(first, fact::facility_name) || page.is(first, "main") || !page.has(first, fact::any_word);
    if (named && small_name(page, first) && !page.has(first, fact::clinical) && plain_street(page.low(first + 1)) &&
        page.shape(first + 1) == Shape::lower && !page.line_start(first + 1))
      page.found(first, first + 2, Label::location, 0.72F, Reason::address);
    return;
  }
  Index at = first;
  while (at < first + 3 && page.capitalised(at) && !page.line_start(at) && !(at > first && one_of(page.low(at), short_ends)) &&
         !page.has(at, fact::function | fact::clinical | fact::placeholder | fact::title | fact::month | fact::weekday))
    ++at;
  if (at == first || page.line_start(at) || page.shape(at) == Shape::lower || !one_of(page.low(at), short_ends)) return;
  Index after = at + 1;
  const bool dotted = page.is_sign(after, '.') && page.glued(after);
  if (dotted) ++after;
  // "at Mercy St. Vincent", "on Call Dr Smith": a saint, a doctor.
  if (page.capitalised(after) && (!page.line_start(after) || dotted) && !page.sentence_start(after)) return;
  if (dotted && page.capitalised(after) && !page.line_start(after)) return;
  page.found(first, at + 1, Label::location, 0.74F, Reason::address);
}

// "hospital", "med center", "clinic", "elementary school" in small letters: the end, or `i`.
Index small_head(const Page& page, Index i) {
  if (page.line_start(i) || page.shape(i) != Shape::lower) return i;
  Index at = i;
  if (page.is(at, "general") || page.is(at, "memorial") || page.is(at, "community") || page.is(at, "regional") || page.is(at, "county"))
    ++at;
  // "quillmoor elementary school"
  const bool grade = page.is(at, "elementary") || page.is(at, "middle") || page.is(at, "high");
  if (grade && page.is(at + 1, "school")) return at + 2;
  if (page.is(at, "elementary") || page.is(at, "daycare") || page.is(at, "preschool") || page.is(at, "academy")) return at + 1;
  return site_after(page, at) != at && !page.is(at, "office") && !page.is(at, "location") ? site_after(page, at) : i;
}

// "mt. auburnvale hospital", "st brigid's hospital", "halvorsen memorial hospital"
void small_hospital(Page& page, Index i) {
  if (page.shape(i) != Shape::lower || !page.word(i)) return;
  const bool saint = page.is(i, "st") || page.is(i, "mt") || page.is(i, "saint") || page.is(i, "mount");
  Index at = i;
  if (saint) {
    ++at;
    if (page.is_sign(at, '.')) ++at;
    if (!small_name(page, at) || page.line_start(at)) return;
  } else if (!page.has(i, fact::any_name | fact::city) ||
             page.has(i, fact::any_word | fact::clinical | fact::function | fact::department | fact::heading) || page.length(i) < 4) {
    return;
  }
  ++at;
  if (page.low(at) == "'s" || page.is_sign(at, '\'')) ++at;
  const Index end = small_head(page, at);
  if (end != at) page.found(i, end, Label::location, saint ? 0.8F : 0.72F, Reason::facility);
}

}  // namespace

void find_loose_places(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.has(i, fact::placeholder)) continue;
    if (page.number(i)) {
      if (const Index end = small_street(page, i); end != i) i = end - 1;
    } else if (page.word(i)) {
      // Most words are out by what follows or by their first letter.
      const char letter = page.low(i)[0];
      if (letter == 'c' || letter == 'i') corner(page, i);
      if (letter == 'o' || letter == 'a' || letter == 'n' || letter == 'd') bare_street(page, i);
      if (letter == 's' || letter == 'm' || page.has(i, fact::any_name | fact::city)) small_hospital(page, i);
    }
  }
}

}  // namespace wardbook::deid
