#include "http/address.h"

#include <charconv>

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>

namespace wardbook::http {
namespace {

enum class Kind { loopback, elsewhere, no_address };

Kind kind_of(const std::string& host) {
  in_addr four{};
  if (::inet_pton(AF_INET, host.c_str(), &four) == 1) return ntohl(four.s_addr) >> 24 == 127 ? Kind::loopback : Kind::elsewhere;
  in6_addr six{};
  if (::inet_pton(AF_INET6, host.c_str(), &six) == 1) return IN6_IS_ADDR_LOOPBACK(&six) ? Kind::loopback : Kind::elsewhere;
  return Kind::no_address;
}

}  // namespace

Result<Address> parse_address(std::string_view text) {
  auto colon = text.rfind(':');
  if (colon == std::string_view::npos)
    return fail(Code::invalid_request, "An address is HOST:PORT, such as 127.0.0.1:8443 or [::1]:8443; port 0 picks a free one.");
  auto host = text.substr(0, colon), digits = text.substr(colon + 1);
  Address address;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), address.port);
  if (error != std::errc() || end != digits.data() + digits.size())
    return fail(Code::invalid_request, "A port is a number from 0 to {}.", 65535);
  bool brackets = host.size() > 2 && host.front() == '[' && host.back() == ']';
  address.host = host == "localhost" ? "127.0.0.1" : brackets ? host.substr(1, host.size() - 2) : host;
  // "::1:3000" could be read in two ways.
  bool six = address.host.find(':') != std::string::npos;
  auto kind = six == brackets ? kind_of(address.host) : Kind::no_address;
  if (kind == Kind::no_address)
    return fail(Code::invalid_request, "A host is an address in digits or localhost; IPv6 stands in brackets, as in [::1]:3000.");
  return address;
}

bool is_loopback(const Address& address) { return kind_of(address.host) == Kind::loopback; }

Result<Address> loopback_address(std::string_view text) {
  auto address = TRY(parse_address(text));
  if (!is_loopback(address))
    return fail(Code::invalid_request,
                "This server speaks without TLS and without accounts, so it listens on loopback only: 127.0.0.1, [::1] or localhost.");
  return address;
}

std::string url_of(const Address& address, Scheme scheme) {
  bool six = address.host.find(':') != std::string::npos;
  return fmt::format("{}://{}{}{}:{}", scheme == Scheme::https ? "https" : "http", six ? "[" : "", address.host, six ? "]" : "",
                     address.port);
}

}  // namespace wardbook::http
