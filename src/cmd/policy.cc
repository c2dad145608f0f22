// policy test and policy eval: for who writes policies. No store is opened.
#include <algorithm>

#include <fmt/format.h>
#include <unistd.h>
#include <boost/json.hpp>

#include "access/policy_set.h"
#include "base/file.h"
#include "cmd/all_commands.h"
#include "cmd/invocation.h"
#include "rego/rules.h"

namespace wardbook::cmd {
namespace fs = std::filesystem;
namespace {

enum class Outcome : std::uint8_t { pass, fail, error };

struct TestRun {
  std::string name;
  Outcome outcome;
  std::string words;  // the engine's, of an error
};

TestRun run_test(rego::Rules& rules, const std::string& name) {
  const auto value = rules.rule(name, "");
  if (!value) return {name, Outcome::error, rules.words()};
  return {name, *value == "true" ? Outcome::pass : Outcome::fail, ""};
}

Answer answer_of(const std::vector<TestRun>& runs) {
  namespace json = boost::json;
  json::array tests;
  Answer answer;
  const auto passed = static_cast<std::size_t>(std::ranges::count(runs, Outcome::pass, &TestRun::outcome));
  for (const auto& run : runs) {
    tests.push_back({{"name", run.name},
                     {"result", run.outcome == Outcome::pass   ? "pass"
                                : run.outcome == Outcome::fail ? "fail"
                                                               : "error"}});
    if (run.outcome != Outcome::pass) answer.text += run.name + (run.outcome == Outcome::fail ? ": FAIL\n" : ": ERROR\n") + run.words;
    if (!run.words.empty()) answer.text += "\n";
  }
  answer.text += fmt::format("PASS: {}/{}\n", passed, runs.size());
  if (passed != runs.size()) {
    answer.text += fmt::format("FAIL: {}/{}\n", runs.size() - passed, runs.size());
    answer.exit = exit_failed;
    answer.error = fail(Code::policy_refused, "{} of {} tests of the policies failed.", runs.size() - passed, runs.size());
  }
  answer.json = json::serialize(json::object{{"passed", passed}, {"failed", runs.size() - passed}, {"tests", std::move(tests)}});
  return answer;
}

// As opa reads them: all modules and data of a folder, or one file.
Result<std::vector<access::PolicyFile>> files_of(const fs::path& path) {
  std::error_code failed;
  if (fs::is_directory(path, failed)) return access::site_policy_files(path);
  auto content = TRY(read_file(path, access::largest_policy_file));
  const auto kind = path.extension() == ".json" ? access::PolicyFile::Kind::data : access::PolicyFile::Kind::module;
  return std::vector{access::PolicyFile{path.filename().string(), std::string(text_of(content)), kind, access::PolicyFile::Origin::site}};
}

Result<std::string> input_of(const Invocation& call) {
  const auto file = call.value("--input");
  if (!file) return std::string();
  const auto bytes = *file == "-" ? read_all(STDIN_FILENO, rego::largest_text) : read_file(*file, rego::largest_text);
  if (!bytes) return fail(Code::invalid_request, "The file of --input cannot be read, or has more than {} bytes.", rego::largest_text);
  return std::string(text_of(*bytes));
}

// An error with the engine's words before it, which an Error cannot hold. They may quote policy and input: both are the caller's.
template <typename T>
Result<T> with_words(const Invocation& call, const rego::Rules& rules, Result<T> result) {
  if (!result && !rules.words().empty()) call.narrate(rules.words());
  return result;
}

}  // namespace

Result<Answer> run_policy_test(Invocation& call) {
  auto files = access::built_in_policy_files();
  if (!call.positionals().empty()) {
    if (std::error_code failed; !fs::is_directory(call.positionals()[0], failed))
      return fail(Code::invalid_request, "There is no folder where DIR points; a store has DIR/policies only once the site has made it.");
    for (auto& file : TRY(access::site_policy_files(call.positionals()[0]))) files.push_back(std::move(file));
  }
  std::string words;
  // As the gate loads them, without the tests, so that a test cannot stand in for what is missing; then with them.
  auto deciding = access::PolicySet::load(files, access::PolicySet::Tests::left_out, &words);
  if (!deciding && !words.empty()) call.narrate(words);
  auto set = TRY(std::move(deciding));
  TRY(with_words(call, set.rules(), set.compile()));
  auto testing = access::PolicySet::load(std::move(files), access::PolicySet::Tests::loaded, &words);
  if (!testing && !words.empty()) call.narrate(words);
  auto tests = TRY(std::move(testing));
  std::vector<TestRun> runs;
  for (const auto& name : tests.tests()) runs.push_back(run_test(tests.rules(), name));
  return answer_of(runs);
}

Result<Answer> run_policy_eval(Invocation& call) {
  const auto query = TRY(call.positional(0));
  const auto path = call.value("--policy");
  const auto files = path ? TRY(files_of(*path)) : access::built_in_policy_files();
  const auto input = TRY(input_of(call));
  rego::Rules rules;
  for (const auto& file : files) {
    if (file.kind == access::PolicyFile::Kind::data)
      TRY(with_words(call, rules, rules.add_data(file.content)));
    else
      TRY(with_words(call, rules, rules.add_module(file.name, file.content)));
  }
  auto evaluated = with_words(call, rules, rules.query(query, input));
  if (!evaluated && evaluated.error().code() == Code::policy_refused)
    return fail(Code::invalid_request, "The query is no Rego, or its evaluation failed.");
  auto result = TRY(std::move(evaluated));
  Answer answer;
  answer.json = result;
  answer.text = std::move(result) + "\n";
  return answer;
}

}  // namespace wardbook::cmd
