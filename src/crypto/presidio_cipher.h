// The cipher of Presidio's operators "encrypt" and "decrypt", so that what it has encrypted can be read and the other way round: AES in
// CBC mode (NIST SP 800-38A) with PKCS #7 padding (RFC 5652 section 6.3), a random IV in front. For that exchange and for nothing else:
// nothing authenticates such a ciphertext, so whoever can change it changes the text. Wardbook's own data is sealed by value.h.
// Thread safe.
#pragma once

#include <optional>

#include "base/bytes.h"
#include "base/random.h"

namespace wardbook::crypto {

inline constexpr std::size_t presidio_block = 16;

// 128, 192 or 256 bits.
constexpr bool presidio_key_fits(BytesView key) { return key.size() == 16 || key.size() == 24 || key.size() == 32; }

// The key fits, or the process ends. IV || ciphertext.
Bytes presidio_encrypt(BytesView key, BytesView plain, Randomness& randomness);
// Nothing if the key does not fit, or if this is not what it encrypted: one answer for whatever is wrong. (A wrong key goes unnoticed once
// in 256 times or so, and gives noise.)
std::optional<Bytes> presidio_decrypt(BytesView key, BytesView encrypted);

}  // namespace wardbook::crypto
