#include "ledger/disk.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

#include "ledger/layout.h"

namespace wardbook::ledger {
namespace fs = std::filesystem;

Result<FileDescriptor> Disk::open_segment(const fs::path& path, Existing existing) {
  int flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | (existing == Existing::empty ? O_TRUNC : 0);
  FileDescriptor fd(::open(path.c_str(), flags, 0600));
  if (!fd) return write_error("opening of a segment", errno);
  return fd;
}

Result<void> Disk::write_at(int fd, BytesView bytes, std::uint64_t offset) {
  while (!bytes.empty()) {
    auto wrote = ::pwrite(fd, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return write_error("write of a segment", errno);
    bytes = bytes.subspan(static_cast<std::size_t>(wrote));
    offset += static_cast<std::uint64_t>(wrote);
  }
  return {};
}

Result<void> Disk::sync_data(int fd) { return ::fdatasync(fd) == 0 ? Result<void>() : write_error("sync of a segment", errno); }
Result<void> Disk::sync(int fd) { return ::fsync(fd) == 0 ? Result<void>() : write_error("sync of a file", errno); }
Result<Bytes> Disk::read_segment(int fd) {
  if (::lseek(fd, 0, SEEK_SET) != 0) return write_error("seek in a segment", errno);
  return read_all(fd, segment_limit);
}

Result<void> Disk::truncate(int fd, std::uint64_t size) {
  return ::ftruncate(fd, static_cast<off_t>(size)) == 0 ? Result<void>() : write_error("cut of a segment", errno);
}

Result<FileDescriptor> Disk::write_file(const fs::path& path, BytesView bytes) {
  FileDescriptor fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!fd) return write_error("creation of a file", errno);
  TRY(write_all(fd.get(), bytes));
  return fd;
}

Result<void> Disk::rename(const fs::path& from, const fs::path& to) {
  return ::rename(from.c_str(), to.c_str()) == 0 ? Result<void>() : write_error("rename", errno);
}

Result<void> Disk::replace_file(const fs::path& path, BytesView bytes) { return wardbook::replace_file(path, bytes); }
Result<void> Disk::make_folder(const fs::path& path) { return make_one_folder(path); }
Result<void> Disk::sync_folder(const fs::path& path) { return wardbook::sync_folder(path); }

void Disk::remove_all(const fs::path& path) {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

Disk& system_disk() {
  static Disk disk;  // it has no state
  return disk;
}

}  // namespace wardbook::ledger
