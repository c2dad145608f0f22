// --mode, --operator, --key-file and --weekdays of redact, as what deid calls a treatment; and what is said of it afterwards.
#pragma once

#include <array>
#include <atomic>
#include <string>

#include "cmd/invocation.h"
#include "deid/modes.h"
#include "deid/treatment.h"

namespace wardbook::cmd {

// Without a store there is no vault: such an operator is refused here, and says where it is to be had.
Result<deid::Treatment> treatment_option(const Invocation& call);

// By which operator documents of the store are redacted: number, or vault. settings for another one.
Result<trust::Operator> store_operator(const Invocation& call);

// The treatment of one patient's text. Without a key in it, as it is. `patient` is what names the patient.
deid::Treatment for_patient(const deid::Treatment& treatment, std::string_view patient);

// What was done with each of the 18 kinds, over all texts of a run; no values. For outputs that have no place for it, such as a plain
// text or a table. Thread safe.
class AttestationOfRun {
 public:
  void add(const trust::Redacted& redacted);
  deid::Left left() const;
  std::string text(trust::Mode mode) const;  // a sentence

 private:
  struct Counts {
    std::atomic<std::uint64_t> handled = 0, generalized = 0, kept = 0, left = 0;
  };
  std::array<Counts, std::tuple_size_v<trust::KindCounts>> kinds_;
};

}  // namespace wardbook::cmd
