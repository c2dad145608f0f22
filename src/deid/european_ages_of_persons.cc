// Ages over 89 without a word for years, in Spanish, German and French: "Er ist vierundneunzig", "Tiene noventa y tres.", "Patientin in
// den Neunzigern". Who is the subject tells them from what is measured, and a decade of life from one of a century.
#include "deid/ages.h"
#include "deid/european_number_words.h"
#include "deid/european_text.h"
#include "deid/one_of.h"

namespace wardbook::deid::european {

using trust::Label;

namespace {

constexpr int most_years = 115;

bool person(const Text& text, Index i) {
  static constexpr std::string_view words[] = {"er",    "sie",     "patient",  "patientin",  "pat",      "mann",     "frau",
                                               "dame",  "herr",    "bewohner", "bewohnerin", "ella",     "paciente", "mujer",
                                               "varon", "senora",  "senor",    "patiente",   "femme",    "homme",    "elle",
                                               "il",    "anciana", "anciano",  "hombre",     "monsieur", "madame"};
  return one_of(text.word(i), words) || text.has(i, Use::kin);
}

// Whether a person stands right before token `end`: "die Patientin", "seine Mutter", "Frau Keller", "[NAME]".
bool ends_with_person(const Text& text, Index end) {
  const Page& page = text.page();
  if (end == 0 || page.line_start(end)) return false;
  return person(text, end - 1) || deid::ends_with_person(page, end);
}

// What may stand behind an age that nothing follows.
bool closed(const Text& text, Index i) {
  static constexpr std::string_view words[] = {"und", "y", "et", "mais", "pero", "aber", "vive", "vit", "lebt", "con", "mit"};
  const Page& page = text.page();
  if (i >= page.size() || page.line_start(i)) return true;
  if (page.kind(i) == text::Kind::sign && page.glued(i + 1) && page.number(i + 1)) return false;
  if (page.number(i + 1)) return false;
  return page.is_sign(i, '.') || page.is_sign(i, ',') || page.is_sign(i, ';') || page.is_sign(i, ')') || one_of(text.word(i), words);
}

Index behind_adverb(const Text& text, Index i) {
  static constexpr std::string_view adverbs[] = {"jetzt", "nun",          "heute", "schon", "bereits", "fast",
                                                 "knapp", "mittlerweile", "ya",    "casi",  "ahora"};
  return i > 0 && one_of(text.word(i - 1), adverbs) ? i - 1 : i;
}

bool said_of_person(const Text& text, Index first) {
  static constexpr std::string_view is[] = {"ist", "war", "wird", "wurde"};
  static constexpr std::string_view has[] = {"tiene", "tenia", "cumplio", "cumple", "cumplira"};
  const Page& page = text.page();
  const Index verb = behind_adverb(text, first);
  if (verb == 0 || page.line_start(verb)) return false;
  if (page.language() == Language::de) return one_of(text.word(verb - 1), is) && ends_with_person(text, verb - 1);
  // Spanish needs no pronoun.
  const bool subject = page.sentence_start(verb - 1) || ends_with_person(text, verb - 1) || text.word(verb == 1 ? 0 : verb - 2) == "que";
  return page.language() == Language::es && one_of(text.word(verb - 1), has) && subject;
}

// "in ihren frühen Neunzigern", "Patientin in den Neunzigern"; "in den Neunzigern" alone is a decade of the century.
bool in_the_nineties(const Page& page, const Text& text, Index i) {
  static constexpr std::string_view owners[] = {"ihren", "seinen"};
  static constexpr std::string_view parts[] = {"fruhen", "mittleren", "spaten", "hohen"};
  if (page.language() != Language::de || (text.word(i) != "neunzigern" && text.word(i) != "90ern")) return false;
  Index at = i;
  if (at > 0 && one_of(text.word(at - 1), parts)) --at;
  if (at < 2 || text.word(at - 2) != "in") return false;
  if (one_of(text.word(at - 1), owners)) return true;
  if (text.word(at - 1) != "den") return false;
  Index before = at - 2;
  if (before > 0 && (text.word(before - 1) == "ist" || text.word(before - 1) == "war")) --before;
  return ends_with_person(text, before);
}

// "Anfang neunzig", "Patientin Ende 90": the year 1990 has an end too.
bool part_of_nineties(const Page& page, const Text& text, Index i) {
  static constexpr std::string_view parts[] = {"anfang", "mitte", "ende"};
  static constexpr std::string_view verbs[] = {"ist", "war"};
  if (page.language() != Language::de || i == 0 || page.line_start(i) || !one_of(text.word(i - 1), parts)) return false;
  if (text.word(i) == "neunzig") return true;
  if (!page.is(i, "90") || !closed(text, i + 1)) return false;
  const Index before = i > 1 && one_of(text.word(i - 2), verbs) ? i - 2 : i - 1;
  return ends_with_person(text, before);
}

// "noventa y tantos", "décima década", "zehntes Lebensjahrzehnt": the end, or `i`.
Index phrase(const Text& text, Index i) {
  static constexpr std::string_view about[] = {"tantos", "pico"};
  static constexpr std::string_view tenth[] = {"decima", "dixieme", "zehnten", "zehntes", "zehnte"};
  static constexpr std::string_view decades[] = {"decada", "decennie", "lebensjahrzehnt", "lebensdekade", "dezennium"};
  if (text.word(i) == "noventa" && text.word(i + 1) == "y" && one_of(text.word(i + 2), about)) return i + 3;
  return one_of(text.word(i), tenth) && one_of(text.word(i + 1), decades) ? i + 2 : i;
}

}  // namespace

void find_ages_of_persons(Page& page, const Text& text) {
  constexpr float score = 0.8F;
  for (Index i = 0; i < page.size(); ++i) {
    if (page.has(i, fact::placeholder) || page.kind(i) == text::Kind::sign) continue;
    if (const Index end = phrase(text, i); end != i) {
      page.found(i, end, Label::age, score, Reason::age_phrase, Action::generalize);
    } else if (in_the_nineties(page, text, i) || part_of_nineties(page, text, i)) {
      page.found(i, i + 1, Label::age, score, Reason::age_phrase, Action::generalize);
    } else {
      const Spoken number = page.number(i) && page.length(i) <= 3 ? Spoken{i + 1, page.value(i)} : spoken(text, i);
      if (number.end != i && number.value > oldest_that_stays && number.value <= most_years && closed(text, number.end) &&
          said_of_person(text, i))
        page.found(i, number.end, Label::age, score, Reason::age_phrase, Action::generalize);
    }
  }
}

}  // namespace wardbook::deid::european
