// Proof that the intent of an act stands durably in the ledger. Only the ledger makes one, after its sync returned; the gate
// needs one to make a Grant. Moved, never copied: one intent, one act.
#pragma once

#include <cstdint>
#include <utility>

namespace wardbook::ledger {
class Ledger;
}

namespace wardbook::trust {

class DurableIntent {
 public:
  DurableIntent(DurableIntent&&) noexcept = default;
  DurableIntent& operator=(DurableIntent&&) noexcept = default;
  DurableIntent(const DurableIntent&) = delete;
  DurableIntent& operator=(const DurableIntent&) = delete;
  ~DurableIntent() {}  // not trivial: std::bit_cast cannot make one

  std::uint64_t index() const { return index_; }  // of the entry in the ledger

 private:
  friend class ledger::Ledger;
  explicit DurableIntent(std::uint64_t index) : index_(index) {}
  std::uint64_t index_;
};

}  // namespace wardbook::trust
