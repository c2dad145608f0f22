#include "cmd/treatment_option.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace wardbook::cmd {
namespace {

Result<deid::Treatment> treatment_of(std::vector<std::string> words) {
  words.insert(words.begin(), "redact");
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  return treatment_option(Invocation::parse(pointers).value());
}

TEST(TreatmentOption, IsSafeHarborAndTagsUnlessSaidOtherwise) {
  auto treatment = treatment_of({}).value();
  EXPECT_EQ(treatment.mode, trust::Mode::safe_harbor);
  EXPECT_EQ(treatment.general, trust::Operator::tag);
  auto other = treatment_of({"--mode", "limited-data-set", "--operator", "number,DATE=year"}).value();
  EXPECT_EQ(other.mode, trust::Mode::limited_data_set);
  EXPECT_EQ(other.of(trust::Label::date), trust::Operator::year);
}

TEST(TreatmentOption, EndsWithTwoAndSaysWhyWhatAModeRefuses) {
  for (std::vector<std::string> words : std::vector<std::vector<std::string>>{{"--operator", "shift"},
                                                                              {"--operator", "surrogate"},
                                                                              {"--operator", "NAME=keep"},
                                                                              {"--operator", "vault"},
                                                                              {"--operator", "nonsense"},
                                                                              {"--mode", "expert", "--operator", "shift"},
                                                                              {"--weekdays"},
                                                                              {"--key-file", "/nonexistent"}}) {
    auto treatment = treatment_of(words);
    ASSERT_FALSE(treatment.ok()) << words.back();
    EXPECT_EQ(treatment.error().facts().exit, exit_usage) << words.back();
  }
  EXPECT_NE(treatment_of({"--operator", "shift"}).error().message().find("45 CFR 164.514(b)(2)(i)(C)"), std::string::npos);
  EXPECT_NE(treatment_of({"--operator", "vault"}).error().message().find("ingest"), std::string::npos);
}

TEST(TreatmentOption, TakesItsKeyFromAFileThatOnlyTheUserReads) {
  const auto path = std::filesystem::path(testing::TempDir()) / "wardbook-study.key";
  std::ofstream(path) << std::string(64, 'k') << '\n';
  std::filesystem::permissions(path, std::filesystem::perms::owner_read);
  const std::vector<std::string> words{"--mode", "expert", "--operator", "shift", "--weekdays", "--key-file", path.string()};
  auto treatment = treatment_of(words);
  ASSERT_TRUE(treatment.ok()) << treatment.error().message();
  EXPECT_EQ(treatment->weekdays, deid::Weekdays::stay);
  ASSERT_TRUE(treatment->key);
  EXPECT_NE(for_patient(*treatment, "1").key->draw("", ""), for_patient(*treatment, "2").key->draw("", ""));
  EXPECT_EQ(for_patient(*treatment, "1").key->draw("", ""), for_patient(*treatment_of(words), "1").key->draw("", ""));
  std::filesystem::permissions(path, std::filesystem::perms::others_read, std::filesystem::perm_options::add);
  EXPECT_FALSE(treatment_of(words).ok());
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  std::ofstream(path) << "short";
  EXPECT_FALSE(treatment_of(words).ok());
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace wardbook::cmd
