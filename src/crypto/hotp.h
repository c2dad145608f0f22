// HOTP (RFC 4226) with any secret and number of digits, for totp.cc and the tests of both RFCs' vectors. Internal to crypto/.
#pragma once

#include <string>

#include "base/bytes.h"

namespace wardbook::crypto {

// `digits` from 6 to 8 (RFC 4226 section 5.3).
std::string hotp(BytesView secret, std::uint64_t counter, int digits);

}  // namespace wardbook::crypto
