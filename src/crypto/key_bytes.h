// The bytes of a key: the one door into Key, for the code of crypto/ alone (src/EDGES closes this header to other folders).
//
// Keys live in OpenSSL's secure heap: 1 MiB between guard pages, locked (mlock) and kept out of core dumps (MADV_DONTDUMP), which
// holds 32,768 keys of 32 bytes at one time. The heap is made with the first key or by harden_process(), which reports a failure as
// an error. A key is never held in memory that is not locked: if the heap cannot be had, cannot be locked or is full when a key is
// made, the process ends with one line on standard error (exit by SIGABRT). Freed keys are overwritten.
// A child made by fork without exec has no keys: the heap is not there (MADV_DONTFORK), and touching one ends it (SIGSEGV).
// Thread safety: as any value; two threads may read one key.
#pragma once

#include <span>

#include "crypto/key.h"

namespace wardbook::crypto {

struct KeyBytes {
  static BytesView of(const Key& key);
  static Key from(BytesView bytes);  // exactly 32; the caller wipes its own copy
  static Key zeroed();               // to be filled through writable()
  static std::span<std::uint8_t> writable(Key& key);
};

// Whether the address lies in the locked heap; false before the heap exists.
bool in_locked_memory(const void* address);

}  // namespace wardbook::crypto
