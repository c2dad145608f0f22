// For tests: a server on this machine that takes one request a connection and answers with bytes given beforehand.
#pragma once

#include <string>
#include <thread>
#include <vector>

namespace wardbook::gateway {

class StubServer {
 public:
  enum class Afterwards { close, hold /* the connection stays open and silent until the server goes */ };
  explicit StubServer(std::string reply, Afterwards afterwards = Afterwards::close);
  ~StubServer();

  std::string base_url() const;
  // Ends the server. The requests that came, head and body; a connection without a whole request counts with what it sent.
  std::vector<std::string> stop();

 private:
  void serve();
  void take(int connection);
  std::string reply_;
  Afterwards afterwards_;
  int listener_ = -1;
  int stopping_ = -1;  // readable once the server shall end
  int port_ = 0;
  std::vector<int> held_;
  std::vector<std::string> requests_;
  std::thread thread_;
};

// "HTTP/1.1 200 OK", the headers and the body, with its length.
std::string http_reply(const std::string& status, const std::string& headers, const std::string& body);
// A good answer of the chat completions API with this text.
std::string chat_reply(const std::string& text, const std::string& finish_reason = "stop");

}  // namespace wardbook::gateway
