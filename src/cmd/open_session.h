// From settings to an open store: finds the root key (key file, passphrase file, or systemd's credentials) and opens as the user
// that runs this process.
#pragma once

#include "cmd/invocation.h"
#include "crypto/key.h"
#include "gateway/gateway.h"

namespace wardbook::cmd {

// `via` is how the ledger says that this process acts. The call holds the session.
Result<workflow::Session*> open_session(Invocation& call, std::string via = "cli");

// How the settings say that the root key of a store comes: the first way that is set. The file may be missing.
struct RootWay {
  enum class Kind : std::uint8_t { key_file, credential, passphrase_file } kind;
  std::filesystem::path file;
};
Result<RootWay> root_way(const Invocation& call, const Uuid& store_id);
// The root key by that way, of the store in `data`.
Result<crypto::Key> root_key(const RootWay& way, const std::filesystem::path& data, const Uuid& store_id);
Result<crypto::Key> root_key(const Invocation& call, const store::DataDirectory& directory);

// Whether `file` is or would be in `folder`, symbolic links followed.
bool lies_within(const std::filesystem::path& file, const std::filesystem::path& folder);
// settings if the key file lies in the data directory: a backup of the one would hold the other.
Result<void> check_key_place(const std::filesystem::path& key_file, const std::filesystem::path& data_directory);

// The model for summaries, if one is set.
Result<std::unique_ptr<gateway::Gateway>> model_gateway(const Invocation& call, const gateway::EgressGuard& guard);

}  // namespace wardbook::cmd
