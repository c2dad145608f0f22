// Names beside a title ("Dr. Vale") or a degree ("Kwabena Asiedu, MD").
#include <algorithm>
#include <iterator>

#include "deid/detectors.h"
#include "deid/names.h"
#include "deid/names_again.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

// What "MR" is done for, beside the words of the lists: "arthrogram", "cholangiography".
bool images(std::string_view low) {
  return low.ends_with("gram") || low.ends_with("grams") || low.ends_with("graphy") || low.ends_with("metry") || low.ends_with("scopy");
}

void after_title(Page& page, Index i) {
  if (!page.has(i, fact::title) || page.has(i, fact::placeholder)) return;
  if (i > 0 && page.has(i - 1, fact::title) && page.capitalised(i - 1)) return;
  if (page.language() == Language::en && (page.is(i, "pr") || page.is(i, "hr"))) return;  // an interval, a rate
  const bool dotted = page.is_sign(i + 1, '.') && page.glued(i + 1);
  const bool strong_title = page.length(i) <= 4 || page.is(i, "doctor") || page.is(i, "professor") || page.is(i, "rabbi") ||
                            page.is(i, "pastor") || page.is(i, "reverend") || page.is(i, "señor") || page.is(i, "señora") ||
                            page.is(i, "officer") || page.is(i, "detective") || page.is(i, "sergeant") || page.is(i, "herr") ||
                            page.is(i, "frau") || page.is(i, "herrn") || page.is(i, "docteur") || page.is(i, "professeur") ||
                            page.is(i, "madame") || page.is(i, "monsieur");
  if (page.shape(i) == Shape::lower && !dotted &&
      !(page.is(i, "dr") || page.is(i, "mr") || page.is(i, "mrs") || page.is(i, "ms") || page.is(i, "doctor") || page.is(i, "drs") ||
        page.is(i, "nurse") || page.is(i, "pastor") || page.is(i, "officer")))
    return;
  if (page.shape(i) == Shape::lower && dotted && !page.is(i, "dr") && !page.is(i, "mr") && !page.is(i, "mrs") && !page.is(i, "ms") &&
      !page.is(i, "prof") && !page.is(i, "sr") && !page.is(i, "sra"))
    return;
  // "MS" is a disease, "MISS" a verb, "Fr" a unit: they need a full stop or mixed case.
  if ((page.is(i, "ms") || page.is(i, "fr") || page.is(i, "lt") || page.is(i, "miss") || page.is(i, "sir") || page.is(i, "hon") ||
       page.is(i, "maj") || page.is(i, "col")) &&
      !dotted && page.shape(i) != Shape::capital) {
    if (!(page.is(i, "ms") && page.shape(i) == Shape::lower)) return;
  }
  Index at = skip_title(page, i);
  if (at == i) at = dotted ? i + 2 : i + 1;
  if (page.line_start(at)) {
    // Wrapped: "Dr.\nSmith"
    if (!page.capitalised(at) || page.is_sign(at + 1, ':') || page.has(at, fact::heading)) return;
  }
  Index end = name_at(page, at, strong_title ? Evidence::strong : Evidence::weak);
  if (end == at && page.shape(at) == Shape::lower) {
    end = lower_name(page, at);
    // An unknown lower-case word after "dr." is a name if it is no word at all; after "mr" too, unless it images something.
    if (end == at && (dotted || page.is(i, "mrs") || (page.is(i, "mr") && page.shape(i) == Shape::lower && !images(page.low(at)))) &&
        page.word(at) && page.length(at) >= 4 && !page.has(at, fact::any_word | fact::clinical | fact::function | fact::heading))
      end = at + 1;
    // "mrs hill", "mr john hill": a word as well as a surname.
    const Index surname = end == at ? at : end;
    const bool sure = page.is(i, "mrs") || page.is(i, "dr") || page.is(i, "mr");
    if (sure && page.shape(surname) == Shape::lower && page.has(surname, fact::last_common) && surname < at + 2 &&
        !page.line_start(surname) && !page.has(surname, fact::clinical | fact::function | fact::heading | fact::speaks | fact::unit) &&
        !page.has(surname + 1, fact::eponym_object))
      end = surname + 1;
  }
  // Initials: "Dr. JKV said".
  if (end == at && page.is(i, "dr") && dotted && page.shape(at) == Shape::upper && page.word(at) && page.length(at) <= 3 &&
      !page.line_start(at) &&
      !page.has(at, fact::clinical | fact::acronym | fact::function | fact::heading | fact::credential | fact::department))
    end = at + 1;
  // "Mrs. Back": behind these any word with its capital is the name. "MS. Back pain" is a disease and a new sentence, "MR. WHITE CAME"
  // a person by what he does.
  const bool address = page.is(i, "mr") || page.is(i, "mrs") || page.is(i, "ms") || page.is(i, "mx");
  if (end == at && address && !page.line_start(at) && !page.has(at, fact::placeholder)) {
    const bool capital = page.shape(i) == Shape::capital && page.shape(at) == Shape::capital && !page.is(at, "and") && !page.is(at, "or");
    const bool person = page.shape(at) == Shape::upper && page.has(at, fact::last_common) && acts_as_person(page, at);
    if (capital || person) end = at + 1;
  }
  // A single capital: "Mr. T", "Dr. K."
  if (end == at && dotted && page.shape(at) == Shape::initial && page.word(at)) end = at + 1;
  if (end == at) return;
  // "Ms. Smith and Jones", "Drs. Smith and Jones"
  page.found(at, end, Label::name, 0.92F, Reason::title);
  if (page.is(i, "drs") || page.is(i, "messrs")) {
    for (int k = 0; k < 5; ++k) {
      Index next = end;
      if (page.is_sign(next, ',')) ++next;
      if (page.is(next, "and") || page.is_sign(next, '&')) ++next;
      if (next == end) break;
      const Index more = name_at(page, next, Evidence::strong);
      if (more == next) break;
      page.found(next, more, Label::name, 0.9F, Reason::title);
      end = more;
    }
  }
}

bool clear_credential(std::string_view low) {
  return low == "md" || low == "rn" || low == "phd" || low == "np" || low == "crna" || low == "lcsw" || low == "pharmd" || low == "dnp" ||
         low == "lpn" || low == "arnp" || low == "aprn" || low == "facs" || low == "facc" || low == "facp" || low == "mbbs" ||
         low == "psyd" || low == "dpm" || low == "dds" || low == "dmd" || low == "rph" || low == "msw" || low == "cnm" || low == "fnp" ||
         low == "bsn" || low == "lmft" || low == "jd" || low == "esq" || low == "pac" || low == "dpt" || low == "dvm";
}

// "RN Castellano notified", "PGY3 Ana Lee", "PA-C Imogen Vale"
void after_credential(Page& page, Index i) {
  static constexpr std::string_view before[] = {"md", "do", "rn", "np", "pa", "lpn", "cna", "crna", "aprn", "fnp", "lcsw"};
  static constexpr std::string_view years[] = {"pgy1", "pgy2", "pgy3", "pgy4", "pgy5", "pgy6", "ms3", "ms4"};
  const bool clear = std::find(std::begin(before), std::end(before), page.low(i)) != std::end(before);
  const bool year = std::find(std::begin(years), std::end(years), page.low(i)) != std::end(years);
  if ((!year && (!clear || page.shape(i) != Shape::upper)) || (i > 0 && page.is_sign(i - 1, ','))) return;
  Index at = i + 1;
  if (page.is_sign(at, '-') && page.glued(at) && (page.is(at + 1, "c") || page.is(at + 1, "bc")) && page.glued(at + 1)) at += 2;
  // "RN kelly called": a first name in small letters, no tool ("RN foley").
  const bool nurse = page.is(i, "rn") || page.is(i, "lpn") || page.is(i, "cna");
  if (nurse && page.shape(at) == Shape::lower && page.word(at) && page.has(at, fact::first_common) && !page.line_start(at) &&
      !page.has(at, fact::any_word | fact::clinical | fact::function | fact::speaks)) {
    page.found(at, at + 1, Label::name, 0.7F, Reason::credential);
    return;
  }
  if (page.shape(at) != Shape::capital || page.line_start(at) || page.is(at + 1, "by") || page.is_sign(at + 1, ':') ||
      page.has(at, fact::clinical | fact::function | fact::heading | fact::state | fact::department | fact::speaks))
    return;
  if (i > 0 && page.capitalised(i - 1) && !page.line_start(i) && !page.has(i - 1, fact::heading | fact::function)) return;
  const Index end = name_at(page, at, page.has(at, fact::first) ? Evidence::strong : Evidence::weak);
  const bool pair = end > at + 1 && page.has(at, fact::any_name) && !page.has(end, fact::facility_head);
  // "RN Case Manager"
  const bool role = page.capitalised(at + 1) && page.has(at + 1, fact::any_word) && !page.line_start(at + 1);
  if (!pair && (!page.has(at, fact::last_common) || page.has(at + 1, fact::facility_head) || role)) return;
  page.found(at, std::max(end, at + 1), Label::name, 0.7F, Reason::credential);
}

// "John Smith, MD", "Jane Doe RN", "A. Gupta, M.D."
void before_credential(Page& page, Index i) {
  const bool dotted = (page.is(i, "m") || page.is(i, "d") || page.is(i, "r") || page.is(i, "n") || page.is(i, "ph")) &&
                      page.is_sign(i + 1, '.') && page.glued(i + 1) && page.glued(i + 2) &&
                      (page.is(i + 2, "d") || page.is(i + 2, "o") || page.is(i + 2, "n") || page.is(i + 2, "p")) &&
                      page.shape(i) != Shape::lower && page.is_sign(i + 3, '.');
  if (!dotted && !page.has(i, fact::credential)) return;
  if (!dotted && (page.shape(i) == Shape::lower || (page.shape(i) == Shape::capital && page.length(i) < 3))) return;
  // "Sparks, MD, USA" and "Baltimore, MD 21201" are places.
  if (!dotted && page.has(i, fact::state_code) &&
      ((page.is_sign(i + 1, ',') && (page.is(i + 2, "usa") || page.is(i + 2, "united"))) ||
       (page.number(i + 1) && page.length(i + 1) == 5)))
    return;
  if (i < 1) return;
  const bool comma = page.is_sign(i - 1, ',');
  Index end = comma ? i - 1 : i;
  if (end == 0 || page.line_start(i)) return;
  const bool clear = dotted || clear_credential(page.low(i));
  if (!comma && !clear) return;
  // Walk back over the name.
  Index first = end;
  Index words = 0;
  while (first > 0 && end - first < 8 && !page.line_start(first)) {
    const Index at = first - 1;
    if (page.has(at, fact::placeholder)) break;
    if (name_word(page, at, Evidence::strong) && !page.has(at, fact::department) &&
        !(page.has(at, fact::heading) && page.shape(at) == Shape::upper)) {
      ++words;
    } else if (words == 0 && at > 0 && page.shape(at) == Shape::capital && page.has(at - 1, fact::first) && page.capitalised(at - 1) &&
               !page.has(at, fact::basic | fact::clinical | fact::heading | fact::department) && !page.line_start(at)) {
      ++words;  // "Lena Fjord RN"
    } else if (page.is_sign(at, '.') && at > 0 && page.shape(at - 1) == Shape::initial) {
    } else if (page.shape(at) == Shape::initial && page.word(at)) {
    } else if (page.is_sign(at, '-') && page.glued(at) && page.glued(first) && words > 0) {
    } else if (page.has(at, fact::particle) && words > 0 && page.shape(at) == Shape::lower && at > 0 && page.capitalised(at - 1)) {
    } else if ((page.is(at, "jr") || page.is(at, "sr") || page.is(at, "iii")) && words == 0) {
    } else if (page.is_sign(at, ',') && words == 0 && (page.is(first, "jr") || page.is(first, "sr"))) {
    } else {
      break;
    }
    first = at;
    if (words == 4) break;
  }
  while (first < end && page.kind(first) == Kind::sign) ++first;
  // Words before the name that are no name: "Attending John Smith, MD" begins with a word of headings, which stopped the walk.
  if (words == 0) return;
  bool some_name = false;
  for (Index k = first; k < end; ++k)
    some_name |= page.word(k) && page.capitalised(k) && !page.has(k, fact::any_word | fact::clinical | fact::heading);
  for (Index k = first; k < end; ++k)
    some_name |= page.has(k, fact::last_common | fact::first_common) && page.capitalised(k) && !page.has(k, fact::function);
  if (!some_name) return;
  if (!clear && words < 2 && first + 2 > end) return;
  // "Smith, John, MD": one more word before the comma.
  if (words == 1 && page.is_sign(first - 1, ',') && first >= 2 && !page.line_start(first) && name_word(page, first - 2, Evidence::none))
    first -= 2;
  page.found(first, end, Label::name, comma ? 0.9F : 0.84F, Reason::credential);
}

}  // namespace

void find_names_by_title(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.kind(i) == Kind::sign || page.kind(i) == Kind::number) continue;
    after_title(page, i);
    before_credential(page, i);
    after_credential(page, i);
  }
}

}  // namespace wardbook::deid
