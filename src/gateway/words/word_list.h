// Which words may stand in a text with a capital letter. Immutable after construction: thread safe.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wardbook::gateway {

enum class Standing {
  unknown,
  eponym,     // a name after which something is called: "Kelly" (a clamp)
  ambiguous,  // a common word, and a name too: "long"
  known,
};

class WordList {
 public:
  WordList();  // the generated lists
  // `word` in ASCII letters, either case.
  Standing standing(std::string_view word) const;

 private:
  struct Words {
    explicit Words(std::span<const std::string_view> lines);
    bool holds(std::string_view lower) const;
    std::string letters_;              // one word after another
    std::vector<std::uint32_t> ends_;  // where each ends
  };
  Words known_;
  Words ambiguous_;
  Words eponyms_;
};

}  // namespace wardbook::gateway
