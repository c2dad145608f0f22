#include "api/watch.h"

namespace wardbook::api {
namespace {

log::Event event_of(int status) {
  return status >= 500 ? log::Event::request_failed : status >= 400 ? log::Event::request_refused : log::Event::request;
}

}  // namespace

Watch::Watch(const http::Application& watched, Numbers& numbers, log::Log& log)
    : watched_(watched), numbers_(numbers), log_(log), router_(routes()) {}

void Watch::saw(const http::Response& response, const Endpoint* endpoint, const http::Request& request, Steady::time_point since) const {
  auto took = std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - since);
  numbers_.count(endpoint, response.status, response.code, took);
  log_.write(event_of(response.status), {{"method", Word::from_table(endpoint ? http::name_of(endpoint->method) : "none")},
                                         {"route", Word::from_table(endpoint ? endpoint->path : "none")},
                                         {"status", response.status},
                                         {"code", Word::from_table(response.code)},
                                         {"request_id", request.id},
                                         {"duration_ms", static_cast<double>(took.count()) / 1e3}});
}

http::Admission Watch::admit(const http::Request& head) const {
  const auto since = Steady::now();
  const auto* endpoint = endpoint_of(router_.find(head.method, head.path));
  auto admission = watched_.admit(head);
  if (const auto* answered = std::get_if<http::Response>(&admission)) {
    saw(*answered, endpoint, head, since);
    return admission;
  }
  auto& admitted = std::get<http::Admitted>(admission);
  admitted.handler = [this, endpoint, since, handler = std::move(admitted.handler)](const http::Request& request) {
    auto response = handler(request);
    saw(response, endpoint, request, since);
    return response;
  };
  return admission;
}

http::Response Watch::refuse(const http::Refusal& refusal, const http::Request& request) const {
  const auto since = Steady::now();
  auto response = watched_.refuse(refusal, request);
  saw(response, endpoint_of(router_.find(request.method, request.path)), request, since);
  return response;
}

// Counted and not logged: it must not wait, and in an outage there are very many.
std::optional<http::Response> Watch::at_once(const http::Request& head) const {
  const auto since = Steady::now();
  auto response = watched_.at_once(head);
  if (!response) return response;
  numbers_.count(endpoint_of(router_.find(head.method, head.path)), response->status, response->code,
                 std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - since));
  return response;
}

void Watch::not_sent(const http::Request& request) const { watched_.not_sent(request); }

void Watch::certificates_read(const Result<void>& result) const {
  log_.write(result ? log::Event::certificate_read : log::Event::certificate_unreadable);
  watched_.certificates_read(result);
}

void Watch::draining() const {
  log_.write(log::Event::draining);
  watched_.draining();
}

}  // namespace wardbook::api
