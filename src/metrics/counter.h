// Numbers that many threads raise at once: relaxed atomics and no lock, so that counting costs nothing where it is done. A reader sees
// each number as it was at some moment of its reading, not all of them at one moment. Thread safe.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>

namespace wardbook::metrics {

class Counter {
 public:
  void add(std::uint64_t n = 1) noexcept { value_.fetch_add(n, std::memory_order_relaxed); }
  std::uint64_t value() const noexcept { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::uint64_t> value_ = 0;
};

// How long something took: how often at most so long, for each of the bounds.
class Histogram {
 public:
  using Duration = std::chrono::microseconds;
  static constexpr std::array<std::int64_t, 14> bounds_ms{1, 5, 10, 25, 50, 100, 250, 500, 1'000, 2'500, 5'000, 10'000, 60'000, 300'000};

  void observe(Duration took) noexcept {
    std::size_t i = 0;
    while (i < bounds_ms.size() && took > std::chrono::milliseconds(bounds_ms[i])) ++i;
    buckets_[i].add();
    micros_.add(took.count() > 0 ? static_cast<std::uint64_t>(took.count()) : 0);
  }
  std::uint64_t in_bucket(std::size_t i) const noexcept { return buckets_[i].value(); }  // the last one is of all that took longer
  double seconds() const noexcept { return static_cast<double>(micros_.value()) / 1e6; }

 private:
  std::array<Counter, bounds_ms.size() + 1> buckets_;
  Counter micros_;
};

}  // namespace wardbook::metrics
