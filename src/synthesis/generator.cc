#include "synthesis/generator.h"

#include <fmt/format.h>

#include "synthesis/gold_line.h"
#include "synthesis/replacement.h"

namespace wardbook::synthesis {

Generator::Generator(std::vector<MarkedNote> notes) : notes_(std::move(notes)), wording_(names_) {}

std::string Generator::document(std::uint64_t seed, std::uint64_t number) const {
  // Two rounds of the generator part the streams of neighbouring documents.
  Dice dice(Dice(seed).next() ^ Dice(number * 2 + 1).next());
  const MarkedNote& note = dice.pick(std::span<const MarkedNote>(notes_));
  std::vector<Piece> pieces = note.pieces;
  Replacement replacement(note.pieces, note.language, names_, wording_, dice);
  for (std::size_t i = 0; i < pieces.size(); ++i)
    if (pieces[i].kind == Piece::Kind::value) pieces[i].text = replacement.fresh(note.pieces, i);
  return gold_line(fmt::format("synth-{}-{}", seed, number), note.name, note.language, pieces);
}

}  // namespace wardbook::synthesis
