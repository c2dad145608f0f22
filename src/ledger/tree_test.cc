#include "ledger/tree.h"

#include <map>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "ledger/tree_proof.h"

namespace wardbook::ledger {
namespace {

// The reference tree of Certificate Transparency (github.com/transparency-dev/merkle, testonly).
constexpr std::string_view reference_entries[] = {
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
constexpr std::string_view reference_roots[] = {
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

std::vector<Hash> reference_leaves() {
  Hasher hasher;
  std::vector<Hash> leaves;
  for (auto entry : reference_entries) leaves.push_back(hasher.leaf(*from_hex(entry)));
  return leaves;
}

std::vector<std::string> hex_of(const std::vector<Hash>& hashes) {
  std::vector<std::string> texts;
  for (const auto& hash : hashes) texts.push_back(to_hex(hash));
  return texts;
}

// The slow twin: RFC 6962 section 2.1, word by word.
Hash slow_root(std::span<const Hash> leaves) {
  Hasher hasher;
  if (leaves.empty()) return Hasher::empty_root();
  if (leaves.size() == 1) return leaves[0];
  std::size_t k = 1;
  while (2 * k < leaves.size()) k *= 2;
  return hasher.node(slow_root(leaves.first(k)), slow_root(leaves.subspan(k)));
}

std::vector<Hash> some_leaves(std::size_t count) {
  Hasher hasher;
  std::vector<Hash> leaves;
  for (std::size_t i = 0; i < count; ++i) leaves.push_back(hasher.leaf(bytes_of(std::to_string(i))));
  return leaves;
}

// Hashes of every level, as tiles hold them.
HashSource source_of(const std::vector<Hash>& leaves) {
  auto levels = std::make_shared<std::map<unsigned, std::vector<Hash>>>();
  (*levels)[0] = leaves;
  Hasher hasher;
  for (unsigned level = 0; (*levels)[level].size() >= tile_width; ++level)
    for (std::size_t i = 0; i + tile_width <= (*levels)[level].size(); i += tile_width)
      (*levels)[level + 1].push_back(hasher.root_of(std::span((*levels)[level]).subspan(i, tile_width)));
  return [levels](unsigned level, std::uint64_t from, std::size_t count) -> Result<std::vector<Hash>> {
    const auto& hashes = levels->at(level);
    if (from + count > hashes.size() || from / tile_width != (from + count - 1) / tile_width) return fail(Code::internal, "Not there.");
    auto first = hashes.begin() + static_cast<std::ptrdiff_t>(from);
    return std::vector<Hash>(first, first + static_cast<std::ptrdiff_t>(count));
  };
}

TEST(Tree, HasThePublishedRoots) {
  Hasher hasher;
  Tree tree;
  EXPECT_EQ(to_hex(tree.root(hasher)), reference_roots[0]);
  for (std::size_t i = 0; i < 8; ++i) {
    tree.add(reference_leaves()[i], hasher, [](const FullTile&) {});
    EXPECT_EQ(to_hex(tree.root(hasher)), reference_roots[i + 1]) << i;
  }
}

TEST(Tree, GivesThePublishedProofs) {
  auto source = source_of(reference_leaves());
  EXPECT_EQ(hex_of(*inclusion_path(source, 0, 8)),
            (std::vector<std::string>{"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                                      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}));
  EXPECT_EQ(hex_of(*consistency_path(source, 2, 5)),
            (std::vector<std::string>{"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"}));
  EXPECT_EQ(hex_of(*consistency_path(source, 6, 7)),
            (std::vector<std::string>{"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                                      "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
                                      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}));
}

TEST(Tree, IsTheTreeOfItsSlowTwinAtEverySize) {
  auto leaves = some_leaves(70000);
  Hasher hasher;
  Tree tree;
  std::map<unsigned, std::size_t> full;
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    tree.add(leaves[i], hasher, [&](const FullTile& tile) {
      EXPECT_EQ(tile.number, full[tile.level]++);
      EXPECT_EQ(tile.hashes.size(), tile_width);
    });
    auto size = i + 1;
    if (size < 300 || (size > 65530 && size < 65545) || size == leaves.size()) {
      ASSERT_EQ(tree.root(hasher), slow_root(std::span(leaves).first(size))) << size;
      auto copy = Tree::of(size, tree.levels());
      ASSERT_TRUE(copy && copy->root(hasher) == tree.root(hasher));
      ASSERT_FALSE(Tree::of(size + 1, tree.levels()));
    }
  }
  // The example of c2sp.org/tlog-tiles: 273 full tiles and one of 112; one full and one of 17; one of 1.
  EXPECT_EQ(full[0], 273u);
  EXPECT_EQ(full[1], 1u);
  EXPECT_EQ(tree.levels()[0].size(), 112u);
  EXPECT_EQ(tree.levels()[1].size(), 17u);
  EXPECT_EQ(tree.levels()[2].size(), 1u);
}

TEST(TreeProof, ProvesEveryEntryOfEverySmallTreeAndNoOther) {
  auto leaves = some_leaves(40);
  auto source = source_of(leaves);
  for (std::uint64_t size = 1; size <= leaves.size(); ++size) {
    auto root = slow_root(std::span(leaves).first(size));
    for (std::uint64_t index = 0; index < size; ++index) {
      auto path = *inclusion_path(source, index, size);
      EXPECT_TRUE(check_inclusion(leaves[index], index, size, path, root));
      for (std::uint64_t other = 0; other < size; ++other) {
        if (other == index) continue;
        EXPECT_FALSE(check_inclusion(leaves[index], other, size, path, root));
        EXPECT_FALSE(check_inclusion(leaves[other], index, size, path, root));
      }
      auto longer = path;
      longer.push_back(root);
      EXPECT_FALSE(check_inclusion(leaves[index], index, size, longer, root));
      EXPECT_FALSE(!path.empty() && check_inclusion(leaves[index], index, size, std::span(path).first(path.size() - 1), root));
    }
  }
}

TEST(TreeProof, ProvesThatEverySmallTreeGrewOutOfEveryOther) {
  auto leaves = some_leaves(40);
  auto source = source_of(leaves);
  for (std::uint64_t size = 1; size <= leaves.size(); ++size)
    for (std::uint64_t old_size = 1; old_size <= size; ++old_size) {
      auto root = slow_root(std::span(leaves).first(size)), old_root = slow_root(std::span(leaves).first(old_size));
      auto path = *consistency_path(source, old_size, size);
      EXPECT_TRUE(check_consistency(old_size, old_root, size, root, path));
      if (old_size == size) continue;
      EXPECT_FALSE(check_consistency(old_size, root, size, root, path));
      EXPECT_FALSE(check_consistency(old_size, old_root, size, old_root, path));
      for (auto& hash : path) {
        hash[7] ^= 1;
        EXPECT_FALSE(check_consistency(old_size, old_root, size, root, path));
        hash[7] ^= 1;
      }
    }
}

TEST(TreeProof, HoldsInLargeTreesOfTiles) {
  auto leaves = some_leaves(66000);
  auto source = source_of(leaves);
  EXPECT_TRUE(rc::check([&] {
    auto size = *rc::gen::inRange<std::uint64_t>(1, leaves.size() + 1);
    auto index = *rc::gen::inRange<std::uint64_t>(0, size);
    auto root = *range_hash(source, 0, size);
    RC_ASSERT(check_inclusion(leaves[index], index, size, *inclusion_path(source, index, size), root));
    RC_ASSERT(check_consistency(index + 1, *range_hash(source, 0, index + 1), size, root, *consistency_path(source, index + 1, size)));
  }));
}

}  // namespace
}  // namespace wardbook::ledger
