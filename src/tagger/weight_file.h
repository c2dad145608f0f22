// The bytes of a model file, from first to last. Whoever takes bytes asks first whether there are so many.
#pragma once

#include <bit>
#include <cstring>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "trust/label.h"

namespace wardbook::tagger {

static_assert(std::endian::native == std::endian::little, "the weights are read where they lie");

class WeightFile {
 public:
  explicit WeightFile(BytesView bytes) : bytes_(bytes) {}
  bool has(std::size_t count) const { return bytes_.size() - at_ >= count; }
  const std::uint8_t* take(std::size_t count) {
    const auto* start = reinterpret_cast<const std::uint8_t*>(bytes_.data()) + at_;
    at_ += count;
    return start;
  }
  template <typename T>
  T number() {
    T value;
    std::memcpy(&value, take(sizeof value), sizeof value);
    return value;
  }
  // Their names, padded with zeros. integrity: a name that is no label's.
  static constexpr std::size_t name_length = 16;
  Result<std::vector<trust::Label>> labels(std::size_t count) {
    std::vector<trust::Label> labels;
    for (std::size_t i = 0; i < count; ++i) {
      const auto* name = reinterpret_cast<const char*>(take(name_length));
      const auto label = trust::label_from(std::string_view(name, strnlen(name, name_length)));
      if (!label) return fail(Code::integrity, "The model names an unknown label.");
      labels.push_back(*label);
    }
    return labels;
  }
  bool done() const { return at_ == bytes_.size(); }

 private:
  BytesView bytes_;
  std::size_t at_ = 0;
};

}  // namespace wardbook::tagger
