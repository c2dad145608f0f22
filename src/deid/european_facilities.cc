// Hospitals, practices, homes and pharmacies, whose kind stands first ("Hospital de X", "CHU de X", "Klinikum X") or ends the word
// ("St.-Elisabeth-Stift", "Rosen-Apotheke").
#include <algorithm>
#include <iterator>

#include "deid/european_text.h"
#include "deid/local_words.h"
#include "deid/one_of.h"

namespace wardbook::deid::european {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

bool joint(const Text& text, Index i) {
  static constexpr std::string_view words[] = {"de", "del", "la",  "las", "los", "el", "y", "des", "du", "le",  "les", "der", "am",  "im",
                                               "an", "dem", "den", "fur", "zu",  "d",  "l", "zur", "i",  "sur", "und", "in",  "aux", "ob"};
  const Page& page = text.page();
  return one_of(text.word(i), words) || page.is_sign(i, '\'');
}

// Where the name of a house ends: at another field, at a department, at a person.
bool stops(const Text& text, Index i) {
  static constexpr std::string_view words[] = {
      "servicio",       "service",  "abteilung", "departamento", "unidad", "seccion",     "tel",        "fax",
      "telefono",       "telefon",  "telephone", "dr",           "dra",    "prof",        "direktor",   "chefarzt",
      "pole",           "email",    "e",         "correo",       "av",     "avda",        "calle",      "urgence",
      "urgences",       "station",  "sehr",      "nhc",          "fecha",  "carretera",   "arztbrief",  "adresse",
      "finess",         "page",     "informe",   "espana",       "telf",   "departement", "vorstand",   "akademisches",
      "klinikvorstand", "ambulanz", "c",         "paseo",        "plaza",  "rue",         "sekretariat"};
  return one_of(text.word(i), words) || text.has(i, Use::phone) || text.has(i, Use::birth);
}

bool capital(const Text& text, Index i) {
  const Page& page = text.page();
  if (page.has(i, fact::placeholder)) return false;
  const std::string_view word = page.str(i);
  const bool elided =
      page.word(i) && text.word(i).size() < word.size() && word.size() > 3 && word[1] == '\'' && !(word[2] >= 'a' && word[2] <= 'z');
  return page.capitalised(i) || elided;
}

Index names(const Text& text, Index i, Index most) {
  const Page& page = text.page();
  Index end = i;
  for (Index at = i; at < i + most && at < page.size() && !page.line_start(at); ++at) {
    // "Hospital Dr. Peset"
    const bool doctor = page.language() == Language::es && text.word(at) == "dr" && page.is_sign(at + 1, '.') && page.capitalised(at + 2) &&
                        !page.line_start(at + 2);
    const bool titled = page.language() == Language::de && (text.word(at) == "frau" || text.word(at) == "herr" || text.word(at) == "herrn");
    if ((stops(text, at) && !doctor) || titled || (at > i && page.token(at).start - page.token(at - 1).end > 2)) break;
    const bool saint = page.is_sign(at, '.') && page.glued(at) &&
                       (text.word(at - 1) == "st" || text.word(at - 1) == "dr" || text.word(at - 1) == "sta" ||
                        text.word(at - 1) == "lda" || text.word(at - 1) == "ldo");
    if (capital(text, at) || (page.number(at) && page.length(at) <= 3 && joint(text, at + 1) && capital(text, at + 2)) ||
        (page.number(at) && text.word(at - 1) == "umf"))
      end = at + 1;
    else if (!joint(text, at) && !(page.is_sign(at, '-') && page.glued(at) && page.glued(at + 1)) && !saint)
      break;
  }
  return end;
}

// Words that a name may hold, but that are none alone: "Hospital General", "Medizinische Klinik", "Centre Hospitalier".
bool names_a_house(const Text& text, Index first, Index end) {
  static constexpr std::string_view generic[] = {
      "universitario", "universitaria",   "universitaire", "universitaires", "universitat", "general",        "hospitalier", "hospital",
      "clinica",       "clinico",         "medico",        "medical",        "comarcal",    "regional",       "provincial",  "publico",
      "hopital",       "clinique",        "salud",         "centro",         "centre",      "especialidades", "dia",         "jour",
      "innere",        "medizin",         "chirurgie",     "klinik",         "poliklinik",  "sante",          "soins",       "nacional",
      "infantil",      "materno",         "prive",         "anatomia",       "patologica",  "radiologia",     "urgencias",   "klinische",
      "pathologie",    "neurologie",      "radiologie",    "urologie",       "onkologie",   "dermatologie",   "kinder",      "innerer",
      "medizinische",  "allgemeinmedizin"};
  for (Index k = first; k < end; ++k) {
    if (!text.page().word(k) && !text.page().number(k)) continue;
    if (joint(text, k) || one_of(text.word(k), generic) || text.page().has(k, fact::department | fact::clinical)) continue;
    return true;
  }
  return false;
}

void kind_first(Page& page, const Text& text, Index i) {
  const Match* cue = text.cue(i, Use::site);
  if (!cue) return;
  const bool small = !page.capitalised(i) && page.shape(i) != Shape::initial;
  // "clinique Val d'Ouest" in running text; German nouns and what is more than a house have a capital.
  static constexpr std::string_view in_text[] = {"clinique", "hopital", "chu",          "hospital", "clinica", "sanatorio",  "residencia",
                                                 "ehpad",    "ch",      "polyclinique", "farmacia", "hosp",    "dispensario"};
  static constexpr std::string_view capital_only[] = {"gh", "ch", "haus", "cap",    "uk",     "had",    "kh",
                                                      "c",  "cs", "ght",  "centro", "centre", "praxis", "umf"};
  if (small && (page.language() == Language::de || !one_of(text.word(i), in_text))) return;
  if (one_of(text.word(i), capital_only) && (page.shape(i) == Shape::lower)) return;
  Index at = cue->end;
  if (page.is_sign(at, '.') && page.glued(at) && page.length(at - 1) <= (page.language() == Language::es ? 4 : 3)) ++at;
  if (page.line_start(at)) return;
  const Index end = names(text, at, 10);
  Index first = i;
  // "ARCOS-KLINIK", "Universitätsklinik"
  while (first >= 2 && page.is_sign(first - 1, '-') && page.glued(first) && page.glued(first - 1) && page.capitalised(first - 2))
    first -= 2;
  // Behind a service its weekdays or its duties may stand: "Pflegedienst Mo-Fr", "Tagespflege Beginn".
  static constexpr std::string_view services[] = {"pflegedienst", "sozialstation", "tagespflege",  "tagesklinik",  "spitex",
                                                  "apotheke",     "wohnheim",      "hospizdienst", "hospizverein", "kkh"};
  const bool service = one_of(text.word(i), services) && (local_word(page, at) || page.length(at) <= 2);
  if (end <= at || service || !names_a_house(text, at, end)) {
    if (first == i) return;
    page.found(first, cue->end, Label::location, 0.8F, Reason::facility);
    return;
  }
  const bool weak = text.word(i) == "haus" || text.word(i) == "labor" || text.word(i) == "centre" || text.word(i) == "centro" ||
                    text.word(i) == "praxis" || text.word(i) == "institut" || text.word(i) == "instituto" || text.word(i) == "imagerie" ||
                    text.word(i) == "mutua";
  page.found(first, end, Label::location, weak ? 0.72F : 0.86F, Reason::facility);
}

// German compounds that name a house by what stands before: "Rosen-Apotheke", "Diakonissenkrankenhaus Bärental".
void kind_last(Page& page, const Text& text, Index i) {
  static constexpr std::string_view kinds[] = {"klinik",       "klinikum",  "krankenhaus", "krankenhauses",    "spital",
                                               "hospital",     "stift",     "apotheke",    "krankenanstalten", "pflegeheim",
                                               "seniorenheim", "altenheim", "wohnheim",    "seniorenhof",      "institutsambulanz"};
  const std::string_view word = text.word(i);
  if (page.language() != Language::de || !page.capitalised(i)) return;
  const auto* kind = std::find_if(std::begin(kinds), std::end(kinds), [&](std::string_view suffix) { return word.ends_with(suffix); });
  if (kind == std::end(kinds)) return;
  Index first = i;
  while (first >= 2 && page.is_sign(first - 1, '-') && page.glued(first) && page.glued(first - 1) &&
         (page.capitalised(first - 2) || (page.is_sign(first - 2, '.') && first >= 3 && page.capitalised(first - 3))))
    first -= page.is_sign(first - 2, '.') ? 3 : 2;
  const Index end = names(text, i + 1, 5);
  const bool named = end > i + 1 && names_a_house(text, i + 1, end);
  if (first != i || (named && word.size() > kind->size())) page.found(first, named ? end : i + 1, Label::location, 0.82F, Reason::facility);
}

}  // namespace

void find_facilities(Page& page, const Text& text) {
  for (Index i = 0; i < page.size(); ++i) {
    if (!page.word(i) || page.has(i, fact::placeholder)) continue;
    kind_first(page, text, i);
    kind_last(page, text, i);
  }
}

}  // namespace wardbook::deid::european
