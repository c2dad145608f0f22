// Standard input to standard output, a line for a line, in order, on several threads and in bounded memory: lines are read until
// a batch is full, worked on side by side, and written before the next batch is read.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wardbook::cmd {

struct LineResult {
  std::string line;  // without its end
  bool taken = true;
};

struct StreamCounts {
  std::uint64_t lines = 0;
  std::uint64_t refused = 0;
  bool cut_off = false;  // whoever read standard output has left
};

// `work` is called from up to `jobs` threads, fewer where the system does not give that many, and throws nothing. A line longer than
// `longest` is given to `too_long` instead of being kept.
Result<StreamCounts> stream_lines(std::size_t jobs, std::size_t longest, const std::function<LineResult(std::string_view)>& work,
                                  const std::function<LineResult()>& too_long);

}  // namespace wardbook::cmd
