// What the ledger asks of the disk, and the seam at which tests make it fail or stop. Every call is whole or an error
// (disk_full, store_unavailable). Thread safe.
#pragma once

#include <cstdint>
#include <filesystem>

#include "base/bytes.h"
#include "base/file.h"
#include "base/presence.h"
#include "base/result.h"

namespace wardbook::ledger {

class Disk {
 public:
  virtual ~Disk() = default;
  // A segment's file, opened to write. `empty`: made, or cut to nothing if there is one.
  enum class Existing { keep, empty };
  virtual Result<FileDescriptor> open_segment(const std::filesystem::path& path, Existing existing);
  virtual Result<void> write_at(int fd, BytesView bytes, std::uint64_t offset);
  virtual Result<void> sync_data(int fd);
  virtual Result<void> sync(int fd);
  virtual Result<Bytes> read_segment(int fd);  // all of it, from its beginning
  virtual Result<void> truncate(int fd, std::uint64_t size);
  // A new file with those bytes, not yet synced; one that a crash left there is overwritten.
  virtual Result<FileDescriptor> write_file(const std::filesystem::path& path, BytesView bytes);
  virtual Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to);
  virtual Result<void> replace_file(const std::filesystem::path& path, BytesView bytes);  // base/file.h
  virtual Result<void> make_folder(const std::filesystem::path& path);                    // base/file.h, make_one_folder
  virtual Result<void> sync_folder(const std::filesystem::path& path);
  virtual void remove_all(const std::filesystem::path& path);  // what cannot be removed stays: it does no harm
};

Disk& system_disk();

}  // namespace wardbook::ledger
