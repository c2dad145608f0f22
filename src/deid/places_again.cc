#include "deid/places_again.h"

#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

constexpr std::size_t most_known = 48;  // of one page, so that the search stays short
constexpr float trusted = 0.6F;         // a place that letters explain
constexpr float trusted_in_part = 0.85F;
constexpr float again = 0.58F;  // below a name: "Dr. Bryan" after "Bryan Hospital"

// Letters of medicine, of grades and of authorities that no list of the lexicon has and that some hospital's name yields.
constexpr std::string_view not_of_places[] = {
    "aa",  "aap",  "acog", "acs",  "aha", "ajcc", "alf", "als",  "ama", "asa",  "bcc", "bls", "bmi",    "bnp",  "bpp", "cc",  "cdc",
    "cea", "chb",  "cmc",  "cmml", "cns", "cpr",  "cvc", "cvp",  "dbt", "dch",  "ect", "ems", "fda",    "ffp",  "fh",  "fsh", "fvc",
    "fwb", "gaf",  "ggt",  "gh",   "hcc", "hha",  "hs",  "ich",  "icp", "iop",  "iud", "ivf", "lch",    "ldl",  "lft", "lh",  "llq",
    "lmp", "lmwh", "luq",  "lvh",  "mch", "mds",  "mh",  "nccn", "ncs", "nih",  "nph", "nst", "nwb",    "nyha", "ocd", "ocp", "osha",
    "pac", "pbc",  "pcp",  "php",  "pmd", "pmh",  "poa", "ppm",  "psc", "psh",  "pt",  "pth", "pvc",    "rcc",  "rlq", "rsd", "ruq",
    "rvh", "sah",  "sbp",  "scc",  "sdh", "ssa",  "svt", "tcc",  "tlc", "tlso", "tsh", "usa", "uspstf", "who",  "wnl"};

// "of", "the", "for", "de": they may have a letter of their own or none.
bool small(const Page& page, Index i) { return page.has(i, fact::function | fact::particle) || page.shape(i) == Shape::lower; }

// Letters in the shape of a short name that medicine does not know.
bool short_name(const Page& page, Index i) {
  constexpr Facts other = fact::clinical | fact::acronym | fact::credential | fact::department | fact::state_code | fact::function |
                          fact::basic | fact::heading | fact::month | fact::weekday | fact::title | fact::placeholder;
  return page.shape(i) == Shape::upper && page.length(i) <= 6 && !page.has(i, other) && !one_of(page.low(i), not_of_places);
}

// How far the words of a name explain letters.
struct Reading {
  std::string_view left;  // letters that no word explains
  unsigned words = 0;     // that explain some
  Index last = 0;         // of those words
};

Reading read(const Page& page, Index first, Index end, std::string_view letters) {
  Reading reading{letters};
  for (Index i = first; i < end && !reading.left.empty() && !page.is_sign(i, ','); ++i) {
    if (!page.word(i) || page.low(i) == "'s") continue;
    const std::string_view low = page.low(i);
    if (page.shape(i) == Shape::upper && reading.left.starts_with(low))
      reading.left.remove_prefix(low.size());  // "UT Medical Center (UTMC)"
    else if (low.front() == reading.left.front())
      reading.left.remove_prefix(1);
    else if (small(page, i))
      continue;
    else
      break;
    ++reading.words;
    reading.last = i;
  }
  return reading;
}

// The kind of place is often left out of the name and not of the letters: "Barnes-Jewish (BJH)", "Waianae Coast Comp (WCCHC)".
bool explains(const Reading& reading, std::string_view letters) {
  if (reading.words < 2) return false;
  if (reading.left.size() <= 1) return reading.left.empty() || letters.size() >= 3;
  static constexpr std::string_view kinds[] = {"mc", "hc", "hs", "rmc"};
  return one_of(reading.left, kinds);
}

// What may stand before the found part of a name within its line: "Our" before "Lady of the Lake".
bool of_name(const Page& page, Index i) {
  return page.capitalised(i) || page.has(i, fact::function) || page.is_sign(i, '-') || page.is_sign(i, '&') || page.low(i) == "'s" ||
         (page.is_sign(i, '.') && page.glued(i) && page.length(i - 1) <= 2);
}

// Where letters stand that the name which ends at `end` may explain: "(CFV)", "(CFV, 216)", ", "CFV,"", "= CFV". Or 0.
Index letters_behind(const Page& page, Index end) {
  Index at = end;
  if (page.shape(at) == Shape::upper && page.length(at) <= 4 && !page.line_start(at)) ++at;  // "General PES (ZSFG)"
  const bool bracket = page.is_sign(at, '(');
  if (!bracket && (at != end || !(page.is_sign(at, '=') || page.is(at, "aka") || (page.is_sign(at, ',') && page.is_sign(at + 1, '"')))))
    return 0;
  ++at;
  if (page.is_sign(at, '"')) ++at;
  return page.word(at) && (!bracket || page.kind(at + 1) == Kind::sign) ? at : 0;
}

// "MGH (Massachusetts General Hospital)", "MGH = Massachusetts General Hospital".
bool letters_before(const Page& page, Index first) {
  return first > 1 && (page.is_sign(first - 1, '(') || page.is_sign(first - 1, '=')) && page.word(first - 2);
}

// "Samoan", "Haitian": the people of a church's name are many others as well.
bool of_people(const Page& page, Index i) { return page.low(i).ends_with("an") && !page.has(i, fact::last); }

// "Cuero HS" after "Cuero Family Practice": another name that begins alike, not the "Condell ER".
bool begins_another(const Page& page, Index end) {
  return page.capitalised(end) && !page.line_start(end) && !page.has(end, fact::clinical | fact::department);
}

bool behind_at(const Page& page, Index i) {
  return i > 0 && (page.is(i - 1, "at") || page.is(i - 1, "from") || page.is(i - 1, "to") || page.is_sign(i - 1, '@'));
}

}  // namespace

void PlacesAgain::add(std::string_view low, const Known& known) {
  if (known_.size() < most_known) known_.try_emplace(std::string(low), known);
}

void PlacesAgain::learn(const Page& page, Index first, const Candidate& source) {
  if (source.label != Label::location && source.label != Label::organization) return;
  if (source.score < trusted || source.reason == Reason::propagation || source.reason == Reason::address) return;
  Index end = first;
  while (end < page.size() && page.token(end).start < source.end) ++end;
  const Name name{first, end, source.label};
  if (const Index at = letters_behind(page, end)) learn_letters(page, at, name);
  if (letters_before(page, first)) learn_letters(page, first - 2, name);
  if (page.language() != Language::en || source.score < trusted_in_part || end < first + 2) return;
  if (source.reason != Reason::facility && source.reason != Reason::tagger) return;
  learn_initials(page, name);
  learn_parts(page, name);
}

// The letters say how far the name reaches, where only a part of it was found.
void PlacesAgain::learn_letters(const Page& page, Index at, const Name& name) {
  if (!short_name(page, at)) return;
  const std::string_view letters = page.low(at);
  constexpr Index most_before = 6;
  for (Index first = name.first;; --first) {
    const Reading reading = read(page, first, name.end, letters);
    const bool longer = first != name.first;
    if (explains(reading, letters) && reading.last >= name.first && (!longer || (reading.words >= 3 && page.capitalised(first)))) {
      const bool there_only = letters.size() == 2 || page.has(at, fact::any_word);
      add(letters, {there_only ? Form::letters_there : Form::letters, name.label, at, {}});
      if (longer) explained_.push_back({first, name.end, name.label});
      return;
    }
    if (first == 0 || name.first - first == most_before || page.line_start(first) || !of_name(page, first - 1)) return;
  }
}

// "Central Vermont Medical Center" and later "CVMC", which nothing explains.
void PlacesAgain::learn_initials(const Page& page, const Name& name) {
  std::string initials;
  bool head = false;
  for (Index i = name.first; i < name.end && !page.is_sign(i, ','); ++i) {
    if (!page.word(i) || page.low(i) == "'s" || small(page, i)) continue;
    initials.push_back(page.low(i).front());
    head = head || page.has(i, fact::facility_head);
  }
  if (!head || initials.size() < 3) return;
  add(initials, {initials.size() == 3 ? Form::letters_behind_at : Form::letters, name.label, 0, {}});
}

// A word that no list has but those of names; or the first two words together, unless they may be those of any department.
void PlacesAgain::learn_parts(const Page& page, const Name& name) {
  constexpr Facts of_names = fact::any_name | fact::first_common | fact::last_common | fact::first_frequent | fact::last_frequent |
                             fact::city | fact::city_start | fact::starts;
  constexpr std::size_t least = 5;
  for (Index i = name.first; i < name.end; ++i)
    if (page.capitalised(i) && page.length(i) >= least && (page.facts(i) & ~of_names) == 0 && !of_people(page, i))
      add(page.low(i), {Form::word, name.label, 0, {}});
  constexpr Facts general = fact::clinical | fact::department | fact::heading | fact::function | fact::facility_head | fact::title |
                            fact::month | fact::weekday | fact::relation | fact::credential | fact::state | fact::eponym;
  const Index second = name.first + 1;
  const auto named = [&](Index i) { return page.shape(i) == Shape::capital && !page.has(i, general); };
  if (name.end > second + 1 && named(name.first) && named(second)) add(page.low(name.first), {Form::pair, name.label, 0, page.low(second)});
}

void PlacesAgain::find_explained(Page& page) const {
  for (const Name& name : explained_) page.found(name.first, name.end, name.label, again, Reason::propagation);
}

void PlacesAgain::find(Page& page, Index k) const {
  if (known_.empty() || !page.capitalised(k)) return;
  const auto at = known_.find(page.low(k));
  if (at == known_.end()) return;
  const Known& known = at->second;
  Index end = k + 1;
  switch (known.form) {
    case Form::letters:
      if (!short_name(page, k) || (k > 0 && page.number(k - 1) && !page.line_start(k))) return;  // "3 CFV": a measure
      break;
    case Form::letters_there:
      if (k != known.there) return;
      break;
    case Form::letters_behind_at:
      if (!short_name(page, k) || !behind_at(page, k)) return;
      break;
    case Form::word:
      if (begins_another(page, end)) return;
      break;
    case Form::pair:
      if (page.shape(k) != Shape::capital || page.shape(end) != Shape::capital || page.low(end) != known.second) return;
      ++end;
      break;
  }
  page.found(k, end, known.label, again, Reason::propagation);
}

}  // namespace wardbook::deid
