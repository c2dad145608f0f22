#include "api/seen.h"

#include <fmt/format.h>

#include "workflow/views.h"

namespace wardbook::api {
namespace {

using access::Relation;

access::Verdict verdict(const House& house, const Call& call, trust::Action action, std::string_view kind, const access::Facts& facts) {
  return house.session.gate().policy().decide({call.principal, action, call.purpose, kind, facts}).verdict;
}

// Whether documents of others are hidden from the caller, who may do this with their own. Who may do it with none is refused.
bool sees_own_only(const House& house, const Call& call, trust::Action action) {
  return verdict(house, call, action, "document", {.relation = Relation::other}) != access::Verdict::permit &&
         verdict(house, call, action, "document", {.relation = Relation::own}) == access::Verdict::permit;
}

}  // namespace

Relation reach(const House& house, const Call& call, trust::Action action, std::string_view resource_kind, access::Extent extent) {
  const access::Facts facts{.relation = Relation::other, .extent = extent};
  return verdict(house, call, action, resource_kind, facts) == access::Verdict::permit ? Relation::other : Relation::own;
}

Result<Seen> seen_by(House& house, const Call& call, trust::Action action) {
  auto row = house.session.document(call.id());
  if (!row && row.error().code() != Code::not_found) return std::move(row).error();
  if (!row) return Seen{};
  auto relation = row->sender == call.principal.id ? Relation::own : Relation::other;
  // In the ledger the caller's own are their acts, and not the documents on which they acted.
  if (action == trust::Action::audit_read) action = trust::Action::document_status;
  if (relation == Relation::other && sees_own_only(house, call, action)) return Seen{};
  return Seen{std::move(*row), relation};
}

Error not_there(House& house, const Call& call, trust::Action action) {
  access::Act act{.action = action, .resource = {"document", call.id().text()}, .purpose = call.purpose};
  act.facts.relation = Relation::own;
  act.outcome.code = facts_of(Code::not_found).name;
  auto passed = house.session.gate().pass(call.principal, act);
  return passed ? fail(Code::not_found, "There is no document of this id.") : std::move(passed).error();
}

std::string page_json(const std::string& items, const std::string& next) {
  return fmt::format(R"({{"items":[{}],"next":{}}})", items, next.empty() ? "null" : "\"" + next + "\"");
}

Result<Part> part_of(const Call& call) {
  auto from = call.query.find("cursor") ? TRY(call.number("cursor", 0, 0, std::uint64_t{1} << 53)) + 1 : 0;
  return Part{from, TRY(call.number("limit", 50, 1, 1000))};
}

Answer events_page(House& house, const workflow::LedgerIndex::Wanted& wanted, const Part& part) {
  auto found = TRY(house.ledger_index.find(wanted, part.from, part.limit));
  return http::Response{.body = page_json(workflow::items_json(found), found.more ? std::to_string(found.items.back().index) : "")};
}

http::Response documents_page(const store::Page& page) {
  std::string items;
  for (const auto& row : page.rows) items += (items.empty() ? "" : ",") + workflow::document_json(row);
  return {.body = page_json(items, page.next)};
}

}  // namespace wardbook::api
