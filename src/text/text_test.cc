#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "text/fold.h"
#include "text/sentences.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace wardbook::text {
namespace {

using testing::ElementsAre;

TEST(Utf8, AcceptsWhatRfc3629AllowsAndNothingElse) {
  EXPECT_TRUE(valid_utf8(""));
  EXPECT_TRUE(valid_utf8("plain text that is longer than eight bytes"));
  EXPECT_TRUE(valid_utf8("\xF4\x8F\xBF\xBF"));
  EXPECT_FALSE(valid_utf8("\xC0\xAF"));          // overlong
  EXPECT_FALSE(valid_utf8("\xE0\x80\x80"));      // overlong
  EXPECT_FALSE(valid_utf8("\xED\xA0\x80"));      // a surrogate
  EXPECT_FALSE(valid_utf8("\xF4\x90\x80\x80"));  // above U+10FFFF
  EXPECT_FALSE(valid_utf8("abc\xE2\x82"));       // cut short
  EXPECT_FALSE(valid_utf8("\x80"));
}

TEST(OffsetMap, AgreesWithCountingFromTheStart) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80 ";
  const OffsetMap map(text);
  std::uint32_t points = 0;
  std::uint32_t units = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    EXPECT_EQ(map.code_point_of_byte(at), points);
    EXPECT_EQ(map.utf16_of_byte(at), units);
    EXPECT_EQ(map.byte_of_code_point(points), at);
    EXPECT_EQ(map.byte_of_utf16(units), at);
    const Decoded character = decode(text, at);
    at += character.size;
    ++points;
    units += character.code_point > 0xFFFF ? 2 : 1;
  }
  EXPECT_EQ(map.code_points(), points);
  EXPECT_EQ(map.utf16_units(), units);
  EXPECT_EQ(map.byte_of_code_point(points + 5), text.size());
}

TEST(OffsetMap, OfAnAsciiTextIsTheIdentity) {
  const OffsetMap map("abc");
  EXPECT_EQ(map.code_point_of_byte(2), 2U);
  EXPECT_EQ(map.byte_of_utf16(9), 3U);
}

TEST(Fold, TakesCaseAndAccentsAway) {
  EXPECT_EQ(fold("N\xC3\xBA\xC3\xB1"
                 "ez"),
            "nunez");
  EXPECT_EQ(fold("M\xC3\x9CLLER Stra\xC3\x9F"
                 "e"),
            "muller strasse");
  EXPECT_EQ(fold("O\xE2\x80\x99"
                 "Brien"),
            "o'brien");
  EXPECT_EQ(fold("\xC5\x81\xC3\xB3"
                 "d\xC5\xBA"),
            "lodz");
  EXPECT_EQ(lower("\xC3\x89t\xC3\x89 \xD0\x90"), "\xC3\xA9t\xC3\xA9 \xD0\xB0");
}

std::vector<std::string> pieces(std::string_view text) {
  std::vector<std::string> result;
  for (const Token& token : tokens(text)) result.emplace_back(slice(text, token));
  return result;
}

TEST(Tokens, KeepNamesWholeAndPossessivesApart) {
  EXPECT_THAT(pieces("O'Brien's A1c 3/14"), ElementsAre("O'Brien", "'s", "A1c", "3", "/", "14"));
  EXPECT_THAT(pieces("Lopez-Garcia"), ElementsAre("Lopez", "-", "Garcia"));
}

TEST(Tokens, KnowTheirShapeAndWhatStandsBefore) {
  const std::vector<Token> found = tokens("Maria LOPEZ\nM. McKay");
  ASSERT_EQ(found.size(), 5U);
  EXPECT_EQ(found[0].shape, Shape::capital);
  EXPECT_EQ(found[1].shape, Shape::upper);
  EXPECT_EQ(found[2].shape, Shape::initial);
  EXPECT_TRUE(found[2].line_before);
  EXPECT_FALSE(found[3].space_before);
  EXPECT_EQ(found[4].shape, Shape::mixed);
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> result;
  for (const Range range : sentences(text)) result.emplace_back(slice(text, range));
  return result;
}

TEST(Sentences, EndAtStopsButNotAtAbbreviations) {
  EXPECT_THAT(split("Seen by Dr. Smith today. Takes 2.5 mg q.d. as told. BP stable."),
              ElementsAre("Seen by Dr. Smith today.", "Takes 2.5 mg q.d. as told.", "BP stable."));
}

TEST(Sentences, EndAtHeadingsItemsAndEmptyLinesButNotInWrappedLines) {
  EXPECT_THAT(
      split("PLAN:\n1. Start aspirin\n2. Stop heparin\n\nThe patient was told about the plan and agreed with\nall of it."),
      ElementsAre("PLAN:", "1. Start aspirin", "2. Stop heparin", "The patient was told about the plan and agreed with\nall of it."));
}

TEST(Sentences, CoverEveryCharacterThatIsNoSpace) {
  const std::string text = "One.  Two!\n\n* three\n- four? Five (six.) seven\n8";
  std::string covered(text.size(), ' ');
  std::uint32_t last = 0;
  for (const Range range : sentences(text)) {
    EXPECT_GE(range.start, last);
    last = range.end;
    for (std::uint32_t i = range.start; i < range.end; ++i) covered[i] = text[i];
  }
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != ' ' && text[i] != '\n') {
      EXPECT_EQ(covered[i], text[i]) << i;
    }
}

}  // namespace
}  // namespace wardbook::text
