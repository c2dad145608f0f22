#include "crypto/subkey.h"

#include "crypto/hmac.h"
#include "crypto/key_bytes.h"

namespace wardbook::crypto {

Key subkey(const Key& key, Context purpose) {
  Key derived = KeyBytes::zeroed();
  hkdf(HkdfHash::sha256, KeyBytes::of(key), {}, bytes_of(text_of(purpose)), KeyBytes::writable(derived));
  return derived;
}

}  // namespace wardbook::crypto
