// What a server shows who it is with: a certificate, its chain, and the key that belongs to it. Functions without state.
#pragma once

#include <filesystem>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "crypto/secret.h"

namespace wardbook::tls {

enum class Origin { given, development };  // development: from an authority that init made (development.h), for loopback only

struct Credentials {
  std::string chain;        // PEM, the server's own certificate first
  crypto::SecretBytes key;  // PEM, not encrypted
  Origin origin = Origin::given;
  Time not_after;
  // PEM: clients must show a certificate that one of these has signed (RFC 8446 section 4.3.2). Empty: they show none.
  std::string client_authorities{};
};

// Reads and checks both files; one file may hold both. settings: missing, no PEM, the key encrypted, not the certificate's, or within
// reach of others (group may read), the certificate not valid at `now`.
Result<Credentials> read_credentials(const std::filesystem::path& chain_file, const std::filesystem::path& key_file, Time now);
// Those of a file, for client_authorities. settings: missing, or no certificate in PEM in it.
Result<std::string> read_authorities(const std::filesystem::path& file);

struct Validity {
  Time not_before, not_after;
};
// Of the first certificate in the file, whatever the time is. settings: missing, or no certificate in PEM.
Result<Validity> read_validity(const std::filesystem::path& chain_file);

}  // namespace wardbook::tls
