#include <fmt/format.h>

#include "cmd/accounts.h"
#include "cmd/all_commands.h"
#include "cmd/open_session.h"
#include "crypto/key_file.h"
#include "crypto/passphrase.h"
#include "tls/development.h"

namespace wardbook::cmd {
namespace fs = std::filesystem;

namespace {

struct Admin {
  std::string name, password;
};

Result<Admin> make_admin(Invocation& call, std::string name) {
  Admin admin{std::move(name), identity::generate_password(call.randomness())};
  auto session = TRY(open_session(call));
  auto book = TRY(identity::AccountBook::open(session->directory().store_db(), session->keys()));
  auto accounts = accounts_here(*session, std::move(book));
  TRY(accounts->add({admin.name, {trust::Role::administrator}, admin.password}, identity::SecondFactor::none));
  TRY(accounts->close());
  return admin;
}

}  // namespace

Result<Answer> run_init(Invocation& call) {
  std::string admin_name;
  if (auto given = call.value("--admin")) admin_name = TRY(identity::account_name(*given));
  auto settings = call.settings();
  auto directory = TRY(settings.data_directory());
  auto passphrase_file = TRY(settings.find(SettingId::passphrase_file));
  // Later commands would look for the key file, and not find one.
  if (passphrase_file && TRY(settings.find(SettingId::key_file)))
    return fail(Code::invalid_request,
                "A store has a key file or a passphrase: give one of --key-file (WARDBOOK_KEY_FILE) and --passphrase-file "
                "(WARDBOOK_PASSPHRASE_FILE).");
  if (passphrase_file && lies_within(passphrase_file->value, directory))
    return fail(Code::settings,
                "The passphrase file lies inside the data directory: keep it elsewhere, so that no copy of the data holds it.");
  auto store_id = Uuid::v7(call.clock(), call.randomness());
  auto root = crypto::Key::generate(call.randomness());

  std::optional<crypto::Key> passphrase_key;
  Bytes parameters(crypto::passphrase_salt_size);
  fs::path key_file;
  if (passphrase_file) {
    auto passphrase = TRY(crypto::read_passphrase_file(passphrase_file->value));
    call.randomness().fill(parameters);
    passphrase_key = TRY(crypto::key_from_passphrase(passphrase, parameters));
    append(parameters, crypto::PassphraseParameters().encode());
  } else {
    key_file = TRY(settings.key_file(store_id)).lexically_normal();
    TRY(check_key_place(key_file, directory));
    std::error_code ignored;
    if (fs::exists(directory / "FORMAT", ignored))
      return fail(Code::conflict, "There is a store in this folder already: nothing was changed. --data names another folder.");
    TRY(make_folder(key_file.parent_path()));
    TRY(crypto::write_key_file(key_file, root));
  }
  auto made = workflow::Session::create(directory, store_id, store::Kind::real, std::move(root), passphrase_key, parameters, user_name(),
                                        call.clock(), call.randomness());
  if (!made) {
    std::error_code ignored;
    if (!key_file.empty()) fs::remove(key_file, ignored);  // it opens nothing
    return std::move(made).error();
  }
  // The store is whole without it, and what init has to show is shown once only.
  if (auto tls = tls::ensure_development_files(directory / "tls", call.clock(), call.randomness()); !tls)
    call.narrate("No development certificate was made: there is no room on the disk, or the folder cannot be written.");
  // What is not where later commands look must be named to them.
  auto way = passphrase_file          ? std::string("passphrase     in a file; name it from now on in WARDBOOK_PASSPHRASE_FILE")
             : call.has("--key-file") ? fmt::format("key file       {} (name it from now on in WARDBOOK_KEY_FILE)", key_file.string())
                                      : fmt::format("key file       {}", key_file.string());
  // The store is there: whatever becomes of the account, the recovery code must be shown.
  std::string admin_json = "null", admin_text;
  std::optional<Error> failed;
  if (!admin_name.empty()) {
    auto admin = make_admin(call, admin_name);
    if (!admin) failed = std::move(admin).error();
    if (admin) {
      admin_json = fmt::format(R"({{"name":"{}","password":"{}"}})", admin->name, admin->password);
      admin_text = fmt::format("administrator  {}\npassword       {}\n", admin->name, admin->password);
    }
  }
  return Answer{
      .json = fmt::format(R"({{"store":"{}","vkey":"{}","admin":{},"recovery_code":"{}"}})", store_id, made->verifier_key, admin_json,
                          made->recovery_code),
      .text = fmt::format(
          "store          {}\n{}\nverifier key   {}\nrecovery code  {}\n{}\nKeep the recovery code where neither the disk nor its "
          "backups are: it opens the store without the key, and is not shown again.\n",
          store_id, way, made->verifier_key, made->recovery_code, admin_text),
      .error = std::move(failed)};
}

}  // namespace wardbook::cmd
