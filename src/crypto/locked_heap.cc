#include "crypto/locked_heap.h"

#include <sys/mman.h>

#include "crypto/key.h"
#include "crypto/openssl.h"

namespace wardbook::crypto {
namespace {

// A child made by fork would get a copy of the heap, and not a locked one. OpenSSL does not say where its heap lies, but a block as
// large as all of it begins where it begins.
bool keep_from_children() {
  void* whole = OPENSSL_secure_malloc(locked_heap_size);
  bool kept = whole && ::madvise(whole, locked_heap_size, MADV_DONTFORK) == 0;
  OPENSSL_secure_free(whole);
  return kept;
}

}  // namespace

bool locked_heap_ready() {
  // 1: mapped, guarded and locked. 2: mapped, but a guard page, the lock or the exclusion from core dumps failed. 0: nothing.
  // Where it failed once we do not try again: whether keys are safe does not change while a process runs.
  static const bool ready = CRYPTO_secure_malloc_init(locked_heap_size, Key::size) == 1 && keep_from_children();
  return ready;
}

}  // namespace wardbook::crypto
