#include "evaluation/score.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "evaluation/characters.h"
#include "evaluation/direct.h"
#include "evaluation/interval.h"

namespace wardbook::evaluation {
namespace {

double ratio(std::uint64_t part, std::uint64_t whole) { return whole ? static_cast<double>(part) / static_cast<double>(whole) : 0; }

Score of(double p, double r) { return {p, r, p + r > 0 ? 2 * p * r / (p + r) : 0, p + r > 0 ? 5 * p * r / (4 * p + r) : 0}; }

// Those of a list, sorted by their place, that stand at [start, end).
template <typename List>
auto at_place(const List& sorted, std::uint32_t start, std::uint32_t end) {
  return std::ranges::equal_range(sorted, std::pair(start, end), {}, [](const auto& one) { return std::pair(one.start, one.end); });
}

using Mask = std::vector<bool>;  // one for each code point

class Scorer {
 public:
  Scorer(std::span<const GoldDocument> gold, const Options& options) : options_(options) {
    scored_.insert(options.scored.begin(), options.scored.end());
    not_annotated_.insert(options.not_annotated.begin(), options.not_annotated.end());
    for (const auto& document : gold)
      for (const auto& mark : document.spans) marked_.insert(mark.label);
  }

  Result<void> take(const GoldDocument& document, const Prediction& prediction) {
    const Characters characters(document.text);
    std::vector<PredictedSpan> spans;
    for (const auto& span : prediction.spans) {
      if (span.start >= span.end || span.end > characters.size())
        return fail(Code::invalid_request, "A prediction for document {} of the gold file lies outside its text.", report_.documents + 1);
      if (is_scored(span.label)) spans.push_back(span);
    }
    std::ranges::stable_sort(spans, {}, [](const PredictedSpan& span) { return std::pair(span.start, span.end); });
    ++report_.documents;
    const Place place{document, characters};
    now_.clear();
    count_spans(place, spans);
    count_coverage(place, spans);
    count_precision(place, spans);
    Counts whole;
    for (const auto& [label, counts] : now_) {
      by_document_[label].push_back(counts);
      report_.labels[label] += counts;
      whole += counts;
    }
    report_.overall += whole;
    overall_by_document_.push_back(whole);
    report_.documents_with_leak += whole.direct_covered < whole.direct;
    return {};
  }

  Report finish() {
    for (const auto& [label, documents] : by_document_) report_.label_intervals[label] = intervals_of(documents, options_.seed);
    report_.overall_intervals = intervals_of(overall_by_document_, options_.seed);
    std::vector<DocumentShare> leaks;
    for (const auto& counts : overall_by_document_)
      if (counts.direct) leaks.push_back({counts.direct_covered < counts.direct, 1});
    report_.leak_rate = bootstrap(leaks, options_.seed);
    return std::move(report_);
  }

 private:
  struct Place {
    const GoldDocument& document;
    const Characters& characters;
  };

  bool is_scored(const std::string& label) const { return scored_.empty() || scored_.contains(label); }

  // Whether a prediction that agrees with no gold span is no mistake.
  bool excused(const GoldDocument& document, const PredictedSpan& span) const {
    if (!span.covers || not_annotated_.contains(span.label)) return true;
    if (options_.task == Task::entities && !marked_.contains(span.label)) return true;
    if (span.start < document.range_start || span.end > document.range_end) return true;
    return !at_place(document.nested, span.start, span.end).empty();
  }

  void count_spans(const Place& place, const std::vector<PredictedSpan>& spans) {
    std::vector<bool> taken(spans.size());
    for (const auto& mark : place.document.spans) {
      if (!is_scored(mark.label)) continue;
      auto& counts = now_[mark.label];
      ++counts.gold;
      bool strict = false;
      bool free = false;
      for (const auto& span : at_place(spans, mark.start, mark.end)) {
        const auto i = static_cast<std::size_t>(&span - spans.data());
        free = true;
        if (!strict && !taken[i] && span.label == mark.label) strict = taken[i] = true;
      }
      counts.free_hits += free;
      counts.strict_hits += strict;
      if (!strict) note(Mistake::Kind::miss, place, mark);
    }
    for (std::size_t i = 0; i < spans.size(); ++i) {
      const bool right = std::ranges::any_of(at_place(place.document.spans, spans[i].start, spans[i].end),
                                             [&](const Mark& mark) { return is_scored(mark.label); });
      if (taken[i]) {
        ++now_[spans[i].label].free_right;
        continue;
      }
      const bool no_mistake = excused(place.document, spans[i]);
      if (no_mistake && !right) continue;
      auto& counts = now_[spans[i].label];
      right ? ++counts.free_right : ++counts.free_alarms;
      if (no_mistake) continue;
      ++counts.strict_alarms;
      note(Mistake::Kind::false_alarm, place, {spans[i].start, spans[i].end, spans[i].label});
    }
  }

  void count_coverage(const Place& place, const std::vector<PredictedSpan>& spans) {
    Mask found(place.characters.size());
    Mask gone(place.characters.size());
    std::map<std::string, Mask> found_as;
    for (const auto& span : spans) {
      auto& as = options_.task == Task::entities ? found_as.try_emplace(span.label, place.characters.size()).first->second : found;
      std::fill(as.begin() + span.start, as.begin() + span.end, true);
      if (span.covers) std::fill(gone.begin() + span.start, gone.begin() + span.end, true);
    }
    for (const auto& mark : place.document.spans) {
      if (!is_scored(mark.label)) continue;
      auto& counts = now_[mark.label];
      const auto as = found_as.find(mark.label);
      const auto* mask = options_.task == Task::deid ? &found : as != found_as.end() ? &as->second : nullptr;
      std::uint32_t characters = 0;
      bool whole = true;
      for (std::uint32_t at = mark.start; at < mark.end; ++at) {
        if (!place.characters.counts(at)) continue;
        ++characters;
        counts.characters_covered += mask && (*mask)[at];
        whole = whole && gone[at];
      }
      counts.characters += characters;
      if (options_.task != Task::deid || !characters || !is_direct(mark.label, place.characters.part(mark.start, mark.end))) continue;
      ++counts.direct;
      counts.direct_covered += whole;
      if (!whole) note(Mistake::Kind::leak, place, mark);
    }
    for (const auto& mark : place.document.hard_negatives) {
      ++report_.hard_negatives;
      const bool touched = std::find(gone.begin() + mark.start, gone.begin() + mark.end, true) != gone.begin() + mark.end;
      report_.hard_negatives_touched += touched;
      if (touched) note(Mistake::Kind::hard_negative, place, mark);
    }
  }

  void count_precision(const Place& place, const std::vector<PredictedSpan>& spans) {
    Mask marked(place.characters.size());
    std::map<std::string, Mask> marked_as;
    for (const auto& mark : place.document.spans) {
      auto& as = options_.task == Task::entities ? marked_as.try_emplace(mark.label, place.characters.size()).first->second : marked;
      std::fill(as.begin() + mark.start, as.begin() + mark.end, true);
    }
    for (const auto& span : spans) {
      if (!span.covers) continue;
      const bool no_mistake = excused(place.document, span);
      const auto as = marked_as.find(span.label);
      const auto* mask = options_.task == Task::deid ? &marked : as != marked_as.end() ? &as->second : nullptr;
      for (auto at = span.start; at < span.end; ++at) {
        if (!place.characters.counts(at)) continue;
        const bool right = mask && (*mask)[at];
        if (no_mistake && !right) continue;
        auto& counts = now_[span.label];
        ++counts.characters_taken;
        counts.characters_right += right;
      }
    }
  }

  void note(Mistake::Kind kind, const Place& place, const Mark& mark) {
    if (!options_.list_mistakes) return;
    constexpr std::uint32_t around = 40;
    const auto start = mark.start > around ? mark.start - around : 0;
    report_.mistakes.push_back({kind, place.document.id, mark,
                                place.characters.part(start, mark.start) + "«" + place.characters.part(mark.start, mark.end) + "»" +
                                    place.characters.part(mark.end, mark.end + around)});
  }

  const Options& options_;
  std::set<std::string> scored_;
  std::set<std::string> not_annotated_;
  std::set<std::string> marked_;
  std::map<std::string, Counts> now_;  // of the document at hand
  std::map<std::string, std::vector<Counts>> by_document_;
  std::vector<Counts> overall_by_document_;
  Report report_;
};

}  // namespace

Counts& Counts::operator+=(const Counts& other) {
  gold += other.gold;
  strict_hits += other.strict_hits;
  strict_alarms += other.strict_alarms;
  free_hits += other.free_hits;
  free_right += other.free_right;
  free_alarms += other.free_alarms;
  characters += other.characters;
  characters_covered += other.characters_covered;
  characters_taken += other.characters_taken;
  characters_right += other.characters_right;
  direct += other.direct;
  direct_covered += other.direct_covered;
  return *this;
}

Score strict_score(const Counts& counts) {
  return of(ratio(counts.strict_hits, counts.strict_hits + counts.strict_alarms), ratio(counts.strict_hits, counts.gold));
}
Score free_score(const Counts& counts) {
  return of(ratio(counts.free_right, counts.free_right + counts.free_alarms), ratio(counts.free_hits, counts.gold));
}
double character_recall(const Counts& counts) { return ratio(counts.characters_covered, counts.characters); }
double character_precision(const Counts& counts) { return ratio(counts.characters_right, counts.characters_taken); }

Result<Report> score(std::span<const GoldDocument> gold, std::span<const Prediction> predictions, const Options& options) {
  std::unordered_map<std::string_view, const Prediction*> by_id;
  for (const auto& prediction : predictions)
    if (!by_id.emplace(prediction.id, &prediction).second) return fail(Code::invalid_request, "Two predictions have the same id.");
  Scorer scorer(gold, options);
  std::uint64_t number = 0;
  for (const auto& document : gold) {
    ++number;
    const auto found = by_id.find(document.id);
    if (found == by_id.end()) return fail(Code::invalid_request, "There is no prediction for document {} of the gold file.", number);
    TRY(scorer.take(document, *found->second));
    by_id.erase(found);
  }
  if (!by_id.empty())
    return fail(Code::invalid_request, "{} predictions are for documents that the gold file does not have.", by_id.size());
  return scorer.finish();
}

}  // namespace wardbook::evaluation
