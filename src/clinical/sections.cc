#include "clinical/sections.h"

#include <algorithm>
#include <string>
#include <utility>

#include "clinical/section_table.h"

namespace wardbook::clinical {
namespace {

constexpr std::uint32_t subheading_value = 1000;
constexpr std::size_t longest_heading = 80;

struct Heading {
  std::string_view title;  // without marks and numbers
  std::size_t after = 0;   // where the text after the heading starts, in the line
  bool alone = false;      // nothing follows in the line
  bool colon = false;
};

bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }
bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool in_capitals(std::string_view title) {
  return std::any_of(title.begin(), title.end(), is_upper) && std::none_of(title.begin(), title.end(), is_lower);
}

// Marks before a heading: "#", "**", "=", "1.", "2)", "IV.". Returns how many bytes they take.
std::size_t marks_before(std::string_view line) {
  std::size_t at = 0;
  const auto skip = [&](std::string_view set) {
    while (at < line.size() && set.find(line[at]) != std::string_view::npos) ++at;
  };
  skip(" \t#*=_>");
  std::size_t number = at;
  while (number < line.size() && number < at + 3 &&
         (is_digit(line[number]) || line[number] == 'I' || line[number] == 'V' || line[number] == 'X'))
    ++number;
  if (number > at && number < line.size() && (line[number] == '.' || line[number] == ')')) at = number + 1;
  skip(" \t*_");
  return at;
}

// The part of a line that could be a heading, or an empty title.
Heading heading_in(std::string_view line) {
  Heading found;
  const std::size_t start = marks_before(line);
  std::size_t end = start;
  while (end < line.size() && end < start + longest_heading && line[end] != ':') {
    // A dash with white space round it ends a heading in capitals.
    if (line[end] == '-' && end > start + 1 && line[end - 1] == ' ' && end + 1 < line.size() && line[end + 1] == ' ' &&
        in_capitals(line.substr(start, end - start)))
      break;
    ++end;
  }
  if (end == start + longest_heading && end < line.size()) return found;
  found.title = trimmed(line.substr(start, end - start));
  while (!found.title.empty() &&
         (found.title.back() == '*' || found.title.back() == '_' || found.title.back() == '#' || found.title.back() == '='))
    found.title.remove_suffix(1);
  found.title = trimmed(found.title);
  found.colon = end < line.size();
  found.after = found.colon ? end + 1 : end;
  while (found.after < line.size() && (line[found.after] == '*' || line[found.after] == '_')) ++found.after;
  found.alone = trimmed(line.substr(found.after)).empty();
  return found;
}

std::size_t count_words(const Text& text) { return text.words().size(); }

// "DETAILS OF THE OPERATION", "Assessment & Plan", "Impression/Plan": without what headings vary in.
std::string plain(std::string_view heading) {
  std::string out;
  for (std::size_t at = 0; at < heading.size();) {
    const bool word_starts = at == 0 || heading[at - 1] == ' ';
    if (word_starts && heading.size() > at + 4 && (heading[at] | 0x20) == 't' && (heading[at + 1] | 0x20) == 'h' &&
        (heading[at + 2] | 0x20) == 'e' && heading[at + 3] == ' ') {
      at += 4;
      continue;
    }
    const char byte = heading[at++];
    out += byte == '/' || byte == '&' || byte == '-' || byte == '+' ? ' ' : byte;
  }
  return out;
}

void add(Phrases& to, std::string_view headings, std::uint32_t value) {
  while (!headings.empty()) {
    const std::size_t comma = headings.find(',');
    to.add(plain(trimmed(headings.substr(0, comma))), value);
    headings = comma == std::string_view::npos ? std::string_view() : headings.substr(comma + 1);
  }
}

}  // namespace

SectionFinder::SectionFinder() {
  for (std::size_t i = 0; i < section_kinds.size(); ++i) add(headings_, section_kinds[i].headings, static_cast<std::uint32_t>(i + 1));
  add(headings_, subheadings, subheading_value);
}

std::vector<Section> SectionFinder::find(std::string_view text) const {
  std::vector<Section> sections;
  std::size_t at = 0;
  bool empty_before = true;
  while (at < text.size()) {
    const std::size_t newline = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, newline - at);
    const std::size_t line_start = at;
    at = newline + 1;
    const bool follows_empty = std::exchange(empty_before, trimmed(line).empty());
    if (empty_before) continue;
    const Heading heading = heading_in(line);
    if (heading.title.empty() || heading.title.front() == '[') continue;
    if (!heading.colon && !heading.alone) continue;

    const std::string plain_title = plain(heading.title);
    const Text title(plain_title);
    if (title.words().empty() || count_words(title) > 12) continue;
    const Phrases::Match match = title.words()[0].kind == WordKind::word ? headings_.longest(title, 0) : Phrases::Match{};
    // "Labs (on admission):" and "MEDICATIONS #1:" are known by what stands before; else all words must match.
    std::size_t next = match.value != 0 ? match.last + 1 : 0;
    const bool whole = match.value != 0 && (next == count_words(title) || title.is_symbol(next, '('));
    const bool capitals = in_capitals(heading.title);
    std::size_t kind = section_kinds.size() - 1;
    if (whole) {
      if (match.value == subheading_value) continue;
      if (heading.title.size() <= 2 && !(heading.colon && capitals)) continue;  // "a", "o"
      if (!heading.colon && !capitals && !is_upper(heading.title.front())) continue;
      kind = match.value - 1;
    } else {
      // Something unknown: a heading only if it looks like nothing else.
      if (!capitals || heading.title.size() < 5 || title.words()[0].kind != WordKind::word) continue;
      if (!(heading.colon || (follows_empty && count_words(title) <= 6))) continue;
      if (heading.title.find_first_of(".,;[") != std::string_view::npos) continue;
      if (sections.empty() && !heading.colon) continue;  // a title over the document
    }
    const auto start = static_cast<std::uint32_t>(line_start + (heading.title.data() - line.data()));
    std::size_t body = line_start + heading.after;
    while (body < text.size() && is_white(text[body])) ++body;
    if (!sections.empty()) sections.back().end = static_cast<std::uint32_t>(line_start);
    sections.push_back({section_kinds[kind].name, start, static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(body)});
  }
  for (Section& section : sections) section.body = std::min(section.body, section.end);
  return sections;
}

std::string_view kind_at(const std::vector<Section>& sections, std::uint32_t at) {
  auto after = std::upper_bound(sections.begin(), sections.end(), at,
                                [](std::uint32_t offset, const Section& section) { return offset < section.start; });
  if (after == sections.begin()) return {};
  --after;
  return at < after->end ? after->kind : std::string_view();
}

}  // namespace wardbook::clinical
