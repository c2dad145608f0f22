#include <fmt/format.h>

#include "cmd/all_commands.h"
#include "cmd/find_store.h"
#include "cmd/open_session.h"
#include "cmd/treatment_option.h"
#include "gateway/simple_guard.h"
#include "workflow/attempt.h"
#include "workflow/jobs.h"
#include "workflow/site_rules.h"
#include "workflow/views.h"

namespace wardbook::cmd {
namespace {

using workflow::JobAct;

Result<std::vector<Uuid>> ids_of(const Invocation& call) {
  std::vector<Uuid> ids;
  for (const auto& text : call.positionals()) {
    auto id = Uuid::parse(text);
    if (!id) return fail(Code::invalid_request, "ID {} is no document's id.", ids.size() + 1);
    ids.push_back(*id);
  }
  return ids;
}

Answer answer_of(const std::vector<store::DocumentRow>& rows) {
  Answer answer;
  std::string documents;
  for (const auto& row : rows) {
    documents += (documents.empty() ? "" : ",") + workflow::document_json(row);
    answer.text += fmt::format("{}  {}{}{}\n", row.id, name_of(row.status), row.error.empty() ? "" : ": ", row.error);
  }
  answer.json = "{\"documents\":[" + documents + "]}";
  return answer;
}

}  // namespace

Result<Answer> run_job_list(Invocation& call) {
  auto session = TRY(open_without_server(call));
  TRY(session->gate().pass(session->principal(),
                           {.action = trust::Action::document_list, .resource = {"store", session->store_id().text()}}));
  auto jobs = TRY(session->catalogue().jobs());
  TRY(session->close());
  Answer answer;
  std::string items;
  auto state = call.value("--state");
  for (const auto& job : jobs) {
    if (state && name_of(job.state) != *state) continue;
    items += (items.empty() ? "" : ",") + workflow::job_json(job);
    answer.text += fmt::format("{}  {:7}  {:6}  {}  {} attempts{}{}\n", job.document, name_of(job.state), name_of(job.priority),
                               to_rfc3339(job.since), job.attempts, job.error.empty() ? "" : "  ", job.error);
  }
  answer.json = "{\"items\":[" + items + "]}";
  return answer;
}

Result<Answer> run_job_retry(Invocation& call) {
  auto ids = TRY(ids_of(call));
  auto applied = TRY(store_operator(call));
  gateway::SimpleGuard guard;
  auto model = TRY(model_gateway(call, guard));
  auto session = TRY(open_without_server(call));
  const workflow::Engines engines(TRY(workflow::site_rules_of(session->directory())));
  auto pipeline = TRY(workflow::Pipeline::make(*session, engines, model.get(), applied));
  std::vector<store::DocumentRow> rows;
  std::optional<Error> error;
  for (const auto& id : ids) {
    auto permitted = TRY(workflow::permit(*session, session->principal(), id, JobAct::retry));
    auto job = TRY(workflow::retry_job(*session, id, permitted));
    if (!call.has("--no-wait")) {
      auto ended = workflow::attempt(*session, pipeline, std::move(job), std::nullopt, {});
      if (ended.error && !error) error = std::move(ended.error);
    }
    rows.push_back(TRY(session->catalogue().document(id)));
  }
  TRY(session->close());
  auto answer = answer_of(rows);
  answer.error = std::move(error);
  return answer;
}

Result<Answer> run_job_drop(Invocation& call) {
  auto ids = TRY(ids_of(call));
  auto session = TRY(open_without_server(call));
  std::vector<store::DocumentRow> rows;
  for (const auto& id : ids) {
    auto permitted = TRY(workflow::permit(*session, session->principal(), id, JobAct::drop));
    rows.push_back(TRY(workflow::drop_job(*session, id, permitted)));
  }
  TRY(session->close());
  return answer_of(rows);
}

}  // namespace wardbook::cmd
