#include "deid/letterheads.h"

#include <string_view>

#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;

namespace {

constexpr Index longest_name = 10;       // tokens
constexpr std::uint32_t column_gap = 3;  // bytes: what stands behind it is something else

// Titles of documents and of their parts, which stand over addresses too.
bool of_a_document(std::string_view low) {
  static constexpr std::string_view words[] = {
      "report",     "summary",   "note",      "notes",        "record",      "records",     "consultation", "consult",
      "history",    "letter",    "form",      "plan",         "results",     "order",       "orders",       "sheet",
      "discharge",  "address",   "contact",   "information",  "patient",     "provider",    "referral",     "request",
      "release",    "statement", "invoice",   "demographics", "insurance",   "pharmacy",    "mailing",      "home",
      "return",     "bill",      "billing",   "destination",  "disposition", "guarantor",   "employer",     "residence",
      "street",     "scene",     "location",  "pickup",       "allergies",   "medications", "attention",    "dear",
      "evaluation", "visit",     "telephone", "phone",        "encounter",   "message",     "triage",       "call"};
  return one_of(low, words);
}

// "218 Stringtown Rd", "2900 Yakima Valley Hwy", "PO Box 4410"
bool address_at(const Page& page, Index i) {
  if (page.number(i)) {
    if (page.length(i) > 5) return false;
    for (Index at = i + 1; at < i + 6 && !page.line_start(at); ++at) {
      if (at > i + 1 && page.has(at, fact::street) && page.capitalised(at)) return true;
      if (!page.capitalised(at) && page.kind(at) != Kind::mixed && page.shape(at) != Shape::initial && !page.is_sign(at, '.')) return false;
    }
    return false;
  }
  const Index box = page.is(i, "po") ? i + 1 : page.is(i, "p") && page.is_sign(i + 1, '.') && page.is(i + 2, "o") ? i + 4 : i;
  return box != i && page.is(box, "box") && page.number(box + 1);
}

// "Ph 740-555-0183", "(740) 555-0183", "Tel: 740.555.0183"
bool telephone_at(const Page& page, Index i) {
  static constexpr std::string_view labels[] = {"ph", "phone", "tel", "telephone", "fax", "t", "p"};
  Index at = one_of(page.low(i), labels) ? i + 1 : i;
  while (at < i + 3 && (page.is_sign(at, ':') || page.is_sign(at, '.') || page.is_sign(at, '('))) ++at;
  if (page.is_sign(at, '(')) ++at;
  if (!page.number(at) || page.length(at) != 3) return false;
  ++at;
  if (page.is_sign(at, ')') || page.is_sign(at, '-') || page.is_sign(at, '.')) ++at;
  return page.number(at) && page.length(at) == 3 && page.number(at + 2) && page.length(at + 2) == 4;
}

}  // namespace

Index letterhead_over_address(const Page& page, Index i) {
  if (page.language() != Language::en || page.line_start(i + 1)) return i;
  Index at = i;
  unsigned words = 0;
  bool names = false;   // a word that is nothing but a name, or says what the place is
  bool person = false;  // "Maria Lopez / 12 Elm St": the names' rules see to it
  bool firm = false;
  for (; at == i || !page.line_start(at); ++at) {
    if (at > i + longest_name || (at > i && page.token(at).start >= page.token(at - 1).end + column_gap)) return i;
    if (page.kind(at) == Kind::sign && at > i + 1 && (page.number(at + 1) || page.is(at + 1, "po")) && address_at(page, at + 1) &&
        !page.is_sign(at, ':') && !page.is_sign(at, '#'))
      break;
    firm |= page.is_sign(at, '&') || page.is(at, "and") || page.is(at, "of") || page.is(at, "for") || page.has(at, fact::facility_head);
    if (page.is(at, "of") || page.is(at, "and") || page.is(at, "for") || page.is(at, "the") || page.is(at, "at") || page.is_sign(at, '&') ||
        page.is_sign(at, '-') || page.is_sign(at, ',') || page.is_sign(at, '.') || page.low(at) == "'s" ||
        (page.shape(at) == Shape::initial && at > i))
      continue;
    if (!page.capitalised(at) || page.has(at, fact::placeholder | fact::title | fact::credential | fact::month | fact::weekday) ||
        of_a_document(page.low(at)))
      return i;
    ++words;
    person |= page.has(at, fact::first);
    names |= !page.has(at, fact::any_word | fact::clinical | fact::department | fact::heading) || page.has(at, fact::facility_head);
  }
  if (words < 2 || (person && !firm)) return i;
  const bool top = i == 0;
  // Further down a title of what was done may stand over an address: "TRANSTHORACIC ECHOCARDIOGRAM".
  if (!top && !(names && firm)) return i;
  if (!names && page.shape(i) == Shape::upper && words < 3) return i;
  return (at < page.size() && !page.line_start(at)) || address_at(page, at) || (top && telephone_at(page, at)) ? at : i;
}

}  // namespace wardbook::deid
