#include "clinical/sentences.h"

#include "text/sentences.h"

namespace wardbook::clinical {

std::vector<text::Range> sentences_of(const Text& text) {
  std::vector<text::Range> found;
  const auto& words = text.words();
  std::size_t at = 0;
  const auto add = [&](std::uint32_t start, std::uint32_t end) {
    const std::string_view part = trimmed(text.whole().substr(start, end - start));
    if (part.empty()) return;
    const auto from = static_cast<std::uint32_t>(part.data() - text.whole().data());
    found.push_back({from, from + static_cast<std::uint32_t>(part.size())});
  };
  for (const text::Range& sentence : text::sentences(text.whole())) {
    std::uint32_t start = sentence.start;
    while (at < words.size() && words[at].start < sentence.start) ++at;
    for (; at < words.size() && words[at].end <= sentence.end; ++at) {
      if (words[at].kind != WordKind::line_end && words[at].kind != WordKind::paragraph_end) continue;
      add(start, words[at].start);
      start = words[at].end;
    }
    add(start, sentence.end);
  }
  return found;
}

}  // namespace wardbook::clinical
