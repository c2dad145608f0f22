#include "ledger/opening.h"

#include <algorithm>

#include "ledger/layout.h"

namespace wardbook::ledger {
namespace fs = std::filesystem;
namespace {

// A file of the ledger that cannot be read is a broken ledger, whatever the reason.
template <typename T>
Result<T> needed(Result<T> read, std::uint64_t entry) {
  if (read.ok() || read.error().code() == Code::integrity) return read;
  return fail(Code::integrity, "A file of the ledger that holds entry {} is missing or unreadable.", entry);
}

Result<void> follow(Opening& to, std::uint64_t index, BytesView entry, const Hash& leaf) {
  auto view = scan_entry(entry);
  if (!view) return fail(Code::integrity, "Entry {} of the ledger is not in canonical form.", index);
  if (auto wrong = to.chain.follow(index, *view, leaf)) return fail(Code::integrity, "Entry {} of the ledger: {}", index, *wrong);
  if (view->patient) to.changed.insert(view->patient->ref);
  return {};
}

// The memory must be of this log, of a tree that grew into the present one.
Result<void> take_memory(Opening& to, const fs::path& folder, const VerifierKey& verifier, const Memory& memory,
                         const Checkpoint& checkpoint) {
  auto old = TRY(open_checkpoint(memory.checkpoint, verifier));
  if (old.size != memory.through) return fail(Code::integrity, "The store's memory of the ledger contradicts itself.");
  if (old.size > checkpoint.size)
    return fail(Code::integrity, "The ledger has {} entries, but the store remembers {}.", checkpoint.size, old.size);
  to.tree = TRY(needed(tree_of(folder, old.size, checkpoint.size), old.size));
  Hasher hasher;
  if (to.tree.root(hasher) != old.root)
    return fail(Code::integrity, "The ledger has another history than the store remembers up to entry {}.", old.size);
  to.remembered = old.size;
  for (const auto& tail : memory.tails) to.chain.set_tail(tail.ref, {tail.n, tail.prev});
  for (auto index : memory.open_intents) to.chain.set_open(index);
  return {};
}

}  // namespace

Result<Opening> read_ledger(const fs::path& folder, const VerifierKey& verifier, const std::optional<Memory>& memory, Disk& disk) {
  Opening to;
  Hasher hasher;
  to.checkpoint = text_of(TRY(needed(read_file(checkpoint_path(folder), note_limit), 0)));
  auto checkpoint = TRY(open_checkpoint(to.checkpoint, verifier));
  if (memory) TRY(take_memory(to, folder, verifier, *memory, checkpoint));

  // Replays what the memory does not cover, from the bundle in which it begins. That of the last entry is read in any case.
  auto size = checkpoint.size;
  auto from = std::min(to.remembered, size == 0 ? 0 : size - 1);
  for (auto number = from / tile_width; number * tile_width < size; ++number) {
    auto bundle = TRY(needed(read_bundle(folder, number, size), number * tile_width));
    for (std::size_t i = 0; i < bundle.entries.size(); ++i) {
      auto index = number * tile_width + i;
      auto entry = bundle.entries[i];
      if (index < to.remembered) {
        auto view = index + 1 == to.remembered ? scan_entry(entry) : std::nullopt;
        if (view) to.chain.set_last_time(view->time);
        continue;
      }
      auto leaf = hasher.leaf(entry);
      TRY(follow(to, index, entry, leaf));
      to.tree.add(leaf, hasher, [](const FullTile&) {});
    }
    if ((number + 1) * tile_width > size)
      for (auto entry : bundle.entries) to.bundle.emplace_back(entry.begin(), entry.end());
  }
  if (to.tree.root(hasher) != checkpoint.root) return fail(Code::integrity, "The ledger's entries do not make the tree of its checkpoint.");

  for (std::size_t i = 0; i < to.bundle.size(); ++i)
    if (hasher.leaf(to.bundle[i]) != to.tree.levels()[0][i])
      return fail(Code::integrity, "Entry {} of the ledger is not the one in its tree.", size - to.bundle.size() + i);

  to.log = TRY(SegmentLog::open(disk, folder, size, [&](const Record& record) -> Result<void> {
    auto leaf = hasher.leaf(record.entry);
    TRY(follow(to, record.index, record.entry, leaf));
    to.waiting.push_back({Bytes(record.entry.begin(), record.entry.end()), leaf});
    return {};
  }));
  return to;
}

}  // namespace wardbook::ledger
