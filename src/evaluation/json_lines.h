// Inside of evaluation: reading JSON Lines with Boost.JSON, errors with line numbers. The members that several files share.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "evaluation/gold.h"

namespace wardbook::evaluation {

// Gives the lines of a file one after another, as objects.
class JsonLines {
 public:
  explicit JsonLines(std::string_view file);
  // The next line that is not empty; nothing at the end.
  Result<std::optional<boost::json::object>> next();
  int line() const { return line_; }

 private:
  std::string_view rest_;
  int line_ = 0;
};

Result<boost::json::object> parse_object(std::string_view text, int line);
// A string member; `fallback` stands in if there is none, and without a fallback that is an error.
Result<std::string> string_member(const boost::json::object& object, std::string_view name, int line,
                                  std::optional<std::string> fallback = std::nullopt);
// One {"start","end", label_name} of the list `name`. 0 <= start < end <= length.
Result<Mark> mark_of(const boost::json::value& entry, std::string_view name, std::string_view label_name, int line, std::uint32_t length);
// A member that is a list of those, sorted; empty if there is none.
Result<std::vector<Mark>> marks_member(const boost::json::object& object, std::string_view name, std::string_view label_name, int line,
                                       std::uint32_t length);
// Whether a label may stand in files of this task.
bool is_label(std::string_view label, Task task);

}  // namespace wardbook::evaluation
