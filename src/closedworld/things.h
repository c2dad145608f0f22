// Inside of closedworld: what stands beside a word and says that it is a thing, a product, a place or somebody's number, not a person.
// All in small ASCII letters.
#pragma once

#include <array>
#include <string_view>

namespace wardbook::closedworld {

// After a name it says that something is called so, not the person: "Kelly clamp", "Graves' disease".
inline constexpr auto bearers = std::to_array<std::string_view>(
    {"agar",        "amputation",  "anastomosis", "anchor",       "anchors",      "anemia",        "angle",
     "applicator",  "applier",     "approach",    "arthroplasty", "ataxia",       "bag",           "balloon",
     "band",        "bandage",     "bander",      "bands",        "basket",       "bath",          "bed",
     "blade",       "blades",      "bodies",      "body",         "bolt",         "boot",          "bovie",
     "brace",       "bur",         "burr",        "button",       "buttress",     "cable",         "cage",
     "camera",      "canal",       "cannula",     "capsule",      "cast",         "catheter",      "catheters",
     "cell",        "cells",       "chisel",      "chorea",       "clamp",        "clamps",        "classification",
     "clip",        "clips",       "closure",     "collar",       "component",    "contracture",   "criteria",
     "cuff",        "cup",         "curette",     "curettes",     "cutter",       "cyst",          "deformity",
     "dementia",    "device",      "diet",        "dilator",      "dilators",     "disease",       "dislocation",
     "dissector",   "drain",       "drains",      "dressing",     "dressings",    "drill",         "duct",
     "effect",      "elevator",    "elevators",   "esophagus",    "evacuator",    "exercise",      "exercises",
     "extractor",   "fascia",      "fashion",     "fixation",     "flap",         "flaps",         "forcep",
     "forceps",     "formula",     "formulae",    "fossa",        "fracture",     "frame",         "fundoplication",
     "gag",         "gait",        "gangrene",    "gland",        "glands",       "glue",          "gouge",
     "grade",       "graft",       "grafts",      "guide",        "guides",       "guidewire",     "gyrus",
     "head",        "headrest",    "hernia",      "histology",    "holder",       "holders",       "hook",
     "hooks",       "hose",        "implant",     "implants",     "incision",     "index",         "instrument",
     "instruments", "inventory",   "irrigation",  "irrigator",    "jig",          "keratome",      "kit",
     "knife",       "laser",       "law",         "layer",        "lens",         "lesion",        "lesions",
     "ligament",    "line",        "lines",       "loop",         "lymphoma",     "maneuver",      "maneuvers",
     "manoeuvre",   "marker",      "medium",      "membrane",     "mesh",         "metal",         "method",
     "microscope",  "monitor",     "mouth",       "mouthgag",     "murmur",       "nail",          "needle",
     "needles",     "neuroma",     "neuropathy",  "node",         "nodes",        "nodule",        "operation",
     "osteotome",   "osteotomes",  "osteotomy",   "pack",         "packing",      "palsy",         "papilla",
     "patch",       "phenomena",   "phenomenon",  "pickups",      "pin",          "pins",          "plate",
     "plates",      "plexus",      "plug",        "point",        "port",         "ports",         "position",
     "pouch",       "prep",        "principle",   "probe",        "procedure",    "program",       "prosthesis",
     "protocol",    "pulse",       "pump",        "punch",        "pyeloplasty",  "questionnaire", "reflex",
     "reflexes",    "repair",      "resection",   "resectoscope", "respirations", "retractor",     "retractors",
     "ring",        "rings",       "rod",         "rods",         "rongeur",      "rongeurs",      "sarcoma",
     "saw",         "scale",       "scan",        "scissor",      "scissors",     "scope",         "score",
     "scores",      "screw",       "screws",      "set",          "sheath",       "sheaths",       "shell",
     "shunt",       "shunts",      "sign",        "signs",        "silk",         "sling",         "snare",
     "solution",    "sound",       "sounds",      "space",        "spacer",       "spacers",       "spatula",
     "speculum",    "splint",      "splints",     "sponge",       "sponges",      "spot",          "spots",
     "stage",       "stain",       "stand",       "stapler",      "staplers",     "stem",          "stenosis",
     "stent",       "stents",      "stitch",      "stitches",     "stockinette",  "stocking",      "stockings",
     "suction",     "sulcus",      "suture",      "sutures",      "syndrome",     "system",        "table",
     "tape",        "taper",       "technique",   "tenaculum",    "tendon",       "test",          "testing",
     "tests",       "thyroiditis", "tip",         "tips",         "tongs",        "tract",         "tray",
     "triangle",    "trocar",      "trocars",     "tube",         "tubercle",     "tubes",         "tumor",
     "type",        "ulcer",       "unit",        "units",        "valve",        "valves",        "view",
     "views",       "virus",       "washer",      "wire",         "wires",        "wrap",          "zone"});

// After a word it says that the word is a product: "Vigamox drops", "Fortaz 1 g".
inline constexpr auto doses = std::to_array<std::string_view>(
    {"b",          "bid",     "cap",     "caps",     "capsule", "capsules", "cc",     "cd",         "cm",    "cr",      "cream",
     "daily",      "degree",  "degrees", "drop",     "drops",   "ds",       "elixir", "er",         "fr",    "french",  "g",
     "gauge",      "gel",     "gram",    "grams",    "gtt",     "hct",      "hfa",    "im",         "inch",  "inhaler", "injection",
     "injections", "iu",      "iv",      "la",       "lotion",  "mcg",      "meq",    "mg",         "ml",    "mm",      "ointment",
     "p",          "patch",   "patches", "plus",     "pm",      "po",       "point",  "powder",     "prn",   "puffs",   "q",
     "qd",         "qhs",     "qid",     "solution", "spray",   "sprays",   "sr",     "suspension", "syrup", "t",       "tab",
     "tablet",     "tablets", "tabs",    "therapy",  "tid",     "ug",       "unit",   "units",      "x",     "xl",      "xr"});

// After a word it says that the word is a place, or before it.
inline constexpr auto places_after = std::to_array<std::string_view>(
    {"ave",     "avenue", "beach",   "blvd",    "boulevard", "center",   "centre",     "circle",  "city",  "clinic",   "college",
     "county",  "court",  "ct",      "dr",      "drive",     "falls",    "heights",    "highway", "hills", "hospital", "hospitals",
     "hwy",     "lane",   "ln",      "medical", "parkway",   "pl",       "place",      "platz",   "rd",    "road",     "school",
     "springs", "st",     "strasse", "street",  "terrace",   "township", "university", "valley",  "way",   "weg"});
inline constexpr auto streets = std::to_array<std::string_view>(
    {"ave",     "avenue", "blvd", "boulevard", "cir", "circle", "court", "ct",     "dr", "drive",  "highway", "hwy",     "lane",  "ln",
     "parkway", "pkwy",   "pl",   "place",     "rd",  "road",   "sq",    "square", "st", "street", "ter",     "terrace", "trail", "way"});
inline constexpr auto streets_before =
    std::to_array<std::string_view>({"allee", "avda", "avenida", "calle", "chemin", "paseo", "plaza", "quai", "rue"});
inline constexpr auto places_before =
    std::to_array<std::string_view>({"at", "city", "clinica", "en", "hospital", "in", "klinikum", "near", "visiting"});

// Digits behind these are somebody's, in whatever shape.
inline constexpr auto number_labels = std::to_array<std::string_view>(
    {"accession", "account",  "acct",  "apartment", "apt",     "badge",  "beeper", "box",    "chart", "dni",   "ext",
     "extension", "id",       "ipp",   "licence",   "license", "member", "mrn",    "nhc",    "nie",   "nip",   "nir",
     "pager",     "passport", "plate", "policy",    "record",  "rm",     "room",   "serial", "ssn",   "suite", "zip"});

}  // namespace wardbook::closedworld
