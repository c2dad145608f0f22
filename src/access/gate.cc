#include "access/gate.h"

#include <array>
#include <optional>

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

// As they stand behind "for" in an error; in the order of trust::Purpose.
constexpr std::array<std::string_view, trust::purpose_names.size()> behind_for{"",        " TREAT",   " HPAYMT", " HOPERAT",
                                                                               " HRESCH", " PUBHLTH", " PATRQT", " ETREAT"};
static_assert([] {
  for (std::size_t i = 1; i < behind_for.size(); ++i)
    if (behind_for[i].substr(1) != trust::purpose_names[i]) return false;
  return true;
}());

// Where the policy would permit the act for other purposes than the one that was stated: it names them.
std::optional<Error> other_purposes(const Policy& policy, const trust::Principal& principal, const Act& act, Word action) {
  std::array<Word, behind_for.size()> named{"", "", "", "", "", "", "", ""};
  bool any = false;
  for (std::size_t i = 1; i < named.size(); ++i) {
    const auto purpose = static_cast<trust::Purpose>(i);
    if (policy.decide({principal, act.action, purpose, act.resource.kind, act.facts}).verdict != Verdict::permit) continue;
    named[i] = Word::from_table(behind_for[i]);
    any = true;
  }
  if (!any) return std::nullopt;
  return fail(Code::purpose_required, "You may do this for certain purposes only: {} for{}{}{}{}{}{}{}.", action, named[1], named[2],
              named[3], named[4], named[5], named[6], named[7]);
}

Error refusal(const Decision& decision, Word action) {
  switch (decision.verdict) {
    case Verdict::purpose_required:
      return fail(Code::purpose_required, "{} needs a purpose.", action);
    case Verdict::input_missing:
      return fail(Code::policy_input_missing, "{} is refused: a field that a policy needs is missing.", action);
    case Verdict::refused:
      // The message is a part of the policy's own text, which is no outside text: whoever runs the site wrote it.
      if (decision.message.empty()) return fail(Code::policy_refused, "{} is refused by a policy.", action);
      return fail(Code::policy_refused, "{} is refused by a policy: {}", action, Word::from_table(decision.message));
    case Verdict::deny:
    case Verdict::permit:
      break;
  }
  return fail(Code::forbidden, "You may not do this: {} is denied by the policy.", action);
}

}  // namespace

ledger::Actor actor_of(const trust::Principal& principal) {
  ledger::Actor actor{principal.id, {}, principal.via};
  for (auto role : principal.roles) actor.roles.emplace_back(trust::name_of(role));
  return actor;
}

Result<void> Gate::decide(const trust::Principal& principal, const Act& act) {
  // Beyond the scopes of a token no policy is asked: they bound what its roles might permit.
  const bool in_scope = principal.scopes.test(static_cast<std::size_t>(act.action));
  const auto decision =
      in_scope ? policy_.decide({principal, act.action, act.purpose, act.resource.kind, act.facts}) : Decision{.verdict = Verdict::deny};
  if (decision.verdict == Verdict::permit) return {};
  const auto action = Word::from_table(trust::name_of(act.action));
  auto error =
      in_scope ? refusal(decision, action) : fail(Code::forbidden, "You may not do this: {} is not in the scopes of your token.", action);
  const bool purpose_matters =
      decision.verdict == Verdict::purpose_required || (decision.verdict == Verdict::deny && act.purpose != trust::Purpose::none);
  if (in_scope && purpose_matters)
    if (auto other = other_purposes(policy_, principal, act, action)) error = std::move(*other);
  auto draft = draft_of(principal, act, policy_);
  draft.type = ledger::Type::access_denied;
  draft.decision = ledger::Decision::deny;
  draft.outcome = {.counts = {}, .code = std::string(error.facts().name), .bytes = std::nullopt};
  TRY(ledger_.append(std::move(draft)));
  return error;
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
