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
  using Row = std::array<std::int16_t, network_width>;  // in 1/256

  // Reads the rows where they lie: `bytes` must outlive the network. integrity: not such a file; newer_format: of another version of the
  // input.
  static Result<Network> open(BytesView bytes, std::uint32_t input_version);

  const std::vector<trust::Label>& labels() const { return labels_; }
  // So many tokens to each side have a say.
  std::size_t reach() const { return reach_; }
  // What each token is by itself, added behind the rows that are there.
  void add_rows_of(const Descriptions& tokens, std::vector<Row>& rows) const;
  // How much more speaks for each tag than for "none" (logarithm of the odds), for tokens [first, end) of these in a row. Where the text
  // goes on beyond them, there must be `reach` tokens more on that side.
  std::vector<Scores> read(std::span<const Row> tokens, std::size_t first, std::size_t end) const;

 private:
  struct Layer {
    std::size_t dilation;
    std::array<float, network_width> scale, offset;
    Matrix weights;  // to; tap, from
  };

  Network() = default;
  static void add(const Layer& layer, std::span<const Row> from, std::size_t first, std::size_t end, std::vector<Row>& to);

  std::vector<trust::Label> labels_;
  std::vector<Layer> layers_;
  std::size_t reach_ = 0;
  unsigned bits_ = 0;
  float row_scale_ = 1;
  std::array<float, network_width> offset_{};
  std::vector<float> tag_scale_, tag_offset_;
  std::optional<Matrix> tag_weights_;  // tag; from
  const std::int8_t* rows_ = nullptr;
};

}  // namespace wardbook::tagger
