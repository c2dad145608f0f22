// A blob is opened whole or by ranges, and only as the chunks that were sealed, in their order.
#include "crypto/blob.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "crypto/open.h"
#include "crypto/testing.h"

namespace wardbook::crypto {
namespace {

Binding some_binding(Randomness& randomness) {
  return {.context = Context::original, .record = random_id(randomness), .key = random_id(randomness)};
}

bool refused(const Result<SecretBytes>& opened) { return !opened.ok() && opened.error().code() == Code::integrity; }

TEST(Blob, RefusesAFlippedBitAnywhereInALongBlob) {
  TestRandomness randomness;
  Key key = Key::generate(randomness);
  auto binding = some_binding(randomness);
  Bytes sealed = seal_blob(key, binding, random_bytes(40'000, randomness), randomness);
  for (std::size_t at = 0; at < sealed.size(); at += 97) {
    sealed[at] ^= 0x10;
    EXPECT_TRUE(refused(open_blob(key, binding, sealed))) << at;
    sealed[at] ^= 0x10;
  }
}

// The chunks of two blobs of one document, sealed for the same binding, as loose sheets.
RC_GTEST_PROP(Blob, RefusesAnyOtherHandOfChunks, (std::uint64_t seed)) {
  TestRandomness randomness(seed);
  Key key = Key::generate(randomness);
  auto binding = some_binding(randomness);
  constexpr std::size_t head = 17 + 56, chunk = 16384 + 16;
  auto size = 2 * 16384 + *rc::gen::inRange<std::size_t>(0, 16384);
  Bytes blobs[] = {seal_blob(key, binding, random_bytes(size, randomness), randomness),
                   seal_blob(key, binding, random_bytes(size, randomness), randomness)};
  std::vector<Bytes> heads, sheets;
  for (const auto& bytes : blobs) {
    heads.emplace_back(bytes.begin(), bytes.begin() + head);
    for (std::size_t i = 0; i < 3; ++i)
      sheets.emplace_back(bytes.begin() + static_cast<std::ptrdiff_t>(head + i * chunk),
                          bytes.begin() + static_cast<std::ptrdiff_t>(std::min(bytes.size(), head + (i + 1) * chunk)));
  }
  auto from = *rc::gen::inRange<std::size_t>(0, 2);
  auto hand = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, 6));
  Bytes forged = heads[from];
  for (auto sheet : hand) append(forged, sheets[sheet]);
  bool genuine = hand == std::vector<std::size_t>{3 * from, 3 * from + 1, 3 * from + 2};
  RC_ASSERT(open_blob(key, binding, forged).ok() == genuine);
}

// Each exchange of two sheets, each one left out, given twice or taken from the other blob: not only those that chance finds.
TEST(Blob, RefusesEachSingleRearrangementOfChunks) {
  TestRandomness randomness;
  Key key = Key::generate(randomness);
  auto binding = some_binding(randomness);
  constexpr std::size_t head = 17 + 56, chunk = 16384 + 16, chunks = 4;
  Bytes plain = random_bytes((chunks - 1) * 16384 + 100, randomness);
  Bytes one = seal_blob(key, binding, plain, randomness), other = seal_blob(key, binding, plain, randomness);
  auto sheet = [&](const Bytes& bytes, std::size_t i) {
    auto rest = BytesView(bytes).subspan(head + i * chunk);
    return rest.first(std::min(rest.size(), chunk));
  };
  auto refused_hand = [&](std::vector<BytesView> hand) {
    Bytes forged(one.begin(), one.begin() + head);
    for (auto piece : hand) append(forged, piece);
    return refused(open_blob(key, binding, forged));
  };
  std::vector<BytesView> hand;
  for (std::size_t i = 0; i < chunks; ++i) hand.push_back(sheet(one, i));
  ASSERT_FALSE(refused_hand(hand));
  for (std::size_t i = 0; i < chunks; ++i) {
    auto changed = hand;
    changed[i] = sheet(other, i);
    EXPECT_TRUE(refused_hand(changed)) << "from the other blob: " << i;
    changed = hand;
    changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(i));
    EXPECT_TRUE(refused_hand(changed)) << "left out: " << i;
    changed = hand;
    changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(i), hand[i]);
    EXPECT_TRUE(refused_hand(changed)) << "twice: " << i;
    changed = hand;
    changed.push_back(hand[i]);
    EXPECT_TRUE(refused_hand(changed)) << "appended: " << i;
    for (std::size_t j = 0; j < i; ++j) {
      changed = hand;
      std::swap(changed[i], changed[j]);
      EXPECT_TRUE(refused_hand(changed)) << "exchanged: " << i << " and " << j;
    }
  }
  // The head of one, the sheets of the other.
  Bytes forged(other.begin(), other.begin() + head);
  append(forged, BytesView(one).subspan(head));
  EXPECT_TRUE(refused(open_blob(key, binding, forged)));
}

RC_GTEST_PROP(Blob, ARangeOfABlobIsThatRange, (std::uint64_t seed)) {
  TestRandomness randomness(seed);
  Key key = Key::generate(randomness);
  auto binding = some_binding(randomness);
  Bytes plain = random_bytes(*rc::gen::element<std::size_t>(0, 1, 16383, 16384, 16385, 50'000, 65'536), randomness);
  Bytes sealed = seal_blob(key, binding, plain, randomness);
  auto first = *rc::gen::inRange<std::uint64_t>(0, plain.size() + 1);
  auto count = *rc::gen::oneOf(rc::gen::inRange<std::uint64_t>(0, 70'000), rc::gen::just(~std::uint64_t{0}));
  auto got = open_blob_range(key, binding, sealed, first, count);
  RC_ASSERT(got.ok());
  auto expected = BytesView(plain).subspan(first);
  RC_ASSERT(std::ranges::equal(*got, expected.first(std::min<std::uint64_t>(count, expected.size()))));
  RC_ASSERT(refused(open_blob_range(key, binding, sealed, plain.size() + 1, count)));
}

TEST(Blob, ARangeIsRefusedIfItsChunksOrTheEndWereChanged) {
  TestRandomness randomness;
  Key key = Key::generate(randomness);
  auto binding = some_binding(randomness);
  Bytes sealed = seal_blob(key, binding, random_bytes(3 * 16384 + 10, randomness), randomness);
  constexpr std::size_t head = 17 + 56, chunk = 16384 + 16;
  auto with_change_in = [&](std::size_t index) {
    Bytes changed = sealed;
    changed[head + index * chunk + 5] ^= 1;
    return open_blob_range(key, binding, changed, 16384, 16384);
  };
  EXPECT_TRUE(with_change_in(0).ok());  // neither wanted nor needed
  EXPECT_TRUE(refused(with_change_in(1)));
  EXPECT_TRUE(with_change_in(2).ok());
  EXPECT_TRUE(refused(with_change_in(3)));
  EXPECT_TRUE(refused(open_blob_range(key, binding, BytesView(sealed).first(head + 3 * chunk), 16384, 16384)));
}

}  // namespace
}  // namespace wardbook::crypto
