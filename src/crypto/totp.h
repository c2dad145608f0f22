// One-time codes by the clock: TOTP (RFC 6238) over HOTP (RFC 4226) with HMAC-SHA-1, steps of 30 s from 1970 and six digits, which is
// what every authenticator takes. The secret is the first 20 bytes of a Key (RFC 4226 section 4, R6: 160 bits recommended); the rest
// of the key is not used. Thread safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "crypto/key.h"

namespace wardbook::crypto {

inline constexpr std::chrono::seconds totp_step{30};

// The code of one step: six digits. For what plays the authenticator: tests, and examples.
std::string totp_code(const Key& secret, std::uint64_t step);

// The step whose code this is: the present one, or one on either side for clocks that differ (RFC 6238 section 5.2). Nothing if it is
// no such code, or that of a step up to `last_used`: "The verifier MUST NOT accept the second attempt of the OTP" (the same section).
// The caller keeps the step before it lets anybody in. Takes as long for a wrong code as for a right one.
std::optional<std::uint64_t> totp_accept(const Key& secret, std::string_view code, Time now, std::uint64_t last_used);

// The secret as an authenticator takes it: base32, 32 characters. Show it once, then wipe it.
std::string totp_secret_text(const Key& secret);

}  // namespace wardbook::crypto
