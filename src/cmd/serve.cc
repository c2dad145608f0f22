#include <algorithm>
#include <thread>

#include <fmt/format.h>
#include <unistd.h>

#include <boost/json.hpp>

#include "api/numbers.h"
#include "api/outages.h"
#include "api/service.h"
#include "api/watch.h"
#include "base/file.h"
#include "cmd/all_commands.h"
#include "cmd/listen_option.h"
#include "cmd/open_session.h"
#include "cmd/serving.h"
#include "cmd/treatment_option.h"
#include "gateway/simple_guard.h"
#include "http/server.h"
#include "tls/development.h"
#include "workflow/site_rules.h"

namespace wardbook::cmd {
namespace fs = std::filesystem;
namespace {

// Most calls wait for the disk or for a document; few for the processor. Those that wait for a document leave threads for the others.
constexpr std::size_t answering_threads = 64, waiting_threads = 48;
// A worker waits for the disk most of the time, and those that wait together share one sync of the ledger.
constexpr std::size_t workers_a_core = 4, most_workers = 32;

struct CertificateFiles {
  fs::path chain, key;
  std::optional<fs::path> authority;  // of the development certificate
};

Result<CertificateFiles> certificate_files(Invocation& call, const store::DataDirectory& directory, log::Log& log) {
  auto chain = call.value("--tls-cert"), key = call.value("--tls-key");
  if (chain.has_value() != key.has_value()) return fail(Code::invalid_request, "--tls-cert and --tls-key belong together.");
  if (chain) return CertificateFiles{*chain, *key, std::nullopt};
  auto folder = directory.path() / "tls";
  if (TRY(tls::ensure_development_files(folder, call.clock(), call.randomness())) == tls::Ensured::made)
    log.write(log::Event::certificate_made);
  tls::DevelopmentFiles files(folder);
  return CertificateFiles{files.certificate, files.key, files.authority};
}

// What may be shown to others than this machine's own users.
Result<void> may_leave_loopback(const store::DataDirectory& directory, const CertificateFiles& files, const identity::AccountBook& book) {
  if (directory.kind() == store::Kind::demo) return fail(Code::settings, "A demonstration's store is served on loopback only.");
  if (files.authority)
    return fail(Code::settings, "Another address than loopback needs a certificate of your own: --tls-cert and --tls-key.");
  if (book.accounts().empty())
    return fail(Code::settings, "Another address than loopback needs an account: wardbook user add NAME --role administrator.");
  return {};
}

// A terminal has a reader, everything else is read by a program.
log::Format log_format(const Invocation& call) {
  if (auto chosen = call.value("--log")) return *chosen == "json" ? log::Format::json : log::Format::text;
  return ::isatty(STDERR_FILENO) ? log::Format::text : log::Format::json;
}

log::Level log_level(const Invocation& call) {
  auto chosen = call.value("--log-level").value_or(call.has("--quiet") ? "error" : "info");
  auto found = std::ranges::find(log::level_names, chosen);
  return static_cast<log::Level>(found - log::level_names.begin());
}

}  // namespace

std::string ready_line(const Serving& serving) {
  auto ca = serving.authority ? boost::json::value(serving.authority->string()) : boost::json::value();
  return boost::json::serialize(boost::json::object{{"event", "ready"}, {"url", serving.url}, {"ca", std::move(ca)}, {"pid", ::getpid()}}) +
         "\n";
}

Result<Serving> serve(Invocation& call, workflow::Session& session, const std::function<Result<void>(const Serving&)>& ready) {
  log::Log log(STDERR_FILENO, log_format(call), log_level(call), call.clock());
  auto address = TRY(listen_option(call));
  auto applied = TRY(store_operator(call));
  gateway::SimpleGuard guard;
  auto model = TRY(model_gateway(call, guard));
  auto book = TRY(identity::AccountBook::open(session.directory().store_db(), session.keys()));
  auto files = TRY(certificate_files(call, session.directory(), log));
  if (!http::is_loopback(address)) TRY(may_leave_loopback(session.directory(), files, *book));

  const workflow::Engines engines(TRY(workflow::site_rules_of(session.directory())));
  identity::Authenticator authenticator(*book, session.gate(), session.ledger(), call.clock(), call.randomness());
  identity::Administration administration(*book, session.gate(), call.clock(), call.randomness());
  auto pipeline = TRY(workflow::Pipeline::make(session, engines, model.get(), applied));
  workflow::QueueLimits limits{.waiters = waiting_threads};
  limits.workers = std::clamp<std::size_t>(workers_a_core * std::thread::hardware_concurrency(), workers_a_core, most_workers);
  auto queue = TRY(workflow::Queue::open(session, pipeline, limits));
  workflow::LedgerIndex ledger_index(session.directory().ledger());
  http::Traffic traffic;
  api::Numbers numbers;
  const api::House house{session, engines, authenticator, administration, *queue, ledger_index, traffic, numbers};
  const api::Service service(house);
  const api::Watch watch(service, numbers, log);
  http::ServerOptions options{.signals = http::Signals::heed, .traffic = &traffic};
  options.limits.threads = answering_threads;
  options.limits.connections_of_an_address = options.limits.connections / 2;
  options.limits.body_bytes += 64 << 10;  // the envelope of a form round the longest document
  options.credentials = [&]() -> Result<tls::Credentials> {
    auto credentials = TRY(tls::read_credentials(files.chain, files.key, call.clock().now()));
    if (auto authority = call.value("--client-ca")) credentials.client_authorities = TRY(tls::read_authorities(*authority));
    return credentials;
  };
  options.local_socket = store::DataDirectory::socket_of(session.directory().path());
  auto server = TRY(http::Server::listen(address, watch, call.clock(), call.randomness(), options));
  const Serving serving{http::url_of(server.address(), http::Scheme::https), files.authority};
  TRY(ready(serving));
  log.write(log::Event::started, {{"port", server.address().port}});
  {
    const api::Outages outages(house, log);
    queue->start();
    server.run();
    queue->stop();
  }
  log.write(log::Event::stopped);
  TRY(session.close());
  return serving;
}

Result<Answer> run_serve(Invocation& call) {
  auto print_ready = [](const Serving& serving) { return write_all(STDOUT_FILENO, bytes_of(ready_line(serving))); };
  auto served = TRY(serve(call, *TRY(open_session(call, "server")), print_ready));
  return Answer{fmt::format(R"({{"url":"{}"}})", served.url), ""};
}

}  // namespace wardbook::cmd
