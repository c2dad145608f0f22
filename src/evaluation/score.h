// How well predictions agree with a gold file.
//
// Spans. Strict: start, end and label agree, each gold span with one prediction at most. Label-free: start and end agree.
// p = true positives / predictions, r = true positives / gold spans, f1 their harmonic mean, f2 = 5pr / (4p + r), which weighs
// recall more (van Rijsbergen 1979); a fraction of nothing is 0.
// A prediction is not held against the detector (no false alarm) if its label was not annotated, if it lies outside the annotated
// range, if it is a nested span of the gold file, or if the detector kept the value. For entities, what a gold file never marks
// counts as not annotated, and only labels that both sides can have are scored (Options::scored).
//
// Characters. Letters and digits only. character_recall: how many of those in gold spans the predictions cover, whatever their
// label (entities: the same label). character_precision: how many of those in predictions whose value goes lie in gold spans,
// whatever their label (entities: the same label); what is not held against the detector is left out. full_coverage_recall: how many gold
// spans of *direct identifiers* have every letter and digit covered by predictions whose value goes. A document leaks if one of its direct
// identifiers is not covered so. Direct are all labels but PROFESSION and OTHER, which 45 CFR 164.514(b)(2)(i) does not list (ORGANIZATION
// is direct, for the law names employers); of AGE only spans with a number from 90 on; of DATE all but bare years (1900 to 2099): those may
// stay by law.
//
// The intervals are percentile bootstraps (Efron 1979): documents are drawn with replacement 1,000 times, so that the spans of one
// document count as one observation; of a label, from the documents that have something of it. Where all spans, or none, are covered the
// bootstrap has no width; there it is the exact bound for as many documents (Clopper and Pearson 1934); one document alone says nothing,
// [0, 1]. Same input, same numbers. Functions without state: thread safe.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "evaluation/gold.h"
#include "evaluation/predictions.h"

namespace wardbook::evaluation {

struct Counts {
  std::uint64_t gold = 0;
  std::uint64_t strict_hits = 0;    // predictions that agree in all = gold spans found
  std::uint64_t strict_alarms = 0;  // predictions of this label that agree with nothing
  std::uint64_t free_hits = 0;      // gold spans of this label found under any label
  std::uint64_t free_right = 0;     // predictions of this label that agree with a gold span of any label
  std::uint64_t free_alarms = 0;
  std::uint64_t characters = 0;
  std::uint64_t characters_covered = 0;
  std::uint64_t characters_taken = 0;  // of predictions of this label whose value goes
  std::uint64_t characters_right = 0;  // of those, in gold spans
  std::uint64_t direct = 0;
  std::uint64_t direct_covered = 0;

  Counts& operator+=(const Counts& other);
};

struct Score {
  double p;
  double r;
  double f1;
  double f2;
};
Score strict_score(const Counts& counts);
Score free_score(const Counts& counts);
double character_recall(const Counts& counts);
double character_precision(const Counts& counts);

struct Interval {
  double value;
  double low;
  double high;
};

// 95 %, by document. Nothing where there is nothing to take a share of.
struct Intervals {
  std::optional<Interval> p, r, f1, f2;
  std::optional<Interval> free_p, free_r, free_f1;
  std::optional<Interval> character_recall, character_precision;
  std::optional<Interval> full_coverage_recall;
};

struct Mistake {
  enum class Kind : std::uint8_t { miss, false_alarm, leak /* a direct identifier that is not wholly covered */, hard_negative } kind;
  std::string id;
  Mark mark;
  std::string context;  // 40 characters on either side, the span between « and », line ends as spaces
};

struct Report {
  std::map<std::string, Counts> labels;  // those that the gold file or a false alarm has
  Counts overall;
  std::map<std::string, Intervals> label_intervals;
  Intervals overall_intervals;  // its full_coverage_recall: nothing for entities, or where no direct identifier stands
  std::uint64_t documents = 0;
  std::uint64_t documents_with_leak = 0;
  std::optional<Interval> leak_rate;  // documents with a leak, of those that have a direct identifier
  std::uint64_t hard_negatives = 0;
  std::uint64_t hard_negatives_touched = 0;
  std::vector<Mistake> mistakes;  // in the order of the gold file; empty unless asked for
};

struct Options {
  Task task = Task::deid;
  std::vector<std::string> not_annotated;  // from set.json
  std::vector<std::string> scored;         // if not empty: only these labels
  bool list_mistakes = false;
  std::uint64_t seed = 1;
};

// Every document of `gold` needs one prediction, in any order: invalid_request otherwise.
Result<Report> score(std::span<const GoldDocument> gold, std::span<const Prediction> predictions, const Options& options);

}  // namespace wardbook::evaluation
