// links: ledger
// Proofs: an integrity error or a path and a note that stand in the text; no forged proof is ever accepted.
#include "fuzz/require.h"
#include "ledger/proof.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wardbook;
  using fuzz::require;
  std::string_view input = text_of(BytesView(data, size));
  Result<ledger::ProofText> proof = ledger::parse_proof(input);
  if (proof) {
    require(proof->path.size() <= 63 && input.ends_with(proof->checkpoint) && !proof->checkpoint.empty());
  } else {
    require(proof.error().code() == Code::integrity);
  }
  Result<ledger::Proven> proven = ledger::check_proof(input, "wardbook/nobody+00000000+AQ==", bytes_of("{}"));
  require(!proven.ok() && proven.error().code() == Code::integrity);
  return 0;
}
