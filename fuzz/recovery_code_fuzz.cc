// links: crypto
// Recovery codes as people type them: refused with invalid_request, or 36 characters of the alphabet once the ornaments are gone;
// and changing one of those characters is always noticed.
#include <string>

#include "crypto/process.h"
#include "crypto/recovery_code.h"
#include "fuzz/require.h"

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  wardbook::fuzz::require(wardbook::crypto::harden_process().ok());
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wardbook;
  using fuzz::require;
  std::string typed(text_of(BytesView(data, size)));
  Result<crypto::Key> key = crypto::recovery_key(typed);
  if (!key) {
    require(key.error().code() == Code::invalid_request);
    return 0;
  }
  std::size_t symbols = 0;
  for (char& c : typed) {
    bool symbol = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!symbol) continue;
    ++symbols;
    char kept = c;
    c = c == '7' ? '8' : '7';
    require(!crypto::recovery_key(typed).ok());
    c = kept;
  }
  require(symbols == 36);
  return 0;
}
