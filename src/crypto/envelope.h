// The first 17 bytes of everything sealed for a record: what it is (1) and the id of its key (16). Internal to crypto/.
#pragma once

#include <algorithm>
#include <optional>
#include <span>

#include "base/result.h"
#include "crypto/context.h"

namespace wardbook::crypto {

enum class Envelope : std::uint8_t { value = 0x01, blob = 0x02 };
inline constexpr std::size_t envelope_size = 1 + Uuid::size;

// Writes the header and yields what comes after it.
inline std::span<std::uint8_t> write_envelope(std::span<std::uint8_t> sealed, Envelope kind, const Binding& binding) {
  sealed[0] = static_cast<std::uint8_t>(kind);
  std::ranges::copy(binding.key.bytes(), sealed.begin() + 1);
  return sealed.subspan(envelope_size);
}

// What comes after the header, or nothing if the header is another one.
inline std::optional<BytesView> read_envelope(BytesView sealed, Envelope kind, const Binding& binding) {
  if (sealed.size() < envelope_size || sealed[0] != static_cast<std::uint8_t>(kind)) return std::nullopt;
  if (!std::ranges::equal(sealed.subspan(1, Uuid::size), binding.key.bytes())) return std::nullopt;
  return sealed.subspan(envelope_size);
}

// One message for every reason: the reason would help nobody but someone who tries.
inline Error not_sealed_so() { return fail(Code::integrity, "Sealed data was changed, moved, or sealed under another key."); }

}  // namespace wardbook::crypto
