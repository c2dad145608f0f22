#include "http/server.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <thread>

#include <unistd.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>

#include "http/asking.h"
#include "http/body.h"
#include "http/budget.h"
#include "http/connection.h"
#include "http/head.h"
#include "http/listening.h"
#include "http/request_id.h"
#include "http/response_head.h"
#include "http/tls_context.h"
#include "http/wipe.h"

namespace wardbook::http {
namespace {

using Held = std::shared_ptr<Connection>;
using MaybeRefused = std::optional<Refusal>;

// Who asked is gone: the call is known to the application, if its head was read, and nothing is sent.
constexpr Refusal nobody_there{0};
constexpr Refusal too_much{429, Code::rate_limited, "Too much is under way at once: try again."};
constexpr std::size_t one_write = 16 << 10;  // a record of TLS

Refusal refusal_of(Connection::Read read) {
  switch (read) {
    case Connection::Read::late:
      return {408, Code::invalid_request, "The request took too long to arrive."};
    case Connection::Read::end:
      return Refusal::bad("The request ends before its end.");
    case Connection::Read::bytes:
    case Connection::Read::broken:
      break;
  }
  return nobody_there;
}

}  // namespace

class Server::Loop {
 public:
  Loop(const Application& application, const Clock& clock, Randomness& randomness, const ServerOptions& options)
      : application_(application),
        clock_(clock),
        randomness_(randomness),
        options_(options),
        asking_(io_, limits_.threads ? limits_.threads : std::max(1U, std::thread::hardware_concurrency()), application) {}

  Result<void> listen(const Address& address) {
    if (options_.credentials) {
      auto credentials = TRY(options_.credentials());
      if (credentials.origin == tls::Origin::development && !is_loopback(address))
        return fail(Code::invalid_request, "The development certificate is for loopback: other addresses need one of your own.");
      tls_ = TRY(tls_context(credentials));
    } else if (!is_loopback(address)) {
      return fail(Code::invalid_request, "A server without TLS listens on loopback only.");
    }
    address_ = TRY(listen_on(address, acceptor_));
    if (options_.local_socket) TRY(listen_at(*options_.local_socket, local_));
    if (options_.signals == Signals::heed) {
      for (int signal : {SIGTERM, SIGINT}) signals_.add(signal);
      if (options_.credentials) signals_.add(SIGHUP);
      asio::co_spawn(io_, heed_signals(), asio::detached);
    }
    return {};
  }

  const Address& address() const { return address_; }

  void run() {
    asio::co_spawn(io_, accept(acceptor_), asio::detached);
    if (options_.local_socket) asio::co_spawn(io_, accept(local_), asio::detached);
    io_.run();
    asking_.pool().join();
  }

  void stop() {
    asio::post(io_, [this] { drain(); });
  }

  void reload() {
    asio::post(io_, [this] { asio::co_spawn(io_, read_certificates(), asio::detached); });
  }

 private:
  asio::awaitable<void> heed_signals() {
    while (!draining_) {
      auto [aborted, signal] = co_await signals_.async_wait(as_awaited_tuple);
      if (aborted) co_return;
      if (signal == SIGHUP) {
        co_await read_certificates();
      } else {
        drain();
      }
    }
  }

  asio::awaitable<void> read_certificates() {
    if (!options_.credentials) co_return;
    auto made = co_await asking_.pool().run([this] { return make_context(); });
    if (!made) co_return;
    if (*made) tls_ = std::move(**made);
    co_await asking_.pool().run([this, &made] {
      application_.certificates_read(*made ? Result<void>() : Result<void>(made->error()));
      return true;
    });
  }

  Result<TlsContext> make_context() const {
    auto credentials = TRY(options_.credentials());
    return tls_context(credentials);
  }

  template <typename Acceptor>
  asio::awaitable<void> accept(Acceptor& acceptor) {
    while (!draining_) {
      if (full()) {
        co_await acceptor.async_wait(Acceptor::wait_read, as_awaited_tuple);
        if (draining_) break;
        if (full()) {
          make_room();
          co_await pause(never);
        }
        continue;
      }
      auto [error, socket] = co_await acceptor.async_accept(as_awaited_tuple);
      if (draining_) break;
      if (error) {  // no descriptors left, most likely: some will come back
        co_await pause(Steady::now() + std::chrono::milliseconds(100));
        continue;
      }
      auto peer = peer_of(socket);
      if (!peer) continue;
      if (!may_come(peer->address)) continue;  // it is closed as it goes
      auto connection = std::make_shared<Connection>(std::move(socket), std::move(*peer));
      connections_.insert(connection);
      if (options_.traffic) options_.traffic->opened.add();
      asio::co_spawn(io_, serve(connection), [this, connection](const std::exception_ptr&) { forget(connection); });
    }
  }

  bool full() const { return connections_.size() >= limits_.connections; }

  // Somebody waits: a client that has had an answer and says nothing more can come back. The one that has been silent for longest goes:
  // who has just had an answer is likely to ask again, and would find the connection closed while it writes.
  bool make_room(std::string_view of_peer = "") {
    Held longest;
    for (const auto& one : connections_) {
      if (!one->idle_since || !one->served || (!of_peer.empty() && one->peer().address != of_peer)) continue;
      if (!longest || *one->idle_since < *longest->idle_since) longest = one;
    }
    if (!longest) return false;
    longest->idle_since.reset();  // the next who waits needs another one
    longest->cancel();
    return true;
  }

  // Counts it, if an address may have one more. Users of this machine, who come without one, are not counted against each other.
  bool may_come(const std::string& address) {
    if (!address.empty() && of_an_address_[address] >= limits_.connections_of_an_address && !make_room(address)) return false;
    ++of_an_address_[address];
    return true;
  }

  asio::awaitable<void> pause(Steady::time_point until) {
    room_.expires_at(until);
    co_await room_.async_wait(as_awaited_tuple);
  }

  void forget(const Held& connection) {
    connection->close();
    connections_.erase(connection);
    if (auto of = of_an_address_.find(connection->peer().address); --of->second == 0) of_an_address_.erase(of);
    if (options_.traffic) options_.traffic->closed.add();
    room_.cancel();
    if (draining_ && connections_.empty()) end();
  }

  void end() {
    patience_.cancel();
    asking_.end();
  }

  void drain() {
    if (draining_) return;
    draining_ = true;
    application_.draining();
    ErrorCode ignored;
    acceptor_.close(ignored);
    if (local_.is_open()) ::unlink(options_.local_socket->c_str());
    local_.close(ignored);
    signals_.cancel(ignored);
    room_.cancel();
    for (const auto& connection : connections_)
      if (connection->idle_since) connection->cancel();
    if (connections_.empty()) return end();
    patience_.expires_after(limits_.drain);
    patience_.async_wait([this](const ErrorCode& aborted) {
      if (aborted) return;
      for (const auto& connection : connections_) connection->close();
    });
  }

  asio::awaitable<void> serve(Held connection) {
    if (tls_ && !connection->peer().user) {
      auto secured = co_await connection->secure(tls_, Steady::now() + limits_.handshake);
      if (secured == Connection::Secured::plain_http) {
        co_await refuse(*connection, Refusal::bad("This port speaks TLS: use https."), std::make_shared<Call>());
      }
      if (secured != Connection::Secured::done) co_return;
    }
    auto after = After::keep;
    while (after == After::keep) after = co_await exchange(*connection);
  }

  // One request and its answer.
  asio::awaitable<After> exchange(Connection& connection) {
    if (connection.inbox.empty()) {
      const auto now = Steady::now();
      connection.idle_since = now;
      auto read = Connection::Read::end;
      if (!draining_) read = co_await connection.read_some(now + (connection.served ? limits_.idle : limits_.header));
      connection.idle_since.reset();
      if (read != Connection::Read::bytes) {
        connection.say_end();
        co_return After::close;
      }
    }
    Head head;
    auto refused = co_await read_head(connection, head);
    if (refused && refused->status == nobody_there.status) co_return After::close;
    auto call = std::make_shared<Call>();
    auto& request = call->request;
    request = {.method = head.method, .path = std::move(head.path), .query = std::move(head.query), .fields = std::move(head.fields)};
    request.peer = connection.peer().address;
    request.user = connection.peer().user;
    identify(request, clock_, randomness_);
    std::optional<Response> at_once;
    if (!refused) at_once = application_.at_once(request);
    if (!refused && !at_once && asking_.pool().busy() >= limits_.in_flight) refused = too_much;
    const bool bare = head.framing.kind == Framing::Kind::none;
    Response response;
    bool read_on = true;  // the request has been read as a whole
    if (at_once) {
      response = std::move(*at_once);
      read_on = bare;
    } else if (!refused && bare) {
      response = co_await asking_.answer(call);
    } else if (!refused) {
      auto admission = co_await asking_.admit(call);
      if (auto* turned_away = std::get_if<Response>(&admission)) {
        response = std::move(*turned_away);
        read_on = false;
      } else {
        auto& admitted = std::get<Admitted>(admission);
        Budget::Claim claim(bodies_);
        refused = co_await read_body(connection, head, std::min(admitted.body_bytes, limits_.body_bytes), request.body, claim);
        call->handler = std::move(admitted.handler);
        if (!refused) response = co_await asking_.handle(call);
      }
    }
    if (refused) {
      co_await refuse(connection, *refused, call);
      co_return After::close;
    }
    auto after = read_on && head.keep_alive && !draining_ && !full() ? After::keep : After::close;
    bool written = co_await send(connection, response, request, after);
    wipe(response.body);
    connection.served = true;
    if (!written) co_return After::close;
    if (!read_on) co_await linger(connection);
    if (read_on && after == After::close) connection.say_end();
    co_return after;
  }

  asio::awaitable<MaybeRefused> read_head(Connection& connection, Head& head) const {
    auto deadline = Steady::now() + limits_.header;
    std::size_t seen = 0;
    while (true) {
      auto end = end_of_head(connection.inbox.bytes(), seen, limits_);
      if (auto* refusal = std::get_if<Refusal>(&end)) co_return *refusal;
      if (auto* size = std::get_if<std::size_t>(&end)) {
        auto parsed = parse_head(connection.inbox.bytes().substr(0, *size), limits_);
        connection.inbox.consume(*size);
        if (auto* refusal = std::get_if<Refusal>(&parsed)) co_return *refusal;
        head = std::move(std::get<Head>(parsed));
        co_return std::nullopt;
      }
      auto read = co_await connection.read_some(deadline);
      if (read != Connection::Read::bytes) co_return refusal_of(read);
    }
  }

  std::chrono::milliseconds patience_for(std::uint64_t bytes) const {
    return limits_.body + std::chrono::milliseconds(bytes * 1000 / limits_.bytes_per_second);
  }

  asio::awaitable<MaybeRefused> read_body(Connection& connection, const Head& head, std::uint64_t limit, std::string& body,
                                          Budget::Claim& claim) const {
    BodyReader reader(head.framing, limit);
    auto start = Steady::now();
    if (!reader.refusal() && head.awaits_continue && connection.inbox.empty()) {
      bool told = co_await connection.write("HTTP/1.1 100 Continue\r\n\r\n", start + limits_.header);
      if (!told) co_return nobody_there;
    }
    while (true) {
      connection.inbox.consume(reader.take(connection.inbox.bytes()));
      if (reader.refusal()) co_return reader.refusal();
      if (!claim.grow_to(reader.size())) co_return too_much;
      if (reader.done()) break;
      auto read = co_await connection.read_some(start + patience_for(reader.size()));
      if (read != Connection::Read::bytes) co_return refusal_of(read);
    }
    body = reader.release();
    co_return std::nullopt;
  }

  asio::awaitable<bool> send(Connection& connection, const Response& response, const Request& request, After after) const {
    auto head = head_of(response, request.shown_id, after);
    std::string_view body = request.method == Method::head ? std::string_view() : response.body;
    auto deadline = Steady::now() + patience_for(body.size());
    // One write for both, if both are small.
    bool together = head.size() + body.size() <= one_write;
    if (together) head += body;
    bool written = co_await connection.write(head, deadline);
    if (together) wipe(head);
    if (written && !together) written = co_await connection.write(body, deadline);
    co_return written;
  }

  // Says why, then reads on for a while: a client that is still sending would otherwise be cut off before it reads the answer.
  asio::awaitable<void> refuse(Connection& connection, Refusal refusal, HeldCall call) {
    const bool gone = refusal.status == nobody_there.status;
    if (gone) refusal = Refusal::bad("The request was broken off.");
    if (call->request.id.nil()) identify(call->request, clock_, randomness_);
    call->request.peer = connection.peer().address;
    call->request.user = connection.peer().user;
    auto made = co_await asking_.refuse(call, refusal);
    if (gone) co_return;
    bool written = co_await send(connection, made, call->request, After::close);
    if (written) co_await linger(connection);
  }

  asio::awaitable<void> linger(Connection& connection) const {
    connection.say_end();
    connection.idle_since = Steady::now();  // a drain need not wait for it
    if (!draining_) co_await connection.discard(Steady::now() + limits_.linger);
  }

  const Application& application_;
  const Clock& clock_;
  Randomness& randomness_;
  const ServerOptions options_;
  const Limits& limits_ = options_.limits;
  TlsContext tls_;  // null: in clear
  Address address_;
  asio::io_context io_{1};
  tcp::acceptor acceptor_{io_};
  Local::acceptor local_{io_};
  asio::signal_set signals_{io_};
  asio::steady_timer room_{io_};      // the acceptor waits here while there are too many connections
  asio::steady_timer patience_{io_};  // how long a drain may take
  std::set<Held> connections_;
  std::map<std::string, std::size_t, std::less<>> of_an_address_;  // how many connections each has
  Budget bodies_{limits_.bodies_bytes};                            // that are held at once
  bool draining_ = false;
  Asking asking_;
};

Server::Server(std::unique_ptr<Loop> loop) : loop_(std::move(loop)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

Result<Server> Server::listen(const Address& address, const Application& application, const Clock& clock, Randomness& randomness,
                              const ServerOptions& options) {
  auto loop = std::make_unique<Loop>(application, clock, randomness, options);
  TRY(loop->listen(address));
  return Server(std::move(loop));
}

const Address& Server::address() const { return loop_->address(); }
void Server::run() { loop_->run(); }
void Server::stop() { loop_->stop(); }
void Server::reload() { loop_->reload(); }

}  // namespace wardbook::http
