// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over the tokens of a text, as it is shipped:
// weights of one byte, read where they lie. Immutable; thread safe.
//
// Tag 0 is "no identifier"; tag 1 + 2k begins a span of label k, tag 2 + 2k goes on with it (BIO).
//
// A feature is a hash of 64 bits. Its low bits choose a bucket of four slots, its high 16 bits must agree with a slot's fingerprint;
// a feature that training did not keep finds no slot (but once in some 16,000 times) and costs one look at a small table.
//
// The file, all numbers little-endian:
//   8 bytes "WBTAGGR1" | u32 version of the features | u32 labels | u32 bits (2^bits slots) | f32 scale
//   labels x 16 bytes: name in ASCII, padded with zeros
//   tags x tags x f32: transitions, from row to column
//   2^bits x u16: fingerprints, 0 is empty
//   2^bits x 48 x i8: weights, of which the first `tags` count; weight = byte x scale
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "trust/label.h"

namespace wardbook::tagger {

using Feature = std::uint64_t;

inline constexpr std::size_t most_tags = 48;  // the length of a row
inline constexpr std::size_t bucket_slots = 4;
inline constexpr std::size_t most_features = 128;  // of one token
inline constexpr std::string_view magic = "WBTAGGR1";

using Scores = std::array<float, most_tags>;  // for each tag; what lies behind the model's tags means nothing

// The most that speaks for any of so many tags but "none".
float most_for_a_label(const Scores& scores, std::size_t tags);

constexpr bool begins(std::size_t tag) { return tag % 2 == 1; }
constexpr bool goes_on(std::size_t tag) { return tag != 0 && tag % 2 == 0; }
constexpr std::size_t label_of(std::size_t tag) { return (tag - 1) / 2; }  // an index into Model::labels()
constexpr bool may_follow(std::size_t before, std::size_t tag) {
  return !goes_on(tag) || (before != 0 && label_of(before) == label_of(tag));
}

constexpr std::size_t bucket_of(Feature feature, unsigned bits) { return (feature & ((1ULL << bits) - 1)) & ~(bucket_slots - 1); }
constexpr std::uint16_t fingerprint_of(Feature feature) {
  const auto high = static_cast<std::uint16_t>(feature >> 48);
  return high == 0 ? 1 : high;
}

class Model {
 public:
  // Keeps `bytes`, which must outlive the model. integrity: not such a file; newer_format: of a later version of the features.
  static Result<Model> open(BytesView bytes, std::uint32_t feature_version);

  const std::vector<trust::Label>& labels() const { return labels_; }
  std::size_t tags() const { return 1 + 2 * labels_.size(); }
  float transition(std::size_t from, std::size_t to) const { return transitions_[from * most_tags + to]; }
  // How much more than "none to none" any transition is worth.
  float largest_gain() const { return largest_gain_; }
  // The least and the most that a transition from the tag to one that begins or is none is worth.
  float least_onward(std::size_t from) const { return least_onward_[from]; }
  float most_onward(std::size_t from) const { return most_onward_[from]; }
  // What the features say for each tag; at most most_features of them.
  Scores score(const Feature* features, std::size_t count) const;
  // The same in steps, for many tokens in a row: the memory works on the next tokens while one is added up. Ask for the places of the
  // features, look them up, which asks for the weights of those that are known, and add these.
  struct Known {
    std::array<std::uint32_t, most_features> slots;
    std::size_t count = 0;
  };
  void fetch(const Feature* features, std::size_t count) const;
  void look_up(const Feature* features, std::size_t count, Known& known) const;
  Scores add(const Known& known) const;

 private:
  Model() = default;
  std::vector<trust::Label> labels_;
  std::vector<float> transitions_;  // rows of most_tags; what may not follow is -infinity
  const std::uint8_t* fingerprints_ = nullptr;
  const std::int8_t* weights_ = nullptr;
  unsigned bits_ = 0;
  float scale_ = 1;
  float largest_gain_ = 0;
  std::array<float, most_tags> least_onward_{}, most_onward_{};
};

}  // namespace wardbook::tagger
