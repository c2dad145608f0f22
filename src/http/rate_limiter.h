// How often somebody may ask: a token bucket for each key (a principal, an address). Thread safe.
#pragma once

#include <chrono>
#include <cstddef>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace wardbook::http {

class RateLimiter {
 public:
  using Time = std::chrono::steady_clock::time_point;

  // `rate` requests a second in the long run, `burst` at once; at most `most_keys` are remembered, the one forgotten that has not
  // asked for longest: whoever has not asked for burst/rate seconds has a full bucket, and there is nothing to remember of them.
  RateLimiter(double rate, double burst, std::size_t most_keys);

  // Nothing if the request may go on, else how long until one may (at least a second, as Retry-After counts).
  std::optional<std::chrono::seconds> take(std::string_view key, Time now);

 private:
  struct Bucket {
    std::string key;
    double tokens;
    Time filled;
  };
  const double rate_, burst_;
  const std::size_t most_keys_;
  std::mutex mutex_;
  std::list<Bucket> buckets_;  // who asked last comes first
  std::unordered_map<std::string_view, std::list<Bucket>::iterator> by_key_;
};

}  // namespace wardbook::http
