// Greek and Latin endings, and the stems that the World Health Organization gives to names of medicines (INN stems).
#include <array>

#include "clinical/vocabulary.h"

namespace wardbook::clinical {
namespace {

struct Ending {
  std::string_view ending;
  std::size_t shortest;  // length of a word that may have it
  EntityLabel label;
};

using enum EntityLabel;

constexpr std::array endings{
    Ending{"itis", 7, DIAGNOSIS},      Ending{"osis", 8, DIAGNOSIS},      Ending{"aemia", 7, DIAGNOSIS},
    Ending{"emia", 7, DIAGNOSIS},      Ending{"oma", 7, DIAGNOSIS},       Ending{"omas", 8, DIAGNOSIS},
    Ending{"opathy", 8, DIAGNOSIS},    Ending{"opathies", 9, DIAGNOSIS},  Ending{"iasis", 8, DIAGNOSIS},
    Ending{"plegia", 8, DIAGNOSIS},    Ending{"penia", 8, DIAGNOSIS},     Ending{"trophy", 8, DIAGNOSIS},
    Ending{"plasia", 8, DIAGNOSIS},    Ending{"rrhage", 8, DIAGNOSIS},    Ending{"ectasis", 9, DIAGNOSIS},
    Ending{"ectasia", 9, DIAGNOSIS},   Ending{"ocele", 8, DIAGNOSIS},     Ending{"paresis", 8, DIAGNOSIS},
    Ending{"toxicity", 10, DIAGNOSIS}, Ending{"oedema", 8, FINDING},      Ending{"edema", 8, FINDING},
    Ending{"megaly", 9, FINDING},      Ending{"uria", 7, FINDING},        Ending{"algia", 7, FINDING},
    Ending{"rrhea", 8, FINDING},       Ending{"rrhoea", 8, FINDING},      Ending{"dynia", 8, FINDING},
    Ending{"pnea", 7, FINDING},        Ending{"pnoea", 7, FINDING},       Ending{"phasia", 8, FINDING},
    Ending{"phagia", 8, FINDING},      Ending{"ectomy", 8, PROCEDURE},    Ending{"ectomies", 10, PROCEDURE},
    Ending{"otomy", 8, PROCEDURE},     Ending{"ostomy", 8, PROCEDURE},    Ending{"plasty", 8, PROCEDURE},
    Ending{"oscopy", 8, PROCEDURE},    Ending{"opexy", 8, PROCEDURE},     Ending{"rrhaphy", 9, PROCEDURE},
    Ending{"odesis", 8, PROCEDURE},    Ending{"centesis", 9, PROCEDURE},  Ending{"tripsy", 8, PROCEDURE},
    Ending{"graphy", 8, TEST},         Ending{"ogram", 8, TEST},          Ending{"mycin", 8, MEDICATION},
    Ending{"cillin", 8, MEDICATION},   Ending{"floxacin", 9, MEDICATION}, Ending{"conazole", 9, MEDICATION},
    Ending{"nidazole", 9, MEDICATION}, Ending{"prazole", 9, MEDICATION},  Ending{"olol", 7, MEDICATION},
    Ending{"april", 8, MEDICATION},    Ending{"sartan", 8, MEDICATION},   Ending{"statin", 9, MEDICATION},
    Ending{"zumab", 8, MEDICATION},    Ending{"ximab", 8, MEDICATION},    Ending{"tinib", 8, MEDICATION},
    Ending{"cycline", 9, MEDICATION},  Ending{"azepam", 8, MEDICATION},   Ending{"barbital", 10, MEDICATION},
    Ending{"triptan", 9, MEDICATION},  Ending{"gliptin", 9, MEDICATION},  Ending{"gliflozin", 10, MEDICATION},
    Ending{"setron", 8, MEDICATION},   Ending{"dronate", 9, MEDICATION},  Ending{"parin", 7, MEDICATION},
    Ending{"xaban", 8, MEDICATION},    Ending{"ciclovir", 9, MEDICATION}, Ending{"curonium", 9, MEDICATION},
    Ending{"platin", 8, MEDICATION},   Ending{"rubicin", 8, MEDICATION},
};

constexpr std::array<std::string_view, 22> exceptions{
    "diagnosis",     "prognosis",   "apoptosis",   "hypnosis",     "symbiosis",    "osteoid",   "program",      "kilogram",
    "milligram",     "microgram",   "photography", "demography",   "topography",   "geography", "bibliography", "typography",
    "metamorphosis", "endocytosis", "exocytosis",  "phagocytosis", "misdiagnosis", "chromosome"};

}  // namespace

std::optional<EntityLabel> label_of_ending(std::string_view lower) {
  for (const std::string_view exception : exceptions)
    if (lower == exception) return std::nullopt;
  for (const Ending& entry : endings)
    if (lower.size() >= entry.shortest && lower.ends_with(entry.ending)) return entry.label;
  return std::nullopt;
}

}  // namespace wardbook::clinical
