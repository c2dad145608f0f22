// Errors as this server's clients read them: http/problem.h, with a hint that says what to do over HTTP.
#pragma once

#include <chrono>

#include "api/endpoint.h"
#include "http/message.h"

namespace wardbook::api {

// `endpoint`: what was called, null if nothing that there is; a 403 names the permission that it needs, and the purpose. 401 carries
// WWW-Authenticate (RFC 6750), 429 and 503 Retry-After unless the caller has added one.
http::Response problem(const Error& error, const http::Request& request, const Endpoint* endpoint);
// 429 of whose rate is exceeded for so long.
http::Response too_many_calls(std::chrono::seconds wait, const http::Request& request, const Endpoint* endpoint);

}  // namespace wardbook::api
