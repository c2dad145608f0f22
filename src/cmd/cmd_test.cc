#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>
#include <variant>

#include "clinical/reading.h"
#include "cmd/command_options.h"
#include "cmd/invocation.h"
#include "cmd/record.h"
#include "cmd/troubleshooting.h"

namespace wardbook::cmd {
namespace {

Result<Invocation> parse(std::vector<std::string> words) {
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  return Invocation::parse(pointers);
}

TEST(Invocation, FindsTheLongestCommandAndItsOptions) {
  auto call = parse({"--json", "audit", "verify", "--ledger=x", "--quiet"}).value();
  EXPECT_EQ(call.command()->name, "audit verify");
  EXPECT_EQ(call.value("--ledger"), "x");
  EXPECT_TRUE(call.json());
  EXPECT_EQ(parse({"demo", "clean"}).value().command()->name, "demo clean");
  EXPECT_EQ(parse({"demo"}).value().command()->name, "demo");
  EXPECT_EQ(parse({"ingest", "--", "--odd-name", "-"}).value().positionals(), (std::vector<std::string>{"--odd-name", "-"}));
}

TEST(Invocation, AListMayBeSaidOneByOneOrWithCommas) {
  EXPECT_EQ(parse({"user", "add", "ada", "--role", "auditor,service", "--role=reviewer"}).value().value("--role"),
            "auditor,service,reviewer");
  EXPECT_FALSE(parse({"redact", "--labels", "NAME", "--labels", "DATE"}));
}

TEST(Invocation, TakesWhatPeopleTryFirst) {
  EXPECT_EQ(parse({"--version"}).value().command()->name, "version");
  auto general = parse({"help"}).value();
  EXPECT_TRUE(general.wants_help());
  EXPECT_EQ(general.command(), nullptr);
  auto special = parse({"help", "audit", "prove"}).value();  // without the INDEX that the command itself needs
  EXPECT_TRUE(special.wants_help());
  EXPECT_EQ(special.command()->name, "audit prove");
}

TEST(Invocation, SaysWhatIsMissing) {
  EXPECT_EQ(parse({"eval"}).error().message(), "GOLD is missing.");
  EXPECT_NE(parse({"audit"}).error().message().find("second word"), std::string::npos);
  EXPECT_EQ(parse({"aud"}).error().message().find("second word"), std::string::npos);
  EXPECT_NE(parse({"redact", "note.txt"}).error().message().find("standard input"), std::string::npos);
}

TEST(Invocation, RefusesWhatTheTableDoesNotKnow) {
  for (auto words : std::vector<std::vector<std::string>>{{"ingst"},
                                                          {"audit"},
                                                          {"list", "--colour"},
                                                          {"list", "--limit"},
                                                          {"list", "--limit", "5", "--limit", "6"},
                                                          {"list", "--status", "lost"},
                                                          {"list", "extra"},
                                                          {"ingest"},
                                                          {"show"},
                                                          {"show", "a", "b"},
                                                          {"redact", "--jsonl=yes"},
                                                          {"redact", "--mode", "lost"},
                                                          {"redact", "--weekdays=yes"}})
    EXPECT_EQ(parse(words).error().facts().exit, exit_usage) << words.back();
}

TEST(Invocation, NeverEchoesWhatItRefuses) {
  for (auto words : std::vector<std::vector<std::string>>{{"Maria-Lopez"}, {"list", "--Maria-Lopez"}, {"list", "--status", "Maria-Lopez"}})
    EXPECT_EQ(parse(words).error().message().find("Maria"), std::string::npos);
}

TEST(CommandTable, EveryCommandSaysWhatAStrangerNeeds) {
  std::set<std::string_view> names;
  for (const auto& command : commands()) {
    EXPECT_TRUE(names.insert(command.name).second);
    EXPECT_FALSE(command.summary.empty());
    EXPECT_FALSE(command.description.empty());
    EXPECT_NE(command.examples.find("wardbook"), std::string_view::npos) << command.name;
    for (const auto& option : command.options) EXPECT_NE(help_text(command).find(option.name), std::string::npos);
    EXPECT_NE(help_text().find(command.name), std::string::npos);
  }
}

TEST(Completion, OffersTheSecondWordsAfterTheFirst) {
  auto script = completion_script("bash").value();
  EXPECT_NE(script.find("-W \"list verify prove check-proof\""), std::string::npos);
  EXPECT_NE(script.find("-W \"init ingest list "), std::string::npos);
  EXPECT_EQ(completion_script("tcsh").error().facts().exit, exit_usage);
}

// WARDBOOK_UPDATE=1 writes the pages anew.
void expect_page(const std::string& name, const std::string& made) {
  std::string path = std::string(WARDBOOK_SOURCE_DIR) + "/docs/" + name;
  if (std::getenv("WARDBOOK_UPDATE")) std::ofstream(path) << made;
  std::ifstream file(path);
  std::string page((std::istreambuf_iterator<char>(file)), {});
  EXPECT_TRUE(page == made) << "docs/" << name << " is older than its table: run cmd_test with WARDBOOK_UPDATE=1";
}
TEST(CommandTable, ListKnowsTheClassesThatThereAre) {
  const auto option = std::ranges::find(list_options, "--class", &Option::name);
  ASSERT_NE(option, list_options.end());
  EXPECT_EQ(option->value, fmt::format("{}", fmt::join(clinical::document_class_names, "|")));
}

TEST(CommandTable, ThePageOfCommandsIsMadeFromTheTable) { expect_page("commands.md", command_reference()); }
TEST(Troubleshooting, ThePageIsMadeFromTheTables) { expect_page("troubleshooting.md", troubleshooting_page()); }

std::string error_of(std::string_view line) {
  auto read = read_record(line);
  auto* error = std::get_if<RecordError>(&read);
  return error ? error->line : "";
}

TEST(Record, TakesTextsAndGivesTheIdBackAsItCame) {
  auto read = read_record(R"({"id":"a\"1","text":"x","known":{"names":["Maria"]}})");
  auto& record = std::get<Record>(read);
  EXPECT_EQ(record.id, R"("a\"1")");
  EXPECT_EQ(record.text.reveal(), "x");
  EXPECT_EQ(record.known.names.size(), 1U);
  EXPECT_EQ(std::get<Record>(read_record(R"({"id":17,"text":""})")).id, "17");
  EXPECT_EQ(std::get<Record>(read_record(R"({"id":1,"text":"x","lang":"de"})")).language, deid::Language::de);
  EXPECT_EQ(std::get<Record>(read_record(R"({"id":1,"text":"x","lang":"auto"})")).language, std::nullopt);
  EXPECT_EQ(std::get<Record>(read_record(R"({"id":1,"text":"x","patient":"17"})")).patient->reveal(), "17");
}

TEST(Record, AnErrorNeverCarriesTheText) {
  struct Case {
    std::string_view line, code;
  };
  for (auto [line, code] :
       {Case{"Maria", "malformed"}, Case{R"({"text":"Maria"})", "invalid_request"}, Case{R"({"id":1})", "invalid_request"},
        Case{R"({"id":1,"text":7})", "invalid_request"}, Case{R"({"id":1,"text":"Maria","Maria":2})", "invalid_request"},
        Case{R"({"id":1,"text":"Maria","lang":"xx"})", "invalid_request"}, Case{R"({"id":1,"text":"Maria\u0000"})", "malformed"},
        Case{R"({"id":1,"text":"Maria\ud800"})", "encoding"}, Case{"{\"id\":1,\"text\":\"Maria\xff\"}", "encoding"},
        Case{R"([[[[[[[[[[[[1]]]]]]]]]]]])", "malformed"}}) {
    auto error = error_of(line);
    EXPECT_NE(error.find(std::string("\"code\":\"") + std::string(code) + "\""), std::string::npos) << line << " gave " << error;
    EXPECT_EQ(error.find("Maria"), std::string::npos);
  }
}

}  // namespace
}  // namespace wardbook::cmd
