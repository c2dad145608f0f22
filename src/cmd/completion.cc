#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "cmd/all_commands.h"
#include "cmd/invocation.h"

namespace wardbook::cmd {
namespace {

std::string choices(const Option& option) {
  std::string text(option.value);
  if (text.find('[') != std::string::npos || text.find('|') == std::string::npos) return "";
  for (auto& c : text)
    if (c == '|') c = ' ';
  return text;
}

std::string option_names(const Command& command) {
  std::string text;
  for (const auto& option : command.options) text += fmt::format("{} ", option.name);
  for (const auto& option : global_options()) text += fmt::format("{} ", option.name);
  return text;
}

// The first words of the commands, or the second words of those that begin with `first`.
std::vector<std::string_view> words_after(std::string_view first) {
  std::vector<std::string_view> words;
  for (const auto& command : commands()) {
    auto space = std::min(command.name.find(' '), command.name.size());
    auto word = first.empty() ? command.name.substr(0, space) : command.name.substr(std::min(space + 1, command.name.size()));
    if ((first.empty() || command.name.substr(0, space) == first) && !word.empty() && std::ranges::find(words, word) == words.end())
      words.push_back(word);
  }
  return words;
}

std::string bash_script() {
  std::string cases, values;
  for (const auto& command : commands()) {
    cases += fmt::format("    \"{}\"*) options=\"{}\" ;;\n", command.name, option_names(command));
    for (const auto& option : command.options)
      if (auto words = choices(option); !words.empty())
        values += fmt::format("    {}) COMPREPLY=($(compgen -W \"{}\" -- \"$word\")); return ;;\n", option.name, words);
  }
  for (auto first : words_after(""))
    if (auto words = words_after(first); !words.empty())
      values += fmt::format("    {}) [ \"$COMP_CWORD\" -ne 2 ] || COMPREPLY=($(compgen -W \"{}\" -- \"$word\")) ;;\n", first,
                            fmt::join(words, " "));
  // Longer names first: "demo clean" before "demo".
  std::string reversed;
  while (!cases.empty()) {
    auto start = cases.rfind('\n', cases.size() - 2);
    start = start == std::string::npos ? 0 : start + 1;
    reversed += cases.substr(start);
    cases.resize(start);
  }
  return fmt::format(R"(_wardbook() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}" line="${{COMP_WORDS[*]:1:COMP_CWORD}}" options=""
  COMPREPLY=()
  case "$before" in
{}  esac
  case "$line" in
{}    *) options="{}" ;;
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
    *) if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "{}" -- "$word")); fi
       if [ "${{#COMPREPLY[@]}}" -eq 0 ]; then COMPREPLY=($(compgen -f -- "$word")); fi ;;
  esac
}}
complete -o filenames -F _wardbook wardbook
)",
                     values, reversed, fmt::join(words_after(""), " "), fmt::join(words_after(""), " "));
}

std::string fish_script() {
  std::string text = "complete -c wardbook -f -n __fish_use_subcommand -s h -l help -d 'print help'\n";
  for (const auto& command : commands()) {
    auto space = command.name.find(' ');
    auto first = command.name.substr(0, space);
    if (space == std::string_view::npos)
      text += fmt::format("complete -c wardbook -n __fish_use_subcommand -a {} -d '{}'\n", first, command.summary);
    else
      text += fmt::format(
          "complete -c wardbook -n __fish_use_subcommand -a {0}\ncomplete -c wardbook -n '__fish_seen_subcommand_from {0}' -a {1} -d "
          "'{2}'\n",
          first, command.name.substr(space + 1), command.summary);
    for (const auto& option : command.options)
      text += fmt::format("complete -c wardbook -n '__fish_seen_subcommand_from {}' -l {}{}{}\n", first, option.name.substr(2),
                          option.value.empty() ? "" : " -r", choices(option).empty() ? "" : fmt::format(" -a '{}'", choices(option)));
  }
  return text;
}

}  // namespace

Result<std::string> completion_script(std::string_view shell) {
  if (shell == "bash") return bash_script();
  if (shell == "zsh") return "#compdef wardbook\nautoload -U +X bashcompinit && bashcompinit\n" + bash_script();
  if (shell == "fish") return fish_script();
  return fail(Code::invalid_request, "The shell must be bash, zsh or fish.");
}

}  // namespace wardbook::cmd
