#include "text/sentences.h"

#include <algorithm>
#include <array>

namespace wardbook::text {

namespace {

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }
bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool lower(char c) { return c >= 'a' && c <= 'z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool wordish(char c) { return upper(c) || lower(c) || static_cast<unsigned char>(c) >= 0x80; }

// Words that a full stop follows without ending a sentence. Sorted.
constexpr std::array<std::string_view, 50> abbreviations{
    "approx", "apr", "apt", "assoc", "aug", "ave",  "blvd", "capt", "cf",  "co",  "corp", "dec", "dept", "dr",  "drs", "eg", "est",
    "etc",    "feb", "fig", "ft",    "gen", "hosp", "ie",   "inc",  "jan", "jr",  "jul",  "jun", "lt",   "ltd", "mar", "mr", "mrs",
    "ms",     "mt",  "no",  "nov",   "oct", "prof", "pt",   "pts",  "rev", "sep", "sept", "sgt", "sr",   "st",  "vol", "vs"};
static_assert(std::is_sorted(abbreviations.begin(), abbreviations.end()));

bool is_abbreviation(std::string_view word) {
  if (word.size() > 6) return false;
  std::array<char, 6> low{};
  for (std::size_t i = 0; i < word.size(); ++i) low[i] = static_cast<char>(upper(word[i]) ? word[i] + 32 : word[i]);
  return std::binary_search(abbreviations.begin(), abbreviations.end(), std::string_view(low.data(), word.size()));
}

// Whether the full stop at `at` ends a sentence, given that white space or the end follows it.
bool stop_ends(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && (wordish(text[begin - 1]) || digit(text[begin - 1]))) --begin;
  const std::string_view word = text.substr(begin, at - begin);
  const bool first_on_line = [&] {
    std::size_t before = begin;
    while (before > 0 && blank(text[before - 1])) --before;
    return before == 0 || text[before - 1] == '\n';
  }();
  if (!word.empty() && first_on_line && word.size() <= 3 && (digit(word[0]) || word.size() == 1)) return false;  // "1." and "a." of a list
  if (word.size() == 1 && wordish(word[0])) {
    // "J. Smith" goes on, "q.d. The" ends: an initial is a capital with nothing dotted before it.
    const bool dotted = begin > 0 && text[begin - 1] == '.';
    if (!dotted && upper(word[0])) return false;
  }
  if (is_abbreviation(word)) return false;
  std::size_t next = at + 1;
  while (next < text.size() && (blank(text[next]) || text[next] == '\n' || text[next] == '"' || text[next] == '(')) ++next;
  return next >= text.size() || !lower(text[next]);
}

// Whether the line end at `at` ends a sentence: an empty line, a heading or list item next to it, or a line too short to be wrapped.
bool line_ends(std::string_view text, std::size_t line_begin, std::size_t at) {
  std::size_t next = at + 1;
  while (next < text.size() && blank(text[next])) ++next;
  if (next >= text.size() || text[next] == '\n') return true;
  std::size_t last = at;
  while (last > line_begin && blank(text[last - 1])) --last;
  if (last == line_begin) return true;
  if (text[last - 1] == ':' || text[last - 1] == '.' || text[last - 1] == ';') return true;
  const char first = text[next];
  if (first == '-' || first == '*' || first == '#' || first == '|') return true;
  if (text.substr(next, 3) == "\xE2\x80\xA2") return true;  // a bullet
  std::size_t number = next;
  while (number < text.size() && digit(text[number])) ++number;
  if (number > next && number < text.size() && (text[number] == '.' || text[number] == ')')) return true;
  // "Word word:" begins a field of its own.
  std::size_t colon = next;
  while (colon < text.size() && colon < next + 40 && text[colon] != '\n' && text[colon] != ':' && text[colon] != '.' && text[colon] != ',')
    ++colon;
  if (colon < text.size() && text[colon] == ':' && upper(first)) return true;
  return last - line_begin < 50 && !lower(first);
}

}  // namespace

std::vector<Range> sentences(std::string_view text) {
  std::vector<Range> result;
  std::size_t begin = 0;
  std::size_t line_begin = 0;
  const auto close = [&](std::size_t end) {
    while (begin < end && (blank(text[begin]) || text[begin] == '\n')) ++begin;
    std::size_t last = end;
    while (last > begin && (blank(text[last - 1]) || text[last - 1] == '\n')) --last;
    if (last > begin) result.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(last)});
    begin = end;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n') {
      if (line_ends(text, line_begin, at)) close(at + 1);
      line_begin = at + 1;
      continue;
    }
    if (c != '.' && c != '!' && c != '?') continue;
    std::size_t after = at + 1;
    while (after < text.size() && (text[after] == '"' || text[after] == ')' || text[after] == '\'' || text[after] == '.')) ++after;
    if (after < text.size() && !blank(text[after]) && text[after] != '\n') continue;
    if (c == '.' && !stop_ends(text, at)) continue;
    close(after);
    at = after - 1;
  }
  close(text.size());
  return result;
}

}  // namespace wardbook::text
