#include "trust/sealed.h"

#include "crypto/blob.h"
#include "crypto/open.h"
#include "crypto/value.h"

namespace wardbook::trust {
namespace {

// Both forms begin alike: a version byte that tells them apart, and the id of the key.
constexpr std::uint8_t value_version = 1;
constexpr std::uint8_t blob_version = 2;
constexpr std::size_t header_size = 1 + Uuid::size;

}  // namespace

Result<Sealed> seal(const Phi& phi, crypto::Context context, const Uuid& record, const Uuid& key_id, KeyRing& keys, Form form,
                    Randomness& randomness) {
  auto key = TRY(keys.key(key_id));
  crypto::Binding binding{context, record, key_id};
  auto plain = bytes_of(phi.reveal());
  return Sealed::stored(
      context, record,
      form == Form::blob ? crypto::seal_blob(*key, binding, plain, randomness) : crypto::seal_value(*key, binding, plain, randomness));
}

Result<Phi> open(const Sealed& sealed, const Grant& grant, KeyRing& keys, const Clock& clock) {
  TRY(grant.permits(sealed.context(), sealed.record(), clock.now()));
  const auto& bytes = sealed.bytes();
  if (bytes.size() < header_size) return fail(Code::integrity, "A sealed value is too short.");
  auto key_id = Uuid::from_bytes(BytesView(bytes).subspan(1, Uuid::size)).value();
  auto key = keys.key(key_id);
  if (!key && key.error().code() == Code::not_found) return fail(Code::erased, "The key of this record was destroyed.");
  if (!key) return std::move(key).error();
  crypto::Binding binding{sealed.context(), sealed.record(), key_id};
  switch (bytes[0]) {
    case value_version:
      return Phi(TRY(crypto::open_value(**key, binding, bytes)));
    case blob_version:
      return Phi(TRY(crypto::open_blob(**key, binding, bytes)));
    default:
      return fail(Code::integrity, "A sealed value has an unknown version.");
  }
}

}  // namespace wardbook::trust
