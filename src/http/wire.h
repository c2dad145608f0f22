// A connection's bytes, in and out, each wait beside a timer. Included by server.cc alone: it includes Asio. Errors do not throw.
#pragma once

#include <string.h>

#include <array>
#include <chrono>
#include <string>
#include <string_view>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>

namespace wardbook::http {
namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using asio::experimental::awaitable_operators::operator||;
using Clock = std::chrono::steady_clock;

inline constexpr auto as_awaited_tuple = asio::as_tuple(asio::use_awaitable);
inline constexpr std::size_t read_size = 64 << 10;

inline void wipe(std::string& text) {
  ::explicit_bzero(text.data(), text.size());
  text.clear();
}

struct Connection {
  explicit Connection(tcp::socket accepted) : socket(std::move(accepted)) {}
  tcp::socket socket;
  beast::flat_buffer buffer;
  bool idle = false;    // no byte of a next request is here yet
  bool served = false;  // a request has been answered
};

enum class Read { bytes, end, late, broken };

inline asio::awaitable<Read> read_some(Connection& connection, Clock::time_point deadline) {
  asio::steady_timer timer(connection.socket.get_executor(), deadline);
  auto first = co_await (connection.socket.async_read_some(connection.buffer.prepare(read_size), as_awaited_tuple) ||
                         timer.async_wait(as_awaited_tuple));
  if (first.index() == 1) co_return Read::late;
  auto [error, size] = std::get<0>(first);
  if (error == asio::error::eof) co_return Read::end;
  if (error) co_return Read::broken;
  connection.buffer.commit(size);
  co_return Read::bytes;
}

inline asio::awaitable<bool> write_all(Connection& connection, std::string_view head, std::string_view body, Clock::time_point deadline) {
  asio::steady_timer timer(connection.socket.get_executor(), deadline);
  std::array parts{asio::const_buffer(head.data(), head.size()), asio::const_buffer(body.data(), body.size())};
  auto first = co_await (asio::async_write(connection.socket, parts, as_awaited_tuple) || timer.async_wait(as_awaited_tuple));
  co_return first.index() == 0 && !std::get<0>(std::get<0>(first));
}

}  // namespace wardbook::http
