// The door for documents: duplicate check, sealing, and the order of steps that loses nothing that was acknowledged
// (docs/formats/README.md, "Order of an ingest"). What is accepted here is durable; the pipeline works on it afterwards.
// Thread safe: many take in at once, through one Intake or through several of the same session.
#pragma once

#include <optional>
#include <string>

#include "store/job.h"
#include "trust/phi.h"
#include "workflow/session.h"

namespace wardbook::workflow {

struct PatientIdentifier {
  std::string assigner;  // who gave the number; "" if not said
  trust::Phi value;
};

// [ASSIGNER|]VALUE, trimmed and in Unicode's normal form C. invalid_request if the value is empty, too long or no UTF-8.
Result<PatientIdentifier> parse_patient_identifier(std::string_view text);

// What a client says to be answered the same when it must send a request again (draft-ietf-httpapi-idempotency-key-header-07). It holds
// for a sender and a route, for a day; only its keyed hash is kept, with what the answer was made of.
struct IdempotencyKey {
  std::string_view route;  // template of the endpoint
  std::string_view key;    // 1 to 255 bytes
};
inline constexpr std::chrono::hours idempotency_lifetime{24};

struct Arrival {
  std::string source = "manual";  // ehr, scan, portal, feed, manual
  std::optional<trust::Phi> file_name{};
  Uuid patient{};                                 // nil, or one from Intake::patient …
  std::optional<PatientIdentifier> identifier{};  // … or whoever has this one, made only for a document that is new
  store::Priority priority = store::Priority::normal;
  std::optional<IdempotencyKey> idempotency{};
  trust::Purpose purpose = trust::Purpose::none;
};

struct Accepted {
  Uuid id;
  bool duplicate = false;
  bool repeated = false;                // the answer of an earlier request with the same idempotency key
  std::optional<trust::Grant> grant{};  // for the pipeline to go on at once; none if there is nothing new
  std::optional<store::Job> job{};      // likewise
};

class Intake {
 public:
  // For what this process does by itself; or for a sender that was authenticated. Both outlive the intake.
  explicit Intake(Session& session) : Intake(session, session.principal()) {}
  Intake(Session& session, const trust::Principal& sender) : session_(session), sender_(sender) {}

  // The patient with this identifier, by its blind index: the identifier itself stands nowhere in clear.
  Result<std::optional<Uuid>> known_patient(const PatientIdentifier& identifier);
  // The same, made if there is none; the making stands in the ledger first. forbidden.
  Result<Uuid> patient(const PatientIdentifier& identifier, trust::Purpose purpose = trust::Purpose::none);
  // conflict if the idempotency key came with another request before, or the sender's same bytes for no patient or for another one: who a
  // document is about is not changed by sending it again. Without a patient the same bytes are a duplicate, whosever they are.
  // rate_limited if no more of the sender's keys can be remembered.
  Result<Accepted> accept(const trust::Phi& original, const Arrival& arrival);
  // A document that was refused before its bytes could be kept: its id, with the refusal in store and ledger.
  Result<Uuid> refuse(Code code, const Arrival& arrival);
  // All documents of this session are in the store: a later start need not compare. Does nothing while others take in, or after an
  // error that left one half in.
  Result<void> finish();

 private:
  struct Marks {  // by which the same is known again
    crypto::Hash duplicate;
    std::optional<crypto::Hash> idempotency, request;
  };

  Result<Marks> marks_of(const trust::Phi& original, const Arrival& arrival);
  Result<void> mark_request(Marks& marks, const Arrival& arrival, const Uuid& patient);
  Result<std::optional<Accepted>> known(const Marks& marks, const trust::Phi& original, const Uuid& patient, trust::Purpose purpose);
  Result<void> seal_and_keep(const Uuid& id, const trust::Phi& original, const Arrival& arrival, const Uuid& patient,
                             std::vector<trust::Sealed>& values);
  std::optional<store::Remembered> answer(const Marks& marks, const Uuid& id, bool duplicate) const;
  Result<crypto::Hash> blind_index_of(const PatientIdentifier& identifier);

  Session& session_;
  const trust::Principal& sender_;
};

}  // namespace wardbook::workflow
