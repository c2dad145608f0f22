#include "clinical/checks.h"

#include <algorithm>
#include <array>

#include "clinical/fields.h"
#include "clinical/phrases.h"
#include "clinical/results.h"
#include "clinical/words.h"

namespace wardbook::clinical {
namespace {

using enum DocumentClass;

constexpr std::size_t most_evidence = 20;

struct Rule {
  std::string_view id;
  Severity severity;
  std::string_view passed, failed, not_asked;
};

constexpr std::array rules{
    Rule{"missing-signature", Severity::error, "The document is signed.", "No signature stands in the document.",
         "This class of document is not signed."},
    Rule{"missing-date", Severity::error, "The document is dated.", "The document bears no date, or a date was left blank.",
         "This class of document needs no date."},
    Rule{"missing-follow-up", Severity::warning, "The document says how care goes on.",
         "Nothing says how care goes on after this document.", "This class of document plans no care."},
    Rule{"missing-reference-range", Severity::warning, "Every result has its reference range.",
         "At least one result has no reference range.", "The document is no laboratory report with results."},
    Rule{"two-identities", Severity::error, "The document speaks of one patient.", "The document bears the identifiers of two patients.",
         "The document names no patient in a labelled field."},
};

Check make(std::size_t rule, CheckResult result, std::vector<Source> evidence = {}) {
  const Rule& entry = rules[rule];
  if (evidence.size() > most_evidence) evidence.resize(most_evidence);
  return {entry.id, result, entry.severity,
          result == CheckResult::pass   ? entry.passed
          : result == CheckResult::fail ? entry.failed
                                        : entry.not_asked,
          std::move(evidence)};
}

Source source_of(text::Range range) { return {range.start, range.end}; }

bool ends_line(const Word& word) { return word.kind == WordKind::line_end || word.kind == WordKind::paragraph_end; }

// "Sincerely, / [NAME_4], MD", and a name with a title by itself in one of the last lines.
bool closes_with_a_name(const Text& text, Source& where) {
  static const Phrases closings = [] {
    Phrases made;
    made.add_all(
        "sincerely, yours sincerely, yours faithfully, kind regards, best regards, regards, with kind regards, respectfully, yours truly, "
        "best wishes, warm regards, respectfully submitted, sincerely yours",
        1);
    made.add_all(
        "md, do, rn, np, pa, phd, mbbs, frcs, facs, mrcp, consultant, attending, registrar, pathologist, radiologist, dr, surgeon, arnp, "
        "crna, dpm, dds, mbchb, resident, pa-c",
        2);
    return made;
  }();
  const auto& words = text.words();
  std::size_t begin = words.size(), lines = 0;
  while (begin > 0 && lines <= 12 && words.size() - begin < 200) lines += ends_line(words[--begin]);
  bool closing = false, name = false, title = false;  // a name that begins its line: "Surgeon: [NAME_1], MD" signs nothing
  std::size_t count = 0, name_at = 0;
  for (std::size_t at = begin; at <= words.size(); ++at) {
    if (at == words.size() || ends_line(words[at])) {
      if (name && count <= 10 && (closing || title)) {
        where = {words[name_at].start, words[name_at].end};
        return true;
      }
      name = title = false;
      count = 0;
      continue;
    }
    ++count;
    if (words[at].kind == WordKind::placeholder && text.of(words[at]).starts_with("[NAME")) {
      if (count <= 2 && !name) name_at = at, name = true;
    }
    if (words[at].kind != WordKind::word) continue;
    const std::uint32_t value = closings.longest(text, at).value;
    closing |= value == 1;
    title |= value == 2;
  }
  return false;
}

Check signature(const Text& text, const Reading& reading, const std::vector<Field>& fields) {
  const DocumentClass kind = reading.document_class;
  if (kind == other || kind == lab_report) return make(0, CheckResult::not_applicable);
  std::vector<Source> signed_at, blank;
  bool patient_signed = false, patient_blank = false;
  for (const Field& field : fields) {
    if (field.kind != FieldKind::signature && field.kind != FieldKind::patient_signature) continue;
    (field.blank ? blank : signed_at).push_back({field.label.start, std::max(field.label.end, field.value.end)});
    if (field.kind == FieldKind::patient_signature) (field.blank ? patient_blank : patient_signed) = true;
  }
  // A consent is worth nothing without the patient's own signature.
  if (kind == consent_form) {
    const bool good = patient_signed ? !patient_blank : !patient_blank && !signed_at.empty() && blank.empty();
    return good ? make(0, CheckResult::pass, signed_at) : make(0, CheckResult::fail, blank);
  }
  Source where{};
  if (signed_at.empty() && blank.empty() && closes_with_a_name(text, where)) signed_at.push_back(where);
  return signed_at.empty() ? make(0, CheckResult::fail, blank) : make(0, CheckResult::pass, signed_at);
}

bool is_year(std::string_view number) { return number.size() == 4 && (number.starts_with("19") || number.starts_with("20")); }

Check date(const Text& text, const Reading& reading, const std::vector<Field>& fields) {
  if (reading.document_class == other) return make(1, CheckResult::not_applicable);
  std::vector<Source> blank, birth;
  for (const Field& field : fields) {
    if (field.kind == FieldKind::date && field.blank) blank.push_back({field.label.start, std::max(field.label.end, field.value.end)});
    if (field.kind == FieldKind::birth_date) birth.push_back(source_of(field.value));
  }
  if (!blank.empty()) return make(1, CheckResult::fail, blank);
  // A date of birth dates the patient, not the document.
  std::size_t at_birth = 0;
  const auto& words = text.words();
  for (const Field& field : fields)
    if (field.kind == FieldKind::date && !field.blank) return make(1, CheckResult::pass, {{field.label.start, field.value.end}});
  for (std::size_t at = 0; at < words.size(); ++at) {
    const Word& word = words[at];
    const std::string_view lexeme = text.of(word);
    const bool dates = word.kind == WordKind::placeholder ? lexeme.starts_with("[DATE") : word.kind == WordKind::number && is_year(lexeme);
    if (!dates) continue;
    while (at_birth < birth.size() && birth[at_birth].end < word.end) ++at_birth;
    if (at_birth < birth.size() && birth[at_birth].start <= word.start && word.end <= birth[at_birth].end) continue;
    return make(1, CheckResult::pass, {{word.start, word.end}});
  }
  return make(1, CheckResult::fail);
}

// "We will see [NAME_1] again in three months", "to be seen back in clinic": a visit to come, whoever stands between the words.
bool comes_again(const Text& text, std::size_t at) {
  const auto& words = text.words();
  const auto is = [&](std::size_t i, std::string_view list) {
    if (i >= words.size() || words[i].kind != WordKind::word) return false;
    const std::string_view lower = text.lower(words[i]);
    for (std::string_view rest = list; !rest.empty();) {
      const std::size_t space = rest.find(' ');
      if (rest.substr(0, space) == lower) return true;
      rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
    }
    return false;
  };
  if (!is(at, "see seen review reviewed recheck visit return revisit")) return false;
  // "to see", "to be seen"; "not to drive until she is seen again" plans nothing.
  bool to_come = at > 0 && (is(at - 1, "to") || (at > 1 && is(at - 1, "be") && is(at - 2, "to")));
  for (std::size_t back = 1; back <= 5 && back <= at && !ends_line(words[at - back]) && !text.is_symbol(at - back, '.'); ++back) {
    if (is(at - back, "until if when before after unless not")) break;
    to_come |= is(at - back, "will would shall should plan please");
  }
  if (!to_come) return false;
  for (std::size_t i = at + 1; i < at + 10 && i + 1 < words.size() && !text.is_symbol(i, '.') && !text.is_symbol(i, ';'); ++i) {
    if (is(i, "again back")) return true;
    if (!is(i, "in within after")) continue;
    for (std::size_t unit = i + 1; unit < i + 6 && unit < words.size(); ++unit)
      if (is(unit, "day days week weeks month months year years wk wks mo clinic")) return true;
  }
  return false;
}

Check follow_up(const Text& text, const Reading& reading) {
  if (reading.document_class != discharge_summary && reading.document_class != clinic_letter) return make(2, CheckResult::not_applicable);
  static const Phrases phrases = [] {
    Phrases made;
    made.add_all(
        "follow up, followup, followed up, following up, follow-up, return to clinic, return visit, return to the clinic, return to see, "
        "return in, returns in, see me in, see you in, see him in, see her in, see him again, see her again, "
        "be seen in, be seen again, be reviewed in, review in, reviewed in clinic, clinic review, appointment, appointments, recheck, "
        "re-check, rtc, come back in, to see in, follow with, follow closely, next visit, will be seen, to be seen, "
        "scheduled to see, outpatient review, discharged from clinic, discharged from follow-up, discharged back to, discharge back to, "
        "will review, plan to review, will see her, will see him, see back in, call the office, call our office",
        1);
    made.add_all("loss to follow-up, lost to follow up, lost to follow-up, reviewed in detail", 2);
    return made;
  }();
  std::vector<Source> empty;
  for (const Section& section : reading.sections) {
    if (section.kind != "follow_up") continue;
    std::string_view body = trimmed(text.whole().substr(section.body, section.end - section.body));
    if (body.find_first_not_of("_.-:* \n\r\t") == std::string_view::npos)
      empty.push_back({section.start, section.end});
    else
      return make(2, CheckResult::pass, {{section.start, section.end}});
  }
  const auto& words = text.words();
  std::size_t section = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at].kind != WordKind::word) continue;
    Phrases::Match match = phrases.longest(text, at);
    if (match.value == 0 && comes_again(text, at)) match = {1, at, 1};
    if (match.value == 0) continue;
    while (section < empty.size() && empty[section].end <= words[at].start) ++section;
    const bool inside_empty = section < empty.size() && empty[section].start <= words[at].start;
    if (match.value == 1 && !inside_empty) return make(2, CheckResult::pass, {{words[at].start, words[match.last].end}});
    at = match.last;
  }
  return make(2, CheckResult::fail, empty);
}

Check reference_range(const Text& text, const Reading& reading) {
  if (reading.document_class != lab_report) return make(3, CheckResult::not_applicable);
  std::size_t results = 0;
  std::vector<Source> without;
  for (const ResultRow& result : result_rows(text, reading)) {
    if (text::slice(text.whole(), result.value).find_first_of("0123456789") == std::string_view::npos) continue;
    ++results;
    if (!result.has_range) without.push_back({result.row.start, result.row.end});
  }
  if (results == 0) return make(3, CheckResult::not_applicable);
  return without.empty() ? make(3, CheckResult::pass) : make(3, CheckResult::fail, without);
}

// "[NAME_2]" says who; "[NAME]" and "[REDACTED]" do not.
bool tells_apart(std::string_view placeholder) {
  return placeholder.find('_') != std::string_view::npos && placeholder[placeholder.size() - 2] >= '0' &&
         placeholder[placeholder.size() - 2] <= '9';
}

Check identities(const Text& text, const std::vector<Field>& fields) {
  std::vector<Source> evidence;
  bool any = false, two = false;
  for (const FieldKind kind : {FieldKind::patient_name, FieldKind::record_number, FieldKind::birth_date}) {
    const std::string_view label = kind == FieldKind::patient_name ? "[NAME" : kind == FieldKind::record_number ? "[" : "[DATE";
    const Field* first = nullptr;
    std::vector<std::string_view> first_values;
    for (const Field& field : fields) {
      if (field.kind != kind) continue;
      std::vector<std::string_view> values;
      Source where{};
      for (const text::Range& range : field.identifiers) {
        const std::string_view value = text::slice(text.whole(), range);
        // A record number is one value; a name may be two ("[NAME_2], [NAME_1]").
        if (!value.starts_with(label) || !tells_apart(value)) continue;
        if (values.size() == (kind == FieldKind::patient_name ? 4u : 1u)) break;
        if (values.empty()) where.start = range.start;
        where.end = range.end;
        values.push_back(value);
      }
      if (values.empty()) continue;
      any = true;
      if (!first) {
        first = &field;
        first_values = values;
        evidence.push_back(where);
        continue;
      }
      const bool shared = std::any_of(values.begin(), values.end(), [&](std::string_view value) {
        return std::find(first_values.begin(), first_values.end(), value) != first_values.end();
      });
      if (!shared) {
        two = true;
        evidence.push_back(where);
      }
    }
  }
  if (!any) return make(4, CheckResult::not_applicable);
  return make(4, two ? CheckResult::fail : CheckResult::pass, std::move(evidence));
}

}  // namespace

std::vector<Check> check(std::string_view redacted_text, const Reading& reading) {
  const Text text(redacted_text);
  const auto fields = fields_of(redacted_text);
  return {signature(text, reading, fields), date(text, reading, fields), follow_up(text, reading), reference_range(text, reading),
          identities(text, fields)};
}

}  // namespace wardbook::clinical
