#include <fmt/format.h>

#include "cmd/command.h"

namespace wardbook::cmd {
namespace {

std::string indented(std::string_view lines) {
  std::string text;
  while (!lines.empty()) {
    auto end = std::min(lines.find('\n'), lines.size());
    text += fmt::format("  {}\n", lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return text;
}

std::string option_lines(std::span<const Option> options) {
  std::string text;
  for (const auto& option : options) {
    auto name = fmt::format("{} {}", option.name, option.value);
    text += name.size() > 30 ? fmt::format("  {}\n  {:32}{}\n", name, "", option.help) : fmt::format("  {:32}{}\n", name, option.help);
  }
  return text;
}

}  // namespace

std::string help_text() {
  std::string text =
      "Wardbook takes in clinical documents, takes out what identifies the patient, reads what is left, and can prove what happened\n"
      "to every one of them.\n\nusage: wardbook COMMAND [OPTION...]\n\n";
  for (const auto& command : commands()) text += fmt::format("  {:20}{}\n", command.name, command.summary);
  text += fmt::format("\nOptions of every command:\n{}\nBegin with: wardbook demo\nwardbook COMMAND --help says more.\n",
                      option_lines(global_options()));
  return text;
}

std::string help_text(const Command& command) {
  auto text = fmt::format("usage: wardbook {}{}{}\n\n{}\n", command.name, command.positionals.empty() ? "" : " ", command.positionals,
                          command.description);
  if (!command.options.empty()) text += fmt::format("\nOptions:\n{}", option_lines(command.options));
  text += fmt::format("\nOptions of every command:\n{}", option_lines(global_options()));
  text += fmt::format("\nExamples:\n{}", indented(command.examples));
  text +=
      "\nExit status: 0 done; 1 failed, not found, or not all taken; 2 usage or settings; 3 refused; 4 integrity broken; 5 not permitted;\n"
      "75 try again later.\n";
  return text;
}

std::string command_reference() {
  std::string text = "# Commands\n\nMade from the table in `src/cmd/command_table.cc`; the same as `wardbook COMMAND --help`.\n";
  for (const auto& command : commands()) text += fmt::format("\n## {}\n\n```\n{}```\n", command.name, help_text(command));
  return text;
}

}  // namespace wardbook::cmd
