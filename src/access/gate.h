// The gate: every act passes here once. It asks the policy, writes the intent (or the refusal) into the ledger, and only when
// that entry is durable does it give leave. If the ledger cannot be written there is no leave. Thread safe.
#pragma once

#include <chrono>
#include <optional>

#include "access/policy.h"
#include "base/clock.h"
#include "base/result.h"
#include "ledger/ledger.h"
#include "trust/grant.h"

namespace wardbook::access {

// What somebody wants to do, and to what, as the ledger records it.
struct Act {
  trust::Action action;
  ledger::Type type = ledger::Type::command_run;
  ledger::Resource resource;
  trust::Purpose purpose = trust::Purpose::none;
  trust::Subject subject{};                   // what a grant will cover; nil ids where the act opens nothing
  std::optional<crypto::Hash> patient_ref{};  // of the subject's patient
  ledger::Outcome outcome{};
  Facts facts{};  // what the policy gets to know beside all this
};

class Gate {
 public:
  Gate(ledger::Ledger& ledger, const Policy& policy, const Clock& clock) : ledger_(ledger), policy_(policy), clock_(clock) {}

  // Whether the policy permits an act whose entry the caller writes. A refusal is recorded, as access.denied.
  // forbidden, purpose_required, policy_refused, policy_input_missing; ledger_unavailable.
  Result<void> decide(const trust::Principal& principal, const Act& act);
  // Leave for an act that opens no PHI; gives the index of its entry.
  // Errors as decide().
  Result<std::uint64_t> pass(const trust::Principal& principal, const Act& act);
  // Leave to open the records of act.subject. Errors as pass().
  Result<trust::Grant> grant(const trust::Principal& principal, const Act& act);

  const Policy& policy() const { return policy_; }

 private:
  ledger::Ledger& ledger_;
  const Policy& policy_;
  const Clock& clock_;
};

// A grant serves one act of one command; this is the longest that one may take.
inline constexpr std::chrono::minutes grant_lifetime{15};

// The ledger's words for a principal.
ledger::Actor actor_of(const trust::Principal& principal);

}  // namespace wardbook::access
