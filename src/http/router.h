// Finds the route of a request: templates of paths such as /v1/documents/{id}/redacted.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/method.h"

namespace wardbook::http {

struct Route {
  Method method;
  std::string_view path;  // static storage. "{name}" is one segment, and "{name*}", at the end, all that follow
};

class Router {
 public:
  // The routes must outlive the router. A path template that is malformed, or one that comes twice with one method, is a defect of the
  // program and ends it.
  explicit Router(std::span<const Route> routes);

  struct Found {
    std::size_t index;                        // of the route
    std::vector<std::string_view> arguments;  // what stands in the place of each {name}, not decoded: views into the path
  };
  struct NotFound {};
  // The path has routes, but none of this method: 405 with Allow (RFC 9110 section 15.5.6), or the answer to OPTIONS.
  struct OtherMethods {
    std::string allow;  // "GET, HEAD, OPTIONS"
  };
  using Match = std::variant<Found, OtherMethods, NotFound>;

  // A segment that is written out wins over a {name}. HEAD finds the route of GET. Nothing is decoded or normalised: "//", "/./" and a
  // slash at the end match only a template that has them; an empty segment is no argument.
  Match find(Method method, std::string_view path) const;

 private:
  struct Template {
    std::vector<std::string_view> segments;
    std::vector<std::pair<Method, std::size_t>> methods;
    bool open;  // ends in {name*}
  };
  static bool fits(const Template& model, const std::vector<std::string_view>& segments);
  std::vector<Template> templates_;  // those that are written out longest come first
};

}  // namespace wardbook::http
