#include "clinical/summary.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "clinical/addressed_to_software.h"
#include "clinical/fields.h"
#include "clinical/sections.h"
#include "clinical/sentences.h"
#include "clinical/words.h"

namespace wardbook::clinical {
namespace {

constexpr std::size_t most_sentences = 8, longest_sentence = 60, candidates_kept = 64;

struct Weight {
  std::string_view kind;
  double weight;
};
// How much a reader who has half a minute wants to know what stands there.
constexpr std::array weights{
    Weight{"assessment", 3.0},
    Weight{"impression", 3.2},
    Weight{"diagnosis", 3.0},
    Weight{"discharge_diagnosis", 3.2},
    Weight{"hospital_course", 2.6},
    Weight{"plan", 2.6},
    Weight{"follow_up", 3.0},
    Weight{"chief_complaint", 2.0},
    Weight{"findings", 1.8},
    Weight{"history_of_present_illness", 2.2},
    Weight{"procedure", 2.4},
    Weight{"postoperative_diagnosis", 2.6},
    Weight{"discharge_medications", 1.0},
    Weight{"discharge_instructions", 1.4},
    Weight{"subjective", 1.6},
    Weight{"risks", 1.6},
    Weight{"complications", 1.6},
    Weight{"condition_at_discharge", 1.4},
    Weight{"indication", 1.8},
    Weight{"labs", 1.0},
    Weight{"imaging", 1.2},
    Weight{"consent", 1.2},
    Weight{"procedure_description", 0.8},
    Weight{"allergies", 1.0},
    Weight{"past_medical_history", 0.6},
    Weight{"microscopic_description", 0.8},
    Weight{"vital_signs", 0.4},
    Weight{"physical_examination", 0.4},
    Weight{"review_of_systems", -0.5},
    Weight{"social_history", -0.5},
    Weight{"family_history", -0.5},
    Weight{"signature", -9.0},
    Weight{"technique", -0.5},
    Weight{"comparison", -1.0},
    Weight{"addendum", 0.2},
};

double weight_of(std::string_view kind) {
  for (const Weight& entry : weights)
    if (entry.kind == kind) return entry.weight;
  return 0.8;
}

// How many sentences of one section a summary has before others come first.
std::size_t share_of(std::string_view kind) {
  if (kind == "labs") return 6;
  if (kind == "hospital_course" || kind == "diagnosis" || kind == "discharge_diagnosis" || kind == "impression" || kind == "assessment")
    return 3;
  return 2;
}

double worth(const Entity& entity) {
  const bool there = entity.assertion == Assertion::present || entity.assertion == Assertion::uncertain;
  switch (entity.label) {
    case EntityLabel::DIAGNOSIS:
      return there ? 1.0 : 0.2;
    case EntityLabel::PROCEDURE:
      return there ? 0.7 : 0.2;
    case EntityLabel::FINDING:
      return there ? 0.5 : 0.1;
    case EntityLabel::MEDICATION:
      return 0.4;
    case EntityLabel::LAB_VALUE:
      return 0.3;
    case EntityLabel::TEST:
      return 0.2;
    default:
      return 0.1;
  }
}

struct Candidate {
  std::size_t sentence;
  double score;
  std::string_view kind;
  std::unordered_set<std::uint64_t> keys;
};

std::string normalised(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char byte : text) {
    if (!is_white(byte))
      out += byte;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

double overlap(const Candidate& a, const Candidate& b) {
  std::size_t shared = 0;
  for (const std::uint64_t key : a.keys) shared += b.keys.count(key);
  return a.keys.empty() ? 1.0 : static_cast<double>(shared) / static_cast<double>(std::min(a.keys.size(), b.keys.size()) + 1);
}

}  // namespace

Summary summarize(std::string_view text, const Reading& reading) {
  Summary summary{"extractive", {}};
  const Text words(text);
  const auto& all = words.words();
  auto sentences = sentences_of(words);
  const auto fields = fields_of(text);
  const auto skipped = addressed_to_software(words, sentences);

  std::vector<Candidate> candidates;
  std::size_t word = 0, entity = 0, section = 0, from_section = 0, field = 0;
  std::string_view last_section;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    text::Range& sentence = sentences[i];
    // A heading that shares its line with the sentence is no part of it.
    while (section + 1 < reading.sections.size() && reading.sections[section + 1].start <= sentence.start) ++section;
    const bool inside = !reading.sections.empty() && reading.sections[section].start <= sentence.start;
    if (inside && sentence.start < reading.sections[section].body) sentence.start = std::min(reading.sections[section].body, sentence.end);
    while (word < all.size() && all[word].start < sentence.start) ++word;
    // So is the number or the bullet of a list.
    while (word < all.size() && all[word].start < sentence.end && all[word].kind == WordKind::symbol) ++word;
    if (word + 1 < all.size() && all[word].kind == WordKind::number && (words.is_symbol(word + 1, '.') || words.is_symbol(word + 1, ')')) &&
        !all[word + 1].touches_next)
      word += 2;
    if (word < all.size() && all[word].start < sentence.end) sentence.start = all[word].start;

    std::size_t count = 0, placeholders = 0;
    std::unordered_set<std::uint64_t> keys;
    for (; word < all.size() && all[word].end <= sentence.end; ++word) {
      if (all[word].kind == WordKind::placeholder) ++placeholders;
      if (all[word].kind != WordKind::word) continue;
      if (++count <= longest_sentence && all[word].end - all[word].start > 3) keys.insert(all[word].key);
    }
    double entities = 0;
    while (entity < reading.entities.size() && reading.entities[entity].start < sentence.start) ++entity;
    std::size_t problems = 0, flagged = 0;
    for (; entity < reading.entities.size() && reading.entities[entity].end <= sentence.end; ++entity) {
      entities += worth(reading.entities[entity]);
      const std::string_view value =
          text.substr(reading.entities[entity].start, reading.entities[entity].end - reading.entities[entity].start);
      if (reading.entities[entity].label == EntityLabel::LAB_VALUE &&
          (value.ends_with(" H") || value.ends_with(" L") || value.ends_with(")") || value.ends_with("HIGH") || value.ends_with("LOW")))
        ++flagged;
      problems += reading.entities[entity].label == EntityLabel::DIAGNOSIS || reading.entities[entity].label == EntityLabel::PROCEDURE;
    }
    if (skipped[i] || count == 0 || count > longest_sentence || placeholders > count) continue;
    if (count < 4 && problems + flagged == 0) continue;
    while (field < fields.size() && fields[field].value.end < sentence.end && fields[field].label.end < sentence.start) ++field;
    if (field < fields.size() && fields[field].label.start < sentence.end &&
        sentence.start <= std::max(fields[field].label.end, fields[field].value.end) && fields[field].label.start <= sentence.start + 2)
      continue;
    const std::string_view kind = inside ? reading.sections[section].kind : std::string_view("preamble");
    const bool first_of_section = std::exchange(last_section, kind) != kind;
    from_section = first_of_section ? 0 : from_section + 1;
    if (kind == "preamble" && (entities < 0.5 || count < 6)) continue;
    double score = weight_of(kind) + std::min(entities, 3.0) + (flagged > 0 ? 1.0 : 0.0) +
                   (from_section == 0  ? 0.8
                    : from_section < 3 ? 0.3
                                       : 0.0);
    if (text.substr(sentence.start, sentence.end - sentence.start).find(':') != std::string_view::npos && entities < 0.5) score -= 1.5;
    if (score < 1.5) continue;
    candidates.push_back({i, score, kind, std::move(keys)});
    // A text of a million sentences keeps only the best of them.
    if (candidates.size() >= 2 * candidates_kept) {
      std::nth_element(candidates.begin(), candidates.begin() + candidates_kept, candidates.end(),
                       [](const auto& a, const auto& b) { return a.score > b.score; });
      candidates.resize(candidates_kept);
    }
  }

  // The best first, each weighed down by what has been said already and by how much its section has had.
  std::vector<std::size_t> chosen;
  std::vector<bool> used(candidates.size(), false);
  while (chosen.size() < most_sentences) {
    double best = 1.0;
    std::size_t at = candidates.size();
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (used[i]) continue;
      double score = candidates[i].score;
      std::size_t same = 0;
      for (const std::size_t other : chosen) {
        score -= 2.0 * overlap(candidates[i], candidates[other]);
        same += candidates[other].kind == candidates[i].kind;
      }
      if (same >= share_of(candidates[i].kind)) score -= 2.0;
      if (score > best || (score == best && at < candidates.size() && candidates[i].sentence < candidates[at].sentence))
        best = score, at = i;
    }
    if (at == candidates.size()) break;
    used[at] = true;
    chosen.push_back(at);
  }
  std::sort(chosen.begin(), chosen.end(), [&](std::size_t a, std::size_t b) { return candidates[a].sentence < candidates[b].sentence; });
  for (const std::size_t at : chosen) {
    const text::Range range = sentences[candidates[at].sentence];
    summary.sentences.push_back({normalised(text::slice(text, range)), true, {{range.start, range.end}}});
  }
  return summary;
}

}  // namespace wardbook::clinical
