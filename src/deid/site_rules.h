// What a site knows that no engine can: its own patterns and lists. An interface, so that the engine needs no expressions and no files;
// src/recognizers makes one out of a recognizers.toml. Immutable; thread safe.
#pragma once

#include <vector>

#include "text/range.h"
#include "trust/label.h"

namespace wardbook::deid {

struct SiteFind {
  text::Range range;  // bytes of the text that was read
  trust::Label label;
  float score;
  enum class By : std::uint8_t { pattern, deny_list } by;
};

struct SiteFinds {
  std::vector<SiteFind> finds;
  std::vector<text::Range> allowed;  // phrases that stay, sorted by their start
};

class SiteRules {
 public:
  SiteRules() = default;
  SiteRules(const SiteRules&) = delete;
  SiteRules& operator=(const SiteRules&) = delete;
  virtual ~SiteRules() = default;

  // Of valid UTF-8 with plain spaces, quotes and dashes, as the detectors read it. Linear.
  virtual SiteFinds read(std::string_view text) const = 0;
  // The operating point of a label: what scores less is let go. 0 where the site names none.
  virtual float least_score(trust::Label label) const = 0;
};

}  // namespace wardbook::deid
