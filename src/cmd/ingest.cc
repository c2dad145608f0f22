#include <filesystem>

#include <fmt/format.h>

#include "cmd/all_commands.h"
#include "cmd/open_session.h"
#include "cmd/patient_option.h"
#include "cmd/take_in.h"
#include "gateway/simple_guard.h"
#include "workflow/views.h"

namespace wardbook::cmd {
namespace {

std::string line_of(const TakenIn& taken) {
  const auto& row = taken.row;
  if (row.status == store::Status::refused) return fmt::format("{}  refused: {}\n", row.id, row.error);
  if (taken.duplicate) return fmt::format("{}  duplicate of a document that is here already\n", row.id);
  return fmt::format("{}  {}{}{}\n", row.id, name_of(row.status), row.document_class.empty() ? "" : "  ", row.document_class);
}

}  // namespace

Result<Answer> run_ingest(Invocation& call) {
  // Whatever can be refused without the store is refused before it is opened.
  auto patient = TRY(patient_option(call));
  gateway::SimpleGuard guard;
  auto model = TRY(model_gateway(call, guard));
  auto session = TRY(open_session(call));
  workflow::Engines engines;
  auto pipeline = TRY(workflow::Pipeline::make(*session, engines, model.get()));
  bool wait = !call.has("--no-wait");

  // What an earlier command left unfinished comes first.
  for (const auto& id : wait ? TRY(session->catalogue().unfinished()) : std::vector<Uuid>()) TRY(pipeline.resume(id));

  workflow::Intake intake(*session);
  auto patient_id = patient ? TRY(intake.patient(*patient)) : Uuid();
  const auto& names = call.positionals();
  Answer answer;
  std::string documents;
  std::size_t refused = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    workflow::Arrival arrival;
    arrival.source = call.value("--source").value_or("manual");
    if (names[i] != "-") arrival.file_name = trust::Phi(std::filesystem::path(names[i]).filename().string());
    arrival.patient = patient_id;
    auto taken = TRY(take_in(*session, intake, wait ? &pipeline : nullptr, read_document(names[i]), std::move(arrival)));
    call.narrate(fmt::format("{} of {}: {} {}", i + 1, names.size(), name_of(taken.row.status), taken.row.id));
    documents += (documents.empty() ? "" : ",") + workflow::document_json(taken.row, taken.duplicate);
    answer.text += line_of(taken);
    if (taken.row.status != store::Status::refused) continue;
    ++refused;
    if (!answer.error)
      for (const auto& facts : code_table)
        if (facts.name == taken.row.error)
          answer.error = fail(facts.code, "Document {} of {} was refused: {}.", i + 1, names.size(), Word::from_table(facts.name));
  }
  TRY(intake.finish());
  TRY(session->close());
  answer.json = "{\"documents\":[" + documents + "]}";
  if (refused > 0 && names.size() > 1) answer.exit = exit_failed;
  return answer;
}

}  // namespace wardbook::cmd
