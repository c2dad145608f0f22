// A source cut at its line ends (LF; a CR before it stays with the line), in memory bounded by the longest line that is taken.
// Used by one thread at a time.
#pragma once

#include <optional>
#include <string>

#include "stream/buffered.h"

namespace wardbook::stream {

enum class Fit : std::uint8_t { whole, too_long };

struct Line {
  std::string text;  // without its end; empty if it is too long
  Fit fit = Fit::whole;
};

class Lines {
 public:
  Lines(Source source, std::size_t longest) : input_(std::move(source)), longest_(longest) {}
  Result<std::optional<Line>> next();  // nothing at the end; the errors of the source

 private:
  Buffered input_;
  std::size_t longest_;
};

}  // namespace wardbook::stream
