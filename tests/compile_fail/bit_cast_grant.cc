// A Grant cannot be made out of bytes that look like one.
// wants: no matching function for call to 'bit_cast
#include <array>
#include <bit>
#include <utility>

#include "trust/grant.h"

using wardbook::trust::Grant;

std::uint64_t intent(const std::array<char, sizeof(Grant)>& bytes, Grant&& given) {
#ifdef BREAKS_THE_LAW
  return std::bit_cast<Grant>(bytes).intent();
#else
  Grant grant = std::move(given);
  return grant.intent() + static_cast<unsigned char>(bytes[0]);
#endif
}
