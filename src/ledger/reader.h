// Reads the entries of a ledger folder: bundles under the checkpoint, then the segments' records after it. Checks lengths and
// CRCs, not hashes: that is verify()'s work. Reads what was there when it was opened. Thread safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"

namespace wardbook::ledger {

class Reader {
 public:
  // not_found without a ledger, integrity if its files contradict each other.
  static Result<Reader> open(const std::filesystem::path& folder);

  std::uint64_t size() const { return published_ + waiting_.size(); }  // published entries and those that wait for it
  std::uint64_t published() const { return published_; }

  Result<Bytes> entry(std::uint64_t index) const;  // not_found beyond size()
  // Calls in order until the end, or until the callback gives an error, which is returned.
  using Callback = std::function<Result<void>(std::uint64_t index, BytesView entry)>;
  Result<void> for_each(std::uint64_t from, const Callback& callback) const { return for_each(from, size(), callback); }
  Result<void> for_each(std::uint64_t from, std::uint64_t until, const Callback& callback) const;  // those before `until`

 private:
  Reader() = default;
  Result<std::vector<Bytes>> bundle(std::uint64_t number) const;
  std::filesystem::path folder_;
  std::uint64_t published_ = 0;
  std::vector<Bytes> waiting_;
};

}  // namespace wardbook::ledger
