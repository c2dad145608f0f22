#include "deid/tagger_input.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;

namespace {

constexpr Facts plain = fact::word | fact::basic | fact::clinical | fact::function | fact::heading | fact::credential;

bool suspicious(const Page& page, Index i) {
  if (page.has(i, fact::placeholder)) return false;
  switch (page.kind(i)) {
    case Kind::number:
    case Kind::mixed:
      return true;
    case Kind::sign:
      return page.is_sign(i, '@');
    case Kind::word:
      break;
  }
  if (page.capitalised(i)) {
    // "The", "Patient" at the start of a sentence.
    return !(page.sentence_start(i) && page.shape(i) == Shape::capital && page.has(i, fact::basic | fact::function) &&
             !page.has(i, fact::any_name | fact::month | fact::weekday));
  }
  if (page.shape(i) == Shape::initial) return true;
  return !page.has(i, plain) ||
         (page.has(i, fact::any_name | fact::month | fact::number_word) && !page.has(i, fact::basic | fact::function | fact::clinical));
}

}  // namespace

std::vector<Run> runs_to_tag(const Page& page, const std::vector<Span>& spans) {
  const Index size = page.size();
  std::vector<std::uint8_t> open(size, 0);
  for (Index i = 0; i < size; ++i) open[i] = suspicious(page, i);
  // What stands beside or between suspicious tokens may belong to them: "Hollis tire", "St. Mary's of the Lake".
  constexpr std::uint8_t beside = 2;
  for (Index i = 0; i < size; ++i) {
    if (open[i] || page.has(i, fact::placeholder)) continue;
    const bool before = i > 0 && open[i - 1] == 1;
    const bool after = i + 1 < size && open[i + 1] == 1;
    const bool near = (before || (i > 1 && open[i - 2] == 1)) && (after || (i + 2 < size && open[i + 2] == 1));
    const bool content = page.kind(i) == Kind::word && !page.has(i, fact::function);
    if (near || (content && (before || after))) open[i] = beside;
  }
  Index i = 0;
  for (const Span& span : spans) {
    while (i < size && page.token(i).end <= span.start) ++i;
    for (Index k = i; k < size && page.token(k).start < span.end; ++k) open[k] = beside;
  }
  std::vector<Run> runs;
  for (Index k = 0; k < size; ++k) {
    if (!open[k]) continue;
    const Index first = k;
    bool to_read = false;
    for (; k < size && open[k]; ++k) to_read = to_read || page.to_read(k);
    if (to_read) runs.push_back({first, k});
  }
  return runs;
}

}  // namespace wardbook::deid
