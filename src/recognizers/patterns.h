// A site's pattern: an expression that RE2 runs in linear time, and what its finds are. Immutable after its making; thread safe.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "deid/site_rules.h"
#include "recognizers/definitions.h"
#include "text/tokens.h"

namespace re2 {
class RE2;
}

namespace wardbook::recognizers {

class Pattern {
 public:
  // settings, with the line: no expression of RE2, too large, matches nothing at all (the empty text), named groups that are no labels,
  // neither a label nor named groups, or both.
  static Result<Pattern> of(const PatternDefinition& definition);
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  // Adds what scores at least what its label needs.
  void find(std::string_view text, const std::vector<text::Token>& tokens, const std::array<float, trust::label_count>& least_scores,
            std::vector<deid::SiteFind>& finds) const;

 private:
  struct Group {
    int number;  // 0 is the whole match
    trust::Label label;
  };
  Pattern();
  bool has_context(std::string_view text, const std::vector<text::Token>& tokens, text::Range match) const;

  std::unique_ptr<const re2::RE2> expression_;
  std::vector<Group> groups_;
  int highest_group_ = 0;
  PatternDefinition definition_;
  std::vector<std::vector<std::string>> context_;  // each a few folded words in a row
};

}  // namespace wardbook::recognizers
