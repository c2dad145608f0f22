#include "ledger/tree.h"

#include <algorithm>
#include <bit>

namespace wardbook::ledger {

Hash Hasher::leaf(BytesView entry) {
  constexpr std::uint8_t prefix = 0x00;
  sha256_.update({&prefix, 1});
  sha256_.update(entry);
  return sha256_.finish();
}

Hash Hasher::node(const Hash& left, const Hash& right) {
  std::array<std::uint8_t, 65> bytes;
  bytes[0] = 0x01;
  std::copy(left.begin(), left.end(), bytes.begin() + 1);
  std::copy(right.begin(), right.end(), bytes.begin() + 33);
  sha256_.update(bytes);
  return sha256_.finish();
}

Hash Hasher::root_of(std::span<const Hash> full_subtree) {
  if (full_subtree.size() == 1) return full_subtree[0];
  std::array<Hash, tile_width / 2> row;
  std::size_t width = full_subtree.size() / 2;
  for (std::size_t i = 0; i < width; ++i) row[i] = node(full_subtree[2 * i], full_subtree[2 * i + 1]);
  for (; width > 1; width /= 2)
    for (std::size_t i = 0; i < width / 2; ++i) row[i] = node(row[2 * i], row[2 * i + 1]);
  return row[0];
}

Hash Hasher::empty_root() { return crypto::sha256({}); }

std::optional<Tree> Tree::of(std::uint64_t size, std::vector<std::vector<Hash>> levels) {
  for (unsigned level = 0; level < 9; ++level) {
    auto count = level < levels.size() ? levels[level].size() : 0;
    if (count != width_of(size, level) % tile_width) return std::nullopt;
  }
  Tree tree;
  tree.size_ = size;
  tree.levels_ = std::move(levels);
  return tree;
}

// RFC 6962 section 2.1: the left subtree is the largest power of two that is smaller than n. So the tree is a row of full
// subtrees of falling size, which are hashed together from the right.
Hash Tree::root(Hasher& hasher) const {
  std::optional<Hash> right;
  for (const auto& level : levels_) {
    std::span<const Hash> left = level;
    while (!left.empty()) {
      auto width = std::size_t{1} << std::countr_zero(left.size());
      Hash subtree = hasher.root_of(left.last(width));
      right = right ? hasher.node(subtree, *right) : subtree;
      left = left.first(left.size() - width);
    }
  }
  return right ? *right : Hasher::empty_root();
}

}  // namespace wardbook::ledger
