#include "http/tls_context.h"

namespace wardbook::http {
namespace {

// ALPN: "http/1.1" if the client can, else no connection. A client that names no protocol means HTTP/1.1.
int choose_protocol(SSL*, const unsigned char** chosen, unsigned char* size, const unsigned char* offered, unsigned int offered_size,
                    void*) {
  static constexpr unsigned char ours[] = "\x08http/1.1";
  unsigned char* found = nullptr;
  if (SSL_select_next_proto(&found, size, ours, sizeof ours - 1, offered, offered_size) != OPENSSL_NPN_NEGOTIATED)
    return SSL_TLSEXT_ERR_ALERT_FATAL;
  *chosen = found;
  return SSL_TLSEXT_ERR_OK;
}

// Clients must show a certificate of one of these authorities, made for clients (RFC 5280 section 4.2.1.12): the handshake ends without.
bool ask_for_certificates(SSL_CTX* settings, const std::string& authorities) {
  std::unique_ptr<BIO, decltype(&BIO_free_all)> memory(BIO_new_mem_buf(authorities.data(), static_cast<int>(authorities.size())),
                                                       BIO_free_all);
  auto next = [&] {
    return std::unique_ptr<X509, decltype(&X509_free)>(PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr), X509_free);
  };
  int count = 0;
  for (auto authority = next(); authority; authority = next(), ++count)
    if (X509_STORE_add_cert(SSL_CTX_get_cert_store(settings), authority.get()) != 1 ||
        SSL_CTX_add_client_CA(settings, authority.get()) != 1)
      return false;
  ERR_clear_error();  // of the end of the file
  SSL_CTX_set_verify(settings, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
  return count > 0;
}

}  // namespace

Result<TlsContext> tls_context(const tls::Credentials& credentials) {
  auto context = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_server);
  auto* settings = context->native_handle();
  ErrorCode failed;
  bool done = SSL_CTX_set_min_proto_version(settings, TLS1_3_VERSION) == 1 &&
              SSL_CTX_set_max_proto_version(settings, TLS1_3_VERSION) == 1 && SSL_CTX_set_num_tickets(settings, 0) == 1;
  SSL_CTX_set_session_cache_mode(settings, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_options(settings, SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
  SSL_CTX_set_alpn_select_cb(settings, choose_protocol, nullptr);
  if (done) context->use_certificate_chain(asio::buffer(credentials.chain), failed);
  if (done && !failed) context->use_private_key(asio::buffer(credentials.key), asio::ssl::context::pem, failed);
  if (!done || failed || SSL_CTX_check_private_key(settings) != 1)
    return fail(Code::settings, "OpenSSL does not take the server's certificate and key.");
  if (!credentials.client_authorities.empty() && !ask_for_certificates(settings, credentials.client_authorities))
    return fail(Code::settings, "OpenSSL does not take the clients' authority.");
  return context;
}

}  // namespace wardbook::http
