// The two messages of the chat completions API as bytes: writing the request, reading the answer. Pure; thread safe.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "gateway/prompt.h"

namespace wardbook::gateway {

// The body of the request: the prompt as the system's message, the document as the user's, between marker lines that do not
// occur in it, so that no document can end its own frame and speak as somebody else. The same input gives the same bytes.
std::string write_request(std::string_view model, const Prompt& prompt, std::string_view document);

// The text of the first choice. model_unavailable if the body is no JSON, is nested deeper than 16, or has no such text, or if
// the model did not finish with "stop" (a server that says nothing about it is believed).
Result<std::string> read_response(std::string_view body);

}  // namespace wardbook::gateway
