// The store that a command is for, wherever it is: opened by this process, or held by a server. Then the server does what the command
// asks, as one that knows who asks: by its socket file on this machine, or as WARDBOOK_URL and WARDBOOK_TOKEN say. Each command that can
// be done either way has a function for each, which both give the JSON of the contract; what it prints is made from that.
#pragma once

#include <optional>

#include "client/server.h"
#include "cmd/invocation.h"

namespace wardbook::cmd {

struct FoundStore {                      // one of them
  workflow::Session* session = nullptr;  // the call's
  std::optional<client::Server> server;
};

// Errors as open_session() has them, and those of the client.
Result<FoundStore> find_store(Invocation& call);

// For commands that look at files: invalid_request if the store that is meant is with a server elsewhere, so that nobody takes what is
// said of this machine for what was asked.
Result<void> refuse_server_elsewhere(const Invocation& call);

}  // namespace wardbook::cmd
