// One pass over the ledger in the order of its entries. Whatever is computed here comes from the entries' bytes; tiles, checkpoint,
// anchors and segments are only compared with it.
#include "ledger/verify.h"

#include <algorithm>

#include "base/file.h"
#include "ledger/chain.h"
#include "ledger/checkpoint.h"
#include "ledger/layout.h"
#include "ledger/segment.h"
#include "ledger/verify_tiles.h"

namespace wardbook::ledger {
namespace fs = std::filesystem;
namespace {

class Verification {
 public:
  Verification(const fs::path& folder, const VerifyOptions& options) : folder_(folder), options_(options) {}

  Verdict run() {
    auto finding = check_signatures();
    if (!finding) finding = read_segments();
    if (!finding) finding = check_entries();
    if (!finding) finding = check_waiting();
    verdict_.root = tree_root_;
    verdict_.consistent = !finding;
    if (finding) {
      verdict_.reason = finding->reason.text();
      verdict_.first_bad = finding->index;
    }
    return verdict_;
  }

 private:
  MaybeFinding check_signatures();
  MaybeFinding check_anchors(const VerifierKey& key);
  MaybeFinding read_segments();
  MaybeFinding check_entries();
  MaybeFinding check_bundle(std::uint64_t number);
  MaybeFinding check_entry(std::uint64_t index, BytesView entry, const Hash& leaf);
  MaybeFinding check_roots();
  MaybeFinding check_waiting();

  const fs::path& folder_;
  const VerifyOptions& options_;
  Verdict verdict_;
  Checkpoint checkpoint_;
  std::vector<Checkpoint> anchors_;  // ascending
  std::size_t next_anchor_ = 0;
  Hasher hasher_;
  Tree tree_;
  Hash tree_root_{};
  Chain chain_;
  MaybeFinding tile_finding_;
  std::vector<Bytes> segments_;
  std::vector<Record> records_;  // of the segments, in order
  std::size_t next_record_ = 0;
};

MaybeFinding Verification::check_signatures() {
  auto own = bytes_of_file(vkey_path(folder_), note_limit);
  auto note = bytes_of_file(checkpoint_path(folder_), note_limit);
  if (!note) return Finding{"The ledger's checkpoint is missing.", {}};
  if (!own) return Finding{"The ledger's verifier key is missing.", {}};
  auto key = VerifierKey::parse(text_of(*own));
  if (!key) return Finding{"The ledger's verifier key is malformed.", {}};
  if (options_.vkey) {
    auto given = VerifierKey::parse(*options_.vkey);
    if (!given) return Finding{"The verifier key that was given is malformed.", {}};
    if (given->text() != key->text()) return Finding{"The ledger has another verifier key than the one that was given.", {}};
  }
  if (text_of(*own) != key->text() + "\n") return Finding{"The ledger's verifier key is malformed.", {}};
  auto checkpoint = open_checkpoint(text_of(*note), *key);
  if (!checkpoint) return Finding{"The checkpoint is not signed by the ledger's key.", {}};
  checkpoint_ = *checkpoint;
  // This ledger's notes have one signature and no extension lines: anything else in the file was added to it.
  auto parts = parse_note(text_of(*note));
  if (parts->signatures.size() != 1 || parts->text != write_checkpoint(checkpoint_))
    return Finding{"The checkpoint is not as the ledger writes it.", {}};
  return check_anchors(*key);
}

MaybeFinding Verification::check_anchors(const VerifierKey& key) {
  for (const auto& note : options_.anchors) {
    auto anchor = open_checkpoint(note, key);
    if (!anchor) return Finding{"An anchor is not signed by the ledger's key.", {}};
    if (anchor->size > checkpoint_.size) return Finding{"The ledger is older than an anchor.", checkpoint_.size};
    if (anchor->size == 0 && anchor->root != Hasher::empty_root()) return Finding{"The ledger has another history than an anchor.", {}};
    if (anchor->size > 0) anchors_.push_back(*anchor);
  }
  std::ranges::sort(anchors_, {}, &Checkpoint::size);
  return std::nullopt;
}

// A copy without the folder `segment` holds the published entries only. Where it is there, its segments follow one another and
// reach at least as far as the checkpoint.
MaybeFinding Verification::read_segments() {
  std::error_code error;
  if (!fs::exists(segment_folder(folder_), error)) return std::nullopt;
  auto firsts = list_segments(folder_);
  if (firsts.empty() && checkpoint_.size == 0) return std::nullopt;
  if (firsts.empty()) return Finding{"The ledger's segments are missing.", checkpoint_.size - 1};
  if (firsts[0] > checkpoint_.size) return Finding{"Entries are missing in the ledger's segments.", checkpoint_.size};
  auto next = firsts[0];
  for (auto first : firsts) {
    if (first != next) return Finding{"Entries are missing in the ledger's segments.", next};
    auto bytes = bytes_of_file(segment_path(folder_, first), segment_limit);
    if (!bytes) return Finding{"A segment of the ledger cannot be read.", first};
    segments_.push_back(std::move(*bytes));
    SegmentScanner scanner(segments_.back(), first);
    while (auto record = scanner.next()) records_.push_back(*record);
    next = scanner.next_index();
    if (scanner.bytes_after() == 0) continue;
    if (next < checkpoint_.size || first != firsts.back()) return Finding{"A record in the ledger's segments is damaged.", next};
    verdict_.tail_bytes = scanner.bytes_after();
  }
  if (next < checkpoint_.size) return Finding{"Entries are missing in the ledger's segments.", next};
  return std::nullopt;
}

MaybeFinding Verification::check_entries() {
  for (std::uint64_t number = 0; number * tile_width < checkpoint_.size; ++number)
    if (auto finding = check_bundle(number)) return finding;
  for (unsigned level = 0; level < tree_.levels().size(); ++level) {
    const auto& hashes = tree_.levels()[level];
    if (hashes.empty()) continue;
    if (auto finding = check_tile(folder_, level, Tree::width_of(tree_.size(), level) / tile_width, hashes)) return finding;
  }
  tree_root_ = tree_.root(hasher_);
  verdict_.entries = tree_.size();
  verdict_.checkpoint_time = chain_.last_time();
  if (tree_root_ != checkpoint_.root) return Finding{"The entries do not make the tree of the checkpoint.", {}};
  return std::nullopt;
}

MaybeFinding Verification::check_bundle(std::uint64_t number) {
  auto start = number * tile_width;
  auto bundle = read_bundle(folder_, number, checkpoint_.size);
  if (!bundle) return Finding{"A bundle of entries is missing or malformed.", start};
  for (std::size_t i = 0; i < bundle->entries.size(); ++i) {
    auto entry = bundle->entries[i];
    auto leaf = hasher_.leaf(entry);
    if (auto finding = check_entry(start + i, entry, leaf)) return finding;
    tree_.add(leaf, hasher_, [&](const FullTile& tile) {
      if (!tile_finding_) tile_finding_ = check_tile(folder_, tile.level, tile.number, tile.hashes);
    });
    if (tile_finding_) return tile_finding_;
    if (auto finding = check_roots()) return finding;
  }
  return check_partial_bundles(folder_, number, bundle->bytes, bundle->entries);
}

MaybeFinding Verification::check_entry(std::uint64_t index, BytesView entry, const Hash& leaf) {
  while (next_record_ < records_.size() && records_[next_record_].index < index) ++next_record_;
  if (next_record_ < records_.size() && records_[next_record_].index == index && !std::ranges::equal(records_[next_record_].entry, entry))
    return Finding{"An entry in the ledger's segments is not the one in its bundle.", index};
  if (options_.depth == Depth::tree) return std::nullopt;
  auto view = scan_entry(entry);
  if (!view) return Finding{"An entry is not in canonical form.", index};
  if (auto wrong = chain_.follow(index, *view, leaf)) return Finding{*wrong, index};
  return std::nullopt;
}

MaybeFinding Verification::check_roots() {
  for (; next_anchor_ < anchors_.size() && anchors_[next_anchor_].size == tree_.size(); ++next_anchor_) {
    if (tree_.root(hasher_) != anchors_[next_anchor_].root) return Finding{"The ledger has another history than an anchor.", {}};
    verdict_.anchored_through = tree_.size() - 1;
  }
  return std::nullopt;
}

MaybeFinding Verification::check_waiting() {
  auto size = checkpoint_.size;
  for (const auto& record : records_) {
    if (record.index < size) continue;
    if (auto finding = check_entry(record.index, record.entry, hasher_.leaf(record.entry))) return finding;
    ++verdict_.waiting;
  }
  if (options_.named_by_store && *options_.named_by_store >= size + verdict_.waiting)
    return Finding{"The store names an entry that the ledger does not have.", size + verdict_.waiting};
  return std::nullopt;
}

}  // namespace

Verdict verify(const fs::path& folder, const VerifyOptions& options) { return Verification(folder, options).run(); }

}  // namespace wardbook::ledger
