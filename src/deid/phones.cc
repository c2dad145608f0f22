// Telephone and fax numbers, pagers and extensions. The North American plan (area code and exchange begin with 2 to 9), numbers
// with a country code, and numbers in other groupings after a word such as "phone".
#include <string>

#include "deid/chunk.h"
#include "deid/detectors.h"
#include "deid/label_or_date.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using trust::Label;

namespace {

bool phone_word(std::string_view low) {
  static constexpr std::string_view words[] = {
      "phone",    "phones",    "telephone", "tel",     "tele",       "ph",        "call",      "called",   "calling",
      "cell",     "cellphone", "mobile",    "contact", "reached",    "reach",     "pager",     "paged",    "page",
      "beeper",   "voicemail", "callback",  "hotline", "text",       "texted",    "dial",      "number",   "landline",
      "telefono", "teléfono",  "telefon",   "tél",     "téléphone",  "móvil",     "handy",     "whatsapp", "sms",
      "ext",      "extension", "home",      "work",    "office",     "line",      "numbers",   "tlf",      "answering",
      "answer",   "answers",   "messages",  "message", "registered", "joignable", "erreichbar"};
  for (const std::string_view word : words)
    if (low == word) return true;
  return false;
}

bool fax_word(std::string_view low) {
  return low == "fax" || low == "facsimile" || low == "telefax" || low == "faxed" || low == "efax" || low == "fx";
}

// What has a number of which somebody names the end.
bool short_phone_word(std::string_view low) {
  static constexpr std::string_view words[] = {"phone", "cell", "cellphone", "mobile",   "telephone",
                                               "tel",   "ph",   "number",    "landline", "pager"};
  for (const std::string_view word : words)
    if (low == word) return true;
  return fax_word(low);
}

// Fax if the nearest word of its kind before the number, on its line, says so, or the word right after it.
Label label_of(const Page& page, Index first, Index end) {
  for (Index k = 1; k <= 6 && k <= first; ++k) {
    const Index at = first - k;
    if (fax_word(page.low(at))) return Label::fax;
    if (phone_word(page.low(at)) && !page.is(at, "number") && !page.is(at, "office") && !page.is(at, "work") && !page.is(at, "home")) break;
    if (page.is(at, "f") && page.is_sign(at + 1, ':') && k <= 3) return Label::fax;
    if (page.line_start(at) || page.number(at)) break;
  }
  Index after = end;
  if (page.is_sign(after, '(')) ++after;
  if (fax_word(page.low(after)) && !page.line_start(after) && !page.is_sign(after + 1, ':') && !page.is_sign(after + 1, '.') &&
      !page.number(after + 1) && !page.is_sign(after + 1, '('))
    return Label::fax;
  return Label::phone;
}

bool cue_before(const Page& page, Index i, Index reach = 5) {
  for (Index k = 1; k <= reach && k <= i; ++k) {
    if (phone_word(page.low(i - k)) || fax_word(page.low(i - k))) return true;
    if (page.is(i - k, "p") && page.is_sign(i - k + 1, ':')) return true;
    if (page.is(i - k, "t") && page.is_sign(i - k + 1, ':')) return true;
    if (page.line_start(i - k)) return false;
  }
  return false;
}

// "416 60 039 office", "(84) 7564-8830 (home)"
bool cue_after(const Page& page, Index end) {
  Index at = end;
  if (page.is_sign(at, '(') || page.is_sign(at, '-')) ++at;
  if (page.line_start(at) || page.is_sign(at + 1, ':')) return false;
  return page.is(at, "office") || page.is(at, "fax") || page.is(at, "mobile") || page.is(at, "cell") || page.is(at, "home") ||
         page.is(at, "phone") || page.is(at, "work") || page.is(at, "landline");
}

bool separator(const Page& page, Index i) { return page.is_sign(i, '-') || page.is_sign(i, '.') || page.is_sign(i, '/'); }

// After a number: "x1234", "ext. 1234", "extension 1234", ";ext=12"
Index extension(const Page& page, Index i) {
  Index at = i;
  if (page.is_sign(at, ',') || page.is_sign(at, ';') || page.is_sign(at, '(')) ++at;
  if (page.kind(at) == Kind::mixed && page.low(at)[0] == 'x' && page.length(at) >= 2 && page.length(at) <= 7) {
    for (const char c : page.low(at).substr(1))
      if (c < '0' || c > '9') return i;
    return at + 1;
  }
  if (page.is(at, "ext") || page.is(at, "extension") || page.is(at, "x") || page.is(at, "extn")) {
    ++at;
    while (page.is_sign(at, '.') || page.is_sign(at, ':') || page.is_sign(at, '#') || page.is_sign(at, '=')) ++at;
    if (page.number(at) && page.length(at) <= 6) return at + 1;
  }
  return i;
}

bool nanp_code(std::string_view three) { return three.size() == 3 && three[0] >= '2' && three[0] <= '9'; }

struct Hit {
  Index end;
  float score;
};

// (415) 555-0123, 415-555-0123, 415.555.0123, 415 555 0123, 1-800-555-0123, +1 (415) 555-0123
Hit nanp(const Page& page, Index i) {
  Index at = i;
  bool plus = false;
  if (page.is_sign(at, '+')) ++at, plus = true;
  bool one = false;
  if (page.is(at, "1") && page.number(at) &&
      (separator(page, at + 1) || page.is_sign(at + 1, '(') || (page.number(at + 1) && page.length(at + 1) == 3))) {
    ++at;
    one = true;
    if (separator(page, at)) ++at;
  }
  if (plus && !one) return {i, 0};
  bool bracket = false;
  if (page.is_sign(at, '(')) ++at, bracket = true;
  if (!page.number(at) || page.length(at) != 3) return {i, 0};
  const std::string_view area = page.str(at);
  ++at;
  if (bracket) {
    if (!page.is_sign(at, ')')) return {i, 0};
    ++at;
  }
  bool spaces = true;
  if (separator(page, at)) ++at, spaces = false;
  if (page.kind(at) == Kind::mixed && page.length(at) >= 8 && page.str(at)[7] == 'x') return {i, 0};
  // "5550123" or "555-0123" or "555-FLOW"
  if (page.number(at) && page.length(at) == 7 && !spaces) return {at + 1, 0.85F};
  if (!page.number(at) || page.length(at) != 3) {
    if (one && !spaces && page.word(at) && page.length(at) == 7 && page.shape(at) == text::Shape::upper) return {at + 1, 0.85F};
    return {i, 0};
  }
  const std::string_view exchange = page.str(at);
  ++at;
  bool second_space = true;
  if (separator(page, at)) ++at, second_space = false;
  Index end = at + 1;
  if (page.kind(at) == Kind::mixed && page.length(at) > 5 && page.low(at)[4] == 'x') {
    // "0123x456"
  } else if (page.word(at) && page.length(at) == 4 && page.shape(at) == text::Shape::upper &&
             (one || (!spaces && !second_space && nanp_code(area) && nanp_code(exchange) && cue_before(page, i)))) {
    // "1-800-555-FLOW", "call 617-555-CARE"
  } else if (!page.number(at) || page.length(at) != 4) {
    return {i, 0};
  }
  if (page.line_start(at)) return {i, 0};
  if (page.glued(end) && page.is_sign(end, '-') && page.glued(end + 1) && page.number(end + 1)) return {i, 0};
  const bool valid = nanp_code(area) && nanp_code(exchange);
  if (spaces && second_space && !bracket && !one && !plus && !valid && !cue_before(page, i)) return {i, 0};
  return {end, valid ? 0.9F : 0.75F};
}

// 555-0123
Hit seven(const Page& page, Index i) {
  if (!page.number(i) || page.length(i) != 3 || !separator(page, i + 1) || page.is_sign(i + 1, '/') || !page.glued(i + 1) ||
      !page.number(i + 2) || page.length(i + 2) != 4 || !page.glued(i + 2))
    return {i, 0};
  if (i > 0 && page.glued(i) && page.is_sign(i - 1, '-')) return {i, 0};
  if (page.glued(i + 3) && (page.is_sign(i + 3, '-') || page.is_sign(i + 3, '/')) && page.glued(i + 4)) return {i, 0};
  if (page.is_sign(i + 1, '.') && !cue_before(page, i)) return {i, 0};
  if (cue_before(page, i)) return {i + 3, 0.88F};
  if (page.has(i + 3, fact::unit) || !nanp_code(page.str(i)) || page.is(i - 1, "range") || page.is(i - 1, "normal") ||
      page.is_sign(i - 1, '[') || page.is_sign(i - 1, '='))
    return {i, 0};
  if (page.is_sign(i - 1, '(') && page.is_sign(i + 3, ')') && !page.str(i).starts_with("555")) return {i, 0};
  return {i + 3, 0.6F};
}

// Groups of digits after "+", or after a word such as "phone": at least seven digits, at most fifteen (E.164).
Hit grouped(const Page& page, Index i) {
  Index at = i;
  const bool plus = page.is_sign(at, '+') && page.glued(at + 1) && page.number(at + 1);
  if (plus) ++at;
  const bool bracket = page.is_sign(at, '(');
  if (bracket) {
    if (page.is_sign(at + 1, '+')) ++at;
    ++at;
  }
  if (!page.number(at)) return {i, 0};
  const bool zero = page.str(at)[0] == '0';
  const bool cue = plus || cue_before(page, i, 4);
  std::size_t digits = 0;
  Index groups = 0;
  Index end = i;
  bool two_digit_groups = true;
  while (page.number(at) && digits + page.length(at) <= 15) {
    digits += page.length(at);
    if (groups > 0 && page.length(at) != 2) two_digit_groups = false;
    ++groups;
    end = ++at;
    if (page.is_sign(at, ')')) ++at;
    if (separator(page, at) && page.glued(at)) ++at;
    if (page.is_sign(at, '(') && page.number(at + 1) && page.length(at + 1) <= 4 && page.is_sign(at + 2, ')')) ++at;
    if (page.line_start(at) || page.number(at) == false) break;
  }
  if (digits < 7 || digits > 15) return {i, 0};
  if (plus && digits >= 8) return {end, 0.9F};
  if (page.has(end, fact::unit) && !cue) return {i, 0};
  if ((cue || cue_after(page, end)) && (digits >= 9 || groups >= 2) && numeric_date(page, bracket ? i + 1 : i) == (bracket ? i + 1 : i))
    return {end, 0.84F};
  // Without a cue only the forms that nothing else has: "01 23 45 67 89" and a leading zero in three or more groups.
  if (zero && groups == 5 && digits == 10 && two_digit_groups) return {end, 0.85F};
  if (zero && groups >= 3 && digits >= 9 && digits <= 12 && !page.is_sign(i + 1, '.') && numeric_date(page, i) == i) return {end, 0.7F};
  return {i, 0};
}

// "flexion 42, extension 48, radial deviation 12"
bool moves_joint(const Page& page, Index i, Index end) {
  static constexpr std::string_view movements[] = {"flexion", "abduction", "adduction", "rotation", "pronation", "supination", "deviation",
                                                   "rom",     "degrees",   "deg",       "lag",      "flex",      "abd"};
  constexpr Index reach = 6;
  for (Index k = i; k > 0 && k + reach > i && !page.line_start(k); --k)
    if (one_of(page.low(k - 1), movements)) return true;
  for (Index k = end; k < end + reach && k < page.size() && !page.line_start(k); ++k)
    if (one_of(page.low(k), movements)) return true;
  return false;
}

// "pager 12-25": no day of December.
Index pager_in_groups(const Page& page, Index at) {
  const bool groups = page.number(at) && !page.line_start(at) && page.is_sign(at + 1, '-') && page.glued(at + 1) && page.number(at + 2) &&
                      page.glued(at + 2);
  if (!groups || page.length(at) + page.length(at + 2) < 4 || page.length(at + 2) > 4) return at;
  return at + 3;
}

// "dr achebe pgd x2 at 4471", "paged at 4471"; what follows "paged at" may be a time, but seldom with the number of pages before it.
bool paged_before(const Page& page, Index i) {
  constexpr Index reach = 5;
  for (Index k = i; k > 0 && k + reach > i && !page.line_start(k); --k) {
    if (page.is(k - 1, "pgd") || page.is(k - 1, "cb") || page.is(k - 1, "callback")) return true;
    if (page.is(k - 1, "paged")) return k < i;
  }
  return false;
}

}  // namespace

void find_phones(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    const bool opening = page.is_sign(i, '+') || page.is_sign(i, '(');
    if (page.number(i) || (opening && page.kind(i + 1) != Kind::word)) {
      // Not in the middle of a longer number.
      if (page.number(i) && i > 0 && page.glued(i) && (page.is_sign(i - 1, '-') || page.is_sign(i - 1, '.') || page.is_sign(i - 1, '/')) &&
          i >= 2 && page.glued(i - 1) && (page.number(i - 2) || page.kind(i - 2) == Kind::mixed))
        continue;
      Hit hit = nanp(page, i);
      if (hit.end == i) hit = seven(page, i);
      if (hit.end == i) hit = grouped(page, i);
      if (hit.end == i && page.number(i) && (page.length(i) == 10 || page.length(i) == 11) && cue_before(page, i, 3)) hit = {i + 1, 0.8F};
      if (hit.end != i && public_code(page, i, hit.end)) {
        i = hit.end - 1;
        continue;
      }
      if (hit.end != i) {
        const Index end = extension(page, hit.end);
        page.found(i, end, label_of(page, i, end), hit.score, Reason::pattern);
        i = end - 1;
        continue;
      }
    }
    // "cell ends in 4471"
    if ((page.is(i, "ends") || page.is(i, "ending")) && (page.is(i + 1, "in") || page.is(i + 1, "with")) && page.number(i + 2) &&
        page.length(i + 2) >= 2 && page.length(i + 2) <= 4 && i > 0 && short_phone_word(page.low(i - 1)))
      page.found(i + 2, i + 3, fax_word(page.low(i - 1)) ? Label::fax : Label::phone, 0.85F, Reason::label);
    // "pager 12345", "ext. 4471", "x4471"
    const std::string_view low = page.low(i);
    if (low == "pager" || low == "beeper" || low == "ext" || low == "extension" || low == "pgr" || low == "voicemail" || low == "extn" ||
        low == "mailbox") {
      Index at = i + 1;
      while (at < i + 5 && (page.is_sign(at, '.') || page.is_sign(at, ':') || page.is_sign(at, '#') || page.is(at, "number") ||
                            page.is(at, "no") || page.is(at, "is") || page.is(at, "at")))
        ++at;
      if (page.number(at) && page.length(at) <= 3 && page.is_sign(at + 1, '-') && page.glued(at + 1) && page.number(at + 2) &&
          page.glued(at + 2) && page.length(at + 2) == 4 && !page.line_start(at))
        page.found(at, at + 3, Label::phone, 0.85F, Reason::label);
      else if (const Index end = pager_in_groups(page, at); !low.starts_with("ext") && end != at)
        page.found(at, end, Label::phone, surer_than_date, Reason::label);
      else if (page.number(at) && page.length(at) >= 2 && page.length(at) <= 10 && !page.line_start(at) && !page.has(at + 1, fact::unit) &&
               !(page.is_sign(at + 1, '-') && page.glued(at + 1)) && !(low.starts_with("ext") && moves_joint(page, i, at + 1)))
        page.found(at, at + 1, Label::phone, 0.85F, Reason::label);
    } else if (low == "at" && i > 0 && page.number(i + 1) && page.length(i + 1) == 4 && paged_before(page, i) &&
               !page.has(i + 2, fact::unit) && !page.is_sign(i + 2, ':') && !page.is(i + 2, "hrs") && !page.is(i + 2, "hours")) {
      page.found(i + 1, i + 2, Label::phone, 0.75F, Reason::context);
    } else if (page.kind(i) == Kind::mixed && low[0] == 'x' && low.size() >= 5 && low.size() <= 6 && cue_before(page, i, 4)) {
      bool digits = true;
      for (const char c : low.substr(1)) digits &= c >= '0' && c <= '9';
      if (digits) page.found(i, i + 1, Label::phone, 0.7F, Reason::context);
    }
  }
}

}  // namespace wardbook::deid
