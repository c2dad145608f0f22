// Inside of closedworld: what stands beside a word and says that it is a person. All in small ASCII letters.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace wardbook::closedworld {

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view lower) {
  return std::find(words.begin(), words.end(), lower) != words.end();
}

// A person's name follows, in English, Spanish, German and French.
inline constexpr auto titles =
    std::to_array<std::string_view>({"don", "dona",     "dr", "dra", "fr", "frau", "herr", "hr", "madame", "miss", "mlle",
                                     "mme", "monsieur", "mr", "mrs", "ms", "pr",   "prof", "sr", "sra",    "srta"});
// Before a colon: a person's name follows.
inline constexpr auto name_labels = std::to_array<std::string_view>(
    {"anesthesiologist", "apellidos", "arzt",     "assistant",  "assistants", "attending", "author",      "by",          "cc",
     "consultant",       "contact",   "dictated", "doctor",     "employer",   "from",      "guardian",    "insured",     "interpreter",
     "medecin",          "medico",    "nachname", "name",       "nom",        "nombre",    "nurse",       "paciente",    "pathologist",
     "patient",          "patientin", "pcp",      "physician",  "prenom",     "provider",  "radiologist", "referring",   "resident",
     "reviewed",         "signed",    "spouse",   "subscriber", "surgeon",    "surgeons",  "to",          "transcribed", "vorname",
     "witness"});
// Directly before: a person's name may follow.
inline constexpr auto relatives =
    std::to_array<std::string_view>({"aunt",   "boyfriend",  "brother",       "called",   "cousin",  "daughter", "father", "fiance",
                                     "friend", "girlfriend", "granddaughter", "grandson", "husband", "mother",   "named",  "neighbor",
                                     "nephew", "niece",      "nurse",         "partner",  "sister",  "son",      "uncle",  "wife"});
// After the first word of a sentence: it is a person. "Brown denies …"; the second list after "was", "has been", "is being".
inline constexpr auto acts_of_people = std::to_array<std::string_view>(
    {"admits",     "agreed",    "agrees",     "arrived",  "asked",     "called",    "came",     "comes",     "complained",
     "complains",  "continues", "denied",     "denies",   "described", "describes", "drinks",   "feels",     "felt",
     "lives",      "notes",     "presented",  "presents", "reported",  "reports",   "returned", "returns",   "said",
     "says",       "smokes",    "stated",     "states",   "takes",     "tells",     "told",     "tolerated", "understands",
     "understood", "underwent", "verbalized", "wants",    "weighs",    "works"});
inline constexpr auto done_to_people =
    std::to_array<std::string_view>({"accompanied", "admitted",   "advised",  "asked",        "born",      "counseled",  "diagnosed",
                                     "discharged",  "evaluated",  "examined", "hospitalized", "initially", "instructed", "interviewed",
                                     "last",        "previously", "referred", "seen",         "told",      "transferred"});
// Who may be "a 60-year-old …" without a name.
inline constexpr auto subjects =
    std::to_array<std::string_view>({"and",          "baby",       "background", "boy",  "brother",  "case",    "child",
                                     "client",       "complaint",  "dad",        "data", "daughter", "father",  "female",
                                     "gentleman",    "girl",       "he",         "here", "history",  "husband", "identification",
                                     "illness",      "individual", "infant",     "it",   "lady",     "male",    "man",
                                     "mom",          "mother",     "newborn",    "one",  "partner",  "patient", "patients",
                                     "presentation", "pt",         "resident",   "she",  "sibling",  "sister",  "son",
                                     "spouse",       "student",    "subject",    "that", "there",    "this",    "veteran",
                                     "who",          "wife",       "woman"});

// Small words that follow a person's name. Any other known word in small letters says that the name belongs to a thing.
inline constexpr auto after_names = std::to_array<std::string_view>(
    {"a",          "about", "after",   "again",    "alone",    "also",      "an",         "and",       "are",        "as",
     "associates", "at",    "be",      "became",   "because",  "been",      "before",     "began",     "brought",    "but",
     "by",         "came",  "can",     "center",   "city",     "clinic",    "concerning", "could",     "county",     "did",
     "do",         "does",  "during",  "family",   "fell",     "felt",      "first",      "for",       "found",      "from",
     "gave",       "got",   "group",   "had",      "has",      "have",      "he",         "held",      "her",        "here",
     "herself",    "him",   "himself", "home",     "hospital", "household", "i",          "if",        "in",         "into",
     "is",         "it",    "jr",      "just",     "kept",     "knew",      "last",       "left",      "let",        "made",
     "may",        "md",    "me",      "medical",  "might",    "must",      "myself",     "never",     "next",       "nor",
     "not",        "now",   "np",      "of",       "office",   "on",        "once",       "only",      "or",         "over",
     "pa",         "per",   "phd",     "practice", "put",      "ran",       "regarding",  "residence", "rn",         "road",
     "said",       "saw",   "school",  "sent",     "she",      "should",    "since",      "spoke",     "sr",         "still",
     "street",     "than",  "that",    "the",      "then",     "there",     "they",       "this",      "thought",    "till",
     "to",         "today", "told",    "tomorrow", "tonight",  "took",      "twice",      "under",     "university", "until",
     "upon",       "us",    "via",     "was",      "we",       "went",      "were",       "when",      "where",      "which",
     "while",      "who",   "whom",    "whose",    "will",     "with",      "would",      "wrote",     "yesterday",  "you"});

// What sanitised texts write in the place of a name.
inline constexpr auto dummies = std::to_array<std::string_view>({"abc", "abcd", "def", "nn", "xx", "xxx", "xxxx", "xyz"});
// Before a word with a capital letter: it is a thing.
inline constexpr auto articles =
    std::to_array<std::string_view>({"a", "an", "bilateral", "curved", "large", "moist", "small", "standard", "straight", "three", "two"});
// Directly before a word with a capital letter: it is used or taken.
inline constexpr auto uses = std::to_array<std::string_view>(
    {"using",     "utilizing", "utilized", "used",   "via",       "taking",  "takes",   "prescribed", "continue",
     "continued", "start",     "started",  "soaked", "including", "plus",    "applied", "apply",      "injected",
     "try",       "tried",     "trial",    "mixed",  "brand",     "generic", "gauge"});
inline constexpr auto of_people =
    std::to_array<std::string_view>({"area", "brothers", "clinic", "estate", "family", "group", "home", "hospital", "house", "office",
                                     "practice", "residence", "school", "sisters"});
// Before "by" or "with" and a person.
inline constexpr auto meetings =
    std::to_array<std::string_view>({"seen", "discussed", "evaluated", "examined", "spoke", "spoken", "dictated", "signed", "referred",
                                     "reviewed", "met", "assisted", "interviewed", "accompanied", "conversation"});
inline constexpr auto agents =
    std::to_array<std::string_view>({"and", "by", "from", "patient", "per", "saw", "thank", "thanks", "to", "told", "with"});

}  // namespace wardbook::closedworld
