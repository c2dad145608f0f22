// Stands in front of an application, counts each of its answers and logs it: route template, status, code, how long it took, and the
// request's id. Never a path, a query, a body, a token or a name. Thread safe.
#pragma once

#include "api/numbers.h"
#include "http/router.h"
#include "log/log.h"

namespace wardbook::api {

class Watch final : public http::Application {
 public:
  // All outlive the watch.
  Watch(const http::Application& watched, Numbers& numbers, log::Log& log);

  http::Admission admit(const http::Request& head) const override;
  http::Response refuse(const http::Refusal& refusal, const http::Request& request) const override;
  std::optional<http::Response> at_once(const http::Request& head) const override;
  void not_sent(const http::Request& request) const override;
  void certificates_read(const Result<void>& result) const override;
  void draining() const override;

 private:
  using Steady = std::chrono::steady_clock;
  void saw(const http::Response& response, const Endpoint* endpoint, const http::Request& request, Steady::time_point since) const;

  const http::Application& watched_;
  Numbers& numbers_;
  log::Log& log_;
  http::Router router_;
};

}  // namespace wardbook::api
