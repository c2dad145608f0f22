#include "deid/redactor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "deid/kinds.h"

namespace wardbook::deid {
namespace {

using testing::HasSubstr;
using testing::Not;
using trust::Label;
using trust::Operator;

const Engine& engine() {
  static const Engine instance;
  return instance;
}

std::string redacted(std::string_view text, Operator applied, const trust::KnownIdentifiers& known = {},
                     LabelSet labels = LabelSet().set()) {
  auto outcome = Redactor(engine()).redact(text, known, trust::Mode::safe_harbor, applied, Language::en, labels);
  return outcome.ok() ? std::string(outcome->redacted.text()) : "failed";
}

trust::KnownIdentifiers known_names(std::initializer_list<const char*> names) {
  trust::KnownIdentifiers known;
  for (const char* name : names) known.names.emplace_back(std::string(name));
  return known;
}

constexpr std::string_view note = "Mr. John Halvorsen called on 3/14/2021. HALVORSEN's sister Ana, MRN 1234567, came on 3/14/2021.";

TEST(Operators, TagNamesTheLabel) {
  EXPECT_EQ(redacted(note, Operator::tag), "Mr. [NAME] called on [DATE]. [NAME]'s sister [NAME], MRN [MRN], came on [DATE].");
}
TEST(Operators, NumberGivesTheSameValueTheSameNumber) {
  EXPECT_EQ(redacted(note, Operator::number),
            "Mr. [NAME_1] called on [DATE_1]. [NAME_1]'s sister [NAME_2], MRN [MRN_1], came on [DATE_1].");
}
TEST(Operators, NumberGoesOnBehindPlaceholdersThatAreThere) {
  EXPECT_EQ(redacted("[NAME_4] saw Mr. Halvorsen.", Operator::number), "[NAME_4] saw Mr. [NAME_5].");
}
TEST(Operators, NumberStaysBelowWhatAnyTextMayHave) {
  const std::string once = redacted("[NAME_2] and [NAME_9999] saw Mr. Halvorsen and Mr. Weber.", Operator::number);
  EXPECT_EQ(once, "[NAME_2] and [NAME_9999] saw Mr. [NAME_1] and Mr. [NAME_3].");
  EXPECT_EQ(redacted(once, Operator::number), once);
}
TEST(Operators, MaskTellsNothing) { EXPECT_EQ(redacted("Call 415-555-0134 now.", Operator::mask), "Call [REDACTED] now."); }
TEST(Operators, RemoveLeavesNoDoubleSpace) { EXPECT_EQ(redacted("Call 415-555-0134 now.", Operator::remove), "Call now."); }
TEST(Operators, AgesOver89AreGeneralizedUnderEach) {
  for (const Operator applied : {Operator::tag, Operator::number, Operator::mask, Operator::remove})
    EXPECT_EQ(redacted("A 95-year-old man, age 44.", applied), "A 90 or older man, age 44.");
}
TEST(Operators, WhatATaggerTakesForAnAgeIsNoneWhereItIsMeasured) {
  EXPECT_EQ(redacted("He was 98 on room air. Heart rate was 130, now 98.", Operator::tag),
            "He was 98 on room air. Heart rate was 130, now 98.");
}
TEST(Operators, TheCallersPresentTellsWhoIsOver89ByNow) {
  const auto in = [](int present, std::string_view text, Operator applied) {
    auto outcome = Redactor(engine(), present).redact(text, {}, trust::Mode::safe_harbor, applied, Language::en);
    return outcome.ok() ? std::string(outcome->redacted.text()) : "failed";
  };
  EXPECT_EQ(in(2026, "DOB: 1936", Operator::tag), "DOB: 90 or older");
  EXPECT_EQ(in(2026, "DOB: 1937", Operator::tag), "DOB: 1937");
  EXPECT_EQ(in(1999, "DOB: 1936, Dad born in 1935", Operator::tag), "DOB: 1936, Dad born in 90 or older");  // no earlier than 2025
  EXPECT_EQ(in(2026, "She was born 12 March 1936.", Operator::year), "She was born 90 or older.");
  EXPECT_EQ(in(2025, "She was born 12 March 1936.", Operator::year), "She was born 1936.");
}
TEST(Operators, TheLetterOfTheSexStaysBehindAGeneralizedAge) {
  EXPECT_EQ(redacted("91M with CHF, 88F well.", Operator::tag), "90 or older M with CHF, 88F well.");
  EXPECT_EQ(redacted("90 or older M with CHF, 88F well.", Operator::tag), "90 or older M with CHF, 88F well.");
  auto outcome = Redactor(engine()).redact("Seen: 91M, Mr. Halvorsen.", {}, trust::Mode::safe_harbor, Operator::tag, Language::en);
  ASSERT_TRUE(outcome.ok());
  ASSERT_EQ(outcome->redacted.replacements().size(), 2U);
  for (const auto& replacement : outcome->redacted.replacements()) {
    const std::string_view written = outcome->redacted.text().substr(replacement.start, replacement.end - replacement.start);
    EXPECT_TRUE(written == "90 or older" || written == "[NAME]") << written;
  }
}

TEST(Redactor, LabelsThatAreNotAskedForStay) {
  LabelSet only_phone;
  only_phone.set(static_cast<std::size_t>(Label::phone));
  EXPECT_EQ(redacted("Mr. Halvorsen, 415-555-0134", Operator::tag, {}, only_phone), "Mr. Halvorsen, [PHONE]");
}

TEST(Redactor, RefusesWhatIsNoUtf8) {
  auto outcome = Redactor(engine()).redact("\xFF", {}, trust::Mode::safe_harbor, Operator::tag, Language::en);
  ASSERT_FALSE(outcome.ok());
  EXPECT_EQ(outcome.error().code(), Code::encoding);
}

TEST(Redactor, WhoStopsItGetsNoHalfRedactedText) {
  std::stop_source stop;
  const Redactor redactor(engine());
  const auto redact = [&] { return redactor.redact(note, {}, Treatment(), Language::en, LabelSet().set(), stop.get_token()); };
  EXPECT_TRUE(redact());
  stop.request_stop();
  EXPECT_EQ(redact().error().code(), Code::cancelled);
}
TEST(Redactor, CountsByLabelAndByKindOfTheLaw) {
  auto outcome = Redactor(engine()).redact(
      "Mr. Halvorsen, a 95-year-old, 3/14/2021, fax 212-555-0198, photo IMG_0042.jpg, fingerprint ID FP-2291, aged 40.", {},
      trust::Mode::safe_harbor, Operator::tag, Language::en);
  ASSERT_TRUE(outcome.ok());
  const trust::Redacted& result = outcome->redacted;
  EXPECT_EQ(result.counts()[static_cast<std::size_t>(Label::age)], 1U);  // the kept one is not counted
  EXPECT_EQ(result.attestation()['A' - 'A'], 1U);
  EXPECT_EQ(result.attestation()['C' - 'A'], 2U);
  EXPECT_EQ(result.attestation()['E' - 'A'], 1U);
  EXPECT_EQ(result.attestation()['P' - 'A'], 1U);
  EXPECT_EQ(result.attestation()['Q' - 'A'], 1U);
}

TEST(Redactor, DoesNotCountATitleAsKept) {
  auto outcome =
      Redactor(engine()).redact("Ms. Jones is frail. Mr. Keller came.", {}, trust::Mode::safe_harbor, Operator::tag, Language::en);
  ASSERT_TRUE(outcome.ok());
  EXPECT_EQ(outcome->redacted.attestation()['A' - 'A'], 2U);
  EXPECT_EQ(outcome->redacted.kept()['R' - 'A'], 0U);
}

TEST(Redactor, ReplacementsPointAtThePlaceholdersInCodePoints) {
  auto outcome = Redactor(engine()).redact("\xC3\xA9\xC3\xA9 Mr. Halvorsen", {}, trust::Mode::safe_harbor, Operator::tag, Language::en);
  ASSERT_TRUE(outcome.ok());
  ASSERT_EQ(outcome->redacted.replacements().size(), 1U);
  EXPECT_EQ(outcome->redacted.replacements()[0].start, 7U);
  EXPECT_EQ(outcome->redacted.replacements()[0].end, 13U);
}

TEST(KnownIdentifiers, AreFoundAsWholeTokensInAnyCaseAndNotation) {
  trust::KnownIdentifiers known = known_names({"Brisk Wending-Thorpe"});
  known.dates.emplace_back(std::string("1958-03-07"));
  known.ids.emplace_back(std::string("QX 77-12"));
  const std::string result = redacted("brisk wending-thorpe; WENDING; 070358; qx7712; QX-7712; risk of wendings.", Operator::tag, known);
  EXPECT_EQ(result, "[NAME]; [NAME]; [DATE]; [ID]; [ID]; risk of wendings.");
  // By itself, where no list of codes says what it may be.
  const std::string longer = "The assay cqx7712d was negative.";
  EXPECT_EQ(redacted(longer, Operator::tag, known), longer);
}

TEST(KnownIdentifiers, GoAsFarAsTheLongestOfThem) {
  trust::KnownIdentifiers known;
  for (const char* id : {"zq", "zq xk", "zq-xk/wv", "zq xk wv ug"}) known.ids.emplace_back(std::string(id));
  EXPECT_EQ(redacted("zq zq xk; zq/xk wv; zq xk wv, zq xk wv ug", Operator::tag, known), "[ID] [ID]; [ID]; [ID], [LOCATION]");
}

TEST(KnownIdentifiers, ThatArePlainWordsNeedTheirCapital) {
  const std::string result = redacted("They hope that Hope returns.", Operator::tag, known_names({"Hope Wending"}));
  EXPECT_EQ(result, "They hope that [NAME] returns.");
}

TEST(KnownIdentifiers, ThatAreWordsOfGrammarAreFoundWhereASentenceHasNoneOfTheirs) {
  EXPECT_EQ(redacted("Will denies pain. WILL DENIES PAIN. Spoke with Will. Will follow up; labs will follow. WILL FOLLOW UP.",
                     Operator::tag, known_names({"Will Turner"})),
            "[NAME] denies pain. [NAME] DENIES PAIN. Spoke with [NAME]. Will follow up; labs will follow. WILL FOLLOW UP.");
  EXPECT_EQ(
      redacted("May said ok. MAY SAID OK. Ms. May sat up. May take aspirin. MAY TAKE ASPIRIN.", Operator::tag, known_names({"May Young"})),
      "[NAME] said ok. [NAME] SAID OK. Ms. [NAME] sat up. May take aspirin. MAY TAKE ASPIRIN.");
  EXPECT_EQ(redacted("Le was seen. I saw Le. Do not wake. Do was fed. What to do next. LE WAS SWOLLEN.", Operator::tag,
                     known_names({"Thi Le", "Minh Do"})),
            "[NAME] was seen. I saw [NAME]. Do not wake. [NAME] was fed. What to do next. LE WAS SWOLLEN.");
}

TEST(KnownIdentifiers, AreFoundMisreadAndGluedAndInTextsWithoutBlanks) {
  EXPECT_EQ(redacted("Kowa1czyk was seen; kowalczyk12 and jkowalczyk logged in.", Operator::tag, known_names({"Jan Kowalczyk"})),
            "[NAME] was seen; [ID] and [ID] logged in.");
  EXPECT_EQ(redacted("G0nza1ez and GonzaIez; gonzalezm signed.", Operator::tag, known_names({"Maria Gonzalez"})),
            "[NAME] and [NAME]; [ID] signed.");
  EXPECT_EQ(redacted("患者王小明来了。", Operator::tag, known_names({"王小明"})), "患者[NAME]来了。");
}

// The tagger must not read a bare town otherwise beside "[DATE_1]" than beside "[DATE]".
TEST(Redactor, LeavesATextAloneThatHasNumberedPlaceholders) {
  const std::string once = redacted("90 or olderPatient: Mr. 3/14/2021 ext. 22Boston, 2021 \n\naged 99 denies pain. ", Operator::number);
  EXPECT_NE(once.find("[DATE_1]"), std::string::npos);
  EXPECT_EQ(redacted(once, Operator::number), once);
}

TEST(SealedForm, BringsARedactedBack) {
  auto outcome = Redactor(engine()).redact(note, {}, trust::Mode::safe_harbor, Operator::number, Language::en);
  ASSERT_TRUE(outcome.ok());
  const Bytes bytes = Redactor::serialize(outcome->redacted);
  auto back = Redactor::deserialize(bytes);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->text(), outcome->redacted.text());
  EXPECT_EQ(back->engine(), engine().version());
  EXPECT_EQ(back->applied(), Operator::number);
  EXPECT_EQ(back->counts(), outcome->redacted.counts());
  EXPECT_EQ(back->attestation(), outcome->redacted.attestation());
  EXPECT_EQ(back->replacements().size(), outcome->redacted.replacements().size());
  EXPECT_EQ(Redactor::serialize(*back), bytes);
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(Redactor::deserialize(BytesView(bytes).first(size)).ok()) << size;
  Bytes longer = bytes;
  longer.push_back(0);
  EXPECT_FALSE(Redactor::deserialize(longer).ok());
}

TEST(SealedForm, BringsSpansBack) {
  const std::vector<Span> spans = engine().find(note, {}, Language::en);
  ASSERT_FALSE(spans.empty());
  const Bytes bytes = serialize_spans(spans);
  auto back = deserialize_spans(bytes);
  ASSERT_TRUE(back.ok());
  ASSERT_EQ(back->size(), spans.size());
  for (std::size_t i = 0; i < spans.size(); ++i) {
    EXPECT_EQ((*back)[i].start, spans[i].start);
    EXPECT_EQ((*back)[i].end, spans[i].end);
    EXPECT_EQ((*back)[i].label, spans[i].label);
    EXPECT_EQ((*back)[i].action, spans[i].action);
    EXPECT_EQ((*back)[i].reasons, spans[i].reasons);
    EXPECT_NEAR((*back)[i].score, spans[i].score, 0.0001);
  }
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(deserialize_spans(BytesView(bytes).first(size)).ok()) << size;
}

// Reading again after "remove" may widen what goes: nothing that stays may lie in it.
TEST(Redactor, WhatStaysLiesOutsideOfWhatGoes) {
  const std::string text =
      "Patient: Ada1471, DOB 03/14/1951, age 92, seen by Dr. Bruno Samplem3rd at 1arch 3rd at 12n March 3rd at 12 t 12n March 3rd at 12 "
      "Mill Lqne, Larkmo2.0.pl1e.org/x. Zebulon mo2.0.ple.oragrees.\n";
  const auto outcome =
      Redactor(engine()).redact(text, known_names({"Zebulon Quarrington"}), trust::Mode::safe_harbor, Operator::remove, Language::en);
  ASSERT_TRUE(outcome.ok());
  std::uint32_t last = 0;
  for (const Span& span : outcome->spans) {
    EXPECT_LE(last, span.start);
    last = span.end;
  }
}

}  // namespace
}  // namespace wardbook::deid
