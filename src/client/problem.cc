#include "client/problem.h"

#include <boost/json/object.hpp>

#include "base/told_by_server.h"
#include "jsontext/read.h"

namespace wardbook::client {
namespace {

std::string_view text_of(const boost::json::object& object, std::string_view name) {
  const auto* value = object.if_contains(boost::json::string_view(name.data(), name.size()));
  return value && value->is_string() ? std::string_view(value->get_string().data(), value->get_string().size()) : std::string_view();
}

}  // namespace

Error error_of(int status, std::string_view body) {
  auto other = [status] {
    return fail(Code::server_unavailable, "What answers there with status {} is no Wardbook, or one that we do not understand.", status);
  };
  constexpr std::size_t longest = 64 << 10;
  if (body.size() > longest) return other();
  auto value = jsontext::read_json(body);
  if (!value || !value->is_object()) return other();
  const auto* facts = facts_named(text_of(value->get_object(), "code"));
  auto said = text_of(value->get_object(), "detail");
  if (!facts || said.empty()) return other();
  return Error(facts->code, told_by_server(said));
}

}  // namespace wardbook::client
