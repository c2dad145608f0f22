// blobs/ab/<id>: one sealed original a file; blobs/arriving/<id>: an empty one for each that is on its way. What has been put is durable.
// Thread safe for different ids.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
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
  Result<void> remove(const Uuid& record);                                       // and what a crash left of it; nothing to remove is fine
  Result<std::vector<Uuid>> ids() const;

  // Before anything of a record is kept, here or in keys.db, it is announced, and stays so until its row stands or nothing is left of it.
  // So a start after a kill looks at those that were on their way, however many blobs there are. Many who announce in the same moment
  // share the sync of the folder.
  Result<void> announce(const Uuid& record);
  void arrived(const Uuid& record);  // not synced: an announcement that a crash brings back finds its row
  Result<std::vector<Uuid>> announced() const;

 private:
  std::filesystem::path path_of(const Uuid& record) const;
  Result<void> sync_announcements();

  std::filesystem::path folder_;
  // One sync of the folder of announcements, for all who came before it began.
  struct Round {
    std::optional<Result<void>> result;
  };
  std::mutex mutex_;
  std::condition_variable round_ended_;
  std::shared_ptr<Round> next_;
  bool syncing_ = false;
};

}  // namespace wardbook::store
