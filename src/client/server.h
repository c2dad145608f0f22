// A Wardbook server as its clients see it (docs/contract.md, "HTTP"): asked by the socket file on its own machine, where the kernel says
// who asks, or over HTTPS, where a token does. TLS is verified always; no proxy, no redirection. For one thread.
//
// Every answer of 400 and above is an error: the code, and what the server said (RFC 9457). Of the way there: server_unavailable, if
// nobody answers; settings, if a certificate is not accepted, the server's or ours.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "crypto/secret.h"
#include "http/method.h"

namespace wardbook::client {

struct Question {
  http::Method method = http::Method::get;
  std::string path{};  // plain characters only
  std::vector<std::pair<std::string_view, std::string>> query{};
  std::string_view purpose{};  // why, for Purpose-Of-Use; empty: not said
  std::string content_type{};
  std::string body{};
};

struct Reply {
  int status = 0;
  std::string body{};
  std::string location{};  // RFC 9110 section 10.2.2
  ~Reply();                // wipes the body: it may be a document
  Reply() = default;
  Reply(Reply&&) = default;
  Reply& operator=(Reply&&) = default;
};

// What a server with `--client-ca` wants to be shown, beside the token.
struct ClientCertificate {
  std::filesystem::path chain;  // PEM
  crypto::SecretBytes key;      // PEM, not encrypted
};

struct Address {
  std::string url;              // "https://wardbook.example.org:8443"
  crypto::SecretBytes token{};  // a session's or a token's text
  std::optional<std::filesystem::path>
      authority{};  // PEM: who signs the server's certificate, in the place of those that the system trusts
  std::optional<ClientCertificate> certificate{};
};

class Server {
 public:
  // The server of this user, or of root, that listens at this file; nothing if none does.
  static std::optional<Server> at(const std::filesystem::path& socket);
  // settings: no address of a server, no token. Does not connect yet.
  static Result<Server> at(Address address);

  // invalid_request if the path is none.
  Result<Reply> ask(const Question& question) const;

  enum class Where : std::uint8_t { here, elsewhere };
  Where where() const { return socket_.empty() ? Where::elsewhere : Where::here; }

 private:
  struct Free {
    void operator()(void* handle) const;
  };
  Server(std::filesystem::path socket, Address address);

  std::filesystem::path socket_;
  Address address_;
  std::unique_ptr<void, Free> handle_;  // of libcurl, which keeps the connection
};

}  // namespace wardbook::client
