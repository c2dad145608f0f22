#include "cmd/view_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "workflow/views.h"

namespace wardbook::cmd {
namespace {

using ::testing::HasSubstr;

workflow::Event read_of(std::string_view purpose) {
  return {17,
          {},
          std::string(R"({"index":17,"type":"document.read.intent","actor":{"id":"os:maria"},"action":"document.original","purpose":)") +
              (purpose.empty() ? "null" : "\"" + std::string(purpose) + "\"") +
              R"(,"resource":{"kind":"document","id":"0192f0c4-a50b-7517-8856-529421e7f426"},"outcome":{"code":""}})"};
}

TEST(History, SaysWhoDidWhatAndWhy) {
  workflow::Events events;
  events.items.push_back(read_of("TREAT"));
  auto text = history_answer(page_of(events)).text;
  for (auto word : {"17", "os:maria", "document.read.intent", "document.original", "TREAT", "0192f0c4-a50b-7517-8856-529421e7f426"})
    EXPECT_THAT(text, HasSubstr(word));
}

TEST(History, SaysHowToGoOnOnlyWhereThereIsMore) {
  workflow::Events events;
  events.items.push_back(read_of(""));
  EXPECT_EQ(history_answer(page_of(events)).text.find("--after"), std::string::npos);
  events.more = true;
  EXPECT_THAT(history_answer(page_of(events)).text, HasSubstr("--after 17"));
}

TEST(Status, OfARefusedDocumentSaysWhatToDo) {
  store::DocumentRow row;
  row.status = store::Status::refused;
  row.error = facts_of(Code::encoding).name;
  EXPECT_THAT(status_text(workflow::document_json(row)), HasSubstr(facts_of(Code::encoding).hint));
  row.error.clear();
  EXPECT_EQ(status_text(workflow::document_json(row)).find(facts_of(Code::encoding).hint), std::string::npos);
}

TEST(Views, SayThatThereIsNothing) {
  EXPECT_EQ(view_text("entities", R"({"entities":[]})"), "(no entities)\n");
  auto summary = view_text("summary", R"({"method":"extractive","fallback":"model_unavailable","sentences":[]})");
  for (auto word : {"extractive", "model_unavailable", "no sentence"}) EXPECT_THAT(summary, HasSubstr(word));
}

}  // namespace
}  // namespace wardbook::cmd
