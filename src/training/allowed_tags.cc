#include "training/allowed_tags.h"

#include <algorithm>

namespace wardbook::training {
namespace {

constexpr TagSet bit(std::size_t tag) { return TagSet{1} << tag; }

std::vector<std::uint32_t> bytes_of_points(std::string_view text) {
  std::vector<std::uint32_t> offsets;
  offsets.reserve(text.size() + 1);
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) offsets.push_back(i);
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

}  // namespace

Annotation::Annotation(const Source& source, const std::vector<trust::Label>& labels)
    : labels_(labels), unsaid_(bit(0)), marks_(source.marks) {
  for (std::size_t k = 0; k < labels.size(); ++k)
    if (std::find(source.not_annotated.begin(), source.not_annotated.end(), trust::name_of(labels[k])) != source.not_annotated.end())
      unsaid_ |= bit(1 + 2 * k) | bit(2 + 2 * k);
}

int Annotation::index_of(std::string_view label) const {
  for (std::size_t k = 0; k < labels_.size(); ++k)
    if (trust::name_of(labels_[k]) == label) return static_cast<int>(k);
  return -1;
}

AllowedTags::AllowedTags(const evaluation::GoldDocument& document, const Annotation& annotation) : annotation_(annotation) {
  const auto offsets = bytes_of_points(document.text);
  for (const auto& mark : document.spans) spans_.push_back({offsets[mark.start], offsets[mark.end], annotation.index_of(mark.label)});
}

TagSet AllowedTags::of(text::Range token, bool ruled, InRun place) {
  if (place == InRun::first) open_ = -1;
  while (at_ < spans_.size() && spans_[at_].end <= token.start) ++at_;
  const bool marked = at_ < spans_.size() && spans_[at_].start < token.end;
  if (!marked || spans_[at_].label < 0) {
    open_ = -1;
    if (marked || (annotation_.marks() == Marks::none && ruled)) return any_tag;
    return ruled ? annotation_.unsaid() : bit(0);
  }
  const auto tag = 1 + 2 * static_cast<std::size_t>(spans_[at_].label);
  const bool goes_on = open_ == static_cast<int>(at_);
  open_ = static_cast<int>(at_);
  return bit(goes_on ? tag + 1 : tag);
}

}  // namespace wardbook::training
