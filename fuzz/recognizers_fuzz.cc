// links: recognizers
// A recognizers.toml of any bytes, and any text for it: the file is taken, or refused with a message that names a line and nothing of the
// file; what it finds lies in the text, at character boundaries, and is no more than the text.
#include <string>

#include "fuzz/require.h"
#include "recognizers/recognizers.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wardbook;
  using fuzz::require;
  // The file, and behind a NUL the text.
  std::string_view input = text_of(BytesView(data, size));
  auto file = input.substr(0, input.find('\0'));
  auto text = file.size() == input.size() ? std::string_view("Mr. Weber, NPI 1234567893, CN-1234 \xC3\xA9 [NAME_1]")
                                          : input.substr(file.size() + 1);
  if (!text::valid_utf8(text)) return 0;

  auto rules = recognizers::parse(file);
  if (!rules) {
    require(rules.error().code() == Code::settings && rules.error().message().starts_with("recognizers.toml"));
    return 0;
  }
  auto whole = [&](text::Range range) {
    return range.start < range.end && range.end <= text.size() && !text::is_continuation(text[range.start]) &&
           (range.end == text.size() || !text::is_continuation(text[range.end]));
  };
  auto site = (*rules)->read(text);
  for (const auto& find : site.finds) require(whole(find.range) && find.score >= 0 && find.score <= 1);
  std::uint32_t last = 0;
  for (auto range : site.allowed) {
    require(whole(range) && range.start >= last);
    last = range.end;
  }
  return 0;
}
