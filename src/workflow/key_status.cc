#include "workflow/key_status.h"

#include <fmt/format.h>

namespace wardbook::workflow {

Result<std::string> key_status_json(Session& session) {
  auto counts = TRY(session.keys().count_by_kind());
  const bool passphrase = store::KeyStore::root_way_parameters(session.directory().keys_db(), store::RootWay::passphrase).ok();
  std::string keys;
  for (const auto& [kind, count] : counts) keys += fmt::format("{}\"{}\":{}", keys.empty() ? "" : ",", kind, count);
  return fmt::format(R"({{"root":["{}","recovery_code"],"keys":{{{}}}}})", passphrase ? "passphrase" : "key_file", keys);
}

}  // namespace wardbook::workflow
