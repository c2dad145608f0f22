// How Presidio refuses: by three statuses. Its anonymizer tells a request that is no request (400) from one that asks for something that
// cannot be (422); its analyzer answers nearly everything with 500, a text that is missing included, and clients look for that.
// As everywhere, a message is a literal with numbers in it: it cannot echo a text.
#pragma once

#include "base/error.h"

namespace wardbook::presidio {

inline constexpr Code bad_request = Code::invalid_request;
inline constexpr Code unprocessable = Code::malformed;
inline constexpr Code server_error = Code::internal;
static_assert(facts_of(bad_request).http == 400 && facts_of(unprocessable).http == 422 && facts_of(server_error).http == 500);

}  // namespace wardbook::presidio
