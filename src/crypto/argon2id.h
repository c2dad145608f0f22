// Argon2id (RFC 9106) with all of its inputs, for passphrase.cc and the test of the RFC's vector. Internal to crypto/.
#pragma once

#include <span>

#include "base/bytes.h"
#include "crypto/passphrase.h"

namespace wardbook::crypto {

// False if the library refuses the inputs or has not the memory for them.
bool argon2id(BytesView password, BytesView salt, BytesView secret, BytesView associated, const PassphraseParameters& parameters,
              std::span<std::uint8_t> out);

}  // namespace wardbook::crypto
