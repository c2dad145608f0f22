#include "deid/implausible.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "deid/lexicon.h"

namespace wardbook::deid {
namespace {

using trust::Label;

const Lexicon& lexicon() {
  static const std::unique_ptr<const Lexicon> words = std::make_unique<const Lexicon>();
  return *words;
}

// Whether the value, as it stands between brackets in the text, can be no identifier of that label.
bool refused(std::string text, Label label) {
  const auto open = text.find('[');
  text.erase(open, 1);
  const auto close = text.find(']');
  text.erase(close, 1);
  const Page page(text, lexicon(), Language::en);
  Index first = 0;
  while (page.token(first).start < open) ++first;
  Index end = first;
  while (end < page.size() && page.token(end).start < close) ++end;
  return implausible(page, label, first, end);
}

TEST(Implausible, AScoreIsNoDate) {
  EXPECT_TRUE(refused("She rates her pain level as a [9/10].", Label::date));
  EXPECT_TRUE(refused("burden and [8/12] cores positive", Label::date));
  EXPECT_TRUE(refused("0.25% Marcaine/Triamcinolone ([9/1] mixture)", Label::date));
  EXPECT_TRUE(refused("over the flank overlying [the 10th] rib", Label::date));
  EXPECT_TRUE(refused("being 18cm by [16cm].", Label::date));
  EXPECT_FALSE(refused("comes back on [the 10th] for labs", Label::date));
  EXPECT_FALSE(refused("The pain has been there since [9/10].", Label::date));
  EXPECT_FALSE(refused("Apgar scores were good. Seen again [9/10].", Label::date));
}

TEST(Implausible, TheFormOfAFirmADegreeAndWhatAVisitCostsAreNobody) {
  EXPECT_TRUE(refused("Cumberland Cardiology, [P.S.C.]", Label::name));
  EXPECT_TRUE(refused("A. Bustos, M.D., [F.C.C.P.]", Label::organization));
  EXPECT_TRUE(refused("weaned to [ROOM AIR] by noon", Label::location));
  EXPECT_TRUE(refused("| 25 min | [99214]", Label::id));
  EXPECT_TRUE(refused("taken to the [Operating Room] at noon", Label::location));
  EXPECT_TRUE(refused("seen in [Labor and Delivery Triage].", Label::location));
  EXPECT_FALSE(refused("taken to [Operating Room] 4", Label::location));
  EXPECT_FALSE(refused("lives at [Maple Nursing Home]", Label::location));
  EXPECT_FALSE(refused("seen with [P.S.C.] at noon", Label::name));
  EXPECT_FALSE(refused("moved to [ROOM 4]", Label::location));
}

TEST(Implausible, AScoreOfAScaleThatTheLineNamesIsNoDate) {
  EXPECT_TRUE(refused("PHQ-9 17/27 (was [9/27] on 11/3)", Label::date));
  EXPECT_TRUE(refused("fent 25 x1, 6/10→[3/10] by noon", Label::date));
  EXPECT_TRUE(refused("CDAI [8/76], better", Label::date));
  EXPECT_FALSE(refused("PHQ-9 17/27 on [9/27]", Label::date));
  EXPECT_TRUE(refused("BCx [2/2] bottles", Label::date));
  EXPECT_TRUE(refused("strength 4/5 R quad, [5/5] L", Label::date));
  EXPECT_FALSE(refused("abdomen tender, CT [2/28] clear", Label::date));
  EXPECT_FALSE(refused("PHQ-9 14/27, back [9/27]", Label::date));
  EXPECT_FALSE(refused("motor vehicle crash [3/5]", Label::date));
  EXPECT_FALSE(refused("PHQ-9 done [9/26]", Label::date));
  EXPECT_FALSE(refused("PHQ-9 4. Seen [9/27]", Label::date));
}

TEST(Implausible, AWeekdayAloneIsLeftToTheRulesOfDays) {
  EXPECT_TRUE(refused("visits each [Sunday] with pie", Label::date));
  EXPECT_FALSE(refused("seen [Sunday 3/4] at home", Label::date));
}

TEST(Implausible, AScaleThatIsCalledAfterATownIsNoPlace) {
  EXPECT_TRUE(refused("[Boston] Bowel Prep 3-3-2", Label::location));
  EXPECT_TRUE(refused("12 mm, [Paris Ip]. One clip", Label::name));
  EXPECT_TRUE(refused("[Rocky Mountain] spotted fever", Label::location));
  EXPECT_TRUE(refused("HCC within [Milan], listed", Label::location));
  EXPECT_FALSE(refused("flew home to [Paris], is well", Label::location));
  EXPECT_FALSE(refused("lives in [Boston], prep done", Label::location));
  EXPECT_FALSE(refused("skis in the [Rocky Mountain] park", Label::location));
}

TEST(Implausible, WordsOfWardsAndHeadingsAreNoPlace) {
  EXPECT_TRUE(refused("Note\n[LIVER TRANSPLANT CLINIC]\nSeen", Label::location));
  EXPECT_TRUE(refused("Requested by: Dr. Ito, [Hospital Medicine]", Label::location));
  EXPECT_TRUE(refused("12/31 [POD 3]. GCS 14", Label::location));
  EXPECT_TRUE(refused("[Rm]: ED-17", Label::location));
  EXPECT_FALSE(refused("seen in [Endoscopy Suite], Halvorson Tower", Label::location));
  EXPECT_FALSE(refused("moved to [POD 3] at noon", Label::location));
  EXPECT_FALSE(refused("seen at [Mercy Surgery Center]", Label::location));
  EXPECT_FALSE(refused("seen at Lakeside [Family Medicine]", Label::location));
  EXPECT_FALSE(refused("address is [General Delivery], Boykin", Label::location));
}

TEST(Implausible, WhoPaysIsNobody) {
  EXPECT_TRUE(refused("Insurance: [Premera], ID 12", Label::organization));
  EXPECT_TRUE(refused("cc: [Unum], claim 24-55", Label::name));
  EXPECT_FALSE(refused("[Molina], member of the club", Label::name));
  EXPECT_FALSE(refused("works for [Humana] as a clerk", Label::organization));
  EXPECT_FALSE(refused("Insurer's site [Kaiser Hospital]", Label::location));
  EXPECT_TRUE(refused("1020 W CENTRAL^^SAFFORD^[AZ]^85546", Label::name));
  EXPECT_FALSE(refused("PID|1||ZHANG^[AZ]^M", Label::name));
}

TEST(Implausible, ATitleAloneIsNobody) {
  EXPECT_TRUE(refused("[Mr.] John Keller, aged 93", Label::name));
  EXPECT_TRUE(refused("by [Prof. Dr.] Keller", Label::name));
  EXPECT_TRUE(refused("written by Dr. [med]. Huber", Label::name));
  EXPECT_FALSE(refused("seen by [Dr. Keller]", Label::name));
  EXPECT_FALSE(refused("signed [Judge], 4 pm", Label::name));
  EXPECT_FALSE(refused("call back on Friday. [MS]\n", Label::name));
}

TEST(Implausible, AValueOfALaboratoryIsNoDate) {
  EXPECT_TRUE(refused("H and H are [10.8] and 38.7", Label::date));
  EXPECT_FALSE(refused("Seen on [10.8] by the nurse", Label::date));
  EXPECT_FALSE(refused("Her last visit was [10.8.21]", Label::date));
}

TEST(Implausible, VitaminsVertebraeTeethAndDilutionsAreNoCodes) {
  EXPECT_TRUE(refused("iron, ferritin, [B-12] and folate", Label::vehicle));
  EXPECT_TRUE(refused("disc at [L-5]", Label::id));
  EXPECT_TRUE(refused("On the lower right tooth #[32], incision", Label::id));
  EXPECT_TRUE(refused("epinephrine [1:200000]", Label::id));
  EXPECT_TRUE(refused("using a [GIA-80] stapler", Label::id));
  EXPECT_TRUE(refused("performed from [T11-L3]", Label::id));
  EXPECT_TRUE(refused("Keflex 500 mg tablets, #[20], one", Label::id));
  EXPECT_FALSE(refused("drives his old [S-10] to work", Label::vehicle));
  EXPECT_FALSE(refused("works in Lab [G-12]", Label::id));
  EXPECT_FALSE(refused("case #[4471200]", Label::id));
}

TEST(Implausible, CodesOfSubstancesInRunningTextAreNobodys) {
  EXPECT_TRUE(refused("the selective antagonist [SR48692] was given", Label::device));
  EXPECT_TRUE(refused("effects of [LY274614] on tolerance", Label::id));
  EXPECT_FALSE(refused("MRN: [LY274614]", Label::mrn));
  EXPECT_FALSE(refused("record [QX274614] was opened", Label::id));
  EXPECT_TRUE(refused("the antagonist [AH6809] blocked it", Label::id));
  EXPECT_TRUE(refused("a derivative ([SC-48334]) in patients", Label::id));
  EXPECT_TRUE(refused("[SM-5887] (2. 5 mg/kg) twice", Label::id));
  EXPECT_TRUE(refused("efficacy of [Ro15-1788] and placebo", Label::id));
  EXPECT_TRUE(refused("receptor agonists such as [SKF-82958] and", Label::id));
  EXPECT_TRUE(refused("a D1 agonist, [A-86929], in", Label::id));
  EXPECT_FALSE(refused("specimen [SM-5887] (2 of 3)", Label::id));
  EXPECT_FALSE(refused("study of [SC-48334] was closed", Label::id));
}

TEST(Implausible, TimesOfADoseAndPointsOfAListAreNoNames) {
  EXPECT_TRUE(refused("Vicodin 1 [p.o. q.]4h.", Label::name));
  EXPECT_TRUE(refused("Viagra [p.r.n].", Label::name));
  EXPECT_TRUE(refused("C.  No metastasis.\n[D.]  Margin is positive.", Label::name));
  EXPECT_FALSE(refused("signed [P.R.N].", Label::name));
  EXPECT_FALSE(refused("seen by\n[D. Vale] today", Label::name));
}

TEST(Implausible, WordsOfMedicineAreNoPlaces) {
  EXPECT_TRUE(refused("The pacing mode was set at [VVIR].", Label::organization));
  EXPECT_TRUE(refused("applications of the [SGIA Polysorb-75].", Label::location));
  EXPECT_TRUE(refused("an [Indiana] pouch", Label::location));
  EXPECT_TRUE(refused("The patient was brought to [Recovery].", Label::location));
  EXPECT_TRUE(refused("taken to the [Postanesthesia Care Unit]", Label::location));
  EXPECT_TRUE(refused("Follow up in [HF clinic] in 2 weeks.", Label::location));
  EXPECT_TRUE(refused("consent: [x]", Label::name));
  EXPECT_TRUE(refused("Follow up in [HF] clinic in 2 weeks.", Label::location));
  EXPECT_TRUE(refused("Seen in [Pain Clinic] and by the team.", Label::location));
  EXPECT_TRUE(refused("Refer to the [Coumadin clinic].", Label::location));
  EXPECT_FALSE(refused("Follow up in [Lahey clinic] in 2 weeks.", Label::location));
  EXPECT_FALSE(refused("Seen in [Boston Pain Clinic].", Label::location));
  EXPECT_TRUE(refused("at [L45] nerve roots", Label::location));
  EXPECT_FALSE(refused("parked in [L45] near the gate", Label::location));
  EXPECT_TRUE(refused("moved here from [Indiana] last", Label::location));  // a State may stay
  EXPECT_FALSE(refused("moved here from [New York] last", Label::location));
  EXPECT_FALSE(refused("seen in [OB-triage B Pak]", Label::location));
  EXPECT_FALSE(refused("transferred to [MICU 2-11]", Label::location));
  EXPECT_FALSE(refused("seen at [Mercy Hospital]", Label::location));
}

TEST(Implausible, CarsAreNobody) {
  EXPECT_TRUE(refused("asleep in a green [Subaru] (plate BZR7975)", Label::name));
  EXPECT_TRUE(refused("in his pickup, a 2004 [Chevrolet]", Label::location));
  EXPECT_FALSE(refused("works nights at [Ford]", Label::organization));
  EXPECT_FALSE(refused("Mrs. [Ford] called", Label::name));
}

}  // namespace
}  // namespace wardbook::deid
