#include "crypto/wrap.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "crypto/testing.h"

namespace wardbook::crypto {
namespace {

constexpr KeyKind kinds[] = {KeyKind::root,        KeyKind::epoch,     KeyKind::patient,        KeyKind::intake,   KeyKind::document,
                             KeyKind::blind_index, KeyKind::duplicate, KeyKind::ledger_signing, KeyKind::accounts, KeyKind::totp};

bool refused(const Result<Key>& key) { return !key.ok() && key.error().code() == Code::integrity; }

TEST(Wrap, HasTheFormOfTheSpecification) {
  TestRandomness randomness;
  Key child = Key::generate(randomness), parent = Key::generate(randomness);
  WrapHeader header{KeyKind::document, random_id(randomness), random_id(randomness)};
  Wrap wrap = wrap_key(child, header, parent, randomness);
  EXPECT_EQ(to_hex(BytesView(wrap).first(48)), "0105" + to_hex(header.id.bytes()) + to_hex(header.parent.bytes()) + std::string(28, '0'));
  EXPECT_EQ(read_wrap_header(wrap).value(), header);
  EXPECT_TRUE(same_key(unwrap_key(wrap, header, parent).value(), child));
  EXPECT_FALSE(same_key(unwrap_key(wrap, header, parent).value(), parent));
}

TEST(Wrap, NumbersOfKindsNeverChange) {
  for (std::uint8_t number = 1; number <= 8; ++number) EXPECT_EQ(static_cast<std::uint8_t>(kinds[number - 1]), number);
}

TEST(Wrap, RefusesEveryFlippedBitAndEveryOtherLength) {
  TestRandomness randomness;
  Key child = Key::generate(randomness), parent = Key::generate(randomness);
  WrapHeader header{KeyKind::patient, random_id(randomness), random_id(randomness)};
  Wrap wrap = wrap_key(child, header, parent, randomness);
  for (std::size_t bit = 0; bit < wrap.size() * 8; ++bit) {
    wrap[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    EXPECT_TRUE(refused(unwrap_key(wrap, header, parent))) << bit;
    // As the changed wrap would have it, too: what it claims is authenticated.
    if (auto claimed = read_wrap_header(wrap)) {
      EXPECT_TRUE(refused(unwrap_key(wrap, *claimed, parent))) << bit;
    }
    wrap[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
  }
  EXPECT_TRUE(unwrap_key(wrap, header, parent));
  for (std::size_t size = 0; size < wrap.size(); ++size) EXPECT_TRUE(refused(unwrap_key(BytesView(wrap).first(size), header, parent)));
  Bytes longer(wrap.begin(), wrap.end());
  longer.push_back(0);
  EXPECT_TRUE(refused(unwrap_key(longer, header, parent)));
}

RC_GTEST_PROP(Wrap, RefusesAnySwapOfTwoWraps, (std::uint64_t seed)) {
  TestRandomness randomness(seed);
  struct Wrapped {
    WrapHeader header;
    std::size_t parent;
    Wrap wrap;
  };
  Key parents[] = {Key::generate(randomness), Key::generate(randomness)};
  Uuid parent_ids[] = {random_id(randomness), random_id(randomness)};
  Uuid ids[] = {random_id(randomness), random_id(randomness)};
  std::vector<Wrapped> all;
  for (std::size_t parent : {0, 1})
    for (auto id : ids)
      for (auto kind : kinds) {
        WrapHeader header{kind, id, parent_ids[parent]};
        all.push_back({header, parent, wrap_key(Key::generate(randomness), header, parents[parent], randomness)});
      }
  for (std::size_t place = 0; place < all.size(); ++place)
    for (std::size_t from = 0; from < all.size(); ++from) {
      auto opened = unwrap_key(all[from].wrap, all[place].header, parents[all[place].parent]);
      RC_ASSERT((place == from ? opened.ok() : refused(opened)));
    }
}

TEST(Wrap, TheBodyOfAnotherWrapIsRefused) {
  TestRandomness randomness;
  Key parent = Key::generate(randomness);
  WrapHeader one{KeyKind::document, random_id(randomness), random_id(randomness)}, other = one;
  other.id = random_id(randomness);
  Wrap first = wrap_key(Key::generate(randomness), one, parent, randomness);
  Wrap second = wrap_key(Key::generate(randomness), other, parent, randomness);
  std::copy(second.begin() + 48, second.end(), first.begin() + 48);
  EXPECT_TRUE(refused(unwrap_key(first, one, parent)));
}

}  // namespace
}  // namespace wardbook::crypto
