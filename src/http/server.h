// An HTTP/1.1 server (RFC 9112): through TLS 1.3, or in clear on loopback. Reading and writing is done on one thread, in coroutines;
// the application answers on a pool. A request meets the limits before it is parsed, and a body is in memory as a whole when it is handed
// over, but only of requests that the application has admitted by their head.
//
// What the server refuses by itself, each by Application::refuse(): 400 (no HTTP/1.1, or something that could be read in two ways: see
// head.h; a body that ends early), 408, 413, 414, 415 (Content-Encoding), 417, 429 (too much at once), 431, 500 (the application threw),
// 501, 505; the connection is closed after each. Chunked bodies, "Expect: 100-continue", HEAD, and requests that come before the answer to
// the one before are understood; compression, upgrades and HTTP/2 are not. Every answer carries "Cache-Control: no-store" and X-Request-Id.
// Bodies of requests and answers are wiped once they have been dealt with.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "http/address.h"
#include "http/limits.h"
#include "http/message.h"
#include "http/traffic.h"
#include "tls/credentials.h"

namespace wardbook::http {

enum class Signals { leave_alone, heed };  // SIGTERM and SIGINT stop the server, SIGHUP has certificates read again where there are some

struct ServerOptions {
  Limits limits{};
  Signals signals = Signals::leave_alone;
  Traffic* traffic = nullptr;  // counts the connections, if it is there, and outlives the server
  // Where the certificate comes from, at the start and at each reload. Without it the server speaks in clear, on loopback only.
  std::function<Result<tls::Credentials>()> credentials{};
  // Listens at this socket file too, in clear: its clients are users of this machine, and Request::user says which. Made 0600 in a folder
  // of 0700, in the place of one that an earlier server left; removed at the end.
  std::optional<std::filesystem::path> local_socket{};
};

class Server {
 public:
  // Listens from here on; clients wait until run(). Application, clock and randomness must outlive the server. conflict: the port is
  // taken; invalid_request: this user may not listen there, the address is not this machine's, or not loopback and without TLS; and what
  // options.credentials says. Of options.local_socket: settings, disk_full, store_unavailable.
  static Result<Server> listen(const Address& address, const Application& application, const Clock& clock, Randomness& randomness,
                               const ServerOptions& options = {});
  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  ~Server();

  const Address& address() const;  // with the port that was picked

  // Serves until it is told to stop: then no new connection is taken, idle ones are closed, and requests that are under way are
  // answered, for as long as limits.drain; a request that is being answered by the application is waited for. Call once.
  void run();
  void stop();    // from any thread
  void reload();  // from any thread: connections from now on get the certificate that options.credentials gives, if it gives one

 private:
  class Loop;
  explicit Server(std::unique_ptr<Loop> loop);
  std::unique_ptr<Loop> loop_;
};

}  // namespace wardbook::http
