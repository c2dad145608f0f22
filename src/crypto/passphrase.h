// A key out of a passphrase: Argon2id (RFC 9106), version 0x13, 32 bytes. The key wraps the root key; salt and parameters are no
// secrets and lie beside that wrap. Costs about 0.1 s and 64 MiB with the default parameters. Thread safe.
#pragma once

#include <array>
#include <cstdint>

#include "base/result.h"
#include "crypto/key.h"

namespace wardbook::crypto {

// RFC 9106 section 4, second recommended option (64 MiB, 3 passes), with one lane.
struct PassphraseParameters {
  std::uint32_t memory_kib = 65536;
  std::uint32_t passes = 3;
  std::uint32_t lanes = 1;

  // As stored: memory in KiB, passes and lanes, four bytes each, big-endian.
  std::array<std::uint8_t, 12> encode() const;
  // Code::integrity outside 8 MiB to 1 GiB, 1 to 64 passes, 1 to 16 lanes: a changed store shall not ask for the whole memory.
  static Result<PassphraseParameters> decode(BytesView bytes);
  bool operator==(const PassphraseParameters&) const = default;
};

inline constexpr std::size_t passphrase_salt_size = 16;

// The passphrase's bytes are taken as they are. Code::invalid_request for a salt of other than 16 bytes or parameters that decode()
// would refuse, Code::settings if the memory cannot be had.
Result<Key> key_from_passphrase(BytesView passphrase, BytesView salt, const PassphraseParameters& parameters = {});

}  // namespace wardbook::crypto
