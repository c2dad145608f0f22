// What the codes of a document's vault are drawn from: HMAC-SHA-256 under the document's key over a counter. The key is random, so the
// codes are, and nothing of the person goes into them (45 CFR 164.514(c)(1)); a step that a kill undid draws the same ones again, so that
// its ledger entry still fits. For one thread.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>

#include "base/bytes.h"
#include "base/random.h"
#include "crypto/keyed_hash.h"

namespace wardbook::workflow {

class VaultRandomness final : public Randomness {
 public:
  explicit VaultRandomness(std::shared_ptr<const crypto::Key> document_key) : key_(std::move(document_key)) {}
  void fill(std::span<std::uint8_t> out) override {
    for (std::size_t done = 0; done < out.size();) {
      Bytes message;
      message.reserve(64);
      append(message, bytes_of("wardbook/vault-codes/v1"));
      put_be64(message, counter_++);
      auto block = crypto::artifact_hash(*key_, message);
      auto size = std::min(block.size(), out.size() - done);
      std::copy_n(block.begin(), size, out.begin() + static_cast<std::ptrdiff_t>(done));
      done += size;
    }
  }

 private:
  std::shared_ptr<const crypto::Key> key_;
  std::uint64_t counter_ = 0;
};

}  // namespace wardbook::workflow
