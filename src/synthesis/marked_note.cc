#include "synthesis/marked_note.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"

namespace wardbook::synthesis {
namespace {

constexpr std::string_view part_names[] = {"",     "street", "city",    "zip",      "county", "hospital",
                                           "room", "place",  "country", "employer", "school", "other"};
constexpr std::size_t longest_value = 400;

// The kind of piece that "LOCATION.city" or "KEEP" stands for.
std::optional<Piece> piece_of(std::string_view head) {
  if (head == "KEEP") return Piece{Piece::Kind::keep, {}, trust::Label::other, Part::none};
  const auto dot = head.find('.');
  const auto label = trust::label_from(head.substr(0, dot));
  const auto part = std::find(std::begin(part_names), std::end(part_names), dot == head.npos ? "" : head.substr(dot + 1));
  if (!label || part == std::end(part_names)) return std::nullopt;
  return Piece{Piece::Kind::value, {}, *label, static_cast<Part>(part - std::begin(part_names))};
}

// Titles stand outside of names, as in src/deid; where a writer marked one, it is put there.
std::vector<Piece> with_titles_outside(std::vector<Piece> pieces) {
  static constexpr std::string_view titles[] = {
      "mr",     "mrs",     "ms",     "miss",    "dr",   "dra",   "prof",   "rev",       "reverend", "pastor", "sister",   "father",
      "fr",     "brother", "nurse",  "uncle",   "aunt", "aunty", "auntie", "officer",   "ofc",      "det",    "sgt",      "capt",
      "deacon", "rabbi",   "imam",   "herr",    "frau", "mme",   "mlle",   "sra",       "srta",     "padre",  "monsieur", "madame",
      "señor",  "señora",  "doctor", "doctora", "don",  "doña",  "sor",    "schwester", "pfleger"};
  std::vector<Piece> result;
  for (Piece& piece : pieces) {
    const auto space = piece.text.find(' ');
    if (piece.kind == Piece::Kind::value && piece.label == trust::Label::name && space != std::string::npos) {
      std::string first = text::lower(piece.text.substr(0, space));
      if (first.ends_with('.')) first.pop_back();
      if (std::find(std::begin(titles), std::end(titles), first) != std::end(titles)) {
        Piece title;
        title.text = piece.text.substr(0, space + 1);
        piece.text.erase(0, space + 1);
        if (!result.empty() && result.back().kind == Piece::Kind::text)
          result.back().text += title.text;
        else
          result.push_back(std::move(title));
      }
    }
    result.push_back(std::move(piece));
  }
  return result;
}

}  // namespace

Result<std::vector<Piece>> parse_marked(std::string_view text, int first_line) {
  if (!text::valid_utf8(text)) return fail(Code::invalid_request, "The note is not UTF-8.");
  std::vector<Piece> pieces;
  int line = first_line;
  auto add = [&](Piece piece) {
    line += static_cast<int>(std::count(piece.text.begin(), piece.text.end(), '\n'));
    if (!piece.text.empty()) pieces.push_back(std::move(piece));
  };
  while (!text.empty()) {
    const auto open = std::min(text.find("{{"), text.size());
    const std::string_view plain = text.substr(0, open);
    if (const auto stray = plain.find("}}"); stray != plain.npos)
      return fail(Code::invalid_request, "Line {}: a mark ends that never began.",
                  line + std::count(plain.begin(), plain.begin() + stray, '\n'));
    add({Piece::Kind::text, std::string(plain), trust::Label::other, Part::none});
    text.remove_prefix(open);
    if (text.empty()) break;
    const auto close = text.find("}}");
    const auto colon = text.find(':');
    if (close == text.npos || close > longest_value) return fail(Code::invalid_request, "Line {}: a mark does not end.", line);
    if (colon == text.npos || colon > close) return fail(Code::invalid_request, "Line {}: a mark needs a colon after its label.", line);
    auto piece = piece_of(text.substr(2, colon - 2));
    if (!piece) return fail(Code::invalid_request, "Line {}: a mark has a label that is not known.", line);
    piece->text = text.substr(colon + 1, close - colon - 1);
    if (piece->text.empty() || piece->text.find("{{") != std::string::npos)
      return fail(Code::invalid_request, "Line {}: a mark is empty or holds another one.", line);
    add(std::move(*piece));
    text.remove_prefix(close + 2);
  }
  return pieces;
}

Result<MarkedNote> parse_note(std::string_view file, std::string name, Language language) {
  int first_line = 1;
  if (file.starts_with("\xef\xbb\xbf")) file.remove_prefix(3);
  if (file.starts_with('#')) {
    file.remove_prefix(std::min(file.find('\n'), file.size() - 1) + 1);
    first_line = 2;
  }
  MarkedNote note{std::move(name), language, with_titles_outside(TRY(parse_marked(file, first_line)))};
  if (note.pieces.empty()) return fail(Code::invalid_request, "The note is empty.");
  return note;
}

}  // namespace wardbook::synthesis
