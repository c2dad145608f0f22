// Whether the ledger's folder is still the one that was opened. A folder that was renamed or removed goes on being written through what
// is open of it, and a new one would be made in its place: entries that nobody finds again. So each batch and each publication asks first.
// Thread safe.
#pragma once

#include <filesystem>
#include <vector>

#include "base/file_identity.h"
#include "base/result.h"

namespace wardbook::ledger {

class Presence {
 public:
  // Remembers what lies there now: the folder, `segment`, `tile` and `vkey`.
  explicit Presence(const std::filesystem::path& folder);
  // store_unavailable, until what was remembered lies there again.
  Result<void> check() const;

 private:
  struct Place {
    std::filesystem::path path;
    std::optional<FileIdentity> identity;
  };
  std::vector<Place> places_;
};

}  // namespace wardbook::ledger
