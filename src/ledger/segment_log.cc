#include "ledger/segment_log.h"

#include "base/crash_point.h"
#include "ledger/layout.h"

namespace wardbook::ledger {

namespace {

// For whoever removed a segment to put it back, and for those who watch to see that it was.
constexpr std::chrono::seconds time_to_put_back(2);

// A ledger that was put back from its published files has no segments. It gets an empty one, whole by rename: an empty folder beside
// entries means that segments were lost.
Result<void> begin_anew(Disk& disk, const std::filesystem::path& folder, std::uint64_t published) {
  auto staged = segment_folder(folder);
  staged += ".new";
  disk.remove_all(staged);
  TRY(disk.make_folder(staged));
  auto file = TRY(disk.open_segment(staged / segment_path(folder, published).filename(), Disk::Existing::empty));
  TRY(disk.sync(file.get()));
  TRY(disk.sync_folder(staged));
  TRY(disk.rename(staged, segment_folder(folder)));
  return disk.sync_folder(folder);
}

}  // namespace

Result<SegmentLog> SegmentLog::open(Disk& disk, std::filesystem::path folder, std::uint64_t published,
                                    const std::function<Result<void>(const Record&)>& each) {
  SegmentLog log(disk, std::move(folder));
  std::error_code error;
  if (!std::filesystem::exists(segment_folder(log.folder_), error)) TRY(begin_anew(disk, log.folder_, published));
  log.firsts_ = list_segments(log.folder_);
  if (log.firsts_.empty() && published == 0) return log;  // a new ledger
  if (log.firsts_.empty()) return fail(Code::integrity, "The ledger's segments are missing.");
  if (log.firsts_[0] > published) return fail(Code::integrity, "Entries from {} on are missing in the ledger's segments.", published);

  std::uint64_t next = log.firsts_[0];
  for (auto first : log.firsts_) {
    if (first != next) return fail(Code::integrity, "Entries from {} on are missing in the ledger's segments.", next);
    auto bytes = TRY(read_file(segment_path(log.folder_, first), segment_limit));
    SegmentScanner scanner(bytes, first);
    while (auto record = scanner.next())
      if (record->index >= published) TRY(each(*record));
    next = scanner.next_index();
    log.durable_ = scanner.good_bytes();
    if (scanner.bytes_after() == 0) continue;
    if (next < published || first != log.firsts_.back())
      return fail(Code::integrity, "The record of entry {} in the ledger's segments is damaged.", next);
    log.cut_bytes_ = scanner.bytes_after();
  }
  if (next < published) return fail(Code::integrity, "Entries from {} on are missing in the ledger's segments.", next);

  log.file_ = TRY(disk.open_segment(segment_path(log.folder_, log.firsts_.back()), Disk::Existing::keep));
  if (log.cut_bytes_ > 0) {
    TRY(disk.truncate(log.file_.get(), log.durable_));
    TRY(disk.sync(log.file_.get()));
  }
  return log;
}

bool SegmentLog::lies_in_place() const { return whereabouts(file_.get(), segment_path(folder_, firsts_.back())) == Whereabouts::in_place; }

Result<void> SegmentLog::ready() {
  if (!file_) return {};
  switch (whereabouts(file_.get(), segment_path(folder_, firsts_.back()))) {
    case Whereabouts::in_place:
      break;
    case Whereabouts::moved:
      return fail(Code::store_unavailable, "A segment of the ledger was moved away: put it back.");
    case Whereabouts::removed: {
      auto now = std::chrono::steady_clock::now();
      if (!removed_since_) removed_since_ = now;
      if (now - *removed_since_ < time_to_put_back) return fail(Code::store_unavailable, "A segment of the ledger was removed.");
      uncertain_ = true;
      break;
    }
    case Whereabouts::replaced:
      uncertain_ = true;
  }
  if (uncertain_) TRY(repair());
  removed_since_.reset();
  return {};
}

Result<void> SegmentLog::write(BytesView records, std::uint64_t first) {
  TRY(ready());
  if (!file_ || durable_ >= segment_roll) TRY(roll(first));
  crash_point("ledger.before_segment_write");
  uncertain_ = true;
  TRY(disk_->write_at(file_.get(), records, durable_));
  crash_point("ledger.after_segment_write");
  TRY(disk_->sync_data(file_.get()));
  crash_point("ledger.after_segment_sync");
  // Durable is what can be found again.
  if (!lies_in_place()) return fail(Code::store_unavailable, "A segment of the ledger was moved away or removed: put it back.");
  uncertain_ = false;
  durable_ += records.size();
  return {};
}

// No segment of that name can hold a durable record: the name is the index of the next entry.
Result<void> SegmentLog::roll(std::uint64_t first) {
  auto file = TRY(disk_->open_segment(segment_path(folder_, first), Disk::Existing::empty));
  TRY(disk_->sync(file.get()));
  TRY(disk_->sync_folder(segment_folder(folder_)));
  crash_point("ledger.after_segment_roll");
  file_ = std::move(file);
  if (firsts_.empty() || firsts_.back() != first) firsts_.push_back(first);
  durable_ = 0;
  return {};
}

// After a failed sync the kernel may call pages clean that never reached the disk, so that syncing again proves nothing. The
// durable records are therefore written anew, to another file that takes the segment's place. They are read through what is open: of a
// file that was removed nothing else is left, and what somebody put in its place may be older.
Result<void> SegmentLog::repair() {
  auto path = segment_path(folder_, firsts_.back());
  auto bytes = TRY(disk_->read_segment(file_.get()));
  if (bytes.size() < durable_) return fail(Code::integrity, "A segment of the ledger lost bytes that were durable.");
  bytes.resize(durable_);
  SegmentScanner scanner(bytes, firsts_.back());
  while (scanner.next()) {
  }
  if (scanner.good_bytes() != durable_) return fail(Code::integrity, "A segment of the ledger lost bytes that were durable.");
  TRY(disk_->replace_file(path, bytes));
  file_ = TRY(disk_->open_segment(path, Disk::Existing::keep));
  uncertain_ = false;
  return {};
}

void SegmentLog::remove_archived(std::uint64_t published) {
  auto archived = published - published % tile_width;
  while (firsts_.size() > 1 && firsts_[1] <= archived) {
    disk_->remove_all(segment_path(folder_, firsts_[0]));
    firsts_.erase(firsts_.begin());
  }
}

}  // namespace wardbook::ledger
