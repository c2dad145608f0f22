// A certificate authority for trying Wardbook on one machine, made by `wardbook init`. Its key signs one certificate, for localhost,
// 127.0.0.1 and ::1, and is then forgotten: whoever steals the files gets no authority, and the authority's certificate itself permits
// these names only (RFC 5280 section 4.2.1.10), so that it is safe to trust. P-256, for browsers do not take Ed25519.
#pragma once

#include <filesystem>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"

namespace wardbook::tls {

// In DIR/tls, folder 0700, files 0600.
struct DevelopmentFiles {
  explicit DevelopmentFiles(const std::filesystem::path& folder)
      : authority(folder / "ca.pem"), certificate(folder / "server.pem"), key(folder / "server.key") {}
  std::filesystem::path authority;    // what clients trust: curl --cacert
  std::filesystem::path certificate;  // and chain
  std::filesystem::path key;
};

enum class Ensured { kept, made };

// Makes folder and files, valid for 820 days; keeps them if they are whole, belong together, and are valid for 30 more days. A crash
// half way leaves files that do not belong together, which the next call replaces. disk_full, store_unavailable.
Result<Ensured> ensure_development_files(const std::filesystem::path& folder, const Clock& clock, Randomness& randomness);

}  // namespace wardbook::tls
