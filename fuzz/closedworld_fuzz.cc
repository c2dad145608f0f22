// links: closedworld
// The closed-world detector on any bytes: nothing for what is not UTF-8; otherwise spans in order, at character boundaries, with scores
// in their range, the same each time.
#include <string>

#include "closedworld/detector.h"
#include "fuzz/require.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wardbook;
  using fuzz::require;
  static const closedworld::Detector& detector = *new closedworld::Detector;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto suspects = detector.find(text);
  require(suspects.has_value() == text::valid_utf8(text));
  if (!suspects) return 0;
  std::uint32_t last = 0;
  for (const auto& suspect : *suspects) {
    require(last <= suspect.start && suspect.start < suspect.end && suspect.end <= text.size());
    require(!text::is_continuation(text[suspect.start]) && (suspect.end == text.size() || !text::is_continuation(text[suspect.end])));
    require(suspect.score > 0 && suspect.score <= 1);
    last = suspect.end;
  }
  const auto again = detector.find(text);
  require(again->size() == suspects->size());
  for (std::size_t i = 0; i < again->size(); ++i)
    require((*again)[i].start == (*suspects)[i].start && (*again)[i].end == (*suspects)[i].end &&
            (*again)[i].score == (*suspects)[i].score);
  return 0;
}
