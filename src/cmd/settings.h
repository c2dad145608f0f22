// Where each setting comes from: flag, environment, DIR/wardbook.toml, default, in this order. Secrets have no flag and no line
// in the file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/uuid.h"

namespace wardbook::cmd {

class Invocation;

struct Setting {
  std::string value;
  std::string_view source;  // "flag", "environment", "wardbook.toml", "default"
};

enum class SettingId : std::uint8_t {
  data,
  key_file,
  passphrase_file,
  model_url,
  model_key,
  model_name,
  model_region,
  redaction_operator,
  listen,
  server_url,
  server_token,
  server_authority,
  client_certificate,
  client_key
};

struct SettingFacts {
  SettingId id;
  std::string_view name;  // in wardbook.toml and in `config show`
  std::string_view flag;  // "" for none
  std::string_view environment;
  bool secret;
  std::string_view meaning;
};
std::span<const SettingFacts> all_settings();

class Settings {
 public:
  explicit Settings(const Invocation& invocation) : invocation_(invocation) {}
  // Nothing if it is set nowhere. settings: wardbook.toml cannot be read, or has a line that is none of ours.
  Result<std::optional<Setting>> find(SettingId id) const;
  Result<std::filesystem::path> data_directory() const;
  // The key file of a store: as set, or its default place.
  Result<std::filesystem::path> key_file(const Uuid& store_id) const;

 private:
  const Invocation& invocation_;
};

// Who runs this process, as base/user_name.h has it.
std::string user_name();

}  // namespace wardbook::cmd
