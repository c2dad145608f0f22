#include "closedworld/vocabulary.h"

#include <algorithm>
#include <array>

#include "closedworld/data/word_lists.h"

namespace wardbook::closedworld {
namespace {

constexpr std::size_t slot_count = std::size_t{1} << 18;
constexpr std::size_t mark_count = std::size_t{1} << 21;
constexpr std::size_t longest = 40;

// A polynomial over the letters, so that the hash of a word with one letter changed follows from those of its halves; then mixed, for
// its low bits alone are poor (the finaliser of SplitMix64).
constexpr std::uint64_t base = 0x9E3779B97F4A7C15;
constexpr std::uint64_t extend(std::uint64_t sum, char c) { return sum * base + static_cast<unsigned char>(c); }
constexpr std::uint64_t mix(std::uint64_t sum) {
  sum = (sum ^ (sum >> 30)) * 0xBF58476D1CE4E5B9;
  sum = (sum ^ (sum >> 27)) * 0x94D049BB133111EB;
  return sum ^ (sum >> 31);
}
constexpr std::uint64_t sum_of(std::string_view word) {
  std::uint64_t sum = 0;
  for (const char c : word) sum = extend(sum, c);
  return sum;
}
constexpr auto powers = [] {
  std::array<std::uint64_t, longest + 2> result{1};
  for (std::size_t i = 1; i < result.size(); ++i) result[i] = result[i - 1] * base;
  return result;
}();

}  // namespace

Vocabulary::Vocabulary() : slots_(slot_count), marks_(mark_count / 64) {
  letters_.reserve(std::size_t{3} << 19);
  take(known_words(), Standing::known);
  take(also_name_words(), Standing::also_name);
  take(ambiguous_words(), Standing::ambiguous);
  take(small_only_words(), Standing::small_only);
  take(frequent_names(), Standing::name);
}

void Vocabulary::take(std::span<const std::string_view> lines, Standing standing) {
  std::string word;
  for (const auto line : lines)
    for (const char c : line) {
      if (c >= 'a') {
        word += c;
        continue;
      }
      if (!word.empty()) add(word, standing);
      word.resize(std::min(word.size(), static_cast<std::size_t>(c - 'A')));
    }
  if (!word.empty()) add(word, standing);
}

void Vocabulary::add(std::string_view word, Standing standing) {
  letters_ += word;
  ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
  standings_.push_back(standing);
  const auto hash = mix(sum_of(word));
  auto at = hash % slot_count;
  while (slots_[at].word) at = (at + 1) % slot_count;
  marks_[hash % mark_count / 64] |= std::uint64_t{1} << (hash % 64);
  slots_[at] = {static_cast<std::uint32_t>(hash >> 32), static_cast<std::uint32_t>(ends_.size())};
}

std::string_view Vocabulary::word_at(std::uint32_t index) const {
  const auto start = index ? ends_[index - 1] : 0;
  return std::string_view(letters_).substr(start, ends_[index] - start);
}

const Vocabulary::Slot* Vocabulary::slot_of(std::uint64_t hash, std::string_view lower) const {
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  for (auto at = hash % slot_count; slots_[at].word; at = (at + 1) % slot_count)
    if (slots_[at].tag == tag && word_at(slots_[at].word - 1) == lower) return &slots_[at];
  return nullptr;
}

// Without a look at the letters: 32 bits of the hash agree. Good enough for a guess at what was meant, which is all that it serves for.
bool Vocabulary::may_hold(std::uint64_t hash) const {
  if (!(marks_[hash % mark_count / 64] >> (hash % 64) & 1)) return false;
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  for (auto at = hash % slot_count; slots_[at].word; at = (at + 1) % slot_count)
    if (slots_[at].tag == tag) return standings_[slots_[at].word - 1] != Standing::name;
  return false;
}

Standing Vocabulary::standing(std::string_view lower) const {
  const auto* slot = slot_of(mix(sum_of(lower)), lower);
  return slot ? standings_[slot->word - 1] : Standing::unknown;
}

bool Vocabulary::is_near_word(std::string_view lower, std::size_t least_length) const {
  const auto n = lower.size();
  if (n + 1 < least_length || n < 2 || n > longest) return false;
  if (!std::all_of(lower.begin(), lower.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return false;
  std::array<std::uint64_t, longest + 1> head{};  // of the first i letters
  std::array<std::uint64_t, longest + 1> tail{};  // of the letters from i on
  for (std::size_t i = 0; i < n; ++i) head[i + 1] = extend(head[i], lower[i]);
  for (std::size_t i = n; i-- > 0;) tail[i] = static_cast<unsigned char>(lower[i]) * powers[n - 1 - i] + tail[i + 1];
  const auto joined = [&](std::uint64_t front, std::size_t rest) { return mix(front * powers[n - rest] + tail[rest]); };

  for (std::size_t i = 0; i <= n; ++i) {
    if (i < n && n > least_length && may_hold(joined(head[i], i + 1))) return true;
    if (i + 1 < n && n >= least_length && lower[i] != lower[i + 1] &&
        may_hold(joined(extend(extend(head[i], lower[i + 1]), lower[i]), i + 2)))
      return true;
    for (char c = 'a'; c <= 'z'; ++c) {
      const auto front = extend(head[i], c);
      if (i < n && n >= least_length && c != lower[i] && may_hold(joined(front, i + 1))) return true;
      if (may_hold(joined(front, i))) return true;
    }
  }
  return false;
}

}  // namespace wardbook::closedworld
