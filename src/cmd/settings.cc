#include "cmd/settings.h"

#include <array>
#include <cstdlib>

#include <unistd.h>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include "base/file.h"
#include "base/user_name.h"
#include "cmd/invocation.h"

namespace wardbook::cmd {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t largest_file = 1 << 20;

constexpr std::array<SettingFacts, 14> facts{{
    {SettingId::data, "data", "--data", "WARDBOOK_DATA", false, "data directory"},
    {SettingId::key_file, "key_file", "--key-file", "WARDBOOK_KEY_FILE", false, "root key file, outside the data directory"},
    {SettingId::passphrase_file, "passphrase_file", "--passphrase-file", "WARDBOOK_PASSPHRASE_FILE", false,
     "file with the root key's passphrase"},
    {SettingId::model_url, "model_url", "--llm", "OPENAI_BASE_URL", false, "OpenAI-compatible server for summaries"},
    {SettingId::model_key, "", "", "OPENAI_API_KEY", true, "its key"},
    {SettingId::model_name, "model", "", "WARDBOOK_MODEL", false, "its model"},
    {SettingId::model_region, "model_region", "", "WARDBOOK_MODEL_REGION", false, "where that server stands, as policies name regions"},
    {SettingId::redaction_operator, "operator", "--operator", "WARDBOOK_OPERATOR", false,
     "number (default) or vault, for documents of the store"},
    {SettingId::listen, "listen", "--listen", "WARDBOOK_LISTEN", false, "address and port of the server"},
    {SettingId::server_url, "", "", "WARDBOOK_URL", false, "server elsewhere that commands are for, in the place of a data directory"},
    {SettingId::server_token, "", "", "WARDBOOK_TOKEN", true, "token for it"},
    {SettingId::server_authority, "", "", "WARDBOOK_CA", false, "file of the authority (PEM) that signed its certificate"},
    {SettingId::client_certificate, "", "", "WARDBOOK_CLIENT_CERT", false, "file of the certificate (PEM) that it is shown"},
    {SettingId::client_key, "", "", "WARDBOOK_CLIENT_KEY", false, "file of that certificate's key (PEM)"},
}};

std::optional<std::string> environment(std::string_view name) {
  const char* value = std::getenv(std::string(name).c_str());
  return value && *value ? std::optional<std::string>(value) : std::nullopt;
}

Result<fs::path> below_home(std::string_view variable, std::string_view otherwise) {
  if (auto base = environment(variable); base && fs::path(*base).is_absolute()) return fs::path(*base);
  auto home = environment("HOME");
  if (!home) return fail(Code::settings, "HOME is not set: name the data directory with --data and the key with WARDBOOK_KEY_FILE.");
  return fs::path(*home) / otherwise;
}

Result<fs::path> absolute(const std::string& path) {
  std::error_code failed;
  auto found = fs::absolute(path, failed);
  if (failed) return fail(Code::settings, "A relative path leads nowhere: the working folder is gone.");
  return found;
}

Result<std::optional<std::string>> from_file(const fs::path& directory, std::string_view name) {
  auto bytes = read_file(directory / "wardbook.toml", largest_file);
  if (!bytes && bytes.error().code() == Code::not_found) return std::optional<std::string>();
  if (!bytes) return fail(Code::settings, "wardbook.toml cannot be read.");
  auto parsed = toml::parse(text_of(*bytes));
  if (!parsed) return fail(Code::settings, "wardbook.toml is no TOML: line {}.", parsed.error().source().begin.line);
  for (const auto& [key, value] : parsed.table()) {
    bool known = false;
    for (const auto& setting : facts)
      known = known || (!setting.name.empty() && setting.id != SettingId::data && setting.name == key.str());
    if (!known) return fail(Code::settings, "wardbook.toml has an unknown setting in line {}.", value.source().begin.line);
    if (!value.is_string()) return fail(Code::settings, "wardbook.toml, line {}: the value must be a text.", value.source().begin.line);
  }
  return parsed.table()[name].value<std::string>();
}

}  // namespace

std::span<const SettingFacts> all_settings() { return facts; }

Result<std::optional<Setting>> Settings::find(SettingId id) const {
  const auto& setting = facts[static_cast<std::size_t>(id)];
  if (!setting.flag.empty())
    if (auto value = invocation_.value(setting.flag)) return std::optional(Setting{std::string(*value), "flag"});
  if (auto value = environment(setting.environment)) return std::optional(Setting{std::move(*value), "environment"});
  if (id == SettingId::data)
    return std::optional(Setting{(TRY(below_home("XDG_DATA_HOME", ".local/share")) / "wardbook").string(), "default"});
  if (setting.name.empty()) return std::optional<Setting>();
  auto value = TRY(from_file(TRY(data_directory()), setting.name));
  if (!value) return std::optional<Setting>();
  return std::optional(Setting{std::move(*value), "wardbook.toml"});
}

Result<fs::path> Settings::data_directory() const { return absolute(TRY(find(SettingId::data))->value); }

Result<fs::path> Settings::key_file(const Uuid& store_id) const {
  if (auto set = TRY(find(SettingId::key_file))) return absolute(set->value);
  return TRY(below_home("XDG_CONFIG_HOME", ".config")) / "wardbook" / (store_id.text() + ".key");
}

std::string user_name() { return wardbook::user_name(::geteuid()); }

}  // namespace wardbook::cmd
