#include "client/pages.h"

#include <boost/json.hpp>

#include "jsontext/read.h"

namespace wardbook::client {
namespace json = boost::json;

Result<std::string> all_items(const Server& server, Question question) {
  constexpr std::string_view most = "1000";  // that a page may have
  const auto first = question.query.size();
  question.query.emplace_back("limit", most);
  std::string all;
  while (true) {
    auto page = TRY(jsontext::read_json(TRY(server.ask(question)).body));
    const auto* object = page.if_object();
    const auto* items = object ? object->if_contains("items") : nullptr;
    const auto* next = object ? object->if_contains("next") : nullptr;
    if (!items || !items->is_array() || !next || !(next->is_null() || next->is_string()))
      return fail(Code::server_unavailable, "The server's answer is not what we understand.");
    for (const auto& item : items->get_array()) all.append(all.empty() ? "" : ",").append(json::serialize(item));
    if (next->is_null()) return all;
    question.query.resize(first + 1);
    question.query.emplace_back("cursor", std::string(next->get_string()));
  }
}

}  // namespace wardbook::client
