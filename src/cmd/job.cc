#include <fmt/format.h>

#include "client/pages.h"
#include "client/upload.h"
#include "cmd/all_commands.h"
#include "cmd/find_store.h"
#include "cmd/json_fields.h"
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

// {"documents":[Document]}; for people a line each.
Answer answer_of(const std::vector<std::string>& documents) {
  Answer answer;
  std::string all;
  for (const auto& one : documents) {
    all += (all.empty() ? "" : ",") + one;
    auto document = parsed(one);
    auto error = text_field(field(document, "error"), "code");
    answer.text +=
        fmt::format("{}  {}{}{}\n", text_field(document, "id"), text_field(document, "status"), error.empty() ? "" : ": ", error);
  }
  answer.json = "{\"documents\":[" + all + "]}";
  return answer;
}

Result<std::string> jobs(workflow::Session& session, const std::optional<std::string_view>& state) {
  TRY(session.gate().pass(session.principal(),
                          {.action = trust::Action::settings_manage, .resource = {"store", session.store_id().text()}}));
  std::string items;
  for (const auto& job : TRY(session.catalogue().jobs({.state = state ? store::job_state_from(*state) : std::nullopt})))
    items += (items.empty() ? "" : ",") + workflow::job_json(job);
  TRY(session.close());
  return items;
}

Result<std::string> jobs(const client::Server& server, const std::optional<std::string_view>& state) {
  client::Question question{.path = "/v1/jobs"};
  if (state) question.query.emplace_back("state", *state);
  return client::all_items(server, std::move(question));
}

Result<Answer> retry(const Invocation& call, workflow::Session& session, const std::vector<Uuid>& ids, gateway::Gateway* model,
                     trust::Operator applied) {
  const workflow::Engines engines(TRY(workflow::site_rules_of(session.directory())));
  auto pipeline = TRY(workflow::Pipeline::make(session, engines, model, applied));
  std::vector<std::string> documents;
  std::optional<Error> error;
  for (const auto& id : ids) {
    auto permitted = TRY(workflow::permit(session, session.principal(), id, JobAct::retry));
    auto job = TRY(workflow::retry_job(session, id, permitted));
    if (!call.has("--no-wait")) {
      auto ended = workflow::attempt(session, pipeline, std::move(job), std::nullopt, {});
      if (ended.error && !error) error = std::move(ended.error);
    }
    documents.push_back(workflow::document_json(TRY(session.catalogue().document(id))));
  }
  TRY(session.close());
  auto answer = answer_of(documents);
  answer.error = std::move(error);
  return answer;
}

Result<Answer> retry(const Invocation& call, const client::Server& server, const std::vector<Uuid>& ids) {
  const auto wait = call.has("--no-wait") ? client::Wait::until_received : client::Wait::until_at_rest;
  std::vector<std::string> documents;
  std::optional<Error> error;
  for (const auto& id : ids) {
    TRY(server.ask({.method = http::Method::post, .path = "/v1/jobs/" + id.text() + "/retry"}));
    documents.push_back(TRY(client::document(server, id, wait)));
    auto document = parsed(documents.back());
    const auto* facts = text_field(document, "status") == "failed" ? facts_named(text_field(field(document, "error"), "code")) : nullptr;
    if (facts && !error) error = fail(facts->code, "Document {} has failed again.", id);
  }
  auto answer = answer_of(documents);
  answer.error = std::move(error);
  return answer;
}

Result<Answer> drop(workflow::Session& session, const std::vector<Uuid>& ids) {
  std::vector<std::string> documents;
  for (const auto& id : ids) {
    auto permitted = TRY(workflow::permit(session, session.principal(), id, JobAct::drop));
    documents.push_back(workflow::document_json(TRY(workflow::drop_job(session, id, permitted))));
  }
  TRY(session.close());
  return answer_of(documents);
}

Result<Answer> drop(const client::Server& server, const std::vector<Uuid>& ids) {
  std::vector<std::string> documents;
  for (const auto& id : ids) {
    TRY(server.ask({.method = http::Method::remove, .path = "/v1/jobs/" + id.text()}));
    documents.push_back(TRY(client::document(server, id, client::Wait::until_received)));
  }
  return answer_of(documents);
}

}  // namespace

Result<Answer> run_job_list(Invocation& call) {
  auto state = call.value("--state");
  auto store = TRY(find_store(call));
  Answer answer;
  answer.json = "{\"items\":[" + TRY(store.session ? jobs(*store.session, state) : jobs(*store.server, state)) + "]}";
  auto list = parsed(answer.json);
  for (const auto& job : list_field(list, "items")) {
    auto error = text_field(field(job, "error"), "code");
    answer.text +=
        fmt::format("{}  {:7}  {:6}  {}  {} attempts{}{}\n", text_field(job, "id"), text_field(job, "state"), text_field(job, "priority"),
                    text_field(job, "received_at"), number_field(job, "attempts"), error.empty() ? "" : "  ", error);
  }
  return answer;
}

Result<Answer> run_job_retry(Invocation& call) {
  auto ids = TRY(ids_of(call));
  auto applied = TRY(store_operator(call));
  gateway::SimpleGuard guard;
  auto model = TRY(model_gateway(call, guard));
  auto store = TRY(find_store(call));
  return store.session ? retry(call, *store.session, ids, model.get(), applied) : retry(call, *store.server, ids);
}

Result<Answer> run_job_drop(Invocation& call) {
  auto ids = TRY(ids_of(call));
  auto store = TRY(find_store(call));
  return store.session ? drop(*store.session, ids) : drop(*store.server, ids);
}

}  // namespace wardbook::cmd
