// What was found once with good reason is found everywhere: a name's words alone, in capitals, with a possessive, broken over a
// line; an identifier in any case; a place by its letters.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "deid/bed_lists.h"
#include "deid/detectors.h"
#include "deid/local_words.h"
#include "deid/names.h"
#include "deid/names_again.h"
#include "deid/places_again.h"
#include "text/fold.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

constexpr float strong_name = 0.7F;
constexpr float strong_tag = 0.85F;

bool worth_propagating(Label label) {
  return label == Label::mrn || label == Label::health_plan || label == Label::account || label == Label::license ||
         label == Label::vehicle || label == Label::device || label == Label::id || label == Label::ssn || label == Label::phone ||
         label == Label::fax || label == Label::biometric;
}

// Plain letters have been folded already.
std::string folded_word(const Page& page, Index k) {
  const std::string_view low = page.low(k);
  const bool plain = std::all_of(low.begin(), low.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return plain ? std::string(low) : text::fold(page.str(k));
}

// What the page's candidates say for sure.
struct Sure {
  std::unordered_set<std::string> words;           // folded words of names
  std::unordered_set<std::string> scanned;         // the same as a scanner reads them
  std::unordered_map<std::string, Label> numbers;  // tokens with so many digits that they are an identifier alone
  std::unordered_map<std::string, std::vector<std::vector<std::string>>> runs;  // by first token: identifiers of several short tokens
  std::unordered_map<std::string, Label> run_labels;
  PlacesAgain places;
  BedList beds;
};

constexpr std::size_t most_runs = 16;  // that begin with the same token, so that the search stays linear

std::size_t digits_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

// "Will Brown", "Mr. Do", "Ma, Li": a part of a name that is a word of grammar or a degree as well, where somebody wrote it as a name; a
// particle only as a whole name or its end ("Thi Le").
bool other_word_as_name(const Page& page, Index k, std::uint32_t end, Reason reason) {
  if (reason == Reason::tagger || !page.capitalised(k) || !page.has(k, fact::any_name)) return false;
  if (page.has(k, fact::credential) && page.shape(k) != Shape::capital) return false;
  return !page.has(k, fact::particle) || k + 1 >= page.size() || page.token(k + 1).start >= end;
}

// Which tokens the tagger took for a part of a name.
std::vector<bool> tagged_as_name(const Page& page) {
  std::vector<bool> tagged(page.size());
  for (const Candidate& candidate : page.candidates()) {
    if (candidate.reason != Reason::tagger || candidate.label != Label::name || candidate.action != Action::redact ||
        candidate.score <= withdrawn)
      continue;
    for (Index k = page.index_at(candidate.start); k < page.size() && page.token(k).start < candidate.end; ++k) tagged[k] = true;
  }
  return tagged;
}

// "Rm" of "Resident: Aune Hietala     Rm: 112B": a rule went on where the tagger saw the end of the name.
bool beyond_name(const Page& page, Index k) {
  const bool other = page.has(k, fact::heading | fact::acronym | fact::clinical | fact::department | fact::state | fact::any_word);
  const bool wide = k > 0 && page.token(k).start >= page.token(k - 1).end + 2;
  return (other || page.length(k) <= 3) && !page.has(k, wide ? fact::first_common | fact::last_common : fact::any_name);
}

// What the tagger alone found speaks for its own place; elsewhere only words that are nothing else follow it.
void learn_name(const Page& page, Index first, std::uint32_t end, Reason reason, const std::vector<bool>& tagged, Sure& sure) {
  Index last_tagged = page.size();
  for (Index k = first; k < page.size() && page.token(k).start < end; ++k)
    if (tagged[k]) last_tagged = k;
  for (Index k = first; k < page.size() && page.token(k).start < end; ++k) {
    if (!page.word(k) || page.length(k) < 2 || page.shape(k) == Shape::initial) continue;
    if (k > last_tagged && beyond_name(page, k)) continue;
    if (page.has(k, fact::title)) continue;
    if ((grammar_word(page, k) || page.has(k, fact::credential)) && !other_word_as_name(page, k, end, reason)) continue;
    if (reason == Reason::tagger && (page.has(k, fact::any_word | fact::clinical | fact::eponym) || local_word(page, k))) continue;
    const std::string& word = *sure.words.insert(text::fold(page.str(k))).first;
    sure.scanned.insert(scanned_form(word));
  }
}

void learn_number(const Page& page, Index first, std::uint32_t end, Label label, Sure& sure) {
  std::vector<std::string> run;
  std::size_t digits = 0;
  bool alone = false;
  for (Index k = first; k < page.size() && page.token(k).start < end; ++k) {
    if (page.kind(k) == Kind::sign) continue;
    run.emplace_back(page.low(k));
    const std::size_t here = digits_in(page.low(k));
    digits += here;
    if (here < 5 && !(here == 4 && page.kind(k) == Kind::mixed)) continue;
    sure.numbers.emplace(run.back(), label);
    alone = true;
  }
  if (alone || run.size() < 2 || digits < 5) return;
  std::vector<std::vector<std::string>>& runs = sure.runs[run.front()];
  if (runs.size() >= most_runs || std::find(runs.begin(), runs.end(), run) != runs.end()) return;
  sure.run_labels.emplace(run.front(), label);
  runs.push_back(std::move(run));
}

Sure learn(const Page& page) {
  Sure sure;
  const std::vector<bool> tagged = tagged_as_name(page);
  std::vector<Candidate> sources = page.candidates();
  std::sort(sources.begin(), sources.end(),
            [](const Candidate& a, const Candidate& b) { return a.start != b.start ? a.start < b.start : a.end < b.end; });
  Index i = 0;
  for (const Candidate& source : sources) {
    if (source.action != Action::redact) continue;
    while (i < page.size() && page.token(i).start < source.start) ++i;
    if (source.label == Label::name && source.score >= (source.reason == Reason::tagger ? strong_tag : strong_name)) {
      learn_name(page, i, source.end, source.reason, tagged, sure);
      sure.beds.learn(page, i);
    }
    if (worth_propagating(source.label) && source.score >= 0.8F) learn_number(page, i, source.end, source.label, sure);
    sure.places.learn(page, i, source);
  }
  return sure;
}

// "Herr Klein" leaves "klein" alone, and "Frau Hand" every hand: nouns have their capital wherever they stand.
bool local_word_again(const Page& page, Index k) {
  return !page.has(k, fact::local_noun) && page.capitalised(k) && page.shape(k) != Shape::upper && !page.sentence_start(k);
}

// A word that is no name only: "Rose" and "May" with a capital inside a sentence, not "Parkinson's disease".
bool name_again(const Page& page, Index k) {
  if (grammar_word(page, k)) return named_by_grammar_word(page, k);
  if (page.has(k, fact::credential)) return page.shape(k) == Shape::capital;
  if (page.has(k, fact::local_word)) return local_word_again(page, k);
  const bool other_word = page.has(k, fact::any_word | fact::clinical | fact::eponym | fact::heading | fact::state | fact::month);
  if ((other_word || page.low(k + 1) != "'s") && names_a_thing(page, k + 1)) return false;
  if (!page.capitalised(k)) return !other_word && page.length(k) >= 3;
  if (!other_word || acts_as_person(page, k)) return true;
  const bool things_name = page.has(k, fact::clinical | fact::eponym | fact::heading | fact::state | fact::month);
  if (page.low(k + 1) == "'s" && page.glued(k + 1) && !things_name) return true;  // "White's pain", also where a sentence begins
  if (page.has(k, fact::heading) && (page.sentence_start(k) || !page.has(k, fact::first_common | fact::last_common))) return false;
  if (page.sentence_start(k) && page.has(k, fact::basic)) return false;
  const bool only_eponym = page.has(k, fact::eponym) && !page.has(k, fact::any_word | fact::clinical);
  if (page.shape(k) == Shape::upper && !only_eponym) return false;
  const bool among_terms = page.has(k + 1, fact::clinical | fact::eponym) || (k > 0 && page.has(k - 1, fact::clinical | fact::eponym));
  return !(page.has(k, fact::clinical | fact::eponym) && among_terms);
}

// "D. Luis" in Spanish and "M. Petit" in French: a title.
bool title_letter(const Page& page, Index i) {
  return (page.language() == Language::es && page.is(i, "d")) || (page.language() == Language::fr && page.is(i, "m"));
}

// "L. Zvereva", "L Zvereva": the initials before a known surname are its own; the first of them, or `k`.
Index with_initials(const Page& page, Index k) {
  Index first = k;
  while (first > 0 && k - first < 4 && !page.line_start(first)) {
    const bool dot = page.is_sign(first - 1, '.') && first >= 2 && page.glued(first - 1);
    const Index at = dot ? first - 2 : first - 1;
    if (!page.word(at) || page.shape(at) != Shape::initial || title_letter(page, at) || (!dot && (page.is(at, "a") || page.is(at, "i"))))
      break;
    first = at;
  }
  // "Alvir D. Zvereva": the middle of a longer name, which another rule finds whole.
  const bool longer = first != k && first > 0 && page.capitalised(first - 1) && !page.line_start(first) &&
                      !(page.has(first - 1, fact::any_word) && !page.has(first - 1, fact::first_common));
  if (longer) return k;
  return first;
}

// "Brinkschmidts Arbeitgeber": in German the s of the genitive follows without an apostrophe, and the thing that somebody has behind it.
void find_genitive(Page& page, Index k, const std::string& folded, const Sure& sure) {
  if (page.language() != Language::de || folded.size() < 5 || folded.back() != 's' || !page.capitalised(k) || !page.capitalised(k + 1) ||
      page.line_start(k + 1) || page.has(k, fact::local_word) || page.str(k).back() != 's' ||
      !sure.words.contains(folded.substr(0, folded.size() - 1)))
    return;
  page.candidates().push_back({page.token(k).start, page.token(k).end - 1, Label::name, Action::redact, 0.5F, Reason::propagation});
}

// The run of tokens at `k`, signs between them or not: its end, or `k`.
Index run_at(const Page& page, Index k, const std::vector<std::string>& run) {
  Index at = k;
  for (const std::string& piece : run) {
    for (int signs = 0; signs < 2 && at > k && page.kind(at) == Kind::sign && at < page.size(); ++signs) ++at;
    if (page.low(at) != piece) return k;
    ++at;
  }
  return at;
}

// "1234567https://…": a known number, and something glued behind it.
void find_glued(Page& page, Index k, const std::string& low, const Sure& sure) {
  const std::size_t digits = low.find_first_not_of("0123456789");
  if (digits == std::string::npos || digits < 5) return;
  const auto found = sure.numbers.find(low.substr(0, digits));
  if (found == sure.numbers.end()) return;
  const std::uint32_t start = page.token(k).start;
  page.candidates().push_back(
      {start, start + static_cast<std::uint32_t>(digits), found->second, Action::redact, 0.58F, Reason::propagation});
}

}  // namespace

void propagate(Page& page) {
  Sure sure = learn(page);
  const bool beds = sure.beds.settle(page);
  if (sure.words.empty() && sure.numbers.empty() && sure.runs.empty() && sure.places.none() && !beds) return;
  sure.places.find_explained(page);
  for (Index k = 0; k < page.size(); ++k) {
    if (page.kind(k) == Kind::sign || page.has(k, fact::placeholder)) continue;
    if (page.kind(k) != Kind::word) {
      sure.beds.find(page, k);
      const std::string low(page.low(k));
      if (const auto found = sure.numbers.find(low); found != sure.numbers.end())
        page.found(k, k + 1, found->second, 0.58F, Reason::propagation);
      else if (may_be_misread(page, k) && sure.scanned.contains(scanned_form(text::fold(low))))
        page.found(k, k + 1, Label::name, 0.69F, Reason::propagation);  // "Ke1ler"
      else if (glued_name(page, k, low, [&](const std::string& rest) { return sure.words.contains(rest); }))
        page.found(k, k + 1, Label::id, 0.6F, Reason::propagation);  // "zvereva12"
      else if (page.kind(k) == Kind::mixed)
        find_glued(page, k, low, sure);
    }
    if (!sure.runs.empty()) {
      const std::string low(page.low(k));
      if (const auto found = sure.runs.find(low); found != sure.runs.end())
        for (const std::vector<std::string>& run : found->second)
          if (const Index end = run_at(page, k, run); end != k) page.found(k, end, sure.run_labels.at(low), 0.58F, Reason::propagation);
    }
    if (!page.word(k)) continue;
    sure.places.find(page, k);
    if (sure.words.empty()) continue;
    const std::string folded = folded_word(page, k);
    if (sure.words.contains(folded)) {
      if (name_again(page, k)) page.found(with_initials(page, k), k + 1, Label::name, 0.69F, Reason::propagation);
    } else if (may_be_misread(page, k) && sure.scanned.contains(scanned_form(folded))) {
      page.found(k, k + 1, Label::name, 0.69F, Reason::propagation);  // "KeIIer"
    } else if (glued_name(page, k, folded, [&](const std::string& rest) { return sure.words.contains(rest); })) {
      page.found(k, k + 1, Label::id, 0.6F, Reason::propagation);  // a login
    } else if (page.is_sign(k + 1, '-') && page.glued(k + 1) && page.word(k + 2) && page.line_start(k + 2) &&
               sure.words.contains(folded + text::fold(page.str(k + 2)))) {
      page.found(k, k + 3, Label::name, 0.69F, Reason::propagation);  // "Lo-\npez"
    } else {
      find_genitive(page, k, folded, sure);
    }
  }
}

}  // namespace wardbook::deid
