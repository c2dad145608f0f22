// Finds the headings of a text and cuts it into sections.
//
// A heading stands at the start of a line, by itself or before a colon (or a dash, if it is in capitals): "PLAN", "Plan:", "2. Plan:",
// "## Plan", "**Plan**", "Plan: aspirin". Known headings are those of section_table.h; a line in capitals with a colon, or alone
// between empty lines, that is not known begins a section of kind "other". Linear; immutable once built; thread safe.
#pragma once

#include <string_view>
#include <vector>

#include "clinical/phrases.h"
#include "clinical/reading.h"

namespace wardbook::clinical {

class SectionFinder {
 public:
  SectionFinder();
  std::vector<Section> find(std::string_view text) const;

 private:
  Phrases headings_;  // value: index into section_kinds + 1, or subheading_value
};

// The kind of the section that `at` lies in; empty if it lies in none. `sections` is sorted.
std::string_view kind_at(const std::vector<Section>& sections, std::uint32_t at);

}  // namespace wardbook::clinical
