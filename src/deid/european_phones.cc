// Telephone numbers as they are written in Spain, Germany, Austria, Switzerland, France and Belgium.
#include <string>

#include "deid/detectors.h"
#include "deid/european_text.h"

namespace wardbook::deid::european {

using trust::Label;

namespace {

struct Run {
  Index end;
  std::string digits;
  std::string groups;  // the lengths, "2-2-2-2-2"
  bool plus = false;
};

bool separator(const Page& page, Index i) {
  return page.is_sign(i, '-') || page.is_sign(i, '.') || page.is_sign(i, '/') || page.str(i) == "–" || page.str(i) == "\xC2\xB7";
}

// The groups of digits from `i` on, with one sign between two of them at most, on one line and in one column.
Run run_at(const Page& page, Index i) {
  constexpr std::size_t most_digits = 15;  // E.164
  Run run{i, {}, {}, false};
  Index at = i;
  if (page.is_sign(at, '+')) {
    run.plus = true;
    ++at;
  }
  for (int group = 0; group < 10; ++group) {
    Index next = at;
    if (group > 0 && separator(page, next)) ++next;
    const bool bracket = page.is_sign(next, '(') && page.number(next + 1) && page.is_sign(next + 2, ')');
    if (bracket) ++next;
    if (!page.number(next) || page.has(next, fact::placeholder) || (next > i && page.line_start(next))) break;
    if (next > i && page.token(next).start - page.token(next - 1).end > 1) break;
    if (run.digits.size() + page.length(next) > most_digits) break;
    if (group > 0 && !page.glued(next) && numeric_date(page, next) > next + 2) break;
    run.digits += page.str(next);
    if (!run.groups.empty()) run.groups += '-';
    run.groups += std::to_string(page.length(next));
    at = bracket ? next + 2 : next + 1;
    run.end = at;
  }
  return run;
}

bool form(Language language, const Run& run) {
  const std::string& d = run.digits;
  if (run.plus) return d.size() >= 9;
  if (d.starts_with("00") && d.size() >= 11) return run.groups[0] != '1' && d[2] != '0' && run.groups.find('-') != std::string::npos;
  switch (language) {
    case Language::es:
      return d.size() == 9 && d[0] >= '6' && d[0] <= '9' &&
             (run.groups == "3-3-3" || run.groups == "3-2-2-2" || run.groups == "1-2-2-2-2" || run.groups == "2-3-2-2");
    case Language::fr:
      return d[0] == '0' && d[1] != '0' &&
             ((d.size() == 10 && (run.groups == "2-2-2-2-2" || run.groups == "4-2-2-2" || run.groups == "10" || run.groups == "3-3-2-2" ||
                                  run.groups == "1-1-1-1-1-1-1-1-1-1")) ||
              (d.size() == 9 && (run.groups == "3-2-2-2" || run.groups == "2-3-2-2")));
    default: {
      const std::size_t area = run.groups.find('-');
      return d[0] == '0' && d[1] != '0' && area != std::string::npos && run.groups[0] >= '3' && run.groups[0] <= '6' && area == 1 &&
             d.size() >= 8 && d.size() <= 13;
    }
  }
}

bool starts(const Page& page, Index i) {
  if (page.is_sign(i, '+')) return page.number(i + 1) && page.glued(i + 1);
  if (page.is_sign(i, '(')) return page.number(i + 1) && page.is_sign(i + 2, ')') && page.number(i + 3);
  if (!page.number(i)) return false;
  // Not in the middle of a longer number.
  return i == 0 || !page.glued(i) ||
         !(page.number(i - 1) || (separator(page, i - 1) && i >= 2 && page.glued(i - 1) && page.kind(i - 2) != text::Kind::sign));
}

void behind_cue(Page& page, const Text& text, const Match& cue, unsigned least) {
  const Gap gap = european::gap(text, cue.end);
  Index first = gap.value;
  if (first > cue.end && page.is_sign(first - 1, '(')) --first;
  if (page.is_sign(first, '(') && !page.number(first + 1)) ++first;
  if (first >= page.size() || numeric_date(page, gap.value) != gap.value) return;
  const Run run = run_at(page, first);
  if (run.digits.size() < least || page.has(run.end, fact::unit) || page.is_sign(run.end, '%')) return;
  if (run.digits.size() < 6 && !page.line_start(run.end) && page.glued(run.end) && page.is_sign(run.end, ',') && page.number(run.end + 1) &&
      page.glued(run.end + 1))
    return;
  page.found(first, run.end, cue.label, 0.93F, Reason::label);
}

}  // namespace

void find_phones(Page& page, const Text& text) {
  Index done = 0;
  for (Index i = 0; i < page.size(); ++i) {
    if (const Match* cue = text.cue(i, Use::phone)) {
      // "al 953…", "unter 0345…": words of every day want a whole number behind them.
      const bool loose = page.length(i) <= 2 || page.is(i, "unter") || page.is(i, "numero") || page.is(i, "disposition");
      behind_cue(page, text, *cue, loose && !page.is_sign(cue->end, ':') ? 8 : 6);
    }
    if (const Match* cue = text.cue(i, Use::extension)) behind_cue(page, text, *cue, 3);
    if (i < done || !starts(page, i)) continue;
    const Run run = run_at(page, i);
    if (run.digits.size() < 8 || !form(page.language(), run) || page.has(run.end, fact::unit)) continue;
    page.found(i, run.end, Label::phone, 0.86F, Reason::pattern);
    done = run.end;
  }
}

}  // namespace wardbook::deid::european
