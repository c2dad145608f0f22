#include <fmt/format.h>

#include "cmd/all_commands.h"
#include "cmd/build_info.h"
#include "cmd/invocation.h"
#include "cmd/settings.h"

namespace wardbook::cmd {

Result<Answer> run_version(Invocation&) {
  auto build = build_info();
  return Answer{
      fmt::format(R"({{"version":"{}","commit":"{}","store_format":1,"ledger_format":1,"models":[]}})", build.version, build.commit),
      fmt::format("wardbook {} ({}), store format 1, ledger format 1\n", build.version, build.commit)};
}

Result<Answer> run_completion(Invocation& call) {
  auto script = TRY(completion_script(TRY(call.positional(0))));
  std::string json = "{\"script\":\"";
  for (char c : script) json += c == '\n' ? "\\n" : c == '"' ? "\\\"" : c == '\\' ? "\\\\" : std::string(1, c);
  return Answer{json + "\"}", script};
}

}  // namespace wardbook::cmd
