#include "http/fields.h"

#include <array>

namespace wardbook::http {
namespace {

// Of these there is one at most: two would be read differently by different readers.
constexpr auto singular = std::to_array<std::string_view>(
    {"host", "content-length", "transfer-encoding", "content-type", "content-encoding", "authorization", "expect", "purpose-of-use",
     "x-request-id", "idempotency-key", "range", "date", "referer", "if-modified-since", "max-forwards", "user-agent",
     "content-disposition", "content-transfer-encoding"});

}  // namespace

std::optional<Refusal> add_field_line(std::string_view line, Fields& fields) {
  if (line.starts_with(' ') || line.starts_with('\t')) return Refusal::bad("A header field is folded over several lines.");
  auto colon = line.find(':');
  if (colon == line.npos) return Refusal::bad("A header field has no colon.");
  auto name = line.substr(0, colon);
  // RFC 9112 section 5.1: "A server MUST reject, with a response status code of 400, any received request message that contains
  // whitespace between a header field name and colon".
  if (!is_token(name)) return Refusal::bad("A header field's name holds a character that names do not have.");
  for (auto once : singular)
    if (equal_without_case(name, once) && fields.has(name)) return Refusal::bad("A header field that may come once comes twice.");
  fields.add(name, trimmed(line.substr(colon + 1)));
  return std::nullopt;
}

}  // namespace wardbook::http
