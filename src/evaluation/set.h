// set.json: what is known of a set of gold files. Of it we need which labels its annotators did not mark, since finding such a
// thing is no false alarm there. Errors: invalid_request. A function without state: thread safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wardbook::evaluation {

struct SetFacts {
  std::string name;
  std::vector<std::string> not_annotated;
};

Result<SetFacts> parse_set(std::string_view file);

}  // namespace wardbook::evaluation
