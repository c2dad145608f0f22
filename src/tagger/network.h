// A small convolutional network over the tokens of a text (iterated dilated convolutions: Strubell, Verga, Belanger and McCallum 2017),
// beside the linear model: it sees some eight tokens to each side at once. Weights of one byte; sums in whole numbers, so that every
// machine says the same. Immutable; thread safe.
//
// What a token is = the sum of the rows of its numbers, not less than zero; then, for each layer,
// it grows by what the layer makes of it and of the tokens `dilation` before and behind. Tags are those of model.h.
//
// The file, all numbers little-endian:
//   8 bytes "WBNETWK1" | u32 version of the input | u32 labels | u32 layers | u32 bits (2^bits rows)
//   f32 scale of the rows | labels x 16 bytes: name in ASCII, padded with zeros | width x f32: offsets
//   layers x (u32 dilation | width x f32 scale | width x f32 offset | width x 3 x width x i8: to, tap, from)
//   tags x f32 scale | tags x f32 offset | tags x width x i8
//   2^bits x width x i8
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "tagger/model.h"
#include "tagger/products.h"
#include "trust/label.h"

namespace wardbook::tagger {

inline constexpr std::string_view network_magic = "WBNETWK1";

// Of tokens in a row: the numbers of token k end at ends[k].
struct Descriptions {
  std::vector<std::uint16_t> ids;
  std::vector<std::uint32_t> ends;
};

class Network {
 public:
  // Reads the rows where they lie: `bytes` must outlive the network. integrity: not such a file; newer_format: of another version of the
  // input.
  static Result<Network> open(BytesView bytes, std::uint32_t input_version);

  const std::vector<trust::Label>& labels() const { return labels_; }
  // So many tokens to each side have a say.
  std::size_t reach() const { return reach_; }

  // The steps of a reading (network_reading.h): what a token is by itself,
  Row row_of(std::span<const std::uint16_t> ids) const;
  // what a layer makes of a token and of those `dilation` before and behind it; null where the text has none,
  std::size_t layers() const { return layers_.size(); }
  std::size_t dilation(std::size_t layer) const { return layers_[layer].dilation; }
  Row grown_by(std::size_t layer, const Row* before, const Row& here, const Row* behind) const;
  // and how much more speaks for each tag than for "none" (logarithm of the odds).
  Scores gains(const Row& row) const;

 private:
  struct Layer {
    std::size_t dilation;
    Factors scale, offset;
    std::array<Matrix, 3> taps;  // of the token before, of itself, of the token behind
  };

  Network() = default;

  std::vector<trust::Label> labels_;
  std::vector<Layer> layers_;
  std::size_t reach_ = 0;
  unsigned bits_ = 0;
  Factors row_scale_, offset_;
  std::vector<float> tag_scale_, tag_offset_;
  std::optional<Matrix> tag_weights_;
  const std::int8_t* rows_ = nullptr;
};

}  // namespace wardbook::tagger
