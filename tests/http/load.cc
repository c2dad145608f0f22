// load.cc: a client for `./dev bench http`: keeps a number of TLS connections busy from one thread, each with one request at a time.
//   http_load PORT PATH CONNECTIONS SECONDS keep|close
// With HTTP_LOAD_TOKENS=FILE each connection sends one of the file's bearer tokens, a line each, in turn.
// Prints {"requests","seconds","p50_ms","p99_ms"}; "close" connects anew for each request, so that it counts handshakes.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {
using Clock = std::chrono::steady_clock;

[[noreturn]] void give_up(const char* why) {
  std::fprintf(stderr, "http_load: %s\n", why);
  std::exit(1);
}

struct Connection {
  SSL* tls = nullptr;
  int socket = -1;
  bool asked = false;
  std::string request;
  Clock::time_point start;
  std::string heard;
};

class Load {
 public:
  Load(int port, const std::string& path, bool keep)
      : port_(port), keep_(keep), request_("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + (keep ? "" : "Connection: close\r\n")) {
    SSL_CTX_set_min_proto_version(context_, TLS1_3_VERSION);
    if (const char* tokens = std::getenv("HTTP_LOAD_TOKENS")) {
      std::ifstream file(tokens);
      for (std::string token; std::getline(file, token);) tokens_.push_back(token);
      if (tokens_.empty()) give_up("no tokens");
    }
  }

  void run(std::size_t connections, double seconds) {
    connections_.resize(connections);
    auto start = Clock::now();
    for (std::size_t i = 0; i < connections; ++i) {
      auto& request = connections_[i].request = request_;
      if (!tokens_.empty()) request += "Authorization: Bearer " + tokens_[i % tokens_.size()] + "\r\n";
      request += "\r\n";
      open(connections_[i]);
    }
    auto end = start + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    std::vector<epoll_event> events(connections);
    while (Clock::now() < end) {
      int count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), 100);
      for (int i = 0; i < count; ++i) go_on(*static_cast<Connection*>(events[static_cast<std::size_t>(i)].data.ptr));
    }
    double passed = std::chrono::duration<double>(Clock::now() - start).count();
    if (times_.empty()) give_up("no answer at all");
    std::ranges::sort(times_);
    std::printf("{\"requests\":%zu,\"seconds\":%f,\"p50_ms\":%f,\"p99_ms\":%f}\n", times_.size(), passed, times_[times_.size() / 2],
                times_[times_.size() * 99 / 100]);
  }

 private:
  void open(Connection& connection) {
    connection.start = Clock::now();
    connection.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<std::uint16_t>(port_));
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(connection.socket, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0) give_up("cannot connect");
    int one = 1;
    ::setsockopt(connection.socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    ::fcntl(connection.socket, F_SETFL, O_NONBLOCK);
    connection.tls = SSL_new(context_);
    SSL_set_fd(connection.tls, connection.socket);
    SSL_set_connect_state(connection.tls);
    connection.asked = false;
    connection.heard.clear();
    epoll_event event{.events = EPOLLIN | EPOLLOUT | EPOLLET, .data = {.ptr = &connection}};
    ::epoll_ctl(epoll_, EPOLL_CTL_ADD, connection.socket, &event);
    go_on(connection);
  }

  // As far as the socket lets it.
  void go_on(Connection& connection) {
    while (true) {
      if (!connection.asked) {
        if (keep_ && SSL_is_init_finished(connection.tls)) connection.start = Clock::now();
        int written = SSL_write(connection.tls, connection.request.data(), static_cast<int>(connection.request.size()));
        if (written <= 0) return check(connection, written);
        connection.asked = true;
      }
      char bytes[16384];
      int size = SSL_read(connection.tls, bytes, sizeof bytes);
      if (size <= 0) return check(connection, size);
      connection.heard.append(bytes, static_cast<std::size_t>(size));
      if (!whole(connection.heard)) continue;
      times_.push_back(std::chrono::duration<double, std::milli>(Clock::now() - connection.start).count());
      connection.heard.clear();
      connection.asked = false;
      if (keep_) continue;
      SSL_free(connection.tls);
      ::close(connection.socket);
      return open(connection);
    }
  }

  void check(const Connection& connection, int result) {
    int error = SSL_get_error(connection.tls, result);
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE) give_up("the connection broke");
  }

  static bool whole(const std::string& heard) {
    auto end = heard.find("\r\n\r\n");
    if (end == heard.npos) return false;
    if (!heard.starts_with("HTTP/1.1 200 ")) give_up("not 200");
    auto length = heard.find("Content-Length: ");
    if (length > end) give_up("no Content-Length");
    return heard.size() >= end + 4 + std::strtoul(heard.c_str() + length + 16, nullptr, 10);
  }

  int port_;
  bool keep_;
  std::string request_;
  std::vector<std::string> tokens_;
  SSL_CTX* context_ = SSL_CTX_new(TLS_client_method());
  int epoll_ = ::epoll_create1(EPOLL_CLOEXEC);
  std::vector<Connection> connections_;
  std::vector<double> times_;
};

}  // namespace

int main(int count, char** arguments) {
  if (count != 6) give_up("usage: http_load PORT PATH CONNECTIONS SECONDS keep|close");
  Load(std::atoi(arguments[1]), arguments[2], std::strcmp(arguments[5], "keep") == 0)
      .run(std::strtoul(arguments[3], nullptr, 10), std::atof(arguments[4]));
}
