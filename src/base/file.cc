#include "base/file.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wardbook {
namespace fs = std::filesystem;

namespace {

// A pipe that another program made non-blocking, as some shells and runtimes do with the standard ones: wait until it is ready.
bool waited_for(int fd, short event, int errno_value) {
  if (errno_value != EAGAIN) return false;
  pollfd ready{fd, event, 0};
  return ::poll(&ready, 1, -1) > 0 || errno == EINTR;
}

}  // namespace

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

FileDescriptor::~FileDescriptor() {
  if (fd_ >= 0) ::close(fd_);
}

Error write_error(Word what, int errno_value) {
  bool full = errno_value == ENOSPC || errno_value == EDQUOT || errno_value == EFBIG;
  return full ? fail(Code::disk_full, "The disk is full.").with(Detail::from_errno(what, errno_value))
              : fail(Code::store_unavailable, "The data directory cannot be written.").with(Detail::from_errno(what, errno_value));
}

Result<FileDescriptor> open_to_read(const fs::path& path) {
  // O_NONBLOCK: a FIFO must not hang us before we see that it is none of ours.
  FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!fd) {
    auto detail = Detail::from_errno("open", errno);
    if (errno == ENOENT || errno == ENOTDIR) return fail(Code::not_found, "The file does not exist.").with(std::move(detail));
    return fail(Code::unreadable, "The file cannot be read.").with(std::move(detail));
  }
  struct stat status{};
  if (::fstat(fd.get(), &status) != 0) return fail(Code::unreadable, "The file cannot be read.").with(Detail::from_errno("fstat", errno));
  if (!S_ISREG(status.st_mode)) return fail(Code::unreadable, "This is not a regular file.");
  return fd;
}

Result<Bytes> read_all(int fd, std::uint64_t limit) {
  Bytes bytes;
  constexpr std::size_t step = 1 << 16;
  for (;;) {
    auto old_size = bytes.size();
    bytes.resize(old_size + step);
    auto got = ::read(fd, bytes.data() + old_size, step);
    bool again = got < 0 && (errno == EINTR || waited_for(fd, POLLIN, errno));
    if (got < 0 && !again) return fail(Code::unreadable, "The input cannot be read.").with(Detail::from_errno("read", errno));
    bytes.resize(old_size + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got == 0) return bytes;
    if (bytes.size() > limit) return fail(Code::too_large, "The input has more than {} bytes.", limit);
  }
}

Result<Bytes> read_file(const fs::path& path, std::uint64_t limit) {
  auto fd = TRY(open_to_read(path));
  struct stat status{};
  if (::fstat(fd.get(), &status) == 0 && static_cast<std::uint64_t>(status.st_size) > limit)
    return fail(Code::too_large, "The file has {} bytes; at most {} are accepted.", status.st_size, limit);
  return read_all(fd.get(), limit);
}

Result<void> write_all(int fd, BytesView bytes) {
  while (!bytes.empty()) {
    auto wrote = ::write(fd, bytes.data(), bytes.size());
    if (wrote < 0 && (errno == EINTR || waited_for(fd, POLLOUT, errno))) continue;
    if (wrote < 0) return write_error("write", errno);
    bytes = bytes.subspan(static_cast<std::size_t>(wrote));
  }
  return {};
}

Result<void> sync_folder(const fs::path& path) {
  FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd || ::fsync(fd.get()) != 0) return write_error("sync of a folder", errno);
  return {};
}

Result<void> make_folder(const fs::path& path) {
  std::error_code ignored;
  if (path.has_parent_path() && !fs::exists(path.parent_path(), ignored)) TRY(make_folder(path.parent_path()));
  return make_one_folder(path);
}

Result<void> make_one_folder(const fs::path& path) {
  if (::mkdir(path.c_str(), 0700) == 0) return sync_folder(path.has_parent_path() ? path.parent_path() : fs::path("."));
  return errno == EEXIST ? Result<void>() : write_error("creation of a folder", errno);
}

namespace {

// The temporary name is fixed for a target, so that a crash leaves at most one, which the next attempt removes. The file is always
// made anew: one that lay there could have been put there by somebody else, with an owner and modes that let them read a key.
Result<fs::path> write_beside(const fs::path& path, BytesView bytes) {
  fs::path temporary = path;
  temporary += ".new";
  ::unlink(temporary.c_str());
  FileDescriptor fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!fd) return write_error("creation of a file", errno);
  auto written = write_all(fd.get(), bytes);
  if (written && ::fsync(fd.get()) != 0) written = write_error("sync of a file", errno);
  if (!written) {
    ::unlink(temporary.c_str());
    return std::move(written).error();
  }
  return temporary;
}

}  // namespace

Result<void> replace_file(const fs::path& path, BytesView bytes) {
  auto temporary = TRY(write_beside(path, bytes));
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    auto error = write_error("rename", errno);
    ::unlink(temporary.c_str());
    return error;
  }
  return sync_folder(path.has_parent_path() ? path.parent_path() : fs::path("."));
}

Result<void> create_file(const fs::path& path, BytesView bytes) {
  auto temporary = TRY(write_beside(path, bytes));
  int linked = ::link(temporary.c_str(), path.c_str());
  int link_error = errno;
  ::unlink(temporary.c_str());
  if (linked != 0 && link_error == EEXIST) return fail(Code::conflict, "The file exists already.");
  if (linked != 0) return write_error("creation of a file", link_error);
  return sync_folder(path.has_parent_path() ? path.parent_path() : fs::path("."));
}

}  // namespace wardbook
