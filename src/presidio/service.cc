#include "presidio/service.h"

#include <algorithm>
#include <array>

#include <boost/json.hpp>

#include "http/media_type.h"
#include "presidio/analyze.h"
#include "presidio/anonymize.h"
#include "presidio/entities.h"
#include "presidio/operators.h"
#include "presidio/refusal.h"
#include "presidio/request_json.h"

namespace wardbook::presidio {
namespace {

constexpr std::array<std::string_view, 5> read_paths{"/health", "/recognizers", "/supportedentities", "/anonymizers", "/deanonymizers"};
constexpr std::array<std::string_view, 3> work_paths{"/analyze", "/anonymize", "/deanonymize"};

bool among(std::string_view path, std::span<const std::string_view> paths) { return std::ranges::find(paths, path) != paths.end(); }

std::string list_json(std::span<const std::string_view> names) {
  std::string out = "[";
  for (auto name : names) out += (out.size() > 1 ? "," : "") + quoted(name);
  return out + "]";
}

// "application/json", "application/vnd.x+json; charset=utf-8": what Flask, under Presidio, takes for JSON.
bool is_json(std::string_view content_type) {
  auto media = http::parse_media_type(content_type);
  return media && media->type == "application" && (media->subtype == "json" || media->subtype.ends_with("+json"));
}

http::Response refusal(int status, std::string_view reason) { return {.status = status, .body = "{\"error\":" + quoted(reason) + "}"}; }

// What path, method and content type alone decide.
std::optional<http::Response> turned_away(const http::Request& head) {
  bool reads = among(head.path, read_paths), works = among(head.path, work_paths);
  if (!reads && !works) return refusal(404, "There is nothing at this path.");
  bool fits = reads ? head.method == http::Method::get || head.method == http::Method::head : head.method == http::Method::post;
  if (!fits) {
    auto response = refusal(405, "This path takes another method.");
    response.fields.emplace_back("Allow", reads ? "GET, HEAD" : "POST");
    return response;
  }
  if (works && !is_json(head.fields.value("content-type"))) return refusal(415, "Send JSON, with Content-Type: application/json.");
  return std::nullopt;
}

// The value of "language" in a query. Languages are plain letters, so nothing is decoded.
std::string_view language_in(std::string_view query) {
  while (!query.empty()) {
    auto field = query.substr(0, query.find('&'));
    if (field.starts_with("language=")) return field.substr(9);
    query.remove_prefix(std::min(field.size() + 1, query.size()));
  }
  return "";
}

Result<std::string> answer_get(std::string_view path, std::string_view query) {
  if (path == "/health") return std::string("Wardbook's Presidio service is up");
  if (path == "/anonymizers") return list_json(anonymizers);
  if (path == "/deanonymizers") return list_json(deanonymizers);
  auto name = language_in(query);
  auto language = deid::language_from(name.empty() ? "en" : name);
  if (!language) return fail(server_error, "No matching recognizers were found to serve the request.");
  if (path == "/recognizers") return list_json(std::array{engine_name});
  return list_json(supported_entities(*language));
}

}  // namespace

Result<std::string> Service::answer_post(std::string_view path, std::string_view body) const {
  auto request = TRY(parse_request(body));
  if (path == "/analyze") return analyze(engine_, request);
  return path == "/anonymize" ? anonymize(request, randomness_) : deanonymize(request, randomness_);
}

http::Response Service::answer(const http::Request& request) const {
  if (auto refused = turned_away(request)) return *refused;
  bool works = request.method == http::Method::post;
  auto body = works ? answer_post(request.path, request.body) : answer_get(request.path, request.query);
  if (!body) return refusal(body.error().facts().http, body.error().message());
  return {.status = 200,
          .body = std::move(*body),
          .content_type = request.path == "/health" ? "text/plain; charset=utf-8" : "application/json"};
}

http::Admission Service::admit(const http::Request& head) const {
  if (auto refused = turned_away(head)) return std::move(*refused);
  return http::Admitted{.handler = [this](const http::Request& request) { return answer(request); }};
}

http::Response Service::refuse(const http::Refusal& refused, const http::Request&) const {
  auto response = refusal(refused.status, refused.reason.text());
  if (refused.status == 429) response.fields.emplace_back("Retry-After", "1");
  return response;
}

}  // namespace wardbook::presidio
