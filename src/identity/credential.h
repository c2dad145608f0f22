// What a client shows to be let in: `wbt_` and 58 characters for a token, `wbs_` for a session. The prefix lets scanners for leaked
// secrets find one; behind it stand 256 random bits and a CRC-32C over both, so that a typing error is told apart from a token that
// nobody knows (docs/formats/accounts.md). Values, wiped when they go.
#pragma once

#include <string>
#include <string_view>

#include "base/random.h"
#include "base/result.h"
#include "crypto/digest.h"
#include "crypto/secret.h"

namespace wardbook::identity {

enum class CredentialKind : std::uint8_t { token, session };

class Credential {
 public:
  static Credential generate(CredentialKind kind, Randomness& randomness);
  // unauthenticated, saying which: no token of ours, not copied whole, or a typing error. Never echoes it.
  static Result<Credential> read(std::string_view text);

  CredentialKind kind() const { return kind_; }
  std::string text() const;  // secret: show it once
  // What is kept of it. 256 random bits cannot be guessed, so a look-up by the hash needs no further comparison.
  crypto::Hash hash(const crypto::Key& token_key) const { return crypto::hmac_sha256(token_key, secret_); }

 private:
  Credential(CredentialKind kind, crypto::SecretBytes secret) : kind_(kind), secret_(std::move(secret)) {}
  CredentialKind kind_;
  crypto::SecretBytes secret_;
};

inline constexpr std::size_t credential_length = 62;

}  // namespace wardbook::identity
