// Numbers as they are spoken into a dictation, digit by digit: "six oh three five five five oh one six two", "double seven",
// "extension four four one nine", "medical record number h four four one seven", and their single digits typed apart.
#include <algorithm>
#include <iterator>
#include <string_view>

#include "deid/detectors.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

bool one_digit(std::string_view low) {
  static constexpr std::string_view words[] = {"zero", "oh",  "one",   "two",   "three", "four",
                                               "five", "six", "seven", "eight", "nine",  "niner"};
  return one_of(low, words);
}

bool ten(std::string_view low) {
  static constexpr std::string_view words[] = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
  return one_of(low, words);
}

bool teen(std::string_view low) {
  static constexpr std::string_view words[] = {"ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                               "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  return one_of(low, words);
}

struct Spoken {
  Index end;
  unsigned digits = 0;
  unsigned singles = 0;   // digits that stand alone
  unsigned numerals = 0;  // of the digits, those that are typed
  unsigned letters = 0;
  bool rising = true;  // "one two three four": somebody counts
};

// The longest run from `i` on. Letters ("h four four one") only where the caller expects a code.
Spoken spoken_at(const Page& page, Index i, bool letters) {
  Spoken run{i};
  Index at = i;
  std::string_view last;
  static constexpr std::string_view order[] = {"zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
  const auto rank = [](std::string_view low) { return std::find(std::begin(order), std::end(order), low) - std::begin(order); };
  while (at < page.size() && at < i + 40) {
    if (page.has(at, fact::placeholder)) break;
    const std::string_view low = page.low(at);
    if (one_digit(low)) {
      if (!last.empty() && rank(low) <= rank(last)) run.rising = false;
      last = low;
      ++run.digits, ++run.singles;
    } else if ((low == "double" || low == "triple") && one_digit(page.low(at + 1))) {
      run.digits += low == "double" ? 2 : 3;
      run.singles += low == "double" ? 2 : 3;
      run.rising = false;
      ++at;
    } else if (ten(low)) {
      run.digits += 2;
      if (one_digit(page.low(at + 1)) && !page.is(at + 1, "oh") && !page.is(at + 1, "zero")) ++at;
    } else if (teen(low)) {
      run.digits += 2;
    } else if (page.number(at) && page.length(at) == 1 && !page.glued(at + 1) && (at == i || !page.line_start(at)) &&
               !(page.glued(at) && at > 0)) {
      ++run.digits, ++run.singles, ++run.numerals;
    } else if (letters && page.word(at) && page.length(at) == 1 && !page.is(at, "a") && !page.is(at, "i")) {
      ++run.letters;
    } else if (at > i && (low == "dash" || low == "hyphen" || low == "slash" || low == "comma" || low == "," || low == "-")) {
      ++at;
      // Behind it the digits go on, or it was no part of the number.
      if (!(one_digit(page.low(at)) || page.is(at, "double") || page.is(at, "triple") ||
            ((low != "comma" && low != ",") && ten(page.low(at)))))
        break;
      continue;
    } else {
      break;
    }
    run.end = ++at;
  }
  return run;
}

bool phone_word(std::string_view low) {
  static constexpr std::string_view words[] = {"phone", "telephone", "cell",     "cellphone", "mobile", "call",     "reached",
                                               "reach", "callback",  "landline", "voicemail", "pager",  "beeper",   "dial",
                                               "text",  "tel",       "back",     "home",      "fax",    "facsimile"};
  return one_of(low, words);
}

bool fax_word(std::string_view low) { return low == "fax" || low == "facsimile" || low == "faxed"; }

// The word for a telephone within reach before `i`, in the same sentence; its index, or `i`.
Index phone_cue(const Page& page, Index i) {
  for (Index k = 1; k <= 6 && k <= i; ++k) {
    if (phone_word(page.low(i - k))) return i - k;
    if (page.is_sign(i - k, '.') || page.is(i - k, "period")) break;
  }
  return i;
}

// A test of memory has the patient say digits; a list of nerves or levels counts.
bool test_of_memory(const Page& page, Index i) {
  static constexpr std::string_view words[] = {"digit",   "digits", "span",   "backward", "backwards", "forward",
                                               "repeat",  "recall", "count",  "counting", "counted",   "nerves",
                                               "cranial", "levels", "serial", "scores",   "apgar",     "apgars"};
  for (Index k = 1; k <= 10 && k <= i; ++k)
    if (one_of(page.low(i - k), words)) return true;
  return false;
}

// "nine zero zero milligrams", "eight five over six zero", "three four year old"
bool measured(const Page& page, Index end) {
  static constexpr std::string_view words[] = {"over", "point", "percent", "degrees", "year", "years", "out", "to", "times", "through"};
  return one_of(page.low(end), words) || page.is_sign(end, '%') || page.is_sign(end, '/') ||
         (page.has(end, fact::unit) && page.length(end) > 2 && page.shape(end) == Shape::lower && !page.is(end, "period"));
}

// The words between a label and its value.
Index value_after(const Page& page, Index i) {
  static constexpr std::string_view words[] = {"number", "is",    "colon", "comma", "of",     "no",
                                               "reads",  "pound", "sign",  "id",    "record", "was"};
  Index at = i;
  while (at < i + 5 && at < page.size() &&
         (one_of(page.low(at), words) || page.is_sign(at, ':') || page.is_sign(at, '#') || page.is_sign(at, ',')))
    ++at;
  return at;
}

// Labels that are too much of a word for text with numerals.
struct SpokenLabel {
  std::string_view first, second;
  Label label;
};
constexpr SpokenLabel spoken_labels[] = {{"medical", "record", Label::mrn},
                                         {"chart", "number", Label::mrn},
                                         {"record", "number", Label::mrn},
                                         {"social", "security", Label::ssn},
                                         {"member", "id", Label::health_plan},
                                         {"member", "number", Label::health_plan},
                                         {"policy", "number", Label::health_plan},
                                         {"i", "d", Label::id},
                                         {"account", "number", Label::account},
                                         {"job", "number", Label::id},
                                         {"accession", "number", Label::id},
                                         {"reference", "number", Label::id},
                                         {"encounter", "number", Label::id},
                                         {"specimen", "number", Label::id},
                                         {"rx", "number", Label::id},
                                         {"prescription", "number", Label::id}};

// The end of the value behind a label at `i`, or `i`.
Index labelled(Page& page, Index i) {
  Label label = Label::id;
  Index behind = i;
  if (const auto match = page.phrase(i, Page::set(PhraseKind::id_label) | Page::set(PhraseKind::weak_id_label))) {
    label = match->phrase.label;
    behind = match->end;
  } else {
    for (const SpokenLabel& known : spoken_labels)
      if (page.is(i, known.first) && page.is(i + 1, known.second)) label = known.label, behind = i + 2;
    if (behind == i && (page.is(i, "mrn") || page.is(i, "chart"))) label = Label::mrn, behind = i + 1;
    if (behind == i && (page.is(i, "policy") || page.is(i, "member"))) label = Label::health_plan, behind = i + 1;
    if (behind == i && page.is(i, "social")) label = Label::ssn, behind = i + 1;
    if (behind == i && (page.is(i, "account"))) label = Label::account, behind = i + 1;
    if (behind == i && (page.is(i, "accession"))) behind = i + 1;
  }
  if (behind == i) return i;
  const Index first = value_after(page, behind);
  const bool trial = page.is(first, "n") && page.is(first + 1, "c") && page.is(first + 2, "t");  // a public number
  const Spoken run = spoken_at(page, first, true);
  if (trial) return run.end;
  // "her number is", "area code": ten digits behind them are a telephone's.
  if (label == Label::id && run.letters == 0 && (run.digits == 10 || run.digits == 11) && (page.is(i, "number") || page.is(i, "code")))
    return i;
  if (run.digits < 4 || run.singles < 3 || run.letters > 6 || measured(page, run.end)) return i;
  page.found(first, run.end, label, 0.88F, Reason::label);
  return run.end;
}

// "at extension two", "extension four four one nine"; of a knee it is measured in degrees.
Index extension(Page& page, Index i) {
  if (!page.is(i, "extension") && !page.is(i, "ext")) return i;
  const Spoken run = spoken_at(page, i + 1, false);
  if (run.digits == 0 || run.numerals > 0 || measured(page, run.end)) return i;
  const bool at = i > 0 && (page.is(i - 1, "at") || page.is(i - 1, "comma"));
  if (!at && (run.digits < 3 || run.singles < 3)) return i;
  page.found(i + 1, run.end, Label::phone, 0.86F, Reason::label);
  return run.end;
}

// Digits without a label.
Index bare(Page& page, Index i) {
  const Spoken run = spoken_at(page, i, false);
  if (run.digits < 5 || run.rising || measured(page, run.end) || test_of_memory(page, i)) return run.end;
  const Index cue = phone_cue(page, i);
  const bool called = cue != i || (phone_word(page.low(run.end)) && !page.line_start(run.end));
  const bool numerals = run.numerals > 0;
  const bool long_enough = run.digits == 7 || run.digits == 10 || run.digits == 11;
  if (run.singles + 4 < run.digits || (numerals && !called)) return run.end;
  if ((called && run.digits >= 7) || (called && run.singles >= 5) || (long_enough && run.singles >= 6))
    page.found(i, run.end, cue != i && fax_word(page.low(cue)) ? Label::fax : Label::phone, 0.82F, Reason::context);
  else if (run.singles == run.digits)
    page.found(i, run.end, Label::id, 0.7F, Reason::unlabelled_number);
  return run.end;
}

// Most texts have no two such words together, and are done with one look.
bool digits_spoken(const Page& page) {
  const auto digit = [&](Index i) {
    if (page.number(i)) return page.length(i) == 1;
    return page.has(i, fact::number_word) || (page.length(i) == 2 && page.is(i, "oh")) || page.is(i, "zero") || page.is(i, "niner");
  };
  bool before = false;
  for (Index i = 0; i < page.size(); ++i) {
    const bool now = digit(i);
    if (now && before) return true;
    if (now && i > 0 && (page.is(i - 1, "extension") || page.is(i - 1, "double") || page.is(i - 1, "triple"))) return true;
    before = now;
  }
  return false;
}

}  // namespace

void find_spoken_numbers(Page& page) {
  if (!digits_spoken(page)) return;
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.has(i, fact::placeholder) || page.kind(i) == Kind::sign) continue;
    Index end = i;
    if (page.word(i)) {
      end = labelled(page, i);
      if (end == i) end = extension(page, i);
    }
    if (end == i && (one_digit(page.low(i)) || page.is(i, "double") || page.is(i, "triple") || (page.number(i) && page.length(i) == 1)))
      end = bare(page, i);
    if (end > i) i = end - 1;
  }
}

}  // namespace wardbook::deid
