#include "evaluation/gold.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "evaluation/predictions.h"
#include "evaluation/set.h"

namespace wardbook::evaluation {
namespace {

std::string message_of(std::string_view file, Task task = Task::deid) {
  const auto gold = parse_gold(file, task);
  if (gold.ok()) return "";
  EXPECT_EQ(gold.error().code(), Code::invalid_request);
  return gold.error().message();
}

constexpr std::string_view good =
    R"({"id":"a","lang":"en","text":"Ann, 60","spans":[{"start":5,"end":7,"label":"AGE"},{"start":0,"end":3,"label":"NAME"}]})";

TEST(Gold, IsReadWithSortedSpans) {
  const auto gold = parse_gold(
      std::string(good) + "\n\n" + R"({"id":"b","text":"ok","spans":[],"hard_negatives":[{"start":0,"end":2,"kind":"word"}]})", Task::deid);
  ASSERT_TRUE(gold.ok()) << gold.error().message();
  ASSERT_EQ(gold->size(), 2u);
  EXPECT_EQ((*gold)[0].id, "a");
  EXPECT_EQ((*gold)[0].language, "en");
  EXPECT_EQ((*gold)[0].spans, (std::vector<Mark>{{0, 3, "NAME"}, {5, 7, "AGE"}}));
  EXPECT_EQ((*gold)[0].range_end, 7u);
  EXPECT_EQ((*gold)[1].hard_negatives, (std::vector<Mark>{{0, 2, "word"}}));
}

TEST(Gold, CountsInCodePoints) {
  EXPECT_EQ(message_of(R"({"id":"a","text":"Zoë 😀","spans":[{"start":0,"end":5,"label":"NAME"}]})"), "");
  EXPECT_EQ(message_of(R"({"id":"a","text":"Zoë 😀","spans":[{"start":0,"end":6,"label":"NAME"}]})"),
            "Line 1: each of \"spans\" must have 0 <= start < end <= 5.");
}

TEST(Gold, SaysWhichLineIsWrong) {
  const auto after_good = [](std::string line) { return message_of(std::string(good) + "\n\n" + line); };
  EXPECT_EQ(after_good("{"), "Line 3 is no JSON.");
  EXPECT_EQ(after_good("[]"), "Line 3 is no JSON object.");
  EXPECT_EQ(after_good(R"({"text":"x","spans":[]})"), "Line 3 must have \"id\", a string.");
  EXPECT_EQ(after_good(R"({"id":7,"text":"x","spans":[]})"), "Line 3 must have \"id\", a string.");
  EXPECT_EQ(after_good(R"({"id":"b","spans":[]})"), "Line 3 must have \"text\", a string.");
  EXPECT_EQ(after_good(R"({"id":"b","text":"x"})"), "Line 3 must have \"spans\", a list.");
  EXPECT_EQ(after_good(R"({"id":"b","text":"x","spans":{}})"), "Line 3: \"spans\" must be a list.");
  EXPECT_EQ(after_good(R"({"id":"b","text":"x","spans":[1]})"), "Line 3: each of \"spans\" must be an object.");
  EXPECT_EQ(after_good(R"({"id":"a","text":"x","spans":[]})"), "Line 3 repeats the id of an earlier line.");
  EXPECT_EQ(after_good(R"({"id":"b","text":"x","spans":[{"start":0,"end":1,"label":"PERSON"}]})"),
            "Line 3 has a label that this task does not know.");
  for (const auto* span : {R"("start":1,"end":1)", R"("start":1,"end":0)", R"("start":-1,"end":1)", R"("start":0,"end":2)",
                           R"("start":0.5,"end":1)", R"("start":"0","end":1)", R"("end":1)", R"("start":0,"end":4294967297)"})
    EXPECT_EQ(after_good(R"({"id":"b","text":"x","spans":[{)" + std::string(span) + R"(,"label":"NAME"}]})"),
              "Line 3: each of \"spans\" must have 0 <= start < end <= 1.")
        << span;
  EXPECT_EQ(message_of("\n\n"), "The gold file has no documents.");
}

TEST(Gold, OfEntitiesHasOtherLabels) {
  constexpr std::string_view entity =
      R"({"id":"a","text":"fever","spans":[{"start":0,"end":5,"label":"FINDING"}],"annotated_range":[0,5]})";
  EXPECT_EQ(message_of(entity, Task::entities), "");
  EXPECT_NE(message_of(entity, Task::deid), "");
  EXPECT_NE(message_of(R"({"id":"a","text":"fever","spans":[{"start":0,"end":5,"label":"finding"}]})", Task::entities), "");
  EXPECT_NE(message_of(R"({"id":"a","text":"fever","spans":[],"annotated_range":[0,6]})", Task::entities), "");
  EXPECT_NE(message_of(R"({"id":"a","text":"fever","spans":[],"annotated_range":[0]})", Task::entities), "");
}

RC_GTEST_PROP(Gold, OfAnyBytesIsReadOrRefused, (const std::string& file)) { (void)parse_gold(file, Task::deid); }

TEST(Predictions, KnowWhatIsKept) {
  const auto predictions = parse_predictions(
      R"({"id":"a","redacted":"x","spans":[{"start":0,"end":3,"label":"NAME","score":0.9,"action":"redact"},{"start":5,"end":7,"label":"AGE","action":"keep"}]})"
      "\n"
      R"({"id":"b","error":{"code":"too_large","message":"Too large."}})",
      Task::deid);
  ASSERT_TRUE(predictions.ok()) << predictions.error().message();
  ASSERT_EQ(predictions->size(), 2u);
  ASSERT_EQ((*predictions)[0].spans.size(), 2u);
  EXPECT_TRUE((*predictions)[0].spans[0].covers);
  EXPECT_FALSE((*predictions)[0].spans[1].covers);
  EXPECT_TRUE((*predictions)[1].spans.empty());
}

TEST(Predictions, SayWhichLineIsWrong) {
  const auto message = [](std::string_view file) {
    const auto predictions = parse_predictions(file, Task::deid);
    return predictions.ok() ? "" : predictions.error().message();
  };
  EXPECT_EQ(message(R"({"id":"a"})"), "Line 1 must have \"spans\" or \"error\".");
  EXPECT_EQ(message("{\"id\":\"a\",\"spans\":[]}\n{\"id\":\"a\",\"spans\":[]}"), "Line 2 repeats the id of an earlier line.");
  EXPECT_EQ(message(R"({"id":"a","spans":[{"start":0,"end":1,"label":"NAME","action":"burn"}]})"),
            "Line 1 has an action that is none of redact, generalize and keep.");
  EXPECT_EQ(message(R"({"id":"a","spans":[{"start":0,"end":1,"label":"WHO"}]})"), "Line 1 has a label that this task does not know.");
}

TEST(Predictions, AreBroughtFromBytesToCodePoints) {
  const std::string text = "Zoë 😀 Ann";
  const auto spans = in_code_points(text, {{0, 4, "NAME"}, {10, 13, "NAME"}});
  EXPECT_EQ(spans[0].start, 0u);
  EXPECT_EQ(spans[0].end, 3u);
  EXPECT_EQ(spans[1].start, 6u);
  EXPECT_EQ(spans[1].end, 9u);
}

TEST(SetFile, SaysWhatWasNotAnnotated) {
  const auto set = parse_set("{\n\"set\":\"one\",\n\"not_annotated\":[\"AGE\",\"URL\"]}");
  ASSERT_TRUE(set.ok());
  EXPECT_EQ(set->name, "one");
  EXPECT_EQ(set->not_annotated, (std::vector<std::string>{"AGE", "URL"}));
  for (const auto* file : {"", "[]", "{}", R"({"not_annotated":"AGE"})", R"({"not_annotated":["AGES"]})", R"({"not_annotated":[7]})"})
    EXPECT_FALSE(parse_set(file).ok()) << file;
}

}  // namespace
}  // namespace wardbook::evaluation
