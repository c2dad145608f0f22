#include "http/server.h"

#include <gtest/gtest.h>

#include <atomic>
#include <deque>
#include <future>
#include <ranges>
#include <stdexcept>
#include <thread>

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace wardbook::http {
namespace {

class Echo final : public Application {
 public:
  Admission admit(const Request& head) const override {
    if (head.path == "/away") return Response{.status = 401, .body = "no"};
    return Admitted{.body_bytes = head.path == "/small" ? 10U : 1000000U,
                    .handler = [this](const Request& request) { return answer(request); }};
  }
  Response answer(const Request& request) const {
    if (request.path == "/who") return {.body = fmt::format("peer [{}] user {}", request.peer, request.user ? int(*request.user) : -1)};
    if (request.path == "/throw") throw std::runtime_error("Maria");
    if (request.path == "/wait") {
      waiting.set_value();
      go_on.get_future().wait();
    }
    return {.body = fmt::format("{} {} {} {} {}", name_of(request.method), request.path, request.query,
                                request.fields.value("content-type"), request.body)};
  }

  std::optional<Response> at_once(const Request&) const override {
    return outage ? std::optional<Response>({.status = 503, .body = "outage"}) : std::nullopt;
  }
  void not_sent(const Request& request) const override { unsent.set_value(request.path); }
  Response refuse(const Refusal& refusal, const Request& request) const override {
    if (request.path == "/gone") refused.set_value(refusal.status);
    return Application::refuse(refusal, request);
  }

  mutable std::promise<void> waiting, go_on;
  mutable std::promise<std::string> unsent;
  mutable std::promise<int> refused;
  std::atomic<bool> outage = false;
};

// A client that says exactly what the test wants, and hears everything.
class Client {
 public:
  explicit Client(const Address& address) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in to{.sin_family = AF_INET, .sin_port = htons(address.port), .sin_addr = {htonl(INADDR_LOOPBACK)}, .sin_zero = {}};
    connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0;
  }
  explicit Client(const std::filesystem::path& path) : socket_(::socket(AF_UNIX, SOCK_STREAM, 0)) {
    sockaddr_un to{.sun_family = AF_UNIX, .sun_path = {}};
    path.string().copy(to.sun_path, sizeof to.sun_path - 1);
    connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0;
  }
  ~Client() {
    if (socket_ >= 0) ::close(socket_);
  }
  bool connected() const { return connected_; }
  Client& say(std::string_view text) {
    while (!text.empty()) {
      auto sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
      if (sent <= 0) break;
      text.remove_prefix(static_cast<std::size_t>(sent));
    }
    return *this;
  }
  Client& end() {
    ::shutdown(socket_, SHUT_WR);
    return *this;
  }
  // Ends with a reset, as one does who is gone.
  void break_off() {
    const linger at_once{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(std::exchange(socket_, -1));
  }
  // Up to and with `mark`, or to the end of the connection.
  std::string hear(std::string_view mark = "") {
    std::string text;
    for (char c = 0; ::recv(socket_, &c, 1, 0) == 1;) {
      text += c;
      if (!mark.empty() && text.ends_with(mark)) break;
    }
    return text;
  }

 private:
  int socket_;
  bool connected_ = false;
};

class ServerTest : public testing::Test {
 protected:
  void start(const Limits& limits = {}) {
    server_.emplace(Server::listen({"127.0.0.1", 0}, echo_, clock_, randomness_, {.limits = limits}).value());
    thread_ = std::thread([this] { server_->run(); });
  }
  void stop() {
    server_->stop();
    thread_.join();
  }
  void TearDown() override {
    if (thread_.joinable()) stop();
  }
  Client client() { return Client(server_->address()); }

  Echo echo_;
  SystemClock clock_;
  SystemRandomness randomness_;
  std::optional<Server> server_;
  std::thread thread_;
};

TEST_F(ServerTest, AnswersSeveralRequestsOfOneConnection) {
  start();
  auto one = client();
  EXPECT_NE(one.say("GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n").hear("/a b=c  ").find("HTTP/1.1 200 OK"), std::string::npos);
  one.say("POST /b HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello");
  EXPECT_NE(one.hear("hello").find("Cache-Control: no-store"), std::string::npos);
  one.say("POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\n\r\n");
  EXPECT_NE(one.hear("abcdefg").find("POST /c"), std::string::npos);
  // Two at once are answered one after the other.
  one.say("GET /d HTTP/1.1\r\nHost: x\r\n\r\nGET /e HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  auto both = one.hear();
  EXPECT_LT(both.find("GET /d"), both.find("GET /e"));
  EXPECT_NE(both.find("Connection: close"), std::string::npos);
}

TEST_F(ServerTest, ClosesAfterAnswersOfHttp10AndLeavesTheBodyOfAHeadOut) {
  start();
  EXPECT_TRUE(client().say("GET /old HTTP/1.0\r\n\r\n").hear().ends_with("GET /old   "));
  auto head = client().say("HEAD /h HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").hear();
  EXPECT_TRUE(head.ends_with("\r\n\r\n")) << head;
  EXPECT_NE(head.find("Content-Length: 10"), std::string::npos) << head;
}

TEST_F(ServerTest, TellsAClientThatAsksFirstToGoOn) {
  start();
  auto one = client();
  one.say("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(one.hear("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  EXPECT_NE(one.say("hi").hear("hi").find("200 OK"), std::string::npos);
}

TEST_F(ServerTest, TheApplicationHearsOfACallWhoseClientIsGoneBeforeItsBody) {
  start();
  auto one = client();
  one.say("POST /gone HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(one.hear("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  one.break_off();
  auto refused = echo_.refused.get_future();
  ASSERT_EQ(refused.wait_for(std::chrono::minutes(1)), std::future_status::ready);
  EXPECT_EQ(refused.get(), 400);
}

const std::string post = "POST /Maria HTTP/1.1\r\nHost: x\r\n", chunked = post + "Transfer-Encoding: chunked\r\n\r\n";

void expect_refused(std::string_view heard, int status, std::string_view said) {
  EXPECT_TRUE(heard.starts_with(fmt::format("HTTP/1.1 {} ", status))) << said.substr(0, 80) << " gave " << heard;
  EXPECT_NE(heard.find("Connection: close"), std::string::npos);
  EXPECT_EQ(heard.find("Maria"), std::string::npos);
}

TEST_F(ServerTest, SaysWhatItCannotTakeAndClosesThen) {
  start({.header_bytes = 1024, .body_bytes = 1000});
  struct Case {
    std::string said;
    int status;
  };
  for (const auto& [said, status] :
       {Case{"Maria\r\n\r\n", 400}, Case{"GET / HTTP/3.0\r\n\r\n", 505}, Case{"GET /\1 HTTP/1.1\r\n\r\n", 400},
        Case{"GET / HTTP/1.1\r\nMaria\r\n\r\n", 400}, Case{post + "X: " + std::string(2000, 'a') + "\r\n\r\n", 431},
        Case{post + "X: " + std::string(200'000, 'a'), 431}, Case{std::string(200'000, 'a'), 431},
        Case{post + "Content-Length: 1001\r\n\r\n", 413}, Case{post + "Content-Length: 99999999999999999999\r\n\r\n", 413},
        Case{"GET / HTTP/1.1\r\n\r\n", 400}, Case{post + "Host: y\r\nContent-Length: 0\r\n\r\n", 400},
        Case{post + "Content-Length: -1\r\n\r\n", 400}, Case{post + "Content-Length: 3\r\nContent-Length: 5\r\n\r\nabc", 400},
        Case{post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc", 400}, Case{chunked + "zz\r\n", 400},
        Case{chunked + "3e9\r\n" + std::string(1001, 'a'), 413}, Case{chunked + "3\r\nabcdef\r\n", 400},
        Case{chunked + "3;" + std::string(200'000, 'x'), 400}, Case{chunked + "ffffffffffffffff\r\n", 413}})
    expect_refused(client().say(said).hear(), status, said);
  EXPECT_NE(client().say("GET /after HTTP/1.0\r\n\r\n").hear().find("GET /after"), std::string::npos);
}

TEST_F(ServerTest, SaysThatARequestEndsTooEarly) {
  start();
  for (const auto& said : {post + "Content-Length: 9\r\n\r\nMar", chunked + "9\r\nMar", chunked + "3\r\nabc\r\n", std::string("GET / HT")})
    expect_refused(client().say(said).end().hear(), 400, said);
  EXPECT_EQ(client().end().hear(), "");  // who says nothing hears nothing
}

TEST_F(ServerTest, WaitsForNobodyForever) {
  start({.idle = std::chrono::milliseconds(50), .header = std::chrono::milliseconds(50), .body = std::chrono::milliseconds(50)});
  for (const auto& said : {std::string("GET / HT"), post + "Content-Length: 9\r\n\r\nMar", chunked + "9\r\nMar"}) {
    auto slow = client();  // stays, so that nothing but the limit ends the wait
    expect_refused(slow.say(said).hear(), 408, said);
  }
  auto idle = client();
  EXPECT_EQ(idle.hear(), "");
}

TEST_F(ServerTest, CountsTheBodiesOfAllConnections) {
  start({.bodies_bytes = 1000, .threads = 2});
  auto one = client();
  one.say("POST /wait HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n" + std::string(900, 'a'));
  echo_.waiting.get_future().wait();
  auto second = client().say("POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 200\r\n\r\n" + std::string(200, 'b')).hear();
  EXPECT_TRUE(second.starts_with("HTTP/1.1 429 ")) << second;
  EXPECT_NE(second.find("Retry-After: 1"), std::string::npos);
  echo_.go_on.set_value();
  EXPECT_NE(one.hear("aaa").find("200 OK"), std::string::npos);
}

TEST_F(ServerTest, MakesRoomForNewConnectionsByClosingIdleOnes) {
  start({.connections = 2, .threads = 2});
  auto idle = client();
  EXPECT_NE(idle.say("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n").hear("/1   ").find("200"), std::string::npos);
  auto busy = client();
  busy.say("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
  echo_.waiting.get_future().wait();
  auto third = client().say("GET /3 HTTP/1.1\r\nHost: x\r\n\r\n").hear();
  EXPECT_NE(third.find("GET /3"), std::string::npos);
  EXPECT_NE(third.find("Connection: close"), std::string::npos);  // there is no room to keep it
  EXPECT_EQ(idle.hear(), "");
  echo_.go_on.set_value();
  EXPECT_NE(busy.hear("/wait   ").find("200"), std::string::npos);
}

TEST_F(ServerTest, AnswersWhatIsUnderWayWhenItIsToldToStop) {
  start();
  auto idle = client(), busy = client();
  EXPECT_NE(idle.say("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n").hear("/1   ").find("200"), std::string::npos);
  busy.say("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
  echo_.waiting.get_future().wait();
  server_->stop();
  EXPECT_EQ(idle.hear(), "");
  echo_.go_on.set_value();
  auto heard = busy.hear();
  EXPECT_NE(heard.find("GET /wait"), std::string::npos);
  EXPECT_NE(heard.find("Connection: close"), std::string::npos);
  thread_.join();
  EXPECT_FALSE(client().connected());
}

// The socket file of a server, in a folder of its own that goes with the test.
class SocketFileTest : public ServerTest {
 protected:
  SocketFileTest() : folder_(std::filesystem::temp_directory_path() / ("wardbook-" + Uuid::v7(clock_, randomness_).text())) {
    std::filesystem::create_directory(folder_);
  }
  ~SocketFileTest() override { std::filesystem::remove_all(folder_); }
  Result<Server> listen(const std::filesystem::path& path) {
    return Server::listen({"127.0.0.1", 0}, echo_, clock_, randomness_, {.local_socket = path});
  }
  static unsigned mode(const std::filesystem::path& path) {
    struct stat status{};
    return ::lstat(path.c_str(), &status) == 0 ? status.st_mode & 07777 : 0;
  }

  const std::filesystem::path folder_;
  const std::filesystem::path socket_ = folder_ / "run" / "wardbook.sock";
};

TEST_F(SocketFileTest, ServesUsersOfThisMachineAsTheKernelKnowsThem) {
  for (int start = 0; start < 2; ++start) {  // the second finds what the first left when it was killed
    server_.emplace(listen(socket_).value());
    EXPECT_EQ(mode(socket_.parent_path()), 0700U);
    EXPECT_EQ(mode(socket_), 0600U);
  }
  thread_ = std::thread([this] { server_->run(); });
  auto mine = Client(socket_).say("GET /who HTTP/1.0\r\n\r\n").hear();
  EXPECT_TRUE(mine.ends_with(fmt::format("peer [] user {}", ::geteuid()))) << mine;
  auto strangers = client().say("GET /who HTTP/1.0\r\n\r\n").hear();
  EXPECT_TRUE(strangers.ends_with("peer [127.0.0.1] user -1")) << strangers;
  stop();
  EXPECT_FALSE(std::filesystem::exists(socket_));
}

TEST_F(SocketFileTest, IsNotMadeWhereOthersReach) {
  std::filesystem::create_directory(folder_ / "run");
  std::filesystem::permissions(folder_ / "run", std::filesystem::perms(0750));
  EXPECT_EQ(listen(socket_).error().code(), Code::settings);
  EXPECT_EQ(listen(folder_ / std::string(longest_local_path, 'a') / "x").error().code(), Code::settings);
}

TEST_F(ServerTest, AnswersAtOnceInAnOutageWhatIsUnderWayAndWhatComes) {
  start({.threads = 1});
  auto busy = client();
  busy.say("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
  echo_.waiting.get_future().wait();
  echo_.outage = true;
  // The only thread waits for what does not come.
  EXPECT_NE(client().say("GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").hear().find("outage"), std::string::npos);
  auto upload = client().say(post + "Content-Length: 5\r\n\r\nhello").hear();
  EXPECT_TRUE(upload.starts_with("HTTP/1.1 503 ")) << upload;
  EXPECT_TRUE(client().say("nonsense\r\n\r\n").hear().starts_with("HTTP/1.1 503 "));
  EXPECT_TRUE(busy.hear("outage").starts_with("HTTP/1.1 503 "));
  echo_.outage = false;
  echo_.go_on.set_value();
  EXPECT_EQ(echo_.unsent.get_future().get(), "/wait");
  EXPECT_NE(busy.say("GET /b HTTP/1.1\r\nHost: x\r\n\r\n").hear("/b   ").find("200 OK"), std::string::npos);
}

TEST_F(ServerTest, GivesAnAddressNoMoreThanItsConnections) {
  start({.connections_of_an_address = 2, .threads = 2});
  auto one = client(), two = client();
  EXPECT_NE(one.say("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n").hear("/1   ").find("200"), std::string::npos);
  two.say("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
  echo_.waiting.get_future().wait();
  // The idle one goes for the next; for the one after that nothing goes.
  auto three = client();
  EXPECT_EQ(one.hear(), "");
  three.say("GET /3 HTTP/1.1\r\n");
  auto four = client();
  EXPECT_EQ(four.hear(), "");
  EXPECT_NE(three.say("Host: x\r\n\r\n").hear("/3   ").find("200"), std::string::npos);
  echo_.go_on.set_value();
  EXPECT_NE(two.hear("/wait   ").find("200"), std::string::npos);
}

TEST_F(ServerTest, MakesRoomByTheConnectionThatHasSaidNothingForLongest) {
  start({.connections_of_an_address = 8});
  std::deque<Client> clients;
  for (int i = 0; i < 8; ++i) clients.emplace_back(server_->address());
  auto ask = [](Client& one) { return one.say("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n").hear("/1   ").find("200") != std::string::npos; };
  for (auto& one : clients) EXPECT_TRUE(ask(one));
  for (auto& one : clients | std::views::reverse) EXPECT_TRUE(ask(one));
  for (int i = 7; i > 3; --i) {
    EXPECT_TRUE(ask(clients.emplace_back(server_->address())));
    EXPECT_EQ(clients[std::size_t(i)].hear(), "") << i;
  }
  for (int i = 0; i < 4; ++i) EXPECT_TRUE(ask(clients[std::size_t(i)])) << i;
}

TEST_F(ServerTest, SurvivesAnApplicationThatThrows) {
  start();
  auto heard = client().say("GET /throw HTTP/1.0\r\n\r\n").hear();
  EXPECT_TRUE(heard.starts_with("HTTP/1.1 500 ")) << heard;
  EXPECT_EQ(heard.find("Maria"), std::string::npos);
  EXPECT_NE(client().say("GET /a HTTP/1.0\r\n\r\n").hear().find("200 OK"), std::string::npos);
}

TEST_F(ServerTest, SaysThatAPortIsTaken) {
  start();
  EXPECT_EQ(Server::listen(server_->address(), echo_, clock_, randomness_).error().code(), Code::conflict);
}

}  // namespace
}  // namespace wardbook::http
