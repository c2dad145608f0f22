// AES-256-GCM (NIST SP 800-38D) with 12-byte nonces and 16-byte tags, under one key. Internal to crypto/: nothing stored is sealed by
// it alone, since its nonces are too short to be random. Not thread safe. The key schedule is wiped with the object.
#pragma once

#include "base/bytes.h"
#include "crypto/openssl.h"

namespace wardbook::crypto {

class AesGcm {
 public:
  static constexpr std::size_t nonce_size = 12;
  static constexpr std::size_t tag_size = 16;
  enum class Use { seal, open };

  AesGcm(Use use, BytesView key);

  // Writes plain.size() + tag_size bytes.
  void seal(BytesView nonce, BytesView additional, BytesView plain, std::uint8_t* out);
  // Writes sealed.size() - tag_size bytes; false, and zeros there, if the tag does not fit or `sealed` is shorter than a tag.
  bool open(BytesView nonce, BytesView additional, BytesView sealed, std::uint8_t* out);

 private:
  CipherContext context_;
};

}  // namespace wardbook::crypto
