#include "cmd/all_commands.h"
#include "cmd/open_session.h"
#include "cmd/view_text.h"
#include "deid/redactor.h"
#include "workflow/document_view.h"
#include "workflow/history.h"
#include "workflow/views.h"

namespace wardbook::cmd {
namespace {

Result<Answer> answer_of(const workflow::View& view, workflow::Session& session, const store::DocumentRow& row, trust::Purpose purpose) {
  const auto& principal = session.principal();
  auto act = TRY(workflow::act_of_viewing(session, view, row, purpose));
  if (view.name == "original") {
    auto opened = TRY(workflow::open_original(session, principal, row, std::move(act)));
    return Answer{original_json(row.id, row.format, opened.reveal()), std::string(opened.reveal())};
  }
  if (view.opens) {
    auto opened = TRY(workflow::open_view(session, principal, view, row, act));
    if (view.name != "redacted") return Answer{std::string(opened.reveal()), view_text(view.name, opened.reveal())};
    auto redacted = TRY(deid::Redactor::deserialize(bytes_of(opened.reveal())));
    return Answer{workflow::redacted_json(row.id, redacted), std::string(redacted.text())};
  }
  TRY(session.gate().pass(principal, act));
  if (view.name == "status") return Answer{workflow::document_json(row), status_text(row)};
  TRY(workflow::proven(session));
  return history_answer(TRY(workflow::history(session, row.id)));
}

}  // namespace

Result<Answer> run_show(Invocation& call) {
  const auto& view = *workflow::view_named(call.value("--view").value_or("status"));
  auto id = Uuid::parse(TRY(call.positional(0)));
  if (!id) return fail(Code::invalid_request, "ID is the id of a document, as list shows it.");
  auto session = TRY(open_session(call));
  auto purpose = trust::Purpose::none;
  if (auto stated = call.value("--purpose")) purpose = *trust::purpose_from(*stated);

  auto row = session->document(*id);
  if (!row) {
    access::Act act{.action = view.action, .resource = {"document", id->text()}, .purpose = purpose};
    act.outcome.code = facts_of(row.error().code()).name;
    TRY(session->gate().pass(session->principal(), act));
    TRY(session->close());
    return std::move(row).error();
  }
  auto answer = answer_of(view, *session, *row, purpose);
  TRY(session->close());
  return answer;
}

}  // namespace wardbook::cmd
