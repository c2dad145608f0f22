// Segments: the ledger's write-ahead log. A record is: length of the entry (u32, little-endian), index (u64, little-endian), the
// entry's bytes, CRC-32C of all before it (u32, little-endian). Pure.
#pragma once

#include <cstdint>
#include <optional>

#include "base/bytes.h"

namespace wardbook::ledger {

struct Record {
  std::uint64_t index;
  BytesView entry;
};

void put_record(Bytes& to, std::uint64_t index, BytesView entry);

// Walks over the records of a segment and stops at the first that is torn or not the next one.
class SegmentScanner {
 public:
  SegmentScanner(BytesView segment, std::uint64_t first) : segment_(segment), next_(first) {}
  std::optional<Record> next();
  std::size_t good_bytes() const { return at_; }                     // up to the end of the last good record
  std::size_t bytes_after() const { return segment_.size() - at_; }  // once next() gave nothing: what is torn
  std::uint64_t next_index() const { return next_; }

 private:
  BytesView segment_;
  std::size_t at_ = 0;
  std::uint64_t next_;
};

}  // namespace wardbook::ledger
