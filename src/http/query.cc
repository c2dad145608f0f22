#include "http/query.h"

#include "http/characters.h"
#include "text/utf8.h"

namespace wardbook::http {
namespace {

constexpr std::size_t most_parameters = 32;

std::optional<std::string> decoded(std::string_view text) {
  std::string spaced(text);
  std::ranges::replace(spaced, '+', ' ');
  auto result = percent_decoded(spaced);
  bool clean = result && text::valid_utf8(*result) && std::ranges::none_of(*result, [](char c) { return is_control(c) || c == '\t'; });
  return clean ? result : std::nullopt;
}

}  // namespace

std::optional<std::string> percent_decoded(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      result += text[i];
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    int high = hex_value(text[i + 1]), low = hex_value(text[i + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    result += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return result;
}

Result<Query> Query::parse(std::string_view text) {
  Query query;
  while (!text.empty()) {
    auto part = take_until(text, '&');
    if (part.empty()) continue;
    if (query.parameters_.size() == most_parameters)
      return fail(Code::invalid_request, "A query has at most {} parameters.", most_parameters);
    auto name = decoded(take_until(part, '=')), value = decoded(part);
    if (!name || !value || name->empty()) return fail(Code::invalid_request, "A parameter of the query is not UTF-8, percent-encoded.");
    if (query.find(*name)) return fail(Code::invalid_request, "A parameter of the query comes twice.");
    query.parameters_.emplace_back(std::move(*name), std::move(*value));
  }
  return query;
}

std::optional<std::string_view> Query::find(std::string_view name) const {
  for (const auto& [known, value] : parameters_)
    if (known == name) return value;
  return std::nullopt;
}

}  // namespace wardbook::http
