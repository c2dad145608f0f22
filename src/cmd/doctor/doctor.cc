#include <algorithm>

#include <fmt/format.h>
#include <boost/json.hpp>

#include "cmd/all_commands.h"
#include "cmd/doctor/examination.h"
#include "cmd/find_store.h"
#include "text/utf8.h"

namespace wardbook::cmd {
namespace json = boost::json;
namespace {

using doctor::Examination;
using doctor::Finding;
using doctor::Verdict;

// In the order of the topics.
constexpr std::array<void (*)(Examination&), 12> looks{
    doctor::look_at_settings,    doctor::look_at_store,  doctor::look_at_disk,   doctor::look_at_database,
    doctor::look_at_key,         doctor::look_at_ledger, doctor::look_at_clock,  doctor::look_at_site,
    doctor::look_at_certificate, doctor::look_at_port,   doctor::look_at_limits, doctor::look_at_sandbox,
};
static_assert(looks.size() == static_cast<std::size_t>(doctor::Topic::sandbox) + 1);

constexpr std::array<std::string_view, 5> verdict_names{"fine", "note", "unchecked", "warning", "problem"};
std::string_view name_of(Verdict verdict) { return verdict_names[static_cast<std::size_t>(verdict)]; }

// Paths may hold any bytes; what is no UTF-8 is shown as question marks.
std::string readable(std::string text) {
  if (!text::valid_utf8(text)) std::ranges::replace_if(text, [](char c) { return (c & 0x80) != 0; }, '?');
  return text;
}

json::object json_of(const Finding& finding) {
  auto or_null = [](std::string_view text) { return text.empty() ? json::value(nullptr) : json::value(readable(std::string(text))); };
  return {{"topic", doctor::facts_of(finding.topic).name},
          {"result", name_of(finding.verdict)},
          {"code", or_null(finding.ailment ? doctor::facts_of(*finding.ailment).name : "")},
          {"message", readable(finding.message)},
          {"remedy", or_null(finding.ailment ? doctor::facts_of(*finding.ailment).remedy : "")},
          {"next", or_null(finding.next)}};
}

std::string text_of(const Finding& finding) {
  auto text = fmt::format("{:12} {:10} {}\n", doctor::facts_of(finding.topic).name, name_of(finding.verdict), finding.message);
  if (!finding.ailment) return text;
  const auto& facts = doctor::facts_of(*finding.ailment);
  return text + fmt::format("{0:23} {1}: {2}\n{0:23} $ {3}\n", "", facts.name, facts.remedy, finding.next);
}

// The first problem decides how the command ends: what stands in its way comes before it.
std::optional<Error> error_of(const std::vector<Finding>& findings) {
  auto is_problem = [](const Finding& finding) { return finding.verdict == Verdict::problem; };
  auto first = std::ranges::find_if(findings, is_problem);
  if (first == findings.end()) return std::nullopt;
  const auto& facts = doctor::facts_of(*first->ailment);
  auto count = std::ranges::count_if(findings, is_problem);
  return fail(facts.code, "{} found; the first is {}. docs/troubleshooting.md explains each.",
              Word::from_table(count == 1 ? "One problem was" : "Several problems were"), Word::from_table(facts.name));
}

}  // namespace

Result<Answer> run_doctor(Invocation& call) {
  TRY(refuse_server_elsewhere(call));
  Examination examination(call);
  // What later topics build on is always looked at; the others only if they are asked for.
  auto wanted =
      call.positionals().empty() ? std::optional<std::string_view>() : std::optional<std::string_view>(call.positionals().front());
  auto topics = doctor::topics();
  if (wanted && std::ranges::none_of(topics, [&](const auto& facts) { return facts.name == *wanted; }))
    return fail(Code::invalid_request, "There is no such topic: wardbook doctor --help lists them.");
  for (auto look : looks) look(examination);

  std::vector<Finding> findings;
  for (const auto& finding : examination.findings())
    if (!wanted || doctor::facts_of(finding.topic).name == *wanted) findings.push_back(finding);
  Answer answer;
  json::array items;
  for (const auto& finding : findings) {
    items.push_back(json_of(finding));
    answer.text += text_of(finding);
  }
  answer.json = json::serialize(json::object{{"findings", std::move(items)}});
  answer.error = error_of(findings);
  return answer;
}

}  // namespace wardbook::cmd
