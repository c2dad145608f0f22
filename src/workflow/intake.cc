#include "workflow/intake.h"

#include "base/crash_point.h"
#include "crypto/keyed_hash.h"
#include "workflow/known.h"

namespace wardbook::workflow {
namespace {

using crypto::Context;
using trust::Phi;

constexpr std::string_view patient_identifier_context = crypto::text_of(Context::patient_identifier);

}  // namespace

Result<void> Intake::begin() {
  if (begun_) return {};
  TRY(session_.catalogue().mark_unsettled(session_.ledger().size()));
  begun_ = true;
  return {};
}

Result<void> Intake::finish() {
  if (!begun_) return {};
  begun_ = false;
  return session_.catalogue().mark_settled();
}

Result<crypto::Hash> Intake::blind_index_of(const PatientIdentifier& identifier) {
  return crypto::blind_index(*TRY(session_.keys().blind_index_key()), patient_identifier_context, identifier.assigner,
                             identifier.value.reveal());
}

Result<std::optional<Uuid>> Intake::known_patient(const PatientIdentifier& identifier) {
  return session_.catalogue().patient_by(TRY(blind_index_of(identifier)));
}

Result<Uuid> Intake::patient(const PatientIdentifier& identifier) {
  auto blind = TRY(blind_index_of(identifier));
  if (auto known = TRY(session_.catalogue().patient_by(blind))) return *known;
  TRY(begin());
  auto id = Uuid::v7(session_.clock(), session_.randomness());
  // Who may not take in documents may not make patients either, and nobody makes one unrecorded.
  access::Act act{.action = trust::Action::document_create, .resource = {"patient", id.text()}};
  act.outcome.code = "made";
  TRY(session_.gate().pass(sender_, act));
  TRY(session_.keys().make_patient_key(id));
  auto seal = [&](const Phi& value, Context context) {
    return trust::seal(value, context, id, id, session_.keys(), trust::Form::value, session_.randomness());
  };
  std::vector<trust::Sealed> values;
  values.push_back(TRY(seal(known_with_id(identifier.value), Context::known_identifiers)));
  values.push_back(TRY(seal(patient_identifier_json(identifier.assigner, identifier.value), Context::patient_identifier)));
  TRY(session_.keys().keep());
  crash_point("intake.after_patient_wrap");
  TRY(session_.catalogue().insert_patient(id, blind, values));
  return id;
}

Result<Accepted> Intake::accept(const Phi& original, const Arrival& arrival) {
  auto& keys = session_.keys();
  auto& catalogue = session_.catalogue();
  auto& blobs = session_.blobs();
  auto duplicate = crypto::duplicate_key(*TRY(keys.duplicate_key()), sender_.id, bytes_of(original.reveal()));
  access::Act act{.action = trust::Action::document_create, .type = ledger::Type::document_received, .resource = {"document", ""}};
  if (auto first = TRY(catalogue.duplicate_of(duplicate))) {
    act.type = ledger::Type::command_run;
    act.resource.id = first->text();
    act.outcome = {.counts = {}, .code = "duplicate", .bytes = static_cast<std::int64_t>(original.size())};
    TRY(session_.gate().pass(sender_, act));
    return Accepted{*first, true, std::nullopt};
  }

  TRY(begin());
  auto id = Uuid::v7(session_.clock(), session_.randomness());
  auto received_at = session_.clock().now();
  TRY(keys.make_document_key(id, arrival.patient));
  // (1) the blob, durable under its name
  auto blob = TRY(trust::seal(original, Context::original, id, id, keys, trust::Form::blob, session_.randomness()));
  TRY(blobs.put(blob));
  crash_point("intake.after_blob");
  // (2) the wrap of its key
  std::vector<trust::Sealed> values;
  if (arrival.file_name)
    values.push_back(TRY(trust::seal(*arrival.file_name, Context::file_name, id, id, keys, trust::Form::value, session_.randomness())));
  TRY(keys.keep());
  crash_point("intake.after_wrap");
  // (3) the ledger; the policy may refuse here, and then nothing of the document stays
  act.resource.id = id.text();
  act.subject = {id, arrival.patient};
  act.patient_ref = TRY(session_.patient_ref(arrival.patient));
  act.outcome.bytes = static_cast<std::int64_t>(original.size());
  auto grant = session_.gate().grant(sender_, act);
  if (!grant) {
    TRY(keys.destroy(id));
    TRY(blobs.remove(id));
    return std::move(grant).error();
  }
  crash_point("intake.after_ledger");
  // (4) the row, with the entry's index
  store::DocumentRow row;
  row.id = id;
  row.source = arrival.source;
  row.received_at = received_at;
  row.patient = arrival.patient;
  row.sender = sender_.id;
  row.ledger_received = row.ledger_last = grant->intent();
  TRY(catalogue.insert(row, {.duplicate = duplicate, .values = std::move(values)}));
  crash_point("intake.after_row");
  return Accepted{id, false, std::move(*grant)};
}

Result<Uuid> Intake::refuse(Code code, const Arrival& arrival) {
  TRY(begin());
  store::DocumentRow row;
  row.id = Uuid::v7(session_.clock(), session_.randomness());
  row.received_at = session_.clock().now();
  access::Act act{
      .action = trust::Action::document_create, .type = ledger::Type::document_refused, .resource = {"document", row.id.text()}};
  act.patient_ref = TRY(session_.patient_ref(arrival.patient));
  act.outcome.code = facts_of(code).name;
  row.status = store::Status::refused;
  row.source = arrival.source;
  row.patient = arrival.patient;
  row.sender = sender_.id;
  row.error = facts_of(code).name;
  row.has_original = false;
  row.ledger_received = row.ledger_last = TRY(session_.gate().pass(sender_, act));
  row.ledger_completed = row.ledger_received;
  TRY(session_.catalogue().insert(row, {}));
  return row.id;
}

}  // namespace wardbook::workflow
