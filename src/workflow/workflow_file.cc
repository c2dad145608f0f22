#include "workflow/workflow_file.h"

#include <algorithm>
#include <array>
#include <optional>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include "base/embedded.h"
#include "trust/redacted.h"

namespace wardbook::workflow {
namespace {

constexpr std::array<std::string_view, 5> fields{"class", "deadline", "mode", "prompt", "review"};
constexpr std::int64_t longest_deadline = 8760;
constexpr std::array<std::string_view, 2> reviews{"always", "when-a-check-fails"};

template <std::size_t N>
std::optional<std::size_t> position(const std::array<std::string_view, N>& names, std::string_view name) {
  auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - names.begin()));
}

Error wrong(Word field) { return fail(Code::settings, "A workflow file has a wrong or missing field: {}.", field); }

}  // namespace

Result<WorkflowFile> parse_workflow(std::string_view text) {
  auto parsed = toml::parse(text);
  if (!parsed) return fail(Code::settings, "A workflow file is no TOML: line {}.", parsed.error().source().begin.line);
  const auto& table = parsed.table();
  for (const auto& [key, value] : table)
    if (!position(fields, key.str()))
      return fail(Code::settings, "A workflow file has an unknown field in line {}.", value.source().begin.line);
  auto text_of_field = [&](std::string_view name) { return table[name].value_or(std::string_view()); };

  auto review = position(reviews, text_of_field("review"));
  if (text_of_field("class").empty()) return wrong("class");
  if (text_of_field("mode") != trust::mode_names[0]) return wrong("mode");
  if (!review) return wrong("review");
  if (text_of_field("prompt").empty()) return wrong("prompt");
  auto deadline = table["deadline"].value<std::int64_t>();
  if (!deadline || *deadline < 1 || *deadline > longest_deadline) return wrong("deadline");
  return WorkflowFile{std::string(text_of_field("class")), std::string(text_of_field("prompt")), static_cast<Review>(*review),
                      std::chrono::hours(*deadline)};
}

Result<WorkflowFiles> WorkflowFiles::embedded() {
  WorkflowFiles all;
  for (const auto& file : embedded_files())
    if (file.name.starts_with("workflows/")) all.files_.push_back(TRY(parse_workflow(file.content)));
  if (std::none_of(all.files_.begin(), all.files_.end(), [](const auto& file) { return file.document_class == "*"; }))
    return fail(Code::settings, "There is no workflow for class \"*\".");
  return all;
}

const WorkflowFile& WorkflowFiles::of(std::string_view document_class) const {
  auto with_class = [&](std::string_view wanted) {
    return std::find_if(files_.begin(), files_.end(), [&](const auto& file) { return file.document_class == wanted; });
  };
  auto own = with_class(document_class);
  return own != files_.end() ? *own : *with_class("*");
}

}  // namespace wardbook::workflow
