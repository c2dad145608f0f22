// Where a server without TLS may listen: on this machine's own loopback interface and nowhere else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wardbook::http {

struct Address {
  std::string host;        // an address in digits, of 127.0.0.0/8 (RFC 1122 section 3.2.1.3) or ::1 (RFC 4291 section 2.5.3)
  std::uint16_t port = 0;  // 0: the kernel picks one
};

// "127.0.0.1:3000", "[::1]:3000", "localhost:3000" (which is 127.0.0.1, whatever the resolver says). invalid_request for any other
// address, and for what is no address.
Result<Address> loopback_address(std::string_view text);

// "http://127.0.0.1:3000", "http://[::1]:3000"
std::string url_of(const Address& address);

}  // namespace wardbook::http
