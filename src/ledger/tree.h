// The Merkle tree of RFC 6962 section 2.1 as it grows, kept as C2SP tiles: of each level only the hashes of its last, partial tile
// (c2sp.org/tlog-tiles). For one thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/bytes.h"
#include "crypto/digest.h"

namespace wardbook::ledger {

using crypto::Hash;

inline constexpr std::size_t tile_width = 256;  // hashes in a full tile; each stands for 256 hashes of the level below

class Hasher {
 public:
  Hash leaf(BytesView entry);                        // SHA-256(0x00 || entry)
  Hash node(const Hash& left, const Hash& right);    // SHA-256(0x01 || left || right)
  Hash root_of(std::span<const Hash> full_subtree);  // a power of two of hashes
  static Hash empty_root();                          // SHA-256()

 private:
  crypto::Sha256 sha256_;
};

struct FullTile {
  unsigned level;
  std::uint64_t number;
  std::vector<Hash> hashes;  // 256
};

class Tree {
 public:
  Tree() = default;
  // The tree whose level l ends with the hashes levels[l]: floor(size / 256^l) mod 256 of them. Nothing if the counts do not fit.
  static std::optional<Tree> of(std::uint64_t size, std::vector<std::vector<Hash>> levels);

  // Hands each tile that becomes full to `full`, from level 0 upwards.
  template <typename Full>
  void add(const Hash& leaf, Hasher& hasher, Full&& full) {
    Hash hash = leaf;
    for (unsigned level = 0;; ++level) {
      if (level == levels_.size()) levels_.emplace_back().reserve(tile_width);
      levels_[level].push_back(hash);
      if (levels_[level].size() < tile_width) break;
      hash = hasher.root_of(levels_[level]);
      full(FullTile{level, width_of(size_ + 1, level) / tile_width - 1, std::move(levels_[level])});
      levels_[level].clear();
      levels_[level].reserve(tile_width);
    }
    ++size_;
  }

  std::uint64_t size() const { return size_; }
  Hash root(Hasher& hasher) const;
  const std::vector<std::vector<Hash>>& levels() const { return levels_; }

  // floor(size / 256^level): hashes that the level has in a tree of that size.
  static std::uint64_t width_of(std::uint64_t size, unsigned level) { return level >= 8 ? 0 : size >> (8 * level); }

 private:
  std::uint64_t size_ = 0;
  std::vector<std::vector<Hash>> levels_;
};

}  // namespace wardbook::ledger
