// A text with something else in the place of its parts, and the way back from it to the original. Immutable: thread safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deid/replacements.h"
#include "text/range.h"

namespace wardbook::deid {

class Rewriting {
 public:
  // One replacement for each part; parts are sorted and disjoint. An empty one takes one of the spaces around it along.
  Rewriting(std::string_view original, const std::vector<Part>& parts, const std::vector<std::string>& replacements);

  const std::string& text() const { return text_; }
  std::string take_text() { return std::move(text_); }
  // Where each replacement stands, in bytes of text().
  const std::vector<text::Range>& places() const { return places_; }
  // The original bytes of a range of text() whose first and last byte lie outside of replacements; nothing if they do not.
  std::optional<text::Range> to_original(text::Range range) const;

 private:
  struct Kept {
    std::uint32_t at, original, size;
  };
  void keep(std::string_view original, std::size_t from, std::size_t to);
  std::optional<std::uint32_t> byte_of(std::uint32_t at) const;

  std::string text_;
  std::vector<text::Range> places_;
  std::vector<Kept> kept_;  // sorted
};

}  // namespace wardbook::deid
