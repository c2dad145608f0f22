#include "http/connection.h"

#include <string.h>

#include <algorithm>

#include <boost/asio/write.hpp>

namespace wardbook::http {
namespace {

constexpr std::size_t read_size = 16 << 10;  // a record of TLS

}  // namespace

asio::mutable_buffer Inbox::room() {
  if (begin_ == end_) begin_ = end_ = 0;
  if (memory_.size() - end_ < read_size) {
    std::vector<char> larger(end_ - begin_ + read_size);
    std::ranges::copy(bytes(), larger.begin());
    if (!memory_.empty()) ::explicit_bzero(memory_.data(), memory_.size());
    memory_.swap(larger);
    end_ -= begin_;
    begin_ = 0;
  }
  return {memory_.data() + end_, read_size};
}

void Inbox::consume(std::size_t size) {
  if (size > 0) ::explicit_bzero(memory_.data() + begin_, size);
  begin_ += size;
}

void Connection::expect_until(Steady::time_point deadline) {
  late_ = false;
  deadline_ = deadline;
  if (deadline_ < goes_off_) watch();
}

void Connection::watch() {
  goes_off_ = deadline_;
  timer_.expires_at(goes_off_);
  timer_.async_wait([self = shared_from_this()](const ErrorCode& aborted) {
    if (aborted) return;
    self->goes_off_ = never;
    if (self->deadline_ == never) return;
    if (Steady::now() < self->deadline_) return self->watch();
    self->late_ = true;
    self->cancel();
  });
}

asio::awaitable<Connection::Secured> Connection::secure(TlsContext context, Steady::time_point deadline) {
  context_ = std::move(context);
  tls_.emplace(socket_, *context_);
  expect_until(deadline);
  auto [error] = co_await tls_->async_handshake(asio::ssl::stream_base::server, as_awaited_tuple);
  deadline_ = never;
  if (!error) co_return Secured::done;
  tls_.reset();
  bool plain = error.category() == asio::error::get_ssl_category() &&
               ERR_GET_REASON(static_cast<unsigned long>(error.value())) == SSL_R_HTTP_REQUEST;
  co_return plain ? Secured::plain_http : Secured::failed;
}

asio::awaitable<Connection::Read> Connection::read_some(Steady::time_point deadline) {
  expect_until(deadline);
  ErrorCode error;
  std::size_t size = 0;
  if (tls_) {
    std::tie(error, size) = co_await tls_->async_read_some(inbox.room(), as_awaited_tuple);
  } else {
    std::tie(error, size) = co_await socket_.async_read_some(inbox.room(), as_awaited_tuple);
  }
  deadline_ = never;
  if (late_ && error) co_return Read::late;
  if (error == asio::error::eof || error == asio::ssl::error::stream_truncated) co_return Read::end;
  if (error) co_return Read::broken;
  inbox.commit(size);
  co_return Read::bytes;
}

asio::awaitable<bool> Connection::write(std::string_view bytes, Steady::time_point deadline) {
  expect_until(deadline);
  asio::const_buffer buffer(bytes.data(), bytes.size());
  ErrorCode error;
  std::size_t size = 0;
  if (tls_) {
    std::tie(error, size) = co_await asio::async_write(*tls_, buffer, as_awaited_tuple);
  } else {
    std::tie(error, size) = co_await asio::async_write(socket_, buffer, as_awaited_tuple);
  }
  deadline_ = never;
  co_return !error;
}

void Connection::say_end() {
  ErrorCode ignored;
  // The alert is in the kernel's hands when this returns; the other side's own farewell is not waited for.
  if (tls_) tls_->async_shutdown([self = shared_from_this()](const ErrorCode&) {});
  socket_.shutdown(Socket::shutdown_send, ignored);
}

asio::awaitable<void> Connection::discard(Steady::time_point deadline) {
  expect_until(deadline);
  ErrorCode error;
  std::size_t size = 0;
  while (!error) std::tie(error, size) = co_await socket_.async_read_some(inbox.room(), as_awaited_tuple);
  deadline_ = never;
}

void Connection::cancel() {
  ErrorCode ignored;
  socket_.cancel(ignored);
}

void Connection::close() {
  ErrorCode ignored;
  socket_.close(ignored);
  deadline_ = never;
  timer_.cancel();
}

}  // namespace wardbook::http
