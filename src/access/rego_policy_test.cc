// What the shipped policies decide, over every combination of what they look at, beside a truth table that was written without them: the
// table of docs/contract.md, read from the page, and the rules of docs/policies.md, written in C++ a second time.
#include "access/rego_policy.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <thread>

#include "access/policy_input.h"
#include "access/policy_set.h"
#include "base/file.h"
#include "ledger/ledger_fixture.h"

namespace wardbook::access {
namespace {

using trust::Action;
using trust::Purpose;
using trust::Role;

std::vector<std::string> cells_of(const std::string& row) {
  std::vector<std::string> cells;
  std::stringstream stream(row.substr(1));
  for (std::string cell; std::getline(stream, cell, '|');) {
    const auto begin = cell.find_first_not_of(' '), end = cell.find_last_not_of(' ');
    cells.push_back(begin == std::string::npos ? "" : cell.substr(begin, end - begin + 1));
  }
  return cells;
}

// action -> role -> cell
using Table = std::map<std::string, std::map<std::string, std::string>>;

Table table_of_the_contract() {
  std::ifstream page(std::string(WARDBOOK_SOURCE_DIR) + "/docs/contract.md");
  Table table;
  std::vector<std::string> roles;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with("| permission |")) {
      roles = cells_of(line);
    } else if (roles.empty() || line.starts_with("|---")) {
      continue;
    } else if (!line.starts_with("|")) {
      break;
    } else {
      const auto cells = cells_of(line);
      for (std::size_t i = 1; i < roles.size(); ++i) table[cells.at(0)][roles[i]] = cells.at(i);
    }
  }
  return table;
}

struct Case {
  std::vector<Role> roles;
  Action action = Action::document_list;
  Purpose purpose = Purpose::none;
  Facts facts;
};

class Truth {
 public:
  Verdict of(const Case& c) const {
    const auto permission = by_table(c);
    if (permission != Verdict::permit) return permission;
    return objection(c) ? Verdict::refused : Verdict::permit;
  }
  const Table& table() const { return table_; }

 private:
  Verdict by_table(const Case& c) const {
    auto best = Verdict::deny;
    for (const auto role : c.roles) {
      const auto& cell = table_.at(std::string(trust::name_of(c.action))).at(std::string(trust::name_of(role)));
      if (cell.empty()) continue;
      if (cell == "y") return Verdict::permit;
      if (cell == "own" || cell == "counts") {
        if (cell == "own" ? c.facts.relation == Relation::own : c.facts.extent == Extent::counts) return Verdict::permit;
        continue;
      }
      if (c.purpose == Purpose::none)
        best = Verdict::purpose_required;
      else if (cell == "stated" || (" " + cell + " ").find(" " + std::string(trust::name_of(c.purpose)) + " ") != std::string::npos)
        return Verdict::permit;
    }
    return best;
  }
  static bool has(const Case& c, Role role) { return std::ranges::find(c.roles, role) != c.roles.end(); }

  static bool objection(const Case& c) {
    const bool identified = c.action == Action::document_original || c.action == Action::document_reidentify;
    const bool opens = identified || c.action == Action::document_redacted || c.action == Action::document_entities ||
                       c.action == Action::document_summary || c.action == Action::document_checks;
    const bool restricted = c.facts.label != Label::normal;
    if (c.facts.destination != "" && c.facts.destination != "local") return true;
    if (opens && c.facts.label == Label::very_restricted && c.purpose == Purpose::none) return true;
    if (opens && restricted && (c.purpose == Purpose::hpaymt || c.purpose == Purpose::hresch)) return true;
    if (opens && c.facts.consent == Consent::withdrawn && c.purpose != Purpose::patrqt && c.purpose != Purpose::etreat) return true;
    if (identified && c.purpose == Purpose::hresch && c.facts.consent != Consent::given) return true;
    if (c.action == Action::document_erase && c.facts.retention == Retention::hold) return true;
    if (opens && c.facts.retention == Retention::expired && c.purpose != Purpose::patrqt) return true;
    if (has(c, Role::auditor) && c.roles.size() > 1) return true;
    if (c.action == Action::document_release && c.facts.relation == Relation::own && !has(c, Role::operator_)) return true;
    return c.purpose == Purpose::etreat && !has(c, Role::clinician) && !has(c, Role::operator_);
  }

  Table table_ = table_of_the_contract();
};

template <typename Visit>
void for_every_case(const Visit& visit) {
  std::vector<std::vector<Role>> all_roles{{}, {Role::clinician, Role::administrator}, {Role::auditor, Role::clinician}};
  for (std::size_t i = 0; i < trust::role_names.size(); ++i) all_roles.push_back({static_cast<Role>(i)});
  for (const auto& roles : all_roles)
    for (std::size_t action = 0; action < trust::action_count; ++action)
      for (std::size_t purpose = 0; purpose < trust::purpose_names.size(); ++purpose)
        for (std::size_t fact = 0; fact < 2U * 2 * 3 * 3 * 3 * 2; ++fact) {
          auto rest = fact;
          const auto next = [&](std::size_t choices) {
            const auto choice = rest % choices;
            rest /= choices;
            return choice;
          };
          Case c{roles, static_cast<Action>(action), static_cast<Purpose>(purpose), {}};
          c.facts.relation = static_cast<Relation>(next(2));
          c.facts.extent = static_cast<Extent>(next(2));
          c.facts.label = static_cast<Label>(next(3));
          c.facts.consent = static_cast<Consent>(next(3));
          c.facts.retention = static_cast<Retention>(next(3));
          c.facts.destination = next(2) ? "US" : "";
          visit(c);
        }
}

std::unique_ptr<RegoPolicy> built_in(const Clock& clock) { return RegoPolicy::load("/nonexistent", clock).value(); }

Decision decide(const Policy& policy, const Case& c) {
  const trust::Principal principal{"x", c.roles, "test"};
  return policy.decide({principal, c.action, c.purpose, "document", c.facts});
}

TEST(RegoPolicy, DecidesEveryCaseAsTheTruthTableDoes) {
  const SystemClock clock;
  const auto policy = built_in(clock);
  const Truth truth;
  ASSERT_EQ(truth.table().size(), trust::action_count);
  std::size_t cases = 0, wrong = 0;
  std::array<std::size_t, 5> seen{};
  for_every_case([&](const Case& c) {
    const auto expected = truth.of(c);
    ++cases;
    ++seen[static_cast<std::size_t>(expected)];
    if (decide(*policy, c).verdict == expected || ++wrong > 5) return;
    const trust::Principal principal{"x", c.roles, "test"};
    ADD_FAILURE() << policy_input({principal, c.action, c.purpose, "document", c.facts}, "local", std::nullopt) << " should be "
                  << static_cast<int>(expected);
  });
  EXPECT_EQ(wrong, 0U) << "of " << cases;
  for (const auto verdict : {Verdict::permit, Verdict::deny, Verdict::purpose_required, Verdict::refused})
    EXPECT_GT(seen[static_cast<std::size_t>(verdict)], 100U) << "cases of verdict " << static_cast<int>(verdict);
}

// The interpreter that runs the policies' tests, and the machine that decides, agree.
TEST(RegoPolicy, TheTestsInterpreterAgreesWithTheDecidingMachine) {
  auto set = PolicySet::load(built_in_policy_files(), PolicySet::Tests::left_out).value();
  const auto program = set.compile().value();
  std::size_t number = 0;
  for_every_case([&](const Case& c) {
    if (++number % 97 != 0) return;
    const trust::Principal principal{"x", c.roles, "test"};
    const auto input = policy_input({principal, c.action, c.purpose, "document", c.facts}, "local", std::nullopt);
    const auto values = program.run(input).value();
    for (std::size_t i = 0; i < values.size(); ++i) EXPECT_EQ(set.rules().rule(set.entries()[i], input).value(), values[i]) << input;
  });
}

TEST(RegoPolicy, ARefusalSaysWhatThePolicySays) {
  const SystemClock clock;
  const auto policy = built_in(clock);
  Case c{{Role::operator_}, Action::document_erase, Purpose::none, {}};
  c.facts.retention = Retention::hold;
  EXPECT_EQ(decide(*policy, c).message, "A legal hold keeps the document.");
}

// Each field of the input in turn: whichever is missing, the answer is no, and says that something is missing.
TEST(RegoPolicy, AnInputWithoutAnyOneFieldIsRefused) {
  auto set = PolicySet::load(built_in_policy_files(), PolicySet::Tests::left_out).value();
  const auto program = set.compile().value();
  const trust::Principal principal{"os:owner", {Role::operator_}, "cli"};
  const auto whole = policy_input({principal, Action::document_list, Purpose::none, "store", {}}, "local", std::nullopt);
  ASSERT_EQ(program.run(whole).value().at(0), "\"permit\"");
  ASSERT_GE(set.required().size(), 9U);
  for (const auto& field : set.required()) {
    const auto name = '"' + field.substr(field.rfind('.') + 1) + '"';
    auto without = whole;
    const auto at = without.find(name + ":");
    ASSERT_NE(at, std::string::npos) << field << " is required and not given";
    without.replace(at, name.size(), "\"_\"");
    EXPECT_EQ(program.run(without).error().code(), Code::policy_input_missing) << field;
  }
}

// Every field that a request has beyond those is of no weight to the shipped policies, and there for a site's.
TEST(RegoPolicy, TheInputIsAsThePageSays) {
  const trust::Principal principal{"os:o\"neil", {Role::clinician, Role::reviewer}, "cli"};
  const Facts facts{Relation::own, Extent::counts, Label::restricted, Consent::given, Retention::hold, "US"};
  const auto now = from_rfc3339("2026-11-26T04:25:59.000000Z");
  EXPECT_EQ(policy_input({principal, Action::document_summary, Purpose::treat, "document", facts}, "EU", now),
            R"({"action":"document.summary","actor":{"id":"os:o\"neil","roles":["clinician","reviewer"],"via":"cli"},"purpose":"TREAT",)"
            R"("request":{"destination_country":"US","extent":"counts"},"resource":{"consent":"given","kind":"document","label":"R",)"
            R"("relation":"own","retention":"hold"},"time":{"date":"2026-11-26","minute":265,"weekday":4}})");
}

class SitePolicy : public testing::Test {
 protected:
  void write(const std::string& name, const std::string& text) { ASSERT_TRUE(replace_file(folder / name, bytes_of(text))); }
  Result<std::unique_ptr<RegoPolicy>> load() { return RegoPolicy::load(folder, clock); }
  Decision owner_lists(const Policy& policy) { return decide(policy, {{Role::operator_}, Action::document_list, Purpose::none, {}}); }

  static constexpr auto no_transfer = R"(package ai.healthcare
deny[msg] {
  input.request.destination_country != "EU"
  msg := "Data transfer outside EU is not allowed"
}
)";
  ledger::fixture::Folder temporary;
  std::filesystem::path folder = temporary.path();
  ledger::fixture::StepClock clock;
};

TEST_F(SitePolicy, APolicyOfTheSiteRunsUnchangedAndRefuses) {
  write("eu.rego", no_transfer);
  write("required.json", R"({"required":{"ai.healthcare":["request.destination_country"]}})");
  const auto policy = load().value();  // the message is a part of it
  const auto outside = owner_lists(*policy);
  EXPECT_EQ(outside.verdict, Verdict::refused);
  EXPECT_EQ(outside.message, "Data transfer outside EU is not allowed");
  write("site.json", R"({"site":{"region":"EU"}})");
  EXPECT_EQ(owner_lists(*load().value()).verdict, Verdict::permit);
}

TEST_F(SitePolicy, TheHashNamesEveryFileThatDecides) {
  const auto before = load().value()->hash();
  EXPECT_EQ(before, built_in_policy_hash());
  write("eu.rego", no_transfer);
  write("required.json", R"({"required":{"ai.healthcare":["request.destination_country"]}})");
  const auto with = load().value()->hash();
  EXPECT_NE(with, before);
  write("eu_test.rego", "package ai.healthcare_test\n");
  write("README.md", "Ours.");
  EXPECT_EQ(load().value()->hash(), with);
  write("site.json", R"({"site":{}})");
  EXPECT_NE(load().value()->hash(), with);
}

TEST_F(SitePolicy, APolicyThatCouldBeSilentIsNotLoaded) {
  const std::string required = R"({"required":{"site.a":["request.destination_country"]}})";
  struct Bad {
    const char* why;
    std::string rego, json;
  };
  for (const auto& [why, rego, json] : {
           Bad{"no entry for the package", "package site.b\ndeny contains \"m\" if input.purpose == \"\"\n", required},
           Bad{"a field that is not listed", "package site.a\ndeny contains \"m\" if input.request.origin == \"US\"\n", required},
           Bad{"a field by a variable", "package site.a\nname := \"request\"\ndeny contains \"m\" if input[name].x == 1\n", required},
           Bad{"a deny below a deny", "package site.a\ndeny.first contains \"m\" if input.request.destination_country == \"US\"\n",
               required},
           Bad{"a package whose name has a dot in it", "package site[\"a.b\"]\ndeny contains \"m\" if true\n", required},
           Bad{"the program's own package", "package wardbook.permissions\nverdict := \"permit\"\n", required},
           Bad{"a list for the program's own package", "package site.a\n", R"({"required":{"site.a":[],"wardbook.purpose":[]}})"},
           Bad{"a list for a package that is not there", "package site.a\n", R"({"required":{"site.a":[],"site.c":["purpose"]}})"},
           Bad{"data in the place of the table", "package site.a\n",
               R"({"required":{"site.a":[]},"table":{"reach":{"document.list":{"auditor":"all"}}}})"},
           Bad{"no Rego", "package site.a\ndeny contains if {\n", required},
           Bad{"no JSON", "package site.a\n", "{"},
           Bad{"what limits cannot stop", "package site.a\ndeny contains \"m\" if count(numbers.range(1, 100000000)) > 1\n", required},
       }) {
    write("a.rego", rego);
    write("required.json", json);
    EXPECT_EQ(load().error().code(), Code::settings) << why;
  }
  write("a.rego", "package site.a\ndeny contains \"m\" if input.request.destination_country == \"US\"\n");
  write("required.json", required);
  EXPECT_TRUE(load());
  write("b.yaml", "a: 1\n");
  EXPECT_EQ(load().error().code(), Code::settings) << "a file that nobody reads";
}

TEST_F(SitePolicy, AFieldThatNoRequestHasRefusesEverything) {
  write("a.rego", "package site.a\ndeny contains \"m\" if input.request.origin == \"US\"\n");
  write("required.json", R"({"required":{"site.a":["request.origin"]}})");
  EXPECT_EQ(owner_lists(*load().value()).verdict, Verdict::input_missing);
}

TEST_F(SitePolicy, AnErrorAnUndefinedValueAndARunawayRefuse) {
  write("required.json", R"({"required":{"site.a":["purpose","actor.id"]}})");
  for (const std::string deny :
       {"deny contains \"m\" if to_number(input.actor.id) > 1", "deny := \"m\" if input.purpose == \"TREAT\"", "deny := false",
        "deny := {\"a\": 1}", "deny contains sprintf(\"%s\", [input.actor.id])",
        "l := [1,2,3,4,5,6,7,8,9,0]\ndeny contains \"m\" if { some a in l; some b in l; some c in l; some d in l; some e in l; "
        "some f in l; some g in l; a + b + c + d + e + f + g > 99 }"}) {
    write("a.rego", "package site.a\n" + deny + "\n");
    EXPECT_EQ(owner_lists(*load().value()).verdict, Verdict::refused) << deny;
  }
}

TEST_F(SitePolicy, ADataDependentMessageIsNotShown) {
  write("required.json", R"({"required":{"site.a":["actor.id"]}})");
  write("a.rego", "package site.a\ndeny contains input.actor.id\n");
  EXPECT_EQ(owner_lists(*load().value()).message, "");
}

TEST_F(SitePolicy, TimeComesInAsInputAndIsNotRemembered) {
  write("required.json", R"({"required":{"site.a":["time.minute"]}})");
  write("a.rego", "package site.a\ndeny contains \"Nobody works at night.\" if input.time.minute < 360\n");
  const auto policy = load().value();
  std::array<std::size_t, 5> seen{};
  for (int i = 0; i < 48; ++i) {
    ++seen[static_cast<std::size_t>(owner_lists(*policy).verdict)];
    clock.shift(std::chrono::minutes(30));
  }
  EXPECT_EQ(seen[static_cast<std::size_t>(Verdict::permit)], 36U);
  EXPECT_EQ(seen[static_cast<std::size_t>(Verdict::refused)], 12U);
}

TEST(RegoPolicy, ManyThreadsAskAtOnce) {
  const SystemClock clock;
  const auto policy = built_in(clock);
  const Truth truth;
  std::vector<Case> cases;
  std::size_t number = 0;
  for_every_case([&](const Case& c) {
    if (++number % 401 == 0) cases.push_back(c);
  });
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (const auto& c : cases) wrong += decide(*policy, c).verdict != truth.of(c);
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace wardbook::access
