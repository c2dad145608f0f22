#include "client/pages.h"
#include "cmd/all_commands.h"
#include "cmd/find_store.h"
#include "cmd/json_fields.h"
#include "cmd/view_text.h"
#include "deid/redactor.h"
#include "workflow/document_view.h"
#include "workflow/history.h"
#include "workflow/views.h"

namespace wardbook::cmd {
namespace {

struct Shown {
  std::string content;         // the view's JSON, or the original
  std::string content_type{};  // of the original
};

Result<Shown> opened(const workflow::View& view, workflow::Session& session, const store::DocumentRow& row, trust::Purpose purpose) {
  const auto& principal = session.principal();
  auto act = TRY(workflow::act_of_viewing(session, view.action, row, purpose));
  if (view.name == "original") {
    auto original = TRY(workflow::open_original(session, principal, row, std::move(act)));
    return Shown{std::string(original.reveal()), row.format};
  }
  if (view.opens) {
    auto value = TRY(workflow::open_view(session, principal, view, row, act));
    if (view.name != "redacted") return Shown{std::string(value.reveal())};
    return Shown{workflow::redacted_json(row.id, TRY(deid::Redactor::deserialize(bytes_of(value.reveal()))))};
  }
  TRY(session.gate().pass(principal, act));
  if (view.name == "status") return Shown{workflow::document_json(row)};
  TRY(workflow::proven(session));
  return Shown{page_of(TRY(workflow::history(session, row.id)))};
}

Result<Shown> show(workflow::Session& session, const Uuid& id, const workflow::View& view, trust::Purpose purpose) {
  auto row = session.document(id);
  if (!row) {
    access::Act act{.action = view.action, .resource = {"document", id.text()}, .purpose = purpose};
    act.outcome.code = facts_of(row.error().code()).name;
    TRY(session.gate().pass(session.principal(), act));
    TRY(session.close());
    return std::move(row).error();
  }
  auto shown = opened(view, session, *row, purpose);
  TRY(session.close());
  return shown;
}

Result<Shown> show(const client::Server& server, const Uuid& id, const workflow::View& view, trust::Purpose purpose) {
  if (view.name == "history") {
    client::Question question{.path = "/v1/documents/" + id.text() + "/history", .purpose = trust::name_of(purpose)};
    return Shown{"{\"items\":[" + TRY(client::all_items(server, std::move(question))) + "],\"next\":null}"};
  }
  client::Question question{.path = "/v1/documents/" + id.text(), .purpose = trust::name_of(purpose)};
  std::string content_type;
  if (view.name == "original") content_type = text_field(parsed(TRY(server.ask(question)).body), "format");
  if (view.name != "status") question.path.append("/").append(view.name);
  return Shown{std::move(TRY(server.ask(question)).body), content_type};
}

}  // namespace

Result<Answer> run_show(Invocation& call) {
  const auto& view = *workflow::view_named(call.value("--view").value_or("status"));
  auto id = Uuid::parse(TRY(call.positional(0)));
  if (!id) return fail(Code::invalid_request, "ID is the id of a document, as list shows it.");
  auto purpose = trust::Purpose::none;
  if (auto stated = call.value("--purpose")) purpose = *trust::purpose_from(*stated);
  auto store = TRY(find_store(call));
  auto shown = TRY(store.session ? show(*store.session, *id, view, purpose) : show(*store.server, *id, view, purpose));
  if (view.name == "original") return Answer{original_json(*id, shown.content_type, shown.content), std::move(shown.content)};
  if (view.name == "history") return history_answer(std::move(shown.content));
  auto text = view.name == "status" ? status_text(shown.content) : view_text(view.name, shown.content);
  return Answer{std::move(shown.content), std::move(text)};
}

}  // namespace wardbook::cmd
