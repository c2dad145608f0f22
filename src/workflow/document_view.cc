#include "workflow/document_view.h"

#include <algorithm>

namespace wardbook::workflow {

namespace {

Error erased(const store::DocumentRow& row) { return fail(Code::erased, "Document {} was erased.", row.id); }

}  // namespace

const View* view_named(std::string_view name) {
  const auto* found = std::ranges::find(views, name, &View::name);
  return found == views.end() ? nullptr : found;
}

Result<access::Act> act_of_viewing(Session& session, trust::Action action, const store::DocumentRow& row, trust::Purpose purpose) {
  access::Act act{.action = action, .resource = {"document", row.id.text()}, .purpose = purpose, .subject = {row.id, row.patient}};
  act.patient_ref = TRY(session.patient_ref(row.patient));
  return act;
}

Result<trust::Phi> open_view(Session& session, const trust::Principal& by, const View& view, const store::DocumentRow& row,
                             const access::Act& act) {
  auto grant = TRY(session.gate().grant(by, act));
  if (row.status == store::Status::erased) return erased(row);
  auto sealed = session.catalogue().value(*view.opens, row.id);
  if (!sealed && sealed.error().code() == Code::not_found)
    return fail(Code::not_found, "The document has no such view: its status is {}.", Word::from_table(name_of(row.status)));
  return trust::open(TRY(std::move(sealed)), grant, session.keys(), session.clock());
}

Result<trust::Phi> open_original(Session& session, const trust::Principal& by, const store::DocumentRow& row, access::Act act) {
  act.type = ledger::Type::document_read_intent;
  auto grant = TRY(session.gate().grant(by, act));
  auto opened = [&]() -> Result<trust::Phi> {
    if (row.status == store::Status::erased) return erased(row);
    if (!row.has_original) return fail(Code::not_found, "This document was refused before its bytes were kept.");
    auto sealed = TRY(session.blobs().get(crypto::Context::original, row.id));
    return trust::open(sealed, grant, session.keys(), session.clock());
  }();
  ledger::Outcome outcome;
  if (opened) outcome.bytes = static_cast<std::int64_t>(opened->size());
  TRY(record_reading(session, by, act, grant, opened ? nullptr : &opened.error(), std::move(outcome)));
  return opened;
}

Result<void> record_reading(Session& session, const trust::Principal& by, const access::Act& act, const trust::Grant& grant,
                            const Error* failed, ledger::Outcome outcome) {
  auto draft = session.draft(ledger::Type::document_read_outcome, act.action, act.subject.document);
  draft.actor = access::actor_of(by);
  draft.purpose = trust::name_of(act.purpose);
  draft.patient_ref = act.patient_ref;
  draft.intent = grant.intent();
  draft.outcome = std::move(outcome);
  draft.outcome.code = failed ? facts_of(failed->code()).name : "shown";
  TRY(session.ledger().append(std::move(draft)));
  return {};
}

}  // namespace wardbook::workflow
