#include "http/problem.h"

#include <fmt/format.h>

#include "base/quoted_for_json.h"
#include "http/response_head.h"

namespace wardbook::http {
namespace {

Response problem_of(int status, const CodeFacts& facts, std::string_view detail, const Request& request) {
  // RFC 9457 section 4.2.1: with "about:blank" the title is the status's own phrase.
  Response response{.status = status,
                    .body = fmt::format(R"({{"type":"about:blank","title":{},"status":{},"code":{},"detail":{},"request_id":{}}})",
                                        quoted_for_json(phrase_of(status)), status, quoted_for_json(facts.name), quoted_for_json(detail),
                                        quoted_for_json(request.id.text())),
                    .content_type = "application/problem+json",
                    .code = facts.name};
  return response;
}

}  // namespace

Response problem(const Error& error, const Request& request) {
  return problem_of(error.facts().http, error.facts(), error.message(), request);
}

Response problem(const Refusal& refusal, const Request& request) {
  auto response = problem_of(refusal.status, facts_of(refusal.code), refusal.reason.text(), request);
  if (refusal.status == 429 || refusal.status == 503) response.fields.emplace_back("Retry-After", "1");
  return response;
}

Response Application::refuse(const Refusal& refusal, const Request& request) const { return problem(refusal, request); }

}  // namespace wardbook::http
