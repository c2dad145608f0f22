#include "workflow/pipeline.h"

#include <algorithm>
#include <chrono>
#include <new>

#include "base/crash_point.h"
#include "base/year.h"
#include "crypto/keyed_hash.h"
#include "deid/language.h"
#include "document/decode.h"
#include "ledger/reader.h"
#include "workflow/known.h"
#include "workflow/pipeline_work.h"
#include "workflow/vault_randomness.h"
#include "workflow/views.h"

namespace wardbook::workflow {
namespace {

using crypto::Context;
using ledger::Type;
using store::Stage;
using store::Status;

class Stopwatch {
 public:
  double milliseconds() const { return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start_).count(); }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

store::Counts named_counts(const trust::LabelCounts& counts) {
  store::Counts named;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0) named.emplace(trust::label_names[i], counts[i]);
  return named;
}

// So much work nobody wants done again after a crash. Most documents take less, all steps together: they are kept once.
constexpr std::chrono::milliseconds worth_keeping{50};

// Far above what any document says, and below what fills the memory with views that nobody reads.
constexpr std::size_t most_entities = 250'000;

Error cancelled(const Uuid& document) { return fail(Code::cancelled, "The work on document {} was cancelled.", document); }

// A document of which more is made than memory holds is refused: left as it is, it would stop every later command at the same place.
template <typename Step>
Result<void> step_in_memory(const Step& step) {
  try {
    return step();
  } catch (const std::bad_alloc&) {
    return fail(Code::memory_limit, "The document needs more memory than there is.");
  }
}

}  // namespace

Result<Pipeline> Pipeline::make(Session& session, const Engines& engines, const gateway::Gateway* model, trust::Operator applied) {
  if (applied != trust::Operator::number && applied != trust::Operator::vault)
    return fail(Code::settings, "A store's documents are redacted by number or vault.");
  return Pipeline(session, engines, model, applied, TRY(WorkflowFiles::embedded()));
}

Result<store::DocumentRow> Pipeline::process(const Uuid& id, trust::Grant grant, const std::stop_token& stop) {
  Work work{TRY(session_.document(id)), std::move(grant), stop};
  return run(work);
}

Result<store::DocumentRow> Pipeline::resume(const Uuid& id, const std::stop_token& stop) {
  auto row = TRY(session_.document(id));
  access::Act act{.action = trust::Action::document_create, .resource = {"document", id.text()}, .subject = {id, row.patient}};
  act.patient_ref = TRY(session_.patient_ref(row.patient));
  act.outcome.code = "resumed";
  Work work{std::move(row), TRY(session_.gate().grant(session_.principal(), act)), stop};
  work.recorded = TRY(recorded_of(work.row));
  return run(work);
}

// Entries that a killed process wrote for steps whose rows it did not write any more: the newest of each type.
Result<Pipeline::Recorded> Pipeline::recorded_of(const store::DocumentRow& row) {
  std::lock_guard lock(left_->mutex);
  if (auto known = left_->entries.extract(row.id)) return std::move(known.mapped());
  std::map<std::string, std::pair<std::uint64_t, Recorded*>, std::less<>> wanted;
  auto from = row.ledger_last + 1;
  auto want = [&](const store::DocumentRow& unfinished) {
    from = std::min(from, unfinished.ledger_last + 1);
    wanted.emplace(unfinished.id.text(), std::pair(unfinished.ledger_last, &left_->entries[unfinished.id]));
  };
  want(row);
  if (!left_->read)
    for (const auto& id : TRY(session_.catalogue().unfinished())) want(TRY(session_.catalogue().document(id)));
  auto reader = TRY(ledger::Reader::open(session_.directory().ledger()));
  TRY(reader.for_each(from, [&](std::uint64_t index, BytesView bytes) -> Result<void> {
    auto entry = TRY(ledger::parse_entry(bytes));
    if (entry.draft.resource.kind != "document") return {};
    auto found = wanted.find(entry.draft.resource.id);
    if (found == wanted.end() || index <= found->second.first) return {};
    found->second.second->insert_or_assign(entry.draft.type, std::pair(index, std::move(entry.draft)));
    return {};
  }));
  left_->read = true;
  return std::move(left_->entries.extract(row.id).mapped());
}

Result<store::DocumentRow> Pipeline::run(Work& work) {
  auto row = take_steps(work);
  // What was read for this document, perhaps while it was worked on, is out of date.
  std::lock_guard lock(left_->mutex);
  left_->entries.erase(work.row.id);
  return row;
}

Result<store::DocumentRow> Pipeline::take_steps(Work& work) {
  Stopwatch watch;
  while (is_unfinished(work.row.status)) {
    if (work.stop.stop_requested()) return cancelled(work.row.id);
    auto step = [&]() -> Result<void> {
      switch (work.row.stage) {
        case Stage::received:
          return parse(work);
        case Stage::parsed:
          return deidentify(work);
        case Stage::deidentified:
          return extract(work);
        case Stage::extracted:
          return summarize(work);
        case Stage::summarized:
          return check(work);
        case Stage::checked:
          break;
      }
      return fail(Code::internal, "A document is at a step that does not exist.");
    };
    work.row.timings.total += watch.milliseconds();
    watch = Stopwatch();
    const auto from = work.row.stage;
    auto taken = step_in_memory(step);
    if (taken) times_->from(from).observe(std::chrono::microseconds(static_cast<std::int64_t>(watch.milliseconds() * 1000)));
    if (taken && (!is_unfinished(work.row.status) || std::chrono::steady_clock::now() - work.kept_at > worth_keeping))
      taken = step_in_memory([&] { return keep(work); });
    if (taken) continue;
    if (!refuses_document(taken.error().code())) return std::move(taken).error();
    refuse(work, taken.error().code());
    TRY(keep(work));
  }
  return work.row;
}

// --- The steps ---

Result<void> Pipeline::parse(Work& work) {
  Stopwatch watch;
  const auto* document_text = TRY(text(work));
  work.row.language = deid::name_of(deid::detect_language(document_text->reveal()));
  work.row.timings.parse = watch.milliseconds();
  auto draft = session_.draft(Type::document_parsed, trust::Action::document_create, work.row.id);
  draft.outcome.bytes = static_cast<std::int64_t>(work.document->text.size());
  work.row.format = work.document->content_type;
  work.row.status = Status::processing;
  work.row.stage = Stage::parsed;
  finish_step(work, std::move(draft));
  return {};
}

Result<void> Pipeline::deidentify(Work& work) {
  Stopwatch watch;
  const auto* document_text = TRY(text(work));
  auto known_identifiers = TRY(known(work));
  VaultRandomness codes(TRY(session_.keys().key(work.row.id)));
  deid::Treatment treatment;
  treatment.general = applied_;
  treatment.codes = &codes;
  auto language = deid::language_from(work.row.language).value_or(deid::Language::en);
  auto outcome = TRY(deid::Redactor(engines_.deid, year_of(session_.clock().now()))
                         .redact(document_text->reveal(), known_identifiers, treatment, language, deid::LabelSet().set(), work.stop));
  work.row.timings.deidentify = watch.milliseconds();
  auto serialized = deid::Redactor::serialize(outcome.redacted);
  auto draft = session_.draft(Type::document_deidentified, trust::Action::document_create, work.row.id);
  work.row.identifiers = named_counts(outcome.redacted.counts());
  draft.outcome.counts = work.row.identifiers;
  draft.artifacts.model = outcome.redacted.engine();
  draft.artifacts.input = TRY(keyed_hash(work, document_text->reveal()));
  draft.artifacts.output = TRY(keyed_hash(work, text_of(serialized)));
  work.values.push_back(TRY(seal(work, Context::redacted, trust::Phi(std::string(text_of(serialized))))));
  work.values.push_back(TRY(seal(work, Context::identifiers, trust::Phi(std::string(text_of(deid::serialize_spans(outcome.spans)))))));
  work.redacted = std::move(outcome.redacted);
  work.row.stage = Stage::deidentified;
  finish_step(work, std::move(draft));
  return {};
}

Result<void> Pipeline::extract(Work& work) {
  Stopwatch watch;
  auto document_text = TRY(redacted(work))->text();
  const auto* read = TRY(reading(work));
  if (read->entities.size() > most_entities)
    return fail(Code::too_large, "The document has more than {} clinical entities.", most_entities);
  work.row.timings.extract = watch.milliseconds();
  work.row.document_class = name_of(read->document_class);
  work.row.entities.clear();
  for (const auto& entity : read->entities) ++work.row.entities[std::string(name_of(entity.label))];
  auto json = entities_json(work.row.id, document_text, *read);
  auto draft = session_.draft(Type::document_extracted, trust::Action::document_create, work.row.id);
  draft.outcome.counts = work.row.entities;
  draft.artifacts.output = TRY(keyed_hash(work, json));
  work.values.push_back(TRY(seal(work, Context::reading, trust::Phi(std::move(json)))));
  work.row.stage = Stage::extracted;
  finish_step(work, std::move(draft));
  return {};
}

Result<void> Pipeline::summarize(Work& work) {
  Stopwatch watch;
  auto document_text = TRY(redacted(work))->text();
  auto draft = session_.draft(Type::document_summarized, trust::Action::document_create, work.row.id);
  std::string fallback;
  auto summary = TRY(ask_model(work, draft.artifacts, fallback));
  if (!summary) summary = clinical::summarize(document_text, *TRY(reading(work)));
  work.row.timings.summarize = watch.milliseconds();
  auto json = summary_json(work.row.id, document_text, *summary, fallback);
  draft.outcome.code = fallback;
  draft.outcome.counts = {{"sentences", static_cast<std::int64_t>(summary->sentences.size())}};
  draft.artifacts.output = TRY(keyed_hash(work, json));
  work.values.push_back(TRY(seal(work, Context::summary, trust::Phi(std::move(json)))));
  work.row.stage = Stage::summarized;
  finish_step(work, std::move(draft));
  return {};
}

Result<void> Pipeline::check(Work& work) {
  auto document_text = TRY(redacted(work))->text();
  auto checks = clinical::check(document_text, *TRY(reading(work)));
  work.row.checks_passed = work.row.checks_failed = 0;
  for (const auto& check : checks) {
    work.row.checks_passed += check.result == clinical::CheckResult::pass;
    work.row.checks_failed += check.result == clinical::CheckResult::fail;
  }
  auto json = checks_json(work.row.id, document_text, checks);
  auto draft = session_.draft(Type::document_checked, trust::Action::document_create, work.row.id);
  draft.outcome.counts = {{"failed", work.row.checks_failed}, {"passed", work.row.checks_passed}};
  draft.artifacts.output = TRY(keyed_hash(work, json));
  work.values.push_back(TRY(seal(work, Context::checks, trust::Phi(std::move(json)))));
  const auto& workflow = workflows_.of(work.row.document_class);
  bool needs_review = workflow.review == Review::always || work.row.checks_failed > 0;
  if (needs_review) work.row.deadline = work.row.received_at + workflow.deadline;
  work.row.status = needs_review ? Status::in_review : Status::done;
  work.row.stage = Stage::checked;
  finish_step(work, std::move(draft));
  return {};
}

void Pipeline::refuse(Work& work, Code code) {
  auto draft = session_.draft(Type::document_refused, trust::Action::document_create, work.row.id);
  draft.outcome.code = facts_of(code).name;
  work.row.status = Status::refused;
  work.row.error = facts_of(code).name;
  finish_step(work, std::move(draft));
}

// --- The model ---

Result<std::optional<clinical::Summary>> Pipeline::ask_model(Work& work, ledger::Artifacts& artifacts, std::string& fallback) {
  if (!model_) return std::optional<clinical::Summary>();
  TRY(keep(work));  // a model takes its time
  const auto* document = TRY(redacted(work));
  auto known_identifiers = TRY(known(work));
  auto file = TRY(gateway::prompt_file(workflows_.of(work.row.document_class).prompt));
  auto prompt = TRY(gateway::parse_prompt(file));

  // The document is no more than redacted, and still the policies say where it may go.
  access::Act leaving{.action = trust::Action::document_create, .resource = {"document", work.row.id.text()}};
  leaving.patient_ref = TRY(session_.patient_ref(work.row.patient));
  leaving.facts.destination = model_->destination();
  if (const auto may = session_.gate().decide(session_.principal(), leaving); !may) {
    if (may.error().code() == Code::ledger_unavailable) return may.error();
    fallback = may.error().facts().name;
    return std::optional<clinical::Summary>();
  }

  // The invocation stands in the ledger before the first byte leaves; what is blocked stands there too. Each time anew: a process
  // that was killed after asking has lost the answer, and the second request has an entry of its own.
  auto go_on_without = [&](Code code) -> Result<std::optional<clinical::Summary>> {
    fallback = facts_of(code).name;
    if (code == Code::egress_blocked) {
      auto blocked = session_.draft(Type::egress_blocked, trust::Action::document_create, work.row.id);
      blocked.outcome.code = fallback;
      blocked.artifacts = artifacts;
      TRY(append(work, std::move(blocked)));
    }
    return std::optional<clinical::Summary>();
  };
  artifacts.model = model_->model();
  artifacts.prompt = crypto::sha256(bytes_of(file));
  auto request = model_->preview(*document, prompt, known_identifiers);
  if (!request) return go_on_without(request.error().code());
  artifacts.input = TRY(keyed_hash(work, *request));
  auto invoked = session_.draft(Type::model_invoked, trust::Action::document_create, work.row.id);
  invoked.artifacts = artifacts;
  invoked.outcome.bytes = static_cast<std::int64_t>(request->size());
  TRY(append(work, std::move(invoked)));
  auto answer = model_->ask(*document, prompt, known_identifiers, work.stop);
  if (!answer && answer.error().code() == Code::cancelled) return std::move(answer).error();
  if (!answer) return go_on_without(answer.error().code());
  auto method = "model:" + answer->model + "@" + std::to_string(prompt.version);
  return std::optional(clinical::support(document->text(), answer->text, std::move(method)));
}

// --- What the steps share ---

Result<const trust::Phi*> Pipeline::text(Work& work) {
  if (!work.document) {
    auto blob = TRY(session_.blobs().get(Context::original, work.row.id));
    auto original = TRY(trust::open(blob, work.grant, session_.keys(), session_.clock()));
    work.document = TRY(document::decode(bytes_of(original.reveal())));
  }
  return &work.document->text;
}

Result<const trust::Redacted*> Pipeline::redacted(Work& work) {
  if (!work.redacted) {
    auto sealed = TRY(session_.catalogue().value(Context::redacted, work.row.id));
    auto opened = TRY(trust::open(sealed, work.grant, session_.keys(), session_.clock()));
    work.redacted = TRY(deid::Redactor::deserialize(bytes_of(opened.reveal())));
  }
  return &*work.redacted;
}

Result<const clinical::Reading*> Pipeline::reading(Work& work) {
  if (!work.reading) {
    auto read = engines_.reader.read(TRY(redacted(work))->text(), work.stop);
    if (work.stop.stop_requested()) return cancelled(work.row.id);
    work.reading = std::move(read);
  }
  return &*work.reading;
}

Result<trust::KnownIdentifiers> Pipeline::known(Work& work) {
  if (work.row.patient.nil()) return trust::KnownIdentifiers{};
  auto sealed = TRY(session_.catalogue().value(Context::known_identifiers, work.row.patient));
  auto opened = TRY(trust::open(sealed, work.grant, session_.keys(), session_.clock()));
  return parse_known(opened.reveal());
}

Result<trust::Sealed> Pipeline::seal(const Work& work, Context context, trust::Phi value) {
  return trust::seal(value, context, work.row.id, work.row.id, session_.keys(), trust::Form::value, session_.randomness());
}

Result<crypto::Hash> Pipeline::keyed_hash(const Work& work, std::string_view bytes) {
  return crypto::artifact_hash(*TRY(session_.keys().key(work.row.id)), bytes_of(bytes));
}

Result<std::uint64_t> Pipeline::append(const Work& work, ledger::Draft draft) {
  draft.patient_ref = TRY(session_.patient_ref(work.row.patient));
  return session_.ledger().append(std::move(draft));
}

void Pipeline::finish_step(Work& work, ledger::Draft draft) {
  work.all_kept = false;
  auto recorded = work.recorded.find(draft.type);
  if (recorded != work.recorded.end()) {
    const auto& [index, known_draft] = recorded->second;
    if (known_draft.outcome == draft.outcome && known_draft.artifacts == draft.artifacts) {
      work.row.ledger_last = std::max(work.row.ledger_last, index);
      return;
    }
  }
  work.entries.push_back(std::move(draft));
}

Result<void> Pipeline::keep(Work& work) {
  if (work.all_kept) return {};
  if (!work.entries.empty()) {
    auto patient_ref = TRY(session_.patient_ref(work.row.patient));
    for (auto& draft : work.entries) draft.patient_ref = patient_ref;
    work.row.ledger_last = TRY(session_.ledger().append(std::exchange(work.entries, {}))).back();
  }
  crash_point("pipeline.after_ledger");
  if (!is_unfinished(work.row.status)) work.row.ledger_completed = work.row.ledger_last;
  TRY(session_.catalogue().update(work.row, std::exchange(work.values, {})));
  crash_point("pipeline.after_row");
  if (work.kept_stage < Stage::summarized && work.row.stage >= Stage::summarized)
    times_->ingest_to_summary.observe(session_.clock().now() - work.row.received_at);
  work.kept_stage = work.row.stage;
  work.all_kept = true;
  work.kept_at = std::chrono::steady_clock::now();
  return {};
}

}  // namespace wardbook::workflow
