#include "cmd/find_store.h"

#include "cmd/open_session.h"
#include "crypto/key_file.h"

namespace wardbook::cmd {
namespace {

// A flag goes before the environment: who names a directory means that one.
Result<std::optional<client::Server>> server_elsewhere(const Invocation& call) {
  if (call.has("--data")) return std::optional<client::Server>();
  auto settings = call.settings();
  auto url = TRY(settings.find(SettingId::server_url));
  if (!url) return std::optional<client::Server>();
  client::Address address{.url = std::move(url->value)};
  if (auto token = TRY(settings.find(SettingId::server_token))) {
    address.token.assign(token->value.begin(), token->value.end());
    ::explicit_bzero(token->value.data(), token->value.size());
  }
  if (auto authority = TRY(settings.find(SettingId::server_authority))) address.authority = authority->value;
  auto certificate = TRY(settings.find(SettingId::client_certificate)), key = TRY(settings.find(SettingId::client_key));
  if (certificate.has_value() != key.has_value())
    return fail(Code::settings, "WARDBOOK_CLIENT_CERT and WARDBOOK_CLIENT_KEY go together: one is set and the other is not.");
  constexpr std::size_t largest_key = 64 << 10;
  if (key) address.certificate = {certificate->value, TRY(crypto::read_secret_file(key->value, largest_key))};
  return std::optional(TRY(client::Server::at(std::move(address))));
}

}  // namespace

Result<FoundStore> find_store(Invocation& call) {
  if (auto server = TRY(server_elsewhere(call))) return FoundStore{nullptr, std::move(server)};
  auto socket = store::DataDirectory::socket_of(TRY(call.settings().data_directory()));
  if (auto server = client::Server::at(socket)) return FoundStore{nullptr, std::move(server)};
  auto session = open_session(call);
  if (session) return FoundStore{*session, std::nullopt};
  // A server that was just starting holds the directory before it listens.
  if (session.error().code() == Code::busy)
    if (auto server = client::Server::at(socket)) return FoundStore{nullptr, std::move(server)};
  return std::move(session).error();
}

Result<void> refuse_server_elsewhere(const Invocation& call) {
  if (call.has("--data") || !TRY(call.settings().find(SettingId::server_url))) return {};
  return fail(Code::invalid_request,
              "WARDBOOK_URL names a server elsewhere, and this command reads files of this machine: name them by --data (audit verify: or "
              "--ledger), or unset WARDBOOK_URL.");
}

}  // namespace wardbook::cmd
