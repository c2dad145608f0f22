#include "crypto/value.h"

#include "crypto/envelope.h"
#include "crypto/key_bytes.h"
#include "crypto/open.h"
#include "crypto/xaes.h"

namespace wardbook::crypto {

Bytes seal_value(const Key& key, const Binding& binding, BytesView plain, Randomness& randomness) {
  Bytes sealed(sealed_value_overhead + plain.size());
  auto after = write_envelope(sealed, Envelope::value, binding);
  auto nonce = after.first(xaes_nonce_size);
  randomness.fill(nonce);
  xaes_seal(KeyBytes::of(key), nonce, binding.additional_data(), plain, after.subspan(xaes_nonce_size).data());
  return sealed;
}

Result<SecretBytes> open_value(const Key& key, const Binding& binding, BytesView sealed) {
  auto after = read_envelope(sealed, Envelope::value, binding);
  if (sealed.size() < sealed_value_overhead || !after) return not_sealed_so();
  SecretBytes plain(sealed.size() - sealed_value_overhead);
  auto nonce = after->first(xaes_nonce_size);
  if (!xaes_open(KeyBytes::of(key), nonce, binding.additional_data(), after->subspan(xaes_nonce_size), plain.data()))
    return not_sealed_so();
  return plain;
}

}  // namespace wardbook::crypto
