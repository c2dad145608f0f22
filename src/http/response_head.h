// The head of an answer as bytes (RFC 9112 sections 4 and 5).
#pragma once

#include <string>

#include "http/message.h"

namespace wardbook::http {

enum class After { keep, close };  // what becomes of the connection

// Status line, fields and the empty line, for a body of response.body's length.
std::string head_of(const Response& response, After after);

}  // namespace wardbook::http
