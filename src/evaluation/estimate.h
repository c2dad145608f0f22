// How many identifiers two detectors missed, estimated from how far they agree, as animals that nobody saw are counted from two catches.
//
// Of n1 identifiers that the first saw and n2 that the second saw, m are the same. Lincoln and Petersen: N = n1 n2 / m. Here with the
// correction of Chapman (University of California Publications in Statistics 1, 1951), N + 1 = (n1 + 1)(n2 + 1)/(m + 1), which is finite
// for m = 0 and nearly unbiased; its variance after Seber (Biometrika 57, 1970). The interval is that of Chao (Biometrics 43, 1987): the
// logarithm of what nobody saw is taken as normal, so that no bound is below zero.
//
// The method wants two catches that know nothing of each other, and no mistaken animal in either. Neither holds here: the second
// detector suspects much that is no identifier, and some identifiers neither detector can see. So there are Rates, measured on texts
// whose identifiers people have marked: which share of the sightings of one detector alone is true, and how many identifiers were hidden
// from both, beyond what two independent detectors would have missed, for each that was seen. The rates carry over to other texts only as
// far as those are like the marked ones; docs/accuracy.md shows how far that is. Functions without state: thread safe.
#pragma once

#include <array>
#include <optional>

#include "evaluation/captures.h"
#include "evaluation/score.h"

namespace wardbook::evaluation {

// A rate with the counts that it comes from, so that its own uncertainty goes into the interval.
struct Share {
  double of = 0;                                           // of so many …
  double are = 0;                                          // … so many are true
  double value() const { return (are + 0.5) / (of + 1); }  // Jeffreys' prior: few marks are no certainty
};

struct Rates {
  Share both_true;
  Share first_only_true;
  Share second_only_true;
  Share hidden;  // for so many that were seen so many more were hidden from both
};
using GroupRates = std::array<Rates, group_count>;

struct Estimate {
  double seen = 0;           // true identifiers that one of the two saw
  double second_only = 0;    // of those, which the first left in the text
  Interval missed{0, 0, 0};  // by both
  Interval left{0, 0, 0};    // in the text: second_only and missed
};
using GroupEstimates = std::array<Estimate, group_count>;

Estimate estimate(const Captures& captures, const Rates& rates);
// Several of them as one: values and variances added.
Estimate sum(std::span<const Estimate> estimates);

}  // namespace wardbook::evaluation
