#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <strings.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <boost/json/serialize.hpp>
#include <cstdlib>

#include "gateway/testing/stub_server.h"

namespace wardbook::gateway {
namespace {

// The bytes that a whole request has, or npos while its head is not there yet.
std::size_t whole_size(const std::string& request) {
  const auto end = request.find("\r\n\r\n");
  if (end == std::string::npos) return end;
  constexpr std::string_view name = "content-length:";
  for (std::size_t line = request.find("\r\n"); line < end; line = request.find("\r\n", line + 2))
    if (strncasecmp(request.data() + line + 2, name.data(), name.size()) == 0)
      return end + 4 + static_cast<std::size_t>(std::atoll(request.data() + line + 2 + name.size()));
  return end + 4;
}

}  // namespace

StubServer::StubServer(std::string reply, Afterwards afterwards) : reply_(std::move(reply)), afterwards_(afterwards) {
  listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  if (::bind(listener_, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(listener_, 16) != 0) std::abort();
  if (::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) != 0) std::abort();
  port_ = ntohs(address.sin_port);
  stopping_ = ::eventfd(0, EFD_CLOEXEC);
  thread_ = std::thread([this] { serve(); });
}

StubServer::~StubServer() { stop(); }

std::string StubServer::base_url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/v1"; }

std::vector<std::string> StubServer::stop() {
  if (!thread_.joinable()) return requests_;
  const std::uint64_t one = 1;
  if (::write(stopping_, &one, sizeof one) != sizeof one) std::abort();
  thread_.join();
  for (const int connection : held_) ::close(connection);
  ::close(listener_);
  ::close(stopping_);
  return requests_;
}

// A connection that was made before stop() is still taken: the kernel has it in the listener's queue.
void StubServer::serve() {
  for (bool last = false; !last;) {
    pollfd waiting[] = {{listener_, POLLIN, 0}, {stopping_, POLLIN, 0}};
    if (::poll(waiting, 2, -1) < 0) continue;
    last = waiting[1].revents != 0;
    for (int connection; (connection = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;) take(connection);
  }
}

void StubServer::take(int connection) {
  std::string request;
  while (request.size() < whole_size(request)) {
    pollfd waiting[] = {{connection, POLLIN, 0}, {stopping_, POLLIN, 0}};
    if (::poll(waiting, 2, -1) < 0) continue;
    if (!waiting[0].revents && waiting[1].revents) break;
    char buffer[65536];
    const auto got = ::recv(connection, buffer, sizeof buffer, 0);
    if (got <= 0) break;
    request.append(buffer, static_cast<std::size_t>(got));
  }
  requests_.push_back(request);
  for (std::size_t sent = 0; sent < reply_.size();) {
    const auto wrote = ::send(connection, reply_.data() + sent, reply_.size() - sent, MSG_NOSIGNAL);
    if (wrote <= 0) break;
    sent += static_cast<std::size_t>(wrote);
  }
  if (afterwards_ == Afterwards::hold) return held_.push_back(connection);
  ::shutdown(connection, SHUT_RDWR);
  ::close(connection);
}

std::string http_reply(const std::string& status, const std::string& headers, const std::string& body) {
  return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string chat_reply(const std::string& text, const std::string& finish_reason) {
  namespace json = boost::json;
  const json::object message{{"role", "assistant"}, {"content", text}};
  const json::object choice{{"index", 0}, {"message", message}, {"finish_reason", finish_reason}};
  const json::object body{
      {"id", "chatcmpl-1"}, {"object", "chat.completion"}, {"created", 1}, {"model", "elsewhere"}, {"choices", json::array{choice}}};
  return http_reply("200 OK", "Content-Type: application/json\r\n", json::serialize(body));
}

}  // namespace wardbook::gateway
