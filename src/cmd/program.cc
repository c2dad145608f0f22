#include "cmd/program.h"

#include <cerrno>
#include <csignal>
#include <exception>
#include <new>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/quoted_for_json.h"
#include "cmd/invocation.h"
#include "cmd/terminal_text.h"
#include "crypto/process.h"

namespace wardbook::cmd {
namespace {

// Codes and hints are constants and messages are literals with numbers.
std::string error_json(const Error& error) {
  return fmt::format("{{\"code\":{},\"message\":{},\"hint\":{}}}", quoted_for_json(error.facts().name), quoted_for_json(error.message()),
                     quoted_for_json(error.facts().hint));
}

bool print(std::string_view text) { return write_all(STDOUT_FILENO, bytes_of(text)).ok(); }

// Nobody is told if standard error cannot be written.
void print_error(const Error& error) {
  auto text = fmt::format("wardbook: {}\n", error.message());
  if (!error.facts().hint.empty()) text += fmt::format("  {}\n", error.facts().hint);
  if (!error.detail().empty()) text += fmt::format("  ({}: {})\n", error.facts().name, error.detail());
  (void)write_all(STDERR_FILENO, bytes_of(text));
}

// Whoever closed a standard descriptor must not find an answer in the first file that the program opens. What stands in for it
// cannot be written, and reads as empty.
bool fill_standard_descriptors() {
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd)
    if (::fcntl(fd, F_GETFD) < 0 && ::open("/dev/null", O_RDONLY) != fd) return false;
  return true;
}

// The libraries below throw for little more than want of memory or of the working folder.
Result<Answer> run(const Command& command, Invocation& call) {
  try {
    return command.run(call);
  } catch (const std::bad_alloc&) {
    return fail(Code::memory_limit, "There is not enough memory for this.");
  } catch (const std::exception&) {
    return fail(Code::internal, "A library failed where it should not.");
  }
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
    printed = print(fmt::format("{{\"ok\":false,\"command\":{},\"error\":{}{}}}\n", quoted_for_json(command), error_json(*answer.error),
                                answer.json.empty() ? "" : ",\"data\":" + answer.json));
  else if (json)
    printed = print(fmt::format("{{\"ok\":true,\"command\":{},\"data\":{}}}\n", quoted_for_json(command), answer.json));
  else
    printed = print(answer.form == Answer::Form::raw && ::isatty(STDOUT_FILENO) ? for_terminal(answer.text) : answer.text);
  if (!printed) (void)write_all(STDERR_FILENO, bytes_of("wardbook: the answer could not be written to standard output.\n"));
  if (!json && answer.error) print_error(*answer.error);
  return printed ? exit : std::max<int>(exit, exit_failed);
}

}  // namespace

int run_program(std::span<char* const> arguments) {
  if (!fill_standard_descriptors()) return exit_failed;
  ::umask(077);
  std::signal(SIGPIPE, SIG_IGN);  // a reader that left is an error of write(2)
  std::signal(SIGXFSZ, SIG_IGN);  // so is a file size limit
  if (auto hardened = crypto::harden_process(); !hardened)
    return finish("", wants_json(arguments), {.json = "", .text = "", .error = hardened.error()});
  auto call = Invocation::parse(arguments);
  if (!call) return finish("", wants_json(arguments), {.json = "", .text = "", .error = call.error()});
  const auto* command = call->command();
  if (!command) {
    if (call->json() && !call->wants_help())
      return finish("", true,
                    {.json = "", .text = "", .error = fail(Code::invalid_request, "A command is missing. wardbook --help lists them.")});
    if (call->json()) return finish("", true, {.json = fmt::format(R"({{"help":{}}})", quoted_for_json(help_text())), .text = ""});
    print(help_text());
    return call->wants_help() ? exit_done : exit_usage;
  }
  if (call->wants_help())
    return finish(command->name, call->json(),
                  {.json = fmt::format(R"({{"help":{}}})", quoted_for_json(help_text(*command))), .text = help_text(*command)});
  auto answer = run(*command, *call);
  call->let_go(answer ? nullptr : &answer.error());
  if (!answer) return finish(command->name, call->json(), {.json = "", .text = "", .error = std::move(answer).error()});
  return finish(command->name, call->json(), std::move(*answer));
}

}  // namespace wardbook::cmd
