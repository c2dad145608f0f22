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
  void progress(std::size_t done, std::size_t total) const;  // the same, on a terminal only: one line that vanishes at the end

  const Clock& clock() const { return clock_; }
  Randomness& randomness() { return randomness_; }

 private:
  const Command* command_ = nullptr;
  std::map<std::string, std::string, std::less<>> options_;
  std::vector<std::string> positionals_;
  SystemClock clock_;
  SystemRandomness randomness_;
};

}  // namespace wardbook::cmd
