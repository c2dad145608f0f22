#include "deid/french_places.h"

#include "deid/local_words.h"
#include "deid/one_of.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace wardbook::deid::european {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

// "d'Épinal", "d'Oloron": a capital behind the elided preposition.
bool elided(const Page& page, Index i) {
  const std::string_view word = page.str(i);
  return page.word(i) && word.size() >= 5 && word.starts_with("d'") && text::is_upper(text::decode(word, 2).code_point);
}

// A word that can be the first of a place's name.
bool names_place(const Text& text, Index i) {
  const Page& page = text.page();
  if (page.length(i) < 3 || page.has(i, fact::placeholder | fact::clinical | fact::acronym | fact::department | fact::unit) ||
      page.has(i, fact::month | fact::weekday) || !text.cues(i).empty())
    return false;
  return (page.shape(i) == Shape::capital || elided(page, i)) && (!local_word(page, i) || page.has(i, fact::city));
}

// Capitals tied by hyphens and small words: "Saint-Pierre-de-Chartreuse", "La Roche", "Bourg en Bresse".
Index end_of_place(const Text& text, Index first) {
  static constexpr std::string_view ties[] = {"de", "du", "des", "sur", "sous", "en", "les", "la", "le", "d", "l"};
  const Page& page = text.page();
  Index end = first + 1;
  for (Index at = end; at < first + 9 && at < page.size() && !page.line_start(at); ++at) {
    const bool hyphen = page.is_sign(at, '-') && page.glued(at) && page.glued(at + 1);
    const bool tied = page.glued(at) && page.is_sign(at - 1, '-');
    if (page.word(at) && (tied || (names_place(text, at) && page.shape(at) == Shape::capital)))
      end = at + 1;
    else if (!hyphen && !(page.shape(at) == Shape::lower && one_of(text.word(at), ties)))
      break;
  }
  return end;
}

// "venue de Plozévet", "suivi à Laennec", "cardiologue à Poitiers", "UMJ d'Épinal".
void behind_preposition(Page& page, const Text& text, Index i) {
  static constexpr std::string_view from[] = {"venu",    "venue",  "venus",      "vient",  "viennent", "revient",   "revenu",
                                              "revenue", "rentre", "rentree",    "arrive", "arrivee",  "arrives",   "arrivent",
                                              "natif",   "native", "originaire", "route",  "rentrent", "transfere", "transferee"};
  static constexpr std::string_view at_words[] = {
      "hospitalise", "hospitalisee", "opere",       "operee",        "suivi",        "suivie",      "scolarise",  "scolarisee",
      "exercant",    "installe",     "installee",   "transfere",     "transferee",   "domicilie",   "domiciliee", "loge",
      "logee",       "heberge",      "hebergee",    "reside",        "residant",     "vivant",      "habitant",   "travaille",
      "travaillant", "demenage",     "mute",        "mutee",         "generaliste",  "cardiologue", "neurologue", "pneumologue",
      "psychiatre",  "pediatre",     "gynecologue", "ophtalmologue", "dermatologue", "retraite",    "retraitee",  "partie",
      "parti",       "part",         "sejourne",    "accouche",      "dort",         "dormi",       "vacances"};
  Index first = i + 1;
  const std::string_view word = text.word(i);
  const bool elision = elided(page, i);
  if (elision)
    first = i;
  else if (!names_place(text, first) &&
           !((page.is(first, "La") || page.str(first) == "Le" || page.str(first) == "Les") && names_place(text, first + 1)))
    return;
  if (i == 0 || page.line_start(i) || page.line_start(first)) return;
  const std::string_view before = text.word(i - 1);
  const bool of = elision || word == "de" || word == "du";
  const bool cue = of ? one_of(before, from) : page.length(i) <= 2 && (word == "a" || word == "au") && one_of(before, at_words);
  if (!cue || (elision && !names_place(text, i))) return;
  // "vient de Paul": whose given name is no town's.
  if (page.has(first, fact::first) && !page.has(first, fact::city) && of) return;
  page.found(first, end_of_place(text, first), Label::location, 0.76F, Reason::context);
}

// "HEGP", "CHUV": hospitals go by their letters.
void by_letters(Page& page, const Text& text, Index i) {
  static constexpr std::string_view hospitals[] = {"hegp", "chuv", "chum", "chus", "cusm", "iucpq", "irdpq", "iugm",  "chuq", "hfr",
                                                   "aphp", "aphm", "hug",  "chvr", "rhne", "chsf",  "chbs",  "ghpso", "chsm", "chpg"};
  static constexpr std::string_view others[] = {"chop", "chip", "chat", "chal", "chem", "chol", "chads", "char", "choc", "chez", "chir"};
  if (page.shape(i) != Shape::upper || (page.glued(i + 1) && page.kind(i + 1) != Kind::sign)) return;
  const std::string_view word = text.word(i);
  static constexpr std::string_view at[] = {"au", "du", "le"};
  const bool known = one_of(word, hospitals);
  const bool form = word.size() >= 4 && word.size() <= 5 && word.starts_with("ch") && i > 0 && !page.line_start(i) &&
                    page.shape(i - 1) == Shape::lower && one_of(text.word(i - 1), at) && !one_of(word, others) &&
                    !page.has(i, fact::clinical | fact::acronym | fact::any_word) && text.cues(i).empty();
  if (known || form) page.found(i, i + 1, Label::location, 0.8F, Reason::facility);
}

// "SSR Le Castelet", "LHSS Entr'aide Ouvrière", "CMP Les Marelles", "UMJ d'Épinal", "Site de Kerio".
void behind_kind(Page& page, const Text& text, Index i) {
  static constexpr std::string_view kinds[] = {"umj", "lhss", "cmp",  "cmpp",       "csapa",     "caarud",     "camsp",
                                               "ssr", "smr",  "usld", "chsld",      "chp",       "chi",        "chic",
                                               "chs", "ghu",  "ime",  "esat",       "ems",       "mrs",        "uhcd",
                                               "hia", "msp",  "site", "permanence", "maternite", "sanatorium", "dispensaire"};
  if (!one_of(text.word(i), kinds)) return;
  const bool behind_article = text.word(i).size() < page.length(i) && page.str(i)[0] == 'l';  // "l'UMJ"
  const bool spelt = page.length(i) > 5 || text.word(i) == "site";
  if (!spelt && page.shape(i) != Shape::upper && !behind_article) return;
  Index first = i + 1;
  while ((page.is(first, "de") || page.is(first, "du") || page.is(first, "la") || page.is(first, "des")) &&
         page.shape(first) == Shape::lower && !page.line_start(first))
    ++first;
  if (page.line_start(first) || page.token(first).start - page.token(first - 1).end > 1) return;
  const bool article = page.str(first) == "Le" || page.str(first) == "La" || page.str(first) == "Les";
  if (!elided(page, first) && !names_place(text, article ? first + 1 : first)) return;
  if (article && page.line_start(first + 1)) return;
  if (elided(page, first) && !names_place(text, first)) return;
  page.found(i, end_of_place(text, first), Label::location, 0.8F, Reason::facility);
}

// "SALLE : 7", "salle N5"; "salle de bain" and "salle blanche" are none.
void operating_room(Page& page, const Text& text, Index i) {
  if (text.word(i) != "salle") return;
  Index at = i + 1;
  while ((page.is_sign(at, ':') || page.is(at, "n") || page.str(at) == "°") && !page.line_start(at)) ++at;
  if (page.line_start(at)) return;
  const bool number = (page.number(at) && page.length(at) <= 3) ||
                      (page.kind(at) == Kind::mixed && page.length(at) <= 4 && page.str(at)[0] >= 'A' && page.str(at)[0] <= 'Z');
  if (!number || (page.glued(at + 1) && (page.is_sign(at + 1, '/') || page.is_sign(at + 1, ':') || page.is_sign(at + 1, 'h'))) ||
      page.is(at + 1, "h") || page.has(at + 1, fact::unit))
    return;
  page.found(i, at + 1, Label::location, 0.8F, Reason::label);
}

// "bâtiment H", "bât. C", "lot. les Mésanges n° 14": behind the street, or without one.
void part_of_address(Page& page, const Text& text, Index i) {
  const std::string_view word = text.word(i);
  if (word == "batiment" || word == "bat") {
    Index at = i + 1;
    if (page.is_sign(at, '.') && page.glued(at)) ++at;
    const bool letter = page.word(at) && page.length(at) == 1 && page.shape(at) == Shape::initial;
    const bool number = page.number(at) && page.length(at) <= 2 && (word == "batiment" || at > i + 1);
    if (page.line_start(at) || (!letter && !number) || (page.glued(at + 1) && page.kind(at + 1) != Kind::sign)) return;
    page.found(i, at + 1, Label::location, 0.8F, Reason::address);
  } else if (word == "lot" && page.is_sign(i + 1, '.') && page.glued(i + 1)) {
    // A lot of a device has no article.
    const Index article = i + 2;
    if (page.line_start(article) ||
        !(page.is(article, "les") || page.is(article, "des") || page.is(article, "le") || page.is(article, "la")))
      return;
    Index end = article + 1;
    if (page.line_start(end) || !page.word(end)) return;
    while (end < article + 4 && page.word(end) && !page.line_start(end) && page.shape(end) == page.shape(article + 1)) ++end;
    Index number = end;
    if (page.is(number, "n") && page.str(number + 1) == "°") number += 2;
    if (page.number(number) && page.length(number) <= 4 && !page.line_start(number)) end = number + 1;
    const Index first = i > 0 && page.number(i - 1) && page.length(i - 1) <= 4 && !page.line_start(i) ? i - 1 : i;
    page.found(first, end, Label::location, 0.85F, Reason::address);
  }
}

}  // namespace

Index side_of_room(const Text& text, Index end) {
  static constexpr std::string_view sides[] = {"fenetre", "porte", "couloir"};
  const Page& page = text.page();
  if (page.line_start(end)) return end;
  Index at = end;
  if (page.is_sign(at, ',')) ++at;
  const bool bed = (page.is(at, "lit") || text.word(at) == "cote") && !page.line_start(at);
  if (bed) ++at;
  if (page.line_start(at)) return end;
  if (one_of(text.word(at), sides) && (bed || at == end)) return at + 1;
  const bool named =
      bed && page.is(at - 1, "lit") &&
      ((page.word(at) && page.length(at) == 1 && page.shape(at) == Shape::initial) || (page.number(at) && page.length(at) <= 2));
  return named && !page.has(at + 1, fact::unit) ? at + 1 : end;
}

void french_place(Page& page, const Text& text, Index i) {
  if (text.word(i).empty()) return;
  if (page.capitalised(i) || (page.shape(i) == Shape::mixed && page.str(i)[0] == 'l')) {
    by_letters(page, text, i);
    behind_kind(page, text, i);
  } else if (page.capitalised(i + 1) || elided(page, i)) {
    behind_preposition(page, text, i);
  }
  if (page.length(i) > 10) return;
  operating_room(page, text, i);
  part_of_address(page, text, i);
}

}  // namespace wardbook::deid::european
