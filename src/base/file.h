// Files as Wardbook uses them: whole, private (0600 in folders of 0700) and durable.
#pragma once

#include <cstdint>
#include <filesystem>
#include <utility>

#include "base/bytes.h"
#include "base/result.h"

namespace wardbook {

class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int fd) : fd_(fd) {}
  FileDescriptor(FileDescriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept;
  ~FileDescriptor();
  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }

 private:
  int fd_ = -1;
};

// Opens for reading; regular files only, symbolic links followed. not_found, unreadable.
Result<FileDescriptor> open_to_read(const std::filesystem::path& path);
// Reads a whole file of at most `limit` bytes. not_found, unreadable, too_large.
Result<Bytes> read_file(const std::filesystem::path& path, std::uint64_t limit);
Result<Bytes> read_all(int fd, std::uint64_t limit);
// All of `bytes`, or an error: disk_full, store_unavailable.
Result<void> write_all(int fd, BytesView bytes);
// Writes under a temporary name beside `path`, syncs, renames over `path`, syncs the folder.
Result<void> replace_file(const std::filesystem::path& path, BytesView bytes);
// As replace_file, but refuses with conflict if `path` exists.
Result<void> create_file(const std::filesystem::path& path, BytesView bytes);
// Makes the folder and its missing parents with mode 0700, and syncs the parent. One that is there is fine.
Result<void> make_folder(const std::filesystem::path& path);
// The same, but what it is to lie in must be there: that may have been moved away with all that it holds, and must find its place again.
Result<void> make_one_folder(const std::filesystem::path& path);
Result<void> sync_folder(const std::filesystem::path& path);
// The error of a failed write: disk_full for ENOSPC, EDQUOT and EFBIG, else store_unavailable.
Error write_error(Word what, int errno_value);

}  // namespace wardbook
