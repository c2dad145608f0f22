// JSON as text, with numbers as people write them: Boost.JSON's own serializer makes 0.92 into 9.2E-1.
#pragma once

#include <string>

#include <boost/json/fwd.hpp>

namespace wardbook::workflow {

std::string json_text(const boost::json::value& value);

}  // namespace wardbook::workflow
