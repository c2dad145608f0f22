// What `serve` and `demo --serve` have in common: an open store becomes a server.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "cmd/invocation.h"

namespace wardbook::cmd {

struct Serving {
  std::string url;
  std::optional<std::filesystem::path> authority;  // of the development certificate: what clients trust
};

// {"event":"ready","url","ca","pid"} as a line.
std::string ready_line(const Serving& serving);

// Serves until it is told to stop, then closes the session. `ready` is called once clients can come.
Result<Serving> serve(Invocation& call, workflow::Session& session, const std::function<Result<void>(const Serving&)>& ready);

}  // namespace wardbook::cmd
