#include "rego/rules.h"

#include <new>

#include "rego/native_error.h"

namespace wardbook::rego {
namespace {

std::string lines_of(std::span<const std::string> lines) {
  std::string text;
  for (const auto& line : lines) text += line + "\n";
  return text;
}

Result<void> bounded(std::string_view text) {
  if (text.size() > largest_text) return fail(Code::invalid_request, "Policies, data and inputs may have {} bytes each.", largest_text);
  return {};
}

}  // namespace

void Rules::Release::operator()(NativeRules* rules) const { wardbook_rego_rules_release(rules); }

Rules::Rules(std::chrono::microseconds limit) : rules_(wardbook_rego_rules_new(static_cast<std::uint64_t>(limit.count()))) {
  if (!rules_) throw std::bad_alloc();
}

template <typename Call>
Result<std::string> Rules::ask(const Call& call) {
  Answered answered;
  const auto status = call(answered.sink());
  if (status == Status::done) return std::move(answered.text);
  words_ = std::move(answered.text);
  return error_of(status);
}

Result<std::string> Rules::add_module(std::string_view name, std::string_view rego) {
  TRY(bounded(rego));
  return ask([&](NativeSink sink) { return wardbook_rego_add_module(rules_.get(), name, rego, sink); });
}

Result<void> Rules::add_data(std::string_view json) {
  TRY(bounded(json));
  TRY(ask([&](NativeSink sink) { return wardbook_rego_add_data(rules_.get(), json, sink); }));
  return {};
}

Result<std::vector<std::string>> Rules::rule_paths() {
  const auto text = TRY(ask([&](NativeSink sink) { return wardbook_rego_rule_paths(rules_.get(), sink); }));
  std::vector<std::string> paths;
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) paths.push_back(text.substr(at, text.find('\n', at) - at));
  return paths;
}

Result<std::string> Rules::query(std::string_view query, std::string_view input) {
  TRY(bounded(query));
  TRY(bounded(input));
  return ask([&](NativeSink sink) { return wardbook_rego_query(rules_.get(), query, input, sink); });
}

Result<std::string> Rules::rule(std::string_view path, std::string_view input) {
  TRY(bounded(input));
  return ask([&](NativeSink sink) { return wardbook_rego_rule(rules_.get(), path, input, sink); });
}

Result<Program> Rules::compile(std::span<const std::string> entries, std::span<const std::string> required) {
  NativeProgram* program = nullptr;
  const auto entry_lines = lines_of(entries), required_lines = lines_of(required);
  TRY(ask([&](NativeSink sink) {
    return wardbook_rego_compile(rules_.get(), std::string_view(entry_lines), std::string_view(required_lines), &program, sink);
  }));
  return Program(program);
}

}  // namespace wardbook::rego
