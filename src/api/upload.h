// The document that a request brings: its body, or the field `file` of a form, in which `patient_id` may say whose it is.
#pragma once

#include <optional>

#include "http/message.h"
#include "workflow/intake.h"

namespace wardbook::api {

struct Upload {
  trust::Phi bytes;
  std::optional<trust::Phi> name{};  // of the file, as the client says
  std::optional<workflow::PatientIdentifier> patient{};
};

// invalid_request: a form without the field, with one twice, or with others; no patient's identifier; what http/multipart.h refuses.
Result<Upload> uploaded(const http::Request& request);

}  // namespace wardbook::api
