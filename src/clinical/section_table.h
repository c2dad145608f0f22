// The kinds of sections and the headings that begin them. A closed set: other code and workflow files name these kinds.
#pragma once

#include <array>
#include <string_view>

namespace wardbook::clinical {

struct SectionKind {
  std::string_view name;
  std::string_view headings;  // comma-separated, lower case
};

inline constexpr std::array section_kinds{
    SectionKind{"chief_complaint",
                "chief complaint, cc, presenting complaint, presenting problem, reason for visit, reason for consultation, "
                "reason for consult, reason for admission, reason for encounter, complaint, presenting complaints"},
    SectionKind{
        "history_of_present_illness",
        "history of present illness, history of the present illness, hpi, present illness, history of presenting complaint, history, "
        "clinical history, interval history, brief history, history of presenting illness, case presentation, history of current illness, "
        "brief history of patient, "
        "hx of present illness, present history, clinical summary, background, interim history, case history"},
    SectionKind{"past_medical_history",
                "past medical history, pmh, pmhx, medical history, past history, previous medical history, past medical hx, problem list, "
                "active problems, comorbidities, significant past medical history, past medical and surgical history, "
                "past medical history and past surgical history, medical problems, chronic conditions, previous history, other medical "
                "history, past medical history surgeries hospitalizations"},
    SectionKind{"past_surgical_history",
                "past surgical history, psh, pshx, surgical history, previous surgeries, prior surgeries, past surgical hx, "
                "previous operations, past operations, prior procedures"},
    SectionKind{"family_history", "family history, fh, fhx, family medical history, family hx, family and social history"},
    SectionKind{"social_history",
                "social history, sh, shx, social hx, personal history, habits, lifestyle, psychosocial history, social and family history, "
                "social habits, substance use, occupational history, tobacco, alcohol use, smoking history"},
    SectionKind{"gynecologic_history",
                "gynecologic history, obstetric history, ob/gyn history, obstetrical history, gyn history, menstrual history, past "
                "obstetric history"},
    SectionKind{
        "allergies",
        "allergies, allergy, drug allergies, medication allergies, known allergies, allergies and adverse reactions, adverse reactions, "
        "allergies to medications, allergies and intolerances, allergies/adverse reactions, drug allergies and intolerances"},
    SectionKind{
        "medications",
        "medications, medication, current medications, home medications, medications on admission, admission medications, meds, "
        "current meds, medication list, outpatient medications, prescriptions, medicines, drug history, medications prior to admission, "
        "current medication list, present medications, preoperative medications, prescribed medications, regular medications, "
        "medications at home, drugs, drug chart, prior to admission medications"},
    SectionKind{"discharge_medications",
                "discharge medications, medications on discharge, medications at discharge, discharge meds, medications to continue, "
                "medications at time of discharge, discharge medication list, take home medications, new medications, "
                "medications on discharge home"},
    SectionKind{"immunizations", "immunizations, immunization history, vaccinations, immunisations"},
    SectionKind{"review_of_systems", "review of systems, ros, systems review, system review, review of symptoms, systemic enquiry"},
    SectionKind{"physical_examination",
                "physical examination, physical exam, pe, examination, exam, on examination, examination findings, clinical examination, "
                "general physical examination, physical findings, examination on admission, discharge examination, discharge exam, "
                "physical examination on admission, physical examination at discharge, objective findings, physical"},
    SectionKind{"vital_signs", "vital signs, vitals, vital signs on admission, discharge vitals, observations, vitals reviewed"},
    SectionKind{
        "labs",
        "labs, laboratory data, laboratory, laboratory results, laboratory studies, laboratory findings, lab results, lab data, "
        "laboratory values, laboratory tests, pertinent labs, pertinent results, results, investigations, test results, diagnostic data, "
        "diagnostic studies, labs on admission, labs on discharge, discharge labs, admission labs, laboratory examination, blood tests, "
        "chemistry, hematology, haematology, complete blood count, basic metabolic panel, comprehensive metabolic panel, lipid panel, "
        "coagulation, urinalysis, microbiology, blood results, serology, data, pertinent laboratory data, thyroid function, "
        "laboratory work, liver function tests, results review, laboratory and imaging, diagnostic results"},
    SectionKind{
        "imaging",
        "imaging, radiology, imaging studies, radiologic studies, imaging results, x-rays, radiographic studies, diagnostic imaging, "
        "radiology results, chest x-ray, ct scan, mri, ultrasound, ekg, ecg, echocardiogram, imaging findings, radiographs"},
    SectionKind{"technique", "technique, procedure technique, examination technique, imaging technique, protocol"},
    SectionKind{"comparison", "comparison, comparisons, prior studies, comparison studies"},
    SectionKind{
        "indication",
        "indication, indications, indication for procedure, indications for procedure, indications for surgery, indication for surgery, "
        "clinical indication, clinical information, reason for exam, reason for examination, reason for study, indication for operation, "
        "clinical details, indications for operation, reason for procedure, relevant clinical information, indications of operation, "
        "indications of surgery, indications and consent"},
    SectionKind{
        "findings",
        "findings at time of surgery, abnormal findings, indications and findings, findings and indications, findings and procedure, "
        "findings, operative findings, intraoperative findings, report, procedure findings, surgical findings, findings at "
        "surgery"},
    SectionKind{"impression",
                "impression, impressions, conclusion, conclusions, radiological impression, clinical impression, opinion, interpretation, "
                "summary impression, diagnostic opinion, summary"},
    SectionKind{"preoperative_diagnosis",
                "preoperative diagnosis, pre-operative diagnosis, preop diagnosis, pre-op diagnosis, preoperative diagnoses, "
                "preprocedure diagnosis, pre-procedure diagnosis, preoperative dx, preop dx"},
    SectionKind{"postoperative_diagnosis",
                "postoperative diagnosis, post-operative diagnosis, postop diagnosis, post-op diagnosis, postoperative diagnoses, "
                "postprocedure diagnosis, post-procedure diagnosis, postoperative dx, postop dx"},
    SectionKind{
        "procedure",
        "procedure, procedures, operation, operations, procedure performed, procedures performed, operation performed, operations "
        "performed, "
        "surgery, operative procedure, title of procedure, name of procedure, title of operation, surgical procedure, name of operation, "
        "proposed procedure, proposed operation, planned procedure, procedures and operations, major procedures, major surgical or "
        "invasive procedure"},
    SectionKind{"procedure_description",
                "description of procedure, procedure in detail, details of procedure, procedure details, operative technique, description "
                "of operation, "
                "description, operative course, procedure description, details of operation, operation in detail, operative note, "
                "description of the procedure, operative procedure in detail, procedure and findings, procedure note, operative details, "
                "technique of procedure, operative description, details of operation, detail of operation, summary of procedure, brief "
                "narrative of operative procedure, "
                "description of operative procedure, details of or, description of case, description of procedure in detail"},
    SectionKind{"anesthesia", "anesthesia, anaesthesia, type of anesthesia, anesthetic"},
    SectionKind{"estimated_blood_loss", "estimated blood loss, ebl, blood loss"},
    SectionKind{"complications", "complications, intraoperative complications"},
    SectionKind{"specimens",
                "specimens, specimen, specimens removed, specimen submitted, specimens submitted, specimen source, specimens sent, "
                "specimen received, nature of specimen"},
    SectionKind{
        "gross_description",
        "gross description, gross, gross examination, macroscopic description, macroscopy, macroscopic examination, gross findings"},
    SectionKind{"microscopic_description",
                "microscopic description, microscopic, microscopic examination, microscopy, microscopic findings, histology"},
    SectionKind{"subjective", "subjective, s, subjective complaints"},
    SectionKind{"objective", "objective, o"},
    SectionKind{"assessment",
                "assessment, assessment and plan, assessment/plan, a/p, a&p, assessment & plan, impression and plan, impression/plan, "
                "impression and recommendations, clinical assessment, assessment and recommendations, evaluation, formulation, impression "
                "& plan, a, ap, "
                "assessment & recommendations, medical decision making"},
    SectionKind{"diagnosis",
                "diagnosis, diagnoses, final diagnosis, final diagnoses, principal diagnosis, primary diagnosis, secondary diagnosis, "
                "secondary diagnoses, "
                "admission diagnosis, admitting diagnosis, admission diagnoses, admitting diagnoses, working diagnosis, provisional "
                "diagnosis, clinical diagnosis, "
                "differential diagnosis, pathologic diagnosis, pathological diagnosis, principal diagnoses, diagnosis on admission, main "
                "diagnosis, "
                "other diagnoses, microscopic diagnosis, diagnostic impression"},
    SectionKind{"discharge_diagnosis",
                "discharge diagnosis, discharge diagnoses, diagnosis at discharge, final discharge diagnosis, diagnoses at discharge, "
                "diagnosis on discharge, "
                "principal discharge diagnosis, final diagnosis at discharge, primary discharge diagnosis, secondary discharge diagnoses"},
    SectionKind{
        "hospital_course",
        "hospital course, course in hospital, brief hospital course, summary of hospital course, hospital course and treatment, course, "
        "brief hospital course summary, clinical course, hospital course by problem, hospital course by system, progress in hospital, "
        "summary of hospitalization, "
        "emergency department course, ed course, course of treatment, treatment and progress, inpatient course"},
    SectionKind{"condition_at_discharge",
                "condition at discharge, discharge condition, condition on discharge, condition, patient condition, discharge status"},
    SectionKind{"disposition", "disposition, discharge disposition, discharged to, discharge destination"},
    SectionKind{"plan",
                "plan, treatment plan, recommendations, recommendation, management plan, plan of care, care plan, treatment, management, "
                "suggestions, p, "
                "treatment recommendations, plan and recommendations, further management, action plan, next steps"},
    SectionKind{"discharge_instructions",
                "discharge instructions, instructions, patient instructions, instructions to patient, discharge plan, activity, diet, "
                "discharge activity, discharge diet, wound care, activity restrictions, postoperative instructions, patient education, "
                "instructions on discharge, advice, return precautions"},
    SectionKind{
        "follow_up",
        "follow-up, f/u, follow up, followup, follow-up appointments, follow-up plan, follow-up instructions, follow up appointments, "
        "follow-up care, "
        "next appointment, appointments, follow up plan, follow up instructions, discharge follow-up, follow-up and plan, review"},
    SectionKind{"risks",
                "risks, risks and complications, risks of procedure, risks and benefits, potential risks, known risks, possible "
                "complications, risks and side effects, "
                "benefits and risks, common risks, serious risks, risks of the procedure, material risks"},
    SectionKind{"benefits", "benefits, expected benefits, intended benefits, purpose of procedure, benefits of the procedure"},
    SectionKind{"alternatives", "alternatives, alternative treatments, alternative procedures, available alternatives"},
    SectionKind{"consent",
                "consent, patient consent, consent statement, statement of consent, informed consent, patient statement, statement of "
                "patient, consent to treatment, "
                "patient's statement"},
    SectionKind{"signature",
                "signature, signatures, signed, electronically signed, signed by, electronically signed by, attestation, authentication"},
    SectionKind{"addendum", "addendum, addenda, additional comments, comments, comment, notes, note"},
    SectionKind{"other", ""},
};

// Headings within an examination or a review of systems: they begin no section of their own.
inline constexpr std::string_view subheadings =
    "heent, head, eyes, ears, nose, throat, mouth, neck, chest, lungs, lung, heart, cardiac, cardiovascular, cv, respiratory, resp, "
    "pulmonary, abdomen, abdominal, abd, "
    "gastrointestinal, gi, genitourinary, gu, musculoskeletal, msk, extremities, ext, skin, integumentary, neurologic, neurological, "
    "neuro, psychiatric, psych, "
    "general, general appearance, constitutional, back, spine, lymphatic, lymph nodes, rectal, pelvic, breasts, breast, genitalia, "
    "endocrine, hematologic, "
    "hematologic/lymphatic, allergic/immunologic, immunologic, vascular, mental status, ent, ears nose mouth and throat, gait, reflexes, "
    "sensation, motor, "
    "cranial nerves, liver, kidneys, spleen, pancreas, gallbladder, bladder, bowel, bones, osseous structures, mediastinum, pleura, soft "
    "tissues, "
    "name, patient, patient name, date, dob, date of birth, mrn, age, sex, gender, physician, attending, attending physician, surgeon, "
    "assistant, author, dictated by, "
    "date of admission, date of discharge, admission date, discharge date, date of service, date of procedure, date of surgery, date of "
    "operation, account, "
    "phone, fax, email, address, provider, referring physician, to, from, re, cc to, dear, location, room, ward, unit, hospital, facility, "
    "page, specimen id, "
    "collected, received, reported, ordering physician, ordering provider, anesthesiologist, primary care physician, pcp, service, "
    "department, status";

constexpr std::string_view section_kind(std::string_view name) {
  for (const SectionKind& kind : section_kinds)
    if (kind.name == name) return kind.name;
  return {};
}

}  // namespace wardbook::clinical
