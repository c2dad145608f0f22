#include "clinical/document_class.h"

#include <algorithm>
#include <array>
#include <bitset>

#include "clinical/section_table.h"

namespace wardbook::clinical {
namespace {

using enum DocumentClass;

struct Clue {
  DocumentClass document_class;
  int points;
  std::string_view words;  // comma-separated titles, sections or phrases
};

constexpr std::array title_clues{
    Clue{discharge_summary, 10,
         "discharge summary, discharge note, summary of hospital stay, hospital discharge summary, discharge letter, d/c summary, "
         "discharge report"},
    Clue{operative_note, 10,
         "operative report, operative note, operation note, op note, operation report, procedure note, procedure report, surgical note, "
         "record of operation, brief operative note"},
    Clue{clinic_letter, 10,
         "clinic letter, outpatient letter, outpatient clinic, consultation, consultation note, consultation report, consult note, initial "
         "consultation, history and physical, new patient visit"},
    Clue{consent_form, 12,
         "consent form, informed consent, consent for, consent to, patient consent, authorization and consent, consent for surgery, "
         "consent for procedure, consent for treatment, consent to treatment"},
    Clue{lab_report, 10,
         "laboratory report, lab report, laboratory results, lab results, clinical laboratory, laboratory test report, pathology "
         "laboratory results, clinical chemistry, hematology report, chemistry report, blood test results, microbiology report, laboratory "
         "result report"},
    Clue{radiology_report, 10,
         "radiology report, imaging report, diagnostic imaging report, x-ray report, ct report, mri report, radiology, diagnostic imaging, "
         "ultrasound report, radiological report"},
    Clue{pathology_report, 11,
         "pathology report, surgical pathology report, surgical pathology, histopathology report, cytology report, anatomic pathology "
         "report, biopsy report"},
    Clue{progress_note, 10,
         "progress note, soap note, daily progress note, inpatient progress note, nursing note, daily note, icu progress note, physician "
         "progress note, ward round, hospital progress note, nurse's note, nursing progress note, nurses note, shift note"},
    // Their sections are those of a consultation, and a title outweighs them.
    Clue{progress_note, 20,
         "emergency department note, emergency department record, emergency department report, emergency department provider note, "
         "emergency department visit, emergency room note, emergency room report, emergency medicine note, emergency note, ed note, ed "
         "provider note, ed physician note, ed visit note, er note, telephone encounter, telephone note, telephone call, telephone "
         "consultation note, phone note, phone call note, phone encounter, triage note, urgent care note, physical therapy note"},
    Clue{progress_note, 9, "emergency department, emergency room, accident and emergency"},
    Clue{progress_note, 13,
         "clinic note, clinic visit note, office note, office visit, clinic visit, outpatient note, visit note, follow-up visit"},
    Clue{referral, 11, "referral letter, referral, referral request, letter of referral, referral form, specialist referral, gp referral"},
};

constexpr std::array section_clues{
    Clue{discharge_summary, 5, "hospital_course"},
    Clue{discharge_summary, 4, "discharge_diagnosis, discharge_medications, condition_at_discharge"},
    Clue{discharge_summary, 2, "disposition, discharge_instructions"},
    Clue{operative_note, 4, "preoperative_diagnosis, postoperative_diagnosis, procedure_description"},
    Clue{operative_note, 3, "anesthesia, estimated_blood_loss"},
    Clue{operative_note, 1, "procedure, complications, specimens, indication"},
    Clue{clinic_letter, 2, "history_of_present_illness, review_of_systems, chief_complaint"},
    Clue{clinic_letter, 1,
         "past_medical_history, social_history, family_history, physical_examination, allergies, assessment, plan, past_surgical_history, "
         "medications"},
    Clue{consent_form, 4, "risks, alternatives, consent"},
    Clue{consent_form, 2, "benefits"},
    Clue{lab_report, 2, "labs"},
    Clue{radiology_report, 3, "technique, comparison"},
    Clue{radiology_report, 2, "impression, findings"},
    Clue{radiology_report, 1, "indication"},
    Clue{pathology_report, 6, "gross_description, microscopic_description"},
    Clue{pathology_report, 2, "specimens"},
    Clue{progress_note, 4, "subjective, objective"},
    Clue{progress_note, 1, "assessment, plan, vital_signs"},
};

// Each phrase counts once.
constexpr std::array phrase_clues{
    Clue{discharge_summary, 2,
         "was discharged, discharged home, date of discharge, discharge date, admitted to, date of admission, admission date, discharged "
         "in stable condition"},
    Clue{operative_note, 2,
         "prepped and draped, was incised, general endotracheal anesthesia, was taken to the operating room, sponge and needle counts, "
         "tolerated the procedure well, brought to the operating room, estimated blood loss, skin was closed, supine position, lithotomy "
         "position, was placed in the, tourniquet"},
    Clue{clinic_letter, 3,
         "thank you for referring, seen in clinic, in clinic today, i saw this, i reviewed this, today in clinic, presents today, "
         "returns today, office today"},
    // The forms of any letter, of which a letter on a patient has more than one.
    Clue{clinic_letter, 1, "dear, dear dr, sincerely, yours sincerely, kind regards, best regards, yours faithfully"},
    Clue{consent_form, 3,
         "i consent, i hereby consent, i understand that, i have been informed, i authorize, i hereby authorize, signature of patient, "
         "signature of witness, witness signature, risks and benefits, have had the opportunity to ask questions, patient signature, "
         "voluntarily, i agree to, withdraw my consent"},
    Clue{lab_report, 3,
         "reference range, reference interval, ref range, specimen type, specimen collected, collected, units, flag, normal range, "
         "accession number, test name, reference"},
    Clue{radiology_report, 2,
         "no acute cardiopulmonary, axial images, contrast enhanced, without contrast, with contrast, were obtained, cardiomediastinal "
         "silhouette, no evidence of acute, intravenous contrast, hounsfield, signal intensity, views of the, pa and lateral, two views"},
    Clue{pathology_report, 3,
         "received in formalin, the specimen is received, margins of resection, surgical margins, immunohistochemical stains, "
         "representative sections, microscopic examination, labeled with the patient's name, frozen section, paraffin, cassette, serially "
         "sectioned"},
    Clue{progress_note, 2,
         "hospital day, post-operative day, postoperative day, pod, overnight events, no acute events, overnight, interval events, "
         "continue to monitor, will continue to monitor, call light, vs stable, vss, patient resting, pt resting, bed in low position"},
    Clue{referral, 4,
         "reason for referral, would be grateful if you could see, thank you for seeing, i am referring, please see this, i would be "
         "grateful for your, for your opinion, grateful for your assessment, kindly see, referred to you, referring to, referral to, "
         "please evaluate, your expert opinion"},
};

template <typename Function>
void for_each(std::string_view list, Function function) {
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    function(trimmed(list.substr(0, comma)));
    list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
  }
}

constexpr int enough = 4;
constexpr std::size_t classes = document_class_names.size();

}  // namespace

Classifier::Classifier() {
  for (std::size_t i = 0; i < title_clues.size(); ++i) titles_.add_all(title_clues[i].words, static_cast<std::uint32_t>(i + 1));
  std::uint32_t phrase = 0;
  for (std::size_t i = 0; i < phrase_clues.size(); ++i)
    for_each(phrase_clues[i].words,
             [&](std::string_view words) { phrases_.add(words, static_cast<std::uint32_t>((i + 1) << 16) + phrase++); });
}

DocumentClass Classifier::classify(const Text& text, const std::vector<Section>& sections) const {
  std::array<int, classes> points{};
  const auto give = [&](const Clue& clue) { points[static_cast<std::size_t>(clue.document_class)] += clue.points; };

  // Titles: in the first twelve lines, and in short ones only: "He was sent home with a discharge summary." is none.
  const auto& words = text.words();
  std::size_t line = 0, at = 0;
  std::bitset<title_clues.size()> titles;
  while (at < words.size() && line < 12) {
    std::size_t end = at;
    while (end < words.size() && words[end].kind != WordKind::line_end && words[end].kind != WordKind::paragraph_end) ++end;
    if (end > at) {
      for (std::size_t i = at; i < end && end - at <= 14; ++i) {
        if (words[i].kind != WordKind::word) continue;
        const auto match = titles_.longest(text, i);
        if (match.value == 0 || match.last >= end || titles.test(match.value - 1)) continue;
        titles.set(match.value - 1);
        Clue clue = title_clues[match.value - 1];
        if (line > 3) clue.points /= 2;
        give(clue);
        i = match.last;
      }
      ++line;
    }
    at = end + 1;
  }

  std::bitset<section_kinds.size()> kinds;
  for (const Section& section : sections)
    for (std::size_t i = 0; i < section_kinds.size(); ++i)
      if (section_kinds[i].name == section.kind) kinds.set(i);
  for (const Clue& clue : section_clues)
    for_each(clue.words, [&](std::string_view name) {
      for (std::size_t i = 0; i < section_kinds.size(); ++i)
        if (kinds.test(i) && section_kinds[i].name == name) give(clue);
    });

  std::bitset<256> phrases_seen;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].kind != WordKind::word) continue;
    const auto match = phrases_.longest(text, i);
    if (match.value == 0 || phrases_seen.test(match.value & 0xFF)) continue;
    phrases_seen.set(match.value & 0xFF);
    give(phrase_clues[(match.value >> 16) - 1]);
    i = match.last;
  }

  const auto best = std::max_element(points.begin(), points.end());
  return *best >= enough ? static_cast<DocumentClass>(best - points.begin()) : other;
}

}  // namespace wardbook::clinical
