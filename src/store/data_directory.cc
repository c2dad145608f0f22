#include "store/data_directory.h"

#include <array>
#include <charconv>
#include <chrono>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wardbook::store {
namespace fs = std::filesystem;
namespace {

constexpr int store_format = 1;
constexpr std::string_view format_prefix = "wardbook-store ";
constexpr std::chrono::seconds longest_wait{5};

Result<FileDescriptor> lock(const fs::path& path) {
  FileDescriptor fd(::open((path / "LOCK").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!fd) return write_error("opening of LOCK", errno);
  auto give_up = std::chrono::steady_clock::now() + longest_wait;
  while (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR) return write_error("lock", errno);
    if (std::chrono::steady_clock::now() >= give_up)
      return fail(Code::busy, "Another wardbook has held the data directory for {} seconds.", longest_wait.count());
    std::this_thread::sleep_for(std::chrono::milliseconds(10));  // flock has no time limit of its own
  }
  return fd;
}

using Flaw = DataDirectory::Flaw;

// Nobody but the owner may have any right.
std::optional<Flaw> flaw_of(const fs::path& path, Word name) {
  struct stat status{};
  if (::lstat(path.c_str(), &status) != 0)
    return errno == ENOENT ? Flaw{Flaw::Kind::missing, name} : Flaw{Flaw::Kind::unseen, name, 0, errno};
  if (S_ISLNK(status.st_mode)) return Flaw{Flaw::Kind::link, name};
  if ((status.st_mode & 077) != 0) return Flaw{Flaw::Kind::open, name, status.st_mode & 07777};
  return std::nullopt;
}

Error error_of(const Flaw& flaw) {
  switch (flaw.kind) {
    case Flaw::Kind::missing:
      return fail(Code::integrity, "{} is missing from the data directory.", flaw.part);
    case Flaw::Kind::link:
      return fail(Code::settings, "{} is a symbolic link; it must lie in the data directory itself.", flaw.part);
    case Flaw::Kind::open:
      return fail(Code::settings, "{} has mode {:04o}: others may reach it. Run chmod go-rwx on it.", flaw.part, flaw.mode);
    case Flaw::Kind::unseen:
      break;
  }
  return fail(Code::settings, "{} cannot be looked at.", flaw.part).with(Detail::from_errno("lstat", flaw.errno_value));
}

constexpr Word whole = "The data directory";

}  // namespace

Result<DataDirectory> DataDirectory::create(const fs::path& path, const Uuid& store_id, Kind kind) {
  TRY(make_folder(path));
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(path, failed)) {
    auto name = entry.path().filename();
    if (name == "FORMAT") return fail(Code::conflict, "There is a store in this folder already.");
    if (name != "wardbook.toml") return fail(Code::conflict, "The folder is not empty: choose another one with --data.");
  }
  if (failed) return fail(Code::store_unavailable, "The folder cannot be read.");
  if (auto flaw = flaw_of(path, whole)) return error_of(*flaw);
  auto held = TRY(lock(path));
  TRY(make_folder(path / "blobs"));
  return DataDirectory(path, {store_id, kind}, std::move(held));
}

Result<void> DataDirectory::finish() {
  std::string text = std::string(format_prefix) + std::to_string(store_format) + "\n" + format_.store_id.text() + "\n";
  if (format_.kind == Kind::demo) text += "demo\n";
  return create_file(path_ / "FORMAT", bytes_of(text));
}

Result<DataDirectory::Format> DataDirectory::read_format(const fs::path& path) {
  auto bytes = read_file(path / "FORMAT", 4096);
  if (!bytes && bytes.error().code() == Code::not_found)
    return fail(Code::settings, "There is no store in the data directory: make one with wardbook init, or name another with --data.");
  if (!bytes) return fail(Code::settings, "FORMAT in the data directory cannot be read.");
  std::string_view text = text_of(*bytes);
  auto next_line = [&]() -> std::optional<std::string_view> {
    auto end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    auto line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
  };
  auto first = next_line(), second = next_line(), third = next_line();
  int version = 0;
  if (!first || !first->starts_with(format_prefix) ||
      std::from_chars(first->data() + format_prefix.size(), first->data() + first->size(), version).ec != std::errc())
    return fail(Code::integrity, "FORMAT is not the one of a Wardbook store.");
  if (version > store_format) return fail(Code::newer_format, "The store has format {}; this wardbook knows {}.", version, store_format);
  auto id = second ? Uuid::parse(*second) : std::nullopt;
  if (version != store_format || !id || (third && *third != "demo") || !text.empty())
    return fail(Code::integrity, "FORMAT is not the one of a Wardbook store.");
  return Format{*id, third ? Kind::demo : Kind::real};
}

Result<DataDirectory> DataDirectory::open(const fs::path& path) {
  auto format = TRY(read_format(path));
  if (auto flaw = flaw_of(path, whole)) return error_of(*flaw);
  auto held = TRY(lock(path));
  if (auto found = flaws(path); !found.empty()) return error_of(found.front());
  return DataDirectory(path, format, std::move(held));
}

std::vector<Flaw> DataDirectory::flaws(const fs::path& path) {
  std::vector<Flaw> found;
  auto look = [&](const fs::path& part, Word name) {
    if (auto flaw = flaw_of(part, name)) found.push_back(*flaw);
  };
  look(path, whole);
  look(path / "FORMAT", "FORMAT");
  look(path / "LOCK", "LOCK");
  look(path / "store.db", "store.db");
  look(path / "keys.db", "keys.db");
  look(path / "blobs", "blobs");
  look(path / "ledger", "ledger");
  // These may be missing.
  std::error_code ignored;
  auto there = [&](const char* name) { return fs::exists(fs::symlink_status(path / name, ignored)); };
  if (there("run")) look(path / "run", "run");
  if (there("tls")) look(path / "tls", "tls");
  if (there("recognizers.toml")) look(path / "recognizers.toml", "recognizers.toml");
  if (there("policies")) look(path / "policies", "The folder of policies");
  return found;
}

// By a shared lock that is given back at once: who opens the store in that moment tries again for 5 s.
bool DataDirectory::held(const fs::path& path) {
  FileDescriptor fd(::open((path / "LOCK").c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  return fd && ::flock(fd.get(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

Result<void> DataDirectory::write_as_owner() const {
  struct stat status{};
  if (::stat(path_.c_str(), &status) != 0)
    return fail(Code::settings, "The data directory cannot be looked at.").with(Detail::from_errno("stat", errno));
  if (::geteuid() != 0 || status.st_uid == 0) return {};
  ::setfsgid(status.st_gid);
  ::setfsuid(status.st_uid);
  // It answers with the id before, and says nothing of a failure; the id that nobody has changes nothing.
  if (static_cast<uid_t>(::setfsuid(static_cast<uid_t>(-1))) != status.st_uid)
    return fail(Code::settings, "The kernel does not let root write as the owner of the data directory.");
  return {};
}

bool DataDirectory::owned_by(std::uint32_t user) const {
  struct stat status{};
  return ::stat(path_.c_str(), &status) == 0 && status.st_uid == user;
}

}  // namespace wardbook::store
