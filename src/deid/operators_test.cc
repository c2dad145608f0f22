// Runs over src/deid/cases/operators.jsonl: mode, operators and text in, redacted text out. "days" is the shift that the key must
// give; a key that gives it is looked for.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <string>

#include "deid/modes.h"
#include "deid/operators/dates.h"
#include "deid/operators/places.h"
#include "deid/redactor.h"

namespace wardbook::deid {
namespace {

namespace json = boost::json;
using trust::Mode;
using trust::Operator;

// The rules alone: what an operator does with a span is tested here, not what the models find.
const Engine& engine() {
  static const Engine instance{Models{}};
  return instance;
}

PatientKey key_of(std::uint32_t number) {
  std::array<std::uint8_t, PatientKey::size> bytes{};
  for (std::size_t i = 0; i < 4; ++i) bytes[i] = static_cast<std::uint8_t>(number >> (8 * i));
  return PatientKey(bytes);
}

PatientKey key_that_shifts(int days) {
  std::uint32_t number = 0;
  while (operators::days_back(key_of(number), Weekdays::may_change) != days) ++number;
  return key_of(number);
}

template <std::size_t count>
std::size_t place(const std::array<std::string_view, count>& names, const json::object& given, const char* field) {
  const json::value* found = given.if_contains(field);
  if (!found) return 0;
  for (std::size_t i = 0; i < count; ++i)
    if (names[i] == std::string_view(found->as_string())) return i;
  ADD_FAILURE() << "unknown " << field;
  return 0;
}

std::vector<json::object> cases() {
  std::vector<json::object> result;
  std::ifstream file(std::string(WARDBOOK_SOURCE_DIR) + "/src/deid/cases/operators.jsonl");
  for (std::string line; std::getline(file, line);)
    if (!line.empty()) result.push_back(json::parse(line).as_object());
  return result;
}

class OperatorCase : public testing::TestWithParam<json::object> {};

TEST_P(OperatorCase, GivesTheTextThatTheCaseSays) {
  const json::object& given = GetParam();
  auto treatment =
      parse_treatment(static_cast<Mode>(place(trust::mode_names, given, "mode")), std::string(given.at("operators").as_string()));
  ASSERT_TRUE(treatment.ok()) << treatment.error().message();
  treatment->key = given.contains("days") ? key_that_shifts(static_cast<int>(given.at("days").as_int64())) : key_of(1);
  const std::string text(given.at("text").as_string());
  auto outcome = Redactor(engine()).redact(text, {}, *treatment, static_cast<Language>(place(language_names, given, "lang")));
  ASSERT_TRUE(outcome.ok()) << outcome.error().message();
  EXPECT_EQ(outcome->redacted.text(), std::string(given.at("redacted").as_string()));
}

INSTANTIATE_TEST_SUITE_P(All, OperatorCase, testing::ValuesIn(cases()), [](const auto& one) {
  std::string name(one.param.at("id").as_string());
  for (char& c : name)
    if (c == '-') c = '_';
  return name;
});

Redactor::Outcome redact(std::string_view text, Mode mode, std::string_view operators) {
  auto treatment = parse_treatment(mode, operators);
  EXPECT_TRUE(treatment.ok());
  treatment->key = key_of(1);
  auto outcome = Redactor(engine()).redact(text, {}, *treatment, Language::en);
  EXPECT_TRUE(outcome.ok());
  return std::move(outcome).value();
}

TEST(Attestation, SaysWhatWentWhatWasGeneralizedAndWhatStayed) {
  constexpr std::string_view text = "Mr. Halvorsen, 95-year-old, seen 3/14/2021 in Boston, MRN 1234567, aged 44.";
  const auto harbor = redact(text, Mode::safe_harbor, "year").redacted;
  EXPECT_EQ(harbor.attestation()['A' - 'A'], 1U);
  EXPECT_EQ(harbor.attestation()['C' - 'A'], 2U);
  EXPECT_EQ(harbor.generalized()['C' - 'A'], 2U);  // the age and the date
  EXPECT_EQ(harbor.kept()['C' - 'A'], 1U);         // the age of 44
  const auto limited = redact(text, Mode::limited_data_set, "tag").redacted;
  EXPECT_EQ(limited.attestation()['A' - 'A'], 1U);
  EXPECT_EQ(limited.attestation()['B' - 'A'], 0U);
  EXPECT_EQ(limited.attestation()['C' - 'A'], 0U);
  EXPECT_EQ(limited.kept()['B' - 'A'], 1U);
  EXPECT_EQ(limited.kept()['C' - 'A'], 3U);
  EXPECT_EQ(limited.attestation()['H' - 'A'], 1U);
}

TEST(Attestation, CountsWhatWasNotAskedForAsLeftUnlessTheModeLetsItStay) {
  constexpr std::string_view text = "Mr. Halvorsen, aged 44, seen 3/14/2021, MRN 1234567.";
  const auto names = LabelSet().set(static_cast<std::size_t>(trust::Label::name));
  Treatment treatment;
  const auto harbor = Redactor(engine()).redact(text, {}, treatment, Language::en, names).value();
  EXPECT_EQ(harbor.redacted.text(), "Mr. [NAME], aged 44, seen 3/14/2021, MRN 1234567.");
  EXPECT_EQ(harbor.redacted.attestation()['A' - 'A'], 1U);
  EXPECT_EQ(harbor.redacted.left()['C' - 'A'], 1U);
  EXPECT_EQ(harbor.redacted.left()['H' - 'A'], 1U);
  EXPECT_EQ(harbor.redacted.kept()['C' - 'A'], 1U);  // the age of 44
  EXPECT_EQ(harbor.spans.size(), 1U);
  EXPECT_NE(statement_of(Mode::safe_harbor, left_in(harbor.redacted.left())), "");
  treatment.mode = Mode::limited_data_set;
  const auto limited = Redactor(engine()).redact(text, {}, treatment, Language::en, names).value();
  EXPECT_EQ(limited.redacted.kept()['C' - 'A'], 2U);
  EXPECT_EQ(limited.redacted.left()['C' - 'A'], 0U);
  EXPECT_EQ(limited.redacted.left()['H' - 'A'], 1U);
  auto back = Redactor::deserialize(Redactor::serialize(limited.redacted));
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->left(), limited.redacted.left());
}

TEST(Attestation, HasNoStatementForASafeHarborThatHolds) {
  EXPECT_EQ(statement_of(Mode::safe_harbor, left_in(redact("Seen 3/14/2021.", Mode::safe_harbor, "tag").redacted.left())), "");
  EXPECT_EQ(statement_of(Mode::expert, Left::something), facts_of(Mode::expert).statement);
}

TEST(Attestation, GoesIntoTheSealAndBack) {
  const auto limited = redact("Seen 3/14/2021 in Boston by Dr. Halvorsen.", Mode::limited_data_set, "tag,DATE=year").redacted;
  auto back = Redactor::deserialize(Redactor::serialize(limited));
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->mode(), Mode::limited_data_set);
  EXPECT_EQ(back->generalized(), limited.generalized());
  EXPECT_EQ(back->kept(), limited.kept());
}

TEST(Places, AStreetThatIsCalledAsATownIsNone) {
  const auto stays = [](std::string_view text, std::string_view place) {
    const auto start = static_cast<std::uint32_t>(text.find(place));
    const Span span{start, start + static_cast<std::uint32_t>(place.size()), trust::Label::location, 1, Action::redact, {"context"}};
    const text::Range range = operators::limited_data_set_part(text, span, engine().lexicon());
    return text.substr(range.start, range.end - range.start);
  };
  EXPECT_EQ(stays("Lives on Lincoln near the park.", "Lincoln"), "");
  EXPECT_EQ(stays("Lives on Lincoln, CO.", "Lincoln, CO"), "CO");
  EXPECT_EQ(stays("Lives at the corner of Lincoln and Boston.", "Boston"), "");
  EXPECT_EQ(stays("Lives at the corner of Lincoln and Main in Boston.", "Boston"), "Boston");
  EXPECT_EQ(stays("Lives in Lincoln now.", "Lincoln"), "Lincoln");
  EXPECT_EQ(stays("Lives near Denver, CO.", "Denver, CO"), "Denver, CO");
  EXPECT_EQ(stays("Lives in Cook Co., IL.", "Cook Co., IL"), "IL");
  EXPECT_EQ(stays("Lives in the County of Cook, IL.", "County of Cook, IL"), "IL");
}

TEST(Places, LettersThatChangeTheirLengthWithTheirCaseAreNoState) {
  EXPECT_EQ(operators::generalized_place("\xC4\xB0\xC4\xB0\xC4\xB0\xC4\xB0\xC4\xB0, \xC4\xB0"), std::nullopt);
  EXPECT_EQ(operators::generalized_place(""), std::nullopt);
  EXPECT_EQ(operators::generalized_place("\xC4\xB0zmir, OHIO"), "OHIO");
}

TEST(Spans, CarryTheActionOfTheMode) {
  const auto spans = redact("Seen 3/14/2021 by Dr. Halvorsen.", Mode::limited_data_set, "tag").spans;
  ASSERT_EQ(spans.size(), 2U);
  EXPECT_EQ(spans[0].action, Action::keep);
  EXPECT_EQ(spans[1].action, Action::redact);
  EXPECT_EQ(redact("Seen 3/14/2021.", Mode::safe_harbor, "year").spans.at(0).action, Action::generalize);
  EXPECT_EQ(redact("Seen 3/14.", Mode::safe_harbor, "year").spans.at(0).action, Action::redact);
}

class Counter final : public Randomness {
 public:
  void fill(std::span<std::uint8_t> out) override {
    for (std::uint8_t& byte : out) byte = static_cast<std::uint8_t>(next_ += 37);
  }

 private:
  unsigned next_ = 0;
};

TEST(Vault, GivesEachValueARandomCodeAndTheSameValueTheSame) {
  auto treatment = parse_treatment(Mode::safe_harbor, "vault");
  ASSERT_TRUE(treatment.ok());
  Counter randomness;
  treatment->codes = &randomness;
  auto outcome = Redactor(engine()).redact("Mr. John Halvorsen saw Dr. Weber. HALVORSEN left.", {}, *treatment, Language::en);
  ASSERT_TRUE(outcome.ok());
  const auto& all = outcome->redacted.replacements();
  ASSERT_EQ(all.size(), 3U);
  const auto code = [&](std::size_t i) { return outcome->redacted.text().substr(all[i].start, all[i].end - all[i].start); };
  EXPECT_EQ(code(0), code(2));
  EXPECT_NE(code(0), code(1));
  EXPECT_TRUE(code(0).starts_with("[NAME_")) << code(0);
  auto again = Redactor(engine()).redact("Mr. John Halvorsen saw Dr. Weber. HALVORSEN left.", {}, *treatment, Language::en);
  ASSERT_TRUE(again.ok());
  EXPECT_NE(again->redacted.text(), outcome->redacted.text()) << "a code must not come from the value";
}

}  // namespace
}  // namespace wardbook::deid
