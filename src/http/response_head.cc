#include "http/response_head.h"

#include <array>

#include <fmt/format.h>

namespace wardbook::http {
namespace {

struct Reason {
  int status;
  std::string_view phrase;
};
// RFC 9110 section 15. A phrase is for people; a status that is not here goes without one.
constexpr std::array reasons{Reason{200, "OK"},
                             Reason{400, "Bad Request"},
                             Reason{404, "Not Found"},
                             Reason{405, "Method Not Allowed"},
                             Reason{408, "Request Timeout"},
                             Reason{413, "Content Too Large"},
                             Reason{415, "Unsupported Media Type"},
                             Reason{422, "Unprocessable Content"},
                             Reason{431, "Request Header Fields Too Large"},
                             Reason{500, "Internal Server Error"},
                             Reason{503, "Service Unavailable"}};

std::string_view phrase_of(int status) {
  for (const auto& reason : reasons)
    if (reason.status == status) return reason.phrase;
  return "";
}

}  // namespace

std::string head_of(const Response& response, After after) {
  auto head = fmt::format(
      "HTTP/1.1 {} {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n",
      response.status, phrase_of(response.status), response.content_type, response.body.size());
  for (const auto& [name, value] : response.fields) fmt::format_to(std::back_inserter(head), "{}: {}\r\n", name, value);
  head += after == After::close ? "Connection: close\r\n\r\n" : "\r\n";
  return head;
}

}  // namespace wardbook::http
