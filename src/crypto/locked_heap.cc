#include "crypto/locked_heap.h"

#include "crypto/key.h"
#include "crypto/openssl.h"

namespace wardbook::crypto {

bool locked_heap_ready() {
  // 1: mapped, guarded and locked. 2: mapped, but a guard page, the lock or the exclusion from core dumps failed. 0: nothing.
  // Where it failed once we do not try again: whether keys are safe does not change while a process runs.
  static const bool ready = CRYPTO_secure_malloc_init(locked_heap_size, Key::size) == 1;
  return ready;
}

}  // namespace wardbook::crypto
