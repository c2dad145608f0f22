#include <string>

#include <gtest/gtest.h>

#include "clinical/reading.h"

namespace wardbook::clinical {
namespace {

struct Case {
  const char* text;
  const char* expected;
};

class Classes : public testing::TestWithParam<Case> {};

TEST_P(Classes, are_told_by_title_sections_or_words) {
  static const Reader reader;
  EXPECT_EQ(name_of(reader.read(GetParam().text).document_class), GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    ByTitle, Classes,
    testing::Values(Case{"DISCHARGE SUMMARY\nPneumonia.", "discharge-summary"}, Case{"Operative Report\nAppendectomy.", "operative-note"},
                    Case{"Procedure Note\nx", "operative-note"}, Case{"[LOCATION_1]\n[LOCATION_2]\nLaboratory Report\nHb 9", "lab-report"},
                    Case{"Consent for Treatment\nI agree.", "consent-form"}, Case{"RADIOLOGY REPORT\nx", "radiology-report"},
                    Case{"Surgical Pathology Report\nx", "pathology-report"}, Case{"PROGRESS NOTE\nx", "progress-note"},
                    Case{"REFERRAL LETTER\nDear colleague", "referral"}, Case{"Outpatient Clinic Letter\nx", "clinic-letter"}));

INSTANTIATE_TEST_SUITE_P(
    WithoutTitle, Classes,
    testing::Values(Case{"HOSPITAL COURSE: x\nDISCHARGE MEDICATIONS: y\nCONDITION ON DISCHARGE: z", "discharge-summary"},
                    Case{"PREOPERATIVE DIAGNOSIS: x\nPOSTOPERATIVE DIAGNOSIS: x\nANESTHESIA: General\nThe patient was prepped and draped.",
                         "operative-note"},
                    Case{"S: cough\nSUBJECTIVE: cough\nOBJECTIVE: clear\nASSESSMENT: x\nPLAN: y", "progress-note"},
                    Case{"TECHNIQUE: axial images were obtained\nCOMPARISON: none\nFINDINGS: x\nIMPRESSION: y", "radiology-report"},
                    Case{"GROSS DESCRIPTION: received in formalin\nMICROSCOPIC DESCRIPTION: x\nDIAGNOSIS: y", "pathology-report"},
                    Case{"Dear Dr [NAME_1],\nThank you for seeing this man. I would be grateful for your opinion.", "referral"},
                    Case{"Dear Dr [NAME_1],\nThank you for referring this man, whom I saw in clinic today.\nYours sincerely",
                         "clinic-letter"},
                    Case{"Dear Dr [NAME_1],\nShe has asthma and takes salbutamol.\nYours sincerely", "clinic-letter"},
                    Case{"I hereby consent to the operation. I understand that there are risks and benefits.\nSignature of patient: ____",
                         "consent-form"}));

INSTANTIATE_TEST_SUITE_P(
    NotesOnOnePatientByDate, Classes,
    testing::Values(Case{"EMERGENCY DEPARTMENT NOTE\nDate: [DATE_1]\nCHIEF COMPLAINT: Chest pain\nHISTORY OF PRESENT ILLNESS: x\nREVIEW OF "
                         "SYSTEMS: y\nPAST MEDICAL HISTORY: Gout\nSOCIAL HISTORY: z\nFAMILY HISTORY: z\nMEDICATIONS: none\nALLERGIES: "
                         "none\nPHYSICAL EXAMINATION: x\nASSESSMENT: y\nPLAN: z",
                         "progress-note"},
                    Case{"EMERGENCY DEPARTMENT\nDate of visit: [DATE_1]\nCC: abd pain\nHPI: 34F w/ pain\nPMH: none\nPE: soft\nPlan: x",
                         "progress-note"},
                    Case{"TELEPHONE ENCOUNTER\n[DATE_1]\nPatient called about her cough.", "progress-note"},
                    Case{"Nursing Note\n[DATE_1]\nPt resting in bed.", "progress-note"},
                    Case{"clinic note [DATE_1]\n72 yo m here for f/u. bp 142/88.", "progress-note"},
                    Case{"[DATE_1]\npt called re cough x 3 days, no fever. advised fluids.", "progress-note"},
                    Case{"[DATE_1] 72 yo m here for f/u. h/o htn, ckd3. takes eliquis.", "progress-note"}));

INSTANTIATE_TEST_SUITE_P(
    Unknown, Classes,
    testing::Values(Case{"", "other"}, Case{"Milk, eggs and bread.", "other"},
                    Case{"Dear Dr [NAME_1],\n\nThanks for the slides. We will see you in [DATE_1].\n\nKind regards", "other"},
                    Case{"[DATE_1]\nMinutes of the meeting. She will send the budget, he the plan for parking.", "other"},
                    Case{"The discharge summary will follow next week by post, he was told on the phone.", "other"}));

}  // namespace
}  // namespace wardbook::clinical
