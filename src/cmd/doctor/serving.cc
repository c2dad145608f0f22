// What a server needs beside the store: the site's files, a certificate, a port.
#include <arpa/inet.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include "access/rego_policy.h"
#include "base/file.h"
#include "cmd/doctor/examination.h"
#include "cmd/listen_option.h"
#include "cmd/open_session.h"
#include "gateway/simple_guard.h"
#include "http/address.h"
#include "recognizers/recognizers.h"
#include "tls/credentials.h"
#include "tls/development.h"

namespace wardbook::cmd::doctor {
namespace fs = std::filesystem;
namespace {

constexpr std::chrono::days soon{30};

// errno of bind(2) as http/server.cc does it; 0 if serve could listen there now.
int try_to_bind(const http::Address& address) {
  sockaddr_in four{};
  sockaddr_in6 six{};
  four.sin_family = AF_INET;
  four.sin_port = htons(address.port);
  six.sin6_family = AF_INET6;
  six.sin6_port = htons(address.port);
  bool is_four = ::inet_pton(AF_INET, address.host.c_str(), &four.sin_addr) == 1;
  if (!is_four && ::inet_pton(AF_INET6, address.host.c_str(), &six.sin6_addr) != 1) return EADDRNOTAVAIL;
  FileDescriptor socket(::socket(is_four ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (!socket) return errno;
  int yes = 1;
  ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  const auto* where = is_four ? reinterpret_cast<const sockaddr*>(&four) : reinterpret_cast<const sockaddr*>(&six);
  if (::bind(socket.get(), where, is_four ? sizeof four : sizeof six) != 0) return errno;
  return 0;
}

}  // namespace

void look_at_site(Examination& examination) {
  if (examination.data.empty() || !examination.owned) return;
  auto& call = examination.call();
  std::size_t wrong = 0;
  if (auto policy = access::RegoPolicy::load(examination.data / "policies", call.clock()); !policy) {
    examination.found(Ailment::policies_broken, policy.error());
    ++wrong;
  }
  auto rules = recognizers::load(examination.data / "recognizers.toml");
  if (!rules && rules.error().code() != Code::not_found) {
    examination.found(Ailment::recognizers_broken, rules.error());
    ++wrong;
  }
  gateway::SimpleGuard guard;
  if (auto model = model_gateway(call, guard); !model && examination.settings_read) {
    examination.found(Ailment::model_unusable, model.error());
    ++wrong;
  }
  if (wrong == 0) examination.say(Topic::site, Verdict::fine, "Policies, recognizers and the model's settings can be used as they are.");
}

void look_at_certificate(Examination& examination) {
  auto& call = examination.call();
  auto chain = call.value("--tls-cert"), key = call.value("--tls-key");
  fs::path chain_file = chain ? fs::path(*chain) : examination.data / "tls" / "server.pem";
  fs::path key_file = key ? fs::path(*key) : chain ? chain_file : examination.data / "tls" / "server.key";
  std::error_code ignored;
  if (!chain && !fs::exists(chain_file, ignored))
    return examination.say(Topic::certificate, Verdict::note, "There is no certificate; serve makes one for this machine alone.");
  auto file = chain_file.string();
  auto validity = tls::read_validity(chain_file);
  if (!validity) return examination.found(Ailment::certificate_unusable, validity.error(), file);
  auto now = call.clock().now();
  if (now > validity->not_after)
    return examination.found(Ailment::certificate_expired,
                             fmt::format("The certificate was valid until {}.", to_rfc3339(validity->not_after)), file);
  if (now < validity->not_before)
    return examination.found(Ailment::certificate_not_yet_valid,
                             fmt::format("The certificate is valid from {} on.", to_rfc3339(validity->not_before)), file);
  auto credentials = tls::read_credentials(chain_file, key_file, now);
  if (!credentials) return examination.found(Ailment::certificate_unusable, credentials.error(), key_file.string());
  auto days = std::chrono::floor<std::chrono::days>(validity->not_after - now).count();
  if (validity->not_after - now < soon)
    return examination.found(Ailment::certificate_expires_soon, fmt::format("The certificate is valid for {} more days.", days), file);
  examination.say(Topic::certificate, Verdict::fine,
                  fmt::format("{} certificate is valid for {} more days.",
                              credentials->origin == tls::Origin::development ? "The development (loopback only)" : "The", days));
}

void look_at_port(Examination& examination) {
  auto address = listen_option(examination.call());
  if (!address && address.error().code() == Code::settings)
    return examination.say(Topic::port, Verdict::unchecked, "The settings do not say where serve would listen.");
  if (!address) return examination.found(Ailment::address_wrong, address.error());
  auto shown = http::url_of(*address, http::Scheme::https);
  int refused = try_to_bind(*address);
  auto port = std::to_string(address->port);
  if (refused == 0) return examination.say(Topic::port, Verdict::fine, fmt::format("serve could listen on {}.", shown));
  if (refused == EADDRINUSE && examination.held)
    return examination.say(
        Topic::port, Verdict::note,
        fmt::format("{} is taken, and a wardbook holds the store: most likely its server. curl -k {}/livez asks it.", shown, shown));
  if (refused == EADDRINUSE) return examination.found(Ailment::port_taken, fmt::format("Another program listens on {}.", shown), port);
  examination.found(Ailment::port_refused,
                    fmt::format("The kernel does not let this user listen on {} ({}).", shown,
                                refused == EACCES ? "no permission" : "not this machine's address"),
                    port);
}

}  // namespace wardbook::cmd::doctor
