// What registries give in groups with blanks between: the plates of German and Austrian cars ("SIM-EK 45", "IM 418 EF") and the files
// of their courts and prosecutors ("6 XVII 114/22 B", "500 Js 1189/24", "S 7 U 44/22"), which no label need announce.
#include <array>

#include "deid/european_text.h"
#include "deid/one_of.h"

namespace wardbook::deid::european {

using text::Shape;
using trust::Label;

namespace {

bool capitals(const Page& page, Index i, std::size_t least, std::size_t most) {
  return page.word(i) && page.length(i) >= least && page.length(i) <= most &&
         (page.shape(i) == Shape::upper || page.shape(i) == Shape::initial) && !page.has(i, fact::placeholder);
}
bool digits(const Page& page, Index i, std::size_t least, std::size_t most) {
  return page.number(i) && page.length(i) >= least && page.length(i) <= most;
}
// One blank, or a hyphen that ties both; the token behind it, or `i`.
Index across(const Page& page, Index i) {
  if (i >= page.size() || page.line_start(i)) return i;
  if (page.is_sign(i, '-') && page.glued(i) && page.glued(i + 1)) return i + 1;
  return page.token(i).start - page.token(i - 1).end == 1 && page.kind(i) != text::Kind::sign ? i : page.size();
}
bool ends(const Page& page, Index i) {
  return i >= page.size() || page.line_start(i) || !page.glued(i) || page.kind(i) == text::Kind::sign;
}

// "PKW KB-MG 185", "mit dem Firmenwagen (EN-GV 7)": a car before it makes a plate of what may be a unit or a type.
bool behind_car(const Page& page, const Text& text, Index i) {
  static constexpr std::string_view cars[] = {"pkw", "kfz",      "lkw",      "auto",   "taxi",       "kennz",
                                              "kz",  "fahrzeug", "motorrad", "roller", "kennzeichen"};
  constexpr Index reach = 4;
  for (Index at = i; at > 0 && at + reach > i && !page.line_start(at); --at)
    if (one_of(text.word(at - 1), cars) || text.word(at - 1).ends_with("wagen")) return true;
  return false;
}

// "SIM-EK 45", "IM 418 EF"; the end, or `i`.
Index plate(const Page& page, const Text& text, Index i) {
  if (!capitals(page, i, 1, 3)) return i;
  const bool term = page.has(i, fact::clinical);
  const Index next = across(page, i + 1);
  if (next > i + 1 && capitals(page, next, 1, 2)) {
    const Index number = across(page, next + 1);
    if (digits(page, number, 1, 4) && ends(page, number + 1) && !page.has(number + 1, fact::unit)) {
      const bool plain = !term && !page.has(next, fact::unit) && page.length(number) > 1;
      if (plain || behind_car(page, text, i)) return number + 1;
    }
  }
  if (page.length(i) <= 2 && digits(page, next, 3, 5)) {
    const Index last = across(page, next + 1);
    const bool letters = last == next + 1 && capitals(page, last, 2, 3) && !page.has(last, fact::unit);
    if (letters && !(term && page.has(last, fact::clinical)) && ends(page, last + 1)) return last + 1;
  }
  return i;
}

// "114/22", behind which a letter may stand: "114/22 B"; the end, or `i`.
Index running_number(const Page& page, Index i) {
  const bool number =
      digits(page, i, 1, 5) && page.is_sign(i + 1, '/') && page.glued(i + 1) && page.glued(i + 2) && digits(page, i + 2, 2, 4);
  if (!number || !ends(page, i + 3)) return i;
  const Index letter = i + 3;
  return letter < page.size() && page.word(letter) && page.length(letter) == 1 && across(page, letter) == letter && ends(page, letter + 1)
             ? letter + 1
             : letter;
}

// The end of a court's file, or `i`.
Index court_file(const Page& page, const Text& text, Index i) {
  static constexpr std::string_view registers[] = {
      "c",  "o",  "f",  "s", "u",  "b",  "m",  "js", "ujs", "ds", "ls", "kls", "cs", "ks", "vi", "x",   "xv", "xvii", "viii", "cg",
      "ob", "st", "hv", "p", "ps", "pu", "sv", "kr", "r",   "as", "so", "vg",  "ve", "sb", "vk", "owi", "ar", "gs",   "t",    "nc"};
  Index at = i;
  if (page.word(i) && (text.word(i) == "s" || text.word(i) == "l" || text.word(i) == "b") && page.shape(i) != Shape::lower)
    ++at;  // a court's own letter
  if (!digits(page, at, 1, 3) || page.line_start(at + 1) || page.glued(at + 1) || !one_of(text.word(at + 1), registers) ||
      page.shape(at + 1) == Shape::lower || page.line_start(at + 2))
    return i;
  const Index end = running_number(page, at + 2);
  return end > at + 2 ? end : i;
}

}  // namespace

void find_registered(Page& page, const Text& text) {
  if (page.language() != Language::de) return;
  for (Index i = 0; i < page.size(); ++i) {
    if (page.has(i, fact::placeholder) || (i > 0 && page.glued(i) && page.kind(i - 1) != text::Kind::sign)) continue;
    if (const Index end = court_file(page, text, i); end > i) {
      page.found(i, end, Label::id, 0.93F, Reason::pattern);
      i = end - 1;
    } else if (const Index last = plate(page, text, i); last > i) {
      page.found(i, last, Label::vehicle, 0.7F, Reason::pattern);  // the model may know better: "HLA-DR 15"
      i = last - 1;
    }
  }
}

}  // namespace wardbook::deid::european
