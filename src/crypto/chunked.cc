#include "crypto/chunked.h"

#include <algorithm>
#include <array>

#include "crypto/aes_gcm.h"

namespace wardbook::crypto {
namespace {

constexpr std::uint64_t chunk_size = Chunked::chunk_size;
constexpr std::uint64_t sealed_chunk_size = chunk_size + Chunked::tag_size;
constexpr std::uint64_t most_chunks = std::uint64_t{1} << 38;

// "key || base nonce || commitment = HKDF-Expand(prk = input key,
//    info = "c2sp.org/chunked-encryption@v1+" || aead || 0x00 || salt || context)"
class Schedule {
 public:
  Schedule(const Chunked& message, BytesView salt) {
    Bytes info;
    append(info, bytes_of("c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM"));
    info.push_back(0x00);
    append(info, salt);
    append(info, message.context);
    hkdf_expand(message.hash, message.input_key, info, bytes_);
  }
  ~Schedule() { OPENSSL_cleanse(bytes_.data(), bytes_.size()); }
  Schedule(const Schedule&) = delete;
  Schedule& operator=(const Schedule&) = delete;

  BytesView key() const { return BytesView(bytes_).first(32); }
  BytesView commitment() const { return BytesView(bytes_).subspan(44); }
  // "The XOR of the base nonce and the chunk number as a big-endian integer as wide as the base nonce."
  std::array<std::uint8_t, AesGcm::nonce_size> nonce(std::uint64_t chunk) const {
    must(chunk < most_chunks);
    std::array<std::uint8_t, AesGcm::nonce_size> nonce;
    std::copy_n(bytes_.begin() + 32, nonce.size(), nonce.begin());
    for (std::size_t i = 0; i < 8; ++i) nonce[nonce.size() - 1 - i] ^= static_cast<std::uint8_t>(chunk >> (8 * i));
    return nonce;
  }

 private:
  std::array<std::uint8_t, 32 + 12 + 32> bytes_;
};

// The plain size, if the length is possible and the commitment fits.
std::optional<std::uint64_t> checked_size(const Schedule& schedule, BytesView sealed) {
  auto size = Chunked::plain_size(sealed.size());
  // "When decrypting, implementations MUST check the commitment matches the derived value before continuing."
  if (!size || !equal_in_constant_time(schedule.commitment(), sealed.subspan(Chunked::salt_size, 32))) return std::nullopt;
  return size;
}

BytesView sealed_chunk(BytesView sealed, std::uint64_t chunk) {
  auto rest = sealed.subspan(Chunked::head_size + chunk * sealed_chunk_size);
  return rest.first(std::min<std::size_t>(rest.size(), sealed_chunk_size));
}

}  // namespace

std::optional<std::uint64_t> Chunked::plain_size(std::uint64_t sealed) {
  if (sealed < head_size + tag_size) return std::nullopt;
  auto whole = (sealed - head_size) / sealed_chunk_size;
  auto last = (sealed - head_size) % sealed_chunk_size;
  // "The last chunk being always shorter": there is one, if only of a tag.
  if (last < tag_size || whole >= most_chunks) return std::nullopt;
  return whole * chunk_size + (last - tag_size);
}

void Chunked::seal(BytesView plain, std::span<std::uint8_t> out) const {
  must(out.size() == sealed_size(plain.size()));
  Schedule schedule(*this, out.first(salt_size));
  std::ranges::copy(schedule.commitment(), out.begin() + salt_size);
  AesGcm aead(AesGcm::Use::seal, schedule.key());
  for (std::uint64_t chunk = 0; chunk <= plain.size() / chunk_size; ++chunk) {
    auto rest = plain.subspan(chunk * chunk_size);
    auto piece = rest.first(std::min<std::size_t>(rest.size(), chunk_size));
    aead.seal(schedule.nonce(chunk), {}, piece, out.data() + head_size + chunk * sealed_chunk_size);
  }
}

std::optional<SecretBytes> Chunked::open(BytesView sealed) const {
  if (sealed.size() < head_size) return std::nullopt;
  Schedule schedule(*this, sealed.first(salt_size));
  auto size = checked_size(schedule, sealed);
  if (!size) return std::nullopt;
  SecretBytes plain(*size);
  AesGcm aead(AesGcm::Use::open, schedule.key());
  for (std::uint64_t chunk = 0; chunk <= *size / chunk_size; ++chunk)
    if (!aead.open(schedule.nonce(chunk), {}, sealed_chunk(sealed, chunk), plain.data() + chunk * chunk_size)) return std::nullopt;
  return plain;
}

std::optional<SecretBytes> Chunked::open_range(BytesView sealed, std::uint64_t first, std::uint64_t count) const {
  if (sealed.size() < head_size) return std::nullopt;
  Schedule schedule(*this, sealed.first(salt_size));
  auto size = checked_size(schedule, sealed);
  if (!size || first > *size) return std::nullopt;
  count = std::min(count, *size - first);
  SecretBytes plain(count);
  SecretBytes buffer(chunk_size);
  AesGcm aead(AesGcm::Use::open, schedule.key());
  // The last chunk proves the length, so it is opened whether or not it is wanted.
  auto last = *size / chunk_size;
  auto end_chunk = count == 0 ? first / chunk_size : (first + count - 1) / chunk_size;
  if (end_chunk != last && !aead.open(schedule.nonce(last), {}, sealed_chunk(sealed, last), buffer.data())) return std::nullopt;
  for (auto chunk = first / chunk_size; chunk <= end_chunk; ++chunk) {
    if (!aead.open(schedule.nonce(chunk), {}, sealed_chunk(sealed, chunk), buffer.data())) return std::nullopt;
    auto from = std::max(first, chunk * chunk_size);
    auto until = std::min(first + count, (chunk + 1) * chunk_size);
    std::copy_n(buffer.data() + (from - chunk * chunk_size), until - from, plain.data() + (from - first));
  }
  return plain;
}

}  // namespace wardbook::crypto
