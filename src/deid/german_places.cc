// Places in German texts by how they end, rooms and wards with a name, houses in small letters, and the firms and clubs whose kind says
// what they are.
#include <algorithm>
#include <iterator>

#include "deid/german.h"
#include "deid/local_words.h"
#include "deid/one_of.h"

namespace wardbook::deid::german {

using european::Text;
using european::Use;
using text::Shape;
using trust::Label;

namespace {

// Settlements end so, and few other nouns.
bool settlement(std::string_view word) {
  static constexpr std::string_view ends[] = {"heim",    "dorf",  "hausen", "ingen",  "burg",  "stadt",   "stedt",  "stett",
                                              "stetten", "bach",  "weier",  "weiler", "roda",  "leben",   "walde",  "hofen",
                                              "hoven",   "brunn", "bronn",  "furt",   "furth", "kirchen", "kirch",  "itz",
                                              "itzsch",  "wil",   "felden", "reuth",  "rath",  "scheid",  "beuren", "buttel",
                                              "munster", "hagen", "horst",  "lingen", "ach",   "wangen",  "berge",  "bergen"};
  static constexpr std::string_view no_end[] = {"sitz", "zwang", "schutz"};
  // Homes, and what people do.
  static constexpr std::string_view none[] = {
      "pflegeheim",   "altenheim", "altersheim", "seniorenheim", "wohnheim",     "kinderheim", "altstadt", "innenstadt",
      "stadt",        "daheim",    "einmarsch",  "erleben",      "lebensgefahr", "bauchdach",  "sitz",     "besitz",
      "dorf",         "friedhof",  "heimatdorf", "heimatstadt",  "kleinstadt",   "grossstadt", "leben",    "privatleben",
      "arbeitsleben", "antlitz",   "schlitz",    "schacht",      "kirche",       "burg",       "asylheim", "behindertenheim",
      "verdacht",     "obdach",    "almanach",   "tierheim",     "flachdach",    "vordach"};
  return word.size() >= 6 &&
         std::any_of(std::begin(ends), std::end(ends),
                     [&](std::string_view end) { return word.size() > end.size() + 1 && word.ends_with(end); }) &&
         std::none_of(std::begin(none), std::end(none),
                      [&](std::string_view end) { return word == end || (end.size() >= 8 && word.ends_with(end)); }) &&
         std::none_of(std::begin(no_end), std::end(no_end), [&](std::string_view end) { return word.ends_with(end); });
}

// "im Rebberg bei Neuweier", "heim nach Obersdorf": not "nach Trendelenburg" and "bei Lauterbach-Tumor".
void behind_preposition(Page& page, const Text& text, Index i) {
  static constexpr std::string_view in[] = {"in", "bei", "aus"},
                                    moves[] = {"heim",  "verlegt",  "zuruck",    "umgezogen", "gezogen", "zieht",
                                               "fahrt", "gefahren", "transport", "weiter",    "fuhr"};
  if (page.shape(i) != Shape::lower || i == 0) return;
  const bool toward = text.word(i) == "nach";
  if (toward ? !one_of(text.word(i - 1), moves) : !one_of(text.word(i), in)) return;
  const Index at = i + 1;
  if (page.line_start(at) || page.shape(at) != Shape::capital || page.is_sign(at + 1, '-') || !settlement(text.word(at)) ||
      other_noun(text, at) || (!toward && european::names_thing(text, at, at + 1)))
    return;
  page.found(at, at + 1, Label::location, 0.8F, Reason::address);  // whose reason is no guess: trim_european knows "nach" before eponyms
}

// The view has made straight ones of most.
bool quotes(std::string_view sign) { return sign == "\"" || sign == "'" || sign == "«" || sign == "»" || sign == "‚"; }

// "Zimmer „Elbe“", "Wohnbereich Schlei", "WB 2"
void named_room(Page& page, const Text& text, Index i) {
  static constexpr std::string_view kinds[] = {"zimmer", "wohnbereich", "wohngruppe", "wb", "station"};
  if (!page.capitalised(i) || page.line_start(i + 1) || !one_of(text.word(i), kinds)) return;
  Index at = i + 1;
  const bool quoted = quotes(page.str(at));
  if (quoted) ++at;
  if (page.line_start(at) || !page.capitalised(at)) return;
  if (quoted) {
    Index end = at + 1;
    while (end < at + 3 && page.capitalised(end) && !page.line_start(end)) ++end;
    if (quotes(page.str(end))) page.found(i, end, Label::location, 0.88F, Reason::label);
    return;
  }
  const bool dwelling = text.word(i).starts_with("wohn") || (text.word(i) == "wb" && page.shape(i) == Shape::upper);
  if (dwelling && page.shape(at) == Shape::capital && !other_noun(text, at) && text.cues(at).empty())
    page.found(i, at + 1, Label::location, 0.82F, Reason::label);
}

// "kkh schrobenhausen": notes typed in small letters.
void small_house(Page& page, const Text& text, Index i) {
  static constexpr std::string_view kinds[] = {"kkh", "bkh", "lkh", "bwkh", "uk", "kh"};
  if (page.shape(i) != Shape::lower || page.length(i) > 4 || !one_of(text.word(i), kinds)) return;
  const Index at = i + 1;
  if (page.line_start(at) || page.shape(at) != Shape::lower || page.length(at) < 4 || !page.word(at) || other_noun(text, at) ||
      page.has(at, fact::function) || !text.cues(at).empty() ||
      !(page.has(at, fact::city) || page.length(i) == 3 || settlement(text.word(at))))
    return;
  page.found(i, at + 1, Label::location, 0.82F, Reason::facility);
}

// The capitalised words that end before `end`, with "&", "+" and "-" between: their first.
Index words_before(const Page& page, Index end) {
  Index first = end;
  while (first > 0 && end - first < 8 && !page.line_start(first)) {
    const bool joint = first < end && (page.is_sign(first - 1, '&') || page.is_sign(first - 1, '+') || page.is_sign(first - 1, '-'));
    if (!joint && !page.capitalised(first - 1)) break;
    --first;
  }
  while (first < end && page.kind(first) == text::Kind::sign) ++first;
  return first;
}

// "bei der Holzbau Ahrend GmbH", "Fa. Wollert KG": whom somebody works for.
void firm(Page& page, const Text& text, Index i) {
  static constexpr std::string_view kinds[] = {"gmbh", "ggmbh", "ag", "kg", "ohg", "gbr", "eg", "ug"};
  if (page.length(i) < 2 || page.length(i) > 5 || page.shape(i) == Shape::lower || i < 2 || page.line_start(i) ||
      !one_of(text.word(i), kinds))
    return;
  static constexpr std::string_view cues[] = {"bei", "beim", "fa", "firma", "arbeitgeber", "arbeitgeberin"}, articles[] = {"der", "dem"};
  const Index first = words_before(page, i);
  if (first == i) return;
  // "bei Lumbalgie KG 6x": the shorter kinds are gymnastics, weight and more.
  for (Index at = first; at < i && page.length(i) < 3; ++at)
    if (page.word(at) && other_noun(text, at) && !page.has(at, fact::any_name)) return;
  Index before = first;
  if (one_of(text.word(first), cues) && first + 1 < i) {  // "Firma" has a capital itself
    page.found(first + 1, i + 1, Label::organization, 0.88F, Reason::employer);
    return;
  }
  while (before > 0 && !page.line_start(before) && (page.is_sign(before - 1, '.') || page.is_sign(before - 1, ':'))) --before;
  if (before > 1 && !page.line_start(before) && one_of(text.word(before - 1), articles)) --before;
  if (before > 0 && !page.line_start(before) && one_of(text.word(before - 1), cues))
    page.found(first, i + 1, Label::organization, 0.88F, Reason::employer);
}

// "TSV Ostheim", "im SV Freudenau": the shorter ones are other things too.
void club(Page& page, const Text& text, Index i) {
  static constexpr std::string_view sure[] = {"tsv", "tus", "vfl", "vfb", "vfr", "spvgg", "ehc", "djk",
                                              "mtv", "tsg", "ttc", "ssv", "ffw", "kbv",   "esv", "tvb"},
                                    loose[] = {"sv", "fc", "ff", "asv", "bsv", "hsg"},
                                    in[] = {"im", "beim", "vom", "zum", "der", "dem", "des"};
  if (page.length(i) < 2 || page.length(i) > 5 || page.shape(i) == Shape::lower || page.shape(i) == Shape::capital ||
      !page.capitalised(i + 1) || page.line_start(i + 1) || page.glued(i + 1))
    return;
  const bool club =
      one_of(text.word(i), sure) || (i > 0 && !page.line_start(i) && one_of(text.word(i), loose) && one_of(text.word(i - 1), in));
  if (!club || page.shape(i + 1) != Shape::capital || other_noun(text, i + 1)) return;
  Index end = i + 2;
  while (page.is_sign(end, '-') && page.glued(end) && page.glued(end + 1) && page.capitalised(end + 1)) end += 2;
  page.found(i, end, Label::organization, 0.84F, Reason::context);
}

}  // namespace

void find_place(Page& page, const Text& text, Index i) {
  if (page.language() != Language::de || !page.word(i)) return;
  behind_preposition(page, text, i);
  named_room(page, text, i);
  small_house(page, text, i);
  firm(page, text, i);
  club(page, text, i);
}

}  // namespace wardbook::deid::german
