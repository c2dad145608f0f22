// The fields of a request's head (RFC 9110 section 5), in one block of memory.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/characters.h"
#include "http/refusal.h"

namespace wardbook::http {

class Fields {
 public:
  void add(std::string_view name, std::string_view value) {
    auto at = static_cast<std::uint32_t>(text_.size());
    text_.append(name).append(value);
    places_.push_back({at, static_cast<std::uint32_t>(name.size()), static_cast<std::uint32_t>(value.size())});
  }
  std::size_t size() const { return places_.size(); }

  // The value, without the white space round it; the first of several. parse_head() refuses a second field of those that may come
  // once only. The name in any case.
  std::optional<std::string_view> find(std::string_view name) const {
    for (const auto& place : places_)
      if (equal_without_case(name, part(place.at, place.name_size))) return part(place.at + place.name_size, place.value_size);
    return std::nullopt;
  }
  std::string_view value(std::string_view name) const { return find(name).value_or(std::string_view()); }
  bool has(std::string_view name) const { return find(name).has_value(); }

  // Whether a field of that name, a list (RFC 9110 section 5.6.1), has this member, in any case.
  bool lists(std::string_view name, std::string_view member) const {
    for (const auto& place : places_) {
      if (!equal_without_case(name, part(place.at, place.name_size))) continue;
      auto rest = part(place.at + place.name_size, place.value_size);
      while (!rest.empty())
        if (equal_without_case(trimmed(take_until(rest, ',')), member)) return true;
    }
    return false;
  }

 private:
  struct Place {
    std::uint32_t at, name_size, value_size;
  };
  std::string_view part(std::size_t at, std::size_t size) const { return std::string_view(text_).substr(at, size); }
  std::string text_;
  std::vector<Place> places_;
};

// field-line = field-name ":" OWS field-value OWS (RFC 9112 section 5), without its CRLF; the caller has seen that there is no control
// character in it. Refused: folded lines, no colon, a name that is no token, a second field of those that may come once.
std::optional<Refusal> add_field_line(std::string_view line, Fields& fields);

}  // namespace wardbook::http
