// What the tagger takes for an identifier in Spanish, German and French texts, and is none: eponyms ("valvule de Bauhin", "nach Kellgren
// und Lawrence", "París A1b L3"), the label of the field behind it ("Instrumentista: Inma"), a practice up to its doctor's title ("Cabinet
// du Dr"), and pieces of sentences in which every word is a common one.
#include <algorithm>

#include "deid/detectors.h"
#include "deid/european_text.h"
#include "deid/french_things.h"
#include "deid/local_words.h"
#include "deid/one_of.h"

namespace wardbook::deid {

namespace european {

namespace {

bool behind_cue(const Page& page, const Text& text, Index first) {
  for (Index back = 1; back <= 4 && back <= first; ++back) {
    const Index at = first - back;
    if (page.line_start(at + 1)) return false;
    const european::Match* cue = text.cue(at, Use::eponym);
    if (!cue) continue;
    Index end = cue->end;
    while (end < first && (page.is_sign(end, '.') || page.is_sign(end, '-') || page.is_sign(end, '"'))) ++end;
    // "M." is Morbus with its full stop only.
    if (end == first && (page.length(at) > 1 || (page.is_sign(at + 1, '.') && page.shape(at) != text::Shape::lower))) return true;
  }
  return false;
}

// "Douglas-Raum", "Thomas-Handgriff"
bool before_a_thing(const Page& page, const Text& text, Index end) {
  static constexpr std::string_view things[] = {
      "raum",   "test",    "handgriff",  "zeichen", "lagerung", "syndrom", "katheter", "sonde",   "naht",  "drainage", "index", "score",
      "knoten", "plastik", "reflex",     "skala",   "formel",   "draht",   "phanomen", "stadium", "nagel", "plexus",   "zelle", "zellen",
      "linse",  "klemme",  "anastomose", "fraktur", "atmung",   "manover", "level",    "schema",  "regel", "kriterien"};
  return page.is_sign(end, '-') && page.glued(end) && one_of(text.word(end + 1), things);
}

// "stade II fort de Leriche", "type A1 de Magerl", "sonde 3 voies Dufour"
bool graded(const Page& page, const Text& text, Index first) {
  static constexpr std::string_view heads[] = {"stade",   "type",           "grade",          "classe",        "sonde",
                                               "tipo",    "grado",          "estadio",        "typ",           "grad",
                                               "stadium", "classification", "klassifikation", "clasificacion", "sonda"};
  static constexpr std::string_view links[] = {"de", "selon", "nach", "segun", "voies", "vias"};
  constexpr Index reach = 5;
  if (first == 0 || !one_of(text.word(first - 1), links)) return false;
  for (Index at = first - 1; at > 0 && at + reach > first && !page.line_start(at); --at)
    if (one_of(text.word(at - 1), heads)) return true;
  return false;
}

// Classifications and scores bear the names of towns: "París A1b L3", "Berlin sévère", "Ann Arbor IIB", "critères de Budapest".
bool town_of_scale(const Page& page, const Text& text, Index first, Index end) {
  static constexpr std::string_view towns[] = {"paris",  "montreal", "boston", "berlin", "milan",   "mailand", "budapest",
                                               "denver", "vienna",   "viena",  "wien",   "chicago", "rom",     "roma",
                                               "rome",   "sydney",   "tokio",  "tokyo",  "praga",   "atlanta"};
  static constexpr std::string_view scales[] = {"classification", "clasificacion", "klassifikation", "criteres",   "criterios",
                                                "kriterien",      "score",         "escala",         "echelle",    "skala",
                                                "index",          "indice",        "consensus",      "preparation"};
  static constexpr std::string_view grades[] = {"severe", "modere", "leger", "i",   "ii",   "iii", "iv",
                                                "v",      "is",     "iia",   "iib", "iiia", "iiib"};
  const bool arbor = end == first + 2 && text.word(first) == "ann" && text.word(first + 1) == "arbor";
  if (!arbor && (end != first + 1 || !one_of(text.word(first), towns))) return false;
  if (one_of(text.word(end), grades) || page.kind(end) == text::Kind::mixed || (arbor && page.number(end))) return true;
  if (page.is_sign(end, '-') && page.glued(end) && one_of(text.word(end + 1), scales)) return true;
  constexpr Index reach = 3;
  for (Index at = first; at > 0 && at + reach > first && !page.line_start(at); --at)
    if (one_of(text.word(at - 1), scales)) return true;
  return false;
}

}  // namespace

bool names_thing(const Text& text, Index first, Index end) {
  const Page& page = text.page();
  if (behind_cue(page, text, first) || graded(page, text, first) || before_a_thing(page, text, end) ||
      town_of_scale(page, text, first, end))
    return true;
  const Match* cue = text.cue(first, Use::eponym);
  if (cue && cue->end < end && text.word(cue->end - 1) == "de") return true;  // "Angle de Baumann"
  // The second of two: "Kellgren und Lawrence", "de Ring et Messmer"
  static constexpr std::string_view links[] = {"und", "et", "y"};
  return first >= 2 && one_of(text.word(first - 1), links) && page.capitalised(first - 2) && !page.line_start(first) &&
         !page.line_start(first - 1) && (behind_cue(page, text, first - 2) || graded(page, text, first - 2));
}

}  // namespace european

namespace {

using european::Text;
using european::Use;
using text::Shape;
using trust::Label;

// "Salle : 3", "Instrumentista: Inma"
bool label_of_field(const Page& page, Index first, Index end) {
  return end == first + 1 && page.is_sign(end, ':') && !page.has(first, fact::any_name) && local_word(page, first);
}

bool ends_in_title(const Page& page, const Text& text, Index first, Index end) {
  static constexpr std::string_view practices[] = {"cabinet", "praxis", "hausarztpraxis", "gemeinschaftspraxis", "consultorio", "consulta"};
  Index last = end - 1;
  while (last > first && page.is_sign(last, '.')) --last;
  return last > first && one_of(text.word(first), practices) && text.has(last, Use::title) && text.word(last).size() > 1 &&
         local_words_only(page, first, last);
}

// "offenen fenster", "silla de ducha", "NIVEAU SYSTEMIQUE"
bool piece_of_sentence(const Page& page, const Text& text, Label label, Index first, Index end) {
  if (end < first + 2 || text.has(first, Use::room) || announced(page, first) || !local_words_only(page, first, end)) return false;
  const auto shaped = [&](Shape shape) {
    for (Index i = first; i < end; ++i)
      if (page.word(i) && page.length(i) > 1 && page.shape(i) != shape) return false;
    return true;
  };
  return shaped(Shape::lower) || (label != Label::location && shaped(Shape::upper));
}

// "Unidad de [Nutrición Clínica]", "Servicio de Microbiología [Clínica]": a department in common words.
bool part_of_department(const Page& page, const Text& text, Label label, Index first, Index end) {
  static constexpr std::string_view heads[] = {"servicio", "unidad",  "seccion", "departamento",
                                               "jefatura", "service", "unite",   "abteilung"};
  constexpr Index reach = 4;
  if (label != Label::location || text.has(first, Use::site) || !local_words_only(page, first, end)) return false;
  for (Index at = first; at > 0 && at + reach > first && !page.line_start(at) && page.kind(at - 1) == text::Kind::word; --at)
    if (one_of(text.word(at - 1), heads)) return true;
  return false;
}

}  // namespace

void drop_tagged_things(Page& page) {
  if (page.language() == Language::en) return;
  const Text text(page);
  if (page.language() == Language::fr) european::drop_french_things(page, text);
  Index first = 0;
  std::uint32_t before = 0;
  std::erase_if(page.candidates(), [&](const Candidate& candidate) {
    if (candidate.reason != Reason::tagger || candidate.action == Action::keep) return false;
    if (candidate.label != Label::name && candidate.label != Label::location && candidate.label != Label::organization) return false;
    if (candidate.start < before) first = 0;
    before = candidate.start;
    while (first < page.size() && page.token(first).end <= candidate.start) ++first;
    Index end = first;
    while (end < page.size() && page.token(end).start < candidate.end) ++end;
    // "verlegt nach Essen", "ruft nach mehmet"
    const bool after_nach = first > 0 && text.word(first - 1) == "nach" && (candidate.label != Label::name || !page.capitalised(first));
    return (!after_nach && european::names_thing(text, first, end)) || label_of_field(page, first, end) ||
           ends_in_title(page, text, first, end) || piece_of_sentence(page, text, candidate.label, first, end) ||
           part_of_department(page, text, candidate.label, first, end);
  });
}

}  // namespace wardbook::deid
