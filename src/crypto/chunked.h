// C2SP chunked encryption (c2sp.org/chunked-encryption) with AEAD_AES_256_GCM and HKDF-Expand over a given hash: salt (24),
// commitment (32), chunks. Internal to crypto/; blob.h and open.h are what others use. Thread safe.
//
// The hash is a parameter because the published vectors (Wycheproof, "Cobblestone-256") take SHA-512, and Wardbook's blobs SHA-256.
#pragma once

#include <optional>

#include "base/bytes.h"
#include "base/random.h"
#include "crypto/hmac.h"
#include "crypto/secret.h"

namespace wardbook::crypto {

struct Chunked {
  static constexpr std::size_t chunk_size = 16384;
  static constexpr std::size_t tag_size = 16;
  static constexpr std::size_t salt_size = 24;
  static constexpr std::size_t head_size = salt_size + 32;

  static constexpr std::uint64_t sealed_size(std::uint64_t plain) { return head_size + plain + tag_size * (plain / chunk_size + 1); }
  // Nothing if no message has this length when sealed.
  static std::optional<std::uint64_t> plain_size(std::uint64_t sealed);

  HkdfHash hash;
  BytesView input_key;  // 32 bytes, uniformly random
  BytesView context;

  // `out` has sealed_size(plain.size()) bytes; its first salt_size are the salt, already written.
  void seal(BytesView plain, std::span<std::uint8_t> out) const;
  // Nothing unless the commitment and every tag fits.
  std::optional<SecretBytes> open(BytesView sealed) const;
  // The bytes [first, first + count), cut at the end; nothing unless the commitment and the tags of those chunks and of the last fit.
  std::optional<SecretBytes> open_range(BytesView sealed, std::uint64_t first, std::uint64_t count) const;
};

}  // namespace wardbook::crypto
