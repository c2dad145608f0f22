// upload_load.cc: clients for `./dev bench pipeline`: each sends one document after the other as a form with the field `file`, as the
// common tutorials do.
//   upload_load PORT PATH CLIENTS SECONDS FIRST stored|at-rest
// The text of the documents comes by standard input; a number, counted up from FIRST, makes each another one. "stored": a document counts
// once its upload is answered. "at-rest": once GET /v1/documents/ID?wait=30 says that it is no longer being worked on. WARDBOOK_TOKEN is
// sent if set. Prints {"documents","seconds","p50_ms","p99_ms","put_off","processor_seconds"}; what was begun in time counts with the time
// that it took.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <iterator>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {
using Clock = std::chrono::steady_clock;

[[noreturn]] void give_up(const std::string& why) {
  std::fprintf(stderr, "upload_load: %s\n", why.c_str());
  std::exit(1);
}

struct Answer {
  int status = 0;
  std::string head, body;
};

// One connection that stays open.
class Connection {
 public:
  Connection(SSL_CTX* context, int port) : tls_(SSL_new(context)), socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<std::uint16_t>(port));
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0) give_up("cannot connect");
    int one = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    SSL_set_fd(tls_, socket_);
    if (SSL_connect(tls_) != 1) give_up("no TLS");
  }
  ~Connection() {
    SSL_free(tls_);
    ::close(socket_);
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  Answer ask(const std::string& request) {
    if (SSL_write(tls_, request.data(), static_cast<int>(request.size())) <= 0) give_up("the connection broke");
    std::string heard;
    std::size_t end;
    while ((end = heard.find("\r\n\r\n")) == heard.npos) read(heard);
    Answer answer{std::atoi(heard.c_str() + 9), heard.substr(0, end + 2), heard.substr(end + 4)};
    std::ranges::transform(answer.head, answer.head.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    auto length = answer.head.find("\r\ncontent-length:");
    if (length == answer.head.npos) give_up("an answer without Content-Length");
    auto size = std::strtoul(answer.head.c_str() + length + 17, nullptr, 10);
    while (answer.body.size() < size) read(answer.body);
    return answer;
  }

 private:
  void read(std::string& to) {
    char bytes[16384];
    int size = SSL_read(tls_, bytes, sizeof bytes);
    if (size <= 0) give_up("the connection broke");
    to.append(bytes, static_cast<std::size_t>(size));
  }

  SSL* tls_;
  int socket_;
};

struct Load {
  int port = 0;
  std::string path, token, text;
  bool to_rest = false;
  Clock::time_point end;
  std::atomic<unsigned long> next{0}, put_off{0};
  std::mutex mutex;
  std::vector<double> times;

  std::string head(const std::string& line) const {
    return line + " HTTP/1.1\r\nHost: localhost\r\n" + (token.empty() ? "" : "Authorization: Bearer " + token + "\r\n");
  }

  void client(SSL_CTX* context) {
    Connection connection(context, port);
    std::vector<double> own;
    while (Clock::now() < end) {
      auto start = Clock::now();
      std::string number = std::to_string(next++);
      std::string body =
          "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"note.txt\"\r\nContent-Type: text/plain\r\n\r\n" + text +
          "\nCopy " + number + ".\n\r\n--limit--\r\n";
      auto request = head("POST " + path) +
                     "Content-Type: multipart/form-data; boundary=limit\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
                     body;
      auto answer = connection.ask(request);
      for (; answer.status == 429; answer = connection.ask(request)) {
        ++put_off;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
      }
      if (answer.status != 200) give_up("an upload was answered with " + answer.body);
      if (to_rest) wait(connection, answer.body);
      own.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    std::lock_guard lock(mutex);
    times.insert(times.end(), own.begin(), own.end());
  }

  void wait(Connection& connection, const std::string& sent) const {
    auto id = sent.find("\"id\":\"");
    if (id == sent.npos) give_up("no id: " + sent);
    auto request = head("GET /v1/documents/" + sent.substr(id + 6, 36) + "?wait=30") + "\r\n";
    while (true) {
      auto answer = connection.ask(request);
      if (answer.status != 200) give_up("a document was answered with " + answer.body);
      auto is = [&](const char* status) { return answer.body.find(std::string("\"status\":\"") + status + '"') != std::string::npos; };
      if (is("done") || is("in_review")) return;
      if (!is("received") && !is("processing")) give_up("a document failed: " + answer.body);
      std::this_thread::sleep_for(std::chrono::milliseconds(1));  // too many wait already
    }
  }
};

}  // namespace

int main(int count, char** arguments) {
  if (count != 7) give_up("usage: upload_load PORT PATH CLIENTS SECONDS FIRST stored|at-rest");
  Load load;
  load.port = std::atoi(arguments[1]);
  load.path = arguments[2];
  load.next = std::strtoul(arguments[5], nullptr, 10);
  load.to_rest = std::strcmp(arguments[6], "at-rest") == 0;
  if (const char* token = std::getenv("WARDBOOK_TOKEN")) load.token = token;
  load.text.assign(std::istreambuf_iterator<char>(std::cin), {});
  SSL_CTX* context = SSL_CTX_new(TLS_client_method());
  SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION);
  auto start = Clock::now();
  load.end = start + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(std::atof(arguments[4])));
  std::vector<std::thread> clients;
  for (int i = 0; i < std::atoi(arguments[3]); ++i) clients.emplace_back([&] { load.client(context); });
  for (auto& client : clients) client.join();
  double passed = std::chrono::duration<double>(Clock::now() - start).count();
  SSL_CTX_free(context);
  if (load.times.empty()) give_up("no document at all");
  std::ranges::sort(load.times);
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
  std::printf("{\"documents\":%zu,\"seconds\":%f,\"p50_ms\":%f,\"p99_ms\":%f,\"put_off\":%lu,\"processor_seconds\":%f}\n",
              load.times.size(), passed, load.times[load.times.size() / 2], load.times[load.times.size() * 99 / 100], load.put_off.load(),
              seconds(used.ru_utime) + seconds(used.ru_stime));
}
