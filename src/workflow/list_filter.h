// By what a list of documents is narrowed, in the words of the command line and of HTTP: status, class, source, since, until, due_before,
// cursor. Functions without state; thread safe.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string_view>

#include "store/catalogue.h"

namespace wardbook::workflow {

inline constexpr std::array<std::string_view, 5> source_names{"ehr", "scan", "portal", "feed", "manual"};
bool is_source(std::string_view name);

using ValueOf = std::function<std::optional<std::string_view>(std::string_view name)>;

// `value_of` gives what the caller said by each name, or nothing. A time is a day, which is its first moment in UTC, or RFC
// 3339 in UTC to the minute, the second, or up to six digits of one: since is the first moment of what is listed, until and due_before
// are the first one of what is not. The limit, and who may see what, are the caller's. invalid_request.
Result<store::ListFilter> list_filter(const ValueOf& value_of);

}  // namespace wardbook::workflow
