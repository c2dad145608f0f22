// links: ledger
// Segments: the records that are read are, written again, the good bytes that were read, and their indexes follow one another.
#include <algorithm>

#include "fuzz/require.h"
#include "ledger/segment.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wardbook;
  using fuzz::require;
  BytesView segment(data, size);
  std::uint64_t first = size > 4 ? data[4] : 0;
  ledger::SegmentScanner scanner(segment, first);
  Bytes again;
  std::uint64_t expected = first;
  while (auto record = scanner.next()) {
    require(record->index == expected++);
    ledger::put_record(again, record->index, record->entry);
  }
  require(again.size() == scanner.good_bytes() && scanner.good_bytes() + scanner.bytes_after() == size);
  require(std::ranges::equal(again, segment.first(again.size())) && scanner.next_index() == expected);
  return 0;
}
