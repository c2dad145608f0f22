#include "gateway/simple_guard.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <string>

namespace wardbook::gateway {
namespace {

using enum FindingKind;
using Found = std::map<FindingKind, std::uint32_t>;

const SimpleGuard& guard() {
  static const SimpleGuard guard;
  return guard;
}

Found found(std::string_view text, const trust::KnownIdentifiers& known = {}) {
  const auto verdict = guard().scan(text, known);
  EXPECT_EQ(verdict.clear, verdict.findings.empty());
  Found result;
  for (const auto& finding : verdict.findings) result[finding.kind] = finding.count;
  return result;
}

void expect_clear(std::string_view text) { EXPECT_EQ(found(text), Found{}) << text; }
void expect_only(FindingKind kind, std::string_view text) {
  const auto result = found(text);
  EXPECT_TRUE(result.size() == 1 && result.contains(kind)) << name_of(kind) << ": " << text;
}

trust::KnownIdentifiers known(std::initializer_list<const char*> names, std::initializer_list<const char*> ids = {}) {
  trust::KnownIdentifiers known;
  for (const auto* name : names) known.names.emplace_back(std::string(name));
  for (const auto* id : ids) known.ids.emplace_back(std::string(id));
  return known;
}

TEST(SimpleGuard, LetsARedactedNoteThrough) {
  expect_clear(
      "DISCHARGE SUMMARY\n"
      "Patient: [NAME_1]   MRN: [MRN_1]   DOB: [DATE_1]\n"
      "Attending: Dr. [NAME_2], [ORGANIZATION_1], phone [PHONE_1]\n\n"
      "HISTORY OF PRESENT ILLNESS: The patient is a 67-year-old man with CHF, COPD and type 2 diabetes who came with three days of\n"
      "dyspnea. Temp 38.2, BP 142/88, HR 104, RR 22, SpO2 91% on 2 L. He denies chest pain; pain 7/10 in the left leg.\n"
      "MEDICATIONS: Lasix 40 mg po bid, metoprolol 25 mg, Coumadin 5 mg daily, vitamin B12 1000mcg, heparin 5000 units.\n"
      "LABS: WBC 12.4, Hgb 9.8, BNP 1,250, troponin <0.01, INR 2.3, HbA1c 8.1, K 3.5-5.1, platelets 250.\n"
      "ECG: normal sinus rhythm. Chest X-ray: Kerley B lines. C5-6 and L4-5 without change. 2-0 Vicryl.\n"
      "Impression: Crohn's disease in remission; Parkinson's disease, stage III/IV. MIs in 2009 and 2014. Discharged at 14:30.\n");
}

TEST(SimpleGuard, CountsWhatItFindsAndShowsNoneOfIt) {
  EXPECT_EQ(found("Seen by Kowalczyk and Quisenberry, MRN 4471902, on 03/14/2019."), (Found{{unknown_word, 2}, {digit_run, 1}, {date, 1}}));
}

TEST(SimpleGuard, BlocksNamesThatAreNoCommonWords) {
  for (const auto* text :
       {"seen by Kowalczyk today", "Kowalczyk came in.", "seen by KOWALCZYK", "O'Shaughnessy was there", "Anne-Sophie called",
        "her son Zbigniew", "Núñez came in", "McAllister was called", "Nguyễn came", "Мария came", "王小明 came"})
    expect_only(unknown_word, text);
}

TEST(SimpleGuard, BlocksPlaces) {
  for (const auto* text : {"in Poughkeepsie", "1423 Maple Street", "to Wexcombe Hospital"}) expect_only(place, text);
}

TEST(SimpleGuard, LetsInventorsProductsAndSlipsThrough) {
  expect_clear("A Potts scissors, the McIvor mouth gag and a Babcock were used; 2-0 Tycron; Vigamox drops; Rutkow herniorrhaphy.");
  expect_clear("The pateint was hosptialized; Ureteropyelolithotomy and Suprapatellar bursectomy were done.");
}

TEST(SimpleGuard, BlocksNamesThatAreCommonWordsWhereTheyStandAsNames) {
  expect_only(unknown_word, "was seen by Long today");
  expect_only(unknown_word, "Grant Baker was seen");
  expect_only(unknown_word, "PATIENT: GRANT BAKER");
  expect_only(unknown_word, "Seen by J. Long.");
  expect_only(unknown_word, "Kelly was seen.");
  expect_clear("a long grant was given");
  expect_clear("Long words were said. LONG WORDS");
  expect_clear("A Kelly clamp and a Jackson-Pratt drain were used.");
  expect_clear("Graves' disease");
  expect_clear("Don't lift. It was in New York and in North Carolina, not in Texas.");
  expect_only(unknown_word, "seen by York and Carolina");
}

TEST(SimpleGuard, BlocksAnyNameAfterATitle) {
  for (const auto* text :
       {"Dr. Hand came", "Mr Long came", "Mrs. Said came", "MR. SMALL came", "Prof. Early came", "seen by Ms.\nStrong today"})
    EXPECT_TRUE(found(text).contains(titled_name)) << text;
  expect_clear("Dr. [NAME_1] came. MR imaging was done. MS was known.");
}

TEST(SimpleGuard, BlocksDatesInFiguresAndWords) {
  for (const auto* text :
       {"on 3/14/2019",     "03/14/19",         "2019-03-14",   "14.03.2019",  "14-3-2019",    "in 03/2019",    "in 2019-03",
        "seen 3/14",        "seen 03/04",       "on 3/4 again", "on March 14", "on 14 March",  "14th of March", "in March 2019",
        "in March of 2019", "on Mar. 14, 2019", "in January",   "FEBRUARY",    "on 14-Mar-19", "May 5"})
    expect_only(date, text);
  for (const auto* text : {"in 2019", "BP 120/80", "strength 5/5", "1/2 tablet", "pain 8/10", "may 2 tablets", "from 1990-1995", "at 14:30",
                           "vision 20/40", "levels 1.2.3", "3.5-5.1", "the march of disease"})
    expect_clear(text);
}

TEST(SimpleGuard, BlocksTelephoneAndOtherNumbers) {
  for (const auto* text : {"(555) 123-4567", "555-123-4567", "555.123.4567", "555 123 4567", "555-1234", "call 555-1234. 2 tablets",
                           "123 45 6789", "123-45-6789", "06 12 34 56 78", "10.0.0.1", "192.168.10.20"})
    expect_only(phone, text);
  for (const auto* text : {"12345", "id 1234567", "AB1234", "S0004X", "٤٤٧١٩٠", "４４７１９"}) expect_only(digit_run, text);
  for (const auto* text : {"1234", "1000mg", "the 1990s", "BNP 1,250", "150-200", "B12", "T12-L1", "10.25-12.75"}) expect_clear(text);
}

TEST(SimpleGuard, BlocksAgesAboveNinety) {
  for (const auto* text : {"a 93-year-old man", "93 y.o. man", "aged 101"}) expect_only(age, text);
  for (const auto* text : {"a 67-year-old man", "90 years or more", "SpO2 93", "HR 101 yesterday"}) expect_clear(text);
}

TEST(SimpleGuard, BlocksAddressesOfTheNet) {
  EXPECT_TRUE(found("write to someone@example.org").contains(at_sign));
  EXPECT_TRUE(found("see https://example.org").contains(web_address));
  EXPECT_TRUE(found("see WWW.example.org").contains(web_address));
}

TEST(SimpleGuard, IsNotFooledByHiddenOrWideOrAccentedCharacters) {
  expect_only(digit_run, "12\u200b345");
  expect_only(digit_run, "12\u00ad345");
  expect_only(unknown_word, "Ko\u200dwalczyk");
  expect_only(unknown_word, "\uff2b\uff4f\uff57\uff41lczyk");
  expect_only(unknown_word, "the B\u0430ker family");  // a Cyrillic letter inside
  expect_clear("TNFα, 5 µg, β-blocker, 20 °C, naïve, cafe\u0301");
}

TEST(SimpleGuard, TakesNoPlaceholderButTheRedactorsOwn) {
  for (const auto* text : {"[NAME]", "[NAME_1]", "[HEALTH_PLAN_12]", "[REDACTED]", "[DATE_9999]"}) expect_clear(text);
  for (const auto* text : {"[Kowalczyk]", "[NAME_12345]", "[NAME_Kowalczyk]", "[KOWALCZYK_1]", "[NAME1234]"})
    EXPECT_NE(found(text), Found{}) << text;
}

TEST(SimpleGuard, FindsKnownIdentifiersInAnyCaseAndPunctuation) {
  const auto patient = known({"Maria Lopez-Garcia", "Müller"}, {"QX-77-A", "555-1234"});
  for (const auto* text :
       {"lopez", "saw lopez garcia", "LOPEZ GARCÍA", "garcia's leg", "muller", "qx77a", "QX 77 a", "no. 5551234x or 555 1234"})
    EXPECT_TRUE(found(text, patient).contains(known_identifier)) << text;
  for (const auto* text : {"lopezia", "xlopez", "qx77ab", "77", "garciasville"})
    EXPECT_FALSE(found(text, patient).contains(known_identifier)) << text;
}

TEST(SimpleGuard, FindsAKnownNameThatIsAnEverydayWordByItsCapital) {
  const auto patient = known({"Will May"});
  expect_clear("he will come; it may rain");
  EXPECT_EQ(found("he will come; it may rain", patient), Found{});
  EXPECT_TRUE(found("Then Will came.", patient).contains(known_identifier));
  EXPECT_TRUE(found("then will may came", patient).contains(known_identifier));
}

TEST(SimpleGuard, ClearsNothingThatIsNoUtf8) { EXPECT_EQ(found("caf\xe9"), (Found{{bad_encoding, 1}})); }

// Wherever in a clean note a number or name is put, it is found.
RC_GTEST_PROP(SimpleGuard, FindsAPlantedIdentifierAnywhere, ()) {
  const std::string note =
      "the patient was given aspirin 81 mg daily and felt better; no fever, no cough. BP 120/80 at rest; follow up in 2 weeks";
  const auto planted = *rc::gen::element<std::string>("Anna Kowalczyk", "ANNA KOWALCZYK", "4471902", "555-123-4567", "2019-03-14",
                                                      "someone@example.org", "Dr. Hand");
  const auto word = *rc::gen::inRange<int>(0, 21);
  std::size_t at = 0;
  for (int i = 0; i < word; ++i) at = note.find(' ', at) + 1;
  RC_ASSERT(guard().scan(note, {}).clear);
  RC_ASSERT(!guard().scan(note.substr(0, at) + planted + ", " + note.substr(at), {}).clear);
}

RC_GTEST_PROP(SimpleGuard, ReadsAnyBytes, (const std::string& text)) { (void)guard().scan(text, {}); }

}  // namespace
}  // namespace wardbook::gateway
