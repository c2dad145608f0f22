// Synthetic clinical documents with gold marks: a marked note is taken, every marked value replaced by a fresh one of its kind, the same
// throughout the document, and the text roughened as real ones are. What comes out is made up of names of no note. Immutable after its
// making; thread safe.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "synthesis/carriers.h"
#include "synthesis/marked_note.h"
#include "synthesis/name_source.h"
#include "synthesis/wording.h"

namespace wardbook::synthesis {

class Generator {
 public:
  // At least one note. Where there are carriers, three documents in ten are made from one. A language is drawn by the square root of the
  // number of its notes, so that one with few notes is not drowned.
  // With an origin, all persons are of it (name_source.h).
  Generator(std::vector<MarkedNote> notes, std::vector<Carrier> carriers, std::optional<deid::Origin> only = std::nullopt);

  // Document `number` for a seed: one line of a gold file (evaluation/gold.h), without its end, with "template" for the note's name.
  // The same on every machine, whatever other documents are made.
  std::string document(std::uint64_t seed, std::uint64_t number) const;

 private:
  const MarkedNote& some_note(Dice& dice) const;

  std::array<std::vector<MarkedNote>, 4> notes_;  // by Language
  std::array<std::uint32_t, 4> weights_{};
  std::vector<Carrier> carriers_;
  NameSource names_;
  Wording wording_;
};

}  // namespace wardbook::synthesis
