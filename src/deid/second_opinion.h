// The network's say in what the linear model has scored. It is asked only where that one, in favour of identifiers as it is, would rather
// see one: to ask it elsewhere changed nothing that could be measured, and the engine stays fast.
#pragma once

#include <array>
#include <vector>

#include "deid/earlier_reading.h"
#include "deid/network_input.h"
#include "deid/tagger_input.h"
#include "tagger/network_reading.h"

namespace wardbook::deid {

class SecondOpinion {
 public:
  // All of these must outlive it.
  SecondOpinion(const TokenAtoms& atoms, const tagger::Model& linear, const tagger::Network& network,
                EarlierReading<std::vector<tagger::Scores>>& before);

  // `scores` are the linear model's, one for each token of the run.
  void add(const Run& run, std::vector<tagger::Scores>& scores);

 private:
  bool suspects(const tagger::Scores& scores) const;
  // Of tokens [first, end), for which those of [from, to) have a say.
  std::vector<tagger::Scores> gains(Index from, Index first, Index end, Index to);
  // Makes described_ those of tokens [from, end). What is asked for goes forward only, mostly by less than it is long.
  void describe_tokens(Index from, Index end);

  const TokenAtoms& atoms_;
  tagger::NetworkReading reading_;
  std::size_t reach_;
  EarlierReading<std::vector<tagger::Scores>>& before_;
  std::size_t tags_;
  float weight_;
  std::array<std::uint8_t, tagger::most_tags> same_{};  // the network's tag for each of the linear model's; 0 if it has none
  tagger::Descriptions described_;
  std::vector<std::uint64_t> hashes_;  // of what describes each of them
  Index described_from_ = 0;
};

}  // namespace wardbook::deid
