// Identifiers that their own form gives away, with check digits where there are any, and long numbers that nothing explains.
#include <algorithm>

#include "deid/chunk.h"
#include "deid/detectors.h"
#include "deid/substances.h"
#include "deid/validators.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

// "SSN", "social security number" in the few words before `i`.
bool called_social_security(const Page& page, Index i) {
  constexpr Index reach = 4;
  for (Index k = 1; k <= reach && k <= i && !page.line_start(i - k + 1); ++k)
    if (page.is(i - k, "ssn") || page.is(i - k, "security") || page.is(i - k, "ss")) return true;
  return false;
}

// "123-45-6789", "123 45 6789"; with commas, as three results may stand, only where it is called one
bool social_security(Page& page, Index i) {
  if (!page.number(i) || page.length(i) != 3 || page.length(i + 2) != 2 || page.length(i + 4) != 4 || !page.number(i + 2) ||
      !page.number(i + 4)) {
    // With spaces there are no signs between.
    if (page.number(i) && page.length(i) == 3 && page.number(i + 1) && page.length(i + 1) == 2 && page.number(i + 2) &&
        page.length(i + 2) == 4 && !page.line_start(i + 1) && !page.line_start(i + 2) &&
        ssn_valid(std::string(page.str(i)) + std::string(page.str(i + 1)) + std::string(page.str(i + 2)))) {
      page.found(i, i + 3, Label::ssn, 0.8F, Reason::pattern);
      return true;
    }
    return false;
  }
  const char sign = page.str(i + 1)[0];
  if ((sign != '-' && sign != '.' && !(sign == ',' && called_social_security(page, i))) || !page.is_sign(i + 3, sign) ||
      !page.glued(i + 2) || !page.glued(i + 4))
    return false;
  if (i > 0 && page.glued(i) && page.is_sign(i - 1, '-')) return false;
  if (page.glued(i + 5) && page.is_sign(i + 5, '-') && page.glued(i + 6)) return false;
  const std::string digits = std::string(page.str(i)) + std::string(page.str(i + 2)) + std::string(page.str(i + 4));
  if (ssn_valid(digits))
    page.found(i, i + 5, Label::ssn, 0.9F, Reason::checksum);
  else if (digits[0] == '9')
    page.found(i, i + 5, Label::ssn, 0.8F, Reason::pattern);  // an ITIN
  else
    return false;
  return true;
}

// "***-**-1234", "XXX-XX-1234"
bool masked_social_security(Page& page, Index i) {
  if (!(page.is(i, "xxx") && page.is_sign(i + 1, '-') && page.is(i + 2, "xx") && page.is_sign(i + 3, '-') && page.number(i + 4))) {
    if (!(page.is_sign(i, '*') && page.is_sign(i + 1, '*') && page.is_sign(i + 2, '*') && page.is_sign(i + 3, '-') &&
          page.is_sign(i + 4, '*') && page.is_sign(i + 5, '*') && page.is_sign(i + 6, '-') && page.number(i + 7)))
      return false;
    page.found(i, i + 8, Label::ssn, 0.9F, Reason::pattern);
    return true;
  }
  page.found(i, i + 5, Label::ssn, 0.9F, Reason::pattern);
  return true;
}

// Digits in groups of a card: the end of the groups.
bool card(Page& page, Index i) {
  std::string digits;
  Index at = i;
  Index end = i;
  while (page.number(at) && digits.size() + page.length(at) <= 19 && (at == i || !page.line_start(at))) {
    digits += page.str(at);
    end = ++at;
    if (page.is_sign(at, '-') && page.glued(at) && page.number(at + 1) && page.glued(at + 1)) ++at;
  }
  if (digits.size() < 13) return false;
  if (card_prefix(digits) && luhn_valid(digits)) {
    page.found(i, end, Label::account, 0.92F, Reason::checksum);
    return true;
  }
  return false;
}

// "(01)00844588003288(17)141120(10)7654321D(21)10987654d321": a UDI as GS1 writes it.
bool device_identifier(Page& page, Index i, Index& end) {
  if (!page.is_sign(i, '(') || !page.is(i + 1, "01") || !page.is_sign(i + 2, ')') || !page.number(i + 3) || page.length(i + 3) != 14)
    return false;
  end = i + 4;
  while (page.is_sign(end, '(') && page.glued(end) && page.number(end + 1) && page.length(end + 1) <= 4 && page.is_sign(end + 2, ')') &&
         page.kind(end + 3) != Kind::sign) {
    end += 4;
    while (page.glued(end) && (page.is_sign(end, '-') || page.kind(end) != Kind::sign)) ++end;
  }
  page.found(i, end, Label::device, 0.97F, Reason::pattern);
  return true;
}

// The machine-readable zone of a travel document (ICAO 9303): capitals, digits and many "<".
bool machine_readable(Page& page, Index i) {
  std::uint32_t at = page.token(i).start;
  const std::string_view text = page.text();
  unsigned fillers = 0;
  while (at < text.size() && at - page.token(i).start < 200 &&
         (text[at] == '<' || text[at] == '\n' || (text[at] >= 'A' && text[at] <= 'Z') || (text[at] >= '0' && text[at] <= '9')))
    fillers += text[at++] == '<';
  while (at > 0 && (text[at - 1] == '\n' || (fillers && text[at - 1] != '<' && !(text[at - 1] >= '0' && text[at - 1] <= '9')))) --at;
  if (fillers < 5) return false;
  page.candidates().push_back({page.token(i).start, at, Label::id, Action::redact, 0.97F, Reason::pattern});
  return true;
}

// A chunk with so many digits that only a count or a code for the public could have as many.
void unlabelled(Page& page, Index i, const Chunk& chunk) {
  if (i > 0 && page.glued(i) &&
      (page.is_sign(i - 1, '.') || page.is_sign(i - 1, ',') || page.is_sign(i - 1, '$') || page.is_sign(i - 1, '/') ||
       page.is_sign(i - 1, '*') || page.is_sign(i - 1, ':')))
    return;
  if (page.has(chunk.end, fact::unit) && !page.line_start(chunk.end)) return;
  if (page.glued(chunk.end) && (page.is_sign(chunk.end, ',') || page.is_sign(chunk.end, '.')) && page.number(chunk.end + 1) &&
      page.glued(chunk.end + 1))
    return;
  if (page.is_sign(chunk.end, '%') || page.is_sign(chunk.end, '/')) return;
  // "1985-1989"
  if (chunk.end == i + 3 && chunk.letters == 0 && page.length(i) == 4 && page.length(i + 2) == 4 && page.value(i) >= 1880 &&
      page.value(i) <= 2100 && page.value(i + 2) >= 1880 && page.value(i + 2) <= 2100)
    return;
  if (benign_before(page, i) || benign_prefix(page.low(i))) return;
  if (page.language() == Language::en && code_of_substance(page, i, chunk.end)) return;
  const bool one_number = chunk.end == i + 1 && page.number(i);
  const bool hash = i > 0 && page.is_sign(i - 1, '#') && page.glued(i);
  // Parts such as "5-10-15-20" are no identifier; one part has three digits or more, and no part is a plain word but a short one.
  unsigned longest = 0;
  unsigned word = 0;
  bool slash = false;
  bool dotted = false;
  for (Index k = i; k < chunk.end; ++k) {
    unsigned digits = 0;
    for (const char c : page.str(k)) digits += c >= '0' && c <= '9';
    longest = std::max(longest, digits);
    if (page.word(k)) word = std::max(word, static_cast<unsigned>(page.length(k)));
    slash |= page.is_sign(k, '/');
    dotted |= page.is_sign(k, '.');
  }
  if (slash || dotted) return;
  if (one_number) {
    if (chunk.digits >= 7 || (hash && chunk.digits >= 4))
      page.found(i, chunk.end, Label::id, hash ? 0.6F : 0.5F, Reason::unlabelled_number);
    return;
  }
  if (word > 6 && chunk.digits < 6) return;
  if (chunk.letters > 0 && ((chunk.digits >= 5 && longest >= 4) || (hash && chunk.digits >= 3))) {
    page.found(i, chunk.end, Label::id, 0.55F, Reason::unlabelled_number);
  } else if (chunk.letters == 0 && chunk.digits >= 8 && longest >= 4) {
    page.found(i, chunk.end, Label::id, 0.5F, Reason::unlabelled_number);
  } else if (chunk.letters >= 3 && chunk.digits >= 4 && longest >= 3 && page.shape(i) == Shape::upper && page.word(i) &&
             page.length(i) <= 4 && chunk.end == i + 3) {
    page.found(i, chunk.end, Label::id, 0.5F, Reason::unlabelled_number);  // "ABC-1234"
  }
}

}  // namespace

void find_numbers(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.has(i, fact::placeholder)) continue;
    Index end = i;
    if (device_identifier(page, i, end)) {
      i = end - 1;
      continue;
    }
    if (end = coordinates(page, i); end != i) {
      page.found(i, end, Label::location, 0.9F, Reason::pattern);
      i = end - 1;
      continue;
    }
    if (page.kind(i) == Kind::sign && !page.is_sign(i, '*')) continue;
    if (masked_social_security(page, i)) continue;
    if (page.is_sign(i + 1, '<') && page.glued(i + 1) && machine_readable(page, i)) continue;
    if (page.kind(i) == Kind::sign) continue;
    if (page.glued(i) && i > 0 && (page.is_sign(i - 1, '-') || page.is_sign(i - 1, '_')) && i >= 2 && page.glued(i - 1) &&
        page.kind(i - 2) != Kind::sign)
      continue;  // inside a chunk
    if ((page.glued(i + 1) || page.kind(i) == Kind::mixed) && file_name(page, i)) continue;
    if (page.has(i, fact::state_code) && number_of_state(page, i)) continue;
    if (page.kind(i) == Kind::word && !page.glued(i + 1)) continue;
    if (social_security(page, i) || card(page, i)) continue;
    const Chunk chunk = chunk_at(page, i);
    if (chunk.digits < 3) continue;
    if (vin_valid(chunk.plain) && chunk.letters >= 2) {
      page.found(i, chunk.end, Label::vehicle, 0.95F, Reason::checksum);
    } else if (iban_valid(chunk.plain)) {
      page.found(i, chunk.end, Label::account, 0.95F, Reason::checksum);
    } else if (mbi_shape(chunk.plain)) {
      page.found(i, chunk.end, Label::health_plan, 0.93F, Reason::checksum);
    } else if (chunk.end == i + 1 && dea_valid(chunk.plain)) {
      page.found(i, chunk.end, Label::license, 0.9F, Reason::checksum);
    } else if (numeric_date(page, i) == i) {
      unlabelled(page, i, chunk);
    }
    if (chunk.end > i + 1) i = chunk.end - 1;
  }
}

}  // namespace wardbook::deid
