// Seals a small value: version 01, key id (16), nonce (24), ciphertext, tag (16), by C2SP XAES-256-GCM (c2sp.org/XAES-256-GCM).
// The nonce is random; 2^80 values under one key keep the chance of a collision below 2^-32. The cipher is not key-committing: who
// holds two keys can make bytes that open under both. docs/formats/sealed.md says why that does no harm here. Thread safe.
#pragma once

#include "crypto/context.h"
#include "crypto/key.h"

namespace wardbook::crypto {

inline constexpr std::size_t sealed_value_overhead = 1 + 16 + 24 + 16;

// `plain` may be empty. `key` is the key whose id is binding.key; the id is stored, the rest of the binding is not.
Bytes seal_value(const Key& key, const Binding& binding, BytesView plain, Randomness& randomness);

}  // namespace wardbook::crypto
