// A half-open range of bytes in a UTF-8 text.
#pragma once

#include <cstdint>
#include <string_view>

namespace wardbook::text {

struct Range {
  std::uint32_t start;
  std::uint32_t end;
  bool operator==(const Range&) const = default;
};

inline std::string_view slice(std::string_view text, Range range) { return text.substr(range.start, range.end - range.start); }

}  // namespace wardbook::text
