#include "access/gate.h"

namespace wardbook::access {
namespace {

ledger::Draft draft_of(const trust::Principal& principal, const Act& act, const Policy& policy) {
  ledger::Draft draft;
  draft.type = act.type;
  draft.actor = actor_of(principal);
  draft.action = trust::name_of(act.action);
  draft.purpose = trust::name_of(act.purpose);
  draft.resource = act.resource;
  draft.patient_ref = act.patient_ref;
  draft.decision = ledger::Decision::permit;
  draft.policy = policy.hash();
  draft.outcome = act.outcome;
  return draft;
}

}  // namespace

ledger::Actor actor_of(const trust::Principal& principal) {
  ledger::Actor actor{principal.id, {}, principal.via};
  for (auto role : principal.roles) actor.roles.emplace_back(trust::name_of(role));
  return actor;
}

Result<void> Gate::decide(const trust::Principal& principal, const Act& act) {
  auto verdict = policy_.decide({principal, act.action, act.purpose});
  if (verdict == Verdict::permit) return {};
  auto code = verdict == Verdict::purpose_required ? Code::purpose_required : Code::forbidden;
  auto draft = draft_of(principal, act, policy_);
  draft.type = ledger::Type::access_denied;
  draft.decision = ledger::Decision::deny;
  draft.outcome = {.counts = {}, .code = std::string(facts_of(code).name), .bytes = std::nullopt};
  TRY(ledger_.append(std::move(draft)));
  auto action = Word::from_table(trust::name_of(act.action));
  if (code == Code::purpose_required) return fail(code, "{} needs a purpose.", action);
  return fail(code, "You may not do this: {} is denied by the policy.", action);
}

Result<std::uint64_t> Gate::pass(const trust::Principal& principal, const Act& act) {
  TRY(decide(principal, act));
  return ledger_.append(draft_of(principal, act, policy_));
}

Result<trust::Grant> Gate::grant(const trust::Principal& principal, const Act& act) {
  TRY(decide(principal, act));
  auto intent = TRY(ledger_.append_intent(draft_of(principal, act, policy_)));
  return trust::Grant(std::move(intent), principal.id, act.action, act.purpose, act.subject, clock_.now() + grant_lifetime);
}

}  // namespace wardbook::access
