// What the files of crypto/ share of OpenSSL 3.0: owners of its objects, algorithms fetched once, and the end of the process where
// OpenSSL fails although nothing that came from outside can be the reason (no memory, no provider). Internal to crypto/.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <memory>

#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace wardbook::crypto {

[[noreturn]] inline void end_process(const char* reason) {
  std::fprintf(stderr, "wardbook: %s\n", reason);
  std::abort();
}

inline void must(bool done) {
  if (!done) [[unlikely]]
    end_process("OpenSSL failed where it cannot fail: out of memory, or its default provider is missing");
}

template <auto free_function>
struct FreeWith {
  template <typename T>
  void operator()(T* object) const {
    free_function(object);
  }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, FreeWith<EVP_CIPHER_CTX_free>>;  // freeing wipes its key schedule
using DigestContext = std::unique_ptr<EVP_MD_CTX, FreeWith<EVP_MD_CTX_free>>;

// Fetching costs microseconds, so once a process; the objects are reference-counted, immutable and never given back.
inline const EVP_CIPHER* fetched_cipher(const char* name) {
  const EVP_CIPHER* cipher = EVP_CIPHER_fetch(nullptr, name, nullptr);
  must(cipher != nullptr);
  return cipher;
}

}  // namespace wardbook::crypto
