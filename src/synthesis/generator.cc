#include "synthesis/generator.h"

#include <fmt/format.h>

#include "synthesis/cues.h"
#include "synthesis/gold_line.h"
#include "synthesis/noise.h"
#include "synthesis/replacement.h"

namespace wardbook::synthesis {

constexpr int carriers_of_hundred = 30;

Generator::Generator(std::vector<MarkedNote> notes, std::vector<Carrier> carriers)
    : notes_(std::move(notes)), carriers_(std::move(carriers)), wording_(names_) {}

std::string Generator::document(std::uint64_t seed, std::uint64_t number) const {
  // One round of the generator parts the streams of neighbouring documents.
  Dice dice(Dice(seed).next() ^ Dice(number * 2 + 1).next());
  MarkedNote note;
  if (!carriers_.empty() && dice.percent(carriers_of_hundred)) {
    const Carrier& carrier = dice.pick(std::span<const Carrier>(carriers_));
    note = {carrier.name, carrier.language, planted(dice, carrier)};
  } else {
    note = dice.pick(std::span<const MarkedNote>(notes_));
  }
  Replacement replacement(note.pieces, note.language, names_, wording_, dice);
  std::vector<Piece> pieces = note.pieces;
  for (std::size_t i = 0; i < pieces.size(); ++i)
    if (pieces[i].kind == Piece::Kind::value) pieces[i].text = replacement.fresh(note.pieces, i);
  swap_cues(dice, note.language, pieces);
  roughen(dice, note.language, pieces);
  return gold_line(fmt::format("synth-{}-{}", seed, number), note.name, note.language, pieces);
}

}  // namespace wardbook::synthesis
