// The first guard: digit runs, dates, telephone numbers, '@', web addresses, names after a title, words with a capital letter
// that stand in no list of common and clinical words, and the patient's known identifiers. Placeholders ([NAME_1], [DATE],
// [REDACTED]) pass. It is strict: what it does not know it blocks, so a text in another language than English is mostly blocked.
//
// It cannot see a name in small letters that nobody told it of, nor a name that is a common word ("Long") where a common word
// may have a capital letter. SimpleGuard is immutable after construction; making one takes a few milliseconds.
#pragma once

#include <memory>

#include "gateway/egress_guard.h"

namespace wardbook::gateway {

class WordList;

class SimpleGuard final : public EgressGuard {
 public:
  SimpleGuard();
  ~SimpleGuard() override;
  Verdict scan(std::string_view text, const trust::KnownIdentifiers& known) const override;

 private:
  std::unique_ptr<const WordList> words_;
};

}  // namespace wardbook::gateway
