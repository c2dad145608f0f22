#include "identity/account.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace wardbook::identity {
namespace {

using trust::Action;
using trust::Role;

TEST(Account, NamesAreSmallAndPlain) {
  EXPECT_EQ(account_name("Maria.Lopez@ward-3").value(), "maria.lopez@ward-3");
  EXPECT_EQ(account_name(std::string(64, 'a')).value().size(), 64U);
  for (auto bad : {"", "-x", "@x", ".x", "maria lopez", "maria\n", "m/x", "ma:x",
                   "mar\xc3\xad"
                   "a"})
    EXPECT_EQ(account_name(bad).error().code(), Code::invalid_request) << bad;
  EXPECT_FALSE(account_name(std::string(65, 'a')));
}

TEST(Account, RolesAreThoseOfTheContractButTheOperator) {
  EXPECT_EQ(account_roles("clinician,reviewer,clinician").value(), (std::vector{Role::clinician, Role::reviewer}));
  for (auto role : trust::role_names) EXPECT_EQ(account_roles(role).ok(), role != "operator") << role;
  for (auto bad : {"", "nurse", "clinician,", "clinician,,reviewer", "Clinician"}) {
    auto roles = account_roles(bad);
    EXPECT_TRUE(!roles || text_of(*roles) == "clinician") << bad;
  }
  EXPECT_EQ(text_of(account_roles("auditor,service").value()), "auditor,service");
}

TEST(Account, ScopesAreNamesOfActionsAndNoneMeansAll) {
  EXPECT_EQ(token_scopes("").value(), trust::every_action());
  auto two = token_scopes("document.list,document.create").value();
  EXPECT_EQ(two.count(), 2U);
  EXPECT_EQ(text_of(two), "document.create,document.list");
  EXPECT_EQ(text_of(trust::every_action()), "");
  for (auto bad : {"document", "document.*", ","}) EXPECT_EQ(token_scopes(bad).error().code(), Code::invalid_request) << bad;
}

RC_GTEST_PROP(Account, EverySetOfScopesIsReadBack, (std::uint64_t bits)) {
  trust::ActionSet scopes(bits);
  RC_PRE(scopes.any());
  RC_ASSERT(token_scopes(text_of(scopes)).value() == scopes);
}

TEST(Account, PasswordsAreLongAndNotEasyToGuess) {
  for (auto good :
       {"correct horse battery", "\xc3\xa4\xc3\xb6\xc3\xbc\xc3\x9f\xc3\xa4\xc3\xb6\xc3\xbc\xc3\x9f\xc3\xa4\xc3\xb6\xc3\xbc\xc3\x9f"})
    EXPECT_TRUE(check_new_password(good, "maria")) << good;
  for (auto bad : {"", "short", "elevenchars", "aaaaaaaaaaaa", "abababababab", "Maria4711Maria", "tab\tin the password"})
    EXPECT_EQ(check_new_password(bad, "maria").error().code(), Code::invalid_request) << bad;
  EXPECT_FALSE(check_new_password(std::string(1025, 'x') + "abcd", "maria"));
  EXPECT_TRUE(check_new_password("ada lovelace wrote", "ada")) << "a name of three letters stands in many words";
}

TEST(Account, AGeneratedPasswordPassesTheRulesAndIsNotTheSameTwice) {
  SystemRandomness randomness;
  auto one = generate_password(randomness), other = generate_password(randomness);
  EXPECT_EQ(one.size(), 23U);
  EXPECT_TRUE(check_new_password(one, "maria"));
  EXPECT_NE(one, other);
}

}  // namespace
}  // namespace wardbook::identity
