#include <algorithm>
#include <filesystem>
#include <functional>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "client/upload.h"
#include "cmd/all_commands.h"
#include "cmd/find_store.h"
#include "cmd/json_fields.h"
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

// Null unless the document was refused.
const CodeFacts* refusal(const boost::json::value& document) {
  return text_field(document, "status") == "refused" ? facts_named(text_field(field(document, "error"), "code")) : nullptr;
}

std::string line_of_refusal(std::string_view id, const CodeFacts& facts, std::string_view why) {
  return fmt::format("{}{}refused: {}{}{}\n", id, id.empty() ? "" : "  ", facts.name, why.empty() ? "" : ": ", why);
}

std::string line_of(const boost::json::value& document, bool with_hint) {
  auto id = text_field(document, "id"), document_class = text_field(document, "class");
  if (const auto* facts = refusal(document)) return line_of_refusal(id, *facts, with_hint ? facts->hint : "");
  if (flag_field(document, "duplicate")) return fmt::format("{}  duplicate of a document that is here already\n", id);
  return fmt::format("{}  {}{}{}\n", id, text_field(document, "status"), document_class.empty() ? "" : "  ", document_class);
}

// Takes one document in and gives the Document that it became, as JSON. `bytes` is what read_document() gave.
using Take = std::function<Result<std::string>(Result<Bytes> bytes, const std::optional<std::string>& file_name)>;

struct Taken {
  Answer answer{};
  bool stopped = false;  // by an error, before the last
};

// `earlier`: what went wrong before the first.
Result<Taken> take_all(const Invocation& call, std::optional<Result<Bytes>> from_input, std::optional<Error> earlier, const Take& take) {
  const auto& names = call.positionals();
  const bool several = names.size() > 1;
  Taken taken;
  auto& answer = taken.answer;
  answer.error = std::move(earlier);
  std::string documents;
  std::size_t refused = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    call.progress(i, names.size());
    std::optional<std::string> file_name;
    if (names[i] != "-") file_name = std::filesystem::path(names[i]).filename().string();
    auto bytes = names[i] == "-" && from_input ? *std::exchange(from_input, std::nullopt) : read_document(names[i]);
    auto result = take(std::move(bytes), file_name);
    // What a server will not take at all becomes no document there; nor, anywhere, what is here already and not that patient's.
    const bool conflict = !result && result.error().code() == Code::conflict;
    const bool turned_away = conflict || (!result && refuses_document(result.error().code()));
    if (!result && !turned_away && documents.empty()) return std::move(result).error();
    if (!result && !turned_away) {
      // What was taken in before stays so, and is said; what is left can be sent again as it is.
      answer.error = std::move(result).error();
      taken.stopped = true;
      break;
    }
    const auto document = result ? parsed(*result) : boost::json::value();
    if (result) documents += (documents.empty() ? "" : ",") + *result;
    if (several) answer.text += fmt::format("{:4}  ", i + 1);  // in the order given: a file's name may be a patient's
    const auto* facts = result ? refusal(document) : &result.error().facts();
    if (result)
      answer.text += line_of(document, several);
    else
      answer.text += line_of_refusal("", *facts, !several ? "" : conflict ? result.error().message() : facts->hint);
    if (!facts) continue;
    ++refused;
    if (!answer.error && conflict) answer.error = std::move(result).error();
    if (!answer.error)
      answer.error = fail(facts->code, "Document {} of {} was refused: {}.", i + 1, names.size(), Word::from_table(facts->name));
  }
  call.progress(names.size(), names.size());
  if (refused > 1 && !taken.stopped) answer.error = fail(answer.error->code(), "{} of {} documents were refused.", refused, names.size());
  if (refused > 0 && several && !taken.stopped) answer.exit = exit_failed;
  answer.json = "{\"documents\":[" + documents + "]}";
  return taken;
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

// What the pipeline of a store that this process holds works with.
struct Work {
  std::optional<workflow::PatientIdentifier> patient;
  trust::Operator applied;
  gateway::Gateway* model;
};

Result<Answer> ingest(const Invocation& call, workflow::Session& session, const Work& work, std::optional<Result<Bytes>> from_input) {
  const workflow::Engines engines(TRY(workflow::site_rules_of(session.directory())));
  auto pipeline = TRY(workflow::Pipeline::make(session, engines, work.model, work.applied));
  const bool wait = !call.has("--no-wait");
  if (work.model && wait) call.narrate("Redacted texts go to the model that is set, for their summaries.");

  // What an earlier command left unfinished comes first. One that cannot go on by itself does not keep out what comes new.
  std::optional<Error> earlier;
  for (auto& job : wait ? TRY(session.catalogue().jobs()) : std::vector<store::Job>()) {
    if (job.state != store::JobState::waiting || job.due_at > session.clock().now()) continue;
    auto ended = workflow::attempt(session, pipeline, std::move(job), std::nullopt, {});
    if (ended.end == workflow::Attempt::End::outage) return std::move(*ended.error);
    if (ended.error && !earlier) earlier = std::move(ended.error);
  }

  workflow::Intake intake(session);
  auto patient = work.patient ? TRY(intake.patient(*work.patient)) : Uuid();
  auto taken =
      TRY(take_all(call, std::move(from_input), std::move(earlier), [&](Result<Bytes> bytes, const auto& file_name) -> Result<std::string> {
        workflow::Arrival arrival;
        arrival.source = call.value("--source").value_or("manual");
        if (file_name) arrival.file_name = trust::Phi(std::string(*file_name));
        arrival.patient = patient;
        auto one = TRY(take_in(session, intake, wait ? &pipeline : nullptr, std::move(bytes), std::move(arrival)));
        if (work.model && !one.duplicate) TRY(say_if_the_model_failed(call, session, one.row));
        return workflow::document_json(one.row, one.duplicate);
      }));
  if (!taken.stopped) TRY(intake.finish());  // if it stopped, the next session looks at what is half done
  TRY(session.close());
  return std::move(taken.answer);
}

// The server has its own settings, and works documents off by itself.
Result<Answer> ingest(Invocation& call, const client::Server& server, const std::optional<workflow::PatientIdentifier>& patient,
                      std::optional<Result<Bytes>> from_input) {
  if (call.has("--operator") || call.has("--llm"))
    return fail(Code::invalid_request, "What --operator and --llm say, the server was told when it was started: leave them out.");
  auto wait = call.has("--no-wait") ? client::Wait::until_received : client::Wait::until_at_rest;
  auto patient_id = patient ? patient->assigner + "|" + std::string(patient->value.reveal()) : std::string();
  auto taken = take_all(call, std::move(from_input), std::nullopt, [&](Result<Bytes> bytes, const auto& file_name) -> Result<std::string> {
    auto content = TRY(std::move(bytes));
    const client::Outgoing document{text_of(content), file_name, call.value("--source").value_or("manual"), patient_id};
    auto sent = client::upload(server, document, wait, call.randomness());
    ::explicit_bzero(content.data(), content.size());
    return sent;
  });
  ::explicit_bzero(patient_id.data(), patient_id.size());
  return std::move(TRY(std::move(taken)).answer);
}

}  // namespace

Result<Answer> run_ingest(Invocation& call) {
  // Whatever can be refused without the store is refused before it is opened.
  auto patient = TRY(patient_option(call));
  auto applied = TRY(store_operator(call));
  gateway::SimpleGuard guard;
  auto model = TRY(model_gateway(call, guard));
  // A slow pipe must not keep others out of the store.
  std::optional<Result<Bytes>> from_input;
  if (std::ranges::find(call.positionals(), "-") != call.positionals().end()) from_input = read_document("-");
  auto store = TRY(find_store(call));
  if (store.server) return ingest(call, *store.server, patient, std::move(from_input));
  return ingest(call, *store.session, {std::move(patient), applied, model.get()}, std::move(from_input));
}

}  // namespace wardbook::cmd
