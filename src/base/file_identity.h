// Which file a path or a descriptor means, whatever its name: two are the same file if device and inode are the same. For those who hold
// a file open for long, and must know that others find it where it should lie. A look costs a microsecond.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include <sys/stat.h>

namespace wardbook {

struct FileIdentity {
  std::uint64_t device = 0, inode = 0;
  bool operator==(const FileIdentity&) const = default;
};

// Nothing if there is no file. Symbolic links are not followed.
inline std::optional<FileIdentity> identity_of(const std::filesystem::path& path) {
  struct stat status{};
  if (::lstat(path.c_str(), &status) != 0) return std::nullopt;
  return FileIdentity{status.st_dev, status.st_ino};
}

// Where an open file lies.
enum class Whereabouts {
  in_place,  // under that path
  replaced,  // another file has the path
  moved,     // the path names nothing; the file has another name
  removed,   // the path names nothing, and nor does any other name the file: it goes when it is closed
};

inline Whereabouts whereabouts(int fd, const std::filesystem::path& path) {
  struct stat open{};
  if (::fstat(fd, &open) != 0) return Whereabouts::removed;
  if (auto there = identity_of(path))
    return *there == FileIdentity{open.st_dev, open.st_ino} ? Whereabouts::in_place : Whereabouts::replaced;
  return open.st_nlink == 0 ? Whereabouts::removed : Whereabouts::moved;
}

}  // namespace wardbook
