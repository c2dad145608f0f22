// A report as the contract writes it: {"labels":{L:{"p","r","f1","n",…}},"overall":{…},"full_coverage_recall":[value,low,high],
// "documents_with_leak","hard_negatives_touched",…}, with "mistakes" if they were listed; and for people, as a table. Functions
// without state: thread safe.
#pragma once

#include <string>

#include "evaluation/score.h"

namespace wardbook::evaluation {

enum class Listed : std::uint8_t { scores, scores_and_mistakes };
std::string to_json(const Report& report, Listed listed = Listed::scores);
std::string to_text(const Report& report);
// "miss NAME meddocan-17 120-131: …seen by «Maria Lopez» on…"
std::string to_line(const Mistake& mistake);

}  // namespace wardbook::evaluation
