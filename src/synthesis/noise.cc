#include "synthesis/noise.h"

#include <algorithm>

#include "synthesis/letters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace wardbook::synthesis {
namespace {

using Pieces = std::vector<Piece>;
using enum Piece::Kind;

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

void change_case(Dice& dice, Pieces& pieces) {
  const int draw = dice.between(1, 100);
  for (Piece& piece : pieces) {
    const bool name = piece.kind == value && piece.label == trust::Label::name;
    if (draw <= 6)
      piece.text = upper(piece.text);
    else if (draw <= 12)
      piece.text = text::lower(piece.text);
    else if (draw <= 17 && name)
      piece.text = text::lower(piece.text);
    else if (draw <= 20 && name)
      piece.text = upper(piece.text);
  }
}

// "MRN: 44" becomes "MRN 44".
void drop_colons(Dice& dice, Pieces& pieces) {
  for (std::size_t i = 1; i < pieces.size(); ++i)
    if (pieces[i].kind == value && pieces[i - 1].kind == Piece::Kind::text && pieces[i - 1].text.ends_with(": ") && dice.percent(70))
      pieces[i - 1].text.erase(pieces[i - 1].text.size() - 2, 1);
}

void spread_spaces(Dice& dice, Pieces& pieces) {
  const bool tabs = dice.percent(30);
  for (Piece& piece : pieces) {
    std::string spread;
    for (std::size_t i = 0; i < piece.text.size(); ++i) {
      spread += piece.text[i];
      if (piece.text[i] != ' ' || i == 0) continue;
      if (piece.kind == Piece::Kind::text && piece.text[i - 1] == ':' && dice.percent(40)) {
        spread.pop_back();
        spread += tabs ? "\t" : "    ";
      } else if (piece.kind != keep && dice.percent(5)) {
        spread += ' ';
      }
    }
    piece.text = std::move(spread);
  }
}

// A transcript in which the signs are spoken.
void dictate(Dice& dice, Language language, Pieces& pieces) {
  struct Spoken {
    std::string_view comma, stop, paragraph;
  };
  static constexpr Spoken words[] = {{" comma ", " period ", " new paragraph "},
                                     {" coma ", " punto ", " punto y aparte "},
                                     {" Komma ", " Punkt ", " neuer Absatz "},
                                     {" virgule ", " point ", " à la ligne "}};
  const Spoken& spoken = words[static_cast<std::size_t>(language)];
  const bool silent = dice.percent(40);  // nobody says them, and nobody writes them
  for (Piece& piece : pieces) {
    if (piece.kind != Piece::Kind::text) continue;
    replace_all(piece.text, ", ", silent ? " " : spoken.comma);
    replace_all(piece.text, ". ", silent ? " " : spoken.stop);
    replace_all(piece.text, ".\n\n", silent ? "\n\n" : spoken.paragraph);
  }
}

void curl_quotes(Pieces& pieces) {
  for (Piece& piece : pieces) {
    std::string curled;
    for (std::size_t i = 0; i < piece.text.size(); ++i) {
      const char c = piece.text[i];
      const bool opens =
          i == 0 ? piece.kind != Piece::Kind::text : piece.text[i - 1] == ' ' || piece.text[i - 1] == '\n' || piece.text[i - 1] == '(';
      if (c == '\'')
        curled += opens ? "\xE2\x80\x98" : "\xE2\x80\x99";
      else if (c == '"')
        curled += opens ? "\xE2\x80\x9C" : "\xE2\x80\x9D";
      else
        curled += c;
    }
    piece.text = std::move(curled);
  }
}

void harden_spaces(Dice& dice, Pieces& pieces) {
  const int chance = dice.between(3, 40);
  for (Piece& piece : pieces) {
    std::string hard;
    for (const char c : piece.text) {
      if (c == ' ' && dice.percent(chance))
        hard += "\xC2\xA0";
      else
        hard += c;
    }
    piece.text = std::move(hard);
  }
}

// Breaks lines at a width, wherever a space stands, also inside of names.
void wrap(Dice& dice, Pieces& pieces) {
  const std::size_t width = static_cast<std::size_t>(dice.between(58, 82));
  std::size_t column = 0;
  char* last_space = nullptr;
  std::size_t after_space = 0;
  for (Piece& piece : pieces)
    for (char& c : piece.text) {
      if (c == '\n') {
        column = 0;
        last_space = nullptr;
        continue;
      }
      if (!text::is_continuation(c)) ++column;
      if (c == ' ') {
        last_space = &c;
        after_space = column;
      }
      if (column > width && last_space) {
        *last_space = '\n';
        last_space = nullptr;
        column -= after_space;
      }
    }
}

struct Confusion {
  std::string_view from, to;
};
constexpr Confusion confusions[] = {{"l", "1"}, {"1", "l"}, {"O", "0"}, {"0", "O"},  {"rn", "m"}, {"m", "rn"}, {"I", "l"},
                                    {"5", "S"}, {"S", "5"}, {"8", "B"}, {"B", "8"},  {"cl", "d"}, {"e", "c"},  {"h", "b"},
                                    {"o", "0"}, {"i", "l"}, {"6", "G"}, {"vv", "w"}, {"u", "ii"}, {"7", "?"}};

// One error of scanning, in an identifier or beside it.
void misread(Dice& dice, Pieces& pieces) {
  for (int tries = 0; tries < 40; ++tries) {
    const std::size_t i = dice.below(pieces.size());
    if (pieces[i].kind != value) continue;
    const bool before =
        i > 0 && pieces[i - 1].kind == Piece::Kind::text && pieces[i - 1].text.size() > 1 && pieces[i - 1].text.ends_with(' ');
    if (before && dice.percent(25)) {
      pieces[i - 1].text.pop_back();
      return;
    }
    std::string& text = pieces[i].text;
    if (const auto space = text.find(' '); space != text.npos && dice.percent(20)) {
      text.erase(space, 1);
      return;
    }
    const Confusion& confusion = dice.pick(confusions);
    const std::size_t at = text.find(confusion.from, dice.below(text.size()));
    if (at == text.npos) continue;
    text.replace(at, confusion.from.size(), confusion.to);
    return;
  }
}

// Two letters of a word that change places, one that is doubled or missing.
void mistype(Dice& dice, Pieces& pieces) {
  for (int errors = dice.between(1, 4); errors > 0; --errors) {
    Piece& piece = pieces[dice.below(pieces.size())];
    if (piece.kind == keep || piece.text.size() < 6) continue;
    const std::size_t at = 1 + dice.below(piece.text.size() - 3);
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    if (!small(piece.text[at]) || !small(piece.text[at + 1]) || !small(piece.text[at - 1])) continue;
    if (piece.kind == value && piece.label != trust::Label::name && piece.label != trust::Label::location) continue;
    switch (dice.below(3)) {
      case 0:
        std::swap(piece.text[at], piece.text[at + 1]);
        break;
      case 1:
        piece.text.insert(at, 1, piece.text[at]);
        break;
      default:
        piece.text.erase(at, 1);
        break;
    }
  }
}

const Piece* first_of(const Pieces& pieces, trust::Label label) {
  const auto found = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& piece) {
    return piece.kind == value && piece.label == label && piece.text.size() > 4 && piece.text.find('\n') == std::string::npos;
  });
  return found == pieces.end() ? nullptr : &*found;
}

// The head of the next page, which says again whom the document is about.
void turn_page(Dice& dice, Language language, Pieces& pieces) {
  const Piece* name = first_of(pieces, trust::Label::name);
  const Piece* number = first_of(pieces, trust::Label::mrn);
  const Piece* date = first_of(pieces, trust::Label::date);
  if (!name) return;
  Pieces page;
  auto say = [&](std::string text) { page.push_back({Piece::Kind::text, std::move(text), trust::Label::other, Part::none}); };
  static constexpr std::string_view signs[] = {"   ", " | ", "\n", " / ", "  -  ", "\t", ", "};
  static constexpr std::string_view pages[] = {"Page ", "Página ", "Seite ", "Page "};
  const std::string_view sign = dice.pick(signs);
  const int which = dice.between(2, 9);
  const std::string number_of_page = std::string(pages[static_cast<std::size_t>(language)]) + std::to_string(which);
  say(dice.percent(30) ? "\n\f" : dice.percent(30) ? "\n--------------------\n" : "\n\n");
  if (dice.percent(50)) say(number_of_page + std::string(sign));
  if (dice.percent(40)) say(language == Language::en ? "Patient: " : language == Language::es ? "Paciente: " : "Patient: ");
  page.push_back(*name);
  if (number && dice.percent(80)) {
    say(std::string(sign) + (dice.percent(60) ? language == Language::en   ? "MRN "
                                                : language == Language::es ? "NHC "
                                                : language == Language::de ? "Nr. "
                                                                           : "IPP "
                                              : ""));
    page.push_back(*number);
  }
  if (date && dice.percent(50)) {
    say(std::string(sign));
    page.push_back(*date);
  }
  say("\n");
  // In the middle of the document, after a line's end; at its end otherwise.
  const std::size_t middle = pieces.size() / 2;
  for (std::size_t i = middle; i < pieces.size() && dice.percent(97); ++i) {
    if (pieces[i].kind != Piece::Kind::text) continue;
    const auto line = pieces[i].text.find('\n');
    if (line == std::string::npos) continue;
    Piece rest = pieces[i];
    rest.text.erase(0, line + 1);
    pieces[i].text.resize(line);
    page.push_back(std::move(rest));
    pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, page.begin(), page.end());
    return;
  }
  pieces.insert(pieces.end(), page.begin(), page.end());
}

}  // namespace

void roughen(Dice& dice, Language language, Pieces& pieces) {
  if (dice.percent(9)) turn_page(dice, language, pieces);
  if (dice.percent(9)) drop_colons(dice, pieces);
  if (dice.percent(4)) dictate(dice, language, pieces);
  change_case(dice, pieces);
  if (language != Language::en && dice.percent(5))
    for (Piece& piece : pieces) piece.text = plain(piece.text);
  if (dice.percent(8)) mistype(dice, pieces);
  if (dice.percent(7)) misread(dice, pieces);
  if (dice.percent(9)) spread_spaces(dice, pieces);
  if (dice.percent(13)) wrap(dice, pieces);
  if (dice.percent(13)) curl_quotes(pieces);
  if (dice.percent(7)) harden_spaces(dice, pieces);
  if (dice.percent(6))
    for (Piece& piece : pieces) replace_all(piece.text, "\n", "\r\n");
}

}  // namespace wardbook::synthesis
