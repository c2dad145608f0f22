// Owners of OpenSSL's objects. Internal to tls/.
#pragma once

#include <memory>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "base/clock.h"

namespace wardbook::tls {

template <auto free_function>
struct FreeWith {
  template <typename T>
  void operator()(T* object) const {
    free_function(object);
  }
};
using Certificate = std::unique_ptr<X509, FreeWith<X509_free>>;
using PrivateKey = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using Memory = std::unique_ptr<BIO, FreeWith<BIO_free_all>>;  // of BIO_s_secmem for keys, which is wiped

// The organization that certificates of development.h are issued by.
inline constexpr const char* development_issuer = "Wardbook development, this machine only";

}  // namespace wardbook::tls
