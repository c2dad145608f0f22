// A key for one purpose, out of a key: HKDF-SHA-256 (RFC 5869), no salt, info = the context's text, 32 bytes. Thread safe.
// Keys of the chain root, epoch, patient, document are never derived so: they are random, and wrapped by their parent (wrap.h).
#pragma once

#include "crypto/context.h"
#include "crypto/key.h"

namespace wardbook::crypto {

Key subkey(const Key& key, Context purpose);

}  // namespace wardbook::crypto
