#include "tls/development.h"

#include <array>
#include <string>

#include "base/file.h"
#include "tls/credentials.h"
#include "tls/openssl.h"

namespace wardbook::tls {
namespace fs = std::filesystem;
namespace {

// What Apple's clients take at most is 825 days, also of private authorities.
constexpr std::chrono::days lifetime{820}, least_left{30};
constexpr std::chrono::hours clocks_differ{1};  // a client's may be behind

struct Extension {
  int nid;
  const char* value;
};
constexpr std::array authority_extensions{
    Extension{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"}, Extension{NID_key_usage, "critical,keyCertSign"},
    Extension{
        NID_name_constraints,
        "critical,permitted;DNS:localhost,permitted;IP:127.0.0.1/255.255.255.255,permitted;IP:::1/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"},
    Extension{NID_subject_key_identifier, "hash"}};
constexpr std::array server_extensions{Extension{NID_basic_constraints, "critical,CA:FALSE"},
                                       Extension{NID_key_usage, "critical,digitalSignature"},
                                       Extension{NID_ext_key_usage, "serverAuth"},
                                       Extension{NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1"},
                                       Extension{NID_subject_key_identifier, "hash"},
                                       Extension{NID_authority_key_identifier, "keyid:always"}};

bool add_name(X509_NAME* name, const char* field, const char* value) {
  return X509_NAME_add_entry_by_txt(name, field, MBSTRING_ASC, reinterpret_cast<const unsigned char*>(value), -1, -1, 0) == 1;
}

// All but the signature. `issuer` is the certificate itself for an authority.
template <std::size_t count>
bool fill_in(X509* certificate, X509* issuer, EVP_PKEY* key, const std::array<Extension, count>& extensions, const char* name, Time now,
             Randomness& randomness) {
  std::array<std::uint8_t, 16> serial;
  randomness.fill(serial);
  serial[0] &= 0x7f;  // RFC 5280 section 4.1.2.2: positive, of 20 bytes at most
  serial[0] |= 0x40;
  std::unique_ptr<BIGNUM, FreeWith<BN_free>> number(BN_bin2bn(serial.data(), serial.size(), nullptr));
  auto seconds = [](Time time) { return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count(); };
  if (!number || !BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) ||
      X509_set_version(certificate, X509_VERSION_3) != 1 ||
      !ASN1_TIME_set(X509_getm_notBefore(certificate), seconds(now - clocks_differ)) ||
      !ASN1_TIME_set(X509_getm_notAfter(certificate), seconds(now + lifetime)) || X509_set_pubkey(certificate, key) != 1)
    return false;
  auto* subject = X509_get_subject_name(certificate);
  if (!add_name(subject, "O", development_issuer) || !add_name(subject, "CN", name)) return false;
  if (X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) != 1) return false;
  X509V3_CTX context;
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  for (const auto& [nid, value] : extensions) {
    std::unique_ptr<X509_EXTENSION, FreeWith<X509_EXTENSION_free>> extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    if (!extension || X509_add_ext(certificate, extension.get(), -1) != 1) return false;
  }
  return true;
}

BytesView bytes_in(const Memory& memory) {
  char* data = nullptr;
  auto size = BIO_get_mem_data(memory.get(), &data);
  return {reinterpret_cast<const std::uint8_t*>(data), static_cast<std::size_t>(size)};
}

bool belong_together(const DevelopmentFiles& files, Time now) {
  auto credentials = read_credentials(files.certificate, files.key, now);
  if (!credentials || credentials->not_after - now < least_left) return false;
  auto authority = read_file(files.authority, 1 << 20);
  if (!authority) return false;
  auto parsed = [](std::string_view pem) {
    Memory memory(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    return Certificate(PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr));
  };
  auto issuer = parsed(text_of(*authority)), server = parsed(credentials->chain);
  return issuer && server && X509_verify(server.get(), X509_get0_pubkey(issuer.get())) == 1;
}

}  // namespace

Result<Ensured> ensure_development_files(const fs::path& folder, const Clock& clock, Randomness& randomness) {
  DevelopmentFiles files(folder);
  auto now = clock.now();
  if (belong_together(files, now)) return Ensured::kept;
  PrivateKey authority_key(EVP_EC_gen("P-256")), server_key(EVP_EC_gen("P-256"));
  Certificate authority(X509_new()), server(X509_new());
  Memory authority_pem(BIO_new(BIO_s_mem())), server_pem(BIO_new(BIO_s_mem())), key_pem(BIO_new(BIO_s_secmem()));
  bool done =
      authority_key && server_key && authority && server && authority_pem && server_pem && key_pem &&
      fill_in(authority.get(), authority.get(), authority_key.get(), authority_extensions, "Wardbook development CA", now, randomness) &&
      X509_sign(authority.get(), authority_key.get(), EVP_sha256()) > 0 &&
      fill_in(server.get(), authority.get(), server_key.get(), server_extensions, "localhost", now, randomness) &&
      X509_sign(server.get(), authority_key.get(), EVP_sha256()) > 0 && PEM_write_bio_X509(authority_pem.get(), authority.get()) == 1 &&
      PEM_write_bio_X509(server_pem.get(), server.get()) == 1 &&
      PEM_write_bio_PKCS8PrivateKey(key_pem.get(), server_key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1;
  if (!done) return fail(Code::internal, "OpenSSL could not make a certificate.");
  TRY(make_folder(folder));
  TRY(replace_file(files.key, bytes_in(key_pem)));
  TRY(replace_file(files.certificate, bytes_in(server_pem)));
  TRY(replace_file(files.authority, bytes_in(authority_pem)));
  return Ensured::made;
}

}  // namespace wardbook::tls
