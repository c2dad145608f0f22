// links: jsontext
// JSON from outside: whatever is accepted can be written out and read again (to the last digit of a long number it need not be the same),
// and no text that is read strictly is refused where the last of equal names counts.
#include <boost/json.hpp>

#include "fuzz/require.h"
#include "jsontext/read.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wardbook;
  using fuzz::require;
  auto text = text_of(BytesView(data, size));
  auto strict = jsontext::read_json(text, {.memory = 1 << 20});
  auto lenient = jsontext::read_json(text, {.memory = 1 << 20, .duplicates = jsontext::Duplicates::last_counts});
  if (!strict) {
    require(strict.error().code() == Code::invalid_request || strict.error().code() == Code::too_large);
    return 0;
  }
  require(lenient.ok() && *lenient == *strict);
  auto again = jsontext::read_json(boost::json::serialize(*strict));
  require(again.ok());
  return 0;
}
