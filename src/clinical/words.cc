#include "clinical/words.h"

namespace wardbook::clinical {
namespace {

constexpr std::uint64_t fnv_offset = 14695981039346656037ull, fnv_prime = 1099511628211ull;

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }
bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }
bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u; }

enum class CharacterClass { letter, white, other };
struct Character {
  CharacterClass what;
  std::uint32_t size;
};

// Outside ASCII: the spaces and punctuation of U+0080–U+00BF (but µ, º and ª) and U+2000–U+2BFF; everything else is a letter.
Character character_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  std::uint32_t size = 1;
  while (size < 4 && at + size < text.size() && is_continuation(text[at + size])) ++size;
  if (byte < 0xC0) return {CharacterClass::other, size};
  if (size < 2) return {CharacterClass::other, size};
  const auto second = static_cast<unsigned char>(text[at + 1]);
  if (byte == 0xC2) {
    if (second == 0xA0) return {CharacterClass::white, size};
    return {second == 0xB5 || second == 0xBA || second == 0xAA ? CharacterClass::letter : CharacterClass::other, size};
  }
  if (byte == 0xE2 && second <= 0xAF) {
    const unsigned char third = size > 2 ? static_cast<unsigned char>(text[at + 2]) : 0;
    const bool white = (second == 0x80 && (third <= 0x8F || third == 0xAF)) || (second == 0x81 && (third == 0x9F || third == 0xA0));
    return {white ? CharacterClass::white : CharacterClass::other, size};
  }
  return {CharacterClass::letter, size};
}

// "[LABEL]", "[LABEL_12]": the length, or 0.
std::uint32_t placeholder_at(std::string_view text, std::size_t at) {
  std::size_t to = at + 1;
  if (to >= text.size() || !is_upper(text[to])) return 0;
  while (to < text.size() && to < at + 40 && (is_upper(text[to]) || is_digit(text[to]) || text[to] == '_')) ++to;
  return to < text.size() && text[to] == ']' ? static_cast<std::uint32_t>(to + 1 - at) : 0;
}

// A line that wraps goes on in the next one: that starts in lower case, or this one is full and does not look ended.
bool wraps(std::string_view text, std::size_t line_start, std::size_t line_end, std::size_t next) {
  if (next >= text.size() || line_end - line_start < 25) return false;
  // A row of a table.
  const std::string_view line = text.substr(line_start, line_end - line_start);
  if (line.find("   ") != std::string_view::npos || line.find('\t') != std::string_view::npos) return false;
  const char last = text[line_end - 1], first = text[next];
  if (last == ':' || last == '.' || last == '!' || last == '?' || last == ';') return false;
  if (is_lower(first)) return true;
  if (line_end - line_start < 60) return false;
  if (first == '-' || first == '*' || first == '#' || first == '|' || (static_cast<unsigned char>(first) >= 0x80)) return false;
  std::size_t to = next;
  while (to < text.size() && to < next + 40 && text[to] != '\n' && text[to] != ':') ++to;
  if (to < text.size() && text[to] == ':') return false;
  to = next;
  while (to < text.size() && is_digit(text[to])) ++to;
  return !(to > next && to < text.size() && (text[to] == '.' || text[to] == ')'));
}

}  // namespace

bool is_white(char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n' || byte == '\f' || byte == '\v'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_white(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_white(text.back())) text.remove_suffix(1);
  return text;
}

std::uint64_t key_of(std::string_view word) {
  std::size_t size = word.size();
  if (size > 2 && word.substr(size - 2) == "'s") size -= 2;
  if (size > 4 && word.substr(size - 4) == "\xE2\x80\x99s") size -= 4;
  std::string_view ending;
  const auto ends = [&](std::string_view tail) { return size > tail.size() + 2 && word.substr(size - tail.size(), tail.size()) == tail; };
  const auto replace = [&](std::size_t cut, std::string_view with) { size -= cut, ending = with; };
  if (ends("ies") && size > 4)
    replace(3, "y");
  else if (ends("oses") || ends("ases") || ends("eses") || ends("yses"))
    replace(2, "is");
  else if (ends("xes") || ends("ches") || ends("shes") || ends("sses"))
    replace(2, "");
  else if (ends("s") && !ends("ss") && !ends("us") && !ends("is"))
    replace(1, "");
  if (ending.empty() && size > 4 && word.substr(size - 3, 3) == "our") replace(3, "or");
  std::uint64_t hash = fnv_offset;
  for (std::size_t i = 0; i < size; ++i) {
    // haemoglobin, oedema, oesophagus
    if ((word[i] == 'a' || word[i] == 'o') && i + 1 < size && word[i + 1] == 'e') continue;
    hash = (hash ^ static_cast<unsigned char>(word[i])) * fnv_prime;
  }
  for (const char byte : ending) hash = (hash ^ static_cast<unsigned char>(byte)) * fnv_prime;
  return hash;
}

Text::Text(std::string_view text) : text_(text), lower_(text) {
  for (char& byte : lower_)
    if (is_upper(byte)) byte = static_cast<char>(byte + ('a' - 'A'));
  words_.reserve(text.size() / 5 + 8);
  std::size_t at = 0, line_start = 0;
  const auto add = [&](std::size_t start, std::size_t end, WordKind kind, std::uint64_t key) {
    words_.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end), key, kind, false});
  };
  while (at < text.size()) {
    const char byte = text[at];
    if (byte == '\n') {
      std::size_t next = at + 1, lines = 1;
      while (next < text.size() && is_white(text[next])) lines += text[next++] == '\n';
      std::size_t line_end = at;
      while (line_end > line_start && is_white(text[line_end - 1])) --line_end;
      if (lines > 1 || !wraps(text, line_start, line_end, next))
        add(at, at + 1, lines > 1 ? WordKind::paragraph_end : WordKind::line_end, '\n');
      at = line_start = next;
      continue;
    }
    if (is_white(byte)) {
      ++at;
      continue;
    }
    if (byte == '[') {
      if (const auto size = placeholder_at(text, at)) {
        add(at, at + size, WordKind::placeholder, '[');
        at += size;
        continue;
      }
    }
    const std::size_t start = at;
    if (is_digit(byte)) {
      while (at < text.size() &&
             (is_digit(text[at]) || ((text[at] == '.' || text[at] == ',') && at + 1 < text.size() && is_digit(text[at + 1]))))
        ++at;
      add(start, at, WordKind::number, key_of(text.substr(start, at - start)));
      continue;
    }
    while (at < text.size()) {
      const char here = text[at];
      if (is_upper(here) || is_lower(here) || (is_digit(here) && at > start)) {
        ++at;
      } else if (static_cast<unsigned char>(here) >= 0x80) {
        const Character character = character_at(text, at);
        const bool apostrophe = text.substr(at, 3) == "\xE2\x80\x99" && at > start && at + 3 < text.size() &&
                                (is_lower(text[at + 3]) || is_upper(text[at + 3]));
        if (character.what != CharacterClass::letter && !apostrophe) break;
        at += character.size;
      } else if (here == '\'' && at > start && at + 1 < text.size() && (is_lower(text[at + 1]) || is_upper(text[at + 1]))) {
        ++at;
      } else {
        break;
      }
    }
    if (at > start) {
      add(start, at, WordKind::word, key_of(std::string_view(lower_).substr(start, at - start)));
      continue;
    }
    if (static_cast<unsigned char>(byte) >= 0x80) {
      const Character character = character_at(text, at);
      at += character.size;
      if (character.what == CharacterClass::white) continue;
    } else {
      ++at;
    }
    add(start, at, WordKind::symbol, static_cast<unsigned char>(byte));
  }
  for (std::size_t i = 0; i + 1 < words_.size(); ++i) words_[i].touches_next = words_[i].end == words_[i + 1].start;
}

namespace {
bool carries(WordKind kind) { return kind == WordKind::word || kind == WordKind::number; }
}  // namespace

std::size_t Text::next_in_phrase(std::size_t at) const {
  std::size_t next = at + 1;
  if (is_symbol(next, '-') && words_[at].touches_next && words_[next].touches_next) ++next;
  // "p.o.", "q.i.d.", "s/p"
  if ((is_symbol(next, '.') || is_symbol(next, '/')) && words_[at].touches_next && words_[next].touches_next &&
      words_[at].end - words_[at].start == 1 && next + 1 < words_.size() && words_[next + 1].end - words_[next + 1].start == 1)
    ++next;
  return next < words_.size() && carries(words_[next].kind) ? next : 0;
}

std::size_t Text::previous_in_phrase(std::size_t at) const {
  if (at == 0) return words_.size();
  std::size_t previous = at - 1;
  if (is_symbol(previous, '-') && previous > 0 && words_[previous].touches_next && words_[previous - 1].touches_next) --previous;
  return carries(words_[previous].kind) ? previous : words_.size();
}

}  // namespace wardbook::clinical
