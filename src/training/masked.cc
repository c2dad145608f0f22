#include "training/masked.h"

#include "training/dice.h"

namespace wardbook::training {
namespace {

constexpr float share_of_documents = 0.34F;
constexpr float share_of_spans = 0.8F;

evaluation::GoldDocument masked(const evaluation::GoldDocument& document, Dice& dice) {
  evaluation::GoldDocument copy = document;
  copy.text.clear();
  copy.spans.clear();
  copy.nested.clear();
  copy.hard_negatives.clear();
  std::vector<std::size_t> bytes;  // of each code point
  for (std::size_t i = 0; i < document.text.size(); ++i)
    if ((static_cast<unsigned char>(document.text[i]) & 0xC0) != 0x80) bytes.push_back(i);
  bytes.push_back(document.text.size());
  std::uint32_t done = 0, points = 0;
  const auto keep = [&](std::uint32_t to) {
    copy.text.append(document.text, bytes[done], bytes[to] - bytes[done]);
    points += to - done;
    done = to;
  };
  for (const auto& span : document.spans) {
    if (span.start < done) continue;
    keep(span.start);
    const std::uint32_t start = points;
    if (dice.falls(share_of_spans)) {
      const std::string placeholder = "[" + span.label + "]";
      copy.text += placeholder;
      points += static_cast<std::uint32_t>(placeholder.size());
      done = span.end;
    } else {
      keep(span.end);
      copy.spans.push_back({start, points, span.label});
    }
  }
  keep(static_cast<std::uint32_t>(bytes.size() - 1));
  copy.range_start = 0;
  copy.range_end = points;
  return copy;
}

}  // namespace

std::vector<Source> masked_copies(std::span<const Source> sources, std::uint64_t seed) {
  Dice dice(seed);
  std::vector<Source> copies;
  for (const Source& source : sources) {
    if (source.marks == Marks::none) continue;
    Source& copy = copies.emplace_back();
    copy.not_annotated = source.not_annotated;
    for (const auto& document : source.documents)
      if (dice.falls(share_of_documents)) copy.documents.push_back(masked(document, dice));
  }
  return copies;
}

}  // namespace wardbook::training
