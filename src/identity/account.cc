#include "identity/account.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace wardbook::identity {
namespace {

constexpr std::size_t longest_name = 64;
constexpr std::size_t shortest_password = 12;
constexpr std::size_t longest_password = 1024;
constexpr std::size_t fewest_different = 4;
constexpr std::size_t password_groups = 4, group_length = 5;

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    auto comma = std::min(text.find(','), text.size());
    parts.push_back(text.substr(0, comma));
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return parts;
}

void add(std::string& list, std::string_view name) { (list.empty() ? list : list += ',') += name; }

}  // namespace

trust::Principal principal_of(const Account& account, std::string via, const trust::ActionSet& scopes) {
  return {.id = "user:" + account.id.text(), .roles = account.roles, .via = std::move(via), .name = account.name, .scopes = scopes};
}

// Names, roles and ids hold nothing that JSON would have to escape.
std::string json_of(const Account& account) {
  std::string roles;
  for (auto role : account.roles) roles += fmt::format("{}\"{}\"", roles.empty() ? "" : ",", trust::name_of(role));
  return fmt::format(R"({{"id":"{}","name":"{}","roles":[{}],"state":"{}","totp":{},"created_at":"{}"}})", account.id, account.name, roles,
                     name_of(account.state), account.second_factor == SecondFactor::totp, to_rfc3339(account.created_at));
}

std::string changed_json(const Account& account, std::string_view password, std::string_view totp) {
  auto json = "{\"user\":" + json_of(account);
  if (!password.empty()) json += fmt::format(R"(,"password":"{}")", password);
  if (!totp.empty())
    json += fmt::format(R"(,"totp":{{"secret":"{0}","uri":"otpauth://totp/Wardbook:{1}?secret={0}&issuer=Wardbook"}})", totp, account.name);
  return json + "}";
}

Result<std::string> account_name(std::string_view text) {
  std::string name(text.substr(0, longest_name + 1));
  std::ranges::transform(name, name.begin(), small);
  bool fits = !name.empty() && name.size() <= longest_name && letter_or_digit(name[0]) && std::ranges::all_of(name, [](char c) {
    return letter_or_digit(c) || std::string_view("._-@").find(c) != std::string_view::npos;
  });
  if (!fits)
    return fail(Code::invalid_request,
                "A user's name has 1 to {} letters a to z, digits, dots, lines and @, and begins with a letter or digit.", longest_name);
  return name;
}

Result<std::vector<trust::Role>> account_roles(std::string_view text) {
  std::vector<trust::Role> roles;
  for (auto part : split(text)) {
    auto role = trust::role_from(part);
    if (role == trust::Role::operator_)
      return fail(Code::invalid_request, "operator is whoever owns the store on this machine: no account can have that role.");
    if (!role)
      return fail(Code::invalid_request, "A role is one of clinician, reviewer, privacy_officer, administrator, service and auditor.");
    if (std::ranges::find(roles, *role) == roles.end()) roles.push_back(*role);
  }
  if (roles.empty()) return fail(Code::invalid_request, "An account needs a role.");
  return roles;
}

std::string text_of(const std::vector<trust::Role>& roles) {
  std::string text;
  for (auto role : roles) add(text, trust::name_of(role));
  return text;
}

Result<trust::ActionSet> token_scopes(std::string_view text) {
  if (text.empty()) return trust::every_action();
  trust::ActionSet scopes;
  for (auto part : split(text)) {
    auto action = trust::action_from(part);
    if (!action)
      return fail(Code::invalid_request, "A scope is the name of a permission, such as document.create: docs/contract.md lists them.");
    scopes.set(static_cast<std::size_t>(*action));
  }
  if (scopes.none()) return fail(Code::invalid_request, "A token needs a scope.");
  return scopes;
}

std::string text_of(const trust::ActionSet& scopes) {
  std::string text;
  if (scopes.all()) return text;
  for (std::size_t i = 0; i < scopes.size(); ++i)
    if (scopes.test(i)) add(text, trust::action_names[i]);
  return text;
}

Result<void> check_new_password(std::string_view password, std::string_view name) {
  auto begins_character = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
  auto characters = static_cast<std::size_t>(std::ranges::count_if(password, begins_character));
  if (characters < shortest_password) return fail(Code::invalid_request, "A password has {} characters or more.", shortest_password);
  if (password.size() > longest_password) return fail(Code::invalid_request, "A password has {} bytes at most.", longest_password);
  if (std::ranges::any_of(password, [](unsigned char c) { return c < 0x20 || c == 0x7f; }))
    return fail(Code::invalid_request, "A password has no control characters.");
  if (std::set<char>(password.begin(), password.end()).size() < fewest_different)
    return fail(Code::invalid_request, "This password can be guessed: it has fewer than {} different characters.", fewest_different);
  std::string lowered(password);
  std::ranges::transform(lowered, lowered.begin(), small);
  if (name.size() >= fewest_different && lowered.find(name) != std::string::npos)
    return fail(Code::invalid_request, "This password can be guessed: the user's name is in it.");
  return {};
}

std::string generate_password(Randomness& randomness) {
  Bytes bytes(13);
  randomness.fill(bytes);
  auto digits = to_base32(bytes);
  std::string password;
  for (std::size_t group = 0; group < password_groups; ++group)
    for (std::size_t i = 0; i < group_length; ++i) {
      auto c = digits[group * group_length + i];
      if (group > 0 && i == 0) password += '-';
      password += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  return password;
}

}  // namespace wardbook::identity
