// The commands as data. From this one table come parsing, --help, shell completions and docs/commands.md; command_table.cc has it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wardbook::cmd {

class Invocation;

struct Option {
  std::string_view name;   // "--source"
  std::string_view value;  // what follows: "FILE", "a|b|c" for a closed choice, "ROLE..." for a list; "" for a flag
  std::string_view help;
};

// What a command has to say when it ends: `json` is the "data" of the contract, `text` the same for people.
struct Answer {
  std::string json;
  std::string text;
  std::optional<Error> error{};  // set if the command did what it could and that was not all: some files were refused
  Exit exit = exit_done;
  // Whether `text` may hold control characters of others, or is drawn for a terminal already, with colours.
  enum class Form : std::uint8_t { raw, drawn } form = Form::raw;
};

struct Command {
  std::string_view name;         // "audit verify"
  std::string_view positionals;  // "FILE...", "[PRED.jsonl]"; "" for none
  std::string_view summary;      // one line
  std::string_view description;  // what a stranger needs to know
  std::string_view examples;     // lines that can be pasted
  std::span<const Option> options;
  Result<Answer> (*run)(Invocation&);
};

std::span<const Command> commands();
std::span<const Option> global_options();

// Texts made from the table.
std::string help_text();  // of the program
std::string help_text(const Command& command);
std::string command_reference();                                // docs/commands.md
Result<std::string> completion_script(std::string_view shell);  // bash, zsh, fish

}  // namespace wardbook::cmd
