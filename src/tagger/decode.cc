#include "tagger/decode.h"

#include <algorithm>

namespace wardbook::tagger {

namespace {

// No sequence beats "none" throughout if no token gains more by another tag than the best two transitions can add.
bool nothing_there(const Model& model, const std::vector<Scores>& scores) {
  const float least = 2 * model.largest_gain();
  for (const Scores& token : scores) {
    float other = token[1];
    for (std::size_t tag = 2; tag < model.tags(); ++tag) other = std::max(other, token[tag]);
    if (other - token[0] + least >= 0) return false;
  }
  return true;
}

}  // namespace

std::vector<std::uint8_t> best_tags(const Model& model, const std::vector<Scores>& scores) {
  const std::size_t length = scores.size();
  const std::size_t tags = model.tags();
  std::vector<std::uint8_t> best(length);
  if (length == 0 || nothing_there(model, scores)) return best;
  std::vector<std::array<std::uint8_t, most_tags>> from(length);
  Scores reached{};
  for (std::size_t tag = 0; tag < tags; ++tag) reached[tag] = model.transition(0, tag) + scores[0][tag];
  for (std::size_t at = 1; at < length; ++at) {
    Scores next{};
    for (std::size_t tag = 0; tag < tags; ++tag) {
      // A tag that goes on has two ways in, its own begin and itself.
      std::size_t way = goes_on(tag) ? tag - 1 : 0;
      float value = reached[way] + model.transition(way, tag);
      const std::size_t last = goes_on(tag) ? tag : tags - 1;
      for (std::size_t before = way + 1; before <= last; ++before) {
        const float candidate = reached[before] + model.transition(before, tag);
        if (candidate > value) {
          value = candidate;
          way = before;
        }
      }
      next[tag] = value + scores[at][tag];
      from[at][tag] = static_cast<std::uint8_t>(way);
    }
    reached = next;
  }
  std::size_t tag = 0;
  for (std::size_t last = 1; last < tags; ++last)
    if (reached[last] + model.transition(last, 0) > reached[tag] + model.transition(tag, 0)) tag = last;
  for (std::size_t at = length; at-- > 0;) {
    best[at] = static_cast<std::uint8_t>(tag);
    tag = from[at][tag];
  }
  return best;
}

}  // namespace wardbook::tagger
