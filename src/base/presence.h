// Whether files lie where they should. What was moved or removed goes on being written through what is open of it, and nobody finds it
// again; so whoever holds a file open for long asks before it says that something is kept. Two are the same file if device and inode are
// the same. A look costs a microsecond.
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

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

// Some files and folders that were there once. Thread safe.
class Presence {
 public:
  // Remembers what lies there now.
  explicit Presence(const std::vector<std::filesystem::path>& paths) {
    for (const auto& path : paths) places_.emplace_back(path, identity_of(path));
  }
  // Whether the very same lie there.
  bool holds() const {
    return std::ranges::all_of(places_, [](const auto& place) { return identity_of(place.first) == place.second; });
  }

 private:
  std::vector<std::pair<std::filesystem::path, std::optional<FileIdentity>>> places_;
};

}  // namespace wardbook
