#include <fmt/format.h>
#include <unistd.h>

#include "base/file.h"
#include "cmd/all_commands.h"
#include "cmd/invocation.h"
#include "deid/engine.h"
#include "http/server.h"
#include "presidio/service.h"

namespace wardbook::cmd {
namespace {

// Where Presidio's own services listen by default.
constexpr std::string_view usual_address = "127.0.0.1:3000";

}  // namespace

Result<Answer> run_presidio(Invocation& call) {
  auto address = TRY(http::loopback_address(call.value("--listen").value_or(usual_address)));
  deid::Engine engine;
  presidio::Service service(engine, call.randomness());
  auto server = TRY(http::Server::listen(address, service, call.clock(), call.randomness(), {.signals = http::Signals::heed}));
  auto url = http::url_of(server.address());
  TRY(write_all(STDOUT_FILENO, bytes_of(fmt::format("{{\"event\":\"ready\",\"url\":\"{}\",\"pid\":{}}}\n", url, ::getpid()))));
  call.narrate("Serving Presidio's API on loopback; SIGTERM or Ctrl-C ends it.");
  server.run();
  return Answer{fmt::format("{{\"url\":\"{}\"}}", url), ""};
}

}  // namespace wardbook::cmd
