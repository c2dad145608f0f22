// The document that a request brings: its body, or the field `file` of a form.
#pragma once

#include <optional>

#include "http/message.h"
#include "trust/phi.h"

namespace wardbook::api {

struct Upload {
  trust::Phi bytes;
  std::optional<trust::Phi> name{};  // of the file, as the client says
};

// invalid_request: a form without the field, with it twice, or with others; what http/multipart.h refuses.
Result<Upload> uploaded(const http::Request& request);

}  // namespace wardbook::api
