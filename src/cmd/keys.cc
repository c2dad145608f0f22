#include <fmt/format.h>

#include "base/file.h"
#include "cmd/all_commands.h"
#include "cmd/find_store.h"
#include "cmd/json_fields.h"
#include "cmd/open_session.h"
#include "crypto/key_file.h"
#include "crypto/recovery_code.h"
#include "workflow/key_status.h"

namespace wardbook::cmd {
namespace {

access::Act keys_act(const workflow::Session& session, std::string code) {
  access::Act act{.action = trust::Action::keys_manage, .resource = {"store", session.store_id().text()}};
  act.outcome.code = std::move(code);
  return act;
}

Result<std::string> key_status(workflow::Session& session) {
  TRY(session.gate().pass(session.principal(), keys_act(session, "")));
  auto status = TRY(workflow::key_status_json(session));
  TRY(session.close());
  return status;
}

}  // namespace

Result<Answer> run_keys_status(Invocation& call) {
  auto store = TRY(find_store(call));
  Answer answer;
  answer.json = store.session ? TRY(key_status(*store.session)) : std::move(TRY(store.server->ask({.path = "/v1/keys"})).body);
  auto status = parsed(answer.json);
  const auto& ways = list_field(status, "root");
  const bool passphrase = !ways.empty() && ways.front() == "passphrase";
  answer.text = fmt::format("root           {}, recovery code\n", passphrase ? "passphrase" : "key file");
  const auto& keys = field(status, "keys");
  if (keys.is_object())
    for (const auto& one : keys.get_object())
      answer.text += fmt::format("{:14} {}\n", std::string_view(one.key()), number_field(keys, one.key()));
  return answer;
}

Result<Answer> run_keys_recover(Invocation& call) {
  constexpr std::uint64_t largest = 4096;
  auto bytes = read_file(TRY(call.required("--recovery-file")), largest);
  if (!bytes) return fail(Code::invalid_request, "The file that --recovery-file names cannot be read.");
  auto directory = TRY(store::DataDirectory::open(TRY(call.settings().data_directory())));
  auto new_file = TRY(call.settings().key_file(directory.store_id()));
  TRY(check_key_place(new_file, directory.path()));
  if (std::error_code ignored; std::filesystem::exists(new_file, ignored))
    return fail(Code::conflict, "There is a file where the recovered key would go: nothing was changed. --key-file names another place.");
  auto recovery_key = TRY(crypto::recovery_key(text_of(*bytes)));
  auto root = TRY(store::KeyStore::root_by(directory.keys_db(), directory.store_id(), store::RootWay::recovery_code, recovery_key));
  auto for_session = TRY(store::KeyStore::root_by(directory.keys_db(), directory.store_id(), store::RootWay::recovery_code, recovery_key));
  auto session =
      TRY(workflow::Session::open(std::move(directory), std::move(for_session), user_name(), "cli", call.clock(), call.randomness()));
  TRY(session->gate().pass(session->principal(), keys_act(*session, "recovered")));
  TRY(session->close());
  TRY(make_folder(new_file.parent_path()));
  TRY(crypto::write_key_file(new_file, root));
  return Answer{
      fmt::format(R"({{"store":"{}"}})", session->store_id()),
      fmt::format(
          "key file       {}\n{}", new_file.string(),
          call.has("--key-file") ? "\nIf that is not where wardbook looks (wardbook config show), name it by WARDBOOK_KEY_FILE.\n" : "")};
}

}  // namespace wardbook::cmd
