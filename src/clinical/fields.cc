#include "clinical/fields.h"

#include <algorithm>

#include "clinical/phrases.h"
#include "clinical/words.h"

namespace wardbook::clinical {
namespace {

struct Labels {
  FieldKind kind;
  std::string_view phrases;
};

using enum FieldKind;

constexpr Labels label_table[] = {
    {patient_name,
     "patient, patient name, name of patient, name, pt name, pt, patient's name, full name, re, regarding, patient full name"},
    {record_number,
     "mrn, medical record number, medical record no, medical record, record number, mr number, mr no, patient id, patient number, hospital "
     "number, hospital no, chart number, unit number, patient identifier, medical record #, hospital id"},
    {birth_date, "dob, date of birth, birth date, d.o.b, birthdate, born"},
    {date,
     "date, date of service, date of visit, visit date, date of procedure, date of surgery, date of operation, date of admission, "
     "admission date, date of discharge, discharge date, report date, collected, date collected, dictated, "
     "transcribed, date of exam, exam date, date of report, date reported, reported, date signed, date and time, date/time, date of "
     "consultation, clinic date, admitted, discharged, signed on, date of consent, study date"},
    {patient_signature,
     "patient signature, signature of patient, patient's signature, signature of patient or guardian, signature of guardian, signature of "
     "parent, signature of patient or representative, signature of legal representative, "
     "guardian signature, signature of the patient, patient/guardian signature, patient or guardian signature, signed by patient, "
     "signature of patient or legal representative, signature of patient or legal guardian"},
    {signature,
     "signature, signed, electronically signed by, electronically signed, signed by, digitally signed by, e-signed by, physician "
     "signature, signature of physician, surgeon signature, signature of surgeon, provider signature, "
     "authenticated by, electronically authenticated by, physician's signature, witness signature, signature of witness, doctor's "
     "signature, signature of doctor, signed electronically by, verified by, attested by, clinician signature, "
     "signature of clinician, signed and dated, read by, interpreted by, reported by, dictated and signed by, finalized by, approved by, "
     "read "
     "and signed by, report by, consultant signature, pathologist signature, radiologist signature"},
};

const Phrases& labels() {
  static const Phrases made = [] {
    Phrases phrases;
    for (const Labels& entry : label_table) phrases.add_all(entry.phrases, static_cast<std::uint32_t>(entry.kind) + 1);
    return phrases;
  }();
  return made;
}

bool draws_a_line(const Text& text, const Word& word) {
  if (word.kind != WordKind::symbol) return false;
  const std::string_view symbol = text.of(word);
  return symbol.find_first_not_of("_.-:*|#()[]/\\ ") == std::string_view::npos || symbol == "…";
}

}  // namespace

std::vector<Field> fields_of(std::string_view source) {
  const Text text(source);
  const auto& words = text.words();
  std::vector<Field> fields;
  bool starts = true;    // at the start of a line, or behind a wide gap or a bar
  std::size_t open = 0;  // fields before this one are closed
  for (std::size_t at = 0; at < words.size(); ++at) {
    const Word& word = words[at];
    if (word.kind == WordKind::line_end || word.kind == WordKind::paragraph_end) {
      starts = true;
      open = fields.size();
      continue;
    }
    if (at > 0 && !starts) {
      const std::uint32_t gap = word.start - words[at - 1].end;
      starts = gap >= 2 || text.is_symbol(at - 1, '|') ||
               (gap > 0 && source.substr(words[at - 1].end, gap).find('\t') != std::string_view::npos);
    }
    if (word.kind == WordKind::word) {
      const Phrases::Match match = labels().longest(text, at);
      std::size_t behind = match.last + 1;
      if (text.is_symbol(behind, '#')) ++behind;
      if (text.is_symbol(behind, '.')) ++behind;
      const bool colon = text.is_symbol(behind, ':');
      const auto kind = static_cast<FieldKind>(match.value == 0 ? 0 : match.value - 1);
      const bool placeholder = behind < words.size() && words[behind].kind == WordKind::placeholder;
      // "Patient" and "Date" say something only before a colon; "MRN [MRN_1]" and "DOB [DATE_1]" anywhere; "Electronically signed by" too.
      // "Reported by the patient" signs nothing, "Read by: [NAME_1] MD" does.
      const std::string_view first_word = match.value == 0 ? std::string_view() : text.lower(words[at]);
      const bool also_a_verb = first_word == "read" || first_word == "interpreted" || first_word == "reported" ||
                               first_word == "finalized" || first_word == "approved" || first_word == "report";
      const bool anywhere = match.value != 0 &&
                            ((kind == record_number || kind == birth_date)
                                 ? (placeholder || (colon && behind + 1 < words.size() && words[behind + 1].kind == WordKind::placeholder))
                                 : (kind == signature && match.words >= 2 && (!also_a_verb || placeholder || (colon && starts))));
      if (match.value != 0 && (anywhere || (starts && (colon || (kind == signature && text.is_symbol(behind, '_')))))) {
        const std::size_t value = colon ? behind + 1 : behind;
        fields.push_back({kind, {word.start, words[behind - 1].end}, {words[behind - 1].end, words[behind - 1].end}, true, {}});
        open = fields.size() - 1;
        at = value - 1;
        starts = false;
        continue;
      }
    }
    if (open < fields.size()) {
      Field& field = fields[open];
      if (starts && field.value.end > field.value.start && !field.blank) {  // a wide gap ends a value that has begun
        open = fields.size();
      } else {
        if (field.value.start == field.value.end) field.value.start = word.start;
        field.value.end = word.end;
        if (!draws_a_line(text, word)) field.blank = false;
        if (word.kind == WordKind::placeholder) field.identifiers.push_back({word.start, word.end});
      }
    }
    starts = false;
  }
  return fields;
}

}  // namespace wardbook::clinical
