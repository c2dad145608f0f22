#include "http/head.h"

#include <charconv>

namespace wardbook::http {
namespace {

constexpr Refusal too_large{431, Code::too_large, "The header fields of the request are too large."};

// request-line = method SP request-target SP HTTP-version
std::optional<Refusal> parse_request_line(std::string_view line, Head& head, int& minor) {
  auto method = take_until(line, ' ');
  auto target = take_until(line, ' ');
  if (!is_token(method) || target.empty() || line.empty()) return Refusal::bad("The first line is no request line of HTTP/1.1.");
  if (line.size() != 8 || !line.starts_with("HTTP/") || !is_digit(line[5]) || line[6] != '.' || !is_digit(line[7]))
    return Refusal::bad("The first line names no version of HTTP.");
  if (line[5] != '1') return Refusal{505, Code::invalid_request, "This server speaks HTTP/1.1."};
  minor = line[7] - '0';
  auto known = method_named(method);
  // RFC 9110 section 9.1: "An origin server that receives a request method that is unrecognized or not implemented SHOULD respond
  // with the 501".
  if (!known) return Refusal{501, Code::invalid_request, "This server does not know the method."};
  head.method = *known;
  if (target == "*" && head.method == Method::options) {
    head.path = target;
    return std::nullopt;
  }
  if (target.front() != '/') return Refusal::bad("The target must be a path: it begins with a slash.");
  for (std::size_t i = 0; i < target.size(); ++i) {
    if (!is_target_character(target[i])) return Refusal::bad("The target holds a character that must be percent-encoded.");
    if (target[i] == '%' && (i + 2 >= target.size() || hex_value(target[i + 1]) < 0 || hex_value(target[i + 2]) < 0))
      return Refusal::bad("The target holds a '%' without two hexadecimal digits behind it.");
  }
  head.path = take_until(target, '?');
  head.query = target;
  return std::nullopt;
}

// RFC 9110 section 7.2: host and optional port. Names, digits and brackets; no user, no path.
bool is_host(std::string_view host) {
  return host.size() <= 255 && std::ranges::all_of(host, [](char c) {
           return is_digit(c) || lower(c) != c || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '_' || c == ':' || c == '[' ||
                  c == ']';
         });
}

std::optional<Refusal> frame(Head& head, int minor) {
  auto length = head.fields.find("content-length"), coding = head.fields.find("transfer-encoding");
  if (coding) {
    if (length) return Refusal::bad("The request has Content-Length and Transfer-Encoding.");
    // RFC 9112 section 6.1: "A server or client that receives an HTTP/1.0 message containing a Transfer-Encoding header field MUST
    // treat the message as if the framing is faulty".
    if (minor == 0) return Refusal::bad("HTTP/1.0 has no Transfer-Encoding.");
    if (!equal_without_case(*coding, "chunked"))
      return Refusal{501, Code::invalid_request, "The one Transfer-Encoding that is understood is chunked."};
    head.framing.kind = Framing::Kind::chunked;
    return std::nullopt;
  }
  if (!length) return std::nullopt;
  auto [end, error] = std::from_chars(length->data(), length->data() + length->size(), head.framing.length);
  if (length->empty() || !std::ranges::all_of(*length, is_digit)) return Refusal::bad("Content-Length is no number of bytes.");
  if (error != std::errc() || end != length->data() + length->size())
    return Refusal{413, Code::too_large, "The body of the request is too large."};
  if (head.framing.length > 0) head.framing.kind = Framing::Kind::length;
  return std::nullopt;
}

std::optional<Refusal> check_fields(Head& head, int minor) {
  auto host = head.fields.find("host");
  // RFC 9112 section 3.2: "A server MUST respond with a 400 (Bad Request) status code to any HTTP/1.1 request message that lacks a Host
  // header field and to any request message that contains more than one Host header field line or a Host header field with an invalid
  // field value."
  if (!host && minor > 0) return Refusal::bad("The request has no Host.");
  if (host && !is_host(*host)) return Refusal::bad("Host is no name and port.");
  if (auto refused = frame(head, minor)) return refused;
  if (auto coding = head.fields.find("content-encoding"); coding && !equal_without_case(*coding, "identity"))
    return Refusal{415, Code::unsupported_format, "Send the body as it is: no Content-Encoding is understood."};
  if (auto expected = head.fields.find("expect"); expected && minor > 0) {
    if (!equal_without_case(*expected, "100-continue"))
      return Refusal{417, Code::invalid_request, "The one expectation that is understood is 100-continue."};
    head.awaits_continue = head.framing.kind != Framing::Kind::none;
  }
  head.keep_alive = minor > 0 && !head.fields.lists("connection", "close");
  return std::nullopt;
}

std::string_view take_line(std::string_view& rest) {
  auto line = take_until(rest, '\r');
  rest.remove_prefix(1);
  return line;
}

}  // namespace

std::variant<std::size_t, std::monostate, Refusal> end_of_head(std::string_view bytes, std::size_t& seen, const Limits& limits) {
  for (; seen < bytes.size(); ++seen) {
    if (seen >= limits.header_bytes) return too_large;
    char c = bytes[seen];
    if (!is_control(c)) {
      // What follows a CR is looked at with it.
      if (seen > 0 && bytes[seen - 1] == '\r') return Refusal::bad("The header holds a carriage return without a line feed.");
      continue;
    }
    bool after_return = seen > 0 && bytes[seen - 1] == '\r';
    if (c == '\n' && !after_return) return Refusal::bad("A line of the header ends without a carriage return.");
    if (c != '\n' && (c != '\r' || after_return)) return Refusal::bad("The header holds a control character.");
    if (c == '\n' && seen >= 3 && bytes[seen - 2] == '\n') return ++seen;
  }
  return std::monostate();
}

std::variant<Head, Refusal> parse_head(std::string_view bytes, const Limits& limits) {
  Head head;
  int minor = 0;
  auto line = take_line(bytes);
  if (line.size() > limits.target_bytes) return Refusal{414, Code::too_large, "The target of the request is too long."};
  if (auto refused = parse_request_line(line, head, minor)) return *refused;
  for (line = take_line(bytes); !line.empty(); line = take_line(bytes)) {
    if (head.fields.size() == limits.header_fields) return too_large;
    if (auto refused = add_field_line(line, head.fields)) return *refused;
  }
  if (auto refused = check_fields(head, minor)) return *refused;
  return head;
}

}  // namespace wardbook::http
