// One call of the program: its command, its arguments checked against the table, its settings, and where its words go.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "cmd/command.h"
#include "cmd/settings.h"
#include "workflow/session.h"

namespace wardbook::cmd {

class Invocation {
 public:
  // invalid_request, naming the option, for whatever the table does not know.
  static Result<Invocation> parse(std::span<char* const> arguments);

  const Command* command() const { return command_; }  // null: none was named
  bool wants_help() const { return has("--help"); }
  bool json() const { return has("--json"); }

  bool has(std::string_view option) const { return options_.contains(option); }
  std::optional<std::string_view> value(std::string_view option) const;
  Result<std::string_view> required(std::string_view option) const;
  // A number between the bounds, or the default. invalid_request.
  Result<std::uint64_t> number(std::string_view option, std::uint64_t otherwise, std::uint64_t least, std::uint64_t most) const;
  const std::vector<std::string>& positionals() const { return positionals_; }
  Result<std::string_view> positional(std::size_t which) const;

  Settings settings() const { return Settings(*this); }
  void narrate(std::string_view line) const;                 // standard error, unless --quiet
  void declare(std::string_view line) const;                 // the same, whatever --quiet says: what no reader of the result may miss
  void progress(std::size_t done, std::size_t total) const;  // the same, on a terminal only: one line that vanishes at the end

  const Clock& clock() const { return clock_; }
  Randomness& randomness() { return randomness_; }

  // Keeps the store that the command has opened until the command has ended: what it has failed in is an entry then.
  workflow::Session& hold(std::unique_ptr<workflow::Session> session);
  // After the command, with the error that it ended with. Who opened the store and failed before anything was done there has tried
  // something all the same: the ledger gets an entry for it, request.refused with the command and the code.
  void let_go(const Error* failed);

 private:
  const Command* command_ = nullptr;
  std::map<std::string, std::string, std::less<>> options_;
  std::vector<std::string> positionals_;
  SystemClock clock_;
  SystemRandomness randomness_;
  std::unique_ptr<workflow::Session> session_;  // after clock and randomness, which it uses
  std::uint64_t entries_before_ = 0;
};

}  // namespace wardbook::cmd
