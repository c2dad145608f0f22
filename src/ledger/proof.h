// Proofs that one entry stands in the ledger, as text (c2sp.org/tlog-proof): index, inclusion proof, signed checkpoint. Whoever
// has the verifier key and the entry's bytes can check one offline. Thread safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/digest.h"

namespace wardbook::ledger {

// not_found if the checkpoint does not cover the index; integrity if tiles are missing or contradict the checkpoint.
Result<std::string> make_proof(const std::filesystem::path& folder, std::uint64_t index);

struct Proven {
  std::uint64_t index;
  std::uint64_t tree_size;
};
// integrity if the proof does not prove that `entry` is in the log of `vkey`.
Result<Proven> check_proof(std::string_view proof, std::string_view vkey, BytesView entry);

// The text of a proof in parts. Pure; integrity for anything that is not of the form.
struct ProofText {
  std::uint64_t index = 0;
  std::vector<crypto::Hash> path;
  std::string_view checkpoint;  // the signed note, verbatim
};
Result<ProofText> parse_proof(std::string_view text);

}  // namespace wardbook::ledger
