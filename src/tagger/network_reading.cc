#include "tagger/network_reading.h"

#include <algorithm>
#include <span>

namespace wardbook::tagger {

std::vector<Scores> NetworkReading::read(std::size_t first, std::size_t end, const Descriptions& tokens, std::size_t from) {
  cover(network_.layers(), first, end, {tokens, from});
  std::vector<Scores> gains;
  gains.reserve(end - first);
  for (std::size_t token = first; token < end; ++token) gains.push_back(network_.gains(*stretches_.back().at(token)));
  return gains;
}

void NetworkReading::cover(std::size_t layers, std::size_t first, std::size_t end, const Described& described) {
  Stretch& to = stretches_[layers];
  const std::size_t past = first - to.first;
  to.rows.erase(to.rows.begin(), to.rows.begin() + static_cast<std::ptrdiff_t>(std::min(past, to.rows.size())));
  to.first = first;
  if (layers == 0) {
    for (std::size_t token = to.end(); token < end; ++token) {
      const auto& [ids, ends] = described.tokens;
      const std::size_t place = token - described.from;
      const std::size_t begin = place == 0 ? 0 : ends[place - 1];
      to.rows.push_back(network_.row_of(std::span(ids).subspan(begin, ends[place] - begin)));
    }
    return;
  }
  if (to.end() >= end) return;
  const std::size_t dilation = network_.dilation(layers - 1);
  cover(layers - 1, std::max(to.end(), dilation) - dilation, std::min(size_, end + dilation), described);
  const Stretch& from = stretches_[layers - 1];
  for (std::size_t token = to.end(); token < end; ++token)
    to.rows.push_back(network_.grown_by(layers - 1, token >= dilation ? from.at(token - dilation) : nullptr, *from.at(token),
                                        token + dilation < size_ ? from.at(token + dilation) : nullptr));
}

}  // namespace wardbook::tagger
