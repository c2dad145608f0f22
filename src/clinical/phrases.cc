#include "clinical/phrases.h"

namespace wardbook::clinical {
namespace {

// Never 0, which marks a free slot.
std::uint64_t with(std::uint64_t hash, std::uint64_t key) {
  hash = (hash ^ key) * 0x9E3779B97F4A7C15ull;
  return (hash ^ (hash >> 29)) | 1u;
}

}  // namespace

const Phrases::Slot* Phrases::find(std::uint64_t hash) const {
  for (std::size_t at = (hash >> 16) & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].hash == hash) return &slots_[at];
    if (slots_[at].hash == 0) return nullptr;
  }
}

Phrases::Slot& Phrases::make(std::uint64_t hash) {
  if (used_ * 2 >= slots_.size()) grow();
  for (std::size_t at = (hash >> 16) & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].hash == hash) return slots_[at];
    if (slots_[at].hash == 0) {
      ++used_;
      slots_[at].hash = hash;
      return slots_[at];
    }
  }
}

void Phrases::grow() {
  std::vector<Slot> old(slots_.size() * 4);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.hash == 0) continue;
    std::size_t at = (slot.hash >> 16) & (slots_.size() - 1);
    while (slots_[at].hash != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

void Phrases::add(std::string_view phrase, std::uint32_t value) {
  const Text text(phrase);
  std::uint64_t hash = 0;
  for (const Word& word : text.words()) {
    if (word.kind != WordKind::word && word.kind != WordKind::number) continue;
    if (hash != 0) make(hash).goes_on = true;
    hash = with(hash, word.key);
  }
  if (hash == 0) return;
  Slot& slot = make(hash);
  if (slot.value == 0) {
    slot.value = value;
    ++phrases_;
  }
}

void Phrases::add_all(std::string_view phrases, std::uint32_t value, char separator) {
  while (!phrases.empty()) {
    const std::size_t end = phrases.find(separator);
    if (const auto phrase = trimmed(phrases.substr(0, end)); !phrase.empty()) add(phrase, value);
    phrases = end == std::string_view::npos ? std::string_view() : phrases.substr(end + 1);
  }
}

Phrases::Match Phrases::longest(const Text& text, std::size_t at) const {
  Match best;
  std::uint64_t hash = 0;
  for (std::uint32_t words = 1;; ++words) {
    hash = with(hash, text.words()[at].key);
    const Slot* slot = find(hash);
    if (!slot) return best;
    if (slot->value != 0) best = {slot->value, at, words};
    if (!slot->goes_on) return best;
    at = text.next_in_phrase(at);
    if (at == 0) return best;
  }
}

std::uint32_t Phrases::single(std::uint64_t key) const {
  const Slot* slot = find(with(0, key));
  return slot ? slot->value : 0;
}

}  // namespace wardbook::clinical
