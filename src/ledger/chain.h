// What ties entries to those before them, beyond the tree: time never goes back, ids are unique, each patient's entries count up
// without a gap and point at one another, and an act that was opened is closed once at most. For one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/error.h"
#include "ledger/entry_scan.h"

namespace wardbook::ledger {

struct HashOfHash {
  std::size_t operator()(const Hash& hash) const { return static_cast<std::size_t>(get_le64(hash)); }
};

class Chain {
 public:
  struct Tail {
    std::uint64_t n = 0;
    Hash prev{};
    bool operator==(const Tail&) const = default;
  };
  using Tails = std::unordered_map<Hash, Tail, HashOfHash>;

  // Takes the next entry in, or says what is wrong with it. `leaf` is its leaf hash.
  std::optional<Word> follow(std::uint64_t index, const EntryView& entry, const Hash& leaf);

  Tail tail(const Hash& patient) const;
  bool is_open(std::uint64_t index) const { return open_.contains(index); }
  const std::set<std::uint64_t>& open() const { return open_; }
  const std::string& last_time() const { return last_time_; }  // empty before the first entry

  void set_tail(const Hash& patient, const Tail& tail) { tails_[patient] = tail; }
  void set_open(std::uint64_t index) { open_.insert(index); }
  void set_last_time(std::string_view time) { last_time_ = time; }

 private:
  Tails tails_;
  std::set<std::uint64_t> open_;
  std::string last_time_;
  // An id holds the millisecond of its entry's time, so that only ids of one millisecond can be the same.
  std::unordered_set<std::string> ids_of_millisecond_;
};

}  // namespace wardbook::ledger
