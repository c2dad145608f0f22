#include "cmd/find_store.h"

#include "cmd/open_session.h"

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
  return std::optional(TRY(client::Server::at(std::move(address))));
}

}  // namespace

Result<FoundStore> find_store(Invocation& call) {
  if (auto server = TRY(server_elsewhere(call))) return FoundStore{nullptr, std::move(server)};
  auto socket = store::DataDirectory::socket_of(TRY(call.settings().data_directory()));
  if (auto server = client::Server::at(socket)) return FoundStore{nullptr, std::move(server)};
  auto session = open_session(call);
  if (session) return FoundStore{std::move(*session), std::nullopt};
  // A server that was just starting holds the directory before it listens.
  if (session.error().code() == Code::busy)
    if (auto server = client::Server::at(socket)) return FoundStore{nullptr, std::move(server)};
  return std::move(session).error();
}

Result<std::unique_ptr<workflow::Session>> open_without_server(Invocation& call) {
  auto store = TRY(find_store(call));
  if (!store.server) return std::move(store.session);
  if (store.server->where() == client::Server::Where::elsewhere)
    return fail(Code::invalid_request,
                "A server does not do this for others: run the command where its data directory is, without WARDBOOK_URL.");
  return fail(Code::busy,
              "A server holds the data directory and does not do this for others: end it (SIGTERM), run the command, start it again.");
}

}  // namespace wardbook::cmd
