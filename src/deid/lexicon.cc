#include "deid/lexicon.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

#include "deid/data/coded.h"
#include "deid/data/lists.h"
#include "deid/vocabulary.h"
#include "text/tokens.h"

namespace wardbook::deid {

namespace {

template <typename Each>
void each_part(std::string_view list, char separator, Each each) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    if (end > 0) each(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

// FNV-1a with a final mix. Two words with the same 64 bits would share their facts; among so few words that does not happen.
constexpr std::uint64_t empty_word = 0xCBF29CE484222325ULL;
constexpr std::uint64_t longer_by(std::uint64_t hash, char c) { return (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL; }
constexpr std::uint64_t mixed(std::uint64_t hash) {
  hash ^= hash >> 32;
  hash *= 0x9E3779B97F4A7C15ULL;
  hash ^= hash >> 29;
  return hash | 1;
}
}  // namespace

Lexicon::Key Lexicon::key(std::string_view word) { return mixed(std::accumulate(word.begin(), word.end(), empty_word, longer_by)); }

Lexicon::Lexicon() : slots_(slot_count) {
  add_list(data::first_names, fact::first);
  add_list(data::common_first_names, fact::first | fact::first_common);
  add_list(data::last_names, fact::last);
  add_list(data::common_last_names, fact::last | fact::last_common);
  add_list(data::frequent_first_names, fact::first_frequent);
  add_list(data::frequent_last_names, fact::last_frequent);
  add_list(data::common_words, fact::word);
  add_list(data::basic_words, fact::word | fact::basic);
  add_list(data::clinical_words, fact::clinical);
  add_names(data::cities, fact::city, fact::city_start);
  add_names(data::hospitals, fact::hospital, fact::hospital_start);
  add_list(data::words_es, fact::word_es);
  add_list(data::words_de, fact::word_de);
  add_list(data::nouns_de, fact::noun_de);
  add_list(data::words_fr, fact::word_fr);
  for (const WordList& list : word_lists()) {
    add_words(list.words, list.facts);
    // A first name of the hand-written list is one first, even where a drug bears it too.
    if (list.facts == fact::first) each_part(list.words, ' ', [&](std::string_view word) { remove(word, fact::clinical); });
  }
  for (const WordList& list : clinical_word_lists()) add_words(list.words, list.facts);
  for (const PhraseList& list : phrase_lists()) add_phrases(list.phrases, {list.kind, list.label});
  for (const PhraseList& list : place_lists()) add_phrases(list.phrases, {list.kind, list.label});
  for (auto& [first, phrases] : phrases_)
    std::sort(phrases.entries.begin(), phrases.entries.end(), [](const Entry& a, const Entry& b) {
      return a.words.size() != b.words.size()
                 ? a.words.size() > b.words.size()
                 : std::tie(a.words, a.phrase.kind, a.phrase.label) < std::tie(b.words, b.phrase.kind, b.phrase.label);
    });
}

void Lexicon::add(Key hash, Facts facts) {
  for (std::size_t at = hash % slot_count;; at = (at + 1) % slot_count) {
    if (slots_[at].hash == 0) slots_[at].hash = hash;
    if (slots_[at].hash != hash) continue;
    slots_[at].facts |= facts;
    return;
  }
}

void Lexicon::remove(std::string_view word, Facts facts) {
  const Key hash = key(word);
  for (std::size_t at = hash % slot_count; slots_[at].hash != 0; at = (at + 1) % slot_count)
    if (slots_[at].hash == hash) slots_[at].facts &= ~facts;
}

Facts Lexicon::facts(Key hash) const {
  for (std::size_t at = hash % slot_count;; at = (at + 1) % slot_count) {
    if (slots_[at].hash == hash) return slots_[at].facts;
    if (slots_[at].hash == 0) return 0;
  }
}

// Each word's slot is asked for some words before it is written.
void Lexicon::add_list(std::string_view coded, Facts facts) {
  constexpr std::size_t ahead = 16;
  std::array<Key, ahead> asked;
  std::size_t count = 0;
  data::each_coded_as(coded, empty_word, longer_by, [&](std::uint64_t hash) {
    if (count >= ahead) add(asked[count % ahead], facts);
    asked[count++ % ahead] = mixed(hash);
    fetch(mixed(hash));
  });
  for (std::size_t i = count - std::min(count, ahead); i < count; ++i) add(asked[i % ahead], facts);
}

void Lexicon::add_names(std::string_view coded, Facts whole, Facts start) {
  data::each_coded(coded, [&](std::string_view name) {
    const std::size_t space = name.find('_');
    add(name, whole);
    if (space != std::string_view::npos) add(name.substr(0, space), start);
  });
}

void Lexicon::add_words(std::string_view words, Facts facts) {
  each_part(words, ' ', [&](std::string_view word) { add(word, facts); });
}

void Lexicon::add_phrases(std::string_view phrases, Phrase phrase) {
  each_part(phrases, '|', [&](std::string_view text) {
    Entry entry{{}, phrase};
    for (const text::Token& token : text::tokens(text)) entry.words.emplace_back(text::slice(text, token));
    if (entry.words.empty()) return;
    const std::string first = entry.words.front();
    add(first, fact::phrase_start);
    Phrases& phrases_of_first = phrases_[first];
    phrases_of_first.kinds |= 1U << static_cast<unsigned>(phrase.kind);
    phrases_of_first.entries.push_back(std::move(entry));
  });
}

const Lexicon::Phrases* Lexicon::phrases(std::string_view first) const {
  const auto found = phrases_.find(first);
  return found == phrases_.end() ? nullptr : &found->second;
}

}  // namespace wardbook::deid
