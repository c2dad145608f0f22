#include "evaluation/score.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "evaluation/interval.h"
#include "evaluation/report.h"

namespace wardbook::evaluation {
namespace {

GoldDocument document(std::string text, std::vector<Mark> spans, std::string id = "a") {
  GoldDocument gold{};
  gold.id = std::move(id);
  gold.range_end = static_cast<std::uint32_t>(text.size());
  gold.text = std::move(text);
  gold.spans = std::move(spans);
  return gold;
}

Report scored(const std::vector<GoldDocument>& gold, const std::vector<Prediction>& predictions, const Options& options = {}) {
  auto report = score(gold, predictions, options);
  EXPECT_TRUE(report.ok()) << report.error().message();
  return std::move(report).value();
}

//                              0123456789012345678901234
const std::string text = "Ann Lee, 60, saw Bob 2019";

TEST(Score, IsWhatAHandCounts) {
  const auto gold = document(text, {{0, 7, "NAME"}, {9, 11, "AGE"}, {17, 20, "NAME"}, {21, 25, "DATE"}});
  const Prediction prediction{"a", {{0, 7, "NAME"}, {9, 11, "DATE"}, {17, 19, "NAME"}, {13, 16, "NAME"}}};
  const auto report = scored({gold}, {prediction});
  // NAME: one of three predictions agrees, with one of two gold spans; 6 + 3 letters of which 6 + 2 are covered.
  const auto& names = report.labels.at("NAME");
  EXPECT_DOUBLE_EQ(strict_score(names).p, 1.0 / 3);
  EXPECT_DOUBLE_EQ(strict_score(names).r, 1.0 / 2);
  EXPECT_DOUBLE_EQ(strict_score(names).f1, 0.4);
  EXPECT_DOUBLE_EQ(character_recall(names), 8.0 / 9);
  // The age was found as a date: label-free that is right, strictly it is a miss and a false alarm.
  EXPECT_DOUBLE_EQ(strict_score(report.labels.at("AGE")).r, 0);
  EXPECT_DOUBLE_EQ(free_score(report.labels.at("AGE")).r, 1);
  EXPECT_EQ(report.labels.at("DATE").strict_alarms, 1u);
  EXPECT_DOUBLE_EQ(free_score(report.labels.at("DATE")).p, 1);
  EXPECT_DOUBLE_EQ(free_score(report.labels.at("DATE")).r, 0);
  // In all: 1 hit of 4 predictions and 4 gold spans; label-free 2 of each.
  EXPECT_EQ(report.overall.gold, 4u);
  EXPECT_DOUBLE_EQ(strict_score(report.overall).p, 0.25);
  EXPECT_DOUBLE_EQ(strict_score(report.overall).r, 0.25);
  EXPECT_DOUBLE_EQ(free_score(report.overall).f1, 0.5);
  // Direct are the two names (60 is below 90, a bare year may stay); "Ann Lee" alone is covered whole.
  EXPECT_EQ(report.overall.direct, 2u);
  EXPECT_DOUBLE_EQ(report.overall_intervals.full_coverage_recall->value, 0.5);
  EXPECT_EQ(report.documents_with_leak, 1u);
}

TEST(Score, IsTheSameInWhateverOrderPredictionsCome) {
  const auto gold = document(text, {{0, 7, "NAME"}, {9, 11, "AGE"}, {17, 20, "NAME"}});
  for (const auto& spans :
       {std::vector<PredictedSpan>{{17, 20, "NAME"}, {9, 11, "DATE"}, {9, 11, "AGE"}, {0, 7, "NAME"}, {0, 3, "NAME"}},
        std::vector<PredictedSpan>{{0, 3, "NAME"}, {0, 7, "NAME"}, {9, 11, "AGE"}, {17, 20, "NAME"}, {9, 11, "DATE"}}}) {
    const auto report = scored({gold}, {{"a", spans}});
    EXPECT_EQ(report.overall.strict_hits, 3u);
    EXPECT_EQ(report.overall.strict_alarms, 2u);
    EXPECT_EQ(report.overall.free_alarms, 1u);
  }
}

TEST(Score, TakesOnePredictionForOneSpan) {
  const auto report = scored({document(text, {{0, 7, "NAME"}})}, {{"a", {{0, 7, "NAME"}, {0, 7, "NAME"}}}});
  EXPECT_EQ(report.labels.at("NAME").strict_hits, 1u);
  EXPECT_EQ(report.labels.at("NAME").strict_alarms, 1u);
}

TEST(Score, CoversASpanBySeveralPredictionsAndForgivesSpacesAndSigns) {
  const auto gold = document("Ann-Lee O'Hara", {{0, 14, "NAME"}});
  const auto whole = scored({gold}, {{"a", {{0, 3, "NAME"}, {4, 7, "ID"}, {8, 9, "NAME"}, {10, 14, "NAME"}}}});
  EXPECT_DOUBLE_EQ(whole.overall_intervals.full_coverage_recall->value, 1);
  EXPECT_EQ(whole.documents_with_leak, 0u);
  EXPECT_EQ(strict_score(whole.overall).r, 0);
  const auto one_less = scored({gold}, {{"a", {{0, 3, "NAME"}, {4, 7, "ID"}, {10, 14, "NAME"}}}});
  EXPECT_DOUBLE_EQ(one_less.overall_intervals.full_coverage_recall->value, 0);
}

TEST(Score, HoldsNoLabelThatWasNotAnnotatedAgainstTheDetector) {
  const auto gold = document(text, {{0, 7, "NAME"}});
  const std::vector<Prediction> predictions{{"a", {{0, 7, "NAME"}, {21, 25, "DATE"}}}};
  EXPECT_DOUBLE_EQ(strict_score(scored({gold}, predictions).overall).p, 0.5);
  Options options;
  options.not_annotated = {"DATE"};
  const auto report = scored({gold}, predictions, options);
  EXPECT_DOUBLE_EQ(strict_score(report.overall).p, 1);
  EXPECT_FALSE(report.labels.contains("DATE"));
}

TEST(Score, CountsWhatIsKeptAsFoundButNotAsGone) {
  const auto gold = document("Ann is 93", {{0, 3, "NAME"}, {7, 9, "AGE"}});
  const auto report = scored({gold}, {{"a", {{0, 3, "NAME", true}, {7, 9, "AGE", false}, {4, 6, "NAME", false}}}});
  EXPECT_DOUBLE_EQ(strict_score(report.overall).r, 1);
  EXPECT_DOUBLE_EQ(strict_score(report.overall).p, 1);
  EXPECT_EQ(report.overall.direct, 2u);  // an age of 93 has to go
  EXPECT_DOUBLE_EQ(report.overall_intervals.full_coverage_recall->value, 0.5);
}

TEST(Score, AsksOfTheLettersThatGoWhetherTheyHadTo) {
  const auto gold = document("Ann Lee, 60, saw Bob 2019", {{0, 7, "NAME"}, {17, 20, "NAME"}});
  const auto precision = [&](std::vector<PredictedSpan> spans, Options options = {}) {
    return character_precision(scored({gold}, {{"a", std::move(spans)}}, options).overall);
  };
  EXPECT_DOUBLE_EQ(precision({{0, 7, "ID"}, {17, 20, "NAME"}}), 1);         // whatever the label
  EXPECT_DOUBLE_EQ(precision({{0, 11, "NAME"}}), 6.0 / 8);                  // "60" went as well; signs and spaces do not count
  EXPECT_DOUBLE_EQ(precision({{0, 7, "NAME"}, {9, 11, "AGE", false}}), 1);  // found and kept
  Options options;
  options.not_annotated = {"DATE"};
  EXPECT_DOUBLE_EQ(precision({{0, 3, "NAME"}, {21, 25, "DATE"}}, options), 1);  // nobody marked dates
  EXPECT_DOUBLE_EQ(precision({{0, 3, "NAME"}, {21, 25, "DATE"}}), 3.0 / 7);
}

TEST(Score, WeighsRecallMoreInF2) {
  const auto report = scored({document("Ann Lee, 60, saw Bob 2019", {{0, 7, "NAME"}, {17, 20, "NAME"}})}, {{"a", {{0, 7, "NAME"}}}});
  EXPECT_DOUBLE_EQ(strict_score(report.overall).f2, 5 * 0.5 / 4.5);
}

TEST(Score, GivesAnIntervalToEachLabelByItsDocuments) {
  std::vector<GoldDocument> gold;
  std::vector<Prediction> predictions;
  for (int i = 0; i < 40; ++i) {
    gold.push_back(document("Ann 2019-03-01", {{0, 3, "NAME"}, {4, 14, "DATE"}}, std::to_string(i)));
    predictions.push_back({std::to_string(i), {{4, 14, "DATE"}}});
    if (i % 2) predictions.back().spans.push_back({0, 3, "NAME"});
  }
  const auto report = scored(gold, predictions);
  const auto& names = report.label_intervals.at("NAME");
  EXPECT_DOUBLE_EQ(names.r->value, 0.5);
  EXPECT_NEAR(names.r->low, 0.5 - 1.96 * 0.5 / std::sqrt(40), 0.03);
  EXPECT_NEAR(names.f1->value, 2.0 / 3, 1e-9);
  EXPECT_LT(names.f1->low, names.f1->value);
  EXPECT_EQ(report.label_intervals.at("DATE").r->high, 1);
  EXPECT_DOUBLE_EQ(report.leak_rate->value, 0.5);
}

TEST(Score, CountsHardNegativesThatArePulledIn) {
  auto gold = document(text, {});
  gold.hard_negatives = {{0, 3, "word"}, {9, 11, "number"}, {21, 25, "year"}};
  const auto report = scored({gold}, {{"a", {{2, 5, "NAME", true}, {9, 11, "AGE", false}}}});
  EXPECT_EQ(report.hard_negatives, 3u);
  EXPECT_EQ(report.hard_negatives_touched, 1u);
  EXPECT_FALSE(report.overall_intervals.full_coverage_recall.has_value());
}

TEST(Score, LooksOnlyInsideTheAnnotatedRange) {
  auto gold = document(text, {{0, 7, "NAME"}});
  gold.range_end = 8;
  EXPECT_DOUBLE_EQ(strict_score(scored({gold}, {{"a", {{0, 7, "NAME"}, {17, 20, "NAME"}}}}).overall).p, 1);
}

TEST(Score, OfEntitiesLeavesOutWhatTheOtherSideNeverSays) {
  Options options;
  options.task = Task::entities;
  options.scored = {"FINDING", "TEST"};
  auto gold = document("fever and cough after fever test", {{0, 5, "FINDING"}, {10, 15, "FINDING"}, {16, 21, "MODIFIER"}});
  gold.nested = {{22, 27, "FINDING"}};
  const auto report = scored({gold}, {{"a", {{0, 5, "FINDING"}, {22, 27, "FINDING"}, {22, 32, "TEST"}, {6, 9, "FINDING"}}}}, options);
  EXPECT_EQ(report.overall.gold, 2u);
  EXPECT_EQ(report.overall.strict_hits, 1u);
  EXPECT_EQ(report.overall.strict_alarms, 1u);  // "and"; no TEST is ever marked in this file
  EXPECT_FALSE(report.overall_intervals.full_coverage_recall.has_value());
}

TEST(Score, CoversTheCharactersOfAnEntityByItsOwnLabelOnly) {
  Options options;
  options.task = Task::entities;
  const auto gold = document("fever", {{0, 5, "FINDING"}});
  EXPECT_EQ(character_recall(scored({gold}, {{"a", {{0, 5, "TEST"}}}}, options).overall), 0);
  EXPECT_EQ(character_recall(scored({gold}, {{"a", {{1, 5, "FINDING"}}}}, options).overall), 0.8);
}

TEST(Score, NeedsOnePredictionForEachDocument) {
  const std::vector<GoldDocument> gold{document(text, {}, "a"), document(text, {}, "b")};
  const auto message = [&](std::vector<Prediction> predictions) {
    const auto report = score(gold, predictions, {});
    return report.ok() ? "" : report.error().message();
  };
  EXPECT_EQ(message({{"b", {}}, {"a", {}}}), "");
  EXPECT_EQ(message({{"a", {}}}), "There is no prediction for document 2 of the gold file.");
  EXPECT_EQ(message({{"a", {}}, {"b", {}}, {"c", {}}}), "1 predictions are for documents that the gold file does not have.");
  EXPECT_EQ(message({{"a", {}}, {"a", {}}}), "Two predictions have the same id.");
  EXPECT_EQ(message({{"a", {}}, {"b", {{20, 26, "NAME"}}}}), "A prediction for document 2 of the gold file lies outside its text.");
}

TEST(Score, ShowsMistakesInTheirContext) {
  Options options;
  options.list_mistakes = true;
  const auto report = scored({document(text, {{0, 7, "NAME"}})}, {{"a", {{17, 20, "NAME"}}}}, options);
  ASSERT_EQ(report.mistakes.size(), 3u);
  EXPECT_EQ(to_line(report.mistakes[0]), "miss NAME a 0-7: «Ann Lee», 60, saw Bob 2019");
  EXPECT_EQ(to_line(report.mistakes[1]), "false alarm NAME a 17-20: Ann Lee, 60, saw «Bob» 2019");
  EXPECT_EQ(to_line(report.mistakes[2]), "leak NAME a 0-7: «Ann Lee», 60, saw Bob 2019");
  EXPECT_TRUE(scored({document(text, {{0, 7, "NAME"}})}, {{"a", {}}}).mistakes.empty());
}

// What is predicted exactly as the gold file has it is perfect in every number.
RC_GTEST_PROP(Score, OfTheGoldItselfIsPerfect, (const std::vector<std::uint8_t>& lengths)) {
  std::string words;
  GoldDocument gold = document("", {});
  Prediction prediction{"a", {}};
  for (const auto length : lengths) {
    const auto start = static_cast<std::uint32_t>(words.size());
    words += std::string(length % 7 + 1u, 'x') + " ";
    const auto end = static_cast<std::uint32_t>(words.size() - 1);
    if (length % 2) continue;
    gold.spans.push_back({start, end, "NAME"});
    prediction.spans.push_back({start, end, "NAME"});
  }
  gold.text = words;
  gold.range_end = static_cast<std::uint32_t>(words.size());
  const auto report = scored({gold}, {prediction});
  RC_ASSERT(report.documents_with_leak == 0u);
  RC_ASSERT(report.overall.strict_hits == gold.spans.size() && report.overall.strict_alarms == 0u);
  if (gold.spans.empty()) return;
  RC_ASSERT(strict_score(report.overall).f1 == 1 && free_score(report.overall).f1 == 1 && character_recall(report.overall) == 1);
  RC_ASSERT(report.overall_intervals.full_coverage_recall->value == 1);
}

TEST(Interval, IsTheSameEachTimeAndHoldsTheValue) {
  std::vector<DocumentShare> documents;
  for (std::uint32_t i = 0; i < 50; ++i) documents.push_back({9 + i % 2, 10});
  const auto once = bootstrap(documents, 1);
  const auto again = bootstrap(documents, 1);
  ASSERT_TRUE(once && again);
  EXPECT_EQ(once->low, again->low);
  EXPECT_EQ(once->high, again->high);
  EXPECT_DOUBLE_EQ(once->value, 0.95);
  // The mean of 50 documents that are 0.9 or 1.0 has a standard error of 0.05/sqrt(50) = 0.0071.
  EXPECT_NEAR(once->low, 0.95 - 1.96 * 0.0071, 0.003);
  EXPECT_NEAR(once->high, 0.95 + 1.96 * 0.0071, 0.003);
}

TEST(Interval, CountsDocumentsRatherThanSpans) {
  // The same share, once scattered and once in a single document: the second is far less certain.
  std::vector<DocumentShare> scattered(20, {9, 10});
  std::vector<DocumentShare> together(18, {10, 10});
  together.insert(together.end(), 2, {0, 10});
  EXPECT_EQ(bootstrap(scattered, 1)->low, 0.9);
  EXPECT_LT(bootstrap(together, 1)->low, 0.8);
}

TEST(Interval, ClaimsNoCertaintyFromAPerfectSample) {
  const std::vector<DocumentShare> perfect(10, {3, 3});
  EXPECT_EQ(bootstrap(perfect, 1)->value, 1);
  EXPECT_NEAR(bootstrap(perfect, 1)->low, 0.6915, 0.0001);  // 10 of 10: Clopper and Pearson
  EXPECT_EQ(bootstrap(perfect, 1)->high, 1);
  EXPECT_NEAR(bootstrap(std::vector<DocumentShare>(10, {0, 3}), 1)->high, 0.3085, 0.0001);
  EXPECT_FALSE(bootstrap(std::vector<DocumentShare>(10, {0, 0}), 1).has_value());
  EXPECT_FALSE(bootstrap({}, 1).has_value());
  const auto single = bootstrap(std::vector<DocumentShare>{{1, 2}}, 1);
  EXPECT_EQ(single->low, 0);
  EXPECT_EQ(single->high, 1);
}

TEST(Report, IsWrittenAsTheContractSays) {
  auto report = scored({document("Ann saw Bob", {{0, 3, "NAME"}, {8, 11, "NAME"}})}, {{"a", {{0, 3, "NAME"}}}});
  // One document: a share of all or nothing has the exact bound, another says nothing.
  const std::string counts =
      R"({"p":1,"r":0.5,"f1":0.6667,"f2":0.5556,"n":2,"false_alarms":0,"label_free":{"p":1,"r":0.5,"f1":0.6667,"f2":0.5556},)"
      R"("character_recall":0.5,"character_precision":1,"direct":2,"direct_covered":1,"intervals":{"p":[1,0.025,1],"r":[0.5,0,1],)"
      R"("f1":[0.6667,0,1],"f2":[0.5556,0,1],"label_free":{"p":[1,0.025,1],"r":[0.5,0,1],"f1":[0.6667,0,1]},)"
      R"("character_recall":[0.5,0,1],"character_precision":[1,0.025,1],"full_coverage_recall":[0.5,0,1]}})";
  EXPECT_EQ(to_json(report), R"({"labels":{"NAME":)" + counts + R"(},"overall":)" + counts +
                                 R"(,"full_coverage_recall":[0.5,0,1],"documents":1,"documents_with_leak":1,"leak_rate":[1,0.025,1],)"
                                 R"("direct_spans":2,"hard_negatives":0,"hard_negatives_touched":0})");
  report.overall_intervals.full_coverage_recall.reset();
  EXPECT_NE(to_json(report).find(R"(,"full_coverage_recall":null,"documents")"), std::string::npos);
}

TEST(Report, ListsMistakesIfAskedTo) {
  Options options;
  options.list_mistakes = true;
  const auto report = scored({document("Ann \"saw\" Bob", {{0, 3, "NAME"}})}, {{"a", {}}}, options);
  EXPECT_NE(
      to_json(report, Listed::scores_and_mistakes)
          .find(R"("mistakes":[{"kind":"miss","label":"NAME","id":"a","start":0,"end":3,"context":"«Ann» \"saw\" Bob"},{"kind":"leak",)"),
      std::string::npos);
  EXPECT_EQ(to_json(report).find("mistakes"), std::string::npos);
}

}  // namespace
}  // namespace wardbook::evaluation
