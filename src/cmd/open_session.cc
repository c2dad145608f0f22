#include "cmd/open_session.h"

#include <algorithm>
#include <cstdlib>

#include "crypto/key_file.h"
#include "crypto/passphrase.h"
#include "gateway/gateway.h"

namespace wardbook::cmd {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view default_model = "default";

fs::path keys_db(const fs::path& data) { return data / "keys.db"; }

Result<crypto::Key> by_passphrase(const fs::path& file, const fs::path& data, const Uuid& store_id) {
  if (lies_within(file, data))
    return fail(Code::settings,
                "The passphrase file lies inside the data directory: keep it elsewhere, so that no copy of the data holds it.");
  auto parameters = TRY(store::KeyStore::root_way_parameters(keys_db(data), store::RootWay::passphrase));
  if (parameters.size() <= crypto::passphrase_salt_size) return fail(Code::integrity, "The passphrase's parameters in keys.db are broken.");
  auto passphrase = TRY(crypto::read_passphrase_file(file));
  auto salt = BytesView(parameters).first(crypto::passphrase_salt_size);
  auto costs = TRY(crypto::PassphraseParameters::decode(BytesView(parameters).subspan(crypto::passphrase_salt_size)));
  auto key = TRY(crypto::key_from_passphrase(passphrase, salt, costs));
  return store::KeyStore::root_by(keys_db(data), store_id, store::RootWay::passphrase, key);
}

}  // namespace

bool lies_within(const fs::path& file, const fs::path& folder) {
  std::error_code ignored;
  auto inner = fs::weakly_canonical(file, ignored), outer = fs::weakly_canonical(folder, ignored);
  if (!outer.has_filename()) outer = outer.parent_path();  // a slash at the end of what is not there yet
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

Result<void> check_key_place(const fs::path& key_file, const fs::path& data_directory) {
  if (lies_within(key_file, data_directory))
    return fail(Code::settings,
                "The key file lies inside the data directory: keep it elsewhere, so that no copy of the data holds its key.");
  return {};
}

Result<RootWay> root_way(const Invocation& call, const Uuid& store_id) {
  auto settings = call.settings();
  auto passphrase_file = TRY(settings.find(SettingId::passphrase_file));
  bool key_file_set = TRY(settings.find(SettingId::key_file)).has_value();
  if (passphrase_file && !key_file_set) return RootWay{RootWay::Kind::passphrase_file, passphrase_file->value};
  const char* credentials = std::getenv("CREDENTIALS_DIRECTORY");
  std::error_code ignored;
  if (!key_file_set && credentials && fs::exists(fs::path(credentials) / "wardbook.key", ignored))
    return RootWay{RootWay::Kind::credential, fs::path(credentials) / "wardbook.key"};
  return RootWay{RootWay::Kind::key_file, TRY(settings.key_file(store_id))};
}

Result<crypto::Key> root_key(const RootWay& way, const fs::path& data, const Uuid& store_id) {
  if (way.kind == RootWay::Kind::passphrase_file) return by_passphrase(way.file, data, store_id);
  if (way.kind == RootWay::Kind::credential) return crypto::read_key_file(way.file);
  TRY(check_key_place(way.file, data));
  std::error_code ignored;
  if (!fs::exists(way.file, ignored)) {
    if (store::KeyStore::root_way_parameters(keys_db(data), store::RootWay::passphrase))
      return fail(Code::settings, "This store opens by a passphrase: name the file that holds it in WARDBOOK_PASSPHRASE_FILE.");
    return fail(
        Code::settings,
        "The key file is not where it should be: name it in WARDBOOK_KEY_FILE. If it is lost, wardbook keys recover makes it anew.");
  }
  return crypto::read_key_file(way.file);
}

Result<crypto::Key> root_key(const Invocation& call, const store::DataDirectory& directory) {
  return root_key(TRY(root_way(call, directory.store_id())), directory.path(), directory.store_id());
}

Result<workflow::Session*> open_session(Invocation& call, std::string via) {
  auto directory = TRY(store::DataDirectory::open(TRY(call.settings().data_directory())));
  auto root = TRY(root_key(call, directory));
  return &call.hold(
      TRY(workflow::Session::open(std::move(directory), std::move(root), user_name(), std::move(via), call.clock(), call.randomness())));
}

Result<std::unique_ptr<gateway::Gateway>> model_gateway(const Invocation& call, const gateway::EgressGuard& guard) {
  auto settings = call.settings();
  auto url = TRY(settings.find(SettingId::model_url));
  auto key = TRY(settings.find(SettingId::model_key));
  if (!url && !key) return std::unique_ptr<gateway::Gateway>();
  auto model = TRY(settings.find(SettingId::model_name));
  auto region = TRY(settings.find(SettingId::model_region));
  gateway::ModelSettings to{url ? url->value : "https://api.openai.com/v1", gateway::ApiKey(key ? std::move(key->value) : std::string()),
                            model ? model->value : std::string(default_model), region ? region->value : std::string()};
  TRY(gateway::check(to));
  return std::make_unique<gateway::Gateway>(std::move(to), guard);
}

}  // namespace wardbook::cmd
