// A request and an answer, free of any library's types.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wardbook::http {

struct Request {
  std::string method;        // as it came: "GET", "POST"
  std::string path;          // up to the first '?', not decoded
  std::string query;         // behind it, not decoded
  std::string content_type;  // the field as it came, or empty
  std::string body;          // any bytes
};

struct Response {
  int status = 200;
  std::string body;
  std::string_view content_type = "application/json";  // a constant
  std::vector<std::pair<std::string_view, std::string_view>>
      fields{};  // more of them, constants too: nothing from outside gets into a head
};

// What a server serves. Called on several threads at once.
class Application {
 public:
  virtual ~Application() = default;
  // May take its time. The answer to a HEAD is sent without its body.
  virtual Response answer(const Request& request) const = 0;
  // The body of what the server itself refuses, in the shape that the application's clients read. `reason` is one of ours.
  virtual Response refusal(int status, std::string_view reason) const = 0;
};

}  // namespace wardbook::http
