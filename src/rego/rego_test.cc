// The engine as the rest of Wardbook relies on it: which Rego it takes, what it refuses, and where it stops.
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <thread>

#include "rego/rules.h"

namespace wardbook::rego {
namespace {

using Strings = std::vector<std::string>;

constexpr std::string_view no_transfer = R"(package ai.healthcare
deny[msg] {
  input.request.destination_country != "EU"
  msg := "Data transfer outside EU is not allowed"
}
)";

Result<Program> compiled(std::string_view module, const Strings& entries, const Strings& required = {},
                         std::chrono::microseconds limit = decision_limit) {
  Rules rules(limit);
  TRY(rules.add_module("test.rego", module));
  return rules.compile(entries, required);
}

TEST(Rego, APolicyOfOldSyntaxRunsUnchanged) {
  auto program = compiled(no_transfer, {"data.ai.healthcare.deny"}).value();
  EXPECT_EQ(program.run(R"({"request":{"destination_country":"US"}})").value(), Strings{R"(["Data transfer outside EU is not allowed"])"});
  EXPECT_EQ(program.run(R"({"request":{"destination_country":"EU"}})").value(), Strings{"[]"});
}

TEST(Rego, ARequiredFieldThatIsMissingOrNullIsAnErrorAndNotSilence) {
  auto program = compiled(no_transfer, {"data.ai.healthcare.deny"}, {"request.destination_country"}).value();
  for (std::string_view input :
       {"{}", R"({"request":{}})", R"({"request":{"destination_country":null}})", R"({"request":"EU"})", "[]", "7"})
    EXPECT_EQ(program.run(input).error().code(), Code::policy_input_missing) << input;
  EXPECT_TRUE(program.run(R"({"request":{"destination_country":"EU"}})"));
}

TEST(Rego, ModulesOfBothSyntaxesWorkTogether) {
  Rules rules;
  EXPECT_EQ(rules.add_module("old.rego", no_transfer).value(), "data.ai.healthcare");
  EXPECT_EQ(rules.add_module("new.rego", "package new\ndeny contains m if some m in data.ai.healthcare.deny\n").value(), "data.new");
  auto program = rules.compile(Strings{"data.new.deny"}, {}).value();
  EXPECT_EQ(program.run(R"({"request":{"destination_country":"US"}})").value(), Strings{R"(["Data transfer outside EU is not allowed"])"});
}

TEST(Rego, AnUndefinedRuleIsNoValue) {
  auto program = compiled("package a\nx := 1 if input.y == 2\n", {"data.a.x"}).value();
  EXPECT_EQ(program.run("{}").value(), Strings{""});
  EXPECT_EQ(program.run(R"({"y":2})").value(), Strings{"1"});
}

TEST(Rego, WhatIsNoRegoIsRefusedWithWordsForItsAuthor) {
  Rules rules;
  EXPECT_EQ(rules.add_module("broken.rego", "package a\ndeny contains \"m\" if {\n").error().code(), Code::invalid_request);
  EXPECT_NE(rules.words().find("broken.rego"), std::string::npos);
  EXPECT_EQ(rules.add_data("{").error().code(), Code::invalid_request);
  EXPECT_EQ(rules.add_module("large.rego", std::string(largest_text + 1, ' ')).error().code(), Code::invalid_request);
}

TEST(Rego, NoBuiltInReachesNetworkClockOrEnvironment) {
  for (std::string_view call : {R"(http.send({"method":"get","url":"http://127.0.0.1:1"}))", "time.now_ns()", "opa.runtime()",
                                R"(net.lookup_ip_addr("localhost"))", R"(uuid.rfc4122("a"))", R"(rand.intn("a", 7))"}) {
    auto program = compiled("package a\nx := " + std::string(call) + "\n", {"data.a.x"});
    EXPECT_FALSE(program && program->run("{}")) << call;
  }
}

TEST(Rego, ADecisionMayNotUseWhatItsLimitsCannotStop) {
  for (std::string_view call : {"numbers.range(1, 9)", "numbers.range_step(1, 9, 2)", "bits.lsh(1, 9)", R"(rand.intn("a", 7))"})
    EXPECT_EQ(compiled("package a\nx := " + std::string(call) + "\n", {"data.a.x"}).error().code(), Code::invalid_request) << call;
}

TEST(Rego, ARunawayEnds) {
  const std::string ten = "[1,2,3,4,5,6,7,8,9,10]";
  std::string loops = "package a\nx := count([1 | ";
  for (char name = 'b'; name < 'j'; ++name) loops += std::string("some ") + name + " in " + ten + "; ";
  auto program = compiled(loops + "b == 11])\n", {"data.a.x"}).value();
  EXPECT_EQ(program.run("{}").error().code(), Code::time_limit);
  Rules rules(std::chrono::milliseconds(20));
  ASSERT_TRUE(rules.add_module("loops.rego", loops + "b == 11])\n"));
  EXPECT_EQ(rules.rule("data.a.x", "{}").error().code(), Code::time_limit);
}

// A deny whose condition fails must not be silent.
TEST(Rego, AnErrorWithinARuleIsAnErrorOfTheDecision) {
  for (std::string_view condition : {"10 / input.by > 1", "to_number(input.text) > 7", "startswith(input.by, \"a\")", "input.text * 2 > 7",
                                     "data.a.helper > 7", "data.a.function(input.by)"}) {
    const auto module =
        "package a\nhelper := abs(input.text)\nfunction(x) if lower(x) == \"a\"\ndeny contains \"m\" if " + std::string(condition);
    auto program = compiled(module, {"data.a.deny"}).value();
    EXPECT_EQ(program.run(R"({"by":0,"text":"seven"})").error().code(), Code::policy_refused) << condition;
  }
}

TEST(Rego, ARuleInConflictWithItselfIsAnErrorOfTheDecision) {
  for (std::string_view helper :
       {"helper := c if some c in input.list\n", "helper := 1 if input.list\nhelper := 2 if input.list\n",
        "helper[c] := d if { some c in [1, 1]; some d in input.list }\n", "f(x) := c if some c in x\nhelper := f(input.list)\n",
        "f(x) := 1 if x\nf(x) := 2 if x\nhelper := f(input.list)\n"}) {
    auto program = compiled("package a\n" + std::string(helper) + "deny contains \"m\" if helper == 3\n", {"data.a.deny"}).value();
    EXPECT_EQ(program.run(R"({"list":["a","b"]})").error().code(), Code::policy_refused) << helper;
  }
}

TEST(Rego, TwoTypesCompareAsInRego) {
  auto program = compiled("package a\ndeny contains \"m\" if input.age < 18\n", {"data.a.deny"}).value();
  EXPECT_EQ(program.run(R"({"age":17})").value(), Strings{R"(["m"])"});
  EXPECT_EQ(program.run(R"({"age":"17"})").value(), Strings{"[]"});  // a string is greater than any number
}

TEST(Rego, AMachineGoesOnAfterAnError) {
  auto program = compiled("package a\nx := 10 / input.by\ny := input.by\n", {"data.a.y", "data.a.x"}).value();
  EXPECT_EQ(program.run(R"({"by":0})").error().code(), Code::policy_refused);
  EXPECT_EQ(program.run(R"({"by":5})").value(), (Strings{"5", "2"}));
}

TEST(Rego, MemoryEnds) {
  std::string doubled = "package a\nx0 := input.text\n";
  for (int i = 1; i <= 30; ++i) {
    const auto before = "x" + std::to_string(i - 1);
    doubled += "x" + std::to_string(i) + " := concat(\"\", [" + before + ", " + before + "])\n";
  }
  auto program = compiled(doubled, {"data.a.x30"}).value();
  EXPECT_EQ(program.run(R"({"text":"12345678"})").error().code(), Code::time_limit);
}

TEST(Rego, AnInputThatIsTooLargeOrTooDeepIsRefused) {
  auto program = compiled("package a\nx := 1\n", {"data.a.x"}).value();
  EXPECT_EQ(program.run('"' + std::string(largest_input, 'a') + '"').error().code(), Code::invalid_request);
  EXPECT_EQ(program.run(std::string(30'000, '[') + std::string(30'000, ']')).error().code(), Code::invalid_request);
  EXPECT_EQ(program.run("\xff").error().code(), Code::invalid_request);
}

TEST(Rego, ManyThreadsShareAProgram) {
  auto program = compiled(no_transfer, {"data.ai.healthcare.deny"}).value();
  std::atomic<int> wrong = 0;
  auto work = [&](const std::string& country, const std::string& expected) {
    for (int i = 0; i < 500; ++i) {
      auto values = program.run(R"({"request":{"destination_country":")" + country + "\"}}");
      if (!values || values->at(0) != expected) ++wrong;
    }
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back(work, i % 2 ? "EU" : "US", i % 2 ? "[]" : R"(["Data transfer outside EU is not allowed"])");
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
}

TEST(Rego, AQueryAnswersAsOpaEvalDoes) {
  Rules rules;
  ASSERT_TRUE(rules.add_module("policy.rego", no_transfer));
  EXPECT_EQ(rules.query("data.ai.healthcare.deny", R"({"request":{"destination_country":"US"}})").value(), R"({
  "result": [
    {
      "expressions": [
        {
          "value": [
            "Data transfer outside EU is not allowed"
          ],
          "text": "data.ai.healthcare.deny",
          "location": {
            "row": 1,
            "col": 1
          }
        }
      ]
    }
  ]
})");
  EXPECT_EQ(rules.query("data.ai.healthcare.nothing", "").value(), "{}");
  EXPECT_EQ(rules.query("some x in [1, 2]; x > 1", "").error().code(), Code::invalid_request);  // the engine's answer is not OPA's
  EXPECT_TRUE(rules.query("[x | some x in [1, 2]]; \"some \" == `some `", ""));
}

}  // namespace
}  // namespace wardbook::rego
