// A detector of identifiers that works the other way round: it knows what may stand in a clinical text, and suspects the rest.
// Known are common and clinical words (src/closedworld/data), what the word formation of medicine makes of them ("-itis",
// "retro-" before a known word), single typing errors of long known words, and numbers of an allowed shape: doses, vitals, ratios,
// values with units, durations, ages, small integers, spinal levels, codes, years. Placeholders of the redactor pass.
//
// It shares neither code nor lists with src/deid, so that one mistake cannot pass both. What is suspected is scored, for a word in no
// list may be an unknown drug as well: a lone one in small letters is weak, one with a capital letter inside a sentence strong, two in a
// row very strong.
//
// A Detector is immutable after construction, which takes about ten milliseconds, and about 5 MB: share one among all threads.
// Linear in the length of the text. No system calls, no state: the same text gives the same suspects.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "closedworld/suspect.h"

namespace wardbook::closedworld {

class Vocabulary;

class Detector {
 public:
  Detector();
  Detector(const Detector&) = delete;
  Detector& operator=(const Detector&) = delete;
  ~Detector();

  // Sorted by start, not overlapping, with a score above 0. Nothing if the text is not UTF-8 or has 4 GiB and more: what cannot be read
  // cannot be cleared.
  std::optional<std::vector<Suspect>> find(std::string_view text) const;

  // Whether a word of ASCII letters is one that every text may hold in small letters.
  bool is_everyday(std::string_view word) const;

 private:
  std::unique_ptr<const Vocabulary> vocabulary_;
};

}  // namespace wardbook::closedworld
