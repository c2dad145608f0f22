// The query of a request's target: name=value&… (WHATWG URL, application/x-www-form-urlencoded), read strictly.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace wardbook::http {

class Query {
 public:
  // invalid_request: more than 32 parameters, one of them twice, or what is no UTF-8 or holds control characters when it is decoded.
  static Result<Query> parse(std::string_view text);

  std::optional<std::string_view> find(std::string_view name) const;
  // Whether each parameter is one of these: an endpoint refuses what it does not know.
  template <typename Names>
  bool has_only(const Names& names) const {
    for (const auto& [name, value] : parameters_) {
      bool known = false;
      for (std::string_view expected : names) known = known || name == expected;
      if (!known) return false;
    }
    return true;
  }

 private:
  std::vector<std::pair<std::string, std::string>> parameters_;
};

// Percent-decoded (RFC 3986 section 2.1); nothing for a '%' without two hexadecimal digits behind it.
std::optional<std::string> percent_decoded(std::string_view text);

}  // namespace wardbook::http
