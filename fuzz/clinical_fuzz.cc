// links: clinical
// Reading, summary and checks of any text: what they point at lies in the text, in order, at character boundaries; an extractive
// sentence is what its source says; and of a model's answer nothing is called supported without a source.
#include "base/bytes.h"
#include "clinical/checks.h"
#include "clinical/reading.h"
#include "clinical/summary.h"
#include "fuzz/require.h"
#include "text/utf8.h"

namespace {

using namespace wardbook;
using fuzz::require;

void check_range(std::string_view text, std::uint32_t start, std::uint32_t end) {
  require(start <= end && end <= text.size());
  require(start == text.size() || !text::is_continuation(text[start]));
  require(end == text.size() || !text::is_continuation(text[end]));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const clinical::Reader& reader = *new clinical::Reader;
  std::string_view all = text_of(BytesView(data, size));
  if (!text::valid_utf8(all)) return 0;
  // The part after a NUL is a model's answer about the part before it.
  std::size_t middle = all.find('\0');
  std::string_view text = all.substr(0, middle);
  std::string_view answer = middle == all.npos ? all : all.substr(middle + 1);

  clinical::Reading reading = reader.read(text);
  std::uint32_t last = 0;
  for (const auto& section : reading.sections) {
    check_range(text, section.start, section.end);
    require(last <= section.start && section.start <= section.body && section.body <= section.end);
    last = section.end;
  }
  last = 0;
  for (const auto& entity : reading.entities) {
    check_range(text, entity.start, entity.end);
    require(last <= entity.start && entity.start < entity.end);
    last = entity.end;
  }
  clinical::Summary summary = clinical::summarize(text, reading);
  require(summary.sentences.size() <= 8);
  for (const auto& sentence : summary.sentences) {
    require(sentence.supported && !sentence.sources.empty() && !sentence.text.empty());
    for (const auto& source : sentence.sources) check_range(text, source.start, source.end);
  }
  clinical::Summary supported = clinical::support(text, answer, "model:fuzz@1");
  for (const auto& sentence : supported.sentences) {
    require(sentence.supported == !sentence.sources.empty());
    for (const auto& source : sentence.sources) check_range(text, source.start, source.end);
  }
  auto checks = clinical::check(text, reading);
  require(checks.size() == 5);
  for (const auto& check : checks)
    for (const auto& source : check.evidence) check_range(text, source.start, source.end);
  return 0;
}
