#include "synthesis/generator.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "synthesis/cues.h"
#include "synthesis/gold_line.h"
#include "synthesis/noise.h"
#include "synthesis/replacement.h"
#include "text/fold.h"

namespace wardbook::synthesis {

namespace {

constexpr int carriers_of_hundred = 30;

// English has "an 84-year-old accountant" and "a 48-year-old welder".
void agree_article(std::string& before, std::string_view fresh) {
  const std::string lower = text::lower(std::string_view(before).substr(before.size() - std::min<std::size_t>(before.size(), 4)));
  const bool an = lower.ends_with(" an ");
  if (!an && !lower.ends_with(" a ")) return;
  const std::string begin = text::lower(fresh.substr(0, 4));
  const bool number = begin.starts_with('8') || begin == "11" || begin == "18" || begin.starts_with("11-") || begin.starts_with("18-");
  const bool vowel = number || std::string_view("aeio").find(begin.front()) != std::string_view::npos || begin.starts_with("up") ||
                     begin.starts_with("ub") || begin == "unem";  // but "a union organizer"
  if (vowel == an) return;
  const bool large = before[before.size() - 2] < 'a';
  before.resize(before.size() - (an ? 2 : 1));
  before += an ? " " : large ? "N " : "n ";
}

}  // namespace

Generator::Generator(std::vector<MarkedNote> notes, std::vector<Carrier> carriers, std::optional<deid::Origin> only)
    : carriers_(std::move(carriers)), names_(only), wording_(names_) {
  for (MarkedNote& note : notes) notes_[static_cast<std::size_t>(note.language)].push_back(std::move(note));
  for (std::size_t i = 0; i < notes_.size(); ++i)
    while (weights_[i] * weights_[i] < notes_[i].size()) ++weights_[i];  // in whole numbers, the same everywhere
}

const MarkedNote& Generator::some_note(Dice& dice) const {
  std::uint32_t draw = dice.below(std::accumulate(weights_.begin(), weights_.end(), 0U));
  std::size_t language = 0;
  while (draw >= weights_[language]) draw -= weights_[language++];
  return dice.pick(std::span<const MarkedNote>(notes_[language]));
}

std::string Generator::document(std::uint64_t seed, std::uint64_t number) const {
  // One round of the generator parts the streams of neighbouring documents.
  Dice dice(Dice(seed).next() ^ Dice(number * 2 + 1).next());
  MarkedNote note;
  if (!carriers_.empty() && dice.percent(carriers_of_hundred)) {
    const Carrier& carrier = dice.pick(std::span<const Carrier>(carriers_));
    note = {carrier.name, carrier.language, planted(dice, carrier)};
  } else {
    note = some_note(dice);
  }
  Replacement replacement(note.pieces, note.language, names_, wording_, dice);
  std::vector<Piece> pieces = note.pieces;
  for (std::size_t i = 0; i < pieces.size(); ++i)
    if (pieces[i].kind == Piece::Kind::value) {
      pieces[i].text = replacement.fresh(note.pieces, i);
      const bool counted = pieces[i].label == trust::Label::age || pieces[i].label == trust::Label::profession;
      if (counted && note.language == Language::en && i > 0 && pieces[i - 1].kind == Piece::Kind::text)
        agree_article(pieces[i - 1].text, pieces[i].text);
    }
  swap_cues(dice, note.language, pieces);
  roughen(dice, note.language, pieces);
  return gold_line(fmt::format("synth-{}-{}", seed, number), note.name, note.language, pieces);
}

}  // namespace wardbook::synthesis
