#include "evaluation/report.h"

#include <fmt/format.h>

#include <array>
#include <boost/json/serialize.hpp>
#include <cmath>

namespace wardbook::evaluation {
namespace {

// Four digits: what is behind them is noise.
double rounded(double value) { return std::round(value * 10'000) / 10'000; }

std::string score_object(const Score& score) {
  return fmt::format(R"("p":{},"r":{},"f1":{},"f2":{})", rounded(score.p), rounded(score.r), rounded(score.f1), rounded(score.f2));
}
std::string interval_list(const std::optional<Interval>& interval) {
  if (!interval) return "null";
  return fmt::format("[{},{},{}]", rounded(interval->value), rounded(interval->low), rounded(interval->high));
}
std::string intervals_object(const Intervals& of) {
  return fmt::format(
      R"({{"p":{},"r":{},"f1":{},"f2":{},"label_free":{{"p":{},"r":{},"f1":{}}},"character_recall":{},"character_precision":{},)"
      R"("full_coverage_recall":{}}})",
      interval_list(of.p), interval_list(of.r), interval_list(of.f1), interval_list(of.f2), interval_list(of.free_p),
      interval_list(of.free_r), interval_list(of.free_f1), interval_list(of.character_recall), interval_list(of.character_precision),
      interval_list(of.full_coverage_recall));
}
std::string counts_object(const Counts& counts, const Intervals& intervals) {
  return fmt::format(R"({{{},"n":{},"false_alarms":{},"label_free":{{{}}},"character_recall":{},"character_precision":{},"direct":{},)"
                     R"("direct_covered":{},"intervals":{}}})",
                     score_object(strict_score(counts)), counts.gold, counts.strict_alarms, score_object(free_score(counts)),
                     rounded(character_recall(counts)), rounded(character_precision(counts)), counts.direct, counts.direct_covered,
                     intervals_object(intervals));
}

constexpr std::array<std::string_view, 4> kinds{"miss", "false alarm", "leak", "hard negative"};
std::string_view name_of(Mistake::Kind kind) { return kinds[static_cast<std::size_t>(kind)]; }

// Texts of gold files and their ids are the user's own: Boost.JSON escapes them.
std::string quoted(std::string_view text) { return boost::json::serialize(boost::json::string(text.data(), text.size())); }

std::string mistakes_list(const Report& report) {
  std::string list;
  for (const auto& mistake : report.mistakes)
    list += fmt::format(R"({}{{"kind":"{}","label":{},"id":{},"start":{},"end":{},"context":{}}})", list.empty() ? "" : ",",
                        name_of(mistake.kind), quoted(mistake.mark.label), quoted(mistake.id), mistake.mark.start, mistake.mark.end,
                        quoted(mistake.context));
  return "[" + list + "]";
}

const Intervals& intervals_of(const Report& report, const std::string& label) {
  static const Intervals none;
  const auto found = report.label_intervals.find(label);
  return found == report.label_intervals.end() ? none : found->second;
}

}  // namespace

std::string to_json(const Report& report, Listed listed) {
  // Labels are capitals, digits and low lines: they need no escapes. Boost.JSON would write 0.5 as 5E-1.
  std::string labels;
  for (const auto& [label, counts] : report.labels)
    labels += fmt::format(R"({}"{}":{})", labels.empty() ? "" : ",", label, counts_object(counts, intervals_of(report, label)));
  return fmt::format(R"({{"labels":{{{}}},"overall":{},"full_coverage_recall":{},"documents":{},"documents_with_leak":{},"leak_rate":{},)"
                     R"("direct_spans":{},"hard_negatives":{},"hard_negatives_touched":{}{}}})",
                     labels, counts_object(report.overall, report.overall_intervals),
                     interval_list(report.overall_intervals.full_coverage_recall), report.documents, report.documents_with_leak,
                     interval_list(report.leak_rate), report.overall.direct, report.hard_negatives, report.hard_negatives_touched,
                     listed == Listed::scores ? "" : ",\"mistakes\":" + mistakes_list(report));
}

std::string to_text(const Report& report) {
  std::string text = fmt::format("{:13} {:>6} {:>6} {:>6} {:>15} {:>6} | {:>6} {:>6} {:>7} | {:>6} {:>6} | {:>8} {:>6} {:>6}\n", "label",
                                 "p", "r", "f1", "95 %", "f2", "free p", "free r", "free f1", "char r", "char p", "covered", "n", "alarms");
  const auto line = [&](std::string_view label, const Counts& counts, const Intervals& intervals) {
    const auto strict = strict_score(counts);
    const auto free = free_score(counts);
    const auto range = intervals.f1 ? fmt::format("{:.3f} to {:.3f}", intervals.f1->low, intervals.f1->high) : "";
    const auto covered =
        counts.direct ? fmt::format("{:.4f}", static_cast<double>(counts.direct_covered) / static_cast<double>(counts.direct)) : "-";
    text += fmt::format("{:13} {:6.3f} {:6.3f} {:6.3f} {:>15} {:6.3f} | {:6.3f} {:6.3f} {:7.3f} | {:6.3f} {:6.3f} | {:>8} {:6} {:6}\n",
                        label, strict.p, strict.r, strict.f1, range, strict.f2, free.p, free.r, free.f1, character_recall(counts),
                        character_precision(counts), covered, counts.gold, counts.strict_alarms);
  };
  for (const auto& [label, counts] : report.labels) line(label, counts, intervals_of(report, label));
  line("overall", report.overall, report.overall_intervals);
  if (const auto& recall = report.overall_intervals.full_coverage_recall)
    text += fmt::format("full-coverage recall of {} direct identifiers: {:.4f} (95 %: {:.4f} to {:.4f})\n", report.overall.direct,
                        recall->value, recall->low, recall->high);
  text += fmt::format("documents with a leak: {} of {}", report.documents_with_leak, report.documents);
  if (report.leak_rate)
    text += fmt::format(" ({:.1f} % of those with a direct identifier; 95 %: {:.1f} to {:.1f})", 100 * report.leak_rate->value,
                        100 * report.leak_rate->low, 100 * report.leak_rate->high);
  text += '\n';
  if (report.hard_negatives > 0)
    text += fmt::format("hard negatives touched: {} of {}\n", report.hard_negatives_touched, report.hard_negatives);
  return text;
}

std::string to_line(const Mistake& mistake) {
  return fmt::format("{} {} {} {}-{}: {}", name_of(mistake.kind), mistake.mark.label, mistake.id, mistake.mark.start, mistake.mark.end,
                     mistake.context);
}

}  // namespace wardbook::evaluation
