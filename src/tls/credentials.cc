#include "tls/credentials.h"

#include <time.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "tls/openssl.h"

namespace wardbook::tls {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t largest_file = 1 << 20;

Result<crypto::SecretBytes> read_key_file(const fs::path& path) {
  // O_NONBLOCK: a FIFO must not hang us before we see that it is no file. The checks look at the open file, not at the path.
  FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  struct stat status{};
  if (!fd || ::fstat(fd.get(), &status) != 0)
    return fail(Code::settings, "The file of the server's key cannot be read.").with(Detail::from_errno("open", errno));
  if (!S_ISREG(status.st_mode) || status.st_size > static_cast<off_t>(largest_file))
    return fail(Code::settings, "The server's key must stand in a regular file.");
  if ((status.st_mode & 037) != 0)
    return fail(Code::settings, "The file of the server's key has mode {:03o}: others can reach it. Run chmod 600 on it.",
                status.st_mode & 0777);
  crypto::SecretBytes bytes(static_cast<std::size_t>(status.st_size));
  for (std::size_t size = 0; size < bytes.size();) {
    auto got = ::read(fd.get(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return fail(Code::settings, "The file of the server's key cannot be read.");
    size += static_cast<std::size_t>(got);
  }
  return bytes;
}

std::optional<Time> time_of(const ASN1_TIME* time) {
  std::tm parts{};
  if (!ASN1_TIME_to_tm(time, &parts)) return std::nullopt;
  return Time(std::chrono::seconds(::timegm(&parts)));
}

Origin origin_of(X509* certificate) {
  char name[128];
  int size = X509_NAME_get_text_by_NID(X509_get_issuer_name(certificate), NID_organizationName, name, sizeof name);
  return size > 0 && std::string_view(name) == development_issuer ? Origin::development : Origin::given;
}

// OpenSSL would ask for the passphrase on the terminal.
int no_passphrase(char*, int, int, void*) { return -1; }

Result<Certificate> first_certificate(std::string_view pem) {
  Memory chain(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  Certificate certificate(PEM_read_bio_X509(chain.get(), nullptr, no_passphrase, nullptr));
  if (!certificate) return fail(Code::settings, "The file of the server's certificate holds no certificate in PEM.");
  return certificate;
}

Result<Validity> validity_of(X509* certificate) {
  auto from = time_of(X509_get0_notBefore(certificate)), to = time_of(X509_get0_notAfter(certificate));
  if (!from || !to) return fail(Code::settings, "The server's certificate does not say when it is valid.");
  return Validity{*from, *to};
}

Result<void> check_time(const Validity& validity, Time now) {
  if (now < validity.not_before)
    return fail(Code::settings, "The server's certificate is not valid before {} seconds from now: check the clock.",
                std::chrono::ceil<std::chrono::seconds>(validity.not_before - now).count());
  if (now > validity.not_after)
    return fail(Code::settings, "The server's certificate expired {} days ago.",
                std::chrono::floor<std::chrono::days>(now - validity.not_after).count());
  return {};
}

Result<Bytes> read_chain_file(const fs::path& path) {
  auto bytes = read_file(path, largest_file);
  if (!bytes) return fail(Code::settings, "The file of the server's certificate cannot be read.");
  return bytes;
}

}  // namespace

Result<Credentials> read_credentials(const fs::path& chain_file, const fs::path& key_file, Time now) {
  Credentials credentials;
  credentials.chain = text_of(TRY(read_chain_file(chain_file)));
  credentials.key = TRY(read_key_file(key_file));

  auto certificate = TRY(first_certificate(credentials.chain));
  Memory key_memory(BIO_new_mem_buf(credentials.key.data(), static_cast<int>(credentials.key.size())));
  PrivateKey key(PEM_read_bio_PrivateKey(key_memory.get(), nullptr, no_passphrase, nullptr));
  if (!key) return fail(Code::settings, "The file of the server's key holds no private key in PEM, or an encrypted one.");
  if (X509_check_private_key(certificate.get(), key.get()) != 1)
    return fail(Code::settings, "The server's key is not the one of its certificate.");
  auto validity = TRY(validity_of(certificate.get()));
  TRY(check_time(validity, now));
  credentials.not_after = validity.not_after;
  credentials.origin = origin_of(certificate.get());
  return credentials;
}

Result<Validity> read_validity(const fs::path& chain_file) {
  auto bytes = TRY(read_chain_file(chain_file));
  return validity_of(TRY(first_certificate(text_of(bytes))).get());
}

Result<std::string> read_authorities(const fs::path& file) {
  auto bytes = read_file(file, largest_file);
  if (!bytes) return fail(Code::settings, "The file of the clients' authority cannot be read.");
  std::string text(text_of(*bytes));
  Memory memory(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
  Certificate first(PEM_read_bio_X509(memory.get(), nullptr, no_passphrase, nullptr));
  if (!first) return fail(Code::settings, "The file of the clients' authority holds no certificate in PEM.");
  return text;
}

}  // namespace wardbook::tls
