// Names that are sure already, at another place: there they may be written as words of the sentence are ("Will denies pain"), as a
// scanner misread them ("Kowa1czyk"), or glued into a login.
#pragma once

#include <string>
#include <string_view>

#include "deid/page.h"

namespace wardbook::deid {

// Words of grammar ("will", "may", "le"): whether a part of a sure name that is one stands at `k` as a name. "Will
// denies pain", "spoke with Will", "May's mother", "Ms. May"; not "Will follow up", "in May", "WILL FOLLOW UP".
bool grammar_word(const Page& page, Index k);
bool named_by_grammar_word(const Page& page, Index k);
// "Young denies pain", "WHITE IS WELL": what is said of a person follows. Of words of medicine only what nobody says of a thing.
bool acts_as_person(const Page& page, Index k);

// A word as a scanner reads it, for one folded word: 0 is o, 1 is l, and so is i. Two that may be the same have the same form.
std::string scanned_form(std::string_view folded);
// Whether the token may be a misread name: letters and some 0 or 1 among them, or a capital I among small letters or the reverse.
bool may_be_misread(const Page& page, Index k);

// What is left of a token that no list knows, in small letters, once one letter or some digits beside a name are gone, folded: "jzvereva",
// "gonzalezm", "kowalczyk123". A plural is no login: "wendings". Calls `holds` with each such rest until it says yes.
template <typename Holds>
bool glued_name(const Page& page, Index k, const std::string& folded, const Holds& holds) {
  constexpr std::size_t least = 4;
  if (page.word(k)) {
    if (page.facts(k) != 0 || page.shape(k) != text::Shape::lower || folded.size() <= least) return false;
    if (holds(folded.substr(1))) return true;
    return page.language() == Language::en && folded.size() > least + 1 && folded.back() != 's' &&
           holds(folded.substr(0, folded.size() - 1));
  }
  const std::size_t digits = folded.find_first_of("0123456789");
  return digits != std::string::npos && digits > least && folded.find_first_not_of("0123456789", digits) == std::string::npos &&
         holds(folded.substr(0, digits));
}

}  // namespace wardbook::deid
