#include <fmt/format.h>

#include "cmd/all_commands.h"
#include "cmd/build_info.h"
#include "cmd/invocation.h"
#include "cmd/settings.h"
#include "crypto/digest.h"
#include "deid/tagging.h"
#include "deid/zip_prefixes.h"

namespace wardbook::cmd {

Result<Answer> run_version(Invocation&) {
  const auto build = build_info();
  std::string models, lines;
  for (const auto& file : deid::built_in_model_files()) {
    if (file.bytes.empty()) continue;
    const std::string hash = to_hex(crypto::sha256(file.bytes));
    models += fmt::format(R"({}{{"name":"{}","sha256":"{}"}})", models.empty() ? "" : ",", file.name, hash);
    lines += fmt::format("model {} {}\n", file.name, hash);
  }
  return Answer{fmt::format(R"({{"version":"{}","commit":"{}","store_format":1,"ledger_format":1,"models":[{}]}})", build.version,
                            build.commit, models),
                fmt::format("wardbook {} ({}), store format 1, ledger format 1, ZIP table {}\n{}", build.version, build.commit,
                            deid::zip_table_version, lines)};
}

Result<Answer> run_completion(Invocation& call) {
  auto script = TRY(completion_script(TRY(call.positional(0))));
  std::string json = "{\"script\":\"";
  for (char c : script) json += c == '\n' ? "\\n" : c == '"' ? "\\\"" : c == '\\' ? "\\\\" : std::string(1, c);
  return Answer{json + "\"}", script};
}

}  // namespace wardbook::cmd
