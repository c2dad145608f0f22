// Documents: sent in, listed, looked at. A document that the caller may not know of is answered as one that does not exist.
#include <fmt/format.h>

#include "api/seen.h"
#include "api/upload.h"
#include "deid/redactor.h"
#include "document/decode.h"
#include "workflow/list_filter.h"
#include "workflow/views.h"

namespace wardbook::api {
namespace {

using access::Relation;
using store::Status;

constexpr std::uint64_t longest_wait = 30;  // seconds

}  // namespace

Answer send_document(House& house, const Call& call, const http::Request& request) {
  auto file = TRY(uploaded(request));
  workflow::Arrival arrival;
  arrival.source = call.query.find("source").value_or("manual");
  if (!workflow::is_source(arrival.source)) return fail(Code::invalid_request, "source is ehr, scan, portal, feed or manual.");
  arrival.file_name = std::move(file.name);
  arrival.identifier = std::move(file.patient);
  arrival.purpose = call.purpose;
  const bool alias = call.endpoint.id == Id::upload;
  // A document that can be seen to be none is an entry of its own; the sender is told at once.
  if (file.bytes.size() == 0 || file.bytes.size() > document::Limits().bytes) {
    auto code = file.bytes.size() == 0 ? Code::empty : Code::too_large;
    auto id = TRY(workflow::Intake(house.session, call.principal).refuse(code, arrival));
    return fail(code, "Document {} was refused: {}.", id, Word::from_table(facts_of(code).name));
  }
  if (auto key = request.fields.find("idempotency-key")) arrival.idempotency = {call.endpoint.path, *key};
  auto place = TRY(house.queue.admit(call.principal.id));
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
  auto filter = TRY(workflow::list_filter([&](std::string_view name) { return call.query.find(name); }));
  filter.limit = TRY(call.number("limit", 50, 1, 1000));
  access::Act act{.action = trust::Action::document_list, .resource = {"store", house.session.store_id().text()}, .purpose = call.purpose};
  act.facts.relation = reach(house, call, act.action, act.resource.kind);
  if (act.facts.relation == Relation::own) filter.sender = call.principal.id;
  TRY(house.session.gate().decide(call.principal, act));
  return documents_page(TRY(house.session.catalogue().list(filter)));
}

Answer erase_document(House& house, const Call& call) {
  auto seen = TRY(seen_by(house, call, trust::Action::document_erase));
  if (!seen.row) return not_there(house, call, trust::Action::document_erase);
  TRY(house.queue.erase(call.principal, *seen.row, call.purpose, {.relation = seen.relation}));
  return http::Response{.status = call.endpoint.status,
                        .body = fmt::format(R"({{"id":"{}","status":"{}"}})", seen.row->id, name_of(Status::erased))};
}

Answer view_document(House& house, const Call& call, std::string_view name) {
  const auto& view = *workflow::view_named(name);
  auto seconds = TRY(call.number("wait", 0, 0, longest_wait));
  auto part = TRY(part_of(call));
  auto seen = TRY(seen_by(house, call, view.action));
  if (!seen.row) return not_there(house, call, view.action);
  auto& session = house.session;
  auto act = TRY(workflow::act_of_viewing(session, view.action, *seen.row, call.purpose));
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
  workflow::LedgerIndex::Wanted wanted{.document = seen.row->id};
  if (act.facts.relation == Relation::own) wanted.actor = call.principal.id;
  return events_page(house, wanted, part);
}

}  // namespace wardbook::api
