// What is read when a ledger is opened: the memory is checked against the checkpoint, entries after it are replayed, and the
// tree must come out as it was signed. For one thread.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <vector>

#include "ledger/chain.h"
#include "ledger/checkpoint.h"
#include "ledger/ledger.h"
#include "ledger/publication.h"
#include "ledger/segment_log.h"

namespace wardbook::ledger {

struct Opening {
  std::string checkpoint;        // the signed note
  std::uint64_t remembered = 0;  // size of the tree that the memory covered
  Tree tree;                     // the published one
  std::vector<Bytes> bundle;     // entries of its partial bundle
  Chain chain;                   // after the last durable entry
  std::vector<Durable> waiting;  // durable entries after the checkpoint
  std::set<Hash> changed;        // patients whose tails the memory does not know
  std::optional<SegmentLog> log;
};

Result<Opening> read_ledger(const std::filesystem::path& folder, const VerifierKey& verifier, const std::optional<Memory>& memory,
                            Disk& disk);

}  // namespace wardbook::ledger
