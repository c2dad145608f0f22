#include "http/media_type.h"

#include "http/characters.h"

namespace wardbook::http {
namespace {

std::string_view take_token(std::string_view& rest) {
  std::size_t size = 0;
  while (size < rest.size() && is_token_character(rest[size])) ++size;
  auto token = rest.substr(0, size);
  rest.remove_prefix(size);
  return token;
}

// quoted-string = DQUOTE *( qdtext / quoted-pair ) DQUOTE; the opening quote has been seen.
std::optional<std::string> take_quoted(std::string_view& rest) {
  std::string value;
  for (std::size_t i = 1; i < rest.size(); ++i) {
    if (rest[i] == '"') {
      rest.remove_prefix(i + 1);
      return value;
    }
    if (rest[i] == '\\' && ++i == rest.size()) break;
    if (is_control(rest[i])) break;
    value += rest[i];
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<std::pair<std::string, std::string>>> parse_parameters(std::string_view text) {
  std::vector<std::pair<std::string, std::string>> parameters;
  for (auto rest = trimmed(text); !rest.empty(); rest = trimmed(rest)) {
    if (rest.front() != ';') return std::nullopt;
    rest = trimmed(rest.substr(1));
    auto name = lower_case(take_token(rest));
    if (name.empty() || rest.empty() || rest.front() != '=') return std::nullopt;
    rest.remove_prefix(1);
    std::optional<std::string> value;
    if (rest.starts_with('"'))
      value = take_quoted(rest);
    else if (auto token = take_token(rest); !token.empty())
      value = token;
    if (!value) return std::nullopt;
    for (const auto& known : parameters)
      if (known.first == name) return std::nullopt;
    parameters.emplace_back(std::move(name), std::move(*value));
  }
  return parameters;
}

std::optional<MediaType> parse_media_type(std::string_view text) {
  auto rest = trimmed(text);
  MediaType media;
  media.type = lower_case(take_token(rest));
  if (media.type.empty() || rest.empty() || rest.front() != '/') return std::nullopt;
  rest.remove_prefix(1);
  media.subtype = lower_case(take_token(rest));
  if (media.subtype.empty() || media.type == "*" || media.subtype == "*") return std::nullopt;
  auto parameters = parse_parameters(rest);
  if (!parameters) return std::nullopt;
  media.parameters = std::move(*parameters);
  return media;
}

std::optional<std::string_view> MediaType::parameter(std::string_view name) const {
  for (const auto& [known, value] : parameters)
    if (known == name) return value;
  return std::nullopt;
}

bool MediaType::is_json() const {
  auto charset = parameter("charset");
  return type == "application" && (subtype == "json" || subtype.ends_with("+json")) && (!charset || equal_without_case(*charset, "utf-8"));
}

}  // namespace wardbook::http
