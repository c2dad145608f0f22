#include "deid/second_opinion.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace wardbook::deid {

namespace {

// Chosen on notes that were set aside for it, as the linear models' operating points were.
constexpr std::array<float, language_names.size()> weights{1.5F, 1.5F, 1.5F, 1.0F};
constexpr float hardly = 1.0F;
constexpr float most_against = -12.0F;  // no tag is so unlikely that context could not make it right

constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t more) {
  hash = (hash ^ more) * 0x9E3779B97F4A7C15ULL;
  return hash ^ hash >> 32;
}

}  // namespace

SecondOpinion::SecondOpinion(const TokenAtoms& atoms, const tagger::Model& linear, const tagger::Network& network,
                             EarlierReading<std::vector<tagger::Scores>>& before)
    : atoms_(atoms),
      reading_(network, atoms.page().size()),
      reach_(network.reach()),
      before_(before),
      tags_(linear.tags()),
      weight_(weights[static_cast<std::size_t>(atoms.page().language())]) {
  for (std::size_t tag = 1; tag < tags_; ++tag) {
    const auto& known = network.labels();
    const auto label = std::find(known.begin(), known.end(), linear.labels()[tagger::label_of(tag)]);
    if (label != known.end()) same_[tag] = static_cast<std::uint8_t>(1 + 2 * (label - known.begin()) + (tagger::goes_on(tag) ? 1 : 0));
  }
}

bool SecondOpinion::suspects(const tagger::Scores& scores) const { return tagger::most_for_a_label(scores, tags_) > scores[0] + hardly; }

void SecondOpinion::describe_tokens(Index from, Index end) {
  auto& [ids, ends] = described_;
  const std::size_t past = std::min<std::size_t>(from - described_from_, ends.size());
  const std::uint32_t past_ids = past == 0 ? 0 : ends[past - 1];
  ids.erase(ids.begin(), ids.begin() + past_ids);
  ends.erase(ends.begin(), ends.begin() + static_cast<std::ptrdiff_t>(past));
  for (std::uint32_t& place : ends) place -= past_ids;
  hashes_.erase(hashes_.begin(), hashes_.begin() + static_cast<std::ptrdiff_t>(past));
  described_from_ = from;
  describe(atoms_, from + static_cast<Index>(ends.size()), end, described_);
  for (std::size_t token = hashes_.size(); token < ends.size(); ++token) {
    std::uint64_t hash = 0;
    for (std::size_t at = token == 0 ? 0 : ends[token - 1]; at < ends[token]; at += 4) {
      std::uint64_t four = 0;
      std::memcpy(&four, &ids[at], std::min<std::size_t>(4, ends[token] - at) * sizeof ids[0]);
      hash = mixed(hash, four);
    }
    hashes_.push_back(mixed(hash, ends[token] - (token == 0 ? 0 : ends[token - 1])));
  }
}

std::vector<tagger::Scores> SecondOpinion::gains(Index from, Index first, Index end, Index to) {
  describe_tokens(from, to);
  const std::uint64_t key = std::accumulate(hashes_.begin(), hashes_.end(), std::uint64_t{first - from} << 32 | (end - from), mixed);
  const auto* said = before_.find(key);
  auto result = said ? *said : reading_.read(first, end, described_, from);
  before_.keep(key, result);
  return result;
}

void SecondOpinion::add(const Run& run, std::vector<tagger::Scores>& scores) {
  const auto reach = static_cast<Index>(reach_);
  const auto length = static_cast<Index>(scores.size());
  before_.leave_out();
  for (Index first = 0; first < length; ++first) {
    if (!suspects(scores[first])) continue;
    Index end = first + 1;
    for (Index next = end; next < length && next < end + reach; ++next)
      if (suspects(scores[next])) end = next + 1;
    const Index from = run.first + first > reach ? run.first + first - reach : 0;
    const auto more = gains(from, run.first + first, run.first + end, std::min(run.first + end + reach, atoms_.page().size()));
    for (Index i = first; i < end; ++i)
      for (std::size_t tag = 1; tag < tags_; ++tag)
        scores[i][tag] += weight_ * std::max(same_[tag] != 0 ? more[i - first][same_[tag]] : most_against, most_against);
    first = end;
  }
}

}  // namespace wardbook::deid
