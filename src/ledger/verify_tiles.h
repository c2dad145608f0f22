// The part of verify() that compares files of the tree with what was computed from the entries. Reads files; otherwise pure.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>

#include "base/error.h"
#include "ledger/tree.h"

namespace wardbook::ledger {

struct Finding {
  Word reason;
  std::optional<std::uint64_t> index;  // of the first entry that is wrong or missing
};
using MaybeFinding = std::optional<Finding>;

std::optional<Bytes> bytes_of_file(const std::filesystem::path& path, std::uint64_t limit);

// The tile must hold these hashes, and each partial one of it their beginning.
MaybeFinding check_tile(const std::filesystem::path& folder, unsigned level, std::uint64_t number, std::span<const Hash> hashes);
// Each partial bundle must be the beginning of the bundle. `entries` are views of it.
MaybeFinding check_partial_bundles(const std::filesystem::path& folder, std::uint64_t number, BytesView bundle,
                                   std::span<const BytesView> entries);

}  // namespace wardbook::ledger
