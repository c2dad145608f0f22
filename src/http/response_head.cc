#include "http/response_head.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "http/characters.h"

namespace wardbook::http {
namespace {

struct Reason {
  int status;
  std::string_view phrase;
};
constexpr auto reasons = std::to_array<Reason>({{200, "OK"},
                                                {201, "Created"},
                                                {202, "Accepted"},
                                                {204, "No Content"},
                                                {304, "Not Modified"},
                                                {400, "Bad Request"},
                                                {401, "Unauthorized"},
                                                {403, "Forbidden"},
                                                {404, "Not Found"},
                                                {405, "Method Not Allowed"},
                                                {408, "Request Timeout"},
                                                {409, "Conflict"},
                                                {410, "Gone"},
                                                {413, "Content Too Large"},
                                                {414, "URI Too Long"},
                                                {415, "Unsupported Media Type"},
                                                {417, "Expectation Failed"},
                                                {422, "Unprocessable Content"},
                                                {429, "Too Many Requests"},
                                                {431, "Request Header Fields Too Large"},
                                                {500, "Internal Server Error"},
                                                {501, "Not Implemented"},
                                                {503, "Service Unavailable"},
                                                {505, "HTTP Version Not Supported"}});

bool has_content(int status) { return status >= 200 && status != 204 && status != 304; }

}  // namespace

std::string_view phrase_of(int status) {
  const auto* reason = std::ranges::find(reasons, status, &Reason::status);
  return reason == reasons.end() ? std::string_view() : reason->phrase;
}

std::string head_of(const Response& response, std::string_view request_id, After after) {
  auto head = fmt::format("HTTP/1.1 {} {}\r\n", response.status, phrase_of(response.status));
  auto add = [&head](std::string_view name, std::string_view value) { head.append(name).append(": ").append(value).append("\r\n"); };
  if (!response.content_type.empty()) add("Content-Type", response.content_type);
  // RFC 9110 section 8.6: "A server MUST NOT send a Content-Length header field in any response with a status code of 1xx or 204".
  if (has_content(response.status)) add("Content-Length", fmt::format_int(response.body.size()).c_str());
  add("Cache-Control", "no-store");
  add("X-Content-Type-Options", "nosniff");
  add("X-Request-Id", request_id);
  for (const auto& [name, value] : response.fields)
    if (std::ranges::none_of(value, is_control)) add(name, value);
  if (after == After::close) add("Connection", "close");
  return head += "\r\n";
}

}  // namespace wardbook::http
