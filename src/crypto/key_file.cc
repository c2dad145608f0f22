#include "crypto/key_file.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "crypto/key_bytes.h"

namespace wardbook::crypto {
namespace {

constexpr std::string_view prefix = "wardbook-root-v1:";
constexpr std::size_t base64_size = 44;
constexpr std::size_t longest_passphrase = 1024;

void wipe(std::string& text) { ::explicit_bzero(text.data(), text.size()); }

Result<FileDescriptor> open_secret_file(const std::filesystem::path& path) {
  // O_NONBLOCK: a FIFO must not hang us before we see that it is none of ours. The checks look at the open file, not at the path.
  FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  int open_error = errno;
  if (!fd) {
    auto detail = Detail::from_errno("open of a secret's file", open_error);
    if (open_error == ENOENT || open_error == ENOTDIR)
      return fail(Code::settings, "The file of the key or passphrase does not exist.").with(std::move(detail));
    if (open_error == ELOOP)
      return fail(Code::settings, "The file of the key or passphrase is a symbolic link that leads back to itself.")
          .with(std::move(detail));
    return fail(Code::settings, "The file of the key or passphrase cannot be read.").with(std::move(detail));
  }
  struct stat status{};
  if (::fstat(fd.get(), &status) != 0)
    return fail(Code::settings, "The file of the key or passphrase cannot be read.").with(Detail::from_errno("fstat", errno));
  if (!S_ISREG(status.st_mode)) return fail(Code::settings, "The key or passphrase must stand in a regular file.");
  if (status.st_uid != ::geteuid() && status.st_uid != 0)
    return fail(Code::settings, "The file of the key or passphrase belongs to user {}; it must belong to the user who runs wardbook.",
                status.st_uid);
  if ((status.st_mode & 077) != 0)
    return fail(Code::settings, "The file of the key or passphrase has mode {:03o}: others can reach it. Run chmod 600 on it.",
                status.st_mode & 0777);
  return fd;
}

}  // namespace

Result<SecretBytes> read_secret_file(const std::filesystem::path& path, std::size_t limit) {
  auto fd = TRY(open_secret_file(path));
  SecretBytes bytes(limit + 1);
  std::size_t size = 0;
  while (size < bytes.size()) {
    auto got = ::read(fd.get(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(Code::settings, "The file of the key or passphrase cannot be read.").with(Detail::from_errno("read", errno));
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  if (size > limit) return fail(Code::settings, "The file of the key or passphrase has more than {} bytes.", limit);
  bytes.resize(size);
  return bytes;
}

Result<void> write_key_file(const std::filesystem::path& path, const Key& root) {
  std::string base64 = to_base64(KeyBytes::of(root));
  SecretBytes line;
  line.reserve(prefix.size() + base64.size() + 1);
  line.insert(line.end(), prefix.begin(), prefix.end());
  line.insert(line.end(), base64.begin(), base64.end());
  line.push_back('\n');
  wipe(base64);
  return create_file(path, line);
}

Result<Key> read_key_file(const std::filesystem::path& path) {
  auto line = TRY(read_secret_file(path, 256));
  auto text = text_of(BytesView(line));
  if (text.ends_with('\n')) text.remove_suffix(1);
  if (!text.starts_with(prefix)) return fail(Code::settings, "This is no key file: it must begin with wardbook-root-v1:");
  text.remove_prefix(prefix.size());
  auto bytes = text.size() == base64_size ? from_base64(text) : std::nullopt;
  if (!bytes || bytes->size() != Key::size)
    return fail(Code::settings, "The key file is damaged: after wardbook-root-v1: it must hold {} characters of base64.", base64_size);
  Key key = KeyBytes::from(*bytes);
  ::explicit_bzero(bytes->data(), bytes->size());
  return key;
}

Result<SecretBytes> read_passphrase_file(const std::filesystem::path& path) {
  auto passphrase = TRY(read_secret_file(path, longest_passphrase + 2));
  if (!passphrase.empty() && passphrase.back() == '\n') passphrase.pop_back();
  if (!passphrase.empty() && passphrase.back() == '\r') passphrase.pop_back();
  if (passphrase.empty()) return fail(Code::settings, "The passphrase file is empty.");
  if (passphrase.size() > longest_passphrase) return fail(Code::settings, "A passphrase has at most {} bytes.", longest_passphrase);
  return passphrase;
}

}  // namespace wardbook::crypto
