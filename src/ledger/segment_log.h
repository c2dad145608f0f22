// The segments of a ledger folder as one log: written at its end only, each write durable when it returns. For one thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "ledger/disk.h"
#include "ledger/segment.h"

namespace wardbook::ledger {

class SegmentLog {
 public:
  // Reads what is there: hands on the records from `published` upwards and cuts a torn tail behind them. integrity if a record
  // that the checkpoint covers is torn, if segments do not follow one another, or if they end before `published`.
  static Result<SegmentLog> open(Disk& disk, std::filesystem::path folder, std::uint64_t published,
                                 const std::function<Result<void>(const Record&)>& each);

  // Whether a write may be tried. After an error what lies behind the last durable record is uncertain: the segment is first brought
  // back to its durable records. One that was moved away is waited for; one that was removed is written anew, from what is still open
  // of it, after `time_to_put_back`; one in whose place another lies gets its place back.
  Result<void> ready();
  // Records whose first index is `first`. Fails where ready() does, and if the file no longer lies in its place when they are durable.
  Result<void> write(BytesView records, std::uint64_t first);
  // Removes the segments whose entries all lie in full bundles of a published tree of that size.
  void remove_archived(std::uint64_t published);

  std::uint64_t cut_bytes() const { return cut_bytes_; }

 private:
  SegmentLog(Disk& disk, std::filesystem::path folder) : disk_(&disk), folder_(std::move(folder)) {}
  bool lies_in_place() const;
  Result<void> roll(std::uint64_t first);
  Result<void> repair();

  Disk* disk_;
  std::filesystem::path folder_;
  std::vector<std::uint64_t> firsts_;  // of the segments; the last one is written to
  FileDescriptor file_;
  std::uint64_t durable_ = 0;  // bytes of that segment
  bool uncertain_ = false;
  std::optional<std::chrono::steady_clock::time_point> removed_since_;
  std::uint64_t cut_bytes_ = 0;
};

}  // namespace wardbook::ledger
