#include "deid/language.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "deid/data/language_trigrams.h"
#include "deid/language_words.h"
#include "deid/placeholder.h"
#include "deid/span.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace wardbook::deid {

namespace {

constexpr std::size_t languages = language_names.size();

// All in eighths of the natural logarithm of a probability. What a capital begins may be a name: its letters count half.
constexpr std::uint32_t word_behind = 24;
constexpr std::uint32_t trigram_step = 2;
constexpr std::uint32_t trigram_step_of_capital = 1;
constexpr std::uint64_t needed_against_english = 40;

// A letter in six bits; 0 is the edge of a word, and every letter that none of the four languages has.
constexpr std::u32string_view accented = U"áéíóúñüäößçèêàâîôûœùëï";
constexpr std::uint32_t letter_bits = 6;
constexpr std::uint32_t trigram_mask = (1U << 3 * letter_bits) - 1;
constexpr std::size_t longest_word = 10;  // letters of a word that fits into a key

constexpr std::uint32_t symbol(char32_t lower) {
  if (lower >= U'a' && lower <= U'z') return lower - U'a' + 1;
  const auto at = accented.find(lower);
  return at == std::u32string_view::npos ? 0 : static_cast<std::uint32_t>(at) + 27;
}

// Open addressing; made by the compiler. Key and value lie side by side: to find one is one look at the memory.
template <typename Key, typename Value, std::size_t slots>
class Table {
 public:
  constexpr Value& add(Key key) {
    std::size_t at = place(key);
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) % slots;
    slots_[at].key = key;
    return slots_[at].value;
  }
  constexpr const Value* find(Key key) const {
    for (std::size_t at = place(key); slots_[at].key != 0; at = (at + 1) % slots)
      if (slots_[at].key == key) return &slots_[at].value;
    return nullptr;
  }

 private:
  struct Slot {
    Key key;
    Value value;
  };
  static constexpr std::size_t place(std::uint64_t key) { return static_cast<std::size_t>(key * 0x9E3779B97F4A7C15ULL >> 40) % slots; }
  std::array<Slot, slots> slots_{};
};

using Behind = std::array<std::uint8_t, languages>;      // how much less likely than in the best language
using Words = Table<std::uint64_t, std::uint8_t, 2048>;  // a bit for each language that has the word
using Trigrams = Table<std::uint32_t, Behind, 4096>;

constexpr void add_words(Words& table, std::string_view list, Language language) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i <= list.size(); ++i) {
    if (i == list.size() || list[i] == ' ') {
      table.add(key) |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(language));
      key = 0;
      continue;
    }
    char32_t letter = static_cast<unsigned char>(list[i]);
    // The lists have letters of one byte and of two.
    if (letter >= 0x80) letter = (letter & 0x1F) << 6 | (static_cast<unsigned char>(list[++i]) & 0x3F);
    key = key << letter_bits | symbol(letter);
  }
}

constexpr Words words = [] {
  Words table;
  add_words(table, english_words, Language::en);
  add_words(table, spanish_words, Language::es);
  add_words(table, german_words, Language::de);
  add_words(table, french_words, Language::fr);
  return table;
}();

constexpr Trigrams trigrams = [] {
  Trigrams table;
  for (std::string_view left = data::language_trigrams; !left.empty(); left.remove_prefix(3 + languages)) {
    std::uint32_t key = 0;
    for (const char c : left.substr(0, 3))
      key = key << letter_bits | (c == '_' ? 0 : c >= 'a' ? symbol(static_cast<char32_t>(c)) : symbol(accented[c - 'A']));
    Behind& behind = table.add(key);
    for (std::size_t i = 0; i < languages; ++i) behind[i] = static_cast<std::uint8_t>(left[3 + i] - 'a');
  }
  return table;
}();

class Scores {
 public:
  void letter(char32_t letter, char32_t lower) {
    const std::uint32_t now = symbol(lower);
    if (length_ == 0)
      step_ = lower == letter ? trigram_step : trigram_step_of_capital;
    else
      trigram(last_two_ << letter_bits | now);
    last_two_ = (last_two_ << letter_bits | now) & (trigram_mask >> letter_bits);
    word_ = word_ << letter_bits | now;
    ++length_;
  }
  void word_ends() {
    if (length_ == 0) return;
    trigram(last_two_ << letter_bits);
    for (std::size_t i = 0; i < languages; ++i) behind_[i] += std::uint64_t{step_} * of_word_[i];
    if (length_ <= longest_word)
      if (const auto* having = words.find(word_))
        for (std::size_t i = 0; i < languages; ++i) behind_[i] += (*having >> i & 1) ? 0 : word_behind;
    length_ = last_two_ = 0;
    word_ = 0;
    of_word_ = {};
  }
  Language best() const {
    const auto least = std::min_element(behind_.begin(), behind_.end());  // English first
    return behind_[0] - *least < needed_against_english ? Language::en : static_cast<Language>(least - behind_.begin());
  }

 private:
  void trigram(std::uint32_t key) {
    if (const Behind* behind = trigrams.find(key & trigram_mask))
      for (std::size_t i = 0; i < languages; ++i) of_word_[i] += (*behind)[i];
  }

  std::array<std::uint64_t, languages> behind_{};
  std::array<std::uint32_t, languages> of_word_{};  // in steps: no text is so long that 32 bits are too few
  std::uint64_t word_ = 0;
  std::uint32_t last_two_ = 0;
  std::uint32_t length_ = 0;
  std::uint32_t step_ = trigram_step;
};

// Behind what a redaction put at `at`, which is of no language; else behind the sign or digit there.
std::size_t behind_sign(std::string_view text, std::size_t at) {
  if (text[at] == '[') {
    if (const auto placeholder = placeholder_at(text, at)) return placeholder->end;
  } else if (text.substr(at).starts_with(generalized_age)) {
    return at + generalized_age.size();
  }
  return at + 1;
}

}  // namespace

Language detect_language(std::string_view text) {
  Scores scores;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) {  // most of them
      const char32_t lower = byte | 0x20U;
      if (lower >= 'a' && lower <= 'z') {
        scores.letter(byte, lower);
        ++at;
      } else {
        scores.word_ends();
        at = behind_sign(text, at);
      }
      continue;
    }
    const auto [code_point, size] = text::decode(text, at);
    at += size;
    if (code_point >= 0x300 && code_point <= 0x36F) continue;  // an accent of its own: its letter counts as plain
    if (text::is_letter(code_point))
      scores.letter(code_point, text::to_lower(code_point));
    else
      scores.word_ends();
  }
  scores.word_ends();
  return scores.best();
}

}  // namespace wardbook::deid
