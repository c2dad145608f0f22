#include "store/blob_folder.h"

#include <unistd.h>

#include "base/file.h"

namespace wardbook::store {
namespace fs = std::filesystem;

namespace {
constexpr std::uint64_t largest_blob = std::uint64_t{1} << 32;
}

fs::path BlobFolder::path_of(const Uuid& record) const {
  // The last byte of a UUIDv7 is random; its first ones are the time, and would fill one folder after the other.
  auto name = record.text();
  return folder_ / name.substr(name.size() - 2) / name;
}

Result<void> BlobFolder::put(const trust::Sealed& blob) {
  auto path = path_of(blob.record());
  TRY(make_folder(path.parent_path()));
  return replace_file(path, blob.bytes());
}

Result<trust::Sealed> BlobFolder::get(crypto::Context context, const Uuid& record) const {
  auto bytes = read_file(path_of(record), largest_blob);
  if (!bytes && bytes.error().code() == Code::not_found)
    return fail(Code::integrity, "The sealed original {} is gone from blobs/.", record);
  if (!bytes) return fail(Code::store_unavailable, "The sealed original {} cannot be read from blobs/.", record);
  return trust::Sealed::stored(context, record, std::move(*bytes));
}

Result<void> BlobFolder::remove(const Uuid& record) {
  auto path = path_of(record);
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
    if (auto id = Uuid::parse(at->path().filename().string())) ids.push_back(*id);
  if (failed) return fail(Code::store_unavailable, "The folder blobs/ cannot be read.");
  return ids;
}

Result<void> BlobFolder::remove_unfinished() {
  std::error_code failed;
  for (fs::recursive_directory_iterator at(folder_, failed), end; !failed && at != end; at.increment(failed))
    if (at->is_regular_file() && at->path().extension() == ".new") ::unlink(at->path().c_str());
  if (failed) return fail(Code::store_unavailable, "The folder blobs/ cannot be read.");
  return {};
}

}  // namespace wardbook::store
