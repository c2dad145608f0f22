// blobs/ab/<id>: one sealed original a file. What has been put is durable. Thread safe for different ids.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "base/uuid.h"
#include "trust/sealed.h"

namespace wardbook::store {

class BlobFolder {
 public:
  explicit BlobFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

  Result<void> put(const trust::Sealed& blob);                                   // under its record's id
  Result<trust::Sealed> get(crypto::Context context, const Uuid& record) const;  // integrity if it is gone, store_unavailable
  Result<void> remove(const Uuid& record);                                       // nothing to remove is fine
  Result<std::vector<Uuid>> ids() const;
  Result<void> remove_unfinished();  // temporary files that a crash left

 private:
  std::filesystem::path path_of(const Uuid& record) const;
  std::filesystem::path folder_;
};

}  // namespace wardbook::store
