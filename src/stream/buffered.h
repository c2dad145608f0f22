// A source read in large pieces. Used by one thread at a time.
#pragma once

#include <string_view>
#include <vector>

#include "stream/source.h"

namespace wardbook::stream {

class Buffered {
 public:
  explicit Buffered(Source source) : source_(std::move(source)), bytes_(std::size_t{1} << 16) {}

  // What was read and not yet dropped; valid until the next read.
  std::string_view rest() const { return {bytes_.data() + at_, end_ - at_}; }
  void drop(std::size_t size) { at_ += size; }
  // Reads more when nothing is left; false at the end of the source.
  Result<bool> more() {
    at_ = end_ = 0;
    end_ = TRY(source_(bytes_.data(), bytes_.size()));
    return end_ > 0;
  }

 private:
  Source source_;
  std::vector<char> bytes_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
};

}  // namespace wardbook::stream
