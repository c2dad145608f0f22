#include "ledger/tree_proof.h"

#include <bit>

namespace wardbook::ledger {
namespace {

// The largest power of two smaller than n; n > 1.
std::uint64_t split_of(std::uint64_t n) { return std::bit_floor(n - 1); }

Result<void> add_range(const HashSource& source, std::uint64_t begin, std::uint64_t end, std::vector<Hash>& to) {
  to.push_back(TRY(range_hash(source, begin, end)));
  return {};
}

// PATH(m, D[begin:end]).
Result<void> path(const HashSource& source, std::uint64_t index, std::uint64_t begin, std::uint64_t end, std::vector<Hash>& to) {
  if (end - begin == 1) return {};
  auto middle = begin + split_of(end - begin);
  if (index < middle) {
    TRY(path(source, index, begin, middle, to));
    return add_range(source, middle, end, to);
  }
  TRY(path(source, index, middle, end, to));
  return add_range(source, begin, middle, to);
}

// SUBPROOF(m, D[begin:end], whole).
Result<void> subproof(const HashSource& source, std::uint64_t old_end, std::uint64_t begin, std::uint64_t end, bool whole,
                      std::vector<Hash>& to) {
  if (old_end == end) return whole ? Result<void>() : add_range(source, begin, end, to);
  auto middle = begin + split_of(end - begin);
  if (old_end <= middle) {
    TRY(subproof(source, old_end, begin, middle, whole, to));
    return add_range(source, middle, end, to);
  }
  TRY(subproof(source, old_end, middle, end, false, to));
  return add_range(source, begin, middle, to);
}

}  // namespace

Result<Hash> range_hash(const HashSource& source, std::uint64_t begin, std::uint64_t end) {
  Hasher hasher;
  auto n = end - begin;
  if (!std::has_single_bit(n)) {
    auto middle = begin + split_of(n);
    auto left = TRY(range_hash(source, begin, middle));
    auto right = TRY(range_hash(source, middle, end));
    return hasher.node(left, right);
  }
  auto height = static_cast<unsigned>(std::countr_zero(n));
  auto level = height / 8;
  auto hashes = TRY(source(level, begin >> (8 * level), std::size_t{1} << height % 8));
  return hasher.root_of(hashes);
}

Result<std::vector<Hash>> inclusion_path(const HashSource& source, std::uint64_t index, std::uint64_t size) {
  std::vector<Hash> hashes;
  TRY(path(source, index, 0, size, hashes));
  return hashes;
}

Result<std::vector<Hash>> consistency_path(const HashSource& source, std::uint64_t old_size, std::uint64_t size) {
  std::vector<Hash> hashes;
  TRY(subproof(source, old_size, 0, size, true, hashes));
  return hashes;
}

// RFC 9162 section 2.1.3.2.
bool check_inclusion(const Hash& leaf, std::uint64_t index, std::uint64_t size, std::span<const Hash> path, const Hash& root) {
  if (index >= size) return false;
  Hasher hasher;
  auto fn = index, sn = size - 1;
  Hash r = leaf;
  for (const Hash& p : path) {
    if (sn == 0) return false;
    if ((fn & 1) || fn == sn) {
      r = hasher.node(p, r);
      while (!(fn & 1) && fn != 0) fn >>= 1, sn >>= 1;
    } else {
      r = hasher.node(r, p);
    }
    fn >>= 1, sn >>= 1;
  }
  return sn == 0 && r == root;
}

// RFC 9162 section 2.1.4.2.
bool check_consistency(std::uint64_t old_size, const Hash& old_root, std::uint64_t size, const Hash& root, std::span<const Hash> path) {
  if (old_size == 0 || old_size > size) return false;
  if (old_size == size) return path.empty() && old_root == root;
  Hasher hasher;
  auto fn = old_size - 1, sn = size - 1;
  while (fn & 1) fn >>= 1, sn >>= 1;
  std::size_t at = 0;
  Hash fr;
  if (std::has_single_bit(old_size)) {
    fr = old_root;
  } else {
    if (path.empty()) return false;
    fr = path[at++];
  }
  Hash sr = fr;
  for (; at < path.size(); ++at) {
    if (sn == 0) return false;
    const Hash& c = path[at];
    if ((fn & 1) || fn == sn) {
      fr = hasher.node(c, fr);
      sr = hasher.node(c, sr);
      while (!(fn & 1) && fn != 0) fn >>= 1, sn >>= 1;
    } else {
      sr = hasher.node(sr, c);
    }
    fn >>= 1, sn >>= 1;
  }
  return sn == 0 && fr == old_root && sr == root;
}

}  // namespace wardbook::ledger
