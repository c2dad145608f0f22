#include "gateway/prompt.h"

#include <array>
#include <charconv>

#include "base/embedded.h"

namespace wardbook::gateway {
namespace {

enum Field : std::size_t { version, temperature, max_input_bytes, max_output_tokens, timeout_seconds };
constexpr std::size_t field_count = 5;

struct FieldFacts {
  std::string_view name;
  double least;
  double most;
  bool whole;  // no fraction
};
constexpr std::array<FieldFacts, field_count> fields{{
    {"version", 1, 1'000'000, true},
    {"temperature", 0, 2, false},
    {"max_input_bytes", 1, 64.0 * 1024 * 1024, true},
    {"max_output_tokens", 1, 100'000, true},
    {"timeout_seconds", 1, 600, true},
}};

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// Takes the next line, without its end, off the front of `text`.
std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  const auto line = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

}  // namespace

Result<Prompt> parse_prompt(std::string_view file) {
  if (take_line(file) != "---") return fail(Code::settings, "Line 1 of the prompt file must be '---'.");
  std::array<double, field_count> values{};
  std::array<bool, field_count> seen{};
  for (int number = 2;; ++number) {
    if (file.empty()) return fail(Code::settings, "The front matter of the prompt file has no closing '---'.");
    const auto line = take_line(file);
    if (line == "---") break;
    const auto colon = line.find(':');
    if (colon == line.npos) return fail(Code::settings, "Line {} of the prompt file is no 'name: value'.", number);
    const auto name = trim(line.substr(0, colon));
    const auto value = trim(line.substr(colon + 1));
    std::size_t field = 0;
    while (field < field_count && fields[field].name != name) ++field;
    if (field == field_count) return fail(Code::settings, "Line {} of the prompt file has a name that is not known.", number);
    if (seen[field]) return fail(Code::settings, "Line {} of the prompt file repeats a name.", number);
    seen[field] = true;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), values[field], std::chars_format::fixed);
    const bool is_number = error == std::errc() && end == value.data() + value.size() && !value.empty();
    // `values` is NaN in no fixed format but "nan" itself, which these comparisons refuse.
    if (!is_number || !(values[field] >= fields[field].least && values[field] <= fields[field].most) ||
        (fields[field].whole && value.find_first_not_of("0123456789") != value.npos))
      return fail(Code::settings, "Line {} of the prompt file must have a value from {} to {}.", number, fields[field].least,
                  fields[field].most);
  }
  for (std::size_t field = 0; field < field_count; ++field)
    if (!seen[field]) return fail(Code::settings, "The prompt file lacks {}.", Word::from_table(fields[field].name));

  Prompt prompt;
  prompt.version = static_cast<std::uint32_t>(values[version]);
  prompt.temperature = values[temperature];
  prompt.max_input_bytes = static_cast<std::size_t>(values[max_input_bytes]);
  prompt.max_output_tokens = static_cast<std::uint32_t>(values[max_output_tokens]);
  prompt.timeout = std::chrono::seconds(static_cast<int>(values[timeout_seconds]));
  prompt.text = trim(file);
  if (prompt.text.empty()) return fail(Code::settings, "The prompt file has no text after its front matter.");
  return prompt;
}

Result<std::string_view> prompt_file(std::string_view name) {
  for (const auto& file : embedded_files())
    if (file.name == name && name.starts_with("prompts/")) return file.content;
  return fail(Code::not_found, "This wardbook carries no prompt file of that name.");
}

}  // namespace wardbook::gateway
