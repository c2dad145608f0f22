#include "ledger/note.h"

#include <algorithm>

#include <fmt/format.h>

#include "crypto/digest.h"
#include "ledger/utf8.h"

namespace wardbook::ledger {
namespace {

constexpr std::uint8_t ed25519_type = 0x01;
constexpr std::string_view em_dash_and_space = "\xe2\x80\x94 ";
constexpr std::size_t signature_limit = 100;

std::uint32_t be32(BytesView bytes) {
  return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | bytes[3];
}

// Valid UTF-8 and no ASCII control character but newline.
bool is_note_text(std::string_view text) {
  while (!text.empty()) {
    auto length = utf8_length(text);
    if (length == 0 || (static_cast<std::uint8_t>(text[0]) < 0x20 && text[0] != '\n')) return false;
    text.remove_prefix(length);
  }
  return true;
}

Error malformed() { return fail(Code::integrity, "The signed note is malformed."); }

Result<NoteSignature> parse_signature(std::string_view line) {
  if (!line.starts_with(em_dash_and_space)) return malformed();
  line.remove_prefix(em_dash_and_space.size());
  auto space = line.find(' ');
  if (space == std::string_view::npos || !is_key_name(line.substr(0, space))) return malformed();
  auto bytes = from_base64(line.substr(space + 1));
  if (!bytes || bytes->size() < 5) return malformed();
  return NoteSignature{line.substr(0, space), be32(*bytes), Bytes(bytes->begin() + 4, bytes->end())};
}

}  // namespace

bool is_key_name(std::string_view name) {
  // Unicode's White_Space beyond ASCII, in UTF-8.
  constexpr std::string_view spaces[] = {"\xc2\x85",     "\xc2\xa0",     "\xe1\x9a\x80", "\xe2\x80\xa8",
                                         "\xe2\x80\xa9", "\xe2\x80\xaf", "\xe2\x81\x9f", "\xe3\x80\x80"};
  if (name.empty() || !is_note_text(name) || name.find_first_of(" +\n") != std::string_view::npos) return false;
  for (auto space : spaces)
    if (name.find(space) != std::string_view::npos) return false;
  for (std::size_t at = 0; (at = name.find("\xe2\x80", at)) != std::string_view::npos; at += 2)  // U+2000 to U+200A
    if (at + 2 < name.size() && static_cast<std::uint8_t>(name[at + 2]) <= 0x8a) return false;
  return true;
}

VerifierKey VerifierKey::of(std::string name, const crypto::PublicKey& public_key) {
  Bytes bytes(name.begin(), name.end());
  bytes.push_back('\n');
  bytes.push_back(ed25519_type);
  append(bytes, public_key);
  return {std::move(name), be32(crypto::sha256(bytes)), public_key};
}

Result<VerifierKey> VerifierKey::parse(std::string_view text) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  auto first = text.find('+'), second = first == std::string_view::npos ? first : text.find('+', first + 1);
  if (second == std::string_view::npos) return fail(Code::integrity, "This is not a verifier key.");
  auto key = from_base64(text.substr(second + 1));
  if (!is_key_name(text.substr(0, first)) || !key || key->size() != 33 || (*key)[0] != ed25519_type)
    return fail(Code::integrity, "This is not a verifier key.");
  crypto::PublicKey public_key;
  std::copy(key->begin() + 1, key->end(), public_key.begin());
  auto verifier = of(std::string(text.substr(0, first)), public_key);
  // The id stands there to find slips of the pen: the whole text must be the one that this key has.
  if (verifier.text() != text) return fail(Code::integrity, "The verifier key does not match its own id.");
  return verifier;
}

std::string VerifierKey::text() const {
  Bytes key{ed25519_type};
  append(key, public_key);
  return fmt::format("{}+{:08x}+{}", name, id, to_base64(key));
}

Result<Note> parse_note(std::string_view note) {
  if (note.size() > note_limit || !note.ends_with('\n') || !is_note_text(note)) return malformed();
  auto blank = note.rfind("\n\n");
  if (blank == std::string_view::npos) return malformed();
  Note parts{note.substr(0, blank + 1), {}};
  auto lines = note.substr(blank + 2);
  while (!lines.empty()) {
    auto end = lines.find('\n');
    parts.signatures.push_back(TRY(parse_signature(lines.substr(0, end))));
    lines.remove_prefix(end + 1);
    if (parts.signatures.size() > signature_limit) return malformed();
  }
  if (parts.signatures.empty()) return malformed();
  return parts;
}

std::string sign_note(std::string_view text, const VerifierKey& verifier, const crypto::SigningKey& key) {
  Bytes signature;
  put_be32(signature, verifier.id);
  append(signature, key.sign(bytes_of(text)));
  return fmt::format("{}\n{}{} {}\n", text, em_dash_and_space, verifier.name, to_base64(signature));
}

Result<std::string_view> open_note(std::string_view note, const VerifierKey& key) {
  auto parts = TRY(parse_note(note));
  bool signed_by_key = false;
  for (const auto& line : parts.signatures) {
    if (line.name != key.name || line.key_id != key.id) continue;
    crypto::Signature signature;
    if (line.signature.size() != signature.size()) return fail(Code::integrity, "The signature of the note is wrong.");
    std::copy(line.signature.begin(), line.signature.end(), signature.begin());
    if (!crypto::verify_signature(key.public_key, bytes_of(parts.text), signature))
      return fail(Code::integrity, "The signature of the note is wrong.");
    signed_by_key = true;
  }
  if (!signed_by_key) return fail(Code::integrity, "The note is not signed by this key.");
  return parts.text;
}

}  // namespace wardbook::ledger
