#include "evaluation/estimate.h"

#include <cmath>

namespace wardbook::evaluation {
namespace {

constexpr double z = 1.959964;  // 95 % of a normal distribution lie within

double number(std::uint64_t count) { return static_cast<double>(count); }

// What is counted as `value` with the standard deviation `sd` and cannot be below zero (Chao 1987, log-normal).
Interval interval_of(double value, double variance) {
  if (value <= 0) return {0, 0, z * std::sqrt(variance)};
  const double factor = std::exp(z * std::sqrt(std::log(1 + variance / (value * value))));
  return {value, value / factor, value * factor};
}

double variance_of(const Interval& interval) {
  if (interval.value <= 0) return std::pow(interval.high / z, 2);
  const double log_sd = std::log(interval.high / interval.value) / z;
  return interval.value * interval.value * (std::exp(log_sd * log_sd) - 1);
}

// Relative variance of a share.
double spread(const Share& share) {
  const double p = share.value();
  return (1 - p) / (p * (share.of + 1));
}

}  // namespace

Estimate estimate(const Captures& captures, const Rates& rates) {
  const double m = number(captures.both) * rates.both_true.value();
  const double first = number(captures.first_only) * rates.first_only_true.value();
  const double second = number(captures.second_only) * rates.second_only_true.value();
  const double n1 = m + first;
  const double n2 = m + second;

  Estimate result;
  result.seen = m + first + second;
  result.second_only = second;
  // Chapman: N - seen = (n1 - m)(n2 - m)/(m + 1).
  const double independent = first * second / (m + 1);
  const double hidden = rates.hidden.value() * result.seen;
  const double missed = independent + hidden;
  // Seber 1970; by the delta method what the rates are unsure of; and the hidden ones are a number drawn by chance (Poisson).
  const double seber = (n1 + 1) * (n2 + 1) * first * second / ((m + 1) * (m + 1) * (m + 2));
  const double of_rates = independent * independent * (spread(rates.first_only_true) + spread(rates.second_only_true));
  const double variance = seber + of_rates + hidden + hidden * hidden * spread(rates.hidden);
  result.missed = interval_of(missed, variance);
  // The share of true ones among a finite number of sightings is binomial.
  const double p = rates.second_only_true.value();
  const double second_variance = number(captures.second_only) * p * (1 - p) + second * second * spread(rates.second_only_true);
  result.left = interval_of(second + missed, variance + second_variance);
  return result;
}

Estimate sum(std::span<const Estimate> estimates) {
  Estimate result;
  double missed = 0, missed_variance = 0, left = 0, left_variance = 0;
  for (const auto& one : estimates) {
    result.seen += one.seen;
    result.second_only += one.second_only;
    missed += one.missed.value;
    missed_variance += variance_of(one.missed);
    left += one.left.value;
    left_variance += variance_of(one.left);
  }
  result.missed = interval_of(missed, missed_variance);
  result.left = interval_of(left, left_variance);
  return result;
}

}  // namespace wardbook::evaluation
