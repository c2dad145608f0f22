// One call of an endpoint: who asks for what, checked as far as the head of a request allows.
#pragma once

#include <string>
#include <vector>

#include "api/endpoint.h"
#include "http/message.h"
#include "http/query.h"

namespace wardbook::api {

struct Call {
  const Endpoint& endpoint;
  trust::Principal principal;  // "anonymous" where nobody need say who they are
  std::vector<std::string> arguments;
  http::Query query;
  trust::Purpose purpose = trust::Purpose::none;

  // Of a path with {id}; the service has seen that it is one.
  Uuid id() const { return *Uuid::parse(arguments.front()); }
  // A number of the query between the bounds, or the default. invalid_request.
  Result<std::uint64_t> number(std::string_view name, std::uint64_t otherwise, std::uint64_t least, std::uint64_t most) const;
};

// "17": digits and nothing else, up to 2^53. Nothing for what is none.
std::optional<std::uint64_t> whole_number(std::string_view text);

}  // namespace wardbook::api
