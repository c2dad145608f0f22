// A local account as others see it, and what its parts may be. Values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "base/uuid.h"
#include "trust/permission.h"

namespace wardbook::identity {

enum class AccountState : std::uint8_t { enabled, disabled };
enum class SecondFactor : std::uint8_t { none, totp };

constexpr std::string_view name_of(AccountState state) { return state == AccountState::enabled ? "enabled" : "disabled"; }

struct Account {
  Uuid id;
  std::string name;
  std::vector<trust::Role> roles;
  AccountState state = AccountState::enabled;
  SecondFactor second_factor = SecondFactor::none;
  Time created_at{};
};

// Who acts. `via` is "session:ID" or "token:ID", so that the ledger tells one stolen token from another; `scopes` bound the roles.
trust::Principal principal_of(const Account& account, std::string via, const trust::ActionSet& scopes = trust::every_action());

// The name as it is kept: 1 to 64 of a-z 0-9 . _ - @, the first a letter or digit; A-Z are made small. invalid_request.
Result<std::string> account_name(std::string_view text);

// {"id","name","roles","state","totp","created_at"}, as docs/contract.md shows a user.
std::string json_of(const Account& account);
// {"user":User,"password"?,"totp"?:{"secret","uri"}}, as an answer to a change: what was made for it (empty if nothing), to be shown once.
// The URI is what an authenticator takes (Key Uri Format). Secret.
std::string changed_json(const Account& account, std::string_view password = "", std::string_view totp = "");

// Names with commas between. invalid_request for what is none, for nothing at all, and for operator: that is who owns the store on
// its machine, and no account.
Result<std::vector<trust::Role>> account_roles(std::string_view text);
std::string text_of(const std::vector<trust::Role>& roles);

// Names of actions with commas between; empty for every action, which is written so again. invalid_request.
Result<trust::ActionSet> token_scopes(std::string_view text);
std::string text_of(const trust::ActionSet& scopes);

// NIST SP 800-63B section 5.1.1.2 asks for length and against what is easily guessed, and for no mixture of kinds of characters: 12
// characters or more, 1024 bytes at most, UTF-8, not one or two characters over and over, and not with the account's name in it.
// invalid_request.
Result<void> check_new_password(std::string_view password, std::string_view name);
// 100 random bits that can be typed: four groups of five letters and digits.
std::string generate_password(Randomness& randomness);

}  // namespace wardbook::identity
