// Ages in figures and in words. Those up to 89 are found and stay; over 89 they are generalized (45 CFR 164.514(b)(2)(i)(C)).
#include <algorithm>

#include "deid/ages.h"
#include "deid/european_number_words.h"
#include "deid/european_text.h"
#include "deid/one_of.h"

namespace wardbook::deid::european {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

constexpr int most_years = 120;

void add(Page& page, Index first, Index end, int years, float score) {
  if (years < 0 || years > most_years) return;
  page.found(first, end, Label::age, score, Reason::age_phrase, years > oldest_that_stays ? Action::generalize : Action::keep);
}

// "años", "ans", "Jahre", "-jährige", "J."; "a" and "J" alone only after a number that a person's age can be.
bool years_word(const Text& text, Index i) {
  static constexpr std::string_view words[] = {"anos", "ano", "ans", "jahre", "jahren", "lj", "lebensjahr"};
  const std::string_view word = text.word(i);
  return one_of(word, words) || word.starts_with("jahrig") || word.starts_with("jaehrig");
}

// What the age of an infant is counted in.
bool months_word(const Text& text, Index i) {
  static constexpr std::string_view words[] = {"mes",     "meses",    "semana", "semanas", "dia",   "dias",   "mois",
                                               "semaine", "semaines", "jour",   "jours",   "monat", "monate", "monaten",
                                               "woche",   "wochen",   "tag",    "tage",    "tagen"};
  return one_of(text.word(i), words);
}

// "de edad", "de vida", "alt": what stands before it is an age, whatever it is counted in.
bool says_age(const Text& text, Index i) {
  static constexpr std::string_view of[] = {"edad", "vida", "age", "vie"};
  return text.word(i) == "alt" || (text.word(i) == "de" && one_of(text.word(i + 1), of));
}

// Behind the years: "y 7 meses", "y medio", "et demi"; the end, or `i`.
Index and_months(const Page& page, const Text& text, Index i) {
  if (text.word(i) != "y" && text.word(i) != "et" && text.word(i) != "und") return i;
  if (text.word(i + 1) == "medio" || text.word(i + 1) == "demi") return i + 2;
  const Index unit = page.number(i + 1) ? i + 2 : spoken(text, i + 1).end;
  return unit > i + 1 && months_word(text, unit) ? unit + 1 : i;
}

bool duration(const Text& text, Index first, Index end) {
  static constexpr std::string_view before[] = {"seit",  "vor", "nach", "hace", "desde", "durante", "depuis", "pendant",   "il",
                                                "ueber", "fur", "in",   "dans", "hacia", "tras",    "apres",  "innerhalb", "einige"};
  static constexpr std::string_view after[] = {"evolucion",   "evolution", "evolucionando", "duracion",
                                               "seguimiento", "lang",      "spater",        "suivi"};
  return (first > 0 && one_of(text.word(first - 1), before)) || one_of(text.word(end), after) || one_of(text.word(end + 1), after);
}

void figures(Page& page, const Text& text, Index i) {
  if (page.length(i) > 3) return;
  const int value = page.value(i);
  Index at = i + 1;
  if (page.is_sign(at, '-') || page.is_sign(at, '.')) ++at;
  if (page.line_start(at)) return;
  const std::string_view word = text.word(at);
  if (value >= 0 && months_word(text, at) && says_age(text, at + 1)) {
    add(page, i, at + 1, 0, 0.88F);
    return;
  }
  const bool brief = (word == "a" && page.language() != Language::de && value > 17 && !page.capitalised(at + 1) && page.length(at) == 1) ||
                     (word == "j" && page.language() == Language::de);
  if (!years_word(text, at) && !brief) return;
  if (value < 0 || (!word.starts_with("jahrig") && duration(text, i, at + 1))) return;
  // "90 or older" stands for the unit too, but not for "-jährige", which goes on.
  const bool number_alone = brief || word.starts_with("jahrig") || word.starts_with("jaehrig");
  add(page, i, number_alone ? i + 1 : and_months(page, text, at + 1), value, 0.88F);
}

// "77j", "33a", "91jährige": one token.
void glued(Page& page, const Text& text, Index i) {
  const std::string_view word = text.word(i);
  std::size_t digits = 0;
  int value = 0;
  while (digits < word.size() && digits < 3 && word[digits] >= '0' && word[digits] <= '9') value = value * 10 + (word[digits++] - '0');
  const std::string_view rest = word.substr(digits);
  if (digits == 0 || !(rest.starts_with("jahr") || rest == "ans" || rest == "anos" || (rest == "j" && page.language() == Language::de) ||
                       (rest == "a" && page.language() != Language::de && value > 17)))
    return;
  add(page, i, i + 1, value, 0.85F);
  if (value <= most_years) page.candidates().back().end = page.token(i).start + static_cast<std::uint32_t>(digits);
}

// "noventa y tres años", "quatre-vingt-onze ans", "vierundneunzigjährige"
void words(Page& page, const Text& text, Index i) {
  if (page.language() == Language::de) {
    const std::string_view word = text.word(i);
    for (const std::string_view ending : {"jahrig", "jaehrig"})
      if (const auto at = word.find(ending); at != std::string_view::npos && at > 3) {
        // The number before the ending, as a word of its own.
        static constexpr std::string_view tens[] = {"neunzig", "hundert"};
        const std::string_view number = word.substr(0, at);
        if (std::any_of(std::begin(tens), std::end(tens), [&](std::string_view ten) {
              return number.ends_with(ten) || number.starts_with("hundert") || number.starts_with("einhundert");
            }))
          page.found(i, i + 1, Label::age, 0.9F, Reason::age_phrase, Action::generalize);
        return;
      }
  }
  const Spoken number = spoken(text, i);
  if (number.end == i) return;
  if (months_word(text, number.end) && says_age(text, number.end + 1)) {
    add(page, i, number.end + 1, 0, 0.88F);
    return;
  }
  const bool cell = i > 0 && page.is_sign(i - 1, '|') && page.is_sign(number.end, '|');
  if (!(years_word(text, number.end) && !duration(text, i, number.end + 1)) && !(cell && number.value >= 18)) return;
  if (i > 0 && (text.word(i - 1) == "mil" || text.word(i - 1) == "cent" || text.word(i - 1) == "mille")) return;
  add(page, i, years_word(text, number.end) ? and_months(page, text, number.end + 1) : number.end, number.value, 0.88F);
}

void label(Page& page, const Text& text, Index i) {
  const std::string_view word = text.word(i);
  if (word != "edad" && word != "age" && word != "alter" && word != "wird" && word != "anos") return;
  Index at = i + 1;
  while (at < i + 12 && (page.is_sign(at, ':') || page.is_sign(at, '.') || page.is_sign(at, '=') || page.is_sign(at, '>'))) ++at;
  if (word == "anos" || (word == "wird" && at != i + 1) || page.line_start(at)) return;
  if (page.number(at) && page.length(at) <= 3 && (word != "wird" || page.value(at) > oldest_that_stays) && !page.is_sign(at + 1, '%') &&
      !page.has(at + 1, fact::unit)) {
    const bool months = months_word(text, at + 1);
    const bool unit = (months || years_word(text, at + 1)) && !page.line_start(at + 1);
    add(page, at, unit ? at + 2 : at + 1, months ? 0 : page.value(at), 0.9F);
  }
}

}  // namespace

void find_ages(Page& page, const Text& text) {
  static constexpr std::string_view old[] = {"nonagenario", "nonagenaria",    "centenario",      "centenaria",     "nonagenaire",
                                             "centenaire",  "neunzigjahrige", "neunzigjahriger", "hundertjahrige", "hundertjahriger"};
  for (Index i = 0; i < page.size(); ++i) {
    if (page.has(i, fact::placeholder)) continue;
    if (page.number(i)) {
      figures(page, text, i);
    } else if (page.kind(i) == Kind::mixed) {
      glued(page, text, i);
    } else if (page.word(i)) {
      if (one_of(text.word(i), old)) page.found(i, i + 1, Label::age, 0.88F, Reason::age_phrase, Action::generalize);
      words(page, text, i);
      label(page, text, i);
    }
  }
}

}  // namespace wardbook::deid::european
