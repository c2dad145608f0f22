#include "crypto/blob.h"

#include "crypto/chunked.h"
#include "crypto/envelope.h"
#include "crypto/key_bytes.h"
#include "crypto/open.h"
#include "crypto/subkey.h"

namespace wardbook::crypto {
namespace {

constexpr HkdfHash blob_hash = HkdfHash::sha256;

static_assert(blob_chunk_size == Chunked::chunk_size);
static_assert(sealed_blob_size(0) == envelope_size + Chunked::sealed_size(0));
static_assert(sealed_blob_size(16384) == envelope_size + Chunked::sealed_size(16384));

}  // namespace

Bytes seal_blob(const Key& document_key, const Binding& binding, BytesView plain, Randomness& randomness) {
  Bytes sealed(sealed_blob_size(plain.size()));
  auto after = write_envelope(sealed, Envelope::blob, binding);
  randomness.fill(after.first(Chunked::salt_size));
  Key input_key = subkey(document_key, Context::blob_key);
  Bytes context = binding.additional_data();
  Chunked{blob_hash, KeyBytes::of(input_key), context}.seal(plain, after);
  return sealed;
}

Result<SecretBytes> open_blob(const Key& document_key, const Binding& binding, BytesView sealed) {
  auto after = read_envelope(sealed, Envelope::blob, binding);
  if (!after) return not_sealed_so();
  Key input_key = subkey(document_key, Context::blob_key);
  Bytes context = binding.additional_data();
  auto plain = Chunked{blob_hash, KeyBytes::of(input_key), context}.open(*after);
  if (!plain) return not_sealed_so();
  return std::move(*plain);
}

Result<SecretBytes> open_blob_range(const Key& document_key, const Binding& binding, BytesView sealed, std::uint64_t first,
                                    std::uint64_t count) {
  auto after = read_envelope(sealed, Envelope::blob, binding);
  if (!after) return not_sealed_so();
  Key input_key = subkey(document_key, Context::blob_key);
  Bytes context = binding.additional_data();
  auto plain = Chunked{blob_hash, KeyBytes::of(input_key), context}.open_range(*after, first, count);
  if (!plain) return not_sealed_so();
  return std::move(*plain);
}

}  // namespace wardbook::crypto
