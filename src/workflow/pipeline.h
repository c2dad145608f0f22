// What happens to a document between received and in_review or done: a state machine of five steps (store::Stage). Steps are kept
// together: once they have taken long enough that nobody wants them taken again, before a model is asked, and when the document
// comes to rest. Their ledger entries are written first, by one sync, then row and results in one transaction, so that a killed
// process goes on at the first step that has no row, and a step whose entry is there already does not write a second one.
// Thread safe for different documents: no two threads work on one.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

#include "clinical/reading.h"
#include "clinical/summary.h"
#include "deid/redactor.h"
#include "gateway/gateway.h"
#include "gateway/simple_guard.h"
#include "workflow/session.h"
#include "workflow/stage_times.h"
#include "workflow/workflow_file.h"

namespace wardbook::workflow {

// Engines that take time to build and never change: one for a process.
struct Engines {
  explicit Engines(std::shared_ptr<const deid::SiteRules> site_rules = {}) : deid(std::move(site_rules)) {}
  deid::Engine deid;
  clinical::Reader reader;
};

class Pipeline {
 public:
  // `model` may be null: summaries are extractive then. `applied` is number or vault.
  static Result<Pipeline> make(Session& session, const Engines& engines, const gateway::Gateway* model,
                               trust::Operator applied = trust::Operator::number);

  // Takes the document as far as it goes. A document that is refused is no error: its row says why. cancelled, soon
  // after `stop` is requested, in the middle of a step, too: what is not kept then is done again by resume().
  Result<store::DocumentRow> process(const Uuid& id, trust::Grant grant, const std::stop_token& stop = {});
  // The same for a document that an earlier process or attempt left unfinished.
  Result<store::DocumentRow> resume(const Uuid& id, const std::stop_token& stop = {});

  const StageTimes& times() const { return *times_; }  // of the steps that it has taken

 private:
  struct Work;
  using Recorded = std::map<ledger::Type, std::pair<std::uint64_t, ledger::Draft>>;

  Pipeline(Session& session, const Engines& engines, const gateway::Gateway* model, trust::Operator applied, WorkflowFiles workflows)
      : session_(session), engines_(engines), model_(model), applied_(applied), workflows_(std::move(workflows)) {}

  // Entries of steps without a row, for documents that wait to be resumed: read from the ledger once for all that an earlier process
  // left, and anew for a document on which this process has worked.
  struct Left {
    std::mutex mutex;
    bool read = false;
    std::map<Uuid, Recorded> entries;
  };

  Result<store::DocumentRow> run(Work& work);
  Result<store::DocumentRow> take_steps(Work& work);
  Result<void> parse(Work& work);
  Result<void> deidentify(Work& work);
  Result<void> extract(Work& work);
  Result<void> summarize(Work& work);
  Result<void> check(Work& work);
  void refuse(Work& work, Code code);

  // What a step needs of the steps before it: at hand, or opened again after a restart.
  Result<const trust::Phi*> text(Work& work);
  Result<const trust::Redacted*> redacted(Work& work);
  Result<const clinical::Reading*> reading(Work& work);
  Result<trust::KnownIdentifiers> known(Work& work);

  Result<trust::Sealed> seal(const Work& work, crypto::Context context, trust::Phi value);
  Result<crypto::Hash> keyed_hash(const Work& work, std::string_view bytes);
  Result<std::uint64_t> append(const Work& work, ledger::Draft draft);
  Result<Recorded> recorded_of(const store::DocumentRow& row);
  // A step is taken: this is its entry, unless a killed process wrote this very one.
  void finish_step(Work& work, ledger::Draft draft);
  Result<void> keep(Work& work);
  // The model's summary, or the error code for which there is none.
  Result<std::optional<clinical::Summary>> ask_model(Work& work, ledger::Artifacts& artifacts, std::string& fallback);

  Session& session_;
  const Engines& engines_;
  const gateway::Gateway* model_;
  trust::Operator applied_;
  WorkflowFiles workflows_;
  std::unique_ptr<Left> left_ = std::make_unique<Left>();
  std::unique_ptr<StageTimes> times_ = std::make_unique<StageTimes>();
};

}  // namespace wardbook::workflow
