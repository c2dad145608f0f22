#include "deid/french_things.h"

#include <algorithm>

#include "deid/one_of.h"

namespace wardbook::deid::european {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

// "mutuelle Groupama", "caisse : Helsana", "affilié à Solidaris"
bool insurer(const Page& page, const Text& text, Index first) {
  static constexpr std::string_view words[] = {"mutuelle", "caisse", "assureur", "affilie", "affiliee", "complementaire", "lamal", "lca"};
  static constexpr std::string_view between[] = {"a", "chez", "la", "lamal"};
  for (Index at = first; at > 0 && at + 3 > first && !page.line_start(at); --at) {
    if (one_of(text.word(at - 1), words)) return true;
    if (!page.is_sign(at - 1, ':') && !one_of(text.word(at - 1), between)) return false;
  }
  return false;
}

// "Melle", "IBODE": a word of the trade alone, which no title announces.
bool word_of_trade(const Page& page, const Text& text, Index first, Index end) {
  if (end != first + 1 || page.length(first) < 2) return false;
  if (first > 0 && !page.line_start(first) && text.has(first - 1, Use::title)) return false;
  return text.has(first, Use::plain) && !page.has(first, fact::any_name);
}

// "série 2", "pot 1"
bool counted(const Page& page, const Text& text, Index first, Index end) {
  static constexpr std::string_view things[] = {"serie", "pot",    "dose",   "cycle", "cure",  "jour",    "photo",
                                                "tube",  "flacon", "seance", "pages", "image", "seances", "cours"};
  return end == first + 2 && page.number(first + 1) && one_of(text.word(first), things);
}

bool small(const Page& page, Index first, Index end) {
  for (Index i = first; i < end; ++i)
    if (page.shape(i) != Shape::lower) return false;
  return true;
}

// Three names and more that the rules found, all with capitals: who writes so writes no name in small letters, but initials.
bool names_have_capitals(const Page& page) {
  Index capitals = 0;
  for (const Candidate& candidate : page.candidates()) {
    if (candidate.label != Label::name || candidate.reason == Reason::tagger || candidate.end - candidate.start < 4) continue;
    const Index first = page.index_at(candidate.start);
    if (page.shape(first) != Shape::lower)
      ++capitals;
    else if (!page.capitalised(first + 1))  // "de Sousa"
      return false;
  }
  return capitals >= 3;
}

// Where the day ends before "à 11 h" and "à 07h50", or `end`.
Index before_hour(const Page& page, const Text& text, Index first, Index end) {
  for (Index i = end; i-- > first + 1;)
    if (text.word(i) == "a" && page.length(i) == 2 && (page.number(i + 1) || page.kind(i + 1) == Kind::mixed)) return i;
  return end;
}

}  // namespace

void drop_french_things(Page& page, const Text& text) {
  const bool capitals = names_have_capitals(page);
  for (Candidate& candidate : page.candidates()) {
    if (candidate.reason != Reason::tagger || candidate.action == Action::keep || candidate.end <= candidate.start) continue;
    const Index first = page.index_at(candidate.start);
    const Index end = page.index_at(candidate.end);
    if (first >= end) continue;
    bool none = false;
    switch (candidate.label) {
      case Label::name:
        none = insurer(page, text, first) || word_of_trade(page, text, first, end) ||
               (capitals && page.length(first) > 3 && small(page, first, end) && !page.has(first, fact::any_name));
        break;
      case Label::location:
        none = insurer(page, text, first) || counted(page, text, first, end);
        break;
      case Label::organization:
        none = insurer(page, text, first);
        break;
      case Label::date:
        if (const Index day_end = before_hour(page, text, first, end); day_end != end) candidate.end = page.token(day_end - 1).end;
        break;
      default:
        break;
    }
    if (none) candidate.end = candidate.start;
  }
  std::erase_if(page.candidates(), [](const Candidate& candidate) { return candidate.end <= candidate.start; });
}

}  // namespace wardbook::deid::european
