#include "workflow/intake.h"

#include "base/crash_point.h"
#include "crypto/keyed_hash.h"
#include "workflow/door.h"
#include "workflow/known.h"

namespace wardbook::workflow {
namespace {

using crypto::Context;
using trust::Phi;

constexpr std::string_view patient_identifier_context = crypto::text_of(Context::patient_identifier);
constexpr std::size_t longest_idempotency_key = 255;

}  // namespace

Result<void> Intake::finish() { return settle_door(session_); }

// --- Patients ---

Result<crypto::Hash> Intake::blind_index_of(const PatientIdentifier& identifier) {
  return crypto::blind_index(*TRY(session_.keys().blind_index_key()), patient_identifier_context, identifier.assigner,
                             identifier.value.reveal());
}

Result<std::optional<Uuid>> Intake::known_patient(const PatientIdentifier& identifier) {
  return session_.catalogue().patient_by(TRY(blind_index_of(identifier)));
}

Result<Uuid> Intake::patient(const PatientIdentifier& identifier, trust::Purpose purpose) {
  auto blind = TRY(blind_index_of(identifier));
  if (auto known = TRY(session_.catalogue().patient_by(blind))) return *known;
  Inside inside = TRY(Inside::enter(session_));
  Passage passage = TRY(Passage::enter(session_, {blind}));
  if (auto known = TRY(session_.catalogue().patient_by(blind))) return *known;  // another was faster
  auto id = Uuid::v7(session_.clock(), session_.randomness());
  // Who may not take in documents may not make patients either, and nobody makes one unrecorded.
  access::Act act{.action = trust::Action::document_create, .resource = {"patient", id.text()}, .purpose = purpose};
  act.outcome.code = "made";
  TRY(session_.gate().pass(sender_, act));
  auto made = [&]() -> Result<void> {
    TRY(session_.blobs().announce(id));
    TRY(session_.keys().make_patient_key(id));
    auto seal = [&](const Phi& value, Context context) {
      return trust::seal(value, context, id, id, session_.keys(), trust::Form::value, session_.randomness());
    };
    std::vector<trust::Sealed> values;
    values.push_back(TRY(seal(known_with_id(identifier.value), Context::known_identifiers)));
    values.push_back(TRY(seal(patient_identifier_json(identifier.assigner, identifier.value), Context::patient_identifier)));
    TRY(session_.keys().keep());
    crash_point("intake.after_patient_wrap");
    return session_.catalogue().insert_patient(id, blind, values);
  }();
  if (!made) {
    discard(session_, id);
    return std::move(made).error();
  }
  session_.blobs().arrived(id);
  return id;
}

// --- Documents ---

Result<Intake::Marks> Intake::marks_of(const Phi& original, const Arrival& arrival) {
  auto store_key = TRY(session_.keys().duplicate_key());
  Marks marks{crypto::duplicate_key(*store_key, sender_.id, bytes_of(original.reveal())), {}, {}};
  if (!arrival.idempotency) return marks;
  const auto& [route, key] = *arrival.idempotency;
  if (key.empty() || key.size() > longest_idempotency_key)
    return fail(Code::invalid_request, "An idempotency key has 1 to {} bytes.", longest_idempotency_key);
  marks.idempotency = crypto::idempotency_key(*store_key, sender_.id, route, key);
  return marks;
}

Result<void> Intake::mark_request(Marks& marks, const Arrival& arrival, const Uuid& patient) {
  if (marks.idempotency)
    marks.request = crypto::idempotent_request(*TRY(session_.keys().duplicate_key()), marks.duplicate, arrival.source, patient);
  return {};
}

std::optional<store::Remembered> Intake::answer(const Marks& marks, const Uuid& id, bool duplicate) const {
  if (!marks.idempotency) return std::nullopt;
  auto now = session_.clock().now();
  return store::Remembered{*marks.idempotency, *marks.request, id, duplicate, now, now + idempotency_lifetime, sender_.id};
}

// Whether these bytes, or this request, came before; that they come again stands in the ledger, too.
Result<std::optional<Accepted>> Intake::known(const Marks& marks, const Phi& original, const Uuid& patient, trust::Purpose purpose) {
  std::optional<Accepted> found;
  if (marks.idempotency) {
    if (auto before = TRY(session_.catalogue().remembered(*marks.idempotency, session_.clock().now()))) {
      if (before->request != *marks.request)
        return fail(Code::conflict, "This idempotency key was used for another request: take a new one.");
      found = Accepted{.id = before->record, .duplicate = before->duplicate, .repeated = true};
    } else if (!TRY(session_.catalogue().may_remember(sender_.id, session_.clock().now()))) {
      return fail(Code::rate_limited, "No more of your idempotency keys can be remembered for a day: send without one, or later.");
    }
  }
  bool of_another = false;
  if (!found) {
    auto first = TRY(session_.catalogue().duplicate_of(marks.duplicate));
    if (!first) return found;
    found = Accepted{.id = *first, .duplicate = true};
    of_another = patient != Uuid() && TRY(session_.catalogue().document(*first)).patient != patient;
  }
  access::Act act{.action = trust::Action::document_create, .resource = {"document", found->id.text()}, .purpose = purpose};
  act.outcome = {.counts = {}, .code = found->repeated ? "repeated" : "duplicate", .bytes = static_cast<std::int64_t>(original.size())};
  if (of_another) act.outcome.code = facts_of(Code::conflict).name;
  TRY(session_.gate().pass(sender_, act));
  // The same words for no patient and for another: whose it is, is not said.
  if (of_another)
    return fail(Code::conflict,
                "Document {} has these bytes already, and not for the patient that is named: nothing was changed. Send them without a "
                "patient, or again once somebody has erased it.",
                found->id);
  if (auto remember = found->repeated ? std::nullopt : answer(marks, found->id, true)) TRY(session_.catalogue().remember(*remember));
  return found;
}

// (0) that there will be something; (1) the blob, durable under its name; (2) the wrap of its key
Result<void> Intake::seal_and_keep(const Uuid& id, const Phi& original, const Arrival& arrival, const Uuid& patient,
                                   std::vector<trust::Sealed>& values) {
  auto& keys = session_.keys();
  TRY(session_.blobs().announce(id));
  crash_point("intake.after_announcement");
  TRY(keys.make_document_key(id, patient));
  TRY(session_.blobs().put(TRY(trust::seal(original, Context::original, id, id, keys, trust::Form::blob, session_.randomness()))));
  crash_point("intake.after_blob");
  if (arrival.file_name)
    values.push_back(TRY(trust::seal(*arrival.file_name, Context::file_name, id, id, keys, trust::Form::value, session_.randomness())));
  TRY(keys.keep());
  crash_point("intake.after_wrap");
  return {};
}

Result<Accepted> Intake::accept(const Phi& original, const Arrival& arrival) {
  // Nobody is made for a document that is not taken: an id that is no patient's stands for one who is not known.
  const auto named = arrival.identifier ? TRY(known_patient(*arrival.identifier)) : arrival.patient;
  auto whose = named ? *named : Uuid::v7(session_.clock(), session_.randomness());
  auto marks = TRY(marks_of(original, arrival));
  TRY(mark_request(marks, arrival, whose));
  if (auto before = TRY(known(marks, original, whose, arrival.purpose))) return std::move(*before);
  if (!named) {
    whose = TRY(patient(*arrival.identifier, arrival.purpose));
    TRY(mark_request(marks, arrival, whose));
  }

  Inside inside = TRY(Inside::enter(session_));
  store::DocumentRow row;
  row.id = Uuid::v7(session_.clock(), session_.randomness());
  row.received_at = session_.clock().now();
  auto patient_ref = TRY(session_.patient_ref(whose));
  std::vector<trust::Sealed> values;
  if (auto kept = seal_and_keep(row.id, original, arrival, whose, values); !kept) {
    discard(session_, row.id);
    return std::move(kept).error();
  }
  // (3) the ledger; the policy may refuse here, and then nothing of the document stays
  access::Act act{.action = trust::Action::document_create,
                  .type = ledger::Type::document_received,
                  .resource = {"document", row.id.text()},
                  .purpose = arrival.purpose};
  act.subject = {row.id, whose};
  act.patient_ref = patient_ref;
  act.outcome.bytes = static_cast<std::int64_t>(original.size());
  std::vector<crypto::Hash> same{marks.duplicate};
  if (marks.idempotency) same.push_back(*marks.idempotency);
  auto passage = Passage::enter(session_, std::move(same));
  auto accepted = [&]() -> Result<Accepted> {
    if (!passage) return passage.error();
    if (auto before = TRY(known(marks, original, whose, arrival.purpose))) return std::move(*before);  // another was faster
    return Accepted{.id = row.id, .grant = TRY(session_.gate().grant(sender_, act))};
  }();
  if (!accepted || !accepted->grant) {
    discard(session_, row.id);
    return accepted;
  }
  passage->recorded(row.id);
  crash_point("intake.after_ledger");
  // (4) the row with the entry's index, the job, and the answer
  row.source = arrival.source;
  row.patient = whose;
  row.sender = sender_.id;
  row.ledger_received = row.ledger_last = accepted->grant->intent();
  TRY(session_.catalogue().insert(
      row,
      {.duplicate = marks.duplicate, .values = std::move(values), .priority = arrival.priority, .answer = answer(marks, row.id, false)}));
  passage->arrived();
  crash_point("intake.after_row");
  session_.blobs().arrived(row.id);
  accepted->job = store::Job{
      .document = row.id, .priority = arrival.priority, .since = row.received_at, .due_at = row.received_at, .sender = row.sender};
  return accepted;
}

Result<Uuid> Intake::refuse(Code code, const Arrival& arrival) {
  Inside inside = TRY(Inside::enter(session_));
  store::DocumentRow row;
  row.id = Uuid::v7(session_.clock(), session_.randomness());
  row.received_at = session_.clock().now();
  access::Act act{.action = trust::Action::document_create,
                  .type = ledger::Type::document_refused,
                  .resource = {"document", row.id.text()},
                  .purpose = arrival.purpose};
  act.patient_ref = TRY(session_.patient_ref(arrival.patient));
  act.outcome.code = facts_of(code).name;
  row.status = store::Status::refused;
  row.source = arrival.source;
  row.patient = arrival.patient;
  row.sender = sender_.id;
  row.error = facts_of(code).name;
  row.has_original = false;
  Passage passage = TRY(Passage::enter(session_, {}));
  TRY(session_.blobs().announce(row.id));
  auto passed = session_.gate().pass(sender_, act);
  if (!passed) {
    session_.blobs().arrived(row.id);
    return std::move(passed).error();
  }
  passage.recorded(row.id);
  row.ledger_received = row.ledger_last = *passed;
  row.ledger_completed = row.ledger_received;
  TRY(session_.catalogue().insert(row, {}));
  passage.arrived();
  session_.blobs().arrived(row.id);
  return row.id;
}

}  // namespace wardbook::workflow
