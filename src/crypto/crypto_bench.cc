// Seals and opens of small values beside bare AES-256-GCM on the same machine in the same run, and the rest of what a document costs.
// Baselines are what OpenSSL does with one key and one kept context: the least that sealing can cost.
#include <chrono>
#include <cstdio>
#include <functional>

#include "crypto/aes_gcm.h"
#include "crypto/blob.h"
#include "crypto/crc32c.h"
#include "crypto/digest.h"
#include "crypto/open.h"
#include "crypto/openssl.h"
#include "crypto/signing.h"
#include "crypto/testing.h"
#include "crypto/value.h"
#include "crypto/xaes.h"

namespace wardbook::crypto {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_of(const std::function<void()>& work, int count) {
  auto begin = Clock::now();
  for (int i = 0; i < count; ++i) work();
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

// The two take turns, and the best turn of each counts: what else the machine does then weighs on both alike.
struct Rates {
  double value;
  double baseline;
};
Rates compare(int count, const std::function<void()>& work, const std::function<void()>& baseline) {
  Rates best{0, 0};
  for (int turn = 0; turn < 7; ++turn) {
    best.value = std::max(best.value, count / seconds_of(work, count));
    best.baseline = std::max(best.baseline, count / seconds_of(baseline, count));
  }
  return best;
}

void print(const char* name, const char* unit, Rates rates, double scale, int count) {
  std::printf("{\"name\":\"%s\",\"value\":%.0f,\"unit\":\"%s\",\"baseline\":%.0f,\"ratio\":%.3f,\"n\":%d}\n", name, rates.value * scale,
              unit, rates.baseline * scale, rates.value / rates.baseline, count);
}

void run() {
  SystemRandomness randomness;
  Key key = Key::generate(randomness);
  Binding binding{.context = Context::summary, .record = random_id(randomness), .key = random_id(randomness)};
  Bytes small = random_bytes(128, randomness), large = random_bytes(4 << 20, randomness);
  Bytes additional = binding.additional_data(), nonce = random_bytes(12, randomness);
  Bytes out(large.size() + 16);
  AesGcm bare(AesGcm::Use::seal, KeyBytes::of(key)), bare_open(AesGcm::Use::open, KeyBytes::of(key));
  auto bare_seal = [&](const Bytes& plain) {
    ++nonce[0];
    bare.seal(nonce, additional, plain, out.data());
  };

  constexpr int many = 50'000, few = 10;
  print("seal_value_128", "seals/s",
        compare(many, [&] { seal_value(key, binding, small, randomness); }, [&] { bare_seal(small); }), 1, many);
  // The cipher alone: what remains is mostly getrandom(2), once a value for its nonce.
  Bytes long_nonce = random_bytes(xaes_nonce_size, randomness);
  print(
      "xaes_seal_128", "seals/s",
      compare(many, [&] { xaes_seal(KeyBytes::of(key), long_nonce, additional, small, out.data()); }, [&] { bare_seal(small); }), 1, many);
  Bytes sealed = seal_value(key, binding, small, randomness);
  bare_seal(small);
  Bytes bare_sealed(out.begin(), out.begin() + 144);
  print("open_value_128", "opens/s",
        compare(
            many, [&] { must(open_value(key, binding, sealed).ok()); },
            [&] { must(bare_open.open(nonce, additional, bare_sealed, out.data())); }),
        1, many);
  print("seal_blob_4MiB", "MB/s",
        compare(few, [&] { seal_blob(key, binding, large, randomness); }, [&] { bare_seal(large); }), 4.194304, few);
  Bytes blob = seal_blob(key, binding, large, randomness);
  print("open_blob_4MiB", "MB/s",
        compare(few, [&] { must(open_blob(key, binding, blob).ok()); }, [&] { bare_seal(large); }), 4.194304, few);

  Bytes entry = random_bytes(730, randomness);
  auto plain_sha256 = [&] { must(EVP_Digest(entry.data(), entry.size(), out.data(), nullptr, EVP_sha256(), nullptr) == 1); };
  print("sha256_730", "hashes/s", compare(many, [&] { sha256(entry); }, plain_sha256), 1, many);
  print("crc32c_730", "sums/s", compare(many, [&] { out[0] ^= static_cast<std::uint8_t>(crc32c(entry)); }, plain_sha256), 1, many);
  auto signing = SigningKey::from(key);
  auto signature = signing.sign(entry);
  print("sign_ed25519", "signatures/s",
        compare(500, [&] { signing.sign(entry); }, [&] { must(verify_signature(signing.public_key(), entry, signature)); }), 1, 500);
}

}  // namespace
}  // namespace wardbook::crypto

int main() { wardbook::crypto::run(); }
