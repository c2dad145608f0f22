// A key sealed under its parent, 120 bytes: version 01, kind (1), key id (16), parent id (16), zero (14), nonce (24), ciphertext
// (32), tag (16), by XAES-256-GCM with the first 48 bytes as additional data. docs/formats/keys.md. Thread safe.
#pragma once

#include <array>
#include <cstdint>

#include "base/result.h"
#include "base/uuid.h"
#include "crypto/key.h"

namespace wardbook::crypto {

// What a wrapped key is. Numbers are part of the format: never changed, never used again.
enum class KeyKind : std::uint8_t {
  root = 1,  // wrapped under the recovery code's key, or a passphrase's
  epoch,
  patient,
  intake,
  document,
  blind_index,
  duplicate,
  ledger_signing,
  accounts,  // the parent of each totp key; its subkeys protect passwords, tokens and rows of accounts
  totp,      // lies in the account's row, not in keys.db
};

struct WrapHeader {
  KeyKind kind;
  Uuid id;
  Uuid parent;
  bool operator==(const WrapHeader&) const = default;
};

inline constexpr std::size_t wrap_size = 120;
using Wrap = std::array<std::uint8_t, wrap_size>;

Wrap wrap_key(const Key& child, const WrapHeader& header, const Key& parent, Randomness& randomness);

// What the wrap claims, not yet proved: only unwrap_key proves it. Code::integrity if it has not this form.
Result<WrapHeader> read_wrap_header(BytesView wrap);

// Code::integrity if the wrap claims anything else than `expected`, was changed, or was made under another parent. A wrong
// passphrase or key file shows here first: the caller, who knows which, says so in its own words.
Result<Key> unwrap_key(BytesView wrap, const WrapHeader& expected, const Key& parent);

}  // namespace wardbook::crypto
