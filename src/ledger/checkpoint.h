// Checkpoints (c2sp.org/tlog-checkpoint): the size and root of a tree, signed by the log. Pure. Errors: integrity.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ledger/note.h"
#include "ledger/tree.h"

namespace wardbook::ledger {

struct Checkpoint {
  std::string origin;
  std::uint64_t size = 0;
  Hash root{};
  bool operator==(const Checkpoint&) const = default;
};

std::string write_checkpoint(const Checkpoint& checkpoint);                         // the text to sign
Result<Checkpoint> parse_checkpoint(std::string_view text);                         // the text of a note; extension lines are passed over
Result<Checkpoint> open_checkpoint(std::string_view note, const VerifierKey& key);  // signed by the key, whose name is the origin

}  // namespace wardbook::ledger
