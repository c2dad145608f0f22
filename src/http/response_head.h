// The head of an answer as bytes (RFC 9112 sections 4 and 5).
#pragma once

#include <string>
#include <string_view>

#include "http/message.h"

namespace wardbook::http {

enum class After { keep, close };  // what becomes of the connection

// Status line, fields and the empty line, for a body of response.body's length. `request_id` is plain.
std::string head_of(const Response& response, std::string_view request_id, After after);

// RFC 9110 section 15. For people; empty for a status that this server does not use.
std::string_view phrase_of(int status);

}  // namespace wardbook::http
