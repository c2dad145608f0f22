#include "synthesis/name_words.h"

#include <algorithm>

#include "deid/one_of.h"
#include "synthesis/letters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace wardbook::synthesis {
namespace {

bool is_particle(std::string_view folded) {
  static constexpr std::string_view particles[] = {
      "jr",     "sr",  "ii",    "iii",  "iv",   "de",  "la",    "las",    "los", "del", "da",    "das", "do",  "dos", "di",  "du",
      "des",    "van", "von",   "der",  "den",  "ter", "ten",   "zu",     "zum", "zur", "af",    "av",  "ap",  "ab",  "ni",  "nic",
      "mac",    "al",  "el",    "bin",  "bint", "ibn", "ben",   "bat",    "abu", "abd", "ud",    "ul",  "st",  "ste", "san", "santa",
      "y",      "e",   "i",     "le",   "les",  "vom", "dem",   "dr",     "md",  "rn",  "phd",   "and", "und", "et",  "nee", "geb",
      "epouse", "vda", "viuda", "pere", "fils", "big", "aunty", "auntie", "tia", "tio", "uncle", "old"};
  return deid::one_of(folded, particles);
}

bool word_character(std::string_view value, std::size_t at) {
  const char c = value[at];
  if (c >= '0' && c <= '9') return true;  // an error of optical character recognition, as in "Rutherf0rd"
  return text::is_letter(text::decode(value, at).code_point);
}

bool apostrophe(std::string_view value, std::size_t at) { return value[at] == '\'' || value.substr(at).starts_with("\xE2\x80\x99"); }

std::size_t letters_of(std::string_view word) { return text::count_code_points(word); }

// Where the word that begins at `at` ends. An apostrophe between letters belongs to it.
std::size_t end_of_word(std::string_view value, std::size_t at) {
  while (at < value.size()) {
    if (word_character(value, at)) {
      at += text::decode(value, at).size;
      continue;
    }
    const std::size_t size = text::decode(value, at).size;
    if (!apostrophe(value, at) || at + size >= value.size() || !word_character(value, at + size)) break;
    at += size;
  }
  return at;
}

// "Sung-ho" and "Jean-Luc" are one name, "Kröger-Yılmaz" are two.
bool one_name(std::string_view first, std::string_view second, const deid::NamePools& pools) {
  if (case_of(second) == Case::lower && case_of(first) == Case::capital) return true;
  const auto whole = pools.bearing(std::string(first) + "-" + std::string(second));
  if (whole.female | whole.male | whole.surname) return true;
  const auto front = pools.bearing(first);
  const auto back = pools.bearing(second);
  return (front.female | front.male) && !front.surname && (back.female | back.male);
}

}  // namespace

std::vector<NameToken> name_tokens(std::string_view value, const deid::NamePools& pools) {
  using enum NameToken::Kind;
  std::vector<NameToken> tokens;
  std::size_t separator_start = 0;
  for (std::size_t at = 0; at < value.size();) {
    if (!word_character(value, at)) {
      at += text::decode(value, at).size;
      continue;
    }
    if (at > separator_start) tokens.push_back({separator, value.substr(separator_start, at - separator_start)});
    std::size_t end = end_of_word(value, at);
    if (end + 1 < value.size() && value[end] == '-' && word_character(value, end + 1)) {
      const std::size_t second = end_of_word(value, end + 1);
      const auto first_part = value.substr(at, end - at);
      const auto second_part = value.substr(end + 1, second - end - 1);
      if (one_name(first_part, second_part, pools)) end = second;
    }
    const std::string_view text = value.substr(at, end - at);
    tokens.push_back({is_particle(text::fold(text)) ? particle : letters_of(text) == 1 ? initial : word, text});
    if (tokens.back().kind == particle && letters_of(text) == 1 && case_of(text) != Case::lower) tokens.back().kind = initial;
    at = separator_start = end;
  }
  if (separator_start < value.size()) tokens.push_back({separator, value.substr(separator_start)});
  return tokens;
}

bool is_monogram(std::string_view value, const deid::NamePools& pools) {
  std::string letters;
  for (const char c : value) {
    if (c == '.' || c == '-' || c == ' ') continue;
    letters += c;
  }
  const std::size_t count = letters_of(letters);
  if (count < 2 || count > 4 || runs(letters).size() != 1) return false;
  const Case written = case_of(letters);
  if (written != Case::upper && written != Case::lower && letters.size() == value.size()) return false;
  if (letters.size() != value.size()) return value.find('.') != value.npos && count * 2 <= value.size() + 1;
  if (count < 3 && written == Case::upper) return true;
  const auto known = pools.bearing(value);
  return !(known.female | known.male | known.surname);
}

}  // namespace wardbook::synthesis
