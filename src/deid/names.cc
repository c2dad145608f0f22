#include "deid/names.h"

#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;

namespace {

bool initial(const Page& page, Index i) { return page.shape(i) == Shape::initial && page.word(i) && page.length(i) <= 2; }

bool suffix(const Page& page, Index i) {
  return page.is(i, "jr") || page.is(i, "sr") || page.is(i, "ii") || page.is(i, "iii") || page.is(i, "iv");
}

// "Jr", ", Jr.", "III" after a name
Index with_suffix(const Page& page, Index end) {
  Index at = end;
  if (page.is_sign(at, ',')) ++at;
  if (!suffix(page, at) || page.line_start(at)) return end;
  ++at;
  if (page.is_sign(at, '.') && page.glued(at) && (page.is_sign(at + 1, ',') || page.shape(at + 1) == Shape::lower)) ++at;
  return at;
}

// Initials: "J.", "J.R.", "J R". The end, or `i`.
Index initials(const Page& page, Index i) {
  Index at = i;
  while (at < i + 6 && initial(page, at) && (at == i || !page.line_start(at))) {
    if (at > i && page.is(at, "i") && page.shape(at + 1) == Shape::lower) break;
    ++at;
    if (page.is_sign(at, '.') && page.glued(at)) ++at;
    if (page.is_sign(at, '-') && page.glued(at) && initial(page, at + 1)) ++at;
  }
  return at;
}

}  // namespace

Index behind_faculty(const Page& page, Index i) {
  static constexpr std::string_view faculties[] = {"med", "dent", "vet", "phil", "rer", "nat", "habil", "univ", "mult", "sc"};
  Index at = i;
  while (one_of(page.low(at), faculties) && (page.shape(at) == Shape::lower || page.is(at, "med")) && page.is_sign(at + 1, '.') &&
         page.glued(at + 1) && !page.line_start(at))
    at += 2;
  return at;
}

bool surely_name(const Page& page, Index i) {
  return page.has(i, fact::any_name) && !page.has(i, fact::any_word | fact::clinical | fact::function | fact::heading | fact::eponym);
}

bool name_word(const Page& page, Index i, Evidence evidence) {
  if (!page.capitalised(i)) return false;
  const Facts facts = page.facts(i);
  if (facts & (fact::placeholder | fact::weekday)) return false;
  if (facts & fact::title && page.length(i) <= 4) return false;
  if (facts & fact::credential && page.shape(i) == Shape::upper) return false;
  const bool known = (facts & fact::any_name) != 0;
  if (evidence == Evidence::strong) {
    if (facts & fact::function) return (facts & (fact::first_common | fact::last_common)) != 0;
    if (facts & fact::heading) return (facts & (fact::first_common | fact::last_common)) != 0 && page.shape(i) != Shape::upper;
    if (facts & fact::clinical) return known;
    if (facts & fact::any_word) return known;
    if (page.shape(i) == Shape::upper && page.length(i) <= 3) return known;
    return true;
  }
  if (facts & (fact::function | fact::heading | fact::department | fact::relation)) return false;
  if (page.shape(i) == Shape::upper && (!known || page.length(i) <= 3)) return false;
  if (facts & fact::clinical) return false;
  if ((facts & fact::eponym) && evidence == Evidence::none) return (facts & fact::first_common) != 0;
  if ((facts & fact::any_word) && evidence == Evidence::weak && (facts & fact::first_common) && page.shape(i) == Shape::capital &&
      !page.sentence_start(i))
    return true;
  if (facts & fact::any_word)
    return evidence == Evidence::weak && (facts & (fact::last_common | fact::first_common)) && !(facts & fact::basic) &&
           page.shape(i) == Shape::capital;
  return evidence == Evidence::weak || known;
}

Index nickname(const Page& page, Index i) {
  const bool quote = page.is_sign(i, '"') || page.is_sign(i, '\'');
  if (!(quote || page.is_sign(i, '(')) || page.line_start(i)) return i;
  const Index close = i + 2;
  if (!(page.is_sign(close, '"') || page.is_sign(close, ')') || page.is_sign(close, '\''))) return i;
  if (name_word(page, i + 1, Evidence::none)) return close + 1;
  // In quotes between two names any word is one.
  const bool between = quote && page.shape(i + 1) == Shape::capital && i > 0 && page.has(i - 1, fact::first) && page.glued(i + 1) &&
                       !page.has(i + 1, fact::placeholder) && page.shape(close + 1) == Shape::capital && !page.line_start(close + 1);
  return between ? close + 1 : i;
}

Index name_at(const Page& page, Index i, Evidence evidence, bool reversed) {
  Index at = i;
  if (page.has(at, fact::placeholder)) return i;
  Index end = i;    // of what is surely part of the name
  Index words = 0;  // whole words, not initials
  const Index first_initials = initials(page, at);
  if (first_initials != at) {
    at = first_initials;
    if (page.line_start(at)) return i;
  }
  for (Index steps = 0; steps < 12; ++steps) {
    if (at > i && page.line_start(at)) break;
    // The first word decides how much the words after it may be.
    const Evidence here = words == 0 || evidence == Evidence::strong ? evidence : Evidence::weak;
    bool taken = name_word(page, at, here);
    if (taken && words > 0) {
      // A later word that is a plain word must be a common surname, and no verb that begins what is said of the person.
      if (page.has(at, fact::any_word) && !page.has(at, fact::last_common | fact::first_common)) {
        const bool rare = evidence == Evidence::strong && page.has(at, fact::last) && page.has(end - 1, fact::first) &&
                          page.shape(at) == Shape::capital && !page.has(at, fact::department | fact::speaks | fact::facility_name);
        // "Read by: Riku Vale" at the end of a line: before it stands what no list knows.
        const bool stops = at + 1 >= page.size() || page.line_start(at + 1) || page.is_sign(at + 1, ',');
        const bool behind_stranger = evidence == Evidence::strong && stops && page.has(at, fact::last) &&
                                     (page.facts(end - 1) & ~fact::starts) == 0 && page.shape(at) == Shape::capital &&
                                     !page.has(at, fact::department | fact::speaks | fact::heading | fact::clinical);
        taken =
            rare || behind_stranger || (page.is_sign(at + 1, '-') && page.glued(at + 1) && page.capitalised(at + 2) && page.glued(at + 2));
      }
      if (page.has(at, fact::clinical) && !page.has(at, fact::last_common)) taken = false;
      if (page.has(at, fact::function | fact::heading) && page.shape(at) == Shape::upper) taken = false;
      if (page.shape(at) == Shape::upper && page.shape(end - 1) == Shape::capital && !page.has(at, fact::any_name))
        taken = false;  // "Smith MICU"
      if (page.has(at, fact::speaks) && page.has(at, fact::function)) taken = false;
      if (page.has(at, fact::facility_head)) taken = false;
    }
    if (taken) {
      end = ++at;
      ++words;
      // "Lopez-Garcia", "Al-Farsi"; the second part may be anything that begins with a letter.
      while (page.is_sign(at, '-') && page.glued(at) && page.glued(at + 1) && page.word(at + 1) &&
             (page.capitalised(at + 1) || page.length(at + 1) > 2) && !page.line_start(at + 1)) {
        if (page.shape(at + 1) == Shape::lower && page.shape(at - 1) == Shape::capital) break;
        at += 2;
        end = at;
      }
      if (words >= 5) break;
      continue;
    }
    if (words == 0) {
      // "van der Berg", "de la Cruz", "O Brien"
      if (page.has(at, fact::particle) && (page.has(at + 1, fact::particle) || name_word(page, at + 1, here)) && at < i + 3 &&
          !page.line_start(at + 1)) {
        ++at;
        continue;
      }
      break;
    }
    if (initial(page, at) && words < 4) {
      // "Anna S.", "John Q. Public"; the full stop belongs to it when a name follows or when it is a bare initial.
      const Index after = initials(page, at);
      const bool goes_on = name_word(page, after, Evidence::weak) && !page.line_start(after);
      const bool dotted = page.is_sign(at + 1, '.') && page.glued(at + 1);
      if (!dotted && !goes_on && page.is(at, "a") && page.shape(at + 1) == Shape::lower) break;
      end = at = after;
      if (!goes_on) break;
      continue;
    }
    if (page.has(at, fact::particle) && !page.has(at, fact::month)) {
      Index next = at + 1;
      while (next < at + 3 && page.has(next, fact::particle) && !name_word(page, next, here)) ++next;
      if (name_word(page, next, Evidence::weak) && !page.line_start(next) && !page.line_start(at) &&
          (page.shape(at) != Shape::lower || !page.is(at, "e")) && !(page.is(at, "y") && page.language() == Language::en && words > 2)) {
        at = next;
        continue;
      }
    }
    // A nickname: Robert "Bob" Smith, Robert (Bob) Smith
    if (const Index behind = nickname(page, at); behind != at) {
      if (name_word(page, behind, Evidence::weak) && !page.line_start(behind)) {
        at = behind;
        continue;
      }
      if (page.has(at + 1, fact::first) && !page.has(at + 1, fact::any_word)) end = behind;
      break;
    }
    break;
  }
  if (words == 0) {
    // Initials alone, after a label or a title only: "Patient: J.S."
    if (evidence == Evidence::strong && first_initials > i + 2 && page.is_sign(i + 1, '.')) return first_initials;
    return i;
  }
  end = with_suffix(page, end);
  if (reversed && page.is_sign(end, ',') && !page.line_start(end + 1)) {
    // "Smith, John A." and "SMITH, JOHN"
    const Index given = end + 1;
    const bool credential = page.has(given, fact::credential) && page.shape(given) == Shape::upper;
    if (!credential &&
        (name_word(page, given, evidence == Evidence::none ? Evidence::none : Evidence::strong) ||
         (initial(page, given) && (page.is_sign(given + 1, '.') || page.line_start(given + 1)))) &&
        !(page.has(given, fact::any_word | fact::heading | fact::state) && !page.has(given, fact::first_common))) {
      Index last = name_word(page, given, Evidence::strong) ? given + 1 : given;
      if (page.is_sign(last, '-') && page.glued(last) && page.capitalised(last + 1)) last += 2;
      const Index middle = initials(page, last);
      if (middle != last && !page.line_start(last))
        last = middle;
      else if (name_word(page, last, Evidence::none) && !page.line_start(last))
        ++last;
      end = with_suffix(page, last);
    }
  }
  // A full stop after an initial at the very end stays outside only if it also ends the sentence; it hurts nobody inside.
  return end;
}

bool names_a_thing(const Page& page, Index end) {
  Index at = end;
  if (page.low(at) == "'s" && page.is(at + 1, "wort")) return true;
  // "Anna's pulse" is Anna's, not a pulse of that name.
  if (page.low(at) == "'s" && at > 0 && page.has(at - 1, fact::first_common) && !page.has(at - 1, fact::eponym | fact::clinical))
    return false;
  if (page.low(at) == "'s" || page.is_sign(at, '\'')) ++at;
  if (page.line_start(at)) return false;
  if (page.has(at, fact::eponym_object)) return true;
  if (page.capitalised(at) && (page.is(at, "inc") || page.is(at, "llc") || page.is(at, "ltd") || page.is(at, "corp") ||
                               page.is(at, "gmbh") || page.is(at, "corporation") || page.is(at, "company") || page.is(at, "co")))
    return true;
  // "Patrick-Fabere maneuver"
  if (page.is_sign(at, '-') && page.glued(at) && page.capitalised(at + 1) && page.glued(at + 1) &&
      (page.has(at + 2, fact::eponym_object) || (page.is_sign(at + 2, '-') && page.has(at + 3, fact::eponym))))
    return true;
  if (page.is_sign(at, '-') && page.glued(at) && page.has(at + 1, fact::clinical)) return true;
  // "Parkinson's and Alzheimer's disease", "Cushing's or Addison's"
  if (at > end && (page.is(at, "and") || page.is(at, "or") || page.is_sign(at, '/')) && page.has(at + 1, fact::clinical | fact::eponym))
    return true;
  // "Foley drainage catheter", "Mohs micrographic surgery"
  return page.shape(at) == Shape::lower && page.has(at, fact::clinical | fact::word) && !page.has(at, fact::function | fact::speaks) &&
         page.has(at + 1, fact::eponym_object) && page.shape(at + 1) == Shape::lower && !page.line_start(at + 1) &&
         page.kind(at) == Kind::word;
}

Index skip_title(const Page& page, Index i) {
  Index at = i;
  while (at < i + 6 && page.has(at, fact::title) &&
         (page.capitalised(at) || page.is_sign(at + 1, '.') || page.length(at) <= 4 || page.is(at, "doctor") || page.is(at, "nurse"))) {
    ++at;
    if (page.is_sign(at, '.')) ++at;
    at = behind_faculty(page, at);
  }
  return at;
}

// Lower-case names are believed only if nothing else bears the word.
Index lower_name(const Page& page, Index i) {
  Index at = i;
  while (at < i + 3 && page.word(at) && page.shape(at) == Shape::lower && page.length(at) >= 3 && page.has(at, fact::any_name) &&
         !page.has(at, fact::any_word | fact::clinical | fact::function | fact::placeholder) && !(at > i && page.line_start(at)))
    ++at;
  return at;
}

bool plain_word(const Page& page, Index i) { return page.has(i, fact::any_word); }

bool usable_name(const Page& page, Index i) {
  return page.capitalised(i) && !(page.has(i, fact::heading) && !page.has(i, fact::last_common)) &&
         !page.has(i, fact::placeholder | fact::function | fact::title | fact::weekday) &&
         !(page.has(i, fact::credential) && page.shape(i) == Shape::upper);
}

bool first_name(const Page& page, Index i) {
  return usable_name(page, i) && !page.is(i, "santa") && !page.is(i, "san") && !page.is(i, "sierra") && page.has(i, fact::first) &&
         !page.has(i, fact::clinical | fact::state) && !(page.has(i, fact::month) && page.shape(i) == Shape::upper);
}

}  // namespace wardbook::deid
