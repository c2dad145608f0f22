#include "clinical/vocabulary.h"

#include <algorithm>
#include <array>

#include "clinical/data/vocabulary.h"
#include "clinical/vocabulary/lists.h"

namespace wardbook::clinical {
namespace {

constexpr std::uint32_t modifier = 1, side = 2, no_modifier = 3;
constexpr std::uint32_t clear = 1, listed = 2;

constexpr std::string_view sides =
    "left, right, bilateral, upper, lower, mid, proximal, distal, anterior, posterior, inferior, superior, lateral, medial, left-sided, "
    "right-sided";

std::string_view take(std::string_view& rest, char separator) {
  const std::size_t end = rest.find(separator);
  const std::string_view part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return part;
}

bool all_capitals(std::string_view word) {
  return std::none_of(word.begin(), word.end(), [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

EntityLabel label_of(char letter) {
  switch (letter) {
    case 'D':
      return EntityLabel::DIAGNOSIS;
    case 'F':
      return EntityLabel::FINDING;
    case 'T':
      return EntityLabel::TEST;
    case 'P':
      return EntityLabel::PROCEDURE;
    case 'M':
      return EntityLabel::MEDICATION;
    default:
      return EntityLabel::ANATOMY;
  }
}

// Whether the word `at` stands in a list of findings: "denies ha, cp or n/v", "+cp", "neg for pe".
bool in_a_list(const Text& text, std::size_t at) {
  static const Phrases openers = [] {
    Phrases made;
    made.add_all(
        "denies, denied, no, neg, negative, pos, positive, reports, endorses, c/o, complains, without, w/o, nor, with, h/o, hx, history, "
        "pmh, r/o, s/p, for",
        1);
    return made;
  }();
  const auto& words = text.words();
  const auto joins = [&](std::size_t i) {
    return text.is_symbol(i, ',') || text.is_symbol(i, '/') || text.is_symbol(i, ';') || text.is_symbol(i, '.') ||
           (words[i].kind == WordKind::word && (text.lower(words[i]) == "or" || text.lower(words[i]) == "and")) ||
           words[i].kind == WordKind::line_end || words[i].kind == WordKind::paragraph_end;
  };
  if (at == 0 || (at + 1 < words.size() && !joins(at + 1))) return false;
  if (text.is_symbol(at - 1, '+') || text.is_symbol(at - 1, '-')) return true;
  for (std::size_t back = 1; back <= 16 && back <= at; ++back) {
    const std::size_t i = at - back;
    if (words[i].kind == WordKind::line_end || words[i].kind == WordKind::paragraph_end || text.is_symbol(i, '.')) return false;
    // Some openers are phrases of letters: "c/o".
    const bool opens = openers.single(words[i].key) != 0 || (text.is_symbol(i, '/') && i > 0 && openers.longest(text, i - 1).value != 0);
    if (opens) return true;
    if (back == 1 && !joins(i)) return false;
  }
  return false;
}

}  // namespace

Vocabulary::Vocabulary() {
  terms_.reserve(12'000);
  terms_.push_back({EntityLabel::ANATOMY, true, {}, {}});
  // The first that lists a phrase keeps it: what people wrote by hand comes before what was generated.
  phrases_.add_all(false_friends, 1);
  add_coded(common_findings, EntityLabel::FINDING);
  add_coded(common_diagnoses, EntityLabel::DIAGNOSIS);
  add_list(laboratory_tests, EntityLabel::TEST);
  add_list(imaging_and_measurements, EntityLabel::TEST);
  add_list(procedures, EntityLabel::PROCEDURE);
  add_list(drug_classes, EntityLabel::MEDICATION);
  add_list(anatomy, EntityLabel::ANATOMY);
  add_abbreviations(clear_abbreviations, clear);
  add_abbreviations(listed_abbreviations, listed);
  for (const std::string_view lines : icd10cm_terms) add_generated(lines);
  terms_.push_back({EntityLabel::MEDICATION, false, {}, {}});
  for (std::string_view lines : drug_names)
    while (!lines.empty()) phrases_.add_all(take(lines, '\n'), static_cast<std::uint32_t>(terms_.size()), '|');

  const auto add_heads = [&](std::string_view list, EntityLabel label) { heads_.add_all(list, static_cast<std::uint32_t>(label) + 1); };
  add_heads(diagnosis_heads, EntityLabel::DIAGNOSIS);
  add_heads(finding_heads, EntityLabel::FINDING);
  add_heads(procedure_heads, EntityLabel::PROCEDURE);
  add_heads(test_heads, EntityLabel::TEST);
  add_heads(medication_heads, EntityLabel::MEDICATION);
  modifiers_.add_all(no_modifiers, no_modifier);
  modifiers_.add_all(sides, side);
  modifiers_.add_all(modifiers, modifier);
}

// By hand: "code|title|phrase, phrase"; "-" for problems that have no one code.
void Vocabulary::add_coded(std::string_view lines, EntityLabel label) {
  while (!lines.empty()) {
    std::string_view line = take(lines, '\n');
    if (line.empty()) continue;
    const std::string_view code = take(line, '|'), title = take(line, '|');
    terms_.push_back({label, false, code == "-" ? std::string_view() : code, title});
    phrases_.add_all(line, static_cast<std::uint32_t>(terms_.size()));
  }
}

// Generated: "term|code|title"; no title where it is the term. Chapter R of ICD-10-CM is that of signs and symptoms.
void Vocabulary::add_generated(std::string_view lines) {
  while (!lines.empty()) {
    std::string_view line = take(lines, '\n');
    const std::string_view term = take(line, '|'), code = take(line, '|');
    terms_.push_back({code.starts_with('R') ? EntityLabel::FINDING : EntityLabel::DIAGNOSIS, false, code, line.empty() ? term : line});
    phrases_.add(term, static_cast<std::uint32_t>(terms_.size()));
  }
}

void Vocabulary::add_list(std::string_view list, EntityLabel label) {
  terms_.push_back({label, false, {}, {}});
  phrases_.add_all(list, static_cast<std::uint32_t>(terms_.size()));
}

// An abbreviation is the term that it stands for, with its label and code, where the lists have it.
void Vocabulary::add_abbreviations(std::string_view lines, std::uint32_t use) {
  while (!lines.empty()) {
    std::string_view line = take(lines, '\n');
    if (line.empty()) continue;
    const char letter = line.front();
    take(line, '|');
    const Text meaning(take(line, '|'));
    Phrases::Match match = phrases_.longest(meaning, 0);
    if (match.value == 0 || match.last + 1 != meaning.words().size()) {
      terms_.push_back({label_of(letter), false, {}, {}});
      match.value = static_cast<std::uint32_t>(terms_.size());
    }
    phrases_.add_all(line, match.value);
    abbreviations_.add_all(line, use);
  }
}

const Term* Vocabulary::longest(const Text& text, std::size_t at, Phrases::Match& match) const {
  match = phrases_.longest(text, at);
  if (match.value == 0) return nullptr;
  const Term& term = terms_[match.value - 1];
  // "US" is an ultrasound and "us" is not; "hb 9.1" is a result in any case.
  const std::string_view word = text.of(text.words()[at]);
  const std::uint32_t use = match.words == 1 && !all_capitals(word) ? abbreviations_.single(text.words()[at].key) : 0;
  if (use == listed && !in_a_list(text, at)) return nullptr;
  if (use == 0 && match.words == 1 && word.size() <= 3 && term.label != EntityLabel::ANATOMY && !term.false_friend && !all_capitals(word)) {
    const bool value_follows = at + 1 < text.words().size() && (text.words()[at + 1].kind == WordKind::number ||
                                                                text.is_symbol(at + 1, ':') || text.is_symbol(at + 1, '='));
    const bool first_capital = word.front() >= 'A' && word.front() <= 'Z';
    if (!(term.label == EntityLabel::TEST &&
          (value_follows || (first_capital && word.size() < 3 && word != "Us" && word != "Pt" && word != "Na" && word != "Pr"))))
      return nullptr;
  }
  return &term;
}

std::optional<EntityLabel> Vocabulary::head(const Text& text, std::size_t at) const {
  const std::uint32_t value = heads_.single(text.words()[at].key);
  if (value == 0) return std::nullopt;
  return static_cast<EntityLabel>(value - 1);
}

bool Vocabulary::modifies(const Text& text, std::size_t at) const {
  const Word& word = text.words()[at];
  if (word.kind != WordKind::word) return false;
  const std::uint32_t value = modifiers_.single(word.key);
  if (value != 0) return value != no_modifier;
  const std::string_view lower = text.lower(word);
  if (lower.size() < 5) return false;
  constexpr std::array<std::string_view, 8> endings{"al", "ic", "ar", "ous", "ary", "oid", "genic", "otic"};
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return lower.ends_with(ending); });
}

bool Vocabulary::is_side(const Text& text, std::size_t at) const { return modifiers_.single(text.words()[at].key) == side; }

}  // namespace wardbook::clinical
