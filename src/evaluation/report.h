// A report as the contract writes it: {"labels":{L:{"p","r","f1","n",…}},"overall":{…},"full_coverage_recall":[value,low,high],
// "documents_with_leak","hard_negatives_touched",…}. Mistakes are lines for people. Functions without state: thread safe.
#pragma once

#include <string>

#include "evaluation/score.h"

namespace wardbook::evaluation {

std::string to_json(const Report& report);
// "miss NAME meddocan-17 120-131: …seen by «Maria Lopez» on…"
std::string to_line(const Mistake& mistake);

}  // namespace wardbook::evaluation
