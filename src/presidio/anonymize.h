// POST /anonymize and /deanonymize: operators on the spans of a text, as Presidio's anonymizer answers.
#pragma once

#include <string>

#include <boost/json/object.hpp>

#include "base/random.h"
#include "base/result.h"

namespace wardbook::presidio {

// The bodies of the answers: {"text","items":[{"operator","entity_type","start","end","text"}]}, the last item of the text first, offsets
// in code points of the new text. Thread safe, if `randomness` is.
// Errors: bad_request, unprocessable; too_large for an answer.
Result<std::string> anonymize(const boost::json::object& request, Randomness& randomness);
Result<std::string> deanonymize(const boost::json::object& request, Randomness& randomness);

}  // namespace wardbook::presidio
