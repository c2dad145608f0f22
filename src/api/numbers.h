// What the service has answered since it started, and what GET /metrics says of it and of the house: no name, no id, no path, and as many
// series from the first moment on as there will ever be. Thread safe.
#pragma once

#include <array>
#include <vector>

#include "api/answers.h"
#include "metrics/counter.h"

namespace wardbook::api {

class Numbers {
 public:
  // `endpoint` is null where none was found; `code` is the name of an error's code, empty if there was none.
  void count(const Endpoint* endpoint, int status, std::string_view code, metrics::Histogram::Duration took);

  std::string exposition(House& house) const;

 private:
  static constexpr std::size_t classes = 5;  // 1xx to 5xx
  using Route = std::array<metrics::Counter, classes>;
  std::vector<Route> routes_ = std::vector<Route>(endpoints().size() + 1);  // the last is of what found no endpoint
  std::array<metrics::Counter, code_table.size()> refusals_;
  metrics::Histogram took_;
};

}  // namespace wardbook::api
