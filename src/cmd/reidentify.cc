#include "workflow/reidentify.h"
#include "cmd/all_commands.h"
#include "cmd/find_store.h"
#include "cmd/json_fields.h"
#include "workflow/document_view.h"

namespace wardbook::cmd {
namespace json = boost::json;
namespace {

using Codes = std::vector<std::string>;

Result<std::string> reidentify(workflow::Session& session, const Uuid& id, const Codes& codes, trust::Purpose purpose) {
  auto row = session.document(id);
  if (!row) {
    access::Act act{.action = trust::Action::document_reidentify, .resource = {"document", id.text()}, .purpose = purpose};
    act.outcome.code = facts_of(row.error().code()).name;
    TRY(session.gate().pass(session.principal(), act));
    TRY(session.close());
    return std::move(row).error();
  }
  auto act = TRY(workflow::act_of_viewing(session, trust::Action::document_reidentify, *row, purpose));
  auto found = workflow::reidentify(session, session.principal(), *row, std::move(act), codes);
  TRY(session.close());
  return workflow::reidentified_json(id, TRY(std::move(found)));
}

Result<std::string> reidentify(const client::Server& server, const Uuid& id, const Codes& codes, trust::Purpose purpose) {
  json::array asked;
  for (const auto& code : codes) asked.emplace_back(json::string_view(code.data(), code.size()));
  return std::move(TRY(server.ask({.method = http::Method::post,
                                   .path = "/v1/documents/" + id.text() + "/reidentify",
                                   .purpose = trust::name_of(purpose),
                                   .content_type = "application/json",
                                   .body = json::serialize(json::object{{"codes", std::move(asked)}})}))
                       .body);
}

}  // namespace

Result<Answer> run_reidentify(Invocation& call) {
  auto id = Uuid::parse(TRY(call.positional(0)));
  if (!id) return fail(Code::invalid_request, "ID is the id of a document, as list shows it.");
  Codes codes(call.positionals().begin() + 1, call.positionals().end());
  if (codes.empty()) return fail(Code::invalid_request, "CODE is missing: what stands in brackets in the redacted text.");
  auto purpose = trust::Purpose::none;
  if (auto stated = call.value("--purpose")) purpose = *trust::purpose_from(*stated);
  auto store = TRY(find_store(call));
  Answer answer;
  answer.json = TRY(store.session ? reidentify(*store.session, *id, codes, purpose) : reidentify(*store.server, *id, codes, purpose));
  auto found = parsed(answer.json);
  for (const auto& code : list_field(found, "codes"))
    for (const auto& value : list_field(code, "values"))
      if (value.is_string()) answer.text.append(text_field(code, "code")).append("  ").append(value.get_string()).append("\n");
  return answer;
}

}  // namespace wardbook::cmd
