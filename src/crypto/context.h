// What a sealed value is. The list is closed: its texts are part of the format (docs/formats/sealed.md) and of every
// additional data and subkey, so an entry never changes; new ones go to the end.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/uuid.h"

namespace wardbook::crypto {

enum class Context : std::uint8_t {
  // Values sealed for a document (record: the document).
  original,
  file_name,
  redacted,
  identifiers,
  reading,
  summary,
  checks,
  // Values sealed for a patient (record: the patient).
  known_identifiers,
  patient_identifier,
  // Purposes of subkeys.
  blob_key,
  artifact_hash,
  patient_ref,
  blind_index,
  duplicate_key,
  password,
  token,
  account,
  sign_in_place,
  idempotency,  // a keyed hash
  // Sealed for a document.
  feedback,
};

inline constexpr std::array<std::string_view, 20> context_texts{
    "wardbook/original/v1",    "wardbook/file-name/v1",         "wardbook/redacted/v1",
    "wardbook/identifiers/v1", "wardbook/reading/v1",           "wardbook/summary/v1",
    "wardbook/checks/v1",      "wardbook/known-identifiers/v1", "wardbook/patient-identifier/v1",
    "wardbook/blob-key/v1",    "wardbook/artifact-hash/v1",     "wardbook/patient-ref/v1",
    "wardbook/blind-index/v1", "wardbook/duplicate-key/v1",     "wardbook/password/v1",
    "wardbook/token/v1",       "wardbook/account/v1",           "wardbook/sign-in-place/v1",
    "wardbook/idempotency/v1", "wardbook/feedback/v1",
};

using wardbook::text_of;  // of bytes; the next would hide it here
constexpr std::string_view text_of(Context context) { return context_texts[static_cast<std::size_t>(context)]; }

// What a sealed value is bound to. Its encoding is the additional data of the encryption and is not stored beside the value.
struct Binding {
  Context context;
  Uuid record;
  Uuid key;
  std::uint32_t version = 1;

  // Two-byte big-endian length and bytes of the context, record id (16), key id (16), version (4, big-endian).
  Bytes additional_data() const;
};

}  // namespace wardbook::crypto
