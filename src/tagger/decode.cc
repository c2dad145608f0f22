#include "tagger/decode.h"

#include <algorithm>

namespace wardbook::tagger {

namespace {

// No sequence beats "none" throughout if no token gains more by another tag than the best two transitions can add.
bool nothing_there(const Model& model, const std::vector<Scores>& scores) {
  const float least = 2 * model.largest_gain();
  return std::none_of(scores.begin(), scores.end(),
                      [&](const Scores& token) { return most_for_a_label(token, model.tags()) - token[0] + least >= 0; });
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
  std::array<std::uint8_t, most_tags> alive;
  for (std::size_t at = 1; at < length; ++at) {
    // Only from a few tags can the best way lead on to "none" or a beginning; the others are behind by more than any transition gives.
    float assured = reached[0] + model.least_onward(0);
    for (std::size_t before = 1; before < tags; ++before) assured = std::max(assured, reached[before] + model.least_onward(before));
    std::size_t living = 0;
    for (std::size_t before = 0; before < tags; ++before)
      if (reached[before] + model.most_onward(before) >= assured) alive[living++] = static_cast<std::uint8_t>(before);
    Scores next{};
    for (std::size_t tag = 0; tag < tags; ++tag) {
      std::size_t way;
      float value;
      if (goes_on(tag)) {
        // Two ways in: its own beginning and itself.
        const float begun = reached[tag - 1] + model.transition(tag - 1, tag);
        const float stayed = reached[tag] + model.transition(tag, tag);
        way = stayed > begun ? tag : tag - 1;
        value = std::max(begun, stayed);
      } else {
        way = alive[0];
        value = reached[way] + model.transition(way, tag);
        for (std::size_t i = 1; i < living; ++i) {
          const float candidate = reached[alive[i]] + model.transition(alive[i], tag);
          if (candidate > value) {
            value = candidate;
            way = alive[i];
          }
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
