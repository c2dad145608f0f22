// C2SP XAES-256-GCM (c2sp.org/XAES-256-GCM): AES-256-GCM with nonces of 24 bytes, long enough to be random. Internal to crypto/.
// Thread safe. Every call makes and wipes its own contexts: kept ones would save a third of a microsecond and keep key schedules.
#pragma once

#include "base/bytes.h"

namespace wardbook::crypto {

inline constexpr std::size_t xaes_nonce_size = 24;

// Writes plain.size() + 16 bytes.
void xaes_seal(BytesView key, BytesView nonce, BytesView additional, BytesView plain, std::uint8_t* out);
// Writes sealed.size() - 16 bytes; false, and zeros there, if the tag does not fit or `sealed` is shorter than a tag.
bool xaes_open(BytesView key, BytesView nonce, BytesView additional, BytesView sealed, std::uint8_t* out);

}  // namespace wardbook::crypto
