// A list of a server, all of it.
#pragma once

#include <string>

#include "client/server.h"

namespace wardbook::client {

// The items of all its pages, as JSON with commas between. Each page is a call of its own: what comes in meanwhile may be among them.
Result<std::string> all_items(const Server& server, Question question);

}  // namespace wardbook::client
