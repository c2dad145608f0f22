// An HTTP/1.1 server (RFC 9112) on loopback. Reading and writing is done on one thread, in coroutines; answering on a pool. A request
// meets the limits before it is parsed, and a body is in memory as a whole when the application sees it.
//
// What the server refuses by itself: 400 (no HTTP, a body that ends early), 408, 413, 431, 500 (the application threw), 503; the
// connection is closed after each. Chunked bodies, "Expect: 100-continue", HEAD and requests that come before the answer to the one
// before are understood; TLS, compression, upgrades and HTTP/2 are not. Every answer carries "Cache-Control: no-store".
// Bodies of requests and answers are wiped once they have been dealt with.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "http/address.h"
#include "http/limits.h"
#include "http/message.h"

namespace wardbook::http {

enum class Signals { leave_alone, stop_at_term };  // SIGTERM and SIGINT

class Server {
 public:
  // Listens from here on; clients wait until run(). The application must outlive the server. conflict: the port is taken;
  // invalid_request: this user may not listen there, or the address is not this machine's.
  static Result<Server> listen(const Address& address, const Application& application, const Limits& limits = {},
                               Signals signals = Signals::leave_alone);
  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  ~Server();

  const Address& address() const;  // with the port that was picked

  // Serves until it is told to stop: then no new connection is taken, idle ones are closed, and requests that are under way are
  // answered, for as long as limits.drain; a request that is being answered by the application is waited for. Call once.
  void run();
  void stop();  // from any thread

 private:
  class Loop;
  explicit Server(std::unique_ptr<Loop> loop);
  std::unique_ptr<Loop> loop_;
};

}  // namespace wardbook::http
