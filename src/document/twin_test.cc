// The decoders against a slow twin that one can check by eye: it takes the tables of the standard as they are printed and looks
// at one character at a time. Exhaustive over short texts of the bytes and units at which something changes.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "document/plain_text.h"

namespace wardbook::document {
namespace {

constexpr std::uint64_t limit = 1 << 20;

// The Unicode Standard, table 3-7: well-formed UTF-8 byte sequences.
struct Row {
  std::vector<std::pair<int, int>> bytes;
};
const std::vector<Row> table_3_7{
    {{{0x00, 0x7f}}},
    {{{0xc2, 0xdf}, {0x80, 0xbf}}},
    {{{0xe0, 0xe0}, {0xa0, 0xbf}, {0x80, 0xbf}}},
    {{{0xe1, 0xec}, {0x80, 0xbf}, {0x80, 0xbf}}},
    {{{0xed, 0xed}, {0x80, 0x9f}, {0x80, 0xbf}}},
    {{{0xee, 0xef}, {0x80, 0xbf}, {0x80, 0xbf}}},
    {{{0xf0, 0xf0}, {0x90, 0xbf}, {0x80, 0xbf}, {0x80, 0xbf}}},
    {{{0xf1, 0xf3}, {0x80, 0xbf}, {0x80, 0xbf}, {0x80, 0xbf}}},
    {{{0xf4, 0xf4}, {0x80, 0x8f}, {0x80, 0xbf}, {0x80, 0xbf}}},
};

// How many of the row's bytes stand at `at`.
std::size_t matched(const Row& row, BytesView bytes, std::size_t at) {
  std::size_t count = 0;
  while (count < row.bytes.size() && at + count < bytes.size() && bytes[at + count] >= row.bytes[count].first &&
         bytes[at + count] <= row.bytes[count].second)
    ++count;
  return count;
}

const std::string controls = [] {
  std::string all;
  for (int c = 1; c < 0x20; ++c)
    if (c < 9 || c > 13) all.push_back(static_cast<char>(c));
  return all + '\x7f' + '\0';
}();

// Characters as strings of UTF-8, or a code.
std::string finish(const std::vector<std::string>& characters) {
  std::string text;
  for (std::size_t i = 0; i < characters.size(); ++i)
    if (characters[i] == "\r")
      text += i + 1 < characters.size() && characters[i + 1] == "\n" ? "" : "\n";
    else
      text += characters[i];
  bool only_white = std::all_of(characters.begin(), characters.end(), [](const std::string& c) {
    return c.size() == 1 ? c.find_first_of(" \t\n\v\f\r") == 0 : c == "\xc2\xa0" || c == "\xc2\x85" || c == "\xef\xbb\xbf";
  });
  return only_white ? "empty" : "text:" + text;
}

std::string twin_utf8(BytesView bytes) {
  std::vector<std::string> characters;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t length = 0, best = 0;
    bool begun = false;
    for (const Row& row : table_3_7) {
      std::size_t count = matched(row, bytes, at);
      best = std::max(best, count);
      if (count == row.bytes.size()) length = count;
      if (count > 0 && at + count == bytes.size() && count < row.bytes.size()) begun = true;
    }
    if (length == 0) return begun ? "truncated" : "encoding";
    std::string character(text_of(bytes.subspan(at, length)));
    if (length == 1 && controls.find(character) != std::string::npos) return "malformed";
    characters.push_back(character);
    at += length;
  }
  if (!characters.empty() && characters[0] == "\xef\xbb\xbf") characters.erase(characters.begin());
  return finish(characters);
}

std::string utf8_of(std::uint32_t c) {
  auto byte = [](std::uint32_t value) { return static_cast<char>(value); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xc0 + c / 64), byte(0x80 + c % 64)};
  if (c < 0x10000) return {byte(0xe0 + c / 4096), byte(0x80 + c / 64 % 64), byte(0x80 + c % 64)};
  return {byte(0xf0 + c / 262144), byte(0x80 + c / 4096 % 64), byte(0x80 + c / 64 % 64), byte(0x80 + c % 64)};
}

std::string twin_utf16(const std::vector<std::uint16_t>& units) {
  std::vector<std::string> characters;
  for (std::size_t i = 0; i < units.size(); ++i) {
    std::uint32_t c = units[i];
    if (c >= 0xd800 && c < 0xe000) {
      bool pair = c < 0xdc00 && i + 1 < units.size() && units[i + 1] >= 0xdc00 && units[i + 1] < 0xe000;
      if (!pair) return "encoding";
      c = 0x10000 + (c - 0xd800) * 1024 + (units[++i] - 0xdc00u);
    }
    if (c < 0x80 && controls.find(static_cast<char>(c)) != std::string::npos) return "malformed";
    characters.push_back(utf8_of(c));
  }
  return finish(characters);
}

std::string read(BytesView bytes) {
  Result<Document> document = decode_plain_text(bytes, limit);
  return document ? "text:" + std::string(document->text.reveal()) : std::string(document.error().facts().name);
}

Bytes utf16_bytes(const std::vector<std::uint16_t>& units, bool little) {
  Bytes bytes = little ? Bytes{0xff, 0xfe} : Bytes{0xfe, 0xff};
  for (std::uint16_t unit : units) {
    std::uint8_t upper = static_cast<std::uint8_t>(unit >> 8), lower = static_cast<std::uint8_t>(unit);
    bytes.push_back(little ? lower : upper);
    bytes.push_back(little ? upper : lower);
  }
  return bytes;
}

TEST(Twin, AgreesOnEveryShortUtf8) {
  const Bytes edges{0x00, 0x08, 0x09, 0x0a, 0x0d, 0x1f, 0x20, 0x41, 0x7e, 0x7f, 0x80, 0x85, 0x8f, 0x90, 0x9f, 0xa0,
                    0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf3, 0xf4, 0xf5, 0xff};
  for (std::size_t length = 1; length <= 4; ++length) {
    std::vector<std::size_t> digits(length);
    for (bool more = true; more;) {
      Bytes bytes;
      for (std::size_t digit : digits) bytes.push_back(edges[digit]);
      bool other = (bytes.size() > 1 && ((bytes[0] == 0xff && bytes[1] == 0xfe) || (bytes[0] == 0xfe && bytes[1] == 0xff)));
      if (!other) {
        ASSERT_EQ(read(bytes), twin_utf8(bytes)) << to_hex(bytes);
      }
      std::size_t i = 0;
      while (i < length && ++digits[i] == edges.size()) digits[i++] = 0;
      more = i < length;
    }
  }
}

TEST(Twin, AgreesOnEveryCodePointInAllThreeEncodings) {
  for (std::uint32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xd800 && c < 0xe000) continue;
    std::string text = "a" + utf8_of(c);
    std::string want = twin_utf8(bytes_of(text));
    ASSERT_EQ(read(bytes_of(text)), want) << c;
    std::vector<std::uint16_t> units{'a'};
    if (c >= 0x10000) units.push_back(static_cast<std::uint16_t>(0xd800 + ((c - 0x10000) >> 10)));
    units.push_back(static_cast<std::uint16_t>(c < 0x10000 ? c : 0xdc00 + ((c - 0x10000) & 0x3ff)));
    for (bool little : {true, false}) ASSERT_EQ(read(utf16_bytes(units, little)), want) << c;
  }
}

TEST(Twin, AgreesOnEveryShortUtf16) {
  const std::vector<std::uint16_t> edges{0x01,   0x09,   0x0a,   0x0d,   0x1f,   0x20,   0x41,   0x7f,   0x80,   0xa0,   0x7ff,  0x800,
                                         0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xfeff, 0xfffe, 0xffff, 0x4142, 0x0100, 0x2028};
  std::vector<std::uint16_t> units;
  auto check = [&](auto&& self, std::size_t left) -> void {
    for (bool little : {true, false}) {
      // The twin knows fewer white characters than the decoder: an "x" at the end keeps emptiness out of it.
      std::vector<std::uint16_t> text = units;
      text.push_back('x');
      Bytes bytes = utf16_bytes(text, little);
      if (read(bytes) != twin_utf16(text)) ADD_FAILURE() << to_hex(bytes) << " " << read(bytes) << " " << twin_utf16(text);
      bytes.push_back(0x41);
      std::string want = twin_utf16(text).starts_with("text:") ? "truncated" : twin_utf16(text);
      if (read(bytes) != want) ADD_FAILURE() << to_hex(bytes) << " " << read(bytes) << " " << want;
    }
    if (left == 0) return;
    for (std::uint16_t unit : edges) {
      units.push_back(unit);
      self(self, left - 1);
      units.pop_back();
    }
  };
  check(check, 3);
}

// Long texts, so that runs of eight and their ends are met in every phase.
RC_GTEST_PROP(Twin, AgreesOnLongMixtures, ()) {
  static const std::vector<std::string> good{"a",
                                             "twelve chars",
                                             " ",
                                             "\n",
                                             "\r\n",
                                             "\r",
                                             "\xc3\xa9",
                                             "\xe2\x82\xac",
                                             "\xf0\x9f\xa9\xba",
                                             "~",
                                             "01234567",
                                             "\t",
                                             "a run of ASCII text without an end"};
  static const std::vector<std::string> faults{"\xc3", "\x7f", "\x1f", "\xed\xa0\x80", "\xf4\x90"};
  std::string text;
  for (int pick : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1300)))
    // Faults are rare, or no text would get past its beginning.
    text += pick < 1290 ? good[pick % good.size()] : faults[pick % faults.size()];
  RC_ASSERT(read(bytes_of(text)) == twin_utf8(bytes_of(text)));
}

RC_GTEST_PROP(Twin, BytesWithoutMarkAndZeroAreReadAsUtf8, (std::vector<std::uint8_t> bytes)) {
  for (std::uint8_t& byte : bytes) byte = byte == 0 ? std::uint8_t{1} : byte;
  bytes.insert(bytes.begin(), 'a');
  RC_ASSERT(read(bytes) == twin_utf8(bytes));
}

}  // namespace
}  // namespace wardbook::document
