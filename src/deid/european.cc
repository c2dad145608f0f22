// What Spanish, French and German texts write in another way than English ones: streets that begin with "Calle" or "rue", or
// end in "straße"; the postal code before its city; hospitals whose kind stands first; days and months with full stops.
// Read only when the caller says that the text is in one of these languages.
#include <algorithm>
#include <iterator>

#include "deid/detectors.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

bool name(const Page& page, Index i) { return page.capitalised(i) && !page.has(i, fact::placeholder); }
bool joint(const Page& page, Index i) {
  return page.has(i, fact::particle) || page.is(i, "los") || page.is(i, "las") || page.is(i, "des") || page.is(i, "d") || page.is(i, "l") ||
         page.is(i, "sur") || page.is_sign(i, '\'');
}

// Capitalised words with particles between; the end, or `i`.
Index names(const Page& page, Index i, Index most) {
  Index end = i;
  for (Index at = i; at < i + most && !(at > i && page.line_start(at)); ++at) {
    if (name(page, at))
      end = at + 1;
    else if (!joint(page, at) && !(page.is_sign(at, '-') && page.glued(at)) && !(page.is_sign(at, '.') && page.glued(at)))
      break;
  }
  return end;
}

Index house_number(const Page& page, Index i) {
  Index at = i;
  if (page.is_sign(at, ',')) ++at;
  if (page.is(at, "km") || page.is(at, "nº") || page.is(at, "n")) ++at;
  if ((page.number(at) && page.length(at) <= 5) || (page.kind(at) == Kind::mixed && page.length(at) <= 5)) {
    ++at;
    if (page.is_sign(at, '-') && page.number(at + 1)) at += 2;
    return page.line_start(i) ? i : at;
  }
  return i;
}

void street(Page& page, Index i) {
  static constexpr std::string_view before[] = {"calle",   "avenida", "avda",  "av",     "plaza",     "paseo",  "carretera",
                                                "camino",  "ronda",   "rue",   "avenue", "boulevard", "allée",  "chemin",
                                                "impasse", "quai",    "place", "via",    "viale",     "piazza", "c"};
  if (one_of(page.low(i), before)) {
    Index at = i + 1;
    if (page.is(i, "c")) {
      if (!page.is_sign(at, '/')) return;
      ++at;
    } else if (page.is_sign(at, '.')) {
      ++at;
    }
    const Index end = names(page, at, 8);
    if (end == at) return;
    const Index number = house_number(page, end);
    Index first = i;
    if (i >= 2 && page.is_sign(i - 1, ',') && page.number(i - 2)) first = i - 2;
    if (i >= 1 && page.number(i - 1) && page.length(i - 1) <= 4 && !page.line_start(i)) first = i - 1;
    if (number == end && first == i && !page.capitalised(i)) return;
    page.found(first, number, Label::location, 0.86F, Reason::address);
    return;
  }
  static constexpr std::string_view after[] = {"straße", "strasse", "str", "weg", "platz", "allee", "gasse", "damm", "ufer"};
  const std::string_view low = page.low(i);
  const bool ends = std::any_of(std::begin(after), std::end(after), [&](std::string_view suffix) { return low.ends_with(suffix); });
  if (!ends || !page.capitalised(i)) return;
  Index at = i + 1;
  if (page.is_sign(at, '.')) ++at;
  const Index number = house_number(page, at);
  if (number == at) return;
  Index first = i;
  if (low.size() <= 7 && i > 0 && name(page, i - 1) && !page.line_start(i)) --first;
  Index end = number;
  if (page.shape(end) == Shape::lower && page.length(end) == 1 && !page.line_start(end)) ++end;  // "21 a"
  page.found(first, end, Label::location, 0.86F, Reason::address);
}

// "24937 Flensburg", "CP: 28016", "94010 Créteil Cedex"
void postal_code(Page& page, Index i) {
  if (!page.number(i) || (page.length(i) != 5 && page.length(i) != 4) ||
      (page.glued(i + 1) && !page.is_sign(i + 1, '.') && !page.is_sign(i + 1, ',')))
    return;
  const bool label = i >= 2 && (page.is(i - 1, "cp") ||
                                (page.is_sign(i - 1, ':') && (page.is(i - 2, "cp") || page.is(i - 2, "postal") || page.is(i - 2, "plz"))));
  const Index end = page.line_start(i + 1) ? i + 1 : names(page, i + 1, 5);
  const bool city = end > i + 1 && !page.has(i + 1, fact::month) && page.length(i) == 5;
  if (label || city) page.found(i, city ? end : i + 1, Label::location, 0.8F, Reason::address);
}

void hospital(Page& page, Index i) {
  static constexpr std::string_view heads[] = {"hospital",
                                               "clínica",
                                               "clinica",
                                               "hôpital",
                                               "hopital",
                                               "clinique",
                                               "chu",
                                               "klinik",
                                               "klinikum",
                                               "krankenhaus",
                                               "universidad",
                                               "centro",
                                               "complejo",
                                               "residencia",
                                               "institut",
                                               "instituto",
                                               "universitätsklinikum"};
  if (!page.capitalised(i) || !one_of(page.low(i), heads)) return;
  const Index end = names(page, i + 1, 9);
  if (end > i + 1) {
    // "Klinik" alone or before a department names nobody.
    if (end > i + 2 || !page.has(i + 1, fact::heading | fact::department | fact::clinical))
      page.found(i, end, Label::location, 0.8F, Reason::facility);
  }
}

// "8.3.", "5.7.54"
void dotted_date(Page& page, Index i) {
  const auto part = [&](Index at, int most) {
    return page.number(at) && page.length(at) <= 2 && page.value(at) >= 1 && page.value(at) <= most;
  };
  if (!part(i, 31) || !page.is_sign(i + 1, '.') || !page.glued(i + 1) || !part(i + 2, 12) || !page.is_sign(i + 3, '.') ||
      !page.glued(i + 3))
    return;
  if (i > 0 && page.glued(i) && page.kind(i - 1) == Kind::sign && !page.is_sign(i - 1, '(') && !page.is_sign(i - 1, '-')) return;
  const bool year = page.number(i + 4) && page.glued(i + 4) && (page.length(i + 4) == 2 || page.length(i + 4) == 4);
  page.found(i, year ? i + 5 : i + 4, Label::date, 0.88F, Reason::pattern);
}

}  // namespace

void find_european(Page& page) {
  if (page.language() == Language::en) return;
  for (Index i = 0; i < page.size(); ++i) {
    if (page.has(i, fact::placeholder)) continue;
    if (page.word(i)) {
      street(page, i);
      hospital(page, i);
    } else if (page.number(i)) {
      postal_code(page, i);
      dotted_date(page, i);
    }
  }
}

}  // namespace wardbook::deid
