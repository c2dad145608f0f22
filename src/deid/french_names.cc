#include "deid/french_names.h"

#include "deid/local_words.h"
#include "deid/one_of.h"

namespace wardbook::deid::european {

using text::Shape;
using trust::Label;

namespace {

constexpr Facts no_name = fact::function | fact::clinical | fact::heading | fact::unit | fact::month | fact::weekday | fact::department;

}  // namespace

bool french_particle(const Text& text, Index i) {
  static constexpr std::string_view words[] = {"de", "du", "des"};
  const Page& page = text.page();
  if (page.language() != Language::fr || page.shape(i) != Shape::lower || page.line_start(i)) return false;
  const auto article = [&](Index at) { return page.is(at, "la") || page.is(at, "le") || page.is(at, "les"); };
  if (!one_of(text.word(i), words) && !(article(i) && i > 0 && page.is(i - 1, "de"))) return false;
  Index at = i + 1;
  if (article(at) && !page.line_start(at)) ++at;
  // A town behind a surname is where its bearer works ("Dr Meurice de Poitiers"), a department likewise.
  if (page.shape(at) != Shape::capital || page.line_start(at) || page.has(at, no_name | fact::city | fact::country)) return false;
  return text.cues(at).empty() && !local_word(page, at);
}

Index small_french_name(const Text& text, Index at) {
  static constexpr std::string_view particles[] = {"le", "la", "du", "de",  "van", "ben", "el",
                                                   "al", "da", "di", "des", "abd", "ait", "ould"};
  const Page& page = text.page();
  if (page.language() != Language::fr || page.shape(at) != Shape::lower || !one_of(text.word(at), particles)) return at;
  Index end = at + 1;
  if ((page.is(end, "la") || page.is(end, "den") || page.is(end, "der")) && page.is(end - 1, "de") + page.is(end - 1, "van") > 0) ++end;
  // "mme la directrice", "dr du service": words of the language follow an article as well.
  if (page.line_start(end) || page.shape(end) != Shape::lower || page.length(end) < 3 || !text.cues(end).empty() || local_word(page, end) ||
      page.has(end, no_name | fact::any_word | fact::city | fact::country))
    return at;
  if (!page.has(end, fact::last) && page.length(end) < 4) return at;
  ++end;
  const bool given = page.shape(end) == Shape::lower && page.has(end, fact::first) && !page.line_start(end) && !local_word(page, end) &&
                     !page.has(end, fact::any_word | fact::function) && text.cues(end).empty();
  return given ? end + 1 : end;
}

void small_name_and_letter(Page& page, const Text& text, Index i) {
  if (page.length(i + 1) != 1 || page.shape(i) != Shape::lower || page.shape(i + 1) != Shape::lower || page.line_start(i + 1) ||
      page.glued(i + 1))
    return;
  if (!page.has(i, fact::any_name) || page.length(i) < 4 || page.has(i, no_name | fact::any_word | fact::eponym) || local_word(page, i) ||
      !text.cues(i).empty())
    return;
  // "fracture weber b", "stade binet b": classes are called after persons.
  static constexpr std::string_view classes[] = {"stade", "type", "fracture", "classe", "classification", "grade", "score"};
  for (Index at = i > 3 ? i - 3 : 0; at < i; ++at)
    if (one_of(text.word(at), classes)) return;
  // "a", "y" are words, "d" and "g" the sides of the body.
  static constexpr std::string_view sides[] = {"a", "y", "d", "g"};
  const bool dot = page.is_sign(i + 2, '.') && page.glued(i + 2) && !page.glued(i + 3);
  if (one_of(text.word(i + 1), sides) && !dot) return;
  if (dot || page.line_start(i + 2)) page.found(i, dot ? i + 3 : i + 2, Label::name, 0.85F, Reason::context);
}

void french_visa(Page& page, const Text& text, Index i) {
  static constexpr std::string_view signs[] = {"valide", "validee", "visa", "saisi",     "saisie",
                                               "dicte",  "frappe",  "tape", "transcrit", "relu"};
  if (page.length(i) < 4 || !one_of(text.word(i), signs)) return;
  Index at = i + 1;
  const bool said = (page.is(at, "par") || page.is_sign(at, ':')) && !page.line_start(at);
  if (said) ++at;
  const bool letters = page.word(at) && page.length(at) >= 2 && page.length(at) <= 3 &&
                       (page.shape(at) == Shape::upper || page.shape(at) == Shape::lower) && !page.line_start(at) && !page.glued(at);
  if (!letters || page.has(at, fact::function) || local_word(page, at) || !text.cues(at).empty()) return;
  const Index end = at + 1;
  // "validé en RCP", "relu par le": such letters end the line or stand before the day.
  const bool signs_here = page.line_start(end) || page.number(end) || page.is_sign(end, '/') || page.is_sign(end, '|');
  if (!signs_here || (page.has(at, fact::clinical | fact::acronym) && !(said && page.number(end))) ||
      (page.has(at, fact::unit) && page.shape(at) == Shape::lower))
    return;
  page.found(at, end, Label::name, 0.8F, Reason::signature);
}

}  // namespace wardbook::deid::european
