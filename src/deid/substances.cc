#include "deid/substances.h"

#include <algorithm>

#include "deid/one_of.h"

namespace wardbook::deid {

using text::Shape;

namespace {

// Nouns of what a substance is, and of what is done with it.
constexpr std::string_view kinds[] = {"agonist",    "agonists",  "antagonist", "antagonists", "inhibitor",  "inhibitors",
                                      "analogue",   "analog",    "blocker",    "blockers",    "compound",   "compounds",
                                      "derivative", "substance", "modulator",  "radioligand", "metabolite", "prodrug",
                                      "antibody",   "peptide",   "ligand",     "activator",   "drug",       "agent"};
constexpr std::string_view uses[] = {"efficacy",   "effect",       "effects",     "administration",   "dose",        "doses",
                                     "safety",     "potency",      "toxicity",    "therapy",          "treatment",   "infusion",
                                     "injection",  "exposure",     "combination", "pharmacokinetics", "response",    "treated",
                                     "pretreated", "pretreatment", "monotherapy", "activity",         "tolerability"};
constexpr std::string_view takes[] = {"received", "receive",      "receiving", "antagonist", "inhibitor",
                                      "agonist",  "administered", "injected",  "infused"};
// What a substance does, or what was done with it, right behind its code.
constexpr std::string_view acts[] = {
    "inhibited",     "reduced",     "attenuated",   "blocked",  "antagonized", "prevented",     "abolished",  "potentiated", "enhanced",
    "increased",     "decreased",   "protected",    "induced",  "caused",      "elicited",      "suppressed", "reversed",    "orally",
    "intravenously", "monotherapy", "pretreatment", "infusion", "selectively", "significantly", "dose"};
constexpr std::string_view given[] = {"given", "administered", "injected", "infused", "tolerated", "well", "ineffective", "effective"};
constexpr std::string_view failing[] = {"affect", "prevent", "alter",  "change", "produce",  "reduce",
                                        "induce", "inhibit", "modify", "block",  "increase", "improve"};
constexpr std::string_view tails[] = {"induced", "treated", "mediated", "related", "associated", "resistant", "like"};

// The letters and digits of "SR48692", "SR 48692", "SR-48692" and "SR-48692-induced".
struct LettersAndDigits {
  std::string_view letters;
  std::size_t digits = 0;  // how many; 0 if it is nothing of the kind
  bool tail = false;
};

LettersAndDigits letters_and_digits(const Page& page, Index first, Index end) {
  const auto glued_dash = [&](Index i) { return page.is_sign(i, '-') && page.glued(i) && page.glued(i + 1); };
  bool tail = glued_dash(end) && one_of(page.low(end + 1), tails);
  if (end > first + 2 && glued_dash(end - 2) && one_of(page.low(end - 1), tails)) {
    tail = true;
    end -= 2;
  }
  const bool tied = end == first + 3 && glued_dash(first + 1);
  if (end != first + 1 && end != first + 2 && !tied) return {};
  if (end != first + 1 && !page.number(end - 1)) return {};
  const std::string_view low = page.low(first);
  const std::size_t letters = std::min(low.find_first_of("0123456789"), low.size());
  if (low.find_first_not_of("0123456789", letters) != std::string_view::npos) return {};
  return {low.substr(0, letters), low.size() - letters + (end == first + 1 ? 0 : page.length(end - 1)), tail};
}

// A substance by the lists or by its ending: "sodium", "flestolol", "methylquinoline".
bool chemical(const Page& page, Index i) {
  static constexpr std::string_view ends[] = {"oline", "idine",  "amine", "azine", "azole", "olol", "statin", "mycin", "cillin",
                                              "pril",  "sartan", "zepam", "caine", "oxide", "mab",  "nib",    "oxin",  "chloride"};
  if (!page.word(i) || page.length(i) < 6) return false;
  return page.has(i, fact::clinical) ||
         std::any_of(std::begin(ends), std::end(ends), [&](std::string_view ending) { return page.low(i).ends_with(ending); });
}

// "(2.5 mg/kg)", "(10 ng)"
bool dose_behind(const Page& page, Index end) {
  static constexpr std::string_view units[] = {"mg", "ug", "mcg", "ng", "nm", "mm", "micrograms", "mg/kg"};
  constexpr Index reach = 6;
  if (!page.is_sign(end, '(')) return false;
  bool number = false;
  for (Index i = end + 1; i < end + reach && i < page.size() && !page.is_sign(i, ')'); ++i) {
    if (number && (one_of(page.low(i), units) || (page.is(i, "kg") && page.is_sign(i - 1, '/')))) return true;
    number = number || page.number(i);
  }
  return false;
}

// ", a selective blocker of"
bool explained_behind(const Page& page, Index end) {
  constexpr Index reach = 9;
  if (!page.is_sign(end, ',') || !(page.is(end + 1, "a") || page.is(end + 1, "an") || page.is(end + 1, "the"))) return false;
  for (Index i = end + 2; i < end + reach && i < page.size() && !page.is_sign(i, ',') && !page.is_sign(i, '.'); ++i)
    if (one_of(page.low(i), kinds)) return true;
  return false;
}

bool acts_behind(const Page& page, Index end) {
  if (page.line_start(end)) return false;
  if (one_of(page.low(end), acts) || one_of(page.low(end), kinds)) return true;
  if ((page.is(end, "was") || page.is(end, "were") || page.is(end, "is")) && one_of(page.low(end + 1), given)) return true;
  return ((page.is(end, "did") && page.is(end + 1, "not")) || (page.is(end, "failed") && page.is(end + 1, "to"))) &&
         one_of(page.low(end + 2), failing);
}

// "the antagonist AH6809", "(SC-48334)" behind "derivative", "efficacy of Ro15-1788", "treatment with", "cisplatin and"
bool acts_before(const Page& page, Index first) {
  if (first == 0 || page.line_start(first)) return false;
  Index before = first;
  if (page.is_sign(before - 1, '(') || page.is_sign(before - 1, ',')) --before;
  if (before > 0 && before < first && page.is_sign(before, '(') && chemical(page, before - 1)) return true;
  if (before > 1 && page.is(before - 1, "as") && page.is(before - 2, "such")) before -= 2;
  if (before == 0) return false;
  if (one_of(page.low(before - 1), kinds) || one_of(page.low(before - 1), takes)) return true;
  if (before < 2) return false;
  const bool link = page.is(before - 1, "of") || page.is(before - 1, "with") || page.is(before - 1, "to") || page.is(before - 1, "by");
  if (link && one_of(page.low(before - 2), uses)) return true;
  const bool joined =
      page.is(before - 1, "and") || page.is(before - 1, "plus") || page.is(before - 1, "versus") || page.is(before - 1, "or");
  return joined && page.has(before - 2, fact::clinical) && page.word(before - 2) && page.length(before - 2) > 4;
}

}  // namespace

bool code_of_substance(const Page& page, Index first, Index end) {
  static constexpr std::string_view makers[] = {"abt", "ac",  "amg", "azd", "bay", "bd",  "bi",  "bms", "cgp", "cgs", "ci",  "cp", "dpc",
                                                "fk",  "gbr", "gr",  "gsk", "gw",  "hoe", "ici", "jnj", "kw",  "ly",  "mdl", "mk", "nsc",
                                                "opc", "org", "pd",  "pf",  "rg",  "ro",  "ru",  "sb",  "sch", "sdz", "skf", "sr", "ssr",
                                                "stx", "su",  "tak", "uk",  "vx",  "way", "win", "wr",  "ym",  "zd"};
  constexpr std::size_t most_letters = 5, least_digits = 3, least_bare_digits = 4;
  if (page.number(first) && first > 0 && page.is(first - 1, "nsc")) return true;
  const auto [letters, digits, tail] = letters_and_digits(page, first, end);
  if (letters.empty() || digits < least_digits || page.shape(first) == Shape::lower) return false;
  if (tail) return true;
  const bool behind_sign = first > 0 && (page.is_sign(first - 1, ':') || page.is_sign(first - 1, '#') || page.is_sign(first - 1, '='));
  if (behind_sign || digits < least_bare_digits) return false;
  if (letters.size() <= most_letters &&
      (acts_before(page, first) || dose_behind(page, end) || explained_behind(page, end) ||
       ((first == 0 || page.sentence_start(first) || page.is_sign(first - 1, ',') || page.has(first - 1, fact::function)) &&
        acts_behind(page, end))))
    return true;
  return one_of(letters, makers) && first > 0 && !page.line_start(first) &&
         ((page.word(first - 1) && page.shape(first - 1) == Shape::lower) || (page.is_sign(first - 1, '(') && letters == "nsc"));
}

bool named_as_substance(const Page& page, Index first, Index end) {
  if (page.language() != Language::en || end > first + 3) return false;
  if (dose_behind(page, end) || explained_behind(page, end)) return true;
  // "Diclofenac sodium (Voltarol, Geigy": its other name
  return end == first + 1 && first > 1 && page.is_sign(first - 1, '(') && page.has(first - 2, fact::clinical) &&
         page.length(first - 2) > 4 && !page.has(first, fact::any_name);
}

}  // namespace wardbook::deid
