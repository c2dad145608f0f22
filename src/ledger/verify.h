// Checks a ledger folder from its bytes alone, without a key or the process that wrote it: signature, tree, every tile, every
// entry's form, ids, times, the chains of patients, the links of intents, and the records of the segments. Never fails: what is
// missing or unreadable is a finding. Thread safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "crypto/digest.h"

namespace wardbook::ledger {

// What is read of an entry.
enum class Depth { entries, tree };

struct VerifyOptions {
  std::optional<std::string> vkey;              // verifier key; without it the folder's own, which proves consistency only
  std::vector<std::string> anchors;             // checkpoints that were kept elsewhere (signed notes)
  std::optional<std::uint64_t> named_by_store;  // the highest index that the store names
  Depth depth = Depth::entries;                 // tree: hashes and signature only
};

struct Verdict {
  bool consistent = false;
  std::uint64_t entries = 0;                      // under the checkpoint
  crypto::Hash root{};                            // of the tree that was recomputed
  std::string checkpoint_time;                    // of the last entry under the checkpoint; empty if there is none
  std::optional<std::uint64_t> anchored_through;  // index of the last entry that an anchor covers
  std::optional<std::uint64_t> first_bad;         // index of the first entry that is wrong or missing, where that can be said
  std::string reason;                             // a constant sentence; empty if consistent
  std::uint64_t waiting = 0;                      // durable entries after the checkpoint (a writer was killed)
  std::uint64_t tail_bytes = 0;                   // of a torn record after them: no finding, its write never returned
};

Verdict verify(const std::filesystem::path& folder, const VerifyOptions& options = {});

}  // namespace wardbook::ledger
