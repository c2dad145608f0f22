#include "http/rate_limiter.h"

#include <algorithm>
#include <cmath>

namespace wardbook::http {

RateLimiter::RateLimiter(double rate, double burst, std::size_t most_keys)
    : rate_(rate), burst_(burst), most_keys_(std::max<std::size_t>(most_keys, 1)) {}

std::optional<std::chrono::seconds> RateLimiter::take(std::string_view key, Time now) {
  std::lock_guard lock(mutex_);
  auto known = by_key_.find(key);
  if (known != by_key_.end()) {
    buckets_.splice(buckets_.begin(), buckets_, known->second);
  } else {
    if (buckets_.size() == most_keys_) {
      by_key_.erase(buckets_.back().key);
      buckets_.pop_back();
    }
    buckets_.push_front({std::string(key), burst_, now});
    by_key_.emplace(buckets_.front().key, buckets_.begin());
  }
  auto& bucket = buckets_.front();
  double passed = std::max(0.0, std::chrono::duration<double>(now - bucket.filled).count());
  bucket.tokens = std::min(burst_, bucket.tokens + passed * rate_);
  bucket.filled = std::max(bucket.filled, now);
  if (bucket.tokens >= 1) {
    bucket.tokens -= 1;
    return std::nullopt;
  }
  return std::chrono::seconds(std::max(1L, std::lround(std::ceil((1 - bucket.tokens) / rate_))));
}

}  // namespace wardbook::http
