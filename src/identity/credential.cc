#include "identity/credential.h"

#include <string.h>

#include <algorithm>
#include <array>

#include "crypto/crc32c.h"

namespace wardbook::identity {
namespace {

constexpr std::array<std::string_view, 2> prefixes{"wbt_", "wbs_"};  // in the order of CredentialKind
constexpr std::size_t prefix_length = 4;
constexpr std::size_t secret_size = 32;
constexpr std::size_t check_size = 4;
static_assert(credential_length == prefix_length + ((secret_size + check_size) * 8 + 4) / 5);

// Base32 in lower case; text that is in upper case already is refused, so that a credential has one form.
char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char raised(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c >= 'A' && c <= 'Z' ? '?' : c; }

// The secret with its checksum behind it.
crypto::SecretBytes checked(std::string_view prefix, BytesView secret) {
  crypto::SecretBytes covered(prefix.begin(), prefix.end());
  covered.insert(covered.end(), secret.begin(), secret.end());
  auto check = crypto::crc32c(covered);
  covered.erase(covered.begin(), covered.begin() + prefix_length);
  for (int shift = 24; shift >= 0; shift -= 8) covered.push_back(static_cast<std::uint8_t>(check >> shift));
  return covered;
}

}  // namespace

Credential Credential::generate(CredentialKind kind, Randomness& randomness) {
  crypto::SecretBytes secret(secret_size);
  randomness.fill(secret);
  return {kind, std::move(secret)};
}

std::string Credential::text() const {
  auto prefix = prefixes[static_cast<std::size_t>(kind_)];
  auto digits = to_base32(checked(prefix, secret_));
  std::ranges::transform(digits, digits.begin(), lowered);
  return std::string(prefix) + digits;
}

Result<Credential> Credential::read(std::string_view text) {
  const auto* prefix = std::ranges::find(prefixes, text.substr(0, prefix_length));
  if (prefix == prefixes.end()) return fail(Code::unauthenticated, "This is no token of Wardbook: those begin with wbt_ or wbs_.");
  if (text.size() != credential_length)
    return fail(Code::unauthenticated, "The token has {} characters and not {}: it was not copied whole.", text.size(), credential_length);
  std::string digits(text.substr(prefix_length));
  std::ranges::transform(digits, digits.begin(), raised);
  auto bytes = from_base32(digits);
  ::explicit_bzero(digits.data(), digits.size());
  if (!bytes) return fail(Code::unauthenticated, "The token's checksum does not fit: there is a typing error in it.");
  crypto::SecretBytes secret(bytes->begin(), bytes->begin() + secret_size);
  bool fits = crypto::equal_in_constant_time(checked(*prefix, secret), *bytes);
  ::explicit_bzero(bytes->data(), bytes->size());
  if (!fits) return fail(Code::unauthenticated, "The token's checksum does not fit: there is a typing error in it.");
  return Credential(static_cast<CredentialKind>(prefix - prefixes.begin()), std::move(secret));
}

}  // namespace wardbook::identity
