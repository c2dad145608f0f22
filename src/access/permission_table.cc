#include "access/permission_table.h"

#include <algorithm>
#include <array>
#include <string>

namespace wardbook::access {
namespace {

using trust::Action;
using trust::Purpose;
using trust::Role;

// A cell: how far a role's permission reaches. Reaches that need facts which do not exist yet (whose document it is, whose acts
// they are) deny, because a permission that cannot be checked is none.
enum class Reach : std::uint8_t {
  none,
  all,
  own,      // only what the principal sent in or did
  counts,   // only how many, not which
  treat,    // purpose TREAT or ETREAT
  hoperat,  // purpose HOPERAT
  patrqt,   // purpose PATRQT
  stated,   // any purpose, but one must be stated
};

constexpr Reach n = Reach::none, y = Reach::all, o = Reach::own, c = Reach::counts;

struct Row {
  Action action;
  std::array<Reach, trust::role_names.size()> reach;  // in the order of Role
};

constexpr std::array<Row, trust::action_count> table{{
    //                         clinician      reviewer        privacy_officer admin service auditor operator
    {Action::document_create, {y, y, n, n, y, n, y}},
    {Action::document_list, {y, y, y, y, o, n, y}},
    {Action::document_status, {y, y, y, y, o, n, y}},
    {Action::document_redacted, {y, y, y, y, o, n, y}},
    {Action::document_entities, {y, y, y, n, o, n, y}},
    {Action::document_summary, {y, y, y, n, o, n, y}},
    {Action::document_checks, {y, y, y, n, o, n, y}},
    {Action::document_original, {Reach::treat, Reach::hoperat, Reach::patrqt, n, n, n, Reach::stated}},
    {Action::document_release, {n, y, n, n, n, n, y}},
    {Action::document_erase, {n, n, y, n, n, n, y}},
    {Action::rights_act, {n, n, y, n, n, n, y}},
    {Action::audit_read, {o, o, y, c, n, y, y}},
    {Action::ledger_read, {o, o, y, c, n, y, y}},
    {Action::users_manage, {n, n, n, y, n, n, y}},
    {Action::keys_manage, {n, n, n, y, n, n, y}},
    {Action::models_manage, {n, n, n, y, n, n, y}},
    {Action::settings_manage, {n, n, n, y, n, n, y}},
    {Action::metrics_read, {n, n, n, y, y, n, y}},
    {Action::document_reidentify, {Reach::treat, n, Reach::patrqt, n, n, n, Reach::stated}},
}};

consteval bool table_is_in_order() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (table[i].action != static_cast<Action>(i)) return false;
  return true;
}
static_assert(table_is_in_order(), "the table has one row an action, in the order of the enum");

Verdict decide_cell(Reach reach, Purpose purpose) {
  auto only = [&](std::initializer_list<Purpose> wanted) {
    if (purpose == Purpose::none) return Verdict::purpose_required;
    return std::find(wanted.begin(), wanted.end(), purpose) != wanted.end() ? Verdict::permit : Verdict::deny;
  };
  switch (reach) {
    case Reach::all:
      return Verdict::permit;
    case Reach::treat:
      return only({Purpose::treat, Purpose::etreat});
    case Reach::hoperat:
      return only({Purpose::hoperat});
    case Reach::patrqt:
      return only({Purpose::patrqt});
    case Reach::stated:
      return purpose == Purpose::none ? Verdict::purpose_required : Verdict::permit;
    case Reach::own:
    case Reach::counts:
    case Reach::none:
      return Verdict::deny;
  }
  return Verdict::deny;
}

// The table as text, so that its hash can be recomputed from the documentation of the version.
std::string canonical_text() {
  std::string text = "wardbook permission table v1\n";
  for (const auto& row : table) {
    text += trust::name_of(row.action);
    for (auto reach : row.reach) text += std::string(" ") + static_cast<char>('0' + static_cast<int>(reach));
    text += '\n';
  }
  return text;
}

}  // namespace

PermissionTable::PermissionTable() : hash_(crypto::sha256(bytes_of(canonical_text()))) {}

Verdict PermissionTable::decide(const Request& request) const {
  auto best = Verdict::deny;
  for (auto role : request.principal.roles) {
    auto verdict = decide_cell(table[static_cast<std::size_t>(request.action)].reach[static_cast<std::size_t>(role)], request.purpose);
    if (verdict == Verdict::permit) return verdict;
    if (verdict == Verdict::purpose_required) best = verdict;
  }
  return best;
}

}  // namespace wardbook::access
