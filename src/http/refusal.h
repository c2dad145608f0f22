// What a server says of a request that it cannot take: an error of the one table (base/error_codes.h), with the HTTP status that tells
// more than the code's own where there is one.
#pragma once

#include "base/error.h"

namespace wardbook::http {

struct Refusal {
  int status = 400;
  Code code = Code::invalid_request;
  Word reason = "";

  static constexpr Refusal bad(Word reason) { return {400, Code::invalid_request, reason}; }
};

}  // namespace wardbook::http
