#include "cmd/invocation.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

#include <unistd.h>

namespace wardbook::cmd {
namespace {

// The longest command name that the words begin with.
const Command* find_command(std::span<char* const>& words) {
  for (std::size_t length = std::min<std::size_t>(2, words.size()); length > 0; --length) {
    std::string name = words[0];
    if (length == 2) name += std::string(" ") + words[1];
    for (const auto& command : commands())
      if (command.name == name) {
        words = words.subspan(length);
        return &command;
      }
  }
  return nullptr;
}

bool begins_commands(std::string_view word) {
  return std::ranges::any_of(commands(), [&](const auto& command) {
    return command.name.size() > word.size() && command.name.starts_with(word) && command.name[word.size()] == ' ';
  });
}

const Option* find_option(const Command* command, std::string_view name) {
  for (const auto& option : global_options())
    if (option.name == name) return &option;
  if (command)
    for (const auto& option : command->options)
      if (option.name == name) return &option;
  return nullptr;
}

// A closed list of choices has bars or is one word of small letters; FILE, N and [ASSIGNER|]VALUE|@FILE are open.
bool allowed(std::string_view choices, std::string_view value) {
  bool closed = choices.find('|') != std::string_view::npos || (choices[0] >= 'a' && choices[0] <= 'z');
  if (!closed || choices.find_first_of("[]") != std::string_view::npos) return true;
  while (true) {
    auto bar = std::min(choices.find('|'), choices.size());
    if (choices.substr(0, bar) == value) return true;
    if (bar == choices.size()) return false;
    choices.remove_prefix(bar + 1);
  }
}

// "ROLE...": one with commas, or the option several times, which is the same.
bool is_list(const Option& option) { return option.value.ends_with("...") && !option.value.ends_with(",..."); }

}  // namespace

Result<Invocation> Invocation::parse(std::span<char* const> words) {
  Invocation call;
  // Global options may stand before the command.
  std::vector<char*> rest;
  bool command_seen = false, only_positionals = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string_view word = words[i];
    // What people try first with a program they do not know: help [COMMAND] and --version.
    if (!command_seen && word == "help" && call.options_.emplace("--help", "").second) continue;
    if (!command_seen && word == "--version") {
      call.command_ = &*std::ranges::find(commands(), "version", &Command::name);
      command_seen = true;
      continue;
    }
    if (!command_seen && !word.starts_with("-")) {
      auto from = words.subspan(i);
      auto before = from.size();
      call.command_ = find_command(from);
      if (!call.command_ && begins_commands(word))
        return fail(Code::invalid_request, "This command needs a second word: wardbook --help lists them.");
      if (!call.command_) return fail(Code::invalid_request, "There is no such command. wardbook --help lists them.");
      command_seen = true;
      i += before - from.size() - 1;
      continue;
    }
    if (only_positionals || !word.starts_with("-") || word == "-") {
      call.positionals_.emplace_back(word);
      continue;
    }
    if (word == "--") {
      only_positionals = true;
      continue;
    }
    if (word == "-h") word = "--help";
    if (word == "-o") word = "--output";
    if (word == "-i") word = "--input";
    if (word == "-d") word = "--policy";
    std::optional<std::string_view> value;
    if (auto equals = word.find('='); equals != std::string_view::npos) {
      value = word.substr(equals + 1);
      word = word.substr(0, equals);
    }
    const auto* option = find_option(call.command_, word);
    if (!option) return fail(Code::invalid_request, "Argument {} is no option of this command.", i + 1);
    auto name = Word::from_table(option->name);
    if (option->value.empty() && value) return fail(Code::invalid_request, "{} takes no value.", name);
    if (!option->value.empty() && !value) {
      if (i + 1 == words.size()) return fail(Code::invalid_request, "{} needs a value.", name);
      value = words[++i];
    }
    if (value && value->empty()) return fail(Code::invalid_request, "{} needs a value.", name);
    if (value && !allowed(option->value, *value))
      return fail(Code::invalid_request, "{} must be one of {}.", name, Word::from_table(option->value));
    auto [given, first] = call.options_.emplace(option->name, value.value_or(""));
    if (!first && !is_list(*option)) return fail(Code::invalid_request, "{} stands twice.", name);
    if (!first) given->second.append(",").append(*value);
  }
  if (call.command_ && !call.wants_help()) {
    auto shape = call.command_->positionals;
    bool many = shape.find("...") != std::string_view::npos;
    auto least = static_cast<std::size_t>(!shape.empty() && shape[0] != '[');
    auto most = shape.empty() ? 0 : static_cast<std::size_t>(1 + std::count(shape.begin(), shape.end(), ' '));
    if (call.positionals_.size() < least)
      return fail(Code::invalid_request, "{} is missing.", Word::from_table(shape.substr(0, std::min(shape.find(' '), shape.find("...")))));
    if (most == 0 && !call.positionals_.empty())
      return fail(Code::invalid_request, "The command takes nothing but options; redact and extract read standard input.");
    if (!many && call.positionals_.size() > most)
      return fail(Code::invalid_request, "The command takes at most {} arguments besides its options.", most);
  }
  return call;
}

std::optional<std::string_view> Invocation::value(std::string_view option) const {
  auto found = options_.find(option);
  return found == options_.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

Result<std::string_view> Invocation::required(std::string_view option) const {
  if (auto given = value(option)) return *given;
  return fail(Code::invalid_request, "{} is missing.", Word::from_table(find_option(command_, option)->name));
}

Result<std::uint64_t> Invocation::number(std::string_view option, std::uint64_t otherwise, std::uint64_t least, std::uint64_t most) const {
  auto text = value(option);
  if (!text) return otherwise;
  std::uint64_t number = 0;
  auto [end, failed] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (failed != std::errc() || end != text->data() + text->size() || number < least || number > most)
    return fail(Code::invalid_request, "{} must be a number from {} to {}.", Word::from_table(find_option(command_, option)->name), least,
                most);
  return number;
}

Result<std::string_view> Invocation::positional(std::size_t which) const {
  if (which < positionals_.size()) return std::string_view(positionals_[which]);
  return fail(Code::invalid_request, "An argument is missing.");
}

workflow::Session& Invocation::hold(std::unique_ptr<workflow::Session> session) {
  session_ = std::move(session);
  entries_before_ = session_->ledger().size();
  return *session_;
}

void Invocation::let_go(const Error* failed) {
  auto session = std::exchange(session_, nullptr);
  if (!session || !failed || session->ledger().size() != entries_before_) return;
  ledger::Draft draft;
  draft.type = ledger::Type::request_refused;
  draft.actor = access::actor_of(session->principal());
  draft.resource = {"command", std::string(command_->name)};
  draft.decision = ledger::Decision::deny;
  draft.policy = session->gate().policy().hash();
  draft.outcome.code = failed->facts().name;
  (void)session->ledger().append(std::move(draft));  // the command says already why it failed
}

void Invocation::progress(std::size_t done, std::size_t total) const {
  if (has("--quiet") || total < 2 || !::isatty(STDERR_FILENO)) return;
  if (done < total)
    std::fprintf(stderr, "\r%zu of %zu", done, total);
  else
    std::fputs("\r\x1b[K", stderr);
}

void Invocation::narrate(std::string_view line) const {
  if (!has("--quiet")) declare(line);
}

void Invocation::declare(std::string_view line) const { std::fprintf(stderr, "%.*s\n", static_cast<int>(line.size()), line.data()); }

}  // namespace wardbook::cmd
