// Inclusion and consistency proofs (RFC 6962 section 2.1, checks as in RFC 9162 section 2.1.3 and 2.1.4). Pure but for the
// source of hashes.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/result.h"
#include "ledger/tree.h"

namespace wardbook::ledger {

// Gives hashes `from` .. `from + count` of a level of tiles; they lie in one tile.
using HashSource = std::function<Result<std::vector<Hash>>(unsigned level, std::uint64_t from, std::size_t count)>;

// The hash of entries [begin, end): MTH(D[begin:end]), begin as RFC 6962 splits trees.
Result<Hash> range_hash(const HashSource& source, std::uint64_t begin, std::uint64_t end);
// PATH(index, D[size]) from the leaf's sibling upwards; index < size.
Result<std::vector<Hash>> inclusion_path(const HashSource& source, std::uint64_t index, std::uint64_t size);
// PROOF(old_size, D[size]); 0 < old_size <= size.
Result<std::vector<Hash>> consistency_path(const HashSource& source, std::uint64_t old_size, std::uint64_t size);

bool check_inclusion(const Hash& leaf, std::uint64_t index, std::uint64_t size, std::span<const Hash> path, const Hash& root);
bool check_consistency(std::uint64_t old_size, const Hash& old_root, std::uint64_t size, const Hash& root, std::span<const Hash> path);

}  // namespace wardbook::ledger
