#include "deid/local_words.h"

#include <algorithm>
#include <span>
#include <string>

#include "deid/one_of.h"
#include "text/fold.h"

namespace wardbook::deid {

namespace {

// Endings of words that no list has all of, folded.
constexpr std::string_view spanish_ends[] = {"cion",   "ciones",  "miento", "mientos", "idad",  "idades", "ectomia", "ostomia",
                                             "otomia", "plastia", "scopia", "grafia",  "grama", "patia",  "algia",   "emia",
                                             "uria",   "itis",    "osis",   "terapia", "logia", "logico", "logica",  "mente",
                                             "ismo",   "aria",    "ario",   "ivo",     "iva"};
constexpr std::string_view german_ends[] = {
    "ung",    "heit",        "heiten",    "keit",      "keiten",     "schaft",   "itis",     "ose",      "osen",
    "amie",   "urie",        "ektomie",   "tomie",     "stomie",     "skopie",   "graphie",  "grafie",   "gramm",
    "pathie", "algie",       "plastik",   "plastie",   "therapie",   "logie",    "ismus",    "itat",     "tion",
    "tionen", "befund",      "befunde",   "schmerz",   "schmerzen",  "syndrom",  "infarkt",  "fraktur",  "kontrolle",
    "test",   "wert",        "werte",     "gabe",      "dosis",      "klinik",   "ambulanz", "station",  "bericht",
    "brief",  "beschwerden", "storung",   "storungen", "erkrankung", "geld",     "arzt",     "arztin",   "dienst",
    "pflege", "tablette",    "tabletten", "zeit",      "plan",       "verband",  "katheter", "drainage", "isch",
    "ische",  "ischer",      "ischen",    "isches",    "lich",       "liche",    "licher",   "lichen",   "los",
    "lose",   "igkeit",      "spiegel",   "druck",     "blutung",    "karzinom", "zustand",  "verlauf",  "versicherung"};
constexpr std::string_view french_ends[] = {"tion",    "tions",    "ment",    "ments",   "ectomie", "ostomie", "otomie",
                                            "plastie", "scopie",   "graphie", "gramme",  "pathie",  "algie",   "emie",
                                            "urie",    "therapie", "logie",   "logique", "atique",  "isme",    "aire",
                                            "aires",   "euse",     "ives",    "ances",   "ences",   "ance",    "ence"};

constexpr std::size_t least_stem = 4;

// Titles and relatives, folded: whoever stands behind one may be called by any word.
constexpr std::string_view announcing[] = {
    "herr",    "herrn",      "hr",          "hrn",      "frau",     "fr",        "dr",        "drs",       "prof",         "dra",
    "sr",      "sra",        "srta",        "don",      "dona",     "d",         "sor",       "m",         "mr",           "mme",
    "mlle",    "madame",     "monsieur",    "docteur",  "docteure", "me",        "soeur",     "pere",      "schw",         "pastor",
    "pfarrer", "ehefrau",    "ehemann",     "mann",     "sohn",     "tochter",   "mutter",    "vater",     "bruder",       "schwester",
    "enkel",   "enkelin",    "nichte",      "neffe",    "tante",    "onkel",     "oma",       "opa",       "freundin",     "freund",
    "partner", "partnerin",  "nachbarin",   "nachbar",  "hijo",     "hija",      "hermano",   "hermana",   "madre",        "padre",
    "esposa",  "esposo",     "marido",      "mujer",    "pareja",   "nieta",     "nieto",     "abuela",    "abuelo",       "tia",
    "tio",     "prima",      "primo",       "sobrina",  "sobrino",  "cunada",    "cunado",    "fils",      "fille",        "frere",
    "mere",    "epouse",     "epoux",       "mari",     "conjoint", "conjointe", "compagnon", "compagne",  "cousin",       "cousine",
    "neveu",   "niece",      "tata",        "maman",    "papa",     "voisin",    "voisine",   "geb",       "geborene",     "nee",
    "ne",      "senor",      "senora",      "senorita", "doctor",   "doctora",   "profesor",  "profesora", "mademoiselle", "melle",
    "pr",      "professeur", "professeure", "dre",      "maitre",   "veuve",     "oa",        "pd",        "pfr",          "liebe",
    "lieber"};

std::span<const std::string_view> ends_of(Language language) {
  switch (language) {
    case Language::es:
      return spanish_ends;
    case Language::de:
      return german_ends;
    case Language::fr:
      return french_ends;
    case Language::en:
      break;
  }
  return {};
}

}  // namespace

bool local_word(const Page& page, Index i) {
  if (page.language() == Language::en || !page.word(i)) return false;
  if (page.has(i, fact::local_word)) return true;
  if (page.has(i, fact::any_name | fact::city)) return false;
  std::string low = text::fold(page.str(i));
  // "l'hôpital", "d'aval"
  if (page.language() == Language::fr && low.size() > 3 && low[1] == '\'') {
    low.erase(0, 2);
    if ((page.look_up(low) & fact::word_fr) != 0) return true;
  }
  return std::ranges::any_of(ends_of(page.language()),
                             [&](std::string_view end) { return low.size() >= end.size() + least_stem && low.ends_with(end); });
}

bool announced(const Page& page, Index i) {
  Index before = i;
  while (before > 0 && page.is_sign(before - 1, '.')) --before;
  return before > 0 && page.word(before - 1) && one_of(text::fold(page.str(before - 1)), announcing);
}

bool local_words_only(const Page& page, Index first, Index end) {
  bool any = false;
  for (Index i = first; i < end; ++i) {
    if (page.number(i) || page.kind(i) == text::Kind::mixed) return false;
    if (!page.word(i)) continue;
    if (!local_word(page, i)) return false;
    any = true;
  }
  return any;
}

}  // namespace wardbook::deid
