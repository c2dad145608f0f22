#include "store/blob_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include "base/file.h"

namespace wardbook::store {
namespace fs = std::filesystem;

namespace {
constexpr std::uint64_t largest_blob = std::uint64_t{1} << 32;
constexpr std::string_view arriving = "arriving";
// All announcements are names of this one file: to make and remove a file for each is slow, since ext4 looks past all that were removed
// in the last seconds whenever it makes one.
constexpr std::string_view same_file = "empty";
}  // namespace

fs::path BlobFolder::path_of(const Uuid& record) const {
  // The last byte of a UUIDv7 is random; its first ones are the time, and would fill one folder after the other.
  auto name = record.text();
  return folder_ / name.substr(name.size() - 2) / name;
}

Result<void> BlobFolder::put(const trust::Sealed& blob) {
  auto path = path_of(blob.record());
  TRY(make_one_folder(path.parent_path()));
  return replace_file(path, blob.bytes());
}

Result<trust::Sealed> BlobFolder::get(crypto::Context context, const Uuid& record) const {
  auto bytes = read_file(path_of(record), largest_blob);
  std::error_code failed;
  if (!bytes && bytes.error().code() == Code::not_found && fs::exists(folder_, failed))
    return fail(Code::integrity, "The sealed original {} is gone from blobs/.", record);
  if (!bytes) return fail(Code::store_unavailable, "The sealed original {} cannot be read from blobs/.", record);
  return trust::Sealed::stored(context, record, std::move(*bytes));
}

Result<void> BlobFolder::remove(const Uuid& record) {
  auto path = path_of(record), unfinished = path;
  unfinished += ".new";
  ::unlink(unfinished.c_str());
  if (::unlink(path.c_str()) != 0) {
    if (errno == ENOENT) return {};
    return write_error("removal of a blob", errno);
  }
  return sync_folder(path.parent_path());
}

Result<std::vector<Uuid>> BlobFolder::ids() const {
  std::vector<Uuid> ids;
  std::error_code failed;
  for (fs::recursive_directory_iterator at(folder_, failed), end; !failed && at != end; at.increment(failed))
    if (auto id = Uuid::parse(at->path().filename().string()); id && at->path() == path_of(*id)) ids.push_back(*id);
  if (failed) return fail(Code::store_unavailable, "The folder blobs/ cannot be read.");
  return ids;
}

Result<void> BlobFolder::announce(const Uuid& record) {
  auto folder = folder_ / arriving;
  TRY(make_one_folder(folder));
  auto name = folder / record.text(), same = folder / same_file;
  if (::link(same.c_str(), name.c_str()) != 0) {  // the first, or where there are no links
    FileDescriptor fd(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!fd) return write_error("creation of a file", errno);
    [[maybe_unused]] bool shared = ::link(name.c_str(), same.c_str()) == 0;  // if not, the next has a file of its own too
  }
  return sync_announcements();
}

Result<void> BlobFolder::sync_announcements() {
  std::unique_lock lock(mutex_);
  if (!next_) next_ = std::make_shared<Round>();
  auto round = next_;
  round_ended_.wait(lock, [&] { return round->result || !syncing_; });
  if (round->result) return *round->result;
  syncing_ = true;
  next_.reset();  // who comes from here on is not in this sync
  lock.unlock();
  auto synced = sync_folder(folder_ / arriving);
  lock.lock();
  syncing_ = false;
  round->result = synced;
  round_ended_.notify_all();
  return synced;
}

void BlobFolder::arrived(const Uuid& record) { ::unlink((folder_ / arriving / record.text()).c_str()); }

Result<std::vector<Uuid>> BlobFolder::announced() const {
  std::vector<Uuid> ids;
  std::error_code failed;
  for (fs::directory_iterator at(folder_ / arriving, failed), end; !failed && at != end; at.increment(failed))
    if (auto id = Uuid::parse(at->path().filename().string())) ids.push_back(*id);
  if (failed && failed != std::errc::no_such_file_or_directory) return fail(Code::store_unavailable, "The folder blobs/ cannot be read.");
  return ids;
}

}  // namespace wardbook::store
