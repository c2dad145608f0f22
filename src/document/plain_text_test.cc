#include "document/plain_text.h"

#include <gtest/gtest.h>

#include <string>

namespace wardbook::document {
namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t limit = 1 << 20;

// "text:…" or the code's name: what a test wants in one string.
std::string read(std::string_view bytes, std::uint64_t most = limit) {
  Result<Document> document = decode_plain_text(bytes_of(bytes), most);
  if (!document) return std::string(document.error().facts().name);
  return "text:" + std::string(document->text.reveal());
}

std::string utf16(std::u16string_view text, bool little, bool mark = true) {
  std::string bytes = !mark ? "" : little ? "\xff\xfe" : "\xfe\xff";
  for (char16_t unit : text)
    for (int half : {0, 1}) bytes.push_back(static_cast<char>((half == 0) == little ? unit & 0xff : unit >> 8));
  return bytes;
}

TEST(PlainText, KeepsUtf8AsItIs) {
  EXPECT_EQ(read("Blood pressure 120/80."), "text:Blood pressure 120/80.");
  EXPECT_EQ(read("Fi\xc3\xa8vre 38,5 \xc2\xb0"
                 "C \xe2\x89\xa5 2 d \xf0\x9f\xa9\xba"),
            "text:Fi\xc3\xa8vre 38,5 \xc2\xb0"
            "C \xe2\x89\xa5 2 d \xf0\x9f\xa9\xba");
  EXPECT_EQ(read("  leading and trailing  \n"), "text:  leading and trailing  \n");
}

TEST(PlainText, DropsOneByteOrderMarkOnly) {
  EXPECT_EQ(read("\xef\xbb\xbfNote"), "text:Note");
  EXPECT_EQ(read("\xef\xbb\xbf\xef\xbb\xbfNote"), "text:\xef\xbb\xbfNote");
  EXPECT_EQ(read(utf16(u"Note", true)), "text:Note");
  EXPECT_EQ(read(utf16(u"Note", false)), "text:Note");
}

TEST(PlainText, EndsLinesWithLf) {
  EXPECT_EQ(read("a\r\nb\rc\nd\r\r\ne\n\rf\r"), "text:a\nb\nc\nd\n\ne\n\nf\n");
  EXPECT_EQ(read(utf16(u"a\r\nb\rc\nd", true)), "text:a\nb\nc\nd");
  EXPECT_EQ(read("a\r b\r\xc3\xa9\n"), "text:a\n b\n\xc3\xa9\n");
}

TEST(PlainText, SaysWhatCameIn) {
  EXPECT_EQ(decode_plain_text(bytes_of("Note"), limit)->content_type, "text/plain; charset=utf-8");
  EXPECT_EQ(decode_plain_text(bytes_of(utf16(u"Note", true)), limit)->content_type, "text/plain; charset=utf-16le");
  EXPECT_EQ(decode_plain_text(bytes_of(utf16(u"Note", false)), limit)->content_type, "text/plain; charset=utf-16be");
}

TEST(PlainText, RefusesWhatIsEmpty) {
  for (auto nothing : {""sv, " "sv, "\n\r\n\t\f\v"sv, "\xef\xbb\xbf"sv, "\xff\xfe"sv, "\xfe\xff"sv, "\xc2\xa0\xe3\x80\x80\xe2\x80\x8b"sv,
                       "\xff\xfe\x20\x00\x0a\x00"sv, "                         "sv})
    EXPECT_EQ(read(nothing), "empty") << to_hex(bytes_of(nothing));
  EXPECT_EQ(read("."), "text:.");
  EXPECT_EQ(read("          \n          ."), "text:          \n          .");
}

TEST(PlainText, RefusesWhatIsTooLargeBeforeItReads) {
  EXPECT_EQ(read("12345", 5), "text:12345");
  EXPECT_EQ(read("123456", 5), "too_large");
  EXPECT_EQ(read("12345\xff", 5), "too_large");
}

TEST(PlainText, RefusesUtf16WithAnOddByte) {
  for (bool little : {true, false})
    for (bool mark : {true, false}) {
      std::string whole = utf16(u"Discharge summary", little, mark);
      EXPECT_EQ(read(whole), "text:Discharge summary");
      EXPECT_EQ(read(whole.substr(0, whole.size() - 1)), "truncated");
      EXPECT_EQ(read(whole + "x"), "truncated");
      EXPECT_EQ(read(whole + utf16(u"\xd83e", little, false) + "x"), "truncated");
    }
}

TEST(PlainText, RefusesUtf8CutInsideItsLastCharacter) {
  for (auto whole : {"dose 5 \xc2\xb5"sv, "pain \xe2\x89\xa5"sv, "\xf0\x9f\xa9\xba"sv}) {
    std::size_t character = whole.size() - whole.find_first_of("\xc2\xe2\xf0");
    EXPECT_EQ(read(whole), "text:" + std::string(whole));
    for (std::size_t cut = 1; cut < character; ++cut) EXPECT_EQ(read(whole.substr(0, whole.size() - cut)), "truncated");
  }
  EXPECT_EQ(read("\xe2\x89 then more"), "encoding");
}

TEST(PlainText, RefusesWrongAndMixedEncodings) {
  for (auto wrong : {
           "Fi\xe8vre"sv,                                     // Latin-1
           "\x93quoted\x94 text"sv,                           // Windows-1252
           "M\xfcller, \xc3\xbc"sv,                           // Latin-1, then UTF-8
           "\xc0\xaf"sv, "\xe0\x80\xaf"sv,                    // overlong
           "\xed\xa0\x80"sv, "\xed\xbf\xbf."sv,               // surrogates
           "\xf4\x90\x80\x80"sv, "\xf5\x80"sv,                // above U+10FFFF
           "\x80"sv, "a\xbf"sv, "\xff"sv,                     // stray
           "\xff\xfe\0\0N\0\0\0"sv, "\0\0\xfe\xff\0\0\0N"sv,  // UTF-32
           "Plain note then N\0o\0t\0e\0s\0"sv,               // UTF-8, then UTF-16
       })
    EXPECT_EQ(read(wrong), "encoding") << to_hex(bytes_of(wrong));
  std::string mixed = utf16(u"First page.\n", true) + "The second page was appended by a program that writes UTF-8 only.\n.";
  EXPECT_EQ(read(mixed), "encoding");
}

TEST(PlainText, RefusesLoneSurrogates) {
  for (bool little : {true, false}) {
    EXPECT_EQ(read(utf16(u"a\xd83e\xde7a", little)), "text:a\xf0\x9f\xa9\xba");
    for (auto lone : {u"a\xd83e"sv, u"\xd83e."sv, u"\xde7a."sv, u"\xd83e\xd83e\xde7a"sv, u"\xde7a\xd83e"sv})
      EXPECT_EQ(read(utf16(lone, little)), "encoding");
  }
}

TEST(PlainText, RefusesNulAndControls) {
  for (auto bad : {"\0"sv, "a\0b"sv, "Note.\0"sv, "a\0"sv, "ab\0\0cd"sv, "a\x01"sv, "\x1b[31mred"sv, "a\bb"sv, "end\x1a"sv, "\x7f."sv})
    EXPECT_EQ(read(bad), "malformed") << to_hex(bytes_of(bad));
  EXPECT_EQ(read(utf16({u"ab\0cd", 5}, true)), "malformed");
  EXPECT_EQ(read(utf16(u"bell\x07", false)), "malformed");
  EXPECT_EQ(read("a\tb\vc\fd"), "text:a\tb\vc\fd");
  EXPECT_EQ(read("it\xc2\x92s"), "text:it\xc2\x92s");
}

TEST(PlainText, RefusesAControlWhereverItStands) {
  for (char control : {'\0', '\x01', '\b', '\x0e', '\x1f', '\x7f'})
    for (std::size_t at = 0; at < 24; ++at) {
      std::string text = "a text of 24 characters.";
      text[at] = control;
      Result<Document> document = decode_plain_text(bytes_of(text), limit);
      ASSERT_FALSE(document.ok()) << at;
      EXPECT_EQ(document.error().code(), Code::malformed);
      EXPECT_NE(document.error().message().find("Byte " + std::to_string(at) + " "), std::string::npos) << document.error().message();
    }
}

TEST(PlainText, TakesUtf16WithoutAMarkOnlyWhenItsZerosAreClear) {
  for (bool little : {true, false}) {
    EXPECT_EQ(read(utf16(u"Note", little, false)), "text:Note");
    EXPECT_EQ(read(utf16(u"Caf\xe9 \x2019quoted\x2019 from R\x12b"
                         u"ga, \x100"
                         u"dams",
                         little, false)),
              "text:Caf\xc3\xa9 \xe2\x80\x99quoted\xe2\x80\x99 from R\xc4\xab"
              "ga, \xc4\x80"
              "dams");
    EXPECT_EQ(read(utf16(u"abc", little, false)), "malformed");  // three units are too few to tell
  }
  EXPECT_EQ(read("Long ordinary text with one \0 in it"sv), "malformed");
}

TEST(PlainText, KeepsIdeographsAndRuledLinesInUtf16) {
  std::u16string rule(400, u'\x2550'), ideographs;
  for (int i = 0; i < 2000; ++i) ideographs.push_back(static_cast<char16_t>(0x4e00 + i * 7919 % 0x5000));
  for (bool little : {true, false}) {
    EXPECT_TRUE(read(utf16(rule, little)).starts_with("text:\xe2\x95\x90"));
    EXPECT_EQ(read(utf16(ideographs, little)).size(), 5 + 3 * ideographs.size());
  }
}

TEST(PlainText, NamesTheByteAndNeverTheText) {
  Result<Document> document = decode_plain_text(bytes_of("\xef\xbb\xbfMaria\xff"), limit);
  EXPECT_EQ(document.error().message(), "Byte 8 begins no character of UTF-8.");
}

TEST(PlainText, TakesALineOfAMillionCharacters) {
  std::string line;
  while (line.size() < 1'000'000) line += "no line end here, \xc3\xa9 either; ";
  EXPECT_EQ(read(line, 64 << 20), "text:" + line);
}

}  // namespace
}  // namespace wardbook::document
