// Where things lie in a ledger folder, and their limits. Pure but for list_segments, read_tile and read_bundle.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "ledger/tree.h"
#include "ledger/tree_proof.h"

namespace wardbook::ledger {

inline constexpr std::uint64_t segment_roll = 8 << 20;                                  // a segment of this size takes no more batches
inline constexpr std::uint64_t segment_limit = segment_roll + (17 << 20);               // with a batch of 256 longest entries behind that
inline constexpr std::uint64_t bundle_limit = tile_width * (2 + std::uint64_t{65535});  // bytes

std::filesystem::path checkpoint_path(const std::filesystem::path& folder);
std::filesystem::path vkey_path(const std::filesystem::path& folder);
// tile/<level>/<number>[.p/<width>]; width 0 or 256 is the full tile.
std::filesystem::path tile_path(const std::filesystem::path& folder, unsigned level, std::uint64_t number, std::size_t width = 0);
std::filesystem::path bundle_path(const std::filesystem::path& folder, std::uint64_t number, std::size_t width = 0);
std::filesystem::path partials_of(std::filesystem::path full);  // the `.p` folder beside a full tile or bundle
// segment/<index of the first record, 20 digits>
std::filesystem::path segment_folder(const std::filesystem::path& folder);
std::filesystem::path segment_path(const std::filesystem::path& folder, std::uint64_t first);

// First indexes, ascending. Other files in the folder are passed over; none if the folder is missing.
std::vector<std::uint64_t> list_segments(const std::filesystem::path& folder);

Bytes bytes_of_tile(std::span<const Hash> hashes);
// The hashes of a tile with that many of them. Errors: those of read_file; integrity if its size is wrong.
Result<std::vector<Hash>> read_tile(const std::filesystem::path& folder, unsigned level, std::uint64_t number, std::size_t width);
// For a tree of that size, whose tiles are all there.
HashSource tiles_of(const std::filesystem::path& folder, std::uint64_t size);
// The tree of that size out of tiles that were written for a tree of `published` >= size.
Result<Tree> tree_of(const std::filesystem::path& folder, std::uint64_t size, std::uint64_t published);

// Entries of a bundle: big-endian 16-bit length and bytes. Nothing if the bytes end within one or there are not `count` of them.
std::optional<std::vector<BytesView>> entries_of_bundle(BytesView bundle, std::size_t count);

struct Bundle {
  Bytes bytes;
  std::vector<BytesView> entries;  // views of `bytes`, wherever the bundle is moved
};
// The bundle as it lies in a tree of that size. Errors: those of read_file; integrity.
Result<Bundle> read_bundle(const std::filesystem::path& folder, std::uint64_t number, std::uint64_t size);

}  // namespace wardbook::ledger
