// Word lists written by hand: what clinicians write and official lists leave out. Lower case; see each file for its form.
#pragma once

#include <string_view>

namespace wardbook::clinical {

// "code|title|phrase, phrase": an ICD-10-CM code with its title, or "-||phrase, phrase" for problems that have no one code.
extern const std::string_view common_diagnoses;
extern const std::string_view common_findings;
// "D|hypertension|htn, htn2": label (D diagnosis, F finding, T test, P procedure, M medicine, A anatomy), what it stands for, and the
// abbreviations. The first have no other meaning and may stand in small letters; the others are read in capitals, or in lists of findings.
extern const std::string_view clear_abbreviations;
extern const std::string_view listed_abbreviations;
// Comma-separated phrases, over several lines.
extern const std::string_view drug_classes;
extern const std::string_view laboratory_tests;
extern const std::string_view imaging_and_measurements;
extern const std::string_view procedures;
extern const std::string_view anatomy;
extern const std::string_view routes;
extern const std::string_view frequencies;
// Nouns that make a name of what stands before them: "renal cell carcinoma", "left knee pain".
extern const std::string_view diagnosis_heads;
extern const std::string_view finding_heads;
extern const std::string_view test_heads;
extern const std::string_view procedure_heads;
extern const std::string_view medication_heads;
// Words that may stand before such a noun, besides anatomy and adjectives in -al, -ic, -ous; and those that never do.
extern const std::string_view modifiers;
extern const std::string_view no_modifiers;
// Phrases that contain words of the lists and mean something else.
extern const std::string_view false_friends;

}  // namespace wardbook::clinical
