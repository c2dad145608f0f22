// The data directory as a place (docs/contract.md, "On disk"): where what lies, whose it is, with which modes, and who holds it.
// One process owns it at a time, by a lock on LOCK that ends with the process.
#pragma once

#include <filesystem>
#include <vector>

#include "base/file.h"
#include "base/result.h"
#include "base/uuid.h"

namespace wardbook::store {

enum class Kind : std::uint8_t { real, demo };

class DataDirectory {
 public:
  // Makes and locks an empty layout. conflict if a store or anything else is there. Without FORMAT it is no store yet:
  // finish() writes that last.
  static Result<DataDirectory> create(const std::filesystem::path& path, const Uuid& store_id, Kind kind);
  Result<void> finish();
  // Locks a store, after checking format and modes. not_found, newer_format, settings (modes), busy (held for 5 s by another).
  static Result<DataDirectory> open(const std::filesystem::path& path);
  // What FORMAT says, without a lock.
  struct Format {
    Uuid store_id;
    Kind kind = Kind::real;
  };
  static Result<Format> read_format(const std::filesystem::path& path);

  // What of the layout is missing, is a symbolic link, or is within reach of others; nothing if all is as it should be. Without a lock.
  struct Flaw {
    enum class Kind : std::uint8_t { missing, unseen, link, open } kind;
    Word part;            // "store.db"
    unsigned mode = 0;    // of an open one
    int errno_value = 0;  // of an unseen one
  };
  static std::vector<Flaw> flaws(const std::filesystem::path& path);
  // Whether another process holds the lock.
  static bool held(const std::filesystem::path& path);

  const std::filesystem::path& path() const { return path_; }
  const Uuid& store_id() const { return format_.store_id; }
  Kind kind() const { return format_.kind; }
  std::string ledger_origin() const { return "wardbook/" + format_.store_id.text(); }

  std::filesystem::path store_db() const { return path_ / "store.db"; }
  std::filesystem::path keys_db() const { return path_ / "keys.db"; }
  std::filesystem::path blobs() const { return path_ / "blobs"; }
  std::filesystem::path recognizers() const { return path_ / "recognizers.toml"; }  // the site's own; may be missing
  // Of the server that holds a directory, if one does.
  static std::filesystem::path socket_of(const std::filesystem::path& directory) { return directory / "run" / "wardbook.sock"; }
  std::filesystem::path policies() const { return path_ / "policies"; }  // the site's own; may be missing
  std::filesystem::path ledger() const { return path_ / "ledger"; }

  // Root can open what somebody else owns. From here on this thread, and those that it starts, reach files as the owner does: what
  // root leaves behind, the record of its refusal for one, must stay the owner's to read. settings if the kernel refuses.
  Result<void> write_as_owner() const;
  // Whether the directory belongs to this user of the machine.
  bool owned_by(std::uint32_t user) const;

 private:
  DataDirectory(std::filesystem::path path, Format format, FileDescriptor lock)
      : path_(std::move(path)), format_(format), lock_(std::move(lock)) {}
  std::filesystem::path path_;
  Format format_;
  FileDescriptor lock_;
};

}  // namespace wardbook::store
