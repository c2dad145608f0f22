#include "crypto/password.h"

#include <algorithm>

#include "crypto/argon2id.h"
#include "crypto/key_bytes.h"
#include "crypto/subkey.h"

namespace wardbook::crypto {
namespace {

constexpr std::size_t parameters_size = 12;
constexpr std::size_t record_size = parameters_size + passphrase_salt_size + sizeof(Hash);

Result<Hash> stretched(BytesView password, const Uuid& account, const Key& accounts_key, const PasswordRecord& record) {
  Key secret = subkey(accounts_key, Context::password);
  Hash hash;
  if (!argon2id(password, record.salt, KeyBytes::of(secret), account.bytes(), record.parameters, hash))
    return fail(Code::store_unavailable, "A password needs {} KiB of memory for a moment, and there is less.",
                record.parameters.memory_kib);
  return hash;
}

}  // namespace

Bytes PasswordRecord::encode() const {
  Bytes bytes;
  append(bytes, parameters.encode());
  append(bytes, salt);
  append(bytes, hash);
  return bytes;
}

Result<PasswordRecord> PasswordRecord::decode(BytesView bytes) {
  if (bytes.size() != record_size) return fail(Code::integrity, "A password's record has {} bytes, not {}.", bytes.size(), record_size);
  PasswordRecord record{.parameters = TRY(PassphraseParameters::decode(bytes.first(parameters_size)))};
  std::ranges::copy(bytes.subspan(parameters_size, record.salt.size()), record.salt.begin());
  std::ranges::copy(bytes.subspan(parameters_size + record.salt.size()), record.hash.begin());
  return record;
}

Result<PasswordRecord> make_password_record(BytesView password, const Uuid& account, const Key& accounts_key,
                                            const PassphraseParameters& parameters, Randomness& randomness) {
  PasswordRecord record{.parameters = parameters};
  randomness.fill(record.salt);
  record.hash = TRY(stretched(password, account, accounts_key, record));
  return record;
}

Result<bool> password_fits(BytesView password, const Uuid& account, const Key& accounts_key, const PasswordRecord& record) {
  return equal_in_constant_time(TRY(stretched(password, account, accounts_key, record)), record.hash);
}

}  // namespace wardbook::crypto
