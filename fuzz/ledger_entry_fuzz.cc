// links: ledger
// Whatever the bytes: an integrity error, or an entry that is written as exactly these bytes again, because one entry has one encoding.
// The quick scanner and the parser agree on what an entry is.
#include <algorithm>

#include "fuzz/require.h"
#include "ledger/entry.h"
#include "ledger/entry_scan.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wardbook;
  BytesView bytes(data, size);
  Result<ledger::Entry> entry = ledger::parse_entry(bytes);
  if (!entry) {
    fuzz::require(entry.error().code() == Code::integrity);
    return 0;
  }
  fuzz::require(ledger::scan_entry(bytes).has_value());
  Result<Bytes> again = ledger::write_entry(*entry);
  fuzz::require(again.ok() && std::ranges::equal(*again, bytes));
  return 0;
}
