#include "clinical/summary_cues.h"

#include "clinical/phrases.h"

namespace wardbook::clinical {
namespace {

Phrases made_of(std::string_view list) {
  Phrases made;
  made.add_all(list, 1);
  return made;
}

bool holds(const Phrases& phrases, const Text& text, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at) {
    if (text.words()[at].kind != WordKind::word && text.words()[at].kind != WordKind::number) continue;
    const Phrases::Match match = phrases.longest(text, at);
    if (match.value != 0 && match.last < end) return true;
  }
  return false;
}

}  // namespace

bool heads_columns(const Text& text, std::size_t begin, std::size_t end) {
  static const Phrases heads = made_of(
      "test, tests, analyte, component, name, result, results, value, flag, flags, unit, units, reference, ref, range, interval, normal, "
      "limits, status, lab, abnormal, collected, previous, date, comment, comments, specimen, method, assay, expected, biological");
  std::size_t count = 0;
  for (std::size_t at = begin; at < end; ++at) {
    if (text.words()[at].kind == WordKind::number || text.words()[at].kind == WordKind::placeholder) return false;
    if (text.words()[at].kind != WordKind::word) continue;
    if (heads.single(text.words()[at].key) == 0) return false;
    ++count;
  }
  return count >= 2;
}

bool is_title(const Text& text, std::size_t begin, std::size_t end) {
  if (begin >= end || text.is_symbol(end - 1, '.') || text.is_symbol(end - 1, '!') || text.is_symbol(end - 1, '?')) return false;
  std::size_t count = 0;
  for (std::size_t at = begin; at < end; ++at) {
    const Word& word = text.words()[at];
    if (word.kind == WordKind::number && at > begin && text.words()[at - 1].kind == WordKind::word) return false;  // "FEV1 62"
    if (word.kind != WordKind::word) continue;
    const char first = text.of(word).front();
    if (word.end - word.start > 3 && first >= 'a' && first <= 'z') return false;
    ++count;
  }
  return count > 0;
}

bool says_reason(const Text& text, std::size_t begin, std::size_t end) {
  static const Phrases reasons = made_of(
      "because of, because i have, because she has, because he has, presented with, presents with, presenting with, presents for, "
      "presented for, admitted with, admitted for, admitted because, was admitted, is admitted, referred for, referred with, referred "
      "because, thank you for referring, thank you for asking, thank you for seeing, diagnosed with, diagnosis of, seen for, seen because, "
      "here for, comes in for, complains of, complaining of, c/o, evaluation of, for evaluation, follow up of, here today for, "
      "consulted for, consult for, years old, year old, yo, y/o, yr old, i need, i have been told, i have been informed that i have, "
      "called to report, called about, called because, calls to report, calls about, would be grateful, brought in, visit for, reason for");
  return holds(reasons, text, begin, end);
}

bool says_change(const Text& text, std::size_t begin, std::size_t end) {
  static const Phrases changes = made_of(
      "started, have started, start, starting, commenced, begin, began, stopped, have stopped, stop, discontinued, discontinue, increased "
      "to, have increased, increase, we increased, reduced to, have reduced, reduce, decreased to, decrease, changed to, have changed, "
      "switched to, switch to, switched, added, have added, prescribed, arranged, have arranged, arrange, will arrange, booked, requested, "
      "recommended, recommend, plan to, we plan, planned, scheduled, schedule, recheck, repeat");
  return holds(changes, text, begin, end);
}

bool says_what_comes(const Text& text, std::size_t begin, std::size_t end) {
  static const Phrases comes = made_of(
      "follow up, followup, f/u, again in, return in, return to clinic, rtc, will see, will review, review in, discharge home, come in, go "
      "to the emergency, referred to, have referred, will refer, refer to, advised, recheck in, repeat in");
  return holds(comes, text, begin, end);
}

}  // namespace wardbook::clinical
