// Writes what a checkpoint covers: bundles, tiles, then the checkpoint by rename (docs/formats/ledger.md, "Order of a
// publication"). For one thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "ledger/checkpoint.h"
#include "ledger/disk.h"

namespace wardbook::ledger {

struct Durable {
  Bytes entry;
  Hash leaf;
};

class Publication {
 public:
  // `tree` is the published one; `bundle` holds the entries of its last, partial bundle.
  Publication(Disk& disk, std::filesystem::path folder, Tree tree, std::vector<Bytes> bundle)
      : disk_(disk), folder_(std::move(folder)), tree_(std::move(tree)), bundle_(std::move(bundle)) {}

  // After an error nothing is published, and the same call may be made again, with more entries.
  Result<std::string> publish(std::span<const Durable> entries, const VerifierKey& verifier, const crypto::SigningKey& key);
  std::uint64_t size() const { return tree_.size(); }

  // Removes the partial tiles and bundles of a tree of that size which are full in the published one.
  void remove_partials_of(std::uint64_t old_size);

 private:
  using Files = std::map<std::filesystem::path, Bytes>;
  Result<void> make_folders(const std::filesystem::path& folder, std::set<std::filesystem::path>& made);
  Result<void> write(const Files& files);

  Disk& disk_;
  std::filesystem::path folder_;
  Tree tree_;
  std::vector<Bytes> bundle_;
};

}  // namespace wardbook::ledger
