#include "crypto/key.h"

#include <algorithm>

#include "crypto/key_bytes.h"
#include "crypto/locked_heap.h"
#include "crypto/openssl.h"

namespace wardbook::crypto {

Key::Key() {
  if (!locked_heap_ready())
    end_process("keys need 1 MiB of locked memory, and this process may not lock it: raise RLIMIT_MEMLOCK (ulimit -l)");
  memory_ = static_cast<std::uint8_t*>(OPENSSL_secure_zalloc(size));
  // Beyond its end OpenSSL's heap gives nothing; it does not fall back on memory that is not locked.
  if (!memory_) end_process("the locked memory for keys is full: too many keys are held at one time");
}

Key::~Key() {
  if (memory_) OPENSSL_secure_clear_free(memory_, size);
}

Key Key::generate(Randomness& randomness) {
  Key key;
  randomness.fill(KeyBytes::writable(key));
  return key;
}

BytesView KeyBytes::of(const Key& key) {
  if (!key.memory_) end_process("a key was used after it had been moved away");
  return {key.memory_, Key::size};
}

std::span<std::uint8_t> KeyBytes::writable(Key& key) {
  if (!key.memory_) end_process("a key was used after it had been moved away");
  return {key.memory_, Key::size};
}

Key KeyBytes::zeroed() { return Key(); }

Key KeyBytes::from(BytesView bytes) {
  if (bytes.size() != Key::size) end_process("a key has 32 bytes");
  Key key;
  std::copy(bytes.begin(), bytes.end(), key.memory_);
  return key;
}

bool in_locked_memory(const void* address) { return CRYPTO_secure_allocated(address) == 1; }

}  // namespace wardbook::crypto
