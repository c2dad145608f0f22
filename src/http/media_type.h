// A media type as Content-Type and multipart parts name it (RFC 9110 section 8.3.1).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wardbook::http {

struct MediaType {
  std::string type, subtype;                                    // lower case
  std::vector<std::pair<std::string, std::string>> parameters;  // names in lower case, each once; values as they are, without quotes

  bool is(std::string_view wanted_type, std::string_view wanted_subtype) const { return type == wanted_type && subtype == wanted_subtype; }
  // application/json, and what ends in +json (RFC 6839 section 3.1), without a charset or with UTF-8.
  bool is_json() const;
  std::optional<std::string_view> parameter(std::string_view name) const;
};

// Nothing for what is no media type: no wildcards, no comments, nothing behind it, no parameter twice.
std::optional<MediaType> parse_media_type(std::string_view text);

// What stands behind a value, `; name=token; name="quoted"`, as in Content-Disposition too. Nothing if it is not that.
std::optional<std::vector<std::pair<std::string, std::string>>> parse_parameters(std::string_view text);

}  // namespace wardbook::http
