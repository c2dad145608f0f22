#include "crypto/passphrase.h"

#include <algorithm>
#include <limits>

#include <argon2.h>

#include "crypto/argon2id.h"
#include "crypto/key_bytes.h"

namespace wardbook::crypto {
namespace {

bool acceptable(const PassphraseParameters& parameters) {
  return parameters.memory_kib >= 8 * 1024 && parameters.memory_kib <= 1024 * 1024 && parameters.passes >= 1 && parameters.passes <= 64 &&
         parameters.lanes >= 1 && parameters.lanes <= 16;
}

}  // namespace

std::array<std::uint8_t, 12> PassphraseParameters::encode() const {
  Bytes bytes;
  for (auto number : {memory_kib, passes, lanes}) put_be32(bytes, number);
  std::array<std::uint8_t, 12> encoded{};
  std::ranges::copy(bytes, encoded.begin());
  return encoded;
}

Result<PassphraseParameters> PassphraseParameters::decode(BytesView bytes) {
  if (bytes.size() != 12) return fail(Code::integrity, "The passphrase's parameters have {} bytes, not 12.", bytes.size());
  auto number = [&](std::size_t index) {
    return static_cast<std::uint32_t>(get_be16(bytes.subspan(4 * index)) << 16 | get_be16(bytes.subspan(4 * index + 2)));
  };
  PassphraseParameters parameters{number(0), number(1), number(2)};
  if (!acceptable(parameters)) return fail(Code::integrity, "The passphrase's parameters lie outside of what this program accepts.");
  return parameters;
}

bool argon2id(BytesView password, BytesView salt, BytesView secret, BytesView associated, const PassphraseParameters& parameters,
              std::span<std::uint8_t> out) {
  // libargon2 only reads from its inputs (ARGON2_DEFAULT_FLAGS clears none of them), but its interface is not const-correct. It
  // wipes its own memory before freeing it (FLAG_clear_internal_memory, on by default).
  auto reading = [](BytesView bytes) { return const_cast<std::uint8_t*>(bytes.data()); };
  argon2_context context{};
  context.out = out.data();
  context.outlen = static_cast<std::uint32_t>(out.size());
  context.pwd = reading(password);
  context.pwdlen = static_cast<std::uint32_t>(password.size());
  context.salt = reading(salt);
  context.saltlen = static_cast<std::uint32_t>(salt.size());
  context.secret = reading(secret);
  context.secretlen = static_cast<std::uint32_t>(secret.size());
  context.ad = reading(associated);
  context.adlen = static_cast<std::uint32_t>(associated.size());
  context.t_cost = parameters.passes;
  context.m_cost = parameters.memory_kib;
  context.lanes = parameters.lanes;
  context.threads = parameters.lanes;
  context.version = ARGON2_VERSION_13;
  context.flags = ARGON2_DEFAULT_FLAGS;
  return argon2id_ctx(&context) == ARGON2_OK;
}

Result<Key> key_from_passphrase(BytesView passphrase, BytesView salt, const PassphraseParameters& parameters) {
  if (salt.size() != passphrase_salt_size)
    return fail(Code::invalid_request, "A passphrase's salt has {} bytes, not {}.", passphrase_salt_size, salt.size());
  if (!acceptable(parameters) || passphrase.size() > std::numeric_limits<std::uint32_t>::max())
    return fail(Code::invalid_request, "The passphrase's parameters lie outside of what this program accepts.");
  Key key = KeyBytes::zeroed();
  if (!argon2id(passphrase, salt, {}, {}, parameters, KeyBytes::writable(key)))
    return fail(Code::settings, "The passphrase needs {} KiB of memory for a moment, and there is less.", parameters.memory_kib);
  return key;
}

}  // namespace wardbook::crypto
