// Hashes that say nothing without a key, and nothing at all once the key is destroyed. All are HMAC-SHA-256. Where several inputs are
// hashed, each but the last stands behind its length (8 bytes, big-endian), so no two lists of inputs give the same bytes.
// Thread safe.
#pragma once

#include <string_view>

#include "base/uuid.h"
#include "crypto/digest.h"
#include "crypto/key.h"

namespace wardbook::crypto {

// What the ledger holds of PHI-bearing bytes: HMAC under subkey(document_key, artifact_hash).
Hash artifact_hash(const Key& document_key, BytesView bytes);

// What the ledger calls a patient: HMAC of the patient's id under subkey(patient_key, patient_ref). Constant for the patient's life.
Hash patient_ref(const Key& patient_key, const Uuid& patient);

// Where a patient's identifier is looked up: HMAC under the store's random index key over context, assigner, value. All three are
// hashed as they are: the caller has trimmed and normalised (NFC) the value.
Hash blind_index(const Key& index_key, std::string_view context, std::string_view assigner, std::string_view value);

// Whether this sender sent these bytes before: HMAC under the store's random duplicate key over the context's text, sender, bytes.
Hash duplicate_key(const Key& store_key, std::string_view sender, BytesView raw);

// Under what a sender's idempotency key for a route is remembered: HMAC under the store's random duplicate key over the context
// `idempotency`, sender, route and key.
Hash idempotency_key(const Key& store_key, std::string_view sender, std::string_view route, std::string_view key);

// What a request with such a key asked, so that another one is told from the same sent again: HMAC under the same key over the context,
// the duplicate key of its bytes, their source, and the patient's id (nil for none).
Hash idempotent_request(const Key& store_key, const Hash& duplicate_key, std::string_view source, const Uuid& patient);

}  // namespace wardbook::crypto
