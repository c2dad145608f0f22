// The text as the detectors read it: look-alike letters of other scripts inside Latin words, full-width and other styled forms,
// digits of other scripts, curly quotes, odd dashes, odd spaces and invisible characters are put into their plain form, and numbered
// placeholders into those without a number, so that no rule has to think of them. Spans found in it are translated back. An ASCII text
// without such placeholders is its own view and is not copied.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace wardbook::deid {

class View {
 public:
  explicit View(std::string_view original);  // keeps the view: the original must outlive it
  std::string_view text() const { return identity_ ? original_ : std::string_view(plain_); }
  text::Range to_original(text::Range range) const;

 private:
  std::string_view original_;
  bool identity_ = true;
  std::string plain_;
  std::vector<std::uint32_t> origin_;  // for each byte of plain_, and one more for its end
};

}  // namespace wardbook::deid
