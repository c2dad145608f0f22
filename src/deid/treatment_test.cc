#include "deid/treatment.h"

#include <gtest/gtest.h>

#include <string>

#include "deid/modes.h"

namespace wardbook::deid {
namespace {

using trust::Label;
using trust::Mode;
using trust::Operator;

constexpr std::array all_modes{Mode::safe_harbor, Mode::limited_data_set, Mode::expert};
static_assert(all_modes.size() == trust::mode_names.size());

// The table of the law, written a second time: which operators each mode allows.
constexpr std::string_view allowed[] = {
    "tag number mask remove year generalize vault",
    "tag number mask remove year generalize shift vault keep",
    "tag number mask remove year generalize surrogate shift vault keep",
};

bool is_word_of(std::string_view word, std::string_view words) {
  const std::string padded = " " + std::string(words) + " ";
  return padded.find(" " + std::string(word) + " ") != std::string::npos;
}

TEST(Modes, AllowTheirOperatorsAndRefuseTheOthersWithAReason) {
  for (const Mode mode : all_modes) {
    for (std::size_t i = 0; i < trust::operator_names.size(); ++i) {
      const std::string_view name = trust::operator_names[i];
      const bool may = is_word_of(name, allowed[static_cast<std::size_t>(mode)]);
      const std::string_view refusal = refusal_of(mode, static_cast<Operator>(i));
      EXPECT_EQ(refusal.empty(), may) << name;
      if (!may) {
        EXPECT_TRUE(refusal.starts_with(std::string(trust::name_of(mode)) + " refuses " + std::string(name) + ": ")) << refusal;
        EXPECT_NE(refusal.find("45 CFR 164.514("), std::string_view::npos) << refusal;
      }
      // What is refused is refused under a label as well, and says the same.
      const Label label = fits(static_cast<Operator>(i), Label::id) ? Label::id : Label::date;
      auto parsed = parse_treatment(mode, std::string(trust::name_of(label)) + "=" + std::string(name));
      EXPECT_EQ(parsed.ok(), may) << trust::name_of(mode) << " " << name;
      if (!parsed.ok()) {
        EXPECT_EQ(parsed.error().message(), std::string(refusal) + ".");
      }
      auto general = parse_treatment(mode, name);
      EXPECT_EQ(general.ok(), may && name != "keep") << trust::name_of(mode) << " " << name;
    }
  }
}

TEST(Modes, ALimitedDataSetKeepsNoneOfTheSixteenDirectIdentifiers) {
  constexpr std::string_view direct[] = {"NAME",    "PHONE",   "FAX",     "EMAIL",  "SSN", "MRN", "HEALTH_PLAN",
                                         "ACCOUNT", "LICENSE", "VEHICLE", "DEVICE", "URL", "IP",  "BIOMETRIC"};
  for (const std::string_view label : direct)
    EXPECT_FALSE(parse_treatment(Mode::limited_data_set, std::string(label) + "=keep").ok()) << label;
  for (const std::string_view label : {"DATE", "AGE", "LOCATION", "ID"})
    EXPECT_TRUE(parse_treatment(Mode::limited_data_set, std::string(label) + "=keep").ok()) << label;
}

TEST(Modes, WhatSafeHarborDoesByAnyOperatorLeavesNoLabelInPlace) {
  for (std::size_t i = 0; i < trust::operator_names.size(); ++i) {
    Treatment treatment;
    treatment.general = static_cast<Operator>(i);
    for (std::size_t label = 0; label < trust::label_count; ++label) {
      if (treatment.general == Operator::keep) continue;
      const Operator applied = treatment.of(static_cast<Label>(label));
      EXPECT_NE(applied, Operator::keep);
      EXPECT_TRUE(refusal_of(Mode::safe_harbor, applied).empty());
    }
  }
}

TEST(Treatment, OneOperatorForAllAndOthersForLabels) {
  auto parsed = parse_treatment(Mode::expert, "number,DATE=year,NAME=surrogate");
  ASSERT_TRUE(parsed.ok()) << parsed.error().message();
  EXPECT_EQ(parsed->general, Operator::number);
  EXPECT_EQ(parsed->of(Label::date), Operator::year);
  EXPECT_EQ(parsed->of(Label::name), Operator::surrogate);
  EXPECT_EQ(parsed->of(Label::mrn), Operator::number);
}

TEST(Treatment, AGeneralOperatorFallsBackWhereItMakesNoSense) {
  auto year = parse_treatment(Mode::safe_harbor, "year");
  ASSERT_TRUE(year.ok());
  EXPECT_EQ(year->of(Label::date), Operator::year);
  EXPECT_EQ(year->of(Label::phone), Operator::tag);
  auto generalize = parse_treatment(Mode::safe_harbor, "generalize");
  ASSERT_TRUE(generalize.ok());
  EXPECT_EQ(generalize->of(Label::date), Operator::generalize);
  EXPECT_EQ(generalize->of(Label::location), Operator::generalize);
  EXPECT_EQ(generalize->of(Label::name), Operator::tag);
  auto surrogate = parse_treatment(Mode::expert, "surrogate");
  ASSERT_TRUE(surrogate.ok());
  EXPECT_EQ(surrogate->of(Label::date), Operator::shift);
  EXPECT_EQ(surrogate->of(Label::age), Operator::generalize);
}

TEST(Treatment, WhatCannotBeMeantIsAnError) {
  for (const char* operators : {"year,tag", "NAME=year", "PHONE=generalize", "DATE=surrogate", "DATE=year,DATE=tag", "NOTHING=tag",
                                "DATE=", "nonsense", "=tag", "keep", "DATE = year"}) {
    auto parsed = parse_treatment(Mode::expert, operators);
    ASSERT_FALSE(parsed.ok()) << operators;
    EXPECT_EQ(parsed.error().code(), Code::invalid_request);
  }
}

TEST(Treatment, NeedsTheKeyOrTheRandomnessOfItsOperators) {
  for (const char* operators : {"surrogate", "shift", "vault"}) {
    auto parsed = parse_treatment(Mode::expert, operators);
    ASSERT_TRUE(parsed.ok());
    EXPECT_FALSE(check(*parsed).ok()) << operators;
    SystemRandomness randomness;
    parsed->key = PatientKey(std::array<std::uint8_t, PatientKey::size>{});
    parsed->codes = &randomness;
    parsed->names = std::make_shared<const NamePools>();
    EXPECT_TRUE(check(*parsed).ok()) << operators;
  }
}

}  // namespace
}  // namespace wardbook::deid
