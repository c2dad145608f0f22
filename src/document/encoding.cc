#include "document/encoding.h"

#include <algorithm>

namespace wardbook::document {
namespace {

using namespace std::string_view_literals;

std::optional<ByteOrder> utf16_by_zeros(BytesView bytes) {
  std::size_t units = std::min<std::size_t>(bytes.size() / 2, 2048);
  if (units < 4) return std::nullopt;
  std::size_t first = 0, second = 0;
  for (std::size_t i = 0; i < units; ++i) {
    first += bytes[2 * i] == 0;
    second += bytes[2 * i + 1] == 0;
  }
  if (second * 4 >= units * 3 && first * 16 <= units) return ByteOrder::little;
  if (first * 4 >= units * 3 && second * 16 <= units) return ByteOrder::big;
  return std::nullopt;
}

}  // namespace

Encoding encoding_of(BytesView bytes) {
  std::string_view text = text_of(bytes);
  if (text.starts_with("\xef\xbb\xbf")) return {std::nullopt, 3};
  if (text.starts_with("\xff\xfe")) return {ByteOrder::little, 2};
  if (text.starts_with("\xfe\xff")) return {ByteOrder::big, 2};
  return {utf16_by_zeros(bytes), 0};
}

bool has_mark_of_utf32(BytesView bytes) {
  std::string_view text = text_of(bytes);
  return text.starts_with("\xff\xfe\0\0"sv) || text.starts_with("\0\0\xfe\xff"sv);
}

}  // namespace wardbook::document
