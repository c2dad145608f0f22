#include "ledger/segment.h"

#include "crypto/crc32c.h"
#include "ledger/entry.h"

namespace wardbook::ledger {
namespace {

constexpr std::size_t before_entry = 12, after_entry = 4;

}  // namespace

void put_record(Bytes& to, std::uint64_t index, BytesView entry) {
  auto start = to.size();
  put_le32(to, static_cast<std::uint32_t>(entry.size()));
  put_le64(to, index);
  append(to, entry);
  put_le32(to, crypto::crc32c(BytesView(to).subspan(start)));
}

std::optional<Record> SegmentScanner::next() {
  auto left = segment_.subspan(at_);
  if (left.size() < before_entry + after_entry) return std::nullopt;
  std::size_t length = get_le32(left);
  if (length > entry_limit || left.size() - before_entry - after_entry < length) return std::nullopt;
  auto covered = left.first(before_entry + length);
  if (get_le64(left.subspan(4)) != next_ || get_le32(left.subspan(covered.size())) != crypto::crc32c(covered)) return std::nullopt;
  at_ += covered.size() + after_entry;
  ++next_;
  return Record{next_ - 1, covered.subspan(before_entry)};
}

}  // namespace wardbook::ledger
