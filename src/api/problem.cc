#include "api/problem.h"

#include "http/problem.h"

namespace wardbook::api {
namespace {

std::string_view hint_for_missing(const Endpoint* endpoint) {
  if (!endpoint) return "GET /openapi.json describes every call.";
  if (endpoint->path.starts_with("/v1/users")) return "GET /v1/users lists the accounts.";
  if (endpoint->path.starts_with("/v1/tokens")) return "POST /v1/tokens said the id of the token; GET /v1/users lists the accounts.";
  if (endpoint->path.starts_with("/v1/audit")) return "GET /v1/audit/events lists the entries.";
  if (endpoint->path.starts_with("/ledger")) return "GET /ledger/checkpoint says how far the ledger is published.";
  return "GET /v1/documents lists the documents that you may see.";
}

// Sentences of this file and names out of tables: nothing that JSON would have to escape.
std::string hint_for(const Error& error, const Endpoint* endpoint) {
  switch (error.code()) {
    case Code::unauthenticated:
      return "Sign in with POST /v1/sessions, or have an administrator make a token; then send Authorization: Bearer TOKEN.";
    case Code::purpose_required:
      return "Say why in the field Purpose-Of-Use.";
    case Code::forbidden:
      if (!endpoint || !endpoint->action) return "";
      return "It needs the permission " + std::string(trust::name_of(*endpoint->action)) +
             (endpoint->purpose == Purpose::needed ? ", for the purpose that Purpose-Of-Use states." : ".");
    case Code::invalid_request:
      return "GET /openapi.json describes every call.";
    case Code::unsupported_format:
      if (!endpoint || endpoint->request == "document") break;
      return "GET /openapi.json describes every call.";
    case Code::not_found:
      return std::string(hint_for_missing(endpoint));
    case Code::busy:
    case Code::ledger_unavailable:
    case Code::store_unavailable:
    case Code::disk_full:
      return "Try again later; GET /readyz says when work can go on.";
    case Code::integrity:
    case Code::internal:
    case Code::settings:
      return "Tell whoever runs this server, with the request_id.";
    default:
      break;
  }
  return std::string(error.facts().hint);
}

}  // namespace

http::Response problem(const Error& error, const http::Request& request, const Endpoint* endpoint) {
  auto response = http::problem(error, request);
  if (auto hint = hint_for(error, endpoint); !hint.empty()) {
    response.body.pop_back();
    response.body += ",\"hint\":\"" + hint + "\"}";
  }
  // RFC 6750 section 3.1: an error is named only where a token was sent.
  if (response.status == 401)
    response.fields.emplace_back("WWW-Authenticate", request.fields.has("authorization")
                                                         ? R"(Bearer realm="wardbook", error="invalid_token")"
                                                         : R"(Bearer realm="wardbook")");
  if (response.status == 503) response.fields.emplace_back("Retry-After", "5");
  return response;
}

http::Response too_many_calls(std::chrono::seconds wait, const http::Request& request, const Endpoint* endpoint) {
  auto response = problem(fail(Code::rate_limited, "Too many calls: wait {} s.", wait.count()), request, endpoint);
  response.fields.emplace_back("Retry-After", std::to_string(wait.count()));
  return response;
}

}  // namespace wardbook::api
