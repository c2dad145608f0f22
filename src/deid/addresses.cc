// Postal addresses: street with its number, P.O. box, unit, the line of city, State and ZIP code, rooms and beds.
#include <algorithm>

#include "deid/detectors.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

bool direction(std::string_view low) {
  return low == "n" || low == "s" || low == "e" || low == "w" || low == "ne" || low == "nw" || low == "se" || low == "sw" ||
         low == "north" || low == "south" || low == "east" || low == "west";
}

bool ordinal(const Page& page, Index i) {
  if (page.kind(i) != Kind::mixed) return false;
  const std::string_view low = page.low(i);
  return low[0] >= '0' && low[0] <= '9' && (low.ends_with("st") || low.ends_with("nd") || low.ends_with("rd") || low.ends_with("th"));
}

bool unit_word(std::string_view low) {
  return low == "apt" || low == "apartment" || low == "unit" || low == "suite" || low == "ste" || low == "room" || low == "rm" ||
         low == "floor" || low == "fl" || low == "bldg" || low == "building" || low == "lot" || low == "trailer" || low == "spc" ||
         low == "space" || low == "dept";
}

// ", Apt. 4B", "#12", "Suite 200", "P O Box 730"
Index unit(const Page& page, Index i) {
  Index at = i;
  if (page.is_sign(at, ',')) ++at;
  if (page.is(at, "mail")) ++at;
  if (page.is(at, "p") && page.is(at + 1, "o"))
    at += 2;
  else if (page.is(at, "po"))
    ++at;
  if ((page.is(at, "box") || page.is(at, "slot")) && page.number(at + 1) && !page.line_start(at)) return at + 2;
  if (page.is_sign(at, '#')) {
    if (page.kind(at + 1) != Kind::sign && page.length(at + 1) <= 5) return at + 2;
    return i;
  }
  if (!unit_word(page.low(at))) return i;
  ++at;
  if (page.is_sign(at, '.')) ++at;
  if (page.is_sign(at, '#')) ++at;
  if (page.kind(at) == Kind::number || page.kind(at) == Kind::mixed || page.shape(at) == Shape::initial) {
    ++at;
    if (page.is_sign(at, '-') && page.glued(at) && page.glued(at + 1) && page.kind(at + 1) != Kind::sign) at += 2;
    return at;
  }
  return i;
}

// A State: "MA", "Massachusetts", "New York". The end, or `i`.
Index state(const Page& page, Index i) {
  if (page.has(i, fact::state_code) && page.shape(i) == Shape::upper) return i + 1;
  if (page.is(i, "d") && page.is_sign(i + 1, '.') && page.is(i + 2, "c")) return page.is_sign(i + 3, '.') ? i + 4 : i + 3;
  if (page.has(i, fact::state) && page.capitalised(i)) return i + 1;
  if (page.capitalised(i)) {
    if (const auto match = page.phrase(i, Page::set(PhraseKind::state))) return match->end;
    if (page.is(i, "new") && page.is(i + 1, "york") && page.capitalised(i + 1)) return i + 2;
  }
  return i;
}

Index zip(const Page& page, Index i) {
  if (!page.number(i) || page.length(i) != 5) return i;
  if (page.is_sign(i + 1, '-') && page.glued(i + 1) && page.number(i + 2) && page.length(i + 2) == 4) return i + 3;
  return i + 1;
}

// Up to three capitalised words, the name of a city, that end before `end`; the first of them, or `end`.
Index city_before(const Page& page, Index end) {
  Index first = end;
  while (first > 0 && end - first < 3 && page.word(first - 1) && page.capitalised(first - 1) && !page.has(first - 1, fact::placeholder) &&
         !page.line_start(first)) {
    const Index at = first - 1;
    if (page.has(at, fact::heading | fact::function | fact::clinical) && !page.has(at, fact::city | fact::city_start) &&
        !page.has(at, fact::facility_name))
      break;
    if (page.has(at, fact::street) && !page.has(at, fact::city | fact::city_start)) break;
    first = at;
    if (page.is_sign(first - 1, '.') && page.is(first - 2, "st") && page.glued(first - 1)) first -= 2;
    if (page.line_start(first) || page.is_sign(first - 1, ',')) break;
  }
  return first;
}

// ", Springfield, IL 62704": what follows a street. The end, or `i`.
Index city_line(const Page& page, Index i) {
  Index at = i;
  if (page.is_sign(at, ',') || page.is_sign(at, ';')) ++at;
  Index words = at;
  while (words < at + 4 && page.word(words) && (page.capitalised(words) || page.is(words, "of")) && !page.has(words, fact::placeholder) &&
         state(page, words) == words) {
    if (words > at && page.line_start(words)) break;
    ++words;
    if (page.is_sign(words, '.') && page.is(words - 1, "st")) ++words;
  }
  // Without a comma the State ends the words: "Portland OR 97201".
  Index after = words;
  if (page.is_sign(after, ',')) ++after;
  const Index state_end = state(page, after);
  if (state_end != after && words > at) {
    Index end = state_end;
    if (page.is_sign(end, ',')) ++end;
    const Index zip_end = zip(page, end);
    return zip_end != end ? zip_end : state_end;
  }
  if (zip(page, after) != after && words > at) return zip(page, after);
  // A city alone behind the comma: "123 Elm Street, Springfield".
  if (page.is_sign(i, ',') && words > at && words <= at + 2 &&
      !page.has(at, fact::heading | fact::function | fact::clinical | fact::department) && !page.is_sign(words, ':') &&
      (!page.has(at, fact::basic) || page.has(at, fact::city | fact::facility_name)))
    return words;
  const Index only = zip(page, at);
  if (only != at) return only;
  return i;
}

// A street that begins with its number at `i`; the end, or `i`.
Index street(const Page& page, Index i) {
  if (page.kind(i) != Kind::number && page.kind(i) != Kind::mixed) return i;
  if (page.length(i) > 6 || (page.kind(i) == Kind::mixed && (page.str(i)[0] < '0' || page.str(i)[0] > '9'))) return i;
  if (i > 0 && page.glued(i) && (page.is_sign(i - 1, '.') || page.is_sign(i - 1, '/') || page.is_sign(i - 1, '$'))) return i;
  Index at = i + 1;
  if (page.is_sign(at, '-') && page.glued(at) && page.number(at + 1) && page.glued(at + 1)) at += 2;
  if (page.is_sign(at, '/') && page.number(at + 1)) at += 2;  // "12 1/2" or "12/14"
  Index names = 0;
  Index last_suffix = 0;
  for (Index k = 0; k < 7 && at < page.size(); ++k, ++at) {
    if (page.line_start(at) || page.has(at, fact::placeholder)) break;
    if (page.has(at, fact::clinical) && page.shape(at) == Shape::upper) break;
    if (page.is_sign(at, '.') && (names == 0 || (page.length(at - 1) > 2 && !page.is(at - 1, "jr")))) break;
    if (page.is_sign(at, '.') || page.is_sign(at, '\'') || (page.kind(at) == Kind::sign && page.low(at) == "'s")) continue;
    if (page.is_sign(at, '-') && page.glued(at)) continue;
    const bool name = page.capitalised(at) || ordinal(page, at) || (page.shape(at) == Shape::initial && direction(page.low(at))) ||
                      page.has(at, fact::particle);
    if (page.has(at, fact::street) && (names > 0) && (page.capitalised(at) || !page.has(at, fact::street_short))) {
      // "Dr" and "St" before a name are a title and a saint.
      last_suffix = at + 1;
      if (page.has(at, fact::street_short) && page.is_sign(at + 1, '.') && page.capitalised(at + 2) && names == 0) last_suffix = 0;
      ++names;
      if (!(page.capitalised(at + 1) && page.has(at + 1, fact::street))) {
        ++at;
        break;
      }
      continue;
    }
    if (name && page.is(at, "broadway")) {
      last_suffix = at + 1;
      ++at;
      break;
    }
    if (!name && !(page.has(at, fact::last | fact::first) && !page.has(at, fact::any_word | fact::unit | fact::clinical) && page.word(at)))
      break;
    if (page.has(at, fact::unit | fact::function) && page.shape(at) == Shape::lower) break;
    ++names;
  }
  // "Route 66", "Highway 9", "County Road 12"
  if (last_suffix == 0) {
    const Index r = i + 1;
    const bool road = page.is(r, "highway") || page.is(r, "hwy") || page.is(r, "route") || page.is(r, "rte") || page.is(r, "state") ||
                      page.is(r, "county");
    if (road && page.capitalised(r)) {
      Index n = r + 1;
      while (n < r + 3 && (page.is(n, "road") || page.is(n, "route") || page.is(n, "highway") || page.is(n, "rd"))) ++n;
      if (page.number(n) && page.length(n) <= 4) return n + 1;
    }
    return i;
  }
  Index end = last_suffix;
  if ((page.is(end - 1, "highway") || page.is(end - 1, "hwy") || page.is(end - 1, "road")) && page.number(end) && page.length(end) <= 4 &&
      !page.line_start(end))
    ++end;  // "Old Highway 60"
  if (page.is_sign(end, '.') && page.glued(end)) {
    const bool goes_on =
        page.is_sign(end + 1, ',') ||
        (!page.line_start(end + 1) && (direction(page.low(end + 1)) || unit_word(page.low(end + 1)) || page.is_sign(end + 1, '#')));
    if (goes_on) ++end;
  }
  while (page.shape(end) == Shape::initial && direction(page.low(end)) && page.shape(end + 1) == Shape::initial &&
         direction(page.low(end + 1)) && !page.line_start(end))
    ++end;
  if (direction(page.low(end)) && page.capitalised(end) + (page.shape(end) == Shape::initial) > 0 && !page.line_start(end)) {
    ++end;
    if (page.is_sign(end, '.') && page.is_sign(end + 1, ',')) ++end;
  }
  return end;
}

// "9660 South 1300 East": streets of a grid.
Index grid(const Page& page, Index i) {
  if (!page.number(i) || !direction(page.low(i + 1)) || !page.number(i + 2) || !direction(page.low(i + 3)) || page.line_start(i + 1) ||
      page.line_start(i + 3))
    return i;
  return page.shape(i + 1) == Shape::lower ? i : i + 4;
}

// "lives at 400 N Brown": a number and words with capitals, after words that want an address.
Index after_lives_at(const Page& page, Index i) {
  if (i < 2 || !page.number(i) || page.length(i) > 6 || !page.is(i - 1, "at")) return i;
  const std::string_view verb = page.low(i - 2);
  if (verb != "lives" && verb != "resides" && verb != "residing" && verb != "living" && verb != "lived" && verb != "resided" &&
      verb != "staying" && verb != "address" && verb != "reside" && verb != "live")
    return i;
  Index end = i + 1;
  while (end < i + 6 && !page.line_start(end) &&
         (page.capitalised(end) || page.shape(end) == Shape::initial || page.kind(end) == Kind::mixed))
    ++end;
  return end > i + 1 ? end : i;
}

// "Address: 12 Rue des Lilas, 3e étage": the rest of the line, or to the next label or wide gap.
void labelled_address(Page& page, Index i) {
  if (!page.is(i, "address") && !page.is(i, "addr") && !page.is(i, "dirección") && !page.is(i, "adresse") && !page.is(i, "anschrift") &&
      !page.is(i, "domicilio"))
    return;
  if (!page.is_sign(i + 1, ':')) return;
  Index end = i + 2;
  bool digits = false;
  for (; end < i + 30 && end < page.size() && !page.has(end, fact::placeholder); ++end) {
    if (page.line_start(end) || page.is_sign(end, '|') || page.is_sign(end, ';') || page.is_sign(end + 1, ':')) break;
    const std::uint32_t gap = page.token(end).start - page.token(end - 1).end;
    if (end > i + 2 && gap >= 3) break;
    const std::string_view low = page.low(end);
    if (low == "phone" || low == "tel" || low == "fax" || low == "dob" || low == "mrn" || low == "email") break;
    digits |= page.number(end) || page.kind(end) == Kind::mixed;
  }
  while (end > i + 2 && page.kind(end - 1) == Kind::sign) --end;
  if (digits && end > i + 3) page.found(i + 2, end, Label::location, 0.88F, Reason::label);
}

// "P.O. Box 123", "PO Box 12", "Box 45", "RR 2 Box 5"
Index box(const Page& page, Index i) {
  Index at = i;
  if (page.is(at, "rr") || page.is(at, "rural")) {
    ++at;
    if (page.is(at, "route")) ++at;
    if (!page.number(at)) return i;
    ++at;
    if (page.is_sign(at, ',')) ++at;
    if (!page.is(at, "box")) return page.is(i, "rural") ? at : i;
  } else if (page.is(at, "p") && page.is_sign(at + 1, '.') && page.is(at + 2, "o")) {
    at += page.is_sign(at + 3, '.') ? 4 : 3;
  } else if (page.is(at, "po") || page.is(at, "pob")) {
    ++at;
  } else if (page.is(at, "post") && page.is(at + 1, "office")) {
    at += 2;
  } else {
    return i;
  }
  if (!page.is(at, "box")) return i;
  ++at;
  if (page.is_sign(at, '#')) ++at;
  return page.kind(at) == Kind::number || page.kind(at) == Kind::mixed ? at + 1 : i;
}

// "Maple Street" without a number: a capital before a word that is nothing but a street.
void nameless_street(Page& page, Index i) {
  if (!page.has(i, fact::street) || page.has(i, fact::street_short) || !page.capitalised(i) || i == 0 || page.shape(i) == Shape::upper)
    return;
  Index first = i;
  while (first > 0 && i - first < 3 && (page.capitalised(first - 1) || ordinal(page, first - 1)) && !page.line_start(first)) {
    if (page.has(first - 1, fact::function) && page.sentence_start(first - 1)) break;
    if (page.has(first - 1, fact::title)) break;
    --first;
  }
  if (first != i && first >= 2 && page.is_sign(first - 1, '.') && direction(page.low(first - 2)) &&
      page.shape(first - 2) == Shape::initial && !page.line_start(first))
    first -= 2;
  if (first == i) return;
  if (i - first == 1 && page.has(first, fact::clinical | fact::heading) && !page.has(first, fact::last)) return;
  page.found(first, i + 1, Label::location, 0.72F, Reason::address);
}

void room(Page& page, Index i) {
  const std::string_view low = page.low(i);
  if (low.size() > 9 || std::string_view("rbwsacpfu").find(low[0]) == std::string_view::npos) return;  // most words
  const bool word = low == "room" || low == "rm" || low == "bed" || low == "ward" || low == "suite" || low == "apt" || low == "apartment" ||
                    low == "bldg" || low == "building" || low == "ste" || low == "bay" || low == "cubicle" || low == "pod" || low == "flat";
  if (i > 0 && page.is(i - 1, "operating")) return;
  if (!word && low != "unit" && low != "floor" && low != "wing") return;
  Index at = i + 1;
  bool marked = false;
  while (at < i + 4 &&
         (page.is_sign(at, '.') || page.is_sign(at, '#') || page.is_sign(at, ':') || page.is(at, "number") || page.is(at, "no")))
    ++at, marked = true;
  if (page.line_start(at)) return;
  const bool number = page.kind(at) == Kind::number && page.length(at) <= 5;
  const bool mixed = page.kind(at) == Kind::mixed && page.length(at) <= 5;
  const bool letter =
      page.shape(at) == Shape::initial && (low == "ward" || low == "wing" || low == "bldg" || low == "building") && page.capitalised(i);
  if (!number && !mixed && !letter) return;
  if (page.has(at + 1, fact::unit) && !page.line_start(at + 1) && page.length(at + 1) > 1) return;
  if (page.is_sign(at + 1, '/') || page.is_sign(at + 1, '%') || (page.is_sign(at + 1, '.') && page.glued(at + 2) && page.number(at + 2)))
    return;
  if (low == "bay" && !page.capitalised(i)) return;
  if (!word && !marked && !(page.capitalised(i) && (mixed || (number && page.length(at) >= 2)))) return;
  Index end = at + 1;
  if (page.is_sign(end, '-') && page.glued(end) && page.glued(end + 1) && page.kind(end + 1) != Kind::sign && page.length(end + 1) <= 3)
    end += 2;
  page.found(i, end, Label::location, 0.72F, Reason::context);
}

}  // namespace

void find_addresses(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.has(i, fact::placeholder)) continue;
    Index end = i;
    if (page.kind(i) == Kind::number || page.kind(i) == Kind::mixed) {
      end = street(page, i);
      if (end == i) end = std::max(grid(page, i), after_lives_at(page, i));
    }

    else if (page.kind(i) == Kind::word &&
             (page.is(i, "p") || page.is(i, "po") || page.is(i, "rr") || page.is(i, "rural") || page.is(i, "pob") || page.is(i, "post")))
      end = box(page, i);
    if (end != i) {
      for (int k = 0; k < 2; ++k) end = unit(page, end);
      end = city_line(page, end);
      page.found(i, end, Label::location, 0.9F, Reason::address);
      i = end - 1;
      continue;
    }
    if (page.word(i)) {
      labelled_address(page, i);
      nameless_street(page, i);
      room(page, i);
      // "Springfield, IL 62704", "Boston, MA", "Portland OR 97201"
      const Index state_end = state(page, i);
      if (state_end != i && i > 0 && !page.has(i, fact::placeholder)) {
        const bool comma = page.is_sign(i - 1, ',');
        Index zip_at = state_end;
        if (page.is_sign(zip_at, ',')) ++zip_at;
        if (page.is_sign(zip_at, '.') || page.is_sign(zip_at, '^')) ++zip_at;
        const Index zip_end = zip(page, zip_at);
        const bool has_zip = zip_end != zip_at;
        const Index city_end = comma ? i - 1 : i;
        const Index city = (comma || has_zip) ? city_before(page, city_end) : city_end;
        const bool credential = page.has(i, fact::credential) && page.shape(i) == Shape::upper;  // "Smith, MD"
        // "Deceased, MI" is no place.
        const bool plain_word = city + 1 == city_end && !has_zip && page.has(city, fact::any_word) && !page.has(city, fact::city);
        if (city != city_end && !plain_word &&
            (has_zip || !credential ||
             (page.has(city, fact::city) && (!page.has(city, fact::last) || page.is(city - 1, "in") || page.is(city - 1, "of") ||
                                             page.is(city - 1, "from") || page.is(city - 1, "at") || page.is(city - 1, "near"))))) {
          page.found(city, has_zip ? zip_end : state_end, Label::location, has_zip ? 0.92F : 0.82F, Reason::address);
        } else if (has_zip && !page.is(i, "id") && (comma || page.capitalised(i - 1))) {
          page.found(i, zip_end, Label::location, 0.9F, Reason::address);
        } else if (page.length(i) > 2 || state_end - i > 1) {
          if (!(page.has(i, fact::first) && page.has(i + 1, fact::last) && page.capitalised(i + 1) && state_end == i + 1))
            page.found(i, state_end, Label::location, 0.35F, Reason::state, Action::keep);
        }
        if (has_zip) i = zip_end - 1;
        continue;
      }
      // "ZIP 62704", "zip code: 62704-1234"
      if (page.is(i, "zip") || page.is(i, "zipcode") || page.is(i, "postcode") || page.is(i, "postal")) {
        Index at = i + 1;
        while (at < i + 5 &&
               (page.is(at, "code") || page.is_sign(at, ':') || page.is(at, "is") || page.is_sign(at, '#') || page.is_sign(at, '=')))
          ++at;
        const Index zip_end = zip(page, at);
        if (zip_end != at)
          page.found(at, zip_end, Label::location, 0.9F, Reason::label);
        else if (page.kind(at) == Kind::mixed && page.length(at) <= 4 && !page.line_start(at))
          page.found(at, page.kind(at + 1) == Kind::mixed && page.length(at + 1) == 3 ? at + 2 : at + 1, Label::location, 0.85F,
                     Reason::label);
      }
    } else if (page.number(i) && page.length(i) == 5 && zip(page, i) == i + 3 && !(page.glued(i) && i > 0) && !page.glued(i + 3)) {
      page.found(i, i + 3, Label::location, 0.6F, Reason::pattern);  // ZIP+4
    } else if (page.kind(i) == Kind::mixed && page.kind(i + 1) == Kind::mixed && page.length(i + 1) == 3 && page.length(i) >= 2 &&
               page.length(i) <= 4 && !page.line_start(i + 1) && page.shape(i) != Shape::lower && page.shape(i + 1) != Shape::lower) {
      // Postal codes of the United Kingdom and Canada: "SW1A 1AA", "K1A 0B1".
      const std::string_view a = page.str(i);
      const std::string_view b = page.str(i + 1);
      const auto digit = [](char c) { return c >= '0' && c <= '9'; };
      const bool british = !digit(a[0]) && digit(b[0]) && !digit(b[1]) && !digit(b[2]) && (digit(a.back()) || digit(a[a.size() - 2]));
      const bool canadian = a.size() == 3 && !digit(a[0]) && digit(a[1]) && !digit(a[2]) && digit(b[0]) && !digit(b[1]) && digit(b[2]);
      if (british || canadian) page.found(i, i + 2, Label::location, 0.75F, Reason::pattern);
    }
  }
}

}  // namespace wardbook::deid
