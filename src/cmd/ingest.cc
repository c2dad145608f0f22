#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cmd/all_commands.h"
#include "cmd/open_session.h"
#include "cmd/patient_option.h"
#include "cmd/take_in.h"
#include "cmd/treatment_option.h"
#include "gateway/simple_guard.h"
#include "workflow/attempt.h"
#include "workflow/history.h"
#include "workflow/site_rules.h"
#include "workflow/views.h"

namespace wardbook::cmd {
namespace {

const CodeFacts* refusal(const store::DocumentRow& row) { return row.status == store::Status::refused ? facts_named(row.error) : nullptr; }

std::string line_of(const TakenIn& taken, bool with_hint) {
  const auto& row = taken.row;
  if (const auto* facts = refusal(row))
    return fmt::format("{}  refused: {}{}{}\n", row.id, facts->name, with_hint ? ": " : "", with_hint ? facts->hint : "");
  if (taken.duplicate) return fmt::format("{}  duplicate of a document that is here already\n", row.id);
  return fmt::format("{}  {}{}{}\n", row.id, name_of(row.status), row.document_class.empty() ? "" : "  ", row.document_class);
}

// A model that gave nothing stops no document; who set one wants to know it.
Result<void> say_if_the_model_failed(const Invocation& call, workflow::Session& session, const store::DocumentRow& row) {
  auto summaries = TRY(workflow::events(session, row.ledger_received, 1, [&](const ledger::Entry& entry) {
    return entry.draft.type == ledger::Type::document_summarized && entry.draft.resource.id == row.id.text() &&
           !entry.draft.outcome.code.empty();
  }));
  for (const auto& event : summaries.items)
    if (const auto* facts = facts_named(event.entry.draft.outcome.code))
      call.narrate(fmt::format("wardbook: {} has no summary by the model ({}).\n  {}", row.id, facts->name, facts->hint));
  return {};
}

}  // namespace

Result<Answer> run_ingest(Invocation& call) {
  // Whatever can be refused without the store is refused before it is opened.
  auto patient = TRY(patient_option(call));
  auto applied = TRY(store_operator(call));
  gateway::SimpleGuard guard;
  auto model = TRY(model_gateway(call, guard));
  // A slow pipe must not keep others out of the store.
  const auto& names = call.positionals();
  std::optional<Result<Bytes>> from_input;
  if (std::ranges::find(names, "-") != names.end()) from_input = read_document("-");
  auto session = TRY(open_session(call));
  const workflow::Engines engines(TRY(workflow::site_rules_of(session->directory())));
  auto pipeline = TRY(workflow::Pipeline::make(*session, engines, model.get(), applied));
  bool wait = !call.has("--no-wait");
  if (model && wait) call.narrate("Redacted texts go to the model that is set, for their summaries.");

  // What an earlier command left unfinished comes first. One that cannot go on by itself does not keep out what comes new.
  Answer answer;
  for (auto& job : wait ? TRY(session->catalogue().jobs()) : std::vector<store::Job>()) {
    if (job.state != store::JobState::waiting || job.due_at > session->clock().now()) continue;
    auto ended = workflow::attempt(*session, pipeline, std::move(job), std::nullopt, {});
    if (ended.end == workflow::Attempt::End::outage) return std::move(*ended.error);
    if (ended.error && !answer.error) answer.error = std::move(ended.error);
  }

  workflow::Intake intake(*session);
  auto patient_id = patient ? TRY(intake.patient(*patient)) : Uuid();
  std::string documents;
  std::size_t refused = 0;
  bool stopped = false;
  for (std::size_t i = 0; i < names.size(); ++i) {
    call.progress(i, names.size());
    workflow::Arrival arrival;
    arrival.source = call.value("--source").value_or("manual");
    if (names[i] != "-") arrival.file_name = trust::Phi(std::filesystem::path(names[i]).filename().string());
    arrival.patient = patient_id;
    auto bytes = names[i] == "-" && from_input ? *std::exchange(from_input, std::nullopt) : read_document(names[i]);
    auto result = take_in(*session, intake, wait ? &pipeline : nullptr, std::move(bytes), std::move(arrival));
    if (!result && documents.empty()) return std::move(result).error();
    if (!result) {
      // What was taken in before stays so, and is said; what is left can be sent again as it is.
      answer.error = std::move(result).error();
      stopped = true;
      break;
    }
    auto taken = std::move(*result);
    documents += (documents.empty() ? "" : ",") + workflow::document_json(taken.row, taken.duplicate);
    if (model && !taken.duplicate) TRY(say_if_the_model_failed(call, *session, taken.row));
    if (names.size() > 1) answer.text += fmt::format("{:4}  ", i + 1);  // in the order given: a file's name may be a patient's
    answer.text += line_of(taken, names.size() > 1);
    const auto* facts = refusal(taken.row);
    if (!facts) continue;
    ++refused;
    if (!answer.error)
      answer.error = fail(facts->code, "Document {} of {} was refused: {}.", i + 1, names.size(), Word::from_table(facts->name));
  }
  call.progress(names.size(), names.size());
  if (refused > 1 && !stopped) answer.error = fail(answer.error->code(), "{} of {} documents were refused.", refused, names.size());
  if (!stopped) TRY(intake.finish());  // if it stopped, the next session looks at what is half done
  TRY(session->close());
  answer.json = "{\"documents\":[" + documents + "]}";
  if (refused > 0 && names.size() > 1 && !stopped) answer.exit = exit_failed;
  return answer;
}

}  // namespace wardbook::cmd
