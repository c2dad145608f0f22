#include "closedworld/detector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "text/utf8.h"

namespace wardbook::closedworld {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Detector& detector() {
  static const Detector detector;
  return detector;
}

std::vector<std::string> strong_in(std::string_view text) {
  std::vector<std::string> found;
  const auto suspects = detector().find(text);
  EXPECT_TRUE(suspects.has_value());
  for (const auto& suspect : *suspects)
    if (suspect.score >= strong)
      found.push_back(std::string(name_of(suspect.kind)) + " " + std::string(text.substr(suspect.start, suspect.end - suspect.start)));
  return found;
}

float score_in(std::string_view text, std::string_view word) {
  const auto suspects = detector().find(text);
  for (const auto& suspect : *suspects)
    if (text.substr(suspect.start, suspect.end - suspect.start) == word) return suspect.score;
  return 0;
}

TEST(ClosedWorld, LetsClinicalLanguageThrough) {
  for (const auto* text : {"HISTORY OF PRESENT ILLNESS: A 67-year-old man with CHF, COPD and type 2 diabetes, three days of dyspnea.",
                           "Temp 38.2, BP 142/88, HR 104, RR 22, SpO2 91% on 2 L. WBC 12.4, platelets 250000, BNP 1,250, HbA1c 8.1.",
                           "Lasix 40 mg po bid, Vigamox drops, heparin 5000 units, adalimumab 40 mg, vitamin B12 1000mcg.",
                           "A Potts tenotomy scissors and a Rumel tourniquet were used; 2-0 Tycron sutures; the McIvor mouth gag.",
                           "Ureteropyelolithotomy and suprapatellar bursectomy without pseudoaneurysms; nonicteric, normothermic.",
                           "Graves' disease, Parkinson's, Hill-Sachs lesions, Lou Gehrig's disease, Rutkow direct herniorrhaphy.",
                           "C5-6 and L4-5 without change. CPT 99213, ICD E11.9. GCS 14/15. MIs in 2009 and 2014, at 14:30.",
                           "Described by Rowland, et al. She speaks Portuguese and came from Brazil. CVAs, MIs."})
    EXPECT_THAT(strong_in(text), IsEmpty()) << text;
}

TEST(ClosedWorld, SaysWhereAndWhatItSuspects) {
  EXPECT_THAT(strong_in("Seen by Kowalczyk at 1423 Maple Street, phone (555) 201-4477, MRN 4471, on 03/14/2019."),
              ElementsAre("name Kowalczyk", "place 1423 Maple Street", "phone 555) 201-4477", "number 4471", "date 03/14/2019"));
  EXPECT_THAT(strong_in("Dr. Grant Harper, admitted to Weston Hospital on 14 March 2019, is 93 years old."),
              ElementsAre("titled_name Grant Harper", "place Weston", "date 14 March 2019", "age 93"));
  EXPECT_THAT(strong_in("Write to j.doe@example.org or see www.example.org"), ElementsAre("at_sign @", "web_address www."));
}

TEST(ClosedWorld, ScoresAWordByHowItStands) {
  EXPECT_LT(score_in("then the pxlrtqe was closed", "pxlrtqe"), strong);  // a typing error or a rare word
  EXPECT_GE(score_in("then he saw Okonkwo again", "Okonkwo"), strong);    // inside a sentence
  EXPECT_LT(score_in("Okonkwo again", "Okonkwo"), score_in("then he saw Okonkwo again", "Okonkwo"));
  EXPECT_GT(score_in("then he saw Adaeze Okonkwo again", "Adaeze Okonkwo"), score_in("then he saw Okonkwo again", "Okonkwo"));
  EXPECT_LT(score_in("A Hosptialization was planned", "Hosptialization"), strong);  // one slip from a known word
  EXPECT_GE(score_in("seen by garcia today", "garcia"), strong);                    // a frequent name that is no word
}

TEST(ClosedWorld, TakesCommonWordsForNamesWhereTheyStandAsNames) {
  EXPECT_THAT(strong_in("was seen by Long today"), ElementsAre("name Long"));
  EXPECT_THAT(strong_in("Brown denies chest pain."), ElementsAre("name Brown"));
  EXPECT_THAT(strong_in("Key is a pleasant 58-year-old man."), ElementsAre("name Key"));
  EXPECT_THAT(strong_in("Patient: Young"), ElementsAre("name Young"));
  EXPECT_THAT(strong_in("her son Rose May came"), ElementsAre("name Rose May"));
  EXPECT_THAT(strong_in("Long walks help. It may rain, a rose is brown, young patients grow."), IsEmpty());
  EXPECT_THAT(strong_in("The patient is a 58-year-old man. Long Term Care was discussed."), IsEmpty());
}

TEST(ClosedWorld, FindsNamesInSmallLettersWhereNamesAreExpected) {
  EXPECT_THAT(strong_in("seen by kowalczyk today"), ElementsAre("name kowalczyk"));
  EXPECT_THAT(strong_in("it was discussed with mr. hill"), ElementsAre("name hill"));
  EXPECT_THAT(strong_in("patient: okonkwo"), ElementsAre("name okonkwo"));
  EXPECT_THAT(strong_in("treated with pxlrtqe; the hill was long; seen by young colleagues"), IsEmpty());
}

TEST(ClosedWorld, FindsDatesOfOtherLanguages) {
  EXPECT_THAT(strong_in("el 12 de marzo de 2019"), ElementsAre("date 12 de marzo de 2019"));
  EXPECT_THAT(strong_in("am 3. M\u00e4rz 2019"), ElementsAre("date 3. M\u00e4rz 2019"));
  EXPECT_THAT(strong_in("le 1er f\u00e9vrier 2020"), ElementsAre("date 1er f\u00e9vrier 2020"));
}

TEST(ClosedWorld, KnowsPlaceholdersOfTheRedactorOnly) {
  EXPECT_THAT(strong_in("Dr. [NAME_1] of [LOCATION] called [PHONE]; [REDACTED]"), IsEmpty());
  EXPECT_THAT(strong_in("[Kowalczyk]"), ElementsAre("name Kowalczyk"));
}

TEST(ClosedWorld, RefusesWhatIsNoUtf8) { EXPECT_FALSE(detector().find("caf\xe9").has_value()); }

// A chain without an end asks for no stack of its own length.
TEST(ClosedWorld, ReadsChainsOfAnyLength) {
  for (const std::string link : {"Kowalczyk-", "Dr. ", "1-", "12 Oak ", "[", "A. ", "a", "1", "a A-", "Long, "}) {
    std::string text;
    while (text.size() < 500'000) text += link;
    EXPECT_TRUE(detector().find(text).has_value()) << link;
  }
}

TEST(ClosedWorld, KnowsEverydayWords) {
  EXPECT_TRUE(detector().is_everyday("Pain"));
  EXPECT_TRUE(detector().is_everyday("may"));
  EXPECT_FALSE(detector().is_everyday("kowalczyk"));
}

// Pieces of notes, names, numbers, odd characters and bytes, in any order.
rc::Gen<std::string> texts() {
  const auto piece = rc::gen::element<std::string>(
      "Kowalczyk", "Long", "was seen", "Dr. ", "MR ", "12", "03/14", "555-1234", "[NAME_1]", "[", "]", "\n", " ", ". ", ", ", "'s", "-",
      "M\u00e4rz", "\u00df", "\ufb03", "\u200b", "e\u0301", "\u041c\u0430\u0440\u0438\u044f", "\u4e94", "@", "://", "www.",
      "1423 Oak Street", "mg", "de", "et al", "SMITH", "A.", "O'Hara", "hosptial", "(", "\u00b5g", "\r\n");
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const std::vector<std::string>& pieces) {
    std::string text;
    for (const auto& one : pieces) text += one;
    return text;
  });
}

RC_GTEST_PROP(ClosedWorld, GivesSpansInOrderAtCharacters, ()) {
  const auto text = *texts();
  const auto suspects = detector().find(text);
  RC_ASSERT(suspects.has_value());
  std::uint32_t last = 0;
  for (const auto& suspect : *suspects) {
    RC_ASSERT(last <= suspect.start && suspect.start < suspect.end && suspect.end <= text.size());
    RC_ASSERT(!text::is_continuation(text[suspect.start]) && (suspect.end == text.size() || !text::is_continuation(text[suspect.end])));
    RC_ASSERT(suspect.score > 0 && suspect.score <= 1);
    last = suspect.end;
  }
}

// Where each paragraph stands alone, what stands before it changes nothing in it.
RC_GTEST_PROP(ClosedWorld, ReadsAParagraphTheSameWhereverItStands, ()) {
  const auto first = *texts();
  const auto second = *texts();
  const std::string gap = "\n\nThe abdomen is soft.\n\n";
  const auto alone = detector().find(second + "\n");
  const auto both = detector().find(first + gap + second + "\n");
  const auto shift = first.size() + gap.size();
  std::size_t seen = 0;
  for (const auto& suspect : *both) {
    if (suspect.start < shift) continue;
    RC_ASSERT(seen < alone->size());
    RC_ASSERT((*alone)[seen].start + shift == suspect.start && (*alone)[seen].end + shift == suspect.end &&
              (*alone)[seen].score == suspect.score);
    ++seen;
  }
  RC_ASSERT(seen == alone->size());
}

RC_GTEST_PROP(ClosedWorld, ReadsAnyBytes, (const std::string& text)) {
  RC_ASSERT(detector().find(text).has_value() == text::valid_utf8(text));
}

}  // namespace
}  // namespace wardbook::closedworld
