#include "crypto/totp.h"

#include <string.h>

#include "crypto/digest.h"
#include "crypto/hmac.h"
#include "crypto/hotp.h"
#include "crypto/key_bytes.h"

namespace wardbook::crypto {
namespace {

constexpr std::size_t secret_size = 20;
constexpr int code_digits = 6;

BytesView secret_of(const Key& key) { return KeyBytes::of(key).first(secret_size); }

}  // namespace

std::string hotp(BytesView secret, std::uint64_t counter, int digits) {
  // RFC 4226 section 5.3: "Step 1: Generate an HMAC-SHA-1 value".
  Bytes message;
  put_be64(message, counter);
  auto hash = hmac_sha1_of(secret, message);
  // "Step 2: Generate a 4-byte string (Dynamic Truncation)": at the offset that the low four bits of the last byte say, without the
  // highest bit. "Step 3: Compute an HOTP value".
  std::size_t offset = hash[19] & 15;
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number << 8 | hash[offset + i];
  number &= 0x7fffffff;
  std::string code(static_cast<std::size_t>(digits), '0');
  for (auto at = code.rbegin(); at != code.rend(); ++at, number /= 10) *at = static_cast<char>('0' + number % 10);
  return code;
}

std::string totp_code(const Key& secret, std::uint64_t step) { return hotp(secret_of(secret), step, code_digits); }

std::optional<std::uint64_t> totp_accept(const Key& secret, std::string_view code, Time now, std::uint64_t last_used) {
  auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch();
  if (seconds < totp_step) return std::nullopt;
  auto present = static_cast<std::uint64_t>(seconds / totp_step);
  std::optional<std::uint64_t> accepted;
  for (auto step : {present - 1, present, present + 1}) {
    auto wanted = totp_code(secret, step);
    bool same = equal_in_constant_time(bytes_of(wanted), bytes_of(code));
    ::explicit_bzero(wanted.data(), wanted.size());
    if (same && step > last_used) accepted = step;
  }
  return accepted;
}

std::string totp_secret_text(const Key& secret) { return to_base32(secret_of(secret)); }

}  // namespace wardbook::crypto
