#include "crypto/xaes.h"

#include <algorithm>
#include <array>

#include "crypto/aes_gcm.h"
#include "crypto/openssl.h"

namespace wardbook::crypto {
namespace {

// AES-256 of one or two blocks, each by itself, which is what ECB is.
class Block {
 public:
  explicit Block(BytesView key) : context_(EVP_CIPHER_CTX_new()) {
    static const EVP_CIPHER* const algorithm = fetched_cipher("AES-256-ECB");
    must(context_ != nullptr && key.size() == 32);
    must(EVP_EncryptInit_ex2(context_.get(), algorithm, key.data(), nullptr, nullptr) == 1);
  }
  void encrypt(BytesView in, std::uint8_t* out) {
    int written = 0;
    must(EVP_EncryptUpdate(context_.get(), out, &written, in.data(), static_cast<int>(in.size())) == 1);
    must(written == static_cast<int>(in.size()));
  }

 private:
  CipherContext context_;
};

struct MessageKey {
  std::array<std::uint8_t, 32> bytes;
  ~MessageKey() { OPENSSL_cleanse(bytes.data(), bytes.size()); }
};

// "Detailed key derivation algorithm" of the specification; the quoted steps are its own.
void derive(BytesView key, BytesView nonce, MessageKey& message_key) {
  must(nonce.size() == xaes_nonce_size);
  Block aes(key);
  // 1. L = AES-256ₖ(0x00, ..., 0x00)
  std::array<std::uint8_t, 16> k1{};
  aes.encrypt(k1, k1.data());
  // 2. If MSB₁(L) = 0, then K1 = L << 1; else K1 = (L << 1) ⊕ (0x00, ..., 0x00, 0b10000111). Without a branch on the secret.
  auto carry_mask = static_cast<std::uint8_t>(-(k1[0] >> 7));
  for (std::size_t i = 0; i < 15; ++i) k1[i] = static_cast<std::uint8_t>(k1[i] << 1 | k1[i + 1] >> 7);
  k1[15] = static_cast<std::uint8_t>(k1[15] << 1 ^ (carry_mask & 0b10000111));
  // 3. M1 = 0x00 || 0x01 || 0x58 || 0x00 || N[:12]
  // 4. M2 = 0x00 || 0x02 || 0x58 || 0x00 || N[:12]
  std::array<std::uint8_t, 32> blocks{};
  for (std::size_t half : {0, 16}) {
    blocks[half + 1] = half == 0 ? 0x01 : 0x02;
    blocks[half + 2] = 0x58;
    std::ranges::copy(nonce.first(12), blocks.begin() + static_cast<std::ptrdiff_t>(half) + 4);
    for (std::size_t i = 0; i < 16; ++i) blocks[half + i] ^= k1[i];
  }
  // 5. Kₓ = AES-256ₖ(M1 ⊕ K1) || AES-256ₖ(M2 ⊕ K1)
  aes.encrypt(blocks, message_key.bytes.data());
  OPENSSL_cleanse(k1.data(), k1.size());
  OPENSSL_cleanse(blocks.data(), blocks.size());
}

}  // namespace

void xaes_seal(BytesView key, BytesView nonce, BytesView additional, BytesView plain, std::uint8_t* out) {
  MessageKey message_key;
  derive(key, nonce, message_key);
  // 6. Nₓ = N[12:]
  AesGcm(AesGcm::Use::seal, message_key.bytes).seal(nonce.subspan(12), additional, plain, out);
}

bool xaes_open(BytesView key, BytesView nonce, BytesView additional, BytesView sealed, std::uint8_t* out) {
  MessageKey message_key;
  derive(key, nonce, message_key);
  return AesGcm(AesGcm::Use::open, message_key.bytes).open(nonce.subspan(12), additional, sealed, out);
}

}  // namespace wardbook::crypto
