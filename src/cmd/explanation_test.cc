// What `explain` draws: every find once, at its place and in the list, and nothing of the document reaches a terminal as an order.
#include "cmd/explanation.h"

#include <gtest/gtest.h>

namespace wardbook::cmd {
namespace {

using deid::Action;
using trust::Label;

const std::vector<deid::Span> spans{{4, 9, Label::name, 0.925F, Action::redact, {"title", "site_list"}},
                                    {10, 12, Label::age, 0.9F, Action::keep, {"age_phrase"}},
                                    {16, 23, Label::location, 1.0F, Action::redact, {"known"}}};

TEST(Explanation, MarksEachFindAndSaysWhyInWords) {
  EXPECT_EQ(explanation("Mr. Weber 60\nin Upper\nY.", spans, deid::Language::en, Ink::plain),
            "Mr. [Weber]1 (60)2\nin [Upper\nY]3.\n"
            "\nlanguage en; 2 redacted, 0 generalized, 1 kept\n"
            "    1  line 1     NAME          redact      0.93  a title stands before it; it stands in a deny list of recognizers.toml\n"
            "    2  line 1     AGE           keep        0.90  it says how old somebody is\n"
            "    3  line 2     LOCATION      redact      1.00  it was known beforehand\n");
}

TEST(Explanation, ColoursEndWithEachLine) {
  const auto drawn = explanation("Mr. Weber 60\nin Upper\nY.", spans, deid::Language::en, Ink::colour);
  EXPECT_NE(drawn.find("Mr. \x1b[30;45mWeber\x1b[0m"), std::string::npos);
  EXPECT_NE(drawn.find("\x1b[4;33m60\x1b[0m"), std::string::npos);
  EXPECT_NE(drawn.find("\x1b[30;42mUpper\x1b[0m\n\x1b[30;42mY\x1b[0m"), std::string::npos);
}

TEST(Explanation, ShowsControlCharactersOfTheTextAsPictures) {
  const auto drawn =
      explanation("\x1b[2J Weber\x07 \xC2\x9B", {{5, 11, Label::name, 1, Action::redact, {"title"}}}, deid::Language::en, Ink::colour);
  EXPECT_EQ(drawn.find("\x1b[2J"), std::string::npos);
  EXPECT_EQ(drawn.find('\x07'), std::string::npos);
  EXPECT_EQ(drawn.find("\xC2\x9B"), std::string::npos);
}

}  // namespace
}  // namespace wardbook::cmd
