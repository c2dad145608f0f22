// links: ledger
// Verifier keys, signed notes and checkpoints: an integrity error or parts that make up the whole. Nothing is ever signed by a key
// whose signature is not there.
#include "fuzz/require.h"
#include "ledger/checkpoint.h"
#include "ledger/note.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wardbook;
  using fuzz::require;
  std::string_view input = text_of(BytesView(data, size));

  if (Result<ledger::VerifierKey> key = ledger::VerifierKey::parse(input)) {
    require(ledger::is_key_name(key->name));
    std::string_view line = input.ends_with('\n') ? input.substr(0, input.size() - 1) : input;
    require(key->text() == line);
  } else {
    require(key.error().code() == Code::integrity);
  }

  if (Result<ledger::Note> note = ledger::parse_note(input)) {
    require(input.starts_with(note->text) && note->text.ends_with('\n') && !note->signatures.empty());
    for (const auto& signature : note->signatures) require(ledger::is_key_name(signature.name) && input.find(signature.name) != input.npos);
  } else {
    require(note.error().code() == Code::integrity);
  }
  ledger::VerifierKey nobody = ledger::VerifierKey::of("wardbook/nobody", crypto::PublicKey{});
  require(!ledger::open_note(input, nobody).ok());

  if (Result<ledger::Checkpoint> checkpoint = ledger::parse_checkpoint(input)) {
    Result<ledger::Checkpoint> again = ledger::parse_checkpoint(ledger::write_checkpoint(*checkpoint));
    require(again.ok() && *again == *checkpoint);
    require(input.starts_with(ledger::write_checkpoint(*checkpoint)));  // what may follow are extension lines
  } else {
    require(checkpoint.error().code() == Code::integrity);
  }
  return 0;
}
