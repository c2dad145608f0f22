#include "crypto/presidio_cipher.h"

#include <climits>

#include "crypto/openssl.h"

namespace wardbook::crypto {
namespace {

const EVP_CIPHER* cipher_for(BytesView key) {
  static const EVP_CIPHER* const aes_128 = fetched_cipher("AES-128-CBC");
  static const EVP_CIPHER* const aes_192 = fetched_cipher("AES-192-CBC");
  static const EVP_CIPHER* const aes_256 = fetched_cipher("AES-256-CBC");
  return key.size() == 16 ? aes_128 : key.size() == 24 ? aes_192 : aes_256;
}

}  // namespace

Bytes presidio_encrypt(BytesView key, BytesView plain, Randomness& randomness) {
  must(presidio_key_fits(key) && plain.size() < INT_MAX - 2 * presidio_block);
  Bytes out(presidio_block + plain.size() + presidio_block);
  randomness.fill(std::span(out).first(presidio_block));
  CipherContext context(EVP_CIPHER_CTX_new());
  must(context && EVP_EncryptInit_ex2(context.get(), cipher_for(key), key.data(), out.data(), nullptr) == 1);
  auto* body = out.data() + presidio_block;
  int written = 0, last = 0;
  must(EVP_EncryptUpdate(context.get(), body, &written, plain.data(), static_cast<int>(plain.size())) == 1);
  must(EVP_EncryptFinal_ex(context.get(), body + written, &last) == 1);
  out.resize(presidio_block + static_cast<std::size_t>(written + last));
  return out;
}

std::optional<Bytes> presidio_decrypt(BytesView key, BytesView encrypted) {
  bool whole_blocks = encrypted.size() >= 2 * presidio_block && encrypted.size() % presidio_block == 0 && encrypted.size() < INT_MAX;
  if (!presidio_key_fits(key) || !whole_blocks) return std::nullopt;
  CipherContext context(EVP_CIPHER_CTX_new());
  must(context && EVP_DecryptInit_ex2(context.get(), cipher_for(key), key.data(), encrypted.data(), nullptr) == 1);
  auto body = encrypted.subspan(presidio_block);
  Bytes out(body.size());
  int written = 0, last = 0;
  must(EVP_DecryptUpdate(context.get(), out.data(), &written, body.data(), static_cast<int>(body.size())) == 1);
  if (EVP_DecryptFinal_ex(context.get(), out.data() + written, &last) != 1) {
    OPENSSL_cleanse(out.data(), out.size());
    return std::nullopt;
  }
  out.resize(static_cast<std::size_t>(written + last));
  return out;
}

}  // namespace wardbook::crypto
