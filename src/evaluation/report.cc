#include "evaluation/report.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace wardbook::evaluation {
namespace {

// Four digits: what is behind them is noise.
double rounded(double value) { return std::round(value * 10'000) / 10'000; }

std::string score_object(const Score& score) {
  return fmt::format(R"("p":{},"r":{},"f1":{})", rounded(score.p), rounded(score.r), rounded(score.f1));
}
std::string counts_object(const Counts& counts) {
  return fmt::format(R"({{{},"n":{},"false_alarms":{},"label_free":{{{}}},"character_recall":{}}})", score_object(strict_score(counts)),
                     counts.gold, counts.strict_alarms, score_object(free_score(counts)), rounded(character_recall(counts)));
}

}  // namespace

std::string to_json(const Report& report) {
  // Labels are capitals, digits and low lines: they need no escapes. Boost.JSON would write 0.5 as 5E-1.
  std::string labels;
  for (const auto& [label, counts] : report.labels)
    labels += fmt::format(R"({}"{}":{})", labels.empty() ? "" : ",", label, counts_object(counts));
  std::string interval = "null";
  if (const auto& found = report.full_coverage_recall)
    interval = fmt::format("[{},{},{}]", rounded(found->value), rounded(found->low), rounded(found->high));
  return fmt::format(
      R"({{"labels":{{{}}},"overall":{},"full_coverage_recall":{},"documents":{},"documents_with_leak":{},"direct_spans":{},)"
      R"("hard_negatives":{},"hard_negatives_touched":{}}})",
      labels, counts_object(report.overall), interval, report.documents, report.documents_with_leak, report.direct_spans,
      report.hard_negatives, report.hard_negatives_touched);
}

std::string to_line(const Mistake& mistake) {
  constexpr std::array<std::string_view, 4> kinds{"miss", "false alarm", "leak", "hard negative"};
  return fmt::format("{} {} {} {}-{}: {}", kinds[static_cast<std::size_t>(mistake.kind)], mistake.mark.label, mistake.id,
                     mistake.mark.start, mistake.mark.end, mistake.context);
}

}  // namespace wardbook::evaluation
