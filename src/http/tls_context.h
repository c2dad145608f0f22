// OpenSSL's settings for a server, as Asio carries them. Included by files that are compiled with Asio.
#pragma once

#include "base/result.h"
#include "http/connection.h"
#include "tls/credentials.h"

namespace wardbook::http {

// TLS 1.3 and nothing older (RFC 8446), HTTP/1.1 by ALPN (RFC 7301), no renegotiation, no early data, no tickets: a connection that is
// resumed would be one that nobody checked again. With credentials.client_authorities clients show one, too. settings if
// OpenSSL does not take a certificate.
Result<TlsContext> tls_context(const tls::Credentials& credentials);

}  // namespace wardbook::http
