// Errors as HTTP answers: application/problem+json (RFC 9457), as docs/contract.md shows it.
#pragma once

#include "base/error.h"
#include "http/message.h"

namespace wardbook::http {

// {"type":"about:blank","title","status","code","detail","request_id","hint"?}. Errors and refusals hold nothing from outside.
Response problem(const Error& error, const Request& request);
Response problem(const Refusal& refusal, const Request& request);

}  // namespace wardbook::http
