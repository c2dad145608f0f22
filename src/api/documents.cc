// Documents: sent in, listed, looked at. A document that the caller may not know of is answered as one that does not exist.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "api/answers.h"
#include "api/upload.h"
#include "deid/redactor.h"
#include "document/decode.h"
#include "workflow/document_view.h"
#include "workflow/history.h"
#include "workflow/views.h"

namespace wardbook::api {
namespace {

using access::Relation;
using store::Status;

constexpr std::array<std::string_view, 5> sources{"ehr", "scan", "portal", "feed", "manual"};
constexpr std::uint64_t longest_wait = 30;  // seconds

struct Seen {
  std::optional<store::DocumentRow> row;
  Relation relation = Relation::own;
};

access::Verdict verdict(const House& house, const Call& call, trust::Action action, std::string_view kind, Relation relation) {
  return house.session.gate().policy().decide({call.principal, action, call.purpose, kind, {.relation = relation}}).verdict;
}

// Whether documents of others are hidden from the caller, who may do this with their own. Who may do it with none is refused.
bool sees_own_only(const House& house, const Call& call, trust::Action action) {
  return verdict(house, call, action, "document", Relation::other) != access::Verdict::permit &&
         verdict(house, call, action, "document", Relation::own) == access::Verdict::permit;
}

// The row, unless the caller may not even know that there is one.
Result<Seen> seen_by(House& house, const Call& call, const workflow::View& view) {
  auto row = house.session.document(call.id());
  if (!row && row.error().code() != Code::not_found) return std::move(row).error();
  if (!row) return Seen{};
  auto relation = row->sender == call.principal.id ? Relation::own : Relation::other;
  // In the ledger the caller's own are their acts, and not the documents on which they acted.
  auto action = view.action == trust::Action::audit_read ? trust::Action::document_status : view.action;
  if (relation == Relation::other && sees_own_only(house, call, action)) return Seen{};
  return Seen{std::move(*row), relation};
}

// Who asks for what is not there is recorded like who asks for what is; who may ask for nothing of the kind learns nothing of it.
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

}  // namespace

Relation reach(const House& house, const Call& call, trust::Action action, std::string_view resource_kind) {
  return verdict(house, call, action, resource_kind, Relation::other) == access::Verdict::permit ? Relation::other : Relation::own;
}

Answer send_document(House& house, const Call& call, const http::Request& request) {
  auto file = TRY(uploaded(request));
  workflow::Arrival arrival;
  arrival.source = call.query.find("source").value_or("manual");
  if (std::ranges::find(sources, arrival.source) == sources.end())
    return fail(Code::invalid_request, "source is ehr, scan, portal, feed or manual.");
  arrival.file_name = std::move(file.name);
  const bool alias = call.endpoint.id == Id::upload;
  // A document that can be seen to be none is an entry of its own; the sender is told at once.
  if (file.bytes.size() == 0 || file.bytes.size() > document::Limits().bytes) {
    auto code = file.bytes.size() == 0 ? Code::empty : Code::too_large;
    auto id = TRY(workflow::Intake(house.session, call.principal).refuse(code, arrival));
    return fail(code, "Document {} was refused: {}.", id, Word::from_table(facts_of(code).name));
  }
  if (auto key = request.fields.find("idempotency-key")) arrival.idempotency = {call.endpoint.path, *key};
  auto place = TRY(house.queue.admit());
  auto accepted = TRY(workflow::Intake(house.session, call.principal).accept(file.bytes, arrival));
  house.queue.submit(std::move(place), accepted);
  if (alias) return http::Response{.body = fmt::format(R"({{"id":"{}"}})", accepted.id)};
  auto status = accepted.duplicate ? TRY(house.session.document(accepted.id)).status : Status::received;
  http::Response response{
      .status = accepted.duplicate ? 200 : 202,
      .body = fmt::format(R"({{"id":"{}","status":"{}","duplicate":{}}})", accepted.id, name_of(status), accepted.duplicate)};
  response.fields.emplace_back("Location", "/v1/documents/" + accepted.id.text());
  return response;
}

Answer list_documents(House& house, const Call& call) {
  store::ListFilter filter;
  if (auto status = call.query.find("status")) {
    filter.status = store::status_from(*status);
    if (!filter.status) return fail(Code::invalid_request, "status names no status of a document.");
  }
  filter.document_class = call.query.find("class").value_or("");
  filter.source = call.query.find("source").value_or("");
  filter.cursor = call.query.find("cursor").value_or("");
  filter.limit = TRY(call.number("limit", 50, 1, 1000));
  access::Act act{.action = trust::Action::document_list, .resource = {"store", house.session.store_id().text()}, .purpose = call.purpose};
  act.facts.relation = reach(house, call, act.action, act.resource.kind);
  if (act.facts.relation == Relation::own) filter.sender = call.principal.id;
  TRY(house.session.gate().decide(call.principal, act));
  auto page = TRY(house.session.catalogue().list(filter));
  std::string items;
  for (const auto& row : page.rows) items += (items.empty() ? "" : ",") + workflow::document_json(row);
  return http::Response{.body = page_json(items, page.next)};
}

Answer view_document(House& house, const Call& call, std::string_view name) {
  const auto& view = *workflow::view_named(name);
  auto seconds = TRY(call.number("wait", 0, 0, longest_wait));
  auto seen = TRY(seen_by(house, call, view));
  if (!seen.row) return not_there(house, call, view.action);
  auto& session = house.session;
  auto act = TRY(workflow::act_of_viewing(session, view, *seen.row, call.purpose));
  act.facts.relation = seen.relation;
  if (name == "original") {
    auto opened = TRY(workflow::open_original(session, call.principal, *seen.row, std::move(act)));
    http::Response response{.body = std::string(opened.reveal()), .content_type = "application/octet-stream"};
    response.fields.emplace_back("Content-Disposition", "attachment");  // never shown in the page of a browser, whatever it holds
    response.fields.emplace_back("X-Content-Type-Options", "nosniff");
    return response;
  }
  if (view.opens) {
    auto opened = TRY(workflow::open_view(session, call.principal, view, *seen.row, act));
    if (name != "redacted") return http::Response{.body = std::string(opened.reveal())};
    return http::Response{.body = workflow::redacted_json(seen.row->id, TRY(deid::Redactor::deserialize(bytes_of(opened.reveal()))))};
  }
  if (name == "history") act.facts.relation = reach(house, call, act.action, act.resource.kind);
  TRY(session.gate().pass(call.principal, act));
  if (name == "status")
    return http::Response{.body = workflow::document_json(TRY(house.queue.wait(seen.row->id, std::chrono::seconds(seconds))))};
  std::string items;
  for (const auto& event : TRY(workflow::history(session, seen.row->id)).items)
    if (act.facts.relation == Relation::other || event.entry.draft.actor.id == call.principal.id)
      items += (items.empty() ? "" : ",") + event.json;
  return http::Response{.body = page_json(items, "")};
}

}  // namespace wardbook::api
