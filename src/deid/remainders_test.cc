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
}

TEST(Remainders, ASexAndAStateInAFieldOfTheirOwnStay) {
  EXPECT_TRUE(stays("LAVALLEY, JUNE\t20171130\tF\tLAVALLEY", "F", Label::name));
  EXPECT_TRUE(stays("118 SASSAFRAS ST^^MONTEZUMA^GA^31063", "GA", Label::name));
  EXPECT_FALSE(stays("LAVALLEY, JUNE F", "F", Label::name));
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
}

}  // namespace
}  // namespace wardbook::deid
