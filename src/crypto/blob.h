// Seals a document-sized value: version 02, key id (16), then C2SP chunked encryption (c2sp.org/chunked-encryption) with SHA-256 and
// AEAD_AES_256_GCM: salt (24), commitment (32), chunks of 16 KiB with a tag of 16 each, the last always shorter than 16 KiB. The
// input key is subkey(document_key, Context::blob_key), the C2SP context is binding.additional_data(). Key-committing. Thread safe.
#pragma once

#include "crypto/context.h"
#include "crypto/key.h"

namespace wardbook::crypto {

inline constexpr std::size_t blob_chunk_size = 16384;

// Bytes of a sealed blob with `plain` bytes inside.
constexpr std::uint64_t sealed_blob_size(std::uint64_t plain) { return 17 + 56 + plain + 16 * (plain / blob_chunk_size + 1); }

// `plain` may be empty. `document_key` is the key whose id is binding.key.
Bytes seal_blob(const Key& document_key, const Binding& binding, BytesView plain, Randomness& randomness);

}  // namespace wardbook::crypto
