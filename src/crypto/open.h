// Opens what value.h and blob.h sealed. Nobody but trust/ may include this header (src/EDGES): everyone else opens with a Grant.
// Nothing unverified is released: a result holds only bytes whose tags were checked. Thread safe.
// Errors: Code::integrity for anything that was not sealed so, under this key, for this binding; the message does not say which.
#pragma once

#include <cstdint>

#include "base/result.h"
#include "crypto/context.h"
#include "crypto/key.h"
#include "crypto/secret.h"

namespace wardbook::crypto {

Result<SecretBytes> open_value(const Key& key, const Binding& binding, BytesView sealed);
Result<SecretBytes> open_blob(const Key& document_key, const Binding& binding, BytesView sealed);

// The bytes [first, first + count) of a blob, cut at its end. Decrypts the chunks that hold them and the last one, which proves the
// length. A range that begins beyond the end is Code::integrity too. `sealed` is the whole sealed blob (a mapped file, say).
Result<SecretBytes> open_blob_range(const Key& document_key, const Binding& binding, BytesView sealed, std::uint64_t first,
                                    std::uint64_t count);

}  // namespace wardbook::crypto
