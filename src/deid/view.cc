#include "deid/view.h"

#include <algorithm>
#include <array>
#include <optional>

#include "deid/compatibility.h"
#include "deid/placeholder.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace wardbook::deid {

namespace {

struct Twin {
  char32_t other;
  char latin;
};
// Cyrillic and Greek letters that look like a Latin one (after Unicode's confusables, the letters only).
constexpr std::array twins{
    Twin{0x391, 'A'}, Twin{0x392, 'B'}, Twin{0x395, 'E'}, Twin{0x396, 'Z'}, Twin{0x397, 'H'}, Twin{0x399, 'I'}, Twin{0x39A, 'K'},
    Twin{0x39C, 'M'}, Twin{0x39D, 'N'}, Twin{0x39F, 'O'}, Twin{0x3A1, 'P'}, Twin{0x3A4, 'T'}, Twin{0x3A5, 'Y'}, Twin{0x3A7, 'X'},
    Twin{0x3BF, 'o'}, Twin{0x3BD, 'v'}, Twin{0x405, 'S'}, Twin{0x406, 'I'}, Twin{0x408, 'J'}, Twin{0x410, 'A'}, Twin{0x412, 'B'},
    Twin{0x415, 'E'}, Twin{0x41A, 'K'}, Twin{0x41C, 'M'}, Twin{0x41D, 'H'}, Twin{0x41E, 'O'}, Twin{0x420, 'P'}, Twin{0x421, 'C'},
    Twin{0x422, 'T'}, Twin{0x423, 'Y'}, Twin{0x425, 'X'}, Twin{0x430, 'a'}, Twin{0x435, 'e'}, Twin{0x43E, 'o'}, Twin{0x440, 'p'},
    Twin{0x441, 'c'}, Twin{0x443, 'y'}, Twin{0x445, 'x'}, Twin{0x455, 's'}, Twin{0x456, 'i'}, Twin{0x458, 'j'}, Twin{0x501, 'd'},
};

constexpr char32_t okina = 0x2BB;  // of Hawaiian and Samoan; whoever types the same name without its signs leaves it out

char latin_twin(char32_t c) {
  for (const Twin& twin : twins)
    if (twin.other == c) return twin.latin;
  return 0;
}

// What stands for `c` in the view: U+0000 for nothing at all.
char32_t plain_form(char32_t c) {
  if (invisible(c) || c == okina) return 0;
  if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000) return ' ';
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63) return '-';
  if (c == 0x2018 || c == 0x2019 || c == 0x2BC || c == 0xB4 || c == 0x201B) return '\'';
  if (c >= 0x201C && c <= 0x201F) return '"';
  if (c == 0x85) return ' ';
  if (const char plain = compatible(c)) return static_cast<unsigned char>(plain);
  return c;
}

bool ascii_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

// Whether the run of raised digits at `at` is a figure in disguise: a power, an index or a note stands behind a word or a number
// ("m²", "10⁹", "CO₂", "[4]¹²") and has two digits at most.
bool figure(std::string_view original, std::size_t at, std::string_view before) {
  const char last = before.empty() ? ' ' : before.back();
  const bool attached = ascii_letter(last) || (last >= '0' && last <= '9') || (last & 0x80) != 0 ||
                        std::string_view(")].,").find(last) != std::string_view::npos;
  int digits = 0;
  while (at < original.size()) {
    const text::Decoded next = text::decode(original, at);
    const char plain = raised(next.code_point);
    if (plain == 0) break;
    digits += plain >= '0' && plain <= '9';
    at += next.size;
  }
  return digits > 0 && (!attached || digits > 2);
}

// The numbered placeholder whose "[" stands at `at`: it reads as one without a number, so that a text reads alike whichever it has.
std::optional<Placeholder> numbered(std::string_view original, std::size_t at) {
  const auto found = placeholder_at(original, at);
  return found && found->genuine && found->label && found->number > 0 ? found : std::nullopt;
}

bool has_numbered(std::string_view original) {
  for (std::size_t at = original.find('['); at != std::string_view::npos; at = original.find('[', at + 1))
    if (numbered(original, at)) return true;
  return false;
}

}  // namespace

View::View(std::string_view original) : original_(original) {
  identity_ =
      std::all_of(original.begin(), original.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }) && !has_numbered(original);
  if (identity_) return;
  plain_.reserve(original.size());
  origin_.reserve(original.size() + 1);
  std::size_t word = 0;  // where the word that is being written began
  bool latin = false;
  bool twin = false;
  const auto end_word = [&] {
    if (latin && twin) {
      // Rewrite the word with Latin letters; it can only get shorter.
      std::size_t to = word;
      for (std::size_t from = word; from < plain_.size();) {
        const text::Decoded character = text::decode(plain_, from);
        const std::uint32_t at = origin_[from];
        if (const char letter = latin_twin(character.code_point)) {
          plain_[to] = letter;
          origin_[to++] = at;
        } else {
          for (std::uint32_t i = 0; i < character.size; ++i) {
            plain_[to] = plain_[from + i];
            origin_[to++] = at;
          }
        }
        from += character.size;
      }
      plain_.resize(to);
      origin_.resize(to);
    }
    latin = twin = false;
  };
  bool in_word = false;
  bool in_raised = false, as_figure = false;
  for (std::size_t at = 0; at < original.size();) {
    if (const auto mark = original[at] == '[' ? numbered(original, at) : std::nullopt) {
      if (in_word) end_word();
      in_word = in_raised = false;
      const std::size_t number = original.substr(0, mark->end).rfind('_');
      for (; at < number; ++at) {
        plain_ += original[at];
        origin_.push_back(static_cast<std::uint32_t>(at));
      }
      plain_ += ']';
      origin_.push_back(static_cast<std::uint32_t>(mark->end - 1));
      at = mark->end;
      continue;
    }
    const text::Decoded character = text::decode(original, at);
    const auto here = static_cast<std::uint32_t>(at);
    char32_t plain = character.code_point < 0x80 ? character.code_point : plain_form(character.code_point);
    const char raised_form = raised(character.code_point);
    if (raised_form != 0 && !in_raised) as_figure = figure(original, at, plain_);
    in_raised = raised_form != 0;
    if (in_raised && as_figure) plain = static_cast<unsigned char>(raised_form);
    const std::string_view several = character.code_point < 0x80 ? std::string_view() : spelled_out(character.code_point);
    if (!several.empty()) plain = static_cast<unsigned char>(several[0]);
    at += character.size;
    if (plain == 0 && character.code_point != 0) continue;
    const bool letter = text::is_letter(plain);
    if (letter && !in_word) word = plain_.size();
    if (!letter && in_word) end_word();
    in_word = letter;
    if (letter) {
      if (plain < 0x80) latin |= ascii_letter(static_cast<char>(plain));
      if (plain >= 0x370 && plain < 0x530) twin |= latin_twin(plain) != 0;
    }
    if (character.code_point == 0xFFFD && character.size == 1)
      plain_ += original[here];  // an invalid byte stays what it is
    else if (!several.empty())
      plain_ += several;
    else
      text::append_utf8(plain_, plain);
    origin_.resize(plain_.size(), here);
  }
  if (in_word) end_word();
  origin_.push_back(static_cast<std::uint32_t>(original.size()));
}

text::Range View::to_original(text::Range range) const {
  if (identity_) return range;
  return {origin_[range.start], origin_[range.end]};
}

}  // namespace wardbook::deid
