// Signed notes (c2sp.org/signed-note) with Ed25519, and their verifier keys `name+keyid+base64` as golang.org/x/mod/sumdb/note
// writes them. Pure; any text may be given. Errors: integrity.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "crypto/signing.h"

namespace wardbook::ledger {

struct VerifierKey {
  std::string name;
  std::uint32_t id = 0;  // SHA-256(name || 0x0A || 0x01 || public key)[:4], big-endian
  crypto::PublicKey public_key{};

  static VerifierKey of(std::string name, const crypto::PublicKey& public_key);
  static Result<VerifierKey> parse(std::string_view text);  // a newline at its end is allowed
  std::string text() const;                                 // without one
};

bool is_key_name(std::string_view name);  // not empty, UTF-8 without control characters, spaces and '+'

// A note in parts: the signed text with its last newline, and the signature lines.
struct NoteSignature {
  std::string_view name;
  std::uint32_t key_id;
  Bytes signature;
};
struct Note {
  std::string_view text;
  std::vector<NoteSignature> signatures;
};
inline constexpr std::size_t note_limit = 1 << 20;  // bytes; a longer one is malformed
Result<Note> parse_note(std::string_view note);

std::string sign_note(std::string_view text, const VerifierKey& verifier, const crypto::SigningKey& key);
// The text of a note that the key signed.
Result<std::string_view> open_note(std::string_view note, const VerifierKey& key);

}  // namespace wardbook::ledger
