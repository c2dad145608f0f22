#include "crypto/keyed_hash.h"

#include "crypto/hmac.h"
#include "crypto/key_bytes.h"
#include "crypto/subkey.h"

namespace wardbook::crypto {
namespace {

Bytes length_of(std::string_view text) {
  Bytes length;
  put_be64(length, text.size());
  return length;
}

}  // namespace

Hash artifact_hash(const Key& document_key, BytesView bytes) { return hmac_sha256(subkey(document_key, Context::artifact_hash), bytes); }

Hash patient_ref(const Key& patient_key, const Uuid& patient) {
  return hmac_sha256(subkey(patient_key, Context::patient_ref), patient.bytes());
}

Hash blind_index(const Key& index_key, std::string_view context, std::string_view assigner, std::string_view value) {
  return hmac_sha256_of(KeyBytes::of(index_key),
                        {length_of(context), bytes_of(context), length_of(assigner), bytes_of(assigner), bytes_of(value)});
}

Hash duplicate_key(const Key& store_key, std::string_view sender, BytesView raw) {
  constexpr auto context = text_of(Context::duplicate_key);
  return hmac_sha256_of(KeyBytes::of(store_key), {length_of(context), bytes_of(context), length_of(sender), bytes_of(sender), raw});
}

Hash idempotency_key(const Key& store_key, std::string_view sender, std::string_view route, std::string_view key) {
  constexpr auto context = text_of(Context::idempotency);
  return hmac_sha256_of(KeyBytes::of(store_key), {length_of(context), bytes_of(context), length_of(sender), bytes_of(sender),
                                                  length_of(route), bytes_of(route), bytes_of(key)});
}

Hash idempotent_request(const Key& store_key, const Hash& duplicate_key, std::string_view source, const Uuid& patient) {
  constexpr auto context = text_of(Context::idempotency);
  return hmac_sha256_of(KeyBytes::of(store_key),
                        {length_of(context), bytes_of(context), duplicate_key, length_of(source), bytes_of(source), patient.bytes()});
}

}  // namespace wardbook::crypto
