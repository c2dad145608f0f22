// The root key outside the data directory: one line "wardbook-root-v1:" and base64 of its 32 bytes (61 characters and a newline).
#pragma once

#include <filesystem>

#include "base/result.h"
#include "crypto/key.h"
#include "crypto/passphrase.h"
#include "crypto/secret.h"

namespace wardbook::crypto {

// A new file of mode 0600, durable when this returns. Code::conflict if the path exists; disk_full, store_unavailable.
Result<void> write_key_file(const std::filesystem::path& path, const Key& root);

// Symbolic links are followed; the file they end at must be regular, belong to this user or to root, and give group and others
// nothing. Code::settings otherwise, and for a missing file and other contents; the message says which.
Result<Key> read_key_file(const std::filesystem::path& path);

// The contents of another secret's file, of at most `limit` bytes, under the same rules.
Result<SecretBytes> read_secret_file(const std::filesystem::path& path, std::size_t limit);

// The contents of a passphrase file without one line break at the end, under the same rules. Code::settings also if it is empty or
// has more than 1024 bytes.
Result<SecretBytes> read_passphrase_file(const std::filesystem::path& path);

}  // namespace wardbook::crypto
