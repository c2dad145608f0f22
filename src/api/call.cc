#include "api/call.h"

#include <charconv>

namespace wardbook::api {

std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t number = 0;
  auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || failed != std::errc() || end != text.data() + text.size() || number > std::uint64_t{1} << 53) return std::nullopt;
  return number;
}

Result<std::uint64_t> Call::number(std::string_view name, std::uint64_t otherwise, std::uint64_t least, std::uint64_t most) const {
  auto text = query.find(name);
  if (!text) return otherwise;
  auto number = whole_number(*text);
  if (!number || *number < least || *number > most)
    return fail(Code::invalid_request, "A parameter of the query must be a whole number from {} to {}.", least, most);
  return *number;
}

}  // namespace wardbook::api
