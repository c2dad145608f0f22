// links: text
// Tokens, sentences and offsets of any text: inside it, in order, without overlap, and offsets come back from each of the three ways
// to count.
#include "fuzz/require.h"
#include "text/fold.h"
#include "text/sentences.h"
#include "text/tokens.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wardbook;
  using fuzz::require;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!text::valid_utf8(text)) return 0;
  std::uint32_t last = 0;
  for (const auto& token : text::tokens(text)) {
    require(last <= token.start && token.start < token.end && token.end <= size);
    last = token.end;
  }
  last = 0;
  for (const auto& sentence : text::sentences(text)) {
    require(last <= sentence.start && sentence.start < sentence.end && sentence.end <= size);
    last = sentence.end;
  }
  text::OffsetMap offsets(text);
  require(offsets.code_points() == text::count_code_points(text));
  std::uint32_t code_point = 0;
  for (std::size_t at = 0; at < size; ++code_point) {
    auto byte = static_cast<std::uint32_t>(at);
    require(offsets.code_point_of_byte(byte) == code_point && offsets.byte_of_code_point(code_point) == byte);
    require(offsets.byte_of_utf16(offsets.utf16_of_byte(byte)) == byte);
    at += text::decode(text, at).size;
  }
  require(text::valid_utf8(text::lower(text)) && text::valid_utf8(text::fold(text)));
  return 0;
}
