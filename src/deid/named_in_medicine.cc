#include "deid/named_in_medicine.h"

#include "deid/one_of.h"

namespace wardbook::deid {

using text::Shape;

namespace {

// Behind a town, each of them names a scale. What is a department as well ("heart", "sleep", "knee") needs its own town, below.
constexpr std::string_view measures[] = {"criteria",   "criterion", "classification", "score",   "scale", "questionnaire",
                                         "inventory",  "index",     "naming",         "formula", "rules", "definition",
                                         "guidelines", "consensus", "grading",        "staging"};

struct Term {
  std::string_view place;
  std::string_view next;
};

// The second word as notes shorten it, too.
constexpr Term terms[] = {{"boston", "bowel"},
                          {"boston", "aphasia"},
                          {"boston", "brace"},
                          {"denver", "ii"},
                          {"denver", "developmental"},
                          {"denver", "shunt"},
                          {"ottawa", "ankle"},
                          {"ottawa", "knee"},
                          {"ottawa", "foot"},
                          {"ottawa", "positive"},
                          {"ottawa", "negative"},
                          {"ottawa", "neg"},
                          {"ottawa", "pos"},
                          {"vancouver", "scar"},
                          {"edinburgh", "postnatal"},
                          {"edinburgh", "depression"},
                          {"miami", "j"},
                          {"birmingham", "resurfacing"},
                          {"seattle", "angina"},
                          {"minnesota", "tube"},
                          {"minnesota", "living"},
                          {"minnesota", "multiphasic"},
                          {"wisconsin", "card"},
                          {"california", "verbal"},
                          {"montreal", "cognitive"},
                          {"glasgow", "coma"},
                          {"glasgow", "blatchford"},
                          {"bristol", "stool"},
                          {"philadelphia", "chromosome"},
                          {"philadelphia", "collar"},
                          {"philadelphia", "positive"},
                          {"philadelphia", "negative"},
                          {"cincinnati", "prehospital"},
                          {"indiana", "pouch"},
                          {"texas", "catheter"},
                          {"brunswick", "stew"},
                          {"india", "ink"},
                          {"edmonton", "symptom"},
                          {"edmonton", "frail"},
                          {"zurich", "claudication"},
                          {"nottingham", "grade"},
                          {"michigan", "alcohol"},
                          {"michigan", "neuropathy"},
                          {"toronto", "western"},
                          {"bethesda", "system"},
                          {"rome", "iv"},
                          {"rome", "iii"},
                          {"epsom", "salt"},
                          {"epsom", "salts"},
                          {"lyme", "titer"},
                          {"norwalk", "virus"},
                          {"manchester", "triage"},
                          {"amsterdam", "ii"},
                          {"berlin", "edema"},
                          {"rocky", "mountain"},
                          {"rocky", "mtn"},
                          {"west", "nile"},
                          {"lone", "star"},
                          {"new", "york"},
                          {"kansas", "city"},
                          {"los", "angeles"}};

// Of towns in two words, the third decides.
constexpr std::string_view thirds[] = {"spotted", "tick", "heart",        "cardiomyopathy", "virus",    "titer", "titers", "fever",
                                       "igm",     "igg",  "encephalitis", "neuroinvasive",  "serology", "grade", "pcr"};

// "Paris 0-IIa", "Stanford A": classes as they are written, for "is" is a word.
constexpr std::string_view paris[] = {"Is", "Ip", "Isp", "IIa", "IIb", "IIc", "III", "0"};
constexpr std::string_view cues[] = {"prep", "naming", "screen", "screening", "epds", "scale", "signs"};

bool tied(const Page& page, Index i) { return i < page.size() && !page.line_start(i); }

// "Prep: Boston 8", "Screen: Edinburgh 13", "no CRPS signs (Budapest 0/4)", "Edinburgh (EPDS) 15"
bool scored(const Page& page, Index i) {
  if (!page.is(i, "boston") && !page.is(i, "edinburgh") && !page.is(i, "budapest")) return false;
  if (page.is_sign(i + 1, '(') && page.is(i + 2, "epds")) return true;
  if (!tied(page, i + 1) || !page.number(i + 1) || page.length(i + 1) > 2 || i == 0) return false;
  Index said = i - 1;
  if (said > 0 && (page.is_sign(said, ':') || page.is_sign(said, '('))) --said;
  return one_of(page.low(said), cues);
}

}  // namespace

Index called_after_place(const Page& page, Index i) {
  if (page.language() != Language::en) return i;
  constexpr Facts places = fact::city | fact::city_start | fact::state | fact::country | fact::facility_name | fact::phrase_start;
  if (!page.capitalised(i) || !page.has(i, places) || !tied(page, i + 1)) return i;
  const bool one_line = tied(page, i + 2);
  for (const Term& term : terms) {
    if (!page.is(i, term.place) || !page.is(i + 1, term.next)) continue;
    const bool pair =
        page.is(i, "rocky") || page.is(i, "west") || page.is(i, "lone") || page.is(i, "new") || page.is(i, "kansas") || page.is(i, "los");
    if (!pair) return i + 2;
    if (one_line && (one_of(page.low(i + 2), thirds) || one_of(page.low(i + 2), measures))) return i + 3;
  }
  const bool verb = page.is(i + 1, "rules") && (page.is(i + 2, "out") || page.is(i + 2, "in"));  // "Houston rules out for MI"
  if (page.has(i, fact::city | fact::state | fact::country) && one_of(page.low(i + 1), measures) && !verb) return i + 1;
  if (page.is(i, "paris") && one_of(page.str(i + 1), paris) && !page.has(i + 2, fact::any_word)) return i + 2;
  if (page.is(i, "stanford") && (page.str(i + 1) == "A" || page.str(i + 1) == "B") && !(one_line && page.capitalised(i + 2))) return i + 2;
  if (page.is(i, "milan") && i > 0 && (page.is(i - 1, "within") || page.is(i - 1, "beyond"))) return i + 1;
  return scored(page, i) ? i + 1 : i;
}

bool called_after_place(const Page& page, Index first, Index end) {
  const Index named = page.is(first, "prep") || page.is(first, "screen") ? first + 1 : first;
  const Index term = called_after_place(page, named);
  return term != named && end <= term;
}

}  // namespace wardbook::deid
