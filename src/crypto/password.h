// A password as it is kept: Argon2id (RFC 9106), version 0x13, with all four inputs. The secret value K is a subkey of the store's
// accounts key, so that who has the database without the keys cannot even guess; the associated data X is the account's id, so that
// a record moved to another account fits no password. Thread safe.
//
// A check costs about 0.1 s and 64 MiB with the default parameters (passphrase.h); the caller bounds how many run at once.
#pragma once

#include <array>

#include "base/random.h"
#include "base/result.h"
#include "base/uuid.h"
#include "crypto/digest.h"
#include "crypto/key.h"
#include "crypto/passphrase.h"

namespace wardbook::crypto {

struct PasswordRecord {
  PassphraseParameters parameters;
  std::array<std::uint8_t, passphrase_salt_size> salt{};
  Hash hash{};

  // As stored, 60 bytes: parameters (12), salt, hash.
  Bytes encode() const;
  static Result<PasswordRecord> decode(BytesView bytes);  // integrity
};

// The password's bytes are taken as they are. Both: store_unavailable if the memory for it cannot be had.
Result<PasswordRecord> make_password_record(BytesView password, const Uuid& account, const Key& accounts_key,
                                            const PassphraseParameters& parameters, Randomness& randomness);
Result<bool> password_fits(BytesView password, const Uuid& account, const Key& accounts_key, const PasswordRecord& record);

}  // namespace wardbook::crypto
