#include "cmd/all_commands.h"
#include "cmd/open_session.h"
#include "cmd/view_text.h"
#include "deid/redactor.h"
#include "workflow/history.h"
#include "workflow/views.h"

namespace wardbook::cmd {
namespace {

using crypto::Context;
using trust::Action;

struct View {
  std::string_view name;
  Action action;
  std::optional<Context> opens;
};
constexpr std::array views{
    View{"status", Action::document_status, {}},
    View{"redacted", Action::document_redacted, Context::redacted},
    View{"entities", Action::document_entities, Context::reading},
    View{"summary", Action::document_summary, Context::summary},
    View{"checks", Action::document_checks, Context::checks},
    View{"original", Action::document_original, Context::original},
    View{"history", Action::audit_read, {}},
};

Result<Answer> answer_of(const View& view, workflow::Session& session, const store::DocumentRow& row, const access::Act& act) {
  const auto& principal = session.principal();
  if (!view.opens) {
    TRY(session.gate().pass(principal, act));
    if (view.name == "status") return Answer{workflow::document_json(row), status_text(row)};
    TRY(workflow::proven(session));
    return history_answer(TRY(workflow::history(session, row.id)));
  }
  auto grant = TRY(session.gate().grant(principal, act));
  auto sealed = TRY(session.catalogue().value(*view.opens, row.id));
  auto opened = TRY(trust::open(sealed, grant, session.keys(), session.clock()));
  if (view.name != "redacted") return Answer{std::string(opened.reveal()), view_text(view.name, opened.reveal())};
  auto redacted = TRY(deid::Redactor::deserialize(bytes_of(opened.reveal())));
  return Answer{workflow::redacted_json(row.id, redacted), std::string(redacted.text())};
}

// Two entries: the intent before anything is opened, the outcome once it is known what was shown.
Result<Answer> original_answer(workflow::Session& session, const store::DocumentRow& row, access::Act act) {
  act.type = ledger::Type::document_read_intent;
  auto grant = TRY(session.gate().grant(session.principal(), act));
  auto opened = [&]() -> Result<trust::Phi> {
    if (!row.has_original) return fail(Code::not_found, "This document was refused before its bytes were kept.");
    auto sealed = TRY(session.blobs().get(Context::original, row.id));
    return trust::open(sealed, grant, session.keys(), session.clock());
  }();
  auto outcome = session.draft(ledger::Type::document_read_outcome, act.action, row.id);
  outcome.purpose = trust::name_of(act.purpose);
  outcome.patient_ref = act.patient_ref;
  outcome.intent = grant.intent();
  outcome.outcome.code = opened ? "shown" : facts_of(opened.error().code()).name;
  if (opened) outcome.outcome.bytes = static_cast<std::int64_t>(opened->size());
  TRY(session.ledger().append(std::move(outcome)));
  if (!opened) return std::move(opened).error();
  return Answer{original_json(row.id, row.format, opened->reveal()), std::string(opened->reveal())};
}

}  // namespace

Result<Answer> run_show(Invocation& call) {
  auto wanted = call.value("--view").value_or("status");
  const auto& view = *std::find_if(views.begin(), views.end(), [&](const auto& candidate) { return candidate.name == wanted; });
  auto id = Uuid::parse(TRY(call.positional(0)));
  if (!id) return fail(Code::invalid_request, "ID is the id of a document, as list shows it.");
  auto session = TRY(open_session(call));
  access::Act act{.action = view.action, .resource = {"document", id->text()}};
  if (auto purpose = call.value("--purpose")) act.purpose = *trust::purpose_from(*purpose);

  auto row = session->document(*id);
  if (!row) {
    act.outcome.code = facts_of(row.error().code()).name;
    TRY(session->gate().pass(session->principal(), act));
    TRY(session->close());
    return std::move(row).error();
  }
  act.subject = {row->id, row->patient};
  act.patient_ref = TRY(session->patient_ref(row->patient));
  auto answer = view.name == "original" ? original_answer(*session, *row, act) : answer_of(view, *session, *row, act);
  TRY(session->close());
  if (!answer && answer.error().code() == Code::not_found)
    return fail(Code::not_found, "The document has no such view: its status is {}.", Word::from_table(name_of(row->status)));
  return answer;
}

}  // namespace wardbook::cmd
