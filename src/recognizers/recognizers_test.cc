// recognizers.toml: what it does to a text, that every mistake names its line, and that what is known of a patient goes before all.
#include "recognizers/recognizers.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "deid/redactor.h"
#include "recognizers/definitions.h"
#include "text/utf8.h"

namespace wardbook::recognizers {
namespace {

std::string redacted(std::string_view toml, std::string_view text, std::initializer_list<const char*> known_names = {}) {
  auto rules = parse(toml);
  EXPECT_TRUE(rules.ok()) << (rules.ok() ? "" : rules.error().message());
  if (!rules) return "";
  trust::KnownIdentifiers known;
  for (const char* name : known_names) known.names.emplace_back(std::string(name));
  const deid::Engine engine(*rules);
  auto outcome = deid::Redactor(engine).redact(text, known, trust::Mode::safe_harbor, trust::Operator::tag, deid::Language::en);
  EXPECT_TRUE(outcome.ok());
  return std::string(outcome->redacted.text());
}

constexpr std::string_view case_numbers = R"(
[[pattern]]
label = "ID"
regex = 'CN-\d{4}'
)";
constexpr std::string_view npi_near_its_word = R"(
[[pattern]]
label = "LICENSE"
regex = '\b\d{10}\b'
validator = "npi"
score = 0.3
context = ["npi", "national provider"]
context_window = 4
)";
constexpr std::string_view badges = R"(
[[pattern]]
regex = '(?i)badge (?P<ID>\w+) of (?P<NAME>\w+)'
)";
constexpr std::string_view lists = R"(
[[deny]]
label = "LOCATION"
phrases = ["the Annex", "Señora Wing"]
[[deny]]
label = "NAME"
letters = "exact"
phrases = ["Will"]
[[allow]]
phrases = ["Halvorsen score", "the annex menu", "Dr. Okafor"]
)";

struct Case {
  std::string_view toml, text, redacted;
};
constexpr Case cases[] = {
    {case_numbers, "about CN-1234 and CN four", "about [ID] and CN four"},
    {case_numbers,
     "about CN\xE2\x80\x93"
     "1234",
     "about [ID]"},                                             // an en dash is a dash
    {case_numbers, "about XCN-12345 only", "about [ID] only"},  // a value goes as a whole
    {case_numbers, "about [ID] only", "about [ID] only"},
    {npi_near_its_word, "the NPI was 1234567893 there", "the NPI was [LICENSE] there"},
    {npi_near_its_word, "number 1234567893 is his national provider number", "number [LICENSE] is his national provider number"},
    {badges, "Badge qx77 of rusty was lost", "Badge [ID] of [NAME] was lost"},
    {lists, "seen in The  Annex\nand in senora\nwing", "seen in [LOCATION]\nand in [LOCATION]"},
    {lists, "Will said that he will come", "[NAME] said that he will come"},
    {lists, "the Halvorsen score was 4, said Mr. Halvorsen", "the Halvorsen score was 4, said Mr. [NAME]"},
    {lists, "the Annex menu", "[LOCATION] menu"},  // deny goes before allow
    {"[operating_points]\nAGE = 1.0", "Mr. Weber is 93 years old", "Mr. [NAME] is 93 years old"},
};

TEST(Recognizers, DoWhatTheirFileSays) {
  for (const Case& one : cases) EXPECT_EQ(redacted(one.toml, one.text), one.redacted) << one.toml;
}

TEST(Recognizers, AValidatorAndAnOperatingPointDecide) {
  const auto rules = parse(npi_near_its_word).value();
  EXPECT_EQ(rules->read("the NPI was 1234567893 there").finds.size(), 1U);
  EXPECT_EQ(rules->read("the NPI was 1234567890 there").finds.size(), 0U);
  EXPECT_EQ(rules->read("the number was 1234567893 there").finds.size(), 0U);
  EXPECT_EQ(rules->read("the NPI is what they want to see, 1234567893").finds.size(), 0U);
  const std::string sure = std::string(case_numbers) + "score = 0.6\n[operating_points]\nID = 0.7\n";
  EXPECT_EQ(redacted(sure, "about CN-1234 now"), redacted("[operating_points]\nID = 0.7\n", "about CN-1234 now"));
}

TEST(Recognizers, AnAllowListNeverShowsWhatIsKnownOfThePatient) {
  EXPECT_EQ(redacted(lists, "the Halvorsen score", {"Halvorsen"}), "the [NAME] score");
  const std::string allow = "[[allow]]\nphrases = [\"Zebulon Quarrington\", \"quarrington\"]\n[operating_points]\nNAME = 1.0\n";
  EXPECT_EQ(redacted(allow, "ZEBULON QUARRINGTON, then Mrs. Quarrington", {"Zebulon Quarrington"}), "[NAME], then Mrs. [NAME]");
}

TEST(Recognizers, APartOfALongerIdentifierIsNotAllowed) {
  const std::string allow = "[[allow]]\nphrases = [\"Elm\"]\n";
  EXPECT_EQ(redacted(allow, "lives at 12 Elm Street now").find("Elm"), std::string::npos);
}

TEST(Recognizers, WhatIsAllowedIsSaidToBeKept) {
  auto rules = parse(lists).value();
  const deid::Engine engine(rules);
  const auto spans = engine.find("seen by Dr. Okafor today", {}, deid::Language::en);
  ASSERT_EQ(spans.size(), 1U);
  EXPECT_EQ(spans[0].action, deid::Action::keep);
  EXPECT_EQ(spans[0].reasons, std::vector<std::string_view>{"site_allowed"});
}

TEST(Recognizers, WhatAnOperatingPointLetsGoIsCountedAsLeft) {
  auto rules = parse("[operating_points]\nSSN = 1.0\nNAME = 1.0\n").value();
  const deid::Engine engine(rules);
  auto outcome = deid::Redactor(engine).redact("Mr. Weber, SSN 219-09-9999, MRN 1234567", {}, trust::Mode::safe_harbor,
                                               trust::Operator::tag, deid::Language::en);
  ASSERT_TRUE(outcome.ok());
  EXPECT_EQ(outcome->redacted.text(), "Mr. Weber, SSN 219-09-9999, MRN [MRN]");
  EXPECT_EQ(outcome->redacted.left()['A' - 'A'], 1U);
  EXPECT_EQ(outcome->redacted.left()['G' - 'A'], 1U);
  EXPECT_EQ(outcome->redacted.kept()['G' - 'A'], 0U);
  EXPECT_TRUE(std::ranges::any_of(outcome->spans, [](const deid::Span& span) {
    return span.label == trust::Label::ssn && span.action == deid::Action::keep && span.reasons.front() == "site_point";
  }));
}

struct Mistake {
  std::string_view toml;
  unsigned line;
  std::string_view says;
};
constexpr Mistake mistakes[] = {
    {"[[pattern]\n", 1, "no TOML"},
    {"a = 1\n", 1, "nothing else"},
    {"# \xC3\xA9\n[[allow]]\nphrases = ['\xC3\xA9', \"\"\"\n\\\"\xC3\xA9\"\"\"] \xC3\xA9\n", 4, "no TOML"},
    {"\xC2\xA0[)\n", 1, "no TOML"},
    {"\n[[pattern]]\nlabel = \"ID\"\n", 2, "no regex"},
    {"[[pattern]]\nlabel = \"ID\"\nregex = '('\n", 3, "no expression"},
    {"[[pattern]]\nlabel = \"ID\"\nregex = 'x*'\n", 3, "nothing stands"},
    {"[[pattern]]\nlabel = \"ID\"\nregex = '\\b'\n", 3, "nothing stands"},
    {"[[pattern]]\nlabel = \"ID\"\nregex = '((a{100}){100}){100}'\n", 3, "no expression"},
    {"[[pattern]]\nlabel = \"ID\"\nregex = '((\\pL{90}){10}){1}'\n", 3, "too large"},
    {"[[pattern]]\nregex = 'a(?P<WHO>b)'\n", 2, "no label"},
    {"[[pattern]]\nregex = 'ab'\n", 2, "needs a label"},
    {"[[pattern]]\nlabel = \"ID\"\nregex = 'a(?P<NAME>b)'\n", 3, "not both"},
    {"[[pattern]]\nlabel = \"id\"\nregex = 'ab'\n", 2, "no such label"},
    {"[[pattern]]\nlabel = \"ID\"\nregex = 'ab'\nscore = 1.5\n", 4, "0 to 1"},
    {"[[pattern]]\nlabel = \"ID\"\nregex = 'ab'\nscore = \"high\"\n", 4, "0 to 1"},
    {"[[pattern]]\nlabel = \"ID\"\nregex = 'ab'\nvalidator = \"crc\"\n", 4, "validator"},
    {"[[pattern]]\nlabel = \"ID\"\nregex = 'ab'\ncontext = [\"x\"]\ncontext_window = 0\n", 5, "window"},
    {"[[pattern]]\nlabel = \"ID\"\nregex = 'ab'\ncontext = [\n\"x\",\n\"\"]\n", 6, "empty"},
    {"[[pattern]]\nlabel = \"ID\"\nregex = 'ab'\ncontext = [\"x\"]\ncontext_score = 0.2\n", 1, "raise"},
    {"[[pattern]]\nlabel = \"ID\"\nregex = 'ab'\ncontext_window = 2\n", 1, "has none"},
    {"[[pattern]]\nlabel = \"ID\"\nregex = 'ab'\nname = \"x\"\n", 4, "no such key"},
    {"[pattern]\nlabel = \"ID\"\n", 1, "two brackets"},
    {"[[deny]]\nphrases = [\"x\"]\n", 1, "no label"},
    {"[[deny]]\nlabel = \"NAME\"\n", 1, "no phrases"},
    {"[[deny]]\nlabel = \"NAME\"\nphrases = \"x\"\n", 3, "list of texts"},
    {"[[deny]]\nlabel = \"NAME\"\nphrases = [\"x\", 3]\n", 3, "a text"},
    {"[[deny]]\nlabel = \"NAME\"\nphrases = [\n\"x\",\n\"--\"]\n", 5, "no letter"},
    {"[[allow]]\nphrases = [\"x\"]\nletters = \"loose\"\n", 3, "letters"},
    {"[[allow]]\nphrases = [\"x\"]\nlabel = \"NAME\"\n", 3, "no such key"},
    {"[operating_points]\nNAME = 0.5\nNAMES = 0.5\n", 3, "no such label"},
    {"[operating_points]\nNAME = true\n", 2, "0 to 1"},
    {"operating_points = 3\n", 1, "table"},
};

TEST(Recognizers, EachMistakeNamesItsLine) {
  for (const Mistake& mistake : mistakes) {
    auto rules = parse(mistake.toml);
    ASSERT_FALSE(rules.ok()) << mistake.toml;
    EXPECT_EQ(rules.error().code(), Code::settings);
    EXPECT_TRUE(rules.error().message().starts_with("recognizers.toml:" + std::to_string(mistake.line) + ": "))
        << mistake.toml << rules.error().message();
    EXPECT_NE(rules.error().message().find(mistake.says), std::string::npos) << mistake.toml << rules.error().message();
  }
}

TEST(Recognizers, HaveLimits) {
  std::string patterns;
  for (std::size_t i = 0; i <= most_patterns; ++i) patterns += "[[pattern]]\nlabel = \"ID\"\nregex = 'ab'\n";
  EXPECT_NE(parse(patterns).error().message().find("more than 200 patterns"), std::string::npos);
  EXPECT_FALSE(parse("[[pattern]]\nlabel = \"ID\"\nregex = '" + std::string(longest_pattern + 1, 'a') + "'\n").ok());
  EXPECT_FALSE(parse("[[allow]]\nphrases = [\"" + std::string(longest_phrase + 1, 'a') + "\"]\n").ok());
  EXPECT_FALSE(parse("#" + std::string(largest_file, ' ')).ok());
  std::string phrases = "[[allow]]\nphrases = [";
  for (std::size_t i = 0; i <= most_phrases; ++i) phrases += "\"a\",";
  EXPECT_FALSE(parse(phrases + "]\n").ok());
}

TEST(Recognizers, TheExampleOfThePageWorks) {
  std::ifstream file(WARDBOOK_SOURCE_DIR "/docs/recognizers.md");
  std::stringstream page;
  page << file.rdbuf();
  const std::string text = page.str();
  const auto start = text.find("```toml\n") + 8;
  const std::string toml = text.substr(start, text.find("```", start) - start);
  EXPECT_EQ(redacted(toml, "Case CN-2024-001234, NPI 1234567893. Badge AB123 of rusty. In the annex, Will ran a Kirby-Weiss protocol."),
            "Case [ID], NPI [LICENSE]. Badge [ID] of [NAME]. In [LOCATION], [NAME] ran a Kirby-Weiss protocol.");
}

constexpr std::string_view fragments[] = {"Mr. ",  "Halvorsen", " score ",        "CN-1234",     "\xC3\xA9",     "\xF0\x9F\x98\x80",
                                          "Will ", "will ",     "the Annex",      " 3/14/2021 ", "badge x1 of ", "\n",
                                          " ",     "-",         "NPI 1234567893", "[NAME_1]",    "MRN 1234567",  "93-year-old ",
                                          "Texas "};
rc::Gen<std::string> notes() {
  return rc::gen::map(rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, std::size(fragments))),
                      [](const std::vector<std::size_t>& picks) {
                        std::string text;
                        for (const std::size_t pick : picks) text += fragments[pick];
                        return text;
                      });
}

RC_GTEST_PROP(Recognizers, AnEmptyFileChangesNothing, ()) {
  static const auto rules = parse("# nothing\n").value();
  static const deid::Engine with(rules), without;
  const std::string text = *notes();
  RC_ASSERT(deid::serialize_spans(with.find(text, {}, deid::Language::en)) ==
            deid::serialize_spans(without.find(text, {}, deid::Language::en)));
}

RC_GTEST_PROP(Recognizers, SpansStayDisjointAtCharacterBoundariesAndRedactingTwiceChangesNothing, ()) {
  static const auto rules =
      parse(std::string(case_numbers) + std::string(badges) + std::string(lists) + "[[pattern]]\nlabel = \"OTHER\"\nregex = 'o\\C'\n")
          .value();
  static const deid::Engine engine(rules);
  const std::string text = *notes();
  std::uint32_t last = 0;
  for (const deid::Span& span : engine.find(text, {}, deid::Language::en)) {
    RC_ASSERT(span.start >= last && span.start < span.end && span.end <= text.size());
    RC_ASSERT(!text::is_continuation(text[span.start]) && (span.end == text.size() || !text::is_continuation(text[span.end])));
    last = span.end;
  }
  auto once = deid::Redactor(engine).redact(text, {}, trust::Mode::safe_harbor, trust::Operator::tag, deid::Language::en);
  auto twice = deid::Redactor(engine).redact(once->redacted.text(), {}, trust::Mode::safe_harbor, trust::Operator::tag, deid::Language::en);
  RC_ASSERT(twice->redacted.text() == once->redacted.text());
}

}  // namespace
}  // namespace wardbook::recognizers
