#include "closedworld/morphology.h"

#include <algorithm>
#include <array>
#include <string>

namespace wardbook::closedworld {
namespace {

// Endings that Greek and Latin give to diseases, operations, images, tests and specialties, that make adverbs and nouns of the
// learned kind, and the stems that WHO gives to drugs (INN stem book 2018). Not those that surnames end in: -man, -ski, -ez, -oma alone.
constexpr auto endings = std::to_array<std::string_view>(
    {"itis",        "itides",    "ectomy",   "ectomies",    "ectomized", "otomy",     "otomies",  "ostomy",   "ostomies", "ostomic",
     "oscopy",      "oscopies",  "oscopic",  "oscopically", "oscope",    "oscopes",   "plasty",   "plasties", "plastic",  "pexy",
     "desis",       "rrhaphy",   "rrhea",    "rrhagia",     "centesis",  "tripsy",    "stasis",   "stases",   "static",   "lysis",
     "lyses",       "lytic",     "plegia",   "plegic",      "paresis",   "phasia",    "phagia",   "pnea",     "algia",    "algias",
     "dynia",       "emia",      "emic",     "uria",        "uric",      "osis",      "oses",     "otic",     "opathy",   "opathies",
     "opathic",     "trophy",    "trophic",  "plasia",      "plastia",   "penia",     "penic",    "philia",   "cyte",     "cytes",
     "cytosis",     "cytic",     "blastoma", "carcinoma",   "sarcoma",   "lithiasis", "iasis",    "esthesia", "esthetic", "ology",
     "ologic",      "ological",  "ologist",  "ologists",    "ogram",     "ograms",    "gram",     "grams",    "graphy",   "graphic",
     "graphically", "genic",     "genesis",  "genous",      "cele",      "celes",     "ation",    "ations",   "ization",  "ically",
     "ularly",      "ular",      "orrhaphy", "iform",       "ectasia",   "ectasis",   "malacia",  "megaly",   "stenosis", "sclerosis",
     "thermia",     "volemia",   "volemic",  "capnia",      "natremia",  "parous",    "cidal",    "ceps",     "mab",      "tinib",
     "ciclib",      "parib",     "pril",     "prilat",      "sartan",    "statin",    "olol",     "azole",    "cillin",   "mycin",
     "floxacin",    "cycline",   "dipine",   "prazole",     "tidine",    "caine",     "barbital", "azepam",   "azolam",   "oxetine",
     "triptan",     "glitazone", "gliptin",  "gliflozin",   "parin",     "xaban"});
constexpr auto beginnings = std::to_array<std::string_view>(
    {"abdomino", "adeno",     "angio",     "antero",   "anti",      "arterio",   "arthro",  "brachio",    "brachy", "caverno", "acetabulo",
     "naso",     "oto",       "opto",      "spleno",   "pancreato", "peritoneo", "pleuro",  "spondylo",   "tibio",  "fibulo",  "tarso",
     "carpo",    "metacarpo", "talo",      "calcaneo", "cervico",   "lumbo",     "sacro",   "ventriculo", "auto",   "bi",      "bio",
     "cryo",     "photo",     "ultra",     "un",       "re",        "de",        "dis",     "over",       "under",  "out",     "broncho",
     "cardio",   "cephalo",   "cerebro",   "chole",    "chondro",   "colo",      "costo",   "counter",    "cranio", "cysto",   "dermato",
     "dorso",    "electro",   "encephalo", "endo",     "entero",    "epi",       "extra",   "femoro",     "fibro",  "gastro",  "genito",
     "gluco",    "hemato",    "hemi",      "hemo",     "hepato",    "hydro",     "hyper",   "hypo",       "ileo",   "immuno",  "infero",
     "supero",   "infra",     "inter",     "intra",    "juxta",     "laparo",    "laryngo", "latero",     "lympho", "macro",   "mal",
     "medio",    "mega",      "meta",      "micro",    "mono",      "multi",     "muco",    "musculo",    "myo",    "naso",    "nephro",
     "neuro",    "non",       "oro",       "osteo",    "pan",       "para",      "peri",    "poly",       "post",   "postero", "pre",
     "pseudo",   "psycho",    "pyelo",     "radio",    "recto",     "retro",     "rhino",   "semi",       "sub",    "super",   "supero",
     "supra",    "tachy",     "thoraco",   "thrombo",  "trans",     "tri",       "uretero", "uro",        "utero",  "vaso"});
constexpr auto inflections = std::to_array<std::string_view>({"s", "es", "ed", "d", "ing", "ly", "al", "ally", "er", "ness"});

bool passes(std::string_view lower, const Vocabulary& vocabulary) { return vocabulary.standing(lower) >= Standing::ambiguous; }

bool has_clinical_ending(std::string_view lower) {
  return lower.size() >= 7 && std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
           return lower.size() >= ending.size() + 3 && lower.ends_with(ending);
         });
}

// "hemiscrotums", "catheterizing": of stems with seven letters at least, for "Fielding" and "Bakers" are people.
bool is_inflected(std::string_view lower, const Vocabulary& vocabulary) {
  for (const auto ending : inflections) {
    if (lower.size() < ending.size() + 6 || !lower.ends_with(ending)) continue;
    const auto stem = lower.substr(0, lower.size() - ending.size());
    if (passes(stem, vocabulary)) return true;
    if (ending.size() > 1 && (passes(std::string(stem) + "e", vocabulary) || passes(std::string(stem) + "y", vocabulary))) return true;
  }
  return lower.size() > 8 && lower.ends_with("ies") && passes(std::string(lower.substr(0, lower.size() - 3)) + "y", vocabulary);
}

}  // namespace

bool is_well_formed(std::string_view lower, const Vocabulary& vocabulary) {
  constexpr std::size_t longest = 60;
  if (lower.size() > longest) return false;
  if (has_clinical_ending(lower) || is_inflected(lower, vocabulary)) return true;
  for (const auto beginning : beginnings) {
    if (lower.size() < beginning.size() + 5 || !lower.starts_with(beginning)) continue;
    const auto rest = lower.substr(beginning.size());
    if (passes(rest, vocabulary) || is_inflected(rest, vocabulary)) return true;
    // "gastroesophagojejunal": one beginning after another.
    for (const auto second : beginnings)
      if (rest.size() >= second.size() + 5 && rest.starts_with(second) && passes(rest.substr(second.size()), vocabulary)) return true;
  }
  return false;
}

}  // namespace wardbook::closedworld
