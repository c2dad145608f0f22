// The door for documents: duplicate check, sealing, and the order of steps that loses nothing that was acknowledged
// (docs/formats/README.md, "Order of an ingest"). What is accepted here is durable; the pipeline works on it afterwards.
#pragma once

#include <optional>
#include <string>

#include "trust/phi.h"
#include "workflow/session.h"

namespace wardbook::workflow {

struct PatientIdentifier {
  std::string assigner;  // who gave the number; "" if not said
  trust::Phi value;
};

// [ASSIGNER|]VALUE, trimmed and in Unicode's normal form C. invalid_request if the value is empty, too long or no UTF-8.
Result<PatientIdentifier> parse_patient_identifier(std::string_view text);

struct Arrival {
  std::string source = "manual";  // ehr, scan, portal, feed, manual
  std::optional<trust::Phi> file_name;
  Uuid patient;  // nil, or one from Intake::patient
};

struct Accepted {
  Uuid id;
  bool duplicate = false;
  std::optional<trust::Grant> grant;  // for the pipeline to go on at once; none for a duplicate
};

class Intake {
 public:
  // For what this process does by itself; or for a sender that was authenticated. Both outlive the intake.
  explicit Intake(Session& session) : Intake(session, session.principal()) {}
  Intake(Session& session, const trust::Principal& sender) : session_(session), sender_(sender) {}

  Result<std::optional<Uuid>> known_patient(const PatientIdentifier& identifier);
  // The patient with this identifier, made if there is none; the making stands in the ledger first. forbidden.
  Result<Uuid> patient(const PatientIdentifier& identifier);
  Result<Accepted> accept(const trust::Phi& original, const Arrival& arrival);
  // A document that was refused before its bytes could be kept: its id, with the refusal in store and ledger.
  Result<Uuid> refuse(Code code, const Arrival& arrival);
  // All documents of this intake are in the store: a later start need not compare.
  Result<void> finish();

 private:
  Result<void> begin();
  Result<crypto::Hash> blind_index_of(const PatientIdentifier& identifier);
  Session& session_;
  const trust::Principal& sender_;
  bool begun_ = false;
};

}  // namespace wardbook::workflow
