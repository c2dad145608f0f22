// What a server says of a request that it does not do.
#pragma once

#include <string_view>

#include "base/error.h"

namespace wardbook::client {

// `body`: a Problem of RFC 9457 as Wardbook writes it; anything else, as of another program at that address, is server_unavailable.
Error error_of(int status, std::string_view body);

}  // namespace wardbook::client
