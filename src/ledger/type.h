// What happened: the closed list of entry types. The names are part of the ledger's format and never change; new ones go to the end.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace wardbook::ledger {

enum class Type : std::uint8_t {
  store_created,
  store_opened,
  command_run,
  request_refused,
  document_received,
  document_linked,
  document_refused,
  document_parsed,
  document_deidentified,
  document_extracted,
  document_summarized,
  document_checked,
  document_reviewed,
  document_released,
  document_erased,
  document_read_intent,
  document_read_outcome,
  model_invoked,
  egress_blocked,
  access_denied,
  session_created,
  session_failed,
  user_changed,
  policy_activated,
  model_promoted,
  key_rotated,
  backup_made,
  export_sent,
  rights_changed,
  breakglass_opened,
  breakglass_closed,
  config_changed,
  ledger_recovered,
};

inline constexpr std::array<std::string_view, 33> type_names{
    "store.created",     "store.opened",      "command.run",           "request.refused",      "document.received",     "document.linked",
    "document.refused",  "document.parsed",   "document.deidentified", "document.extracted",   "document.summarized",   "document.checked",
    "document.reviewed", "document.released", "document.erased",       "document.read.intent", "document.read.outcome", "model.invoked",
    "egress.blocked",    "access.denied",     "session.created",       "session.failed",       "user.changed",          "policy.activated",
    "model.promoted",    "key.rotated",       "backup.made",           "export.sent",          "rights.changed",        "breakglass.opened",
    "breakglass.closed", "config.changed",    "ledger.recovered",
};
static_assert(type_names.size() == static_cast<std::size_t>(Type::ledger_recovered) + 1, "type_names must name every Type");

constexpr std::string_view name_of(Type type) { return type_names[static_cast<std::size_t>(type)]; }
constexpr std::optional<Type> type_from(std::string_view name) {
  for (std::size_t i = 0; i < type_names.size(); ++i)
    if (type_names[i] == name) return static_cast<Type>(i);
  return std::nullopt;
}

// An entry of such a type opens an act that a later entry must close by naming its index.
constexpr bool opens_an_act(Type type) { return name_of(type).ends_with(".intent"); }

}  // namespace wardbook::ledger
