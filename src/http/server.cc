// The only file that is compiled with Beast and Asio: a minute of compiling is paid once. Beast parses and nothing more; every read and
// write is Asio's own, beside a timer (wire.h), so that a client who is too slow can still be told so; Beast's streams close the socket
// instead. g++ 12 compiles a co_await inside a larger expression or condition wrongly: here each is a statement of its own.
#include "http/server.h"

#include <algorithm>
#include <set>
#include <thread>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "http/response_head.h"
#include "http/wire.h"

namespace wardbook::http {
using Parser = beast::http::request_parser<beast::http::string_body>;

namespace {

std::string text_of(beast::string_view text) { return std::string(text.data(), text.size()); }

Request request_of(Parser& parser) {
  auto message = parser.release();
  auto target = text_of(message.target());
  auto question = std::min(target.find('?'), target.size());
  return {.method = text_of(message.method_string()),
          .path = target.substr(0, question),
          .query = target.substr(std::min(question + 1, target.size())),
          .content_type = text_of(message[beast::http::field::content_type]),
          .body = std::move(message.body())};
}

// What is said of a request that cannot be taken; status 0: nothing, the client has gone.
struct Refusal {
  int status;
  std::string_view reason;
};

constexpr Refusal nobody_there{0, ""};

Refusal refusal_of(Read read) {
  switch (read) {
    case Read::late:
      return {408, "The request took too long to arrive."};
    case Read::end:
      return {400, "The request ends before its end."};
    case Read::bytes:
    case Read::broken:
      break;
  }
  return nobody_there;
}

Refusal refusal_of(const beast::error_code& error) {
  if (error == beast::http::error::body_limit) return {413, "The body of the request is too large."};
  if (error == beast::http::error::header_limit) return {431, "The header fields of the request are too large."};
  return {400, "This is no HTTP/1.1 request."};
}

}  // namespace

class Server::Loop {
 public:
  Loop(const Application& application, const Limits& limits)
      : application_(application),
        limits_(limits),
        pool_(limits.threads ? limits.threads : std::max(1U, std::thread::hardware_concurrency())) {}

  Result<void> listen(const Address& address, Signals signals) {
    beast::error_code error;
    auto host = asio::ip::make_address(address.host, error);
    tcp::endpoint endpoint(host, address.port);
    if (!error) acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
    if (error == asio::error::address_in_use)
      return fail(Code::conflict, "Another program listens on port {} of this address.", address.port);
    if (error) return fail(Code::invalid_request, "The kernel refuses to listen on port {} of this address.", address.port);
    address_ = {address.host, acceptor_.local_endpoint().port()};
    if (signals == Signals::stop_at_term) {
      signals_.add(SIGTERM);
      signals_.add(SIGINT);
      signals_.async_wait([this](const beast::error_code& aborted, int) {
        if (!aborted) drain();
      });
    }
    return {};
  }

  const Address& address() const { return address_; }

  void run() {
    asio::co_spawn(io_, accept(), asio::detached);
    io_.run();
    pool_.join();
  }

  void stop() {
    asio::post(io_, [this] { drain(); });
  }

 private:
  using Held = std::shared_ptr<Connection>;

  asio::awaitable<void> accept() {
    while (!draining_) {
      if (full()) {
        co_await acceptor_.async_wait(tcp::acceptor::wait_read, as_awaited_tuple);
        if (draining_) break;
        if (full()) {
          make_room();
          co_await pause(Clock::time_point::max());
        }
        continue;
      }
      auto [error, socket] = co_await acceptor_.async_accept(as_awaited_tuple);
      if (draining_) break;
      if (error) {  // no descriptors left, most likely: some will come back
        co_await pause(Clock::now() + std::chrono::milliseconds(100));
        continue;
      }
      beast::error_code ignored;
      socket.set_option(tcp::no_delay(true), ignored);
      auto connection = std::make_shared<Connection>(std::move(socket));
      connections_.insert(connection);
      asio::co_spawn(io_, serve(connection), [this, connection](const std::exception_ptr&) { forget(connection); });
    }
  }

  bool full() const { return connections_.size() >= limits_.connections; }

  // Somebody waits: a client that has had an answer and says nothing more can come back.
  void make_room() {
    for (const auto& connection : connections_) {
      if (!connection->idle || !connection->served) continue;
      beast::error_code ignored;
      connection->socket.cancel(ignored);
      return;
    }
  }

  asio::awaitable<void> pause(Clock::time_point until) {
    room_.expires_at(until);
    co_await room_.async_wait(as_awaited_tuple);
  }

  void forget(const Held& connection) {
    beast::error_code ignored;
    connection->socket.close(ignored);
    connections_.erase(connection);
    room_.cancel();
    if (draining_ && connections_.empty()) patience_.cancel();
  }

  void drain() {
    if (draining_) return;
    draining_ = true;
    beast::error_code ignored;
    acceptor_.close(ignored);
    signals_.cancel(ignored);
    room_.cancel();
    for (const auto& connection : connections_)
      if (connection->idle) connection->socket.cancel(ignored);
    if (connections_.empty()) return;
    patience_.expires_after(limits_.drain);
    patience_.async_wait([this](const beast::error_code& aborted) {
      if (aborted) return;
      beast::error_code unheard;
      for (const auto& connection : connections_) connection->socket.close(unheard);
    });
  }

  asio::awaitable<void> serve(Held connection) {
    auto after = After::keep;
    while (after == After::keep) after = co_await exchange(*connection);
  }

  // One request and its answer.
  asio::awaitable<After> exchange(Connection& connection) {
    if (connection.buffer.size() == 0) {
      connection.idle = true;
      if (draining_) co_return After::close;
      auto read = co_await read_some(connection, Clock::now() + (connection.served ? limits_.idle : limits_.header));
      connection.idle = false;
      if (read != Read::bytes) co_return After::close;
    }
    Parser parser;
    parser.header_limit(limits_.header_bytes);
    parser.body_limit(limits_.body_bytes);
    Claim claim(*this);
    auto refused = co_await read_request(connection, parser, claim);
    if (refused) {
      co_await refuse(connection, *refused);
      co_return After::close;
    }

    bool keep = parser.keep_alive();
    auto request = request_of(parser);
    auto response = co_await asio::co_spawn(pool_, answer(request), asio::use_awaitable);
    auto after = keep && !draining_ && !full() ? After::keep : After::close;
    auto head = head_of(response, after);
    bool only_head = request.method == "HEAD";
    bool written = co_await write_all(connection, head, only_head ? std::string_view() : response.body, Clock::now() + limits_.answer);
    connection.served = true;
    wipe(request.body);
    wipe(response.body);
    co_return written ? after : After::close;
  }

  // The bytes of a body, counted among those of all connections for as long as it is held.
  class Claim {
   public:
    explicit Claim(Loop& loop) : loop_(loop) {}
    Claim(const Claim&) = delete;
    Claim& operator=(const Claim&) = delete;
    ~Claim() { loop_.bodies_ -= held_; }
    bool grow_to(std::uint64_t size) {
      loop_.bodies_ += size - held_;
      held_ = size;
      return loop_.bodies_ <= loop_.limits_.bodies_bytes;
    }

   private:
    Loop& loop_;
    std::uint64_t held_ = 0;
  };

  asio::awaitable<std::optional<Refusal>> read_request(Connection& connection, Parser& parser, Claim& claim) {
    auto deadline = Clock::now() + limits_.header;
    while (!parser.is_header_done()) {
      if (auto error = parse_some(connection, parser)) co_return refusal_of(error);
      if (parser.is_header_done()) break;
      auto read = co_await read_some(connection, deadline);
      if (read != Read::bytes) co_return refusal_of(read);
    }
    // RFC 9112 section 3.2: "A server MUST respond with a 400 to any HTTP/1.1 request message that lacks a Host header field and to any
    // that contains more than one".
    if (parser.get().version() >= 11 && parser.get().count(beast::http::field::host) != 1)
      co_return Refusal{400, "The request has no Host, or several."};
    if (parser.is_done()) co_return std::nullopt;
    if (beast::iequals(parser.get()[beast::http::field::expect], "100-continue") && connection.buffer.size() == 0) {
      bool told = co_await write_all(connection, "HTTP/1.1 100 Continue\r\n\r\n", "", deadline);
      if (!told) co_return nobody_there;
    }
    parser.eager(true);
    deadline = Clock::now() + limits_.body;
    while (true) {
      if (auto error = parse_some(connection, parser)) co_return refusal_of(error);
      if (!claim.grow_to(parser.get().body().size())) co_return Refusal{503, "Too much is under way at once: try again."};
      if (parser.is_done()) co_return std::nullopt;
      // What the parser leaves for later is the head of a chunk; its extensions have no use that we know of.
      if (connection.buffer.size() > limits_.header_bytes) co_return Refusal{400, "A chunk of the body has too long a head."};
      auto read = co_await read_some(connection, deadline);
      if (read != Read::bytes) co_return refusal_of(read);
    }
  }

  // As much of the buffer as can be parsed now.
  static beast::error_code parse_some(Connection& connection, Parser& parser) {
    beast::error_code error;
    bool whole_head_wanted = !parser.is_header_done();
    while (connection.buffer.size() > 0 && !parser.is_done()) {
      auto used = parser.put(connection.buffer.data(), error);
      connection.buffer.consume(used);
      if (error == beast::http::error::need_more) return {};
      if (error || (whole_head_wanted && parser.is_header_done()) || used == 0) return error;
    }
    return error;
  }

  asio::awaitable<Response> answer(const Request& request) const {
    try {
      co_return application_.answer(request);
    } catch (const std::exception&) {  // of a library: most likely there was no memory
      co_return application_.refusal(500, "The server failed where it should not.");
    }
  }

  // Says why, then reads on for a while: a client that is still sending would otherwise be cut off before it reads the answer.
  asio::awaitable<void> refuse(Connection& connection, Refusal refusal) const {
    if (refusal.status == 0) co_return;
    auto response = application_.refusal(refusal.status, refusal.reason);
    if (refusal.status == 503) response.fields.emplace_back("Retry-After", "1");
    auto head = head_of(response, After::close);
    auto deadline = Clock::now() + limits_.linger;
    bool written = co_await write_all(connection, head, response.body, deadline);
    if (!written) co_return;
    beast::error_code ignored;
    connection.socket.shutdown(tcp::socket::shutdown_send, ignored);
    auto read = Read::bytes;
    while (read == Read::bytes && !draining_) {
      connection.buffer.clear();
      read = co_await read_some(connection, deadline);
    }
  }

  const Application& application_;
  const Limits limits_;
  Address address_;
  asio::io_context io_{1};
  tcp::acceptor acceptor_{io_};
  asio::signal_set signals_{io_};
  asio::steady_timer room_{io_};      // the acceptor waits here while there are too many connections
  asio::steady_timer patience_{io_};  // how long a drain may take
  std::set<Held> connections_;
  std::uint64_t bodies_ = 0;
  bool draining_ = false;
  asio::thread_pool pool_;
};

Server::Server(std::unique_ptr<Loop> loop) : loop_(std::move(loop)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

Result<Server> Server::listen(const Address& address, const Application& application, const Limits& limits, Signals signals) {
  auto loop = std::make_unique<Loop>(application, limits);
  TRY(loop->listen(address, signals));
  return Server(std::move(loop));
}

const Address& Server::address() const { return loop_->address(); }
void Server::run() { loop_->run(); }
void Server::stop() { loop_->stop(); }

}  // namespace wardbook::http
