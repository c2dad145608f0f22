// A connection's bytes, in and out, in clear or through TLS, each wait with a deadline. For the files of this folder that are compiled
// with Asio. Used on the loop's thread only. Errors do not throw. g++ 12 compiles a co_await inside a larger expression or condition
// wrongly: here and in server.cc each is a statement of its own.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace wardbook::http {
namespace asio = boost::asio;
using Steady = std::chrono::steady_clock;
using ErrorCode = boost::system::error_code;
using Socket = asio::generic::stream_protocol::socket;
using TlsContext = std::shared_ptr<asio::ssl::context>;

inline constexpr auto as_awaited_tuple = asio::as_tuple(asio::use_awaitable);
inline constexpr auto never = Steady::time_point::max();

// Bytes that came and have not been used. What is used is overwritten: it may be a piece of a document.
class Inbox {
 public:
  std::string_view bytes() const { return {memory_.data() + begin_, end_ - begin_}; }
  bool empty() const { return begin_ == end_; }
  asio::mutable_buffer room();
  void commit(std::size_t size) { end_ += size; }
  void consume(std::size_t size);

 private:
  std::vector<char> memory_;
  std::size_t begin_ = 0, end_ = 0;
};

// Who is at the other end: an address in digits, or a user of this machine, who comes by the socket file.
struct Peer {
  std::string address{};
  std::optional<std::uint32_t> user{};
};

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Socket socket, Peer peer) : socket_(std::move(socket)), timer_(socket_.get_executor()), peer_(std::move(peer)) {}

  enum class Secured { done, plain_http, failed };  // plain_http: the client does not speak TLS, and can be told so in clear
  asio::awaitable<Secured> secure(TlsContext context, Steady::time_point deadline);

  enum class Read { bytes, end, late, broken };
  asio::awaitable<Read> read_some(Steady::time_point deadline);
  asio::awaitable<bool> write(std::string_view bytes, Steady::time_point deadline);
  void say_end();                                              // nothing more will be written
  asio::awaitable<void> discard(Steady::time_point deadline);  // what still comes, not decrypted, until the client is done

  void cancel();  // ends the wait that goes on, as broken
  void close();

  const Peer& peer() const { return peer_; }
  Inbox inbox;
  std::optional<Steady::time_point> idle_since;  // set while no byte of a next request is here
  bool served = false;                           // a request has been answered

 private:
  void expect_until(Steady::time_point deadline);
  void watch();

  Socket socket_;
  TlsContext context_;  // as long as tls_ uses it: reading certificates again makes another
  std::optional<asio::ssl::stream<Socket&>> tls_;
  // One timer, moved forward only when it goes off too early: most waits end long before their deadline.
  asio::steady_timer timer_;
  Steady::time_point deadline_ = never, goes_off_ = never;
  bool late_ = false;
  Peer peer_;
};

}  // namespace wardbook::http
