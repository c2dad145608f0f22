// Where a server listens. Without TLS and accounts that is this machine's own loopback interface and nowhere else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wardbook::http {

struct Address {
  std::string host;        // an address in digits, never a name
  std::uint16_t port = 0;  // 0: the kernel picks one
};

// "127.0.0.1:3000", "[::1]:3000", "0.0.0.0:443", "localhost:3000" (which is 127.0.0.1, whatever the resolver says). invalid_request for
// what is no address.
Result<Address> parse_address(std::string_view text);
// Of 127.0.0.0/8 (RFC 1122 section 3.2.1.3) or ::1 (RFC 4291 section 2.5.3).
bool is_loopback(const Address& address);
// Of a socket file's path, in bytes (unix(7): sun_path, with its end).
inline constexpr std::size_t longest_local_path = 107;
// parse_address() and is_loopback(), or invalid_request.
Result<Address> loopback_address(std::string_view text);

enum class Scheme { http, https };
// "http://127.0.0.1:3000", "https://[::1]:8443"
std::string url_of(const Address& address, Scheme scheme = Scheme::http);

}  // namespace wardbook::http
