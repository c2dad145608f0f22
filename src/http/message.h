// A request and an answer, and what a server serves, free of any library's types.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"
#include "base/uuid.h"
#include "http/fields.h"
#include "http/limits.h"
#include "http/method.h"
#include "http/refusal.h"

namespace wardbook::http {

struct Request {
  Method method = Method::get;
  std::string path{};   // up to the first '?', not decoded
  std::string query{};  // behind it, not decoded
  Fields fields{};
  std::string body{};      // any bytes
  Uuid id{};               // ours, for logs and Problems
  std::string shown_id{};  // what the answer's X-Request-Id says: the client's if it is plain, which may name anything, so never logged
  std::string peer{};      // the client's address in digits; empty for one that comes by the socket file …
  std::optional<std::uint32_t> user{};  // … who is this user of the machine, as the kernel says
};

struct Response {
  int status = 200;
  std::string body{};
  std::string_view content_type = "application/json";              // static storage; empty: none, for a status without content
  std::string_view code{};                                         // name of the error that it tells (base/error_codes.h), for who counts
  std::vector<std::pair<std::string_view, std::string>> fields{};  // more of them; a value with a control character is left out
};

using Handler = std::function<Response(const Request&)>;

// A request whose body is wanted: how long it may be (the server's own limit holds too), and what answers it when it is there.
struct Admitted {
  std::uint64_t body_bytes = Limits().body_bytes;
  Handler handler;
};
using Admission = std::variant<Admitted, Response>;

// What a server serves. Called on several threads of a pool at once; may block.
class Application {
 public:
  virtual ~Application() = default;
  // Asked when the head of a request is here and its body is not: who asks, whether they may, how much they may send. An answer is
  // sent at once, and the body never read. The answer to a HEAD is sent without its body.
  virtual Admission admit(const Request& head) const = 0;
  // What cannot be begun just now, such as 503 while there is no disk to write on; nothing where there is nothing in the way. Asked for
  // each request before all else, and again while one goes on for long, on the thread that reads and writes: so it must not wait.
  virtual std::optional<Response> at_once(const Request&) const { return std::nullopt; }
  // A call that was answered by at_once() while it went on has come to its end, and what it gave was sent to nobody.
  virtual void not_sent(const Request&) const {}
  // What the server itself refuses, in the shape that the application's clients read. Of the request only ids and peer are known.
  virtual Response refuse(const Refusal& refusal, const Request& request) const;
  // Certificates were asked to be read again; after an error the old ones stay.
  virtual void certificates_read(const Result<void>&) const {}
  // The server was told to stop: whoever waits for something in an answer should not wait on. Must not block.
  virtual void draining() const {}
};

}  // namespace wardbook::http
