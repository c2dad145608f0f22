#include "cmd/two_detectors.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "evaluation/calibration.h"
#include "evaluation/characters.h"
#include "evaluation/direct.h"
#include "text/utf8.h"

namespace wardbook::cmd {
namespace {

using evaluation::Estimate;
using evaluation::Group;
using evaluation::group_count;
using evaluation::GroupCaptures;
using evaluation::Interval;
using evaluation::Sighting;
using CapturesByLanguage = std::array<GroupCaptures, deid::language_names.size()>;

Group group_of(closedworld::Kind kind) {
  constexpr std::array groups{Group::name,   Group::name, Group::place,  Group::number, Group::date,
                              Group::number, Group::date, Group::number, Group::number};
  static_assert(groups.size() == closedworld::kind_count);
  return groups[static_cast<std::size_t>(kind)];
}

// In bytes.
std::vector<Sighting> second_sightings(const closedworld::Detector& detector, std::string_view text) {
  std::vector<Sighting> sightings;
  if (const auto suspects = detector.find(text))
    for (const auto& suspect : *suspects)
      if (suspect.score >= closedworld::strong) sightings.push_back({suspect.start, suspect.end, group_of(suspect.kind)});
  return sightings;
}

// Predictions of others may overlap: what overlaps counts once.
void add(std::vector<Sighting>& list, Sighting one) {
  if (list.empty() || list.back().end <= one.start) list.push_back(one);
}

double rounded(double value) { return std::round(value * 10) / 10; }
std::string interval(const Interval& of) { return fmt::format("[{},{},{}]", rounded(of.value), rounded(of.low), rounded(of.high)); }

struct Row {
  evaluation::Captures captures;
  Estimate estimate;
};
using Rows = std::array<Row, group_count + 1>;  // the last is all of them

Rows rows_of(const CapturesByLanguage& captures) {
  Rows rows;
  std::vector<Estimate> all;
  for (std::size_t group = 0; group < group_count; ++group) {
    std::vector<Estimate> estimates;
    for (std::size_t language = 0; language < captures.size(); ++language) {
      const auto& counts = captures[language][group];
      if (counts.both + counts.first_only + counts.second_only == 0) continue;
      rows[group].captures += counts;
      estimates.push_back(evaluation::estimate(counts, evaluation::rates_of(deid::language_names[language])[group]));
    }
    rows[group].estimate = evaluation::sum(estimates);
    rows[group_count].captures += rows[group].captures;
    all.push_back(rows[group].estimate);
  }
  rows[group_count].estimate = evaluation::sum(all);
  return rows;
}

std::string_view row_name(std::size_t group) { return group < group_count ? evaluation::group_names[group] : "all"; }

std::string row_json(const Row& row) {
  return fmt::format(R"("first":{},"second":{},"both":{},"missed":{},"left":{})", row.captures.both + row.captures.first_only,
                     row.captures.both + row.captures.second_only, row.captures.both, interval(row.estimate.missed),
                     interval(row.estimate.left));
}

std::string row_text(std::size_t group, const Row& row) {
  return fmt::format("{:7} {:7} {:7} {:7} {:9.1f} {:>15}", row_name(group), row.captures.both + row.captures.first_only,
                     row.captures.both + row.captures.second_only, row.captures.both, row.estimate.left.value,
                     fmt::format("{:.1f} to {:.1f}", row.estimate.left.low, row.estimate.left.high));
}
constexpr std::string_view head = "kind      first  second    both      left            95 %";

evaluation::Truth total(const evaluation::GroupTruth& truth, std::size_t group) {
  if (group < group_count) return truth[group];
  evaluation::Truth sum;
  for (const auto& one : truth) sum += one;
  return sum;
}

}  // namespace

void EstimateWithTruth::add(const evaluation::GoldDocument& document, const evaluation::Prediction& prediction, deid::Language language) {
  const evaluation::Characters characters(document.text);
  const text::OffsetMap map(document.text);
  const auto outside = [&](std::uint32_t start, std::uint32_t end) { return start < document.range_start || end > document.range_end; };
  std::vector<Sighting> first, left, second, truth;
  auto predicted = prediction.spans;
  std::sort(predicted.begin(), predicted.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
  for (const auto& span : predicted) {
    const auto label = trust::label_from(span.label);
    if (!label || outside(span.start, span.end)) continue;
    const bool counts = span.covers && std::find(not_annotated_.begin(), not_annotated_.end(), span.label) == not_annotated_.end();
    cmd::add(counts ? first : left, {span.start, span.end, evaluation::group_of(*label)});
  }
  for (auto one : second_sightings(*second_, document.text)) {
    one.start = map.code_point_of_byte(one.start);
    one.end = map.code_point_of_byte(one.end);
    if (!outside(one.start, one.end)) second.push_back(one);
  }
  for (const auto& mark : document.spans)
    if (const auto label = trust::label_from(mark.label); label && evaluation::is_direct(mark.label, characters.part(mark.start, mark.end)))
      cmd::add(truth, {mark.start, mark.end, evaluation::group_of(*label)});
  const auto captured = evaluation::capture(first, second, left);
  const auto compared = evaluation::compare(first, second, left, truth);
  for (std::size_t group = 0; group < group_count; ++group) {
    captures_[static_cast<std::size_t>(language)][group] += captured[group];
    truth_[group] += compared[group];
  }
}

std::string EstimateWithTruth::json() const {
  const auto rows = rows_of(captures_);
  std::string list;
  for (std::size_t group = 0; group < rows.size(); ++group) {
    const auto truth = total(truth_, group);
    list += fmt::format(R"({}"{}":{{{},"truth":{{"both":{},"first_only":{},"second_only":{},"missed":{},"left":{}}}}})", group ? "," : "",
                        row_name(group), row_json(rows[group]), truth.both_true, truth.first_only_true, truth.second_only_true,
                        truth.missed, truth.second_only_true + truth.missed);
  }
  return "{" + list + "}";
}

std::string EstimateWithTruth::text() const {
  const auto rows = rows_of(captures_);
  std::string text = fmt::format("identifiers left in the text, by the two detectors' agreement:\n{}   truth\n", head);
  for (std::size_t group = 0; group < rows.size(); ++group) {
    const auto truth = total(truth_, group);
    text += fmt::format("{} {:7}\n", row_text(group, rows[group]), truth.second_only_true + truth.missed);
  }
  return text;
}

void EstimateOfRun::add(std::string_view text, std::span<const deid::Span> spans, deid::Language language) {
  std::vector<Sighting> first, left;
  for (const auto& span : spans)
    (span.action == deid::Action::keep ? left : first).push_back({span.start, span.end, evaluation::group_of(span.label)});
  const auto captured = evaluation::capture(first, second_sightings(second_, text), left);
  const std::lock_guard lock(mutex_);
  ++texts_;
  for (std::size_t group = 0; group < group_count; ++group) captures_[static_cast<std::size_t>(language)][group] += captured[group];
}

std::string EstimateOfRun::json() const {
  const std::lock_guard lock(mutex_);
  const auto rows = rows_of(captures_);
  std::string list;
  for (std::size_t group = 0; group < rows.size(); ++group)
    list += fmt::format(R"({}"{}":{{{}}})", group ? "," : "", row_name(group), row_json(rows[group]));
  return fmt::format(R"({{"texts":{},"kinds":{{{}}}}})", texts_, list);
}

std::string EstimateOfRun::text() const {
  const std::lock_guard lock(mutex_);
  const auto rows = rows_of(captures_);
  std::string text =
      fmt::format("wardbook: identifiers that may be left in {} texts, estimated from how far two detectors agree:\n{}", texts_, head);
  for (std::size_t group = 0; group < rows.size(); ++group) text += "\n" + row_text(group, rows[group]);
  return text;
}

}  // namespace wardbook::cmd
