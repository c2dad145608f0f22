// links: document
// Whatever the bytes: an error of the decoder's list, or text that is valid UTF-8, without controls and CR, which comes out the same
// when it is decoded again, from UTF-8 and from UTF-16 of both orders.
#include <cstddef>
#include <cstdint>

#include "document/decode.h"
#include "document/plain_text.h"
#include "fuzz/require.h"

namespace {

using namespace wardbook;
using fuzz::require;

// Reads one character of text that must be valid; strict in its own way, by comparing with what the character's encoding would be.
char32_t next(std::string_view text, std::size_t& at) {
  auto byte = [&](std::size_t i) {
    require(i < text.size());
    return static_cast<unsigned char>(text[i]);
  };
  char32_t lead = byte(at), c = 0;
  std::size_t length = lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : lead >> 3 == 30 ? 4 : 0;
  require(length > 0);
  c = length == 1 ? lead : lead & ((1u << (7 - length)) - 1);
  for (std::size_t i = 1; i < length; ++i) {
    require(byte(at + i) >> 6 == 2);
    c = c << 6 | (byte(at + i) & 0x3fu);
  }
  std::size_t shortest = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  require(length == shortest && c < 0x110000 && !(c >= 0xd800 && c < 0xe000));
  at += length;
  return c;
}

void put_unit(Bytes& to, char32_t unit, bool little) {
  std::uint8_t upper = static_cast<std::uint8_t>(unit >> 8), lower = static_cast<std::uint8_t>(unit);
  to.push_back(little ? lower : upper);
  to.push_back(little ? upper : lower);
}

Bytes utf16_of(std::string_view text, bool little) {
  Bytes bytes;
  put_unit(bytes, 0xfeff, little);
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next(text, at);
    if (c >= 0x10000) {
      put_unit(bytes, 0xd800 + ((c - 0x10000) >> 10), little);
      put_unit(bytes, 0xdc00 + ((c - 0x10000) & 0x3ff), little);
    } else {
      put_unit(bytes, c, little);
    }
  }
  return bytes;
}

bool is_expected(Code code) {
  return code == Code::empty || code == Code::too_large || code == Code::unsupported_format || code == Code::truncated ||
         code == Code::malformed || code == Code::encoding;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::uint64_t limit = 1 << 20;
  Result<document::Document> decoded = document::decode({data, size}, {.bytes = limit});
  if (!decoded) {
    require(is_expected(decoded.error().code()) && !decoded.error().message().empty());
    return 0;
  }
  std::string_view text = decoded->text.reveal();
  bool first = true;
  for (std::size_t at = 0; at < text.size(); first = false) {
    char32_t c = next(text, at);
    require(c != '\r' && c != 0x7f && (c >= 0x20 || (c >= '\t' && c <= '\f')));
    if (first && c == 0xfeff) return 0;  // a second mark would be taken for the first
  }
  Result<document::Document> again = document::decode_plain_text(bytes_of(text), limit);
  require(again.ok() && again->text.reveal() == text);
  for (bool little : {true, false}) {
    Bytes wide = utf16_of(text, little);
    Result<document::Document> from_wide = document::decode_plain_text(wide, 4 * limit);
    // The one licence: ideographs whose halves look like a stretch of ASCII.
    require(from_wide.ok() ? from_wide->text.reveal() == text : from_wide.error().code() == Code::encoding);
  }
  return 0;
}
