// What nobody may do to sealed bytes: every change, swap and claim must be refused.
#include <map>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "crypto/blob.h"
#include "crypto/open.h"
#include "crypto/testing.h"
#include "crypto/value.h"

namespace wardbook::crypto {
namespace {

using Sealer = Bytes (*)(const Key&, const Binding&, BytesView, Randomness&);
using Opener = Result<SecretBytes> (*)(const Key&, const Binding&, BytesView);

struct Form {
  Sealer seal;
  Opener open;
  std::size_t overhead;  // of an empty value
};
const Form value{seal_value, open_value, sealed_value_overhead};
const Form blob{seal_blob, open_blob, sealed_blob_size(0)};

Binding some_binding(Randomness& randomness) {
  return {.context = Context::original, .record = random_id(randomness), .key = random_id(randomness)};
}

bool refused(const Result<SecretBytes>& opened) { return !opened.ok() && opened.error().code() == Code::integrity; }

TEST(Sealing, AdditionalDataIsLengthContextRecordKeyVersion) {
  Binding binding{.context = Context::file_name,
                  .record = *Uuid::parse("0192f0c1-0000-7000-8000-000000000001"),
                  .key = *Uuid::parse("0192f0c1-0000-7000-8000-0000000000ff"),
                  .version = 0x01020304};
  EXPECT_EQ(to_hex(binding.additional_data()), "0015" + to_hex(bytes_of("wardbook/file-name/v1")) +
                                                   "0192f0c1000070008000000000000001"
                                                   "0192f0c10000700080000000000000ff"
                                                   "01020304");
}

TEST(Sealing, ContextsAreDistinctTextsOfOneForm) {
  std::map<std::string_view, int> seen;
  for (auto text : context_texts) {
    EXPECT_TRUE(text.starts_with("wardbook/") && text.ends_with("/v1")) << text;
    EXPECT_EQ(++seen[text], 1) << text;
  }
}

TEST(Sealing, RoundTripsEverySizeAroundTheBoundsOfChunks) {
  TestRandomness randomness;
  Key key = Key::generate(randomness);
  auto binding = some_binding(randomness);
  for (std::size_t size : {0, 1, 15, 16, 17, 127, 128, 16367, 16368, 16383, 16384, 16385, 32767, 32768, 32769, 49152, 100'000}) {
    Bytes plain = random_bytes(size, randomness);
    for (const auto& form : {value, blob}) {
      Bytes sealed = form.seal(key, binding, plain, randomness);
      EXPECT_EQ(sealed.size(), form.overhead + size + (form.seal == seal_blob ? size / 16384 * 16 : 0)) << size;
      EXPECT_EQ(sealed[0], form.seal == seal_value ? 1 : 2);
      EXPECT_TRUE(std::ranges::equal(BytesView(sealed).subspan(1, 16), binding.key.bytes()));
      EXPECT_TRUE(std::ranges::equal(form.open(key, binding, sealed).value(), plain)) << size;
    }
  }
}

TEST(Sealing, SealsTheSameValueDifferentlyEachTime) {
  TestRandomness randomness;
  Key key = Key::generate(randomness);
  auto binding = some_binding(randomness);
  for (const auto& form : {value, blob})
    EXPECT_NE(form.seal(key, binding, bytes_of("same"), randomness), form.seal(key, binding, bytes_of("same"), randomness));
}

TEST(Sealing, RefusesEveryFlippedBitOfEveryByte) {
  TestRandomness randomness;
  Key key = Key::generate(randomness);
  auto binding = some_binding(randomness);
  for (const auto& form : {value, blob}) {
    Bytes sealed = form.seal(key, binding, random_bytes(50, randomness), randomness);
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
      sealed[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
      EXPECT_TRUE(refused(form.open(key, binding, sealed))) << "bit " << bit;
      sealed[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    }
    EXPECT_TRUE(form.open(key, binding, sealed));
  }
}

TEST(Sealing, RefusesAFlippedBitAnywhereInALongBlob) {
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

TEST(Sealing, RefusesEveryOtherLength) {
  TestRandomness randomness;
  Key key = Key::generate(randomness);
  auto binding = some_binding(randomness);
  for (const auto& form : {value, blob}) {
    Bytes sealed = form.seal(key, binding, random_bytes(40, randomness), randomness);
    for (std::size_t size = 0; size < sealed.size(); ++size)
      EXPECT_TRUE(refused(form.open(key, binding, BytesView(sealed).first(size)))) << size;
    for (int more = 0; more < 40; ++more) {
      sealed.push_back(0);
      EXPECT_TRUE(refused(form.open(key, binding, sealed)));
    }
  }
}

// Any other context, record, key id, version, key or form: of one value or between two.
RC_GTEST_PROP(Sealing, OpensUnderItsOwnBindingAndKeyAndFormOnly, (const Bytes& plain, std::uint64_t seed)) {
  TestRandomness randomness(seed);
  Key key = Key::generate(randomness), other_key = Key::generate(randomness);
  auto binding = some_binding(randomness);
  for (const auto& form : {value, blob}) {
    const auto& other_form = form.seal == seal_value ? blob : value;
    Bytes sealed = form.seal(key, binding, plain, randomness);
    RC_ASSERT(std::ranges::equal(form.open(key, binding, sealed).value(), plain));
    RC_ASSERT(refused(form.open(other_key, binding, sealed)));
    RC_ASSERT(refused(other_form.open(key, binding, sealed)));
    for (std::size_t i = 0; i < context_texts.size(); ++i) {
      auto changed = binding;
      changed.context = static_cast<Context>(i);
      if (changed.context != binding.context) RC_ASSERT(refused(form.open(key, changed, sealed)));
    }
    auto changed = binding;
    changed.record = random_id(randomness);
    RC_ASSERT(refused(form.open(key, changed, sealed)));
    changed = binding;
    changed.key = random_id(randomness);
    RC_ASSERT(refused(form.open(key, changed, sealed)));
    // The stored key id made to fit does not help: it is authenticated too.
    Bytes relabelled = sealed;
    std::ranges::copy(changed.key.bytes(), relabelled.begin() + 1);
    RC_ASSERT(refused(form.open(key, changed, relabelled)));
    changed = binding;
    changed.version = *rc::gen::distinctFrom(binding.version);
    RC_ASSERT(refused(form.open(key, changed, sealed)));
  }
}

struct Sealed {
  Binding binding;
  const Form* form;
  Bytes bytes;
};

// Values of two records under two keys, all kinds, two versions: whatever lies in another's place is refused.
RC_GTEST_PROP(Sealing, RefusesAnySwapOfTwoSealedValues, (std::uint64_t seed)) {
  TestRandomness randomness(seed);
  Key keys[] = {Key::generate(randomness), Key::generate(randomness)};
  Uuid key_ids[] = {random_id(randomness), random_id(randomness)};
  Uuid records[] = {random_id(randomness), random_id(randomness)};
  std::vector<Sealed> all;
  std::vector<int> key_of;
  for (int key : {0, 1})
    for (auto record : records)
      for (auto context : {Context::original, Context::redacted, Context::summary})
        for (std::uint32_t version : {1, 2})
          for (const auto* form : {&value, &blob}) {
            Binding binding{context, record, key_ids[key], version};
            all.push_back({binding, form, form->seal(keys[key], binding, bytes_of("equally long"), randomness)});
            key_of.push_back(key);
          }
  for (std::size_t place = 0; place < all.size(); ++place)
    for (std::size_t from = 0; from < all.size(); ++from) {
      auto opened = all[place].form->open(keys[key_of[place]], all[place].binding, all[from].bytes);
      RC_ASSERT((place == from ? opened.ok() : refused(opened)));
    }
}

// The chunks of two blobs of one document, sealed for the same binding, as loose sheets.
RC_GTEST_PROP(Sealing, RefusesAnyOtherHandOfChunks, (std::uint64_t seed)) {
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
TEST(Sealing, RefusesEachSingleRearrangementOfChunks) {
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

RC_GTEST_PROP(Sealing, ARangeOfABlobIsThatRange, (std::uint64_t seed)) {
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

TEST(Sealing, ARangeIsRefusedIfItsChunksOrTheEndWereChanged) {
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
