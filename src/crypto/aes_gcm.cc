#include "crypto/aes_gcm.h"

#include <algorithm>
#include <climits>

namespace wardbook::crypto {
namespace {

// EVP counts in int; a large input goes in pieces. `out` is null for additional data.
template <typename Update>
void in_pieces(Update update, EVP_CIPHER_CTX* context, BytesView input, std::uint8_t* out) {
  constexpr std::size_t most = 1 << 30;
  static_assert(most < INT_MAX);
  while (!input.empty()) {
    auto piece = input.first(std::min(most, input.size()));
    int written = 0;
    must(update(context, out, &written, piece.data(), static_cast<int>(piece.size())) == 1);
    if (out) out += written;
    input = input.subspan(piece.size());
  }
}

}  // namespace

AesGcm::AesGcm(Use use, BytesView key) : context_(EVP_CIPHER_CTX_new()) {
  static const EVP_CIPHER* const algorithm = fetched_cipher("AES-256-GCM");
  must(context_ != nullptr && key.size() == 32);
  must(use == Use::seal ? EVP_EncryptInit_ex2(context_.get(), algorithm, key.data(), nullptr, nullptr) == 1
                        : EVP_DecryptInit_ex2(context_.get(), algorithm, key.data(), nullptr, nullptr) == 1);
}

void AesGcm::seal(BytesView nonce, BytesView additional, BytesView plain, std::uint8_t* out) {
  must(nonce.size() == nonce_size);
  must(EVP_EncryptInit_ex2(context_.get(), nullptr, nullptr, nonce.data(), nullptr) == 1);
  in_pieces(EVP_EncryptUpdate, context_.get(), additional, nullptr);
  in_pieces(EVP_EncryptUpdate, context_.get(), plain, out);
  int written = 0;
  must(EVP_EncryptFinal_ex(context_.get(), out + plain.size(), &written) == 1 && written == 0);
  must(EVP_CIPHER_CTX_ctrl(context_.get(), EVP_CTRL_AEAD_GET_TAG, tag_size, out + plain.size()) == 1);
}

bool AesGcm::open(BytesView nonce, BytesView additional, BytesView sealed, std::uint8_t* out) {
  if (sealed.size() < tag_size) return false;
  auto ciphertext = sealed.first(sealed.size() - tag_size);
  auto tag = sealed.last(tag_size);
  must(nonce.size() == nonce_size);
  must(EVP_DecryptInit_ex2(context_.get(), nullptr, nullptr, nonce.data(), nullptr) == 1);
  in_pieces(EVP_DecryptUpdate, context_.get(), additional, nullptr);
  in_pieces(EVP_DecryptUpdate, context_.get(), ciphertext, out);
  // OpenSSL only reads the tag, but its interface is not const-correct.
  must(EVP_CIPHER_CTX_ctrl(context_.get(), EVP_CTRL_AEAD_SET_TAG, tag_size, const_cast<std::uint8_t*>(tag.data())) == 1);
  std::uint8_t none[16];
  int written = 0;
  if (EVP_DecryptFinal_ex(context_.get(), none, &written) == 1) return true;
  if (!ciphertext.empty()) OPENSSL_cleanse(out, ciphertext.size());
  return false;
}

}  // namespace wardbook::crypto
