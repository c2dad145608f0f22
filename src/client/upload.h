// A document on its way to a server, and once it is there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/random.h"
#include "base/uuid.h"
#include "client/server.h"

namespace wardbook::client {

enum class Wait : std::uint8_t { until_received, until_at_rest };

struct Outgoing {
  std::string_view bytes;
  std::optional<std::string> file_name{};
  std::string_view source = "manual";
  std::string_view patient_id{};  // [ASSIGNER|]VALUE; empty: nobody is named
};

// Sends it and gives the Document that it became, as JSON. With a file's name or a patient it goes as a form with the fields `file` and
// `patient_id` (RFC 7578). Document::error and, if the server did not take it at all, the error of its refusal (Code::empty, too_large,
// conflict).
Result<std::string> upload(const Server& server, const Outgoing& document, Wait wait, Randomness& randomness);

// The Document of this id, as JSON.
Result<std::string> document(const Server& server, const Uuid& id, Wait wait);

}  // namespace wardbook::client
