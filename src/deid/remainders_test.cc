#include "deid/remainders.h"

#include <gtest/gtest.h>

#include <string>

#include "deid/lexicon.h"

namespace wardbook::deid {
namespace {

using trust::Label;

// Whether `piece` of the text may stay once a stronger span has taken the rest of a `label` that reached over it.
bool stays(const std::string& text, const std::string& piece, Label label, bool behind_name = false) {
  static const Lexicon lexicon;
  const Page page(text, lexicon, Language::en);
  const auto start = static_cast<std::uint32_t>(text.find(piece));
  const auto end = start + static_cast<std::uint32_t>(piece.size());
  return tells_nothing(page, {0, end, label, Action::redact, 0.9F, Reason::label}, start, end, behind_name);
}

TEST(Remainders, TheLabelOfTheNextFieldStays) {
  EXPECT_TRUE(stays("Resident: Aune Hietala     Rm: 112B", "Rm", Label::name));
  EXPECT_TRUE(stays("Lonnie Prather     Emp #: 2217", "Emp", Label::name));
  EXPECT_FALSE(stays("107-A: sleeps", "A", Label::location));
  EXPECT_FALSE(stays("Hietala Aune, room 3", "Aune", Label::name));
  EXPECT_FALSE(stays("Mother Aune Low: 555-222-1212", "Low", Label::name));
  EXPECT_FALSE(stays("Aune Oz # 4", "Oz", Label::name));
}

TEST(Remainders, ASexInAFieldOfItsOwnStays) {
  EXPECT_TRUE(stays("LAVALLEY, JUNE\t20171130\tF\tLAVALLEY", "F", Label::name));
  EXPECT_FALSE(stays("LAVALLEY, JUNE F", "F", Label::name));
  EXPECT_FALSE(stays("PID|1||5512^^^MR||NG^AN^Q||19600304|F", "NG", Label::name));
  EXPECT_FALSE(stays("SMITH^JO^M^JR", "M", Label::name));
}

TEST(Remainders, ADegreeAndTheStateBehindANameStay) {
  EXPECT_TRUE(stays("Constance Little, O.D.", "O.D", Label::name));
  EXPECT_TRUE(stays("Ulrich Dahl, DC", "DC", Label::location, true));
  EXPECT_FALSE(stays("Washington, DC", "DC", Label::location));
}

TEST(Remainders, ATimeOfDayStaysWhereANumberWasSeen) {
  EXPECT_TRUE(stays("Pronounced 0451 8/14/24", "0451", Label::phone));
  EXPECT_TRUE(stays("3/13 0900-0945 with Leona", "0945", Label::id));
  EXPECT_FALSE(stays("pager 620-555-0133", "0133", Label::phone));
  EXPECT_FALSE(stays("ext 2790", "2790", Label::phone));
  EXPECT_FALSE(stays("555 1210 2210", "2210", Label::phone));
  EXPECT_FALSE(stays("AB-2300-0700", "2300-0700", Label::id));
}

}  // namespace
}  // namespace wardbook::deid
