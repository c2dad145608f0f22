// What a person is called on a screen: the handle of a social network ("IG: maria.l_88"), and a login of the first letter and the
// surname ("user jhalvorsen").
#include <algorithm>
#include <iterator>
#include <string>

#include "deid/detectors.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

bool network(std::string_view low) {
  static constexpr std::string_view words[] = {"instagram", "ig",    "insta",    "twitter", "tiktok", "snapchat", "facebook",
                                               "fb",        "venmo", "telegram", "discord", "skype",  "linkedin", "handle"};
  return one_of(low, words);
}

bool account_word(std::string_view low) {
  static constexpr std::string_view words[] = {"handle", "username", "account", "profile", "user", "name", "id", "page", "is"};
  return one_of(low, words);
}

// The end of the letters, digits and . _ - that stand together from token `i` on, or `i`.
Index run(const Page& page, Index i) {
  Index at = i;
  while (at < i + 12 && at < page.size() && (at == i || page.glued(at)) && !page.has(at, fact::placeholder)) {
    const bool inner = (page.is_sign(at, '.') || page.is_sign(at, '_') || page.is_sign(at, '-')) && page.glued(at + 1) &&
                       (page.kind(at + 1) != Kind::sign || page.is_sign(at + 1, '_'));
    if (page.kind(at) == Kind::sign && !inner) break;
    ++at;
  }
  return at;
}

bool some_word(const Page& page, Index i) {
  return page.has(i, fact::any_word | fact::clinical | fact::function | fact::heading | fact::placeholder | fact::speaks | fact::unit);
}

// "IG: tobiah.q", "instagram handle maria_l"
void social(Page& page, Index i) {
  if (!network(page.low(i))) return;
  Index at = i + 1;
  bool marked = page.is(i, "handle");
  while (at < i + 4 && account_word(page.low(at)) && !page.line_start(at)) marked |= !page.is(at++, "is");
  if (page.is_sign(at, ':') && !page.line_start(at)) ++at, marked = true;
  if (page.is_sign(at, '@') && page.glued(at + 1)) ++at;
  if (!marked || page.line_start(at) || page.kind(at) == Kind::sign || page.kind(at) == Kind::number) return;
  const Index end = run(page, at);
  if (end == at || (end == at + 1 && (some_word(page, at) || page.length(at) < 4))) return;
  page.found(at, end, Label::url, 0.8F, Reason::label);
}

// A letter and a surname in one small-lettered word, digits behind it or not.
bool letter_and_surname(const Page& page, Index i) {
  std::string_view low = page.low(i);
  while (!low.empty() && low.back() >= '0' && low.back() <= '9') low.remove_suffix(1);
  if (low.size() < 4 || low.size() > 20 || page.look_up(low) & (fact::any_word | fact::clinical | fact::first)) return false;
  return (page.look_up(low.substr(1)) & fact::last) != 0;
}

// "user jhalvorsen", "login: mquill2", "logged in as tpark"
void login(Page& page, Index i) {
  static constexpr std::string_view cues[] = {"user", "login", "username", "userid", "logon"};
  Index at = i + 1;
  bool sure = page.is(i, "username") || page.is(i, "userid");
  if (page.is(i, "logged") && (page.is(i + 1, "in") || page.is(i + 1, "on")) && page.is(i + 2, "as"))
    at = i + 3, sure = true;
  else if (!one_of(page.low(i), cues))
    return;
  if (page.is(at, "name") || page.is(at, "id")) ++at, sure = true;
  if (page.is_sign(at, ':') || page.is_sign(at, '=')) ++at, sure = true;
  if (page.line_start(at) || page.kind(at) == Kind::sign) return;
  const Index end = run(page, at);
  const bool joined = end > at + 2 && page.kind(end - 1) == Kind::mixed;
  const bool small = page.kind(at) == Kind::word ? page.shape(at) == Shape::lower : page.kind(at) == Kind::mixed;
  const char first = page.str(at)[0];
  if (!small || first < 'a' || first > 'z' || (some_word(page, at) && !joined) || (page.has(at, fact::first) && !joined)) return;
  if (joined || letter_and_surname(page, at) || (sure && page.length(at) >= 4)) page.found(at, end, Label::id, 0.78F, Reason::label);
}

// "quillo_cello69" in running text: small letters, a low line, a digit, and no word of English or medicine before it.
void low_line(Page& page, Index i) {
  if (page.shape(i) != Shape::lower || page.length(i) < 3 || !page.is_sign(i + 1, '_') || !page.glued(i + 1) || !page.glued(i + 2) ||
      (i > 0 && page.glued(i)) || some_word(page, i))
    return;
  const Index end = run(page, i);
  if (page.is_sign(end, '@') || page.is_sign(end, '(') || page.is_sign(end, '=')) return;
  bool digit = false;
  for (const char c : page.text().substr(page.token(i).start, page.token(end - 1).end - page.token(i).start)) digit |= c >= '0' && c <= '9';
  if (digit) page.found(i, end, Label::id, 0.72F, Reason::pattern);
}

}  // namespace

void find_handles(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.kind(i) != Kind::word || page.has(i, fact::placeholder)) continue;
    // Most words are out by what follows or by their first letter.
    if (page.is_sign(i + 1, '_')) low_line(page, i);
    const char first = page.low(i)[0];
    if (first == 'u' || first == 'l') login(page, i);
    if (page.length(i) >= 2 && page.length(i) <= 9 && (page.is_sign(i + 1, ':') || account_word(page.low(i + 1)) || first == 'h'))
      social(page, i);
  }
}

}  // namespace wardbook::deid
