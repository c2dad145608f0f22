#include "ledger/chain.h"

namespace wardbook::ledger {
namespace {

constexpr std::size_t to_milliseconds = 23;  // characters of a time up to the third digit of the second

}  // namespace

Chain::Tail Chain::tail(const Hash& patient) const {
  auto found = tails_.find(patient);
  return found == tails_.end() ? Tail() : found->second;
}

std::optional<Word> Chain::follow(std::uint64_t index, const EntryView& entry, const Hash& leaf) {
  if (entry.time < last_time_) return Word("An entry's time lies before that of the entry before it.");
  if (last_time_.compare(0, to_milliseconds, entry.time.substr(0, to_milliseconds)) != 0) ids_of_millisecond_.clear();
  if (!ids_of_millisecond_.emplace(entry.id).second) return Word("Two entries have the same id.");
  if (entry.intent) {
    if (open_.erase(*entry.intent) == 0) return Word("An entry closes an act that is not open.");
  }
  if (entry.patient) {
    auto& tail = tails_[entry.patient->ref];
    if (entry.patient->n != tail.n + 1) return Word("A patient's entries are not counted without a gap.");
    if (entry.patient->prev != tail.prev) return Word("An entry does not point at its patient's entry before.");
    tail = {entry.patient->n, leaf};
  }
  if (opens_an_act(entry.type)) open_.insert(index);
  last_time_ = entry.time;
  return std::nullopt;
}

}  // namespace wardbook::ledger
