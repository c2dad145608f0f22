#include "cmd/program.h"

#include <cerrno>
#include <csignal>
#include <cstdio>

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "cmd/invocation.h"
#include "crypto/process.h"

namespace wardbook::cmd {
namespace {

// Codes and hints are constants and messages are literals with numbers: quotes and backslashes are all that needs care.
std::string json_text(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string error_json(const Error& error) {
  return fmt::format("{{\"code\":{},\"message\":{},\"hint\":{}}}", json_text(error.facts().name), json_text(error.message()), json_text(error.facts().hint));
}

bool print(std::string_view text) { return write_all(STDOUT_FILENO, bytes_of(text)).ok(); }

void print_error(const Error& error) {
  fmt::print(stderr, "wardbook: {}\n", error.message());
  if (!error.facts().hint.empty()) fmt::print(stderr, "  {}\n", error.facts().hint);
  if (!error.detail().empty()) fmt::print(stderr, "  ({}: {})\n", error.facts().name, error.detail());
}

bool wants_json(std::span<char* const> arguments) {
  for (std::string_view word : arguments)
    if (word == "--json") return true;
  return false;
}

int finish(std::string_view command, bool json, Answer answer) {
  auto exit = answer.exit != exit_done ? answer.exit : answer.error ? answer.error->facts().exit : exit_done;
  bool printed = true;
  if (json && answer.error)
    printed = print(fmt::format("{{\"ok\":false,\"command\":{},\"error\":{}{}}}\n", json_text(command), error_json(*answer.error),
                                answer.json.empty() ? "" : ",\"data\":" + answer.json));
  else if (json)
    printed = print(fmt::format("{{\"ok\":true,\"command\":{},\"data\":{}}}\n", json_text(command), answer.json));
  else
    printed = print(answer.text);
  if (!json && answer.error) print_error(*answer.error);
  return printed ? exit : std::max<int>(exit, exit_failed);
}

}  // namespace

int run_program(std::span<char* const> arguments) {
  ::umask(077);
  std::signal(SIGPIPE, SIG_IGN);   // a reader that left is an error of write(2)
  std::signal(SIGXFSZ, SIG_IGN);   // so is a file size limit
  if (auto hardened = crypto::harden_process(); !hardened) return finish("", wants_json(arguments), {.json = "", .text = "", .error = hardened.error()});
  auto call = Invocation::parse(arguments);
  if (!call) return finish("", wants_json(arguments), {.json = "", .text = "", .error = call.error()});
  const auto* command = call->command();
  if (!command) {
    print(help_text());
    return call->wants_help() ? exit_done : exit_usage;
  }
  if (call->wants_help()) return print(help_text(*command)) ? exit_done : exit_failed;
  auto answer = command->run(*call);
  if (!answer) return finish(command->name, call->json(), {.json = "", .text = "", .error = std::move(answer).error()});
  return finish(command->name, call->json(), std::move(*answer));
}

}  // namespace wardbook::cmd
