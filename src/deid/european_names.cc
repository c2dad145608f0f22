// Names behind titles, labels of fields and relatives. The title stays outside of the name.
#include <algorithm>
#include <iterator>

#include "deid/european_text.h"
#include "deid/french_names.h"
#include "deid/german.h"
#include "deid/local_words.h"
#include "deid/names.h"
#include "deid/one_of.h"

namespace wardbook::deid::european {

using text::Shape;
using trust::Label;

namespace {

// What goes on from a title: "Prof. Dr. med. habil."
bool goes_on(const Text& text, Index i) {
  static constexpr std::string_view words[] = {"med",  "habil", "rer", "nat", "mult", "univ",    "phil", "dent", "vet",
                                               "dipl", "psych", "ing", "in",  "mag",  "univers", "ª",    "lic"};
  return text.word(i) == "med" || (text.word(i) == "in" && text.page().glued(i)) ||
         (one_of(text.word(i), words) && text.page().glued(i + 1) && text.page().is_sign(i + 1, '.'));
}

bool title_here(const Text& text, Index i) {
  const Page& page = text.page();
  const Match* title = text.cue(i, Use::title);
  if (!title) return false;
  const std::string_view word = text.word(i);
  const bool dotted = page.is_sign(title->end, '.') && page.glued(title->end);
  const bool lower = page.shape(i) == Shape::lower;
  if (word == "dna" && page.low(i) == word && (!dotted || page.shape(i) == Shape::upper)) return false;  // no "Dña"
  if (word == "d" || word == "m") {
    // "D. Luis", "M. Petit"; "M. Parkinson" is a disease in German, where the cue is not.
    if (page.shape(i) != Shape::initial || (i > 0 && page.glued(i) && !page.is_sign(i - 1, '(') && !page.is_sign(i - 1, ':'))) return false;
    if (title->end > i + 1) return true;  // "D.ª"
    return dotted ? true : word == "m" && page.capitalised(i + 1) && !page.line_start(i + 1);
  }
  // "me", "fr", "ca", "ep", "di", "nee": other words in small letters.
  static constexpr std::string_view capital[] = {"me", "ca", "aa", "fa", "oa", "ra", "di", "mag", "pd", "lic", "sr", "sor", "ing", "pr"};
  if (one_of(word, capital) && lower && !dotted) return false;
  if ((word == "fa" || word == "ca" || word == "oa" || word == "ra" || word == "aa" || word == "pd" || word == "di") && lower) return false;
  return true;
}

// Behind all titles that stand at `i`.
Index behind_titles(const Text& text, Index i) {
  const Page& page = text.page();
  Index at = i;
  while (at < page.size() && at < i + 16) {
    if (at > i && page.line_start(at)) break;
    // "Dr M. AL BITANI": an initial, not "Monsieur".
    if (at > i && page.shape(at) == Shape::initial && page.word(at) && text.word(at) != "d") break;
    if (title_here(text, at))
      at = text.cue(at, Use::title)->end;
    else if (at > i && goes_on(text, at))
      ++at;
    else if (at > i && (page.is_sign(at, '.') || page.is_sign(at, '/') || page.is_sign(at, '-') || page.str(at) == "ª" ||
                        text.word(at) == "kollege" || text.word(at) == "kollegin" || text.word(at) == "kollegen" || text.word(at) == "le" ||
                        text.word(at) == "docteur"))
      ++at;
    else
      break;
  }
  return at;
}

// "dr abdulrahman", "mme bonin": notes typed in small letters.
Index small_name(const Text& text, Index title, Index at) {
  static constexpr std::string_view titles[] = {"dr",      "dra",     "mme",    "mlle", "mademoiselle", "hr",  "fr",   "doctor",
                                                "doctora", "docteur", "doktor", "herr", "mr",           "don", "dona", "monsieur"};
  const Page& page = text.page();
  if (!one_of(text.word(title), titles) || page.shape(at) != Shape::lower || !page.word(at)) return at;
  if (const Index last = small_french_name(text, at); last != at) return last;
  if (page.length(at) < 4) return at;
  if (text.has(at, Use::plain) || !text.cues(at).empty() ||
      page.has(at, fact::function | fact::clinical | fact::heading | fact::unit | fact::month | fact::weekday))
    return at;
  const bool brief = text.word(title).size() <= 4 && text.word(title) != "fr" && text.word(title) != "don";
  if (!page.has(at, fact::any_name) && !(brief && !page.has(at, fact::any_word))) return at;
  Index end = at + 1;
  if (page.shape(end) == Shape::lower && page.has(end, fact::last) && page.has(at, fact::first) && !page.line_start(end) &&
      !page.has(end, fact::any_word | fact::function) && text.cues(end).empty())
    ++end;
  return end;
}

void by_title(Page& page, const Text& text, Index i) {
  if (!title_here(text, i) || (i > 0 && title_here(text, i - 1) && !page.line_start(i))) return;
  const Index at = behind_titles(text, i);
  if (at >= page.size()) return;
  // "Herrn\nHelge Klabauter" opens a letter; a title alone at the end of a line of text does not reach over it.
  const bool wrapped = page.line_start(at);
  if (wrapped && !(page.line_start(i) && person(text, at, Company::announced) > at + 1)) return;
  Index end = person(text, at, Company::announced);
  if (end == at && page.word(at) && page.shape(at) == Shape::initial && page.is_sign(at + 1, '.')) end = at + 1;
  // "mme le goff": the article that goes on from a title may be the surname's.
  if (!wrapped && at > i + 1 && small_french_name(text, at - 1) != at - 1) {
    page.found(at - 1, small_french_name(text, at - 1), Label::name, 0.94F, Reason::title);
    return;
  }
  if (end == at && !wrapped) end = small_name(text, i, at);
  if (end == at || (page.has(at, fact::clinical) && !page.has(at, fact::any_name) && page.language() == Language::de)) return;
  page.found(at, german::before_town(page, text, i, at, end), Label::name, 0.93F, Reason::title);
}

void by_label(Page& page, const Text& text, Index i) {
  const Match* cue = text.cue(i, Use::name);
  if (!cue) return;
  Index at = cue->end;
  // "NAME      PAVLOVIĆ DRAGANA": the columns of a form.
  bool colon = page.line_start(i) && at < page.size() && !page.line_start(at) && page.token(at).start - page.token(at - 1).end > 2;
  bool crossed = false;
  while (at < page.size() && at < cue->end + 30) {
    if (page.line_start(at)) {
      if (!colon || crossed) break;
      crossed = true;
    }
    if (page.is_sign(at, '(') && page.word(at + 1) && page.is_sign(at + 2, ')')) {
      at += 3;  // "Patient(e) :"
      continue;
    }
    const bool sign = page.is_sign(at, '.') || page.is_sign(at, '-') || page.is_sign(at, '"') || page.is_sign(at, ',') ||
                      page.is_sign(at, '/') || page.str(at) == "«";
    if (page.is_sign(at, ':') || page.is_sign(at, '=') || page.is_sign(at, '>') || page.is_sign(at, '|'))
      colon = true;
    else if (page.is_sign(at, '.') && page.is_sign(at + 1, '.'))
      colon = true;  // "Name ........ Weber"
    else if (!sign)
      break;
    ++at;
  }
  if (at >= page.size()) return;
  if (title_here(text, at)) return;  // the title's own rule
  const bool by = cue->end > i + 1 && (text.word(cue->end - 1) == "por" || text.word(cue->end - 1) == "par" ||
                                       text.word(cue->end - 1) == "von" || text.word(cue->end - 1) == "durch");
  const bool signs = text.word(i) == "gez" || text.word(i) == "fdo";
  const bool loose = page.length(i) <= 4 && (text.word(i) == "de" || text.word(i) == "von" || text.word(i) == "para" ||
                                             text.word(i) == "pour" || text.word(i) == "kind" || text.word(i) == "cura");
  if (loose && !(colon && page.line_start(i))) return;
  if (!colon && !by && !signs) {
    // "Paciente Hortensia Quispe", "Internes JALONNET Christine"
    if (page.line_start(at) || at != cue->end || !page.capitalised(at) || !page.has(at, fact::first)) return;
    const Index end = person(text, at, Company::announced);
    if (end > at + 1) page.found(at, end, Label::name, 0.85F, Reason::label);
    return;
  }
  Index end = person(text, at, Company::announced);
  if (end == at || (crossed && (page.is_sign(end, ':') || end == at + 1))) return;
  if (page.is_sign(end, ':') && end == at + 1) return;
  if (page.has(at, fact::clinical) && end == at + 1 && !page.has(at, fact::any_name)) return;
  page.found(at, end, Label::name, 0.92F, Reason::label);
  // "Médecins : Dr X, Dr Y": further names of the list.
  for (int more = 0; more < 6; ++more) {
    Index next = end;
    if (page.is_sign(next, ',') || page.is_sign(next, ';') || page.is_sign(next, '/') || page.is_sign(next, '&')) ++next;
    if (next == end || page.line_start(next) || title_here(text, next) || !page.has(next, fact::any_name)) break;
    end = person(text, next, Company::alone);
    if (end == next) break;
    page.found(next, end, Label::name, 0.85F, Reason::label);
  }
}

// "MED=SANCHIS R.": who is named in an export under a key that is another word in a sentence.
void by_key(Page& page, const Text& text, Index i) {
  static constexpr std::string_view keys[] = {"med", "enf", "fac", "tec", "pac", "mt", "prof", "resp", "cir", "anest"};
  if (page.language() != Language::es || !page.is_sign(i + 1, '=') || !page.glued(i + 1) || !one_of(text.word(i), keys)) return;
  const Index at = page.is_sign(i + 2, '"') ? i + 3 : i + 2;
  const bool thing =
      (page.has(at, fact::clinical | fact::department | fact::acronym) || local_word(page, at)) && !page.has(at, fact::any_name);
  if (title_here(text, at) || thing) return;  // "MED=OMEPRAZOL"
  const Index end = person(text, at, Company::announced);
  if (end != at) page.found(at, end, Label::name, 0.9F, Reason::label);
}

// Nouns have capitals in German: what no list knows is a name unless it ends as nouns end ("Mutter Hausfrau", "Vater Landwirt").
bool unknown_to_lists(const Text& text, Index i) {
  static constexpr std::string_view noun_ends[] = {"ung",   "heit",    "keit", "schaft", "frau",   "mann", "krebs",  "ose",  "itis",
                                                   "ismus", "infarkt", "wirt", "tod",    "er",     "rin",  "leiden", "fall", "kraft",
                                                   "geld",  "rente",   "haft", "om",     "kinder", "ie",   "ant",    "eur"};
  const Page& page = text.page();
  const std::string_view word = text.word(i);
  return page.shape(i) == Shape::capital && (page.facts(i) & ~(fact::starts | fact::first | fact::last)) == 0 && word.size() >= 4 &&
         !page.has(i + 1, fact::placeholder) &&
         std::none_of(std::begin(noun_ends), std::end(noun_ends), [&](std::string_view ending) { return word.ends_with(ending); });
}

// "über den Patienten Euripedes Erler, geb.", "Patientin Huberta Hotzenplotz (77 J.)": two words that only a name puts there.
bool by_patient(Page& page, const Text& text, Index i, Index at) {
  static constexpr std::string_view words[] = {"patient", "patientin", "patienten", "patiente", "paciente", "pte", "pcte"};
  if (!one_of(text.word(i), words) || at != i + 1 || !page.capitalised(at)) return false;
  const Index end = person(text, at, Company::announced);
  Index parts = 0;
  for (Index k = at; k < end; ++k) parts += page.word(k) && page.capitalised(k) ? 1 : 0;
  const bool closed = page.is_sign(end, ',') || page.is_sign(end, '(') || page.is_sign(end, '*') || text.has(end, Use::birth);
  if (parts < 2 || !closed) return false;
  page.found(at, end, Label::name, 0.86F, Reason::relation);
  return true;
}

void by_kin(Page& page, const Text& text, Index i) {
  const Match* cue = text.cue(i, Use::kin);
  if (!cue) return;
  if (page.line_start(cue->end)) {
    if (cue->end < page.size()) by_patient(page, text, i, cue->end);
    return;
  }
  Index at = cue->end;
  const bool sign = page.is_sign(at, ',') || page.is_sign(at, ':') || page.is_sign(at, '(');
  if (sign) ++at;
  if (page.is_sign(at, '"') || page.str(at) == "«") ++at;
  if (page.line_start(at) || title_here(text, at) || text.has(at, Use::site) || text.has(at, Use::plain)) return;
  if (by_patient(page, text, i, at)) return;
  const bool known = page.has(at, fact::any_name) && !page.has(at, fact::clinical | fact::month | fact::weekday);
  // Nouns have capitals in German.
  const bool capital_tells = page.language() != Language::de;
  if (page.shape(at) == Shape::lower) {
    if (!page.has(at, fact::first_common) || page.has(at, fact::any_word | fact::clinical | fact::function) || sign ||
        !text.cues(at).empty())
      return;
    page.found(at, at + 1, Label::name, 0.72F, Reason::relation);
    return;
  }
  if (!known && !((capital_tells || !sign) && unknown_to_lists(text, at)) &&
      !(capital_tells && !sign && page.shape(at) == Shape::capital && !page.has(at, fact::clinical | fact::acronym)))
    return;
  const Index end = person(text, at, Company::announced);
  if (end == at || (page.shape(i) == Shape::upper && !known) || (page.is_sign(end, ':') && !known)) return;
  if (!known && sign && !page.is_sign(end, ',') && !page.is_sign(end, ')') && !page.is_sign(end, '.') && !page.is_sign(end, '(')) return;
  if (page.has(at, fact::country | fact::city) && !page.has(at, fact::first) && sign) return;
  page.found(at, end, Label::name, known ? 0.86F : 0.78F, Reason::relation);
}

// "Weil, Klementine, geb. 16.01.1993": what stands alone on its line, or behind a colon, before a birth.
void by_birth(Page& page, const Text& text, Index i) {
  const bool star = page.is_sign(i, '*') && page.number(i + 1) && page.language() == Language::de;
  if ((!star && !text.has(i, Use::birth)) || page.line_start(i)) return;
  Index first = i;
  while (first > 0 && i - first < 9 && !page.line_start(first) && !page.is_sign(first - 1, ':')) --first;
  if (first == i || (!page.line_start(first) && !page.is_sign(first - 1, ':')) || title_here(text, first)) return;
  Index end = person(text, first, Company::announced);
  if (end == first) return;
  const Index one = end;
  if (page.is_sign(end, ',') && end + 1 < i) end = person(text, end + 1, Company::announced);
  const Index last = page.is_sign(i - 1, ',') || page.is_sign(i - 1, '(') || page.is_sign(i - 1, '*') ? i - 1 : i;
  if (end == last && (end > one || one > first + 1)) page.found(first, end, Label::name, 0.86F, Reason::context);
}

// "Thierry MAGNAN (Interne)": a name before its bearer's role.
void by_role(Page& page, const Text& text, Index i) {
  static constexpr std::string_view roles[] = {"interne", "externe", "phc", "ph", "pu", "ide", "cca",
                                               "as",      "r1",      "r2",  "r3", "r4", "mir", "pj"};
  if (!page.is_sign(i, '(') || !one_of(text.word(i + 1), roles) || !(page.is_sign(i + 2, ')') || page.is_sign(i + 2, '-'))) return;
  Index first = i;
  while (first > 0 && i - first < 5 && !page.line_start(first) &&
         (page.capitalised(first - 1) || page.shape(first - 1) == Shape::initial) && page.word(first - 1) &&
         !text.has(first - 1, Use::plain) && !text.has(first - 1, Use::title))
    --first;
  if (i - first >= 2) page.found(first, i, Label::name, 0.85F, Reason::credential);
}

// "R. Poumonet, E. Fofolet, V. Lengliné": three and more of a list.
void by_list(Page& page, const Text& text, Index i) {
  const auto one = [&](Index at) {
    return page.word(at) && page.shape(at) == Shape::initial && page.is_sign(at + 1, '.') && page.capitalised(at + 2) &&
           !page.line_start(at + 2) && !text.has(at + 2, Use::plain) && !text.has(at, Use::title);
  };
  if (!one(i) || (i >= 4 && page.is_sign(i - 1, ',') && one(i - 4))) return;
  Index count = 1;
  Index at = i;
  while (page.is_sign(at + 3, ',') && one(at + 4)) {
    at += 4;
    ++count;
  }
  if (count < 3) return;
  for (Index k = i; k <= at; k += 4) page.found(k, k + 3, Label::name, 0.85F, Reason::context);
}

}  // namespace

void find_names(Page& page, const Text& text) {
  for (Index i = 0; i < page.size(); ++i) {
    by_birth(page, text, i);
    by_role(page, text, i);
    by_list(page, text, i);
    if (text.word(i).empty()) continue;
    by_title(page, text, i);
    by_label(page, text, i);
    by_key(page, text, i);
    by_kin(page, text, i);
    german::find_name(page, text, i);
    if (page.language() != Language::fr) continue;
    small_name_and_letter(page, text, i);
    french_visa(page, text, i);
  }
}

}  // namespace wardbook::deid::european
