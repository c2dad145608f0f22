// POST /analyze: what Wardbook's engine and the request's own recognizers find in a text, as Presidio's analyzer answers it. Of the
// engine's spans those come that Safe Harbor takes out; what it lets stay (an age up to 89, a bare year, a State) is no finding.
#pragma once

#include <string>

#include <boost/json/object.hpp>

#include "base/result.h"
#include "deid/engine.h"

namespace wardbook::presidio {

// The name of our engine among recognizers.
inline constexpr std::string_view engine_name = "WardbookRecognizer";

// The body of the answer. Offsets count code points, as Python does. Thread safe.
// Errors: bad_request and server_error as Presidio has them; time_limit and too_large for ad-hoc recognizers.
Result<std::string> analyze(const deid::Engine& engine, const boost::json::object& request);

}  // namespace wardbook::presidio
