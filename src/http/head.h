// The head of a request: request line and fields (RFC 9112 sections 3 to 6), read strictly. Two readers of one request that
// understand it differently are how requests are smuggled (RFC 9112 section 11.2); so whatever has two readings is refused, also where
// the RFC would let a server guess: bare LF and CR, white space before a colon, obs-fold, Content-Length beside Transfer-Encoding, a
// second Host, absolute-form, characters that no URI has. Functions without state.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "http/fields.h"
#include "http/limits.h"
#include "http/method.h"
#include "http/refusal.h"

namespace wardbook::http {

// How the body is delimited (RFC 9112 section 6.3).
struct Framing {
  enum class Kind { none, length, chunked } kind = Kind::none;
  std::uint64_t length = 0;  // of Kind::length; 0 is Kind::none
};

struct Head {
  Method method = Method::get;
  std::string path;   // up to the first '?', not decoded; begins with '/', or is "*" of an OPTIONS
  std::string query;  // behind it, not decoded
  Fields fields;
  Framing framing;
  bool keep_alive = false;       // the connection may stay; false for HTTP/1.0
  bool awaits_continue = false;  // Expect: 100-continue (RFC 9110 section 10.1.1)
};

// Where the head ends that `bytes` begin with: the size with the empty line, nothing as long as it is not all there, or why it will
// never be one. `seen` is what an earlier call has looked at already, and is moved on: a head that comes byte by byte is read once.
std::variant<std::size_t, std::monostate, Refusal> end_of_head(std::string_view bytes, std::size_t& seen, const Limits& limits);

// `bytes` are a whole head, with its empty line.
std::variant<Head, Refusal> parse_head(std::string_view bytes, const Limits& limits);

}  // namespace wardbook::http
