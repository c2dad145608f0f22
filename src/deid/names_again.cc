#include "deid/names_again.h"

#include <algorithm>

#include "deid/names.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;

namespace {

// What stands before the verb, never right before one that says what a person does: "will", "an", "to".
bool asks_for_no_finite_verb(std::string_view low) {
  static constexpr std::string_view words[] = {"will", "may", "can", "must", "might", "shall", "do",   "be",   "have", "an", "a",  "the",
                                               "le",   "la",  "el",  "un",   "to",    "of",    "from", "with", "into", "at", "for"};
  return one_of(low, words);
}

bool modal(std::string_view low) {
  static constexpr std::string_view words[] = {"will", "may", "can", "must", "might", "shall"};
  return one_of(low, words);
}

// "reports", "needs": several things as well. "To reports" reads on, "Will reports" does not.
bool things_as_well(std::string_view low) {
  static constexpr std::string_view words[] = {"reports",  "states", "notes", "needs",  "requests", "returns",
                                               "presents", "works",  "takes", "drinks", "asks",     "wants"};
  return one_of(low, words);
}

// No thing does this.
bool personal(std::string_view low) {
  static constexpr std::string_view words[] = {"denies",     "denied",   "reports",   "reported",  "endorses",  "endorsed",    "complains",
                                               "complained", "says",     "said",      "agrees",    "agreed",    "smokes",      "drinks",
                                               "verbalized", "requests", "requested", "thinks",    "believes",  "understands", "declines",
                                               "declined",   "refuses",  "refused",   "ambulates", "ambulated", "recalls",     "takes",
                                               "asked",      "wants",    "wanted",    "lives",     "lived",     "died"};
  return one_of(low, words);
}

// Behind these stands whom one speaks of.
bool takes_a_person(std::string_view low) {
  static constexpr std::string_view words[] = {"with",   "to",      "told",      "asked",     "saw",       "met",
                                               "called", "advised", "informed",  "for",       "thanked",   "examined",
                                               "about",  "named",   "reassured", "counseled", "instructed"};
  return one_of(low, words);
}

// "in May", "May 5", "from April to May"
bool tells_time(const Page& page, Index k) {
  static constexpr std::string_view before[] = {"in",     "since", "until", "till", "by",     "last",      "next",   "this",
                                                "of",     "early", "late",  "mid",  "during", "through",   "before", "after",
                                                "around", "every", "from",  "end",  "again",  "beginning", "for",    "about"};
  if (!page.has(k, fact::month)) return false;
  if (page.number(k + 1) || (page.is_sign(k + 1, ',') && page.number(k + 2)) || page.is_sign(k + 1, '-') || page.is_sign(k + 1, '/'))
    return true;
  if (k == 0 || page.line_start(k)) return false;
  const bool between = (page.is(k - 1, "to") || page.is(k - 1, "and") || page.is(k - 1, "or")) && k > 1 && page.has(k - 2, fact::month);
  return between || page.number(k - 1) || page.kind(k - 1) == Kind::mixed || page.is_sign(k - 1, '-') || one_of(page.low(k - 1), before);
}

// "Ms. May"; "MS. Will follow up" ends a sentence about a disease.
bool behind_title(const Page& page, Index k) {
  if (k == 0 || page.line_start(k)) return false;
  const Index title = page.is_sign(k - 1, '.') && page.glued(k - 1) && k > 1 ? k - 2 : k - 1;
  return page.has(title, fact::title) && page.shape(title) == Shape::capital;
}

// The verb behind `k`, in small letters or capitals as the word itself.
bool finite_verb_behind(const Page& page, Index k) {
  return page.has(k + 1, fact::speaks) && !page.line_start(k + 1) &&
         (page.shape(k + 1) == Shape::lower || (page.shape(k) == Shape::upper && page.shape(k + 1) == Shape::upper));
}

// "It's", "What's": no possessive.
bool contracts(std::string_view low) {
  static constexpr std::string_view words[] = {"it",    "he",  "she", "that", "there", "here", "who", "what", "when",
                                               "where", "how", "why", "this", "let",   "one",  "so",  "now"};
  return one_of(low, words);
}

}  // namespace

bool grammar_word(const Page& page, Index k) { return page.has(k, fact::function | fact::particle); }

bool named_by_grammar_word(const Page& page, Index k) {
  const std::string_view low = page.low(k);
  if (!page.capitalised(k) || low == "no" || low == "not" || low == "yes" || names_a_thing(page, k + 1) || tells_time(page, k))
    return false;
  if (behind_title(page, k)) return true;
  if (page.low(k + 1) == "'s" && page.glued(k + 1)) return !contracts(low);
  // "LE", "DO", "MA": an abbreviation in capitals.
  const bool abbreviation = page.shape(k) == Shape::upper && (page.length(k) <= 2 || page.has(k, fact::credential | fact::acronym));
  if (finite_verb_behind(page, k) && asks_for_no_finite_verb(low)) return !abbreviation && (modal(low) || !things_as_well(page.low(k + 1)));
  const bool follows = k > 0 && !page.sentence_start(k) && page.word(k - 1);
  if (modal(low)) return follows && takes_a_person(page.low(k - 1));
  // Inside a sentence its capital says it, but in a heading and before what it goes along with ("La Paz").
  return follows && page.shape(k) == Shape::capital && page.shape(k - 1) == Shape::lower &&
         (!page.capitalised(k + 1) || page.line_start(k + 1));
}

bool acts_as_person(const Page& page, Index k) {
  if (!finite_verb_behind(page, k) || page.is(k + 2, "that")) return false;
  const bool thing = page.has(k, fact::clinical | fact::eponym | fact::department | fact::acronym) ||
                     (page.has(k, fact::heading) && !page.has(k, fact::last_common | fact::first_common));
  return thing ? personal(page.low(k + 1)) : !things_as_well(page.low(k + 1)) || personal(page.low(k + 1));
}

std::string scanned_form(std::string_view folded) {
  std::string form(folded);
  std::ranges::replace(form, '0', 'o');
  std::ranges::replace(form, '1', 'l');
  std::ranges::replace(form, 'i', 'l');
  return form;
}

bool may_be_misread(const Page& page, Index k) {
  constexpr std::size_t least_length = 5;
  const std::string_view word = page.str(k);
  if (word.size() < least_length) return false;
  const auto count = [&](auto is) { return static_cast<std::size_t>(std::ranges::count_if(word, is)); };
  if (page.kind(k) == Kind::mixed) {
    const std::size_t digits = count([](char c) { return c >= '0' && c <= '9'; });
    const std::size_t twins = count([](char c) { return c == '0' || c == '1'; });
    return digits == twins && digits * 2 < word.size();
  }
  // "KeIIer", "KELLlNGER"
  if (!page.word(k) || page.shape(k) != Shape::mixed) return false;
  const std::string_view rest = word.substr(1);
  const bool small = std::ranges::none_of(rest, [](char c) { return c >= 'A' && c <= 'Z' && c != 'I'; });
  const bool capitals = std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z' && c != 'l'; });
  return small || capitals;
}

}  // namespace wardbook::deid
