#include "clinical/checks.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace wardbook::clinical {
namespace {

Check one(std::string_view text, std::string_view id) {
  static const Reader reader;
  for (Check& check : check(text, reader.read(text)))
    if (check.id == id) return check;
  ADD_FAILURE() << "no check " << id;
  return {};
}

std::string_view result(std::string_view text, std::string_view id) { return name_of(one(text, id).result); }

const std::string letter =
    "CLINIC LETTER\n[DATE_1]\n\nDear Dr [NAME_2],\n\nThank you for referring this man, whom I saw in clinic today. He has asthma.\n\n";

TEST(Signature, is_found_in_its_usual_forms) {
  for (const char* ending :
       {"Electronically signed by [NAME_3], MD on [DATE_2]", "Signed: [NAME_3]", "Signature: [NAME_3]",
        "Yours sincerely,\n\n[NAME_3]\nConsultant", "[NAME_3], MD", "Dr [NAME_3]\nConsultant", "Digitally signed by: [NAME_3]",
        "Kind regards\n[NAME_3]", "Read by: [NAME_3] MD", "Interpreted by: [NAME_3], MD", "Reported by [NAME_3]"})
    EXPECT_EQ(result(letter + ending, "missing-signature"), "pass") << ending;
}

TEST(Signature, that_is_missing_or_blank_is_reported) {
  for (const char* ending : {"", "Signature: ____________", "Signed: ..........", "Attending: [NAME_3], MD", "Copied to [NAME_4].",
                             "Signature:", "As reported by the patient."})
    EXPECT_EQ(result(letter + ending, "missing-signature"), "fail") << ending;
}

TEST(Signature, on_a_consent_form_is_the_patients) {
  const std::string form = "CONSENT FORM\nDate: [DATE_1]\nRisks: bleeding.\nI consent to the operation.\n";
  EXPECT_EQ(result(form + "Signature of patient: [NAME_1]\nWitness signature: [NAME_2]", "missing-signature"), "pass");
  EXPECT_EQ(result(form + "Signature of patient: __________\nSignature of physician: [NAME_2]", "missing-signature"), "fail");
  EXPECT_EQ(result(form, "missing-signature"), "fail");
  const Check check = one(form + "Signature of patient: __________\nSignature of physician: [NAME_2]", "missing-signature");
  ASSERT_EQ(check.evidence.size(), 1u);
}

TEST(Date, of_birth_does_not_date_a_document) {
  EXPECT_EQ(result("PROGRESS NOTE\nDOB: [DATE_1]\nHe is well.", "missing-date"), "fail");
  EXPECT_EQ(result("PROGRESS NOTE\nDOB: [DATE_1]\nDate: [DATE_2]\nHe is well.", "missing-date"), "pass");
  EXPECT_EQ(result("PROGRESS NOTE\nHe was seen on [DATE_2].", "missing-date"), "pass");
  EXPECT_EQ(result("PROGRESS NOTE\nDate: 2026\nHe is well.", "missing-date"), "pass");
  EXPECT_EQ(result("PROGRESS NOTE\nDate: ________\nHe was seen on [DATE_2].", "missing-date"), "fail");
  EXPECT_EQ(result("He is well.", "missing-date"), "not_applicable");
}

TEST(FollowUp, is_asked_of_discharge_summaries_and_letters) {
  const std::string summary = "DISCHARGE SUMMARY\nHOSPITAL COURSE: Pneumonia was treated.\n";
  EXPECT_EQ(result(summary, "missing-follow-up"), "fail");
  EXPECT_EQ(result(summary + "FOLLOW-UP: See [NAME_1] in two weeks.", "missing-follow-up"), "pass");
  EXPECT_EQ(result(summary + "FOLLOW-UP:\n\n", "missing-follow-up"), "fail");
  EXPECT_EQ(result(summary + "FOLLOW-UP: ________\nDISPOSITION: home", "missing-follow-up"), "fail");
  EXPECT_EQ(result(summary + "He should return to clinic in a week.", "missing-follow-up"), "pass");
  EXPECT_EQ(result(letter, "missing-follow-up"), "fail");
  EXPECT_EQ(result(letter + "I will see him again in May.", "missing-follow-up"), "pass");
  EXPECT_EQ(result(letter + "We will see [NAME_1] again in three months.", "missing-follow-up"), "pass");
  EXPECT_EQ(result(letter + "I would like to see [NAME_1] and his wife back in clinic.", "missing-follow-up"), "pass");
  EXPECT_EQ(result(letter + "I hope to see that he does well. He was seen in clinic two weeks ago.", "missing-follow-up"), "fail");
  EXPECT_EQ(result(letter + "We advised her not to drive until she is seen again.", "missing-follow-up"), "fail");
  EXPECT_EQ(result("OPERATIVE REPORT\nPROCEDURE: appendectomy", "missing-follow-up"), "not_applicable");
}

TEST(ReferenceRange, is_asked_of_every_numeric_result_of_a_laboratory_report) {
  const std::string report = "LABORATORY REPORT\nTest   Result   Reference range\n";
  EXPECT_EQ(
      result(report + "Sodium   139   135-145 mmol/L\nPotassium   4.1 mmol/L (3.5 - 5.1)\neGFR   80   >60\n", "missing-reference-range"),
      "pass");
  const std::string lacking = report + "Sodium   139   135-145 mmol/L\nGlucose   104 mg/dL\n";
  const Check check = one(lacking, "missing-reference-range");
  EXPECT_EQ(check.result, CheckResult::fail);
  ASSERT_EQ(check.evidence.size(), 1u);
  EXPECT_EQ(lacking.substr(check.evidence[0].start, check.evidence[0].end - check.evidence[0].start), "Glucose   104 mg/dL");
  EXPECT_EQ(result("PROGRESS NOTE\nSodium 139.", "missing-reference-range"), "not_applicable");
}

TEST(Identities, of_two_patients_in_one_document_are_reported) {
  const std::string first = "PROGRESS NOTE\nPatient: [NAME_1]   MRN: [MRN_1]   DOB: [DATE_1]\nHe is well.\n";
  EXPECT_EQ(result(first, "two-identities"), "pass");
  EXPECT_EQ(result(first + "Patient: [NAME_1]   MRN: [MRN_1]", "two-identities"), "pass");
  EXPECT_EQ(result(first + "MRN: [MRN_2]", "two-identities"), "fail");
  EXPECT_EQ(result(first + "Name: [NAME_4]", "two-identities"), "fail");
  EXPECT_EQ(result(first + "Date of birth: [DATE_7]", "two-identities"), "fail");
  EXPECT_EQ(result(first + "Physician: [NAME_4]\nDate: [DATE_7]", "two-identities"), "pass");
  EXPECT_EQ(result("Patient Name: [NAME_2], [NAME_1]\nName: [NAME_1] [NAME_2]", "two-identities"), "pass");
  EXPECT_EQ(result("Patient: [NAME]\nPatient: [NAME]", "two-identities"), "not_applicable");  // placeholders that do not tell apart
  const Check check = one(first + "MRN: [MRN_2]", "two-identities");
  EXPECT_EQ(check.severity, Severity::error);
  EXPECT_GE(check.evidence.size(), 2u);
}

}  // namespace
}  // namespace wardbook::clinical
