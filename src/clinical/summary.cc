#include "clinical/summary.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "clinical/addressed_to_software.h"
#include "clinical/fields.h"
#include "clinical/results.h"
#include "clinical/sections.h"
#include "clinical/sentences.h"
#include "clinical/summary_cues.h"
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
  if (kind == "labs" || kind == "preamble") return 6;
  if (kind == "hospital_course" || kind == "diagnosis" || kind == "discharge_diagnosis" || kind == "impression" || kind == "assessment")
    return 3;
  return 2;
}

double worth(const Entity& entity) {
  if (entity.assertion == Assertion::family) return 0.1;
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
  int about;  // how well it says what the document is about; 0 if it does not
  std::unordered_set<std::uint64_t> keys;
};

// How well a sentence of such a section says what the document is about.
int matter_in(std::string_view kind) {
  if (kind == "diagnosis" || kind == "discharge_diagnosis" || kind == "postoperative_diagnosis") return 2;
  return kind == "preoperative_diagnosis" || kind == "chief_complaint" ? 1 : 0;
}

// In letters and notes, what was changed and what is planned matters most.
bool tells_of_changes(DocumentClass kind) {
  return kind == DocumentClass::clinic_letter || kind == DocumentClass::progress_note || kind == DocumentClass::referral ||
         kind == DocumentClass::other;
}

// More capitals than small letters: there, capitals are no sign of a title.
bool in_capitals(std::string_view text) {
  const auto upper = std::count_if(text.begin(), text.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
  const auto lower = std::count_if(text.begin(), text.end(), [](char byte) { return byte >= 'a' && byte <= 'z'; });
  return upper > lower;
}

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

// Of a laboratory report, the rows that are flagged or out of range, each as it stands; the first of them, if there are too many.
std::vector<SummarySentence> abnormal_results(const Text& text, const Reading& reading, const std::vector<text::Range>& sentences,
                                              const std::vector<bool>& skipped) {
  std::vector<SummarySentence> found;
  std::size_t sentence = 0;
  std::uint32_t last = 0;
  for (const ResultRow& row : result_rows(text, reading)) {
    if (!row.out_of_range || found.size() == most_sentences) continue;
    while (sentence < sentences.size() && sentences[sentence].end <= row.row.start) ++sentence;
    if (sentence < sentences.size() && skipped[sentence]) continue;
    if (row.row.start < last) continue;
    last = row.row.end;
    found.push_back({normalised(text::slice(text.whole(), row.row)), true, {{row.row.start, row.row.end}}});
  }
  return found;
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

  if (reading.document_class == DocumentClass::lab_report) {
    summary.sentences = abnormal_results(words, reading, sentences, skipped);
    if (!summary.sentences.empty()) return summary;
  }
  const bool capitals = in_capitals(text), changes_matter = tells_of_changes(reading.document_class);

  std::vector<Candidate> candidates;
  std::size_t word = 0, entity = 0, section = 0, from_section = 0, field = 0;
  std::string_view last_section;
  bool matter_named = false;
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

    const std::size_t begin = word;
    std::size_t count = 0, placeholders = 0;
    std::unordered_set<std::uint64_t> keys;
    for (; word < all.size() && all[word].end <= sentence.end; ++word) {
      if (all[word].kind == WordKind::placeholder) ++placeholders;
      if (all[word].kind != WordKind::word) continue;
      if (++count <= longest_sentence && all[word].end - all[word].start > 3) keys.insert(all[word].key);
    }
    double entities = 0;
    while (entity < reading.entities.size() && reading.entities[entity].start < sentence.start) ++entity;
    std::size_t problems = 0, findings = 0, treatments = 0;
    for (; entity < reading.entities.size() && reading.entities[entity].end <= sentence.end; ++entity) {
      const EntityLabel label = reading.entities[entity].label;
      entities += worth(reading.entities[entity]);
      problems += label == EntityLabel::DIAGNOSIS || label == EntityLabel::PROCEDURE;
      findings += label == EntityLabel::FINDING;
      treatments += label == EntityLabel::MEDICATION || label == EntityLabel::PROCEDURE || label == EntityLabel::TEST;
    }
    if (skipped[i] || count == 0 || count > longest_sentence || placeholders > count) continue;
    if (count < 4 && problems == 0 && !(findings > 0 && inside && reading.sections[section].kind == "chief_complaint")) continue;
    while (field < fields.size() && fields[field].value.end < sentence.end && fields[field].label.end < sentence.start) ++field;
    if (field < fields.size() && fields[field].label.start < sentence.end &&
        sentence.start <= std::max(fields[field].label.end, fields[field].value.end) && fields[field].label.start <= sentence.start + 2)
      continue;
    const std::string_view kind = inside ? reading.sections[section].kind : std::string_view("preamble");
    const bool at_top = kind == "preamble" || kind == "other" || kind == "consent";
    if (heads_columns(words, begin, word) || (at_top && (!capitals || i < 4) && is_title(words, begin, word))) continue;
    const bool reason = says_reason(words, begin, word) && (problems + findings > 0 || (count >= 8 && !matter_named));
    const bool change = changes_matter && ((treatments > 0 && says_change(words, begin, word)) || says_what_comes(words, begin, word));
    const bool first_of_section = std::exchange(last_section, kind) != kind;
    from_section = first_of_section ? 0 : from_section + 1;
    if (kind == "preamble" && (entities < 0.5 || count < 5) && !reason && !change) continue;
    const int about = std::max(matter_in(kind), reason ? 1 : 0);
    matter_named |= about > 0;
    double score = weight_of(kind) + std::min(entities, 3.0) + (reason ? 1.0 : 0.0) + (change ? 1.5 : 0.0) +
                   (from_section == 0  ? 0.8
                    : from_section < 3 ? 0.3
                                       : 0.0);
    if (text.substr(sentence.start, sentence.end - sentence.start).find(':') != std::string_view::npos && entities < 0.5) score -= 1.5;
    if (score < 1.5) continue;
    candidates.push_back({i, score, kind, about, std::move(keys)});
    // A text of a million sentences keeps only the best of them.
    if (candidates.size() >= 2 * candidates_kept) {
      std::nth_element(candidates.begin(), candidates.begin() + candidates_kept, candidates.end(),
                       [](const auto& a, const auto& b) { return a.score > b.score; });
      candidates.resize(candidates_kept);
    }
  }

  // What the document is about is said in any case, and first.
  auto matter = candidates.end();
  for (auto candidate = candidates.begin(); candidate != candidates.end(); ++candidate)
    if (candidate->about > 0 && (matter == candidates.end() || candidate->about > matter->about ||
                                 (candidate->about == matter->about && candidate->sentence < matter->sentence)))
      matter = candidate;
  if (matter != candidates.end()) matter->score += 3.0;

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
  const auto first = std::max_element(chosen.begin(), chosen.end(),
                                      [&](std::size_t a, std::size_t b) { return candidates[a].about < candidates[b].about; });
  if (first != chosen.end() && candidates[*first].about > 0) std::rotate(chosen.begin(), first, first + 1);
  for (const std::size_t at : chosen) {
    const text::Range range = sentences[candidates[at].sentence];
    summary.sentences.push_back({normalised(text::slice(text, range)), true, {{range.start, range.end}}});
  }
  return summary;
}

}  // namespace wardbook::clinical
