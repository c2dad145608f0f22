// A network's reading of one text, from front to back and only where it is asked. What a layer makes of a token is worked out once, in
// however many of the asked places it has a say. For one thread.
#pragma once

#include <cstddef>
#include <vector>

#include "tagger/network.h"

namespace wardbook::tagger {

class NetworkReading {
 public:
  // Of a text of so many tokens. The network must outlive it.
  NetworkReading(const Network& network, std::size_t size) : network_(network), size_(size), stretches_(network.layers() + 1) {}

  // The gains of tokens [first, end). `tokens` describes those from `from` on; it must have all of the text within the network's reach.
  // No question may begin before the one before it.
  std::vector<Scores> read(std::size_t first, std::size_t end, const Descriptions& tokens, std::size_t from);

 private:
  // Tokens in a row, behind so many layers.
  struct Stretch {
    std::size_t first = 0;
    std::vector<Row> rows;
    std::size_t end() const { return first + rows.size(); }
    const Row* at(std::size_t token) const { return &rows[token - first]; }
  };
  struct Described {
    const Descriptions& tokens;
    std::size_t from;
  };
  // Makes the stretch behind so many layers reach from `first`, or from before, to `end`. Forgets what lies before.
  void cover(std::size_t layers, std::size_t first, std::size_t end, const Described& described);

  const Network& network_;
  std::size_t size_;
  std::vector<Stretch> stretches_;
};

}  // namespace wardbook::tagger
