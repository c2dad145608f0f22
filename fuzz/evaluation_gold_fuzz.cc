// links: evaluation
// Gold files, predictions and sets: an invalid_request, or marks that lie inside their texts and are sorted.
#include <algorithm>

#include "evaluation/gold.h"
#include "evaluation/predictions.h"
#include "evaluation/set.h"
#include "fuzz/require.h"

namespace {

using namespace wardbook;
using fuzz::require;

// Code points of text that Boost.JSON has checked to be UTF-8.
std::uint32_t length_of(std::string_view text) {
  return static_cast<std::uint32_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

void check_marks(const std::vector<evaluation::Mark>& marks, std::uint32_t length) {
  for (std::size_t i = 0; i < marks.size(); ++i) {
    require(marks[i].start < marks[i].end && marks[i].end <= length);
    require(i == 0 || marks[i - 1].start <= marks[i].start);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view file = text_of(BytesView(data, size));
  for (auto task : {evaluation::Task::deid, evaluation::Task::entities}) {
    if (auto gold = evaluation::parse_gold(file, task)) {
      for (const auto& document : *gold) {
        std::uint32_t length = length_of(document.text);
        check_marks(document.spans, length);
        check_marks(document.nested, length);
        check_marks(document.hard_negatives, length);
        require(document.range_start <= document.range_end && document.range_end <= length);
      }
    } else {
      require(gold.error().code() == Code::invalid_request);
    }
    auto predictions = evaluation::parse_predictions(file, task);
    require(predictions.ok() || predictions.error().code() == Code::invalid_request);
  }
  auto set = evaluation::parse_set(file);
  require(set.ok() || set.error().code() == Code::invalid_request);
  return 0;
}
