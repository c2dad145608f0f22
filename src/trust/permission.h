// Who asks, for what act, and why: the words that a grant, the policy and the ledger share.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardbook::trust {

enum class Action : std::uint8_t {
  document_create,
  document_list,
  document_status,
  document_redacted,
  document_entities,
  document_summary,
  document_checks,
  document_original,
  document_release,
  document_erase,
  rights_act,
  audit_read,
  ledger_read,
  users_manage,
  keys_manage,
  models_manage,
  settings_manage,
  metrics_read,
  document_reidentify,
};
inline constexpr std::size_t action_count = 19;
inline constexpr std::array<std::string_view, action_count> action_names{
    "document.create",  "document.list",   "document.status",   "document.redacted",  "document.entities",
    "document.summary", "document.checks", "document.original", "document.release",   "document.erase",
    "rights.act",       "audit.read",      "ledger.read",       "users.manage",       "keys.manage",
    "models.manage",    "settings.manage", "metrics.read",      "document.reidentify"};
constexpr std::string_view name_of(Action action) { return action_names[static_cast<std::size_t>(action)]; }

constexpr std::optional<Action> action_from(std::string_view name) {
  for (std::size_t i = 0; i < action_names.size(); ++i)
    if (action_names[i] == name) return static_cast<Action>(i);
  return std::nullopt;
}

using ActionSet = std::bitset<action_count>;  // by the number of an Action
inline ActionSet every_action() { return ActionSet().set(); }

// HL7 v3 PurposeOfUse, the codes that the contract accepts.
enum class Purpose : std::uint8_t { none, treat, hpaymt, hoperat, hresch, pubhlth, patrqt, etreat };
inline constexpr std::array<std::string_view, 8> purpose_names{"", "TREAT", "HPAYMT", "HOPERAT", "HRESCH", "PUBHLTH", "PATRQT", "ETREAT"};
constexpr std::string_view name_of(Purpose purpose) { return purpose_names[static_cast<std::size_t>(purpose)]; }
constexpr std::optional<Purpose> purpose_from(std::string_view name) {
  for (std::size_t i = 1; i < purpose_names.size(); ++i)
    if (purpose_names[i] == name) return static_cast<Purpose>(i);
  return std::nullopt;
}

enum class Role : std::uint8_t { clinician, reviewer, privacy_officer, administrator, service, auditor, operator_ };
inline constexpr std::array<std::string_view, 7> role_names{"clinician", "reviewer", "privacy_officer", "administrator",
                                                            "service",   "auditor",  "operator"};
constexpr std::string_view name_of(Role role) { return role_names[static_cast<std::size_t>(role)]; }

constexpr std::optional<Role> role_from(std::string_view name) {
  for (std::size_t i = 0; i < role_names.size(); ++i)
    if (role_names[i] == name) return static_cast<Role>(i);
  return std::nullopt;
}

struct Principal {
  std::string id;  // "os:alice" for a user of this machine, "user:ID" for an account
  std::vector<Role> roles;
  std::string via;                    // how it came in: "cli", "session:ID", "token:ID"
  std::string name{};                 // as people know it; the ledger has the id alone
  ActionSet scopes = every_action();  // what it may do at most, whatever its roles: a token's scopes
};

}  // namespace wardbook::trust
