// The server's application: finds the endpoint, knows who asks, hands the call to what answers it (answers.h), and writes every call into
// the ledger before its answer leaves: who (`anonymous` if nobody), the route's template and never the path, the decision, and the
// status. If that entry cannot be written, the answer is 503 ledger_unavailable and nothing else. Exempt is what the table says.
// Thread safe.
#pragma once

#include "api/answers.h"
#include "api/tally.h"
#include "http/rate_limiter.h"
#include "http/router.h"

namespace wardbook::api {

class Service final : public http::Application {
 public:
  explicit Service(House house);

  http::Admission admit(const http::Request& head) const override;
  http::Response refuse(const http::Refusal& refusal, const http::Request& request) const override;
  std::optional<http::Response> at_once(const http::Request& head) const override;
  void not_sent(const http::Request& request) const override;
  void draining() const override { house_.queue.stop_waiting(); }

 private:
  Result<trust::Principal> principal_of(const http::Request& head) const;
  Result<Call> understand(const Endpoint& endpoint, trust::Principal principal, const http::Router::Found& found,
                          const http::Request& head) const;
  Result<void> admit_body(const Call& call, const http::Request& head) const;
  std::optional<http::Response> too_fast(const trust::Principal& principal, const http::Request& head, const Endpoint* endpoint) const;
  Answer perform(const Call& call, const http::Request& request) const;
  http::Response exempt(const Endpoint& endpoint) const;  // the answer of one that is not recorded
  http::Response ready() const;
  // Whether the call is one of those that are too many for an entry each, and was counted.
  bool counted(const ledger::Draft& draft, const http::Request& request) const;
  http::Response finish(http::Response response, const trust::Principal& principal, const Endpoint* endpoint, trust::Purpose purpose,
                        const http::Request& request, std::string_view code) const;
  http::Response finish(const Error& error, const trust::Principal& principal, const Endpoint* endpoint,
                        const http::Request& request) const;

  mutable House house_;
  http::Router router_;
  mutable http::RateLimiter by_principal_, by_address_, refusals_by_address_;
  mutable Tally tally_;
};

}  // namespace wardbook::api
