// What nobody may do to sealed bytes: every change, swap and claim must be refused.
#include <atomic>
#include <map>
#include <thread>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "crypto/blob.h"
#include "crypto/keyed_hash.h"
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

// For the thread sanitizer above all: one key, several threads, and nothing that was used before.
TEST(Sealing, SeveralThreadsMayUseOneKey) {
  SystemRandomness randomness;
  Key key = Key::generate(randomness);
  auto binding = some_binding(randomness);
  std::atomic<int> opened = 0;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread)
    threads.emplace_back([&] {
      for (int i = 0; i < 50; ++i) {
        Key own = Key::generate(randomness);
        auto hash = artifact_hash(key, bytes_of("text"));
        for (const auto& form : {value, blob})
          opened += text_of(BytesView(form.open(key, binding, form.seal(key, binding, hash, randomness)).value())) == text_of(hash);
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(opened, 4 * 50 * 2);
}

}  // namespace
}  // namespace wardbook::crypto
