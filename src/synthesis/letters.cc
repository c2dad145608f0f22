#include "synthesis/letters.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"

namespace wardbook::synthesis {
namespace {

template <typename Each>
void each_letter(std::string_view text, Each each) {
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded character = text::decode(text, at);
    each(character.code_point);
    at += character.size;
  }
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

char32_t to_upper(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z' ? c - 32 : c;
  if (c == 0x131) return U'I';  // the small i without a dot
  if (c == 0xFF) return 0x178;
  // Cases differ by one, by 32 or by 80 in every script that src/text knows.
  for (const char32_t upper : {c - 1, c - 32, c - 37, c - 80})
    if (text::to_lower(upper) == c && upper != c) return upper;
  return c;
}

std::string upper(std::string_view text) {
  std::string result;
  each_letter(text, [&](char32_t c) {
    if (c == 0xDF)
      result += "SS";
    else
      text::append_utf8(result, to_upper(c));
  });
  return result;
}

std::string capitalised(std::string_view text) {
  if (text.empty()) return {};
  const text::Decoded first = text::decode(text, 0);
  std::string result;
  text::append_utf8(result, to_upper(first.code_point));
  return result.append(text.substr(first.size));
}

std::string plain(std::string_view text) {
  std::string result;
  each_letter(text, [&](char32_t c) {
    const bool large = text::is_upper(c);
    const std::string_view letters = c < 0x80 ? std::string_view() : text::plain_letters(text::to_lower(c));
    if (letters.empty())
      text::append_utf8(result, c);
    else
      result += large ? capitalised(letters) : std::string(letters);
  });
  return result;
}

Case case_of(std::string_view text) {
  int large = 0;
  int small = 0;
  each_letter(text, [&](char32_t c) {
    if (!text::is_letter(c)) return;
    if (text::is_upper(c))
      ++large;
    else if (to_upper(c) != c)
      ++small;
  });
  if (large == 0) return small == 0 ? Case::none : Case::lower;
  return small == 0 && large > 1 ? Case::upper : Case::capital;
}

std::string in_case(std::string text, Case wanted) {
  if (wanted == Case::upper) return upper(text);
  if (wanted == Case::lower) return text::lower(text);
  return text;
}

std::vector<Run> runs(std::string_view text) {
  std::vector<Run> result;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded character = text::decode(text, at);
    const Run::Kind kind = is_digit(text[at]) ? Run::digits : text::is_letter(character.code_point) ? Run::letters : Run::other;
    if (result.empty() || kind == Run::other || result.back().kind != kind) {
      result.push_back({kind, {}});
      start = at;
    }
    at += character.size;
    result.back().text = text.substr(start, at - start);
  }
  return result;
}

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

}  // namespace wardbook::synthesis
