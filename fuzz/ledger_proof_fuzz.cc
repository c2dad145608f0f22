// links: ledger
// Proofs: an integrity error or a path and a note that stand in the text. What comes before the signed note of a true ledger of two
// entries is accepted as the proof of its second entry only if it says exactly that.
#include "crypto/process.h"
#include "fuzz/counting.h"
#include "fuzz/require.h"
#include "ledger/checkpoint.h"
#include "ledger/proof.h"
#include "ledger/tree.h"

namespace {

using namespace wardbook;
using fuzz::require;

struct TrueLedger {
  fuzz::Counting randomness;
  crypto::SigningKey key = crypto::SigningKey::from(crypto::Key::generate(randomness));
  ledger::VerifierKey verifier = ledger::VerifierKey::of("wardbook/true", key.public_key());
  ledger::Hasher hasher;
  crypto::Hash first = hasher.leaf(bytes_of("first")), second = hasher.leaf(bytes_of("second"));
  std::string note = ledger::sign_note(ledger::write_checkpoint({verifier.name, 2, hasher.node(first, second)}), verifier, key);
};

const TrueLedger& true_ledger() {
  static const TrueLedger& made = *new TrueLedger;
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  require(crypto::harden_process().ok());
  // The true proof is accepted, or nothing below would mean anything.
  const TrueLedger& made = true_ledger();
  std::string proof = "c2sp.org/tlog-proof@v1\nindex 1\n" + to_base64(made.first) + "\n\n" + made.note;
  require(ledger::check_proof(proof, made.verifier.text(), bytes_of("second")).ok());
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const TrueLedger& made = true_ledger();
  std::string_view input = text_of(BytesView(data, size));

  Result<ledger::ProofText> proof = ledger::parse_proof(input);
  if (proof) {
    require(proof->path.size() <= 64 && input.ends_with(proof->checkpoint));
  } else {
    require(proof.error().code() == Code::integrity);
  }
  require(!ledger::check_proof(input, made.verifier.text(), bytes_of("third")).ok());

  std::string whole = std::string(input) + made.note;
  Result<ledger::Proven> proven = ledger::check_proof(whole, made.verifier.text(), bytes_of("second"));
  if (proven) {
    require(proven->index == 1 && proven->tree_size == 2);
    Result<ledger::ProofText> parts = ledger::parse_proof(whole);
    require(parts.ok() && parts->index == 1 && parts->path == std::vector<crypto::Hash>{made.first} && parts->checkpoint == made.note);
  } else {
    require(proven.error().code() == Code::integrity);
  }
  return 0;
}
