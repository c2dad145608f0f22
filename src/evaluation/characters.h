// Inside of evaluation: a text in code points, and which of them count as letters or digits. Immutable: thread safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wardbook::evaluation {

class Characters {
 public:
  explicit Characters(std::string_view text);
  std::uint32_t size() const { return static_cast<std::uint32_t>(code_points_.size()); }
  // Letters and digits of any script. What is not known to be a sign or a space counts, so that no script is scored for free.
  bool counts(std::uint32_t at) const;
  // In UTF-8, white space as single spaces.
  std::string part(std::uint32_t start, std::uint32_t end) const;

 private:
  std::u32string code_points_;
};

}  // namespace wardbook::evaluation
