// Postal codes where no address block holds them: in fields ("^WA^98444|", "\"zip\": \"72901\"", "<postalCode>03060"), behind a city
// alone ("Chicago 60608"), and those of Ireland (H91 K7X2), Australia (QLD 4032), India (PIN 689641) and, in small letters, of the
// United Kingdom (dh7 9qr).
#include <string_view>

#include "deid/detectors.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool capital(char c) { return c >= 'A' && c <= 'Z'; }
bool small(char c) { return c >= 'a' && c <= 'z'; }

// "^WA^98444", "|WA|98444", "*WA*35801", "</state><postalCode>65775": the number's index, or `i`.
Index in_field(const Page& page, Index i) {
  // "OBX|2|NM|33914-3": there the two letters say that the value is a number.
  const bool type = i >= 4 && page.is(i - 4, "obx");
  if (page.has(i, fact::state_code) && page.shape(i) == Shape::upper && i > 0 && !type &&
      !(page.is_sign(i + 3, '-') && page.glued(i + 3))) {
    for (const char border : {'^', '*', '|', ';'})
      if (page.is_sign(i - 1, border) && page.is_sign(i + 1, border) && page.number(i + 2) && page.length(i + 2) == 5) return i + 2;
  }
  static constexpr std::string_view names[] = {"zip", "zipcode", "postalcode", "postcode"};
  if (!one_of(page.low(i), names)) return i;
  Index at = i + 1;
  while (at < i + 5 && page.kind(at) == Kind::sign && !page.line_start(at)) ++at;
  return page.number(at) && page.length(at) == 5 && !page.line_start(at) ? at : i;
}

// ", Chicago 60608", "Salt Lake City 84105": from the city on.
Index behind_city(const Page& page, Index i) {
  if (!page.number(i + 1) || page.length(i + 1) != 5 || page.line_start(i + 1) || page.glued(i + 1) || page.shape(i) != Shape::capital)
    return i;
  if (!page.has(i, fact::city) || page.has(i, fact::any_word | fact::clinical) || i == 0 || !page.is_sign(i - 1, ',') || page.line_start(i))
    return i;
  const bool goes_on = page.glued(i + 2) && page.kind(i + 2) == Kind::sign && page.glued(i + 3);
  return goes_on || page.has(i + 2, fact::unit) ? i : i + 2;
}

// "QLD 4032"
bool australian(const Page& page, Index i) {
  static constexpr std::string_view states[] = {"qld", "nsw", "vic", "tas"};
  return page.shape(i) == Shape::upper && one_of(page.low(i), states) && page.number(i + 1) && page.length(i + 1) == 4 &&
         !page.line_start(i + 1);
}

// "PIN 689641", "PIN code: 500061"
Index indian(const Page& page, Index i) {
  if (!page.is(i, "pin") && !page.is(i, "pincode")) return i;
  Index at = i + 1;
  while (at < i + 4 && (page.is(at, "code") || page.is_sign(at, ':') || page.is_sign(at, '-') || page.is_sign(at, '.'))) ++at;
  return page.number(at) && page.length(at) == 6 && page.str(at)[0] != '0' && !page.line_start(at) ? at : i;
}

// "H91 K7X2": a routing key and four letters and digits.
bool irish(std::string_view a, std::string_view b) {
  if (a.size() != 3 || b.size() != 4 || !capital(a[0]) || !digit(a[1]) || !(digit(a[2]) || a == "D6W") || !capital(b[0])) return false;
  int digits = 0;
  for (const char c : b) {
    if (!digit(c) && !capital(c)) return false;
    digits += digit(c);
  }
  return digits >= 1 && digits <= 3;
}

// "dh7 9qr": the letters of the second half are none of "cikmov", which leaves out most doses.
bool british(const Page& page, std::string_view a, std::string_view b) {
  if (a.size() < 3 || a.size() > 4 || b.size() != 3 || !small(a[0]) || !small(a[1]) || !digit(a[2]) || !digit(a.back()) || !digit(b[0]))
    return false;
  const std::string_view end = b.substr(1);
  if (!small(end[0]) || !small(end[1]) || end.find_first_of("cikmov") != std::string_view::npos) return false;
  return end != "st" && end != "nd" && end != "rd" && end != "th" && !(page.look_up(end) & (fact::unit | fact::function | fact::clinical));
}

}  // namespace

void find_postcodes(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.word(i)) {
      Index at = in_field(page, i);
      if (at == i) at = indian(page, i);
      if (at != i) page.found(at, at + 1, Label::location, 0.9F, Reason::address);
      if (const Index end = behind_city(page, i); end != i) page.found(i, end, Label::location, 0.82F, Reason::address);
      if (australian(page, i)) page.found(i + 1, i + 2, Label::location, 0.85F, Reason::address);
    } else if (page.kind(i) == Kind::mixed && page.kind(i + 1) == Kind::mixed && !page.line_start(i + 1) && !page.glued(i + 1) &&
               !(page.glued(i + 2) && (page.kind(i + 2) != Kind::sign || page.is_sign(i + 2, '-'))) &&
               (irish(page.str(i), page.str(i + 1)) || british(page, page.str(i), page.str(i + 1)))) {
      page.found(i, i + 2, Label::location, 0.78F, Reason::pattern);
    }
  }
}

}  // namespace wardbook::deid
