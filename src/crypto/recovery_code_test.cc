#include "crypto/recovery_code.h"

#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "crypto/hmac.h"
#include "crypto/testing.h"

namespace wardbook::crypto {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

TEST(RecoveryCode, IsNineGroupsOfFourAndLeadsToItsKey) {
  SystemRandomness randomness;
  std::set<std::string> seen;
  for (int i = 0; i < 100; ++i) {
    auto code = new_recovery_code(randomness);
    ASSERT_EQ(code.text.size(), 44u);
    for (std::size_t at = 0; at < 44; ++at)
      EXPECT_TRUE(at % 5 == 4 ? code.text[at] == '-' : alphabet.find(code.text[at]) != std::string_view::npos) << code.text;
    EXPECT_TRUE(same_key(recovery_key(code.text).value(), code.key));
    EXPECT_TRUE(seen.insert(code.text).second);
  }
}

// Pinned: a code that was written down must open its store for ever. The key is HKDF over the 20 bytes that the first 32 characters
// spell: here 00 44 32 14 c7 42 54 b6 35 cf 84 65 3a 56 d7 c6 75 be 77 df.
TEST(RecoveryCode, KeyIsHkdfOfTheBitsThatTheCharactersSpell) {
  struct Counting final : Randomness {
    void fill(std::span<std::uint8_t> out) override {
      for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(i);
    }
  } counting;
  auto code = new_recovery_code(counting);
  EXPECT_EQ(code.text.substr(0, 39), "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ");
  Bytes expected(32);
  hkdf(HkdfHash::sha256, hex("00443214c74254b635cf84653a56d7c675be77df"), {}, bytes_of("wardbook/recovery-code/v1"), expected);
  EXPECT_EQ(to_hex(KeyBytes::of(code.key)), to_hex(expected));
}

TEST(RecoveryCode, ForgivesHowPeopleCopy) {
  SystemRandomness randomness;
  for (int i = 0; i < 50; ++i) {
    auto code = new_recovery_code(randomness);
    std::string lower, spaced, lookalike;
    for (char c : code.text) {
      lower += static_cast<char>(std::tolower(c));
      spaced += c == '-' ? std::string("  \n") : std::string(1, c) + " ";
      lookalike += c == '0' ? 'o' : c == '1' ? (i % 2 ? 'l' : 'I') : c;
    }
    std::string bare = code.text;
    std::erase(bare, '-');
    for (const auto& text : {lower, spaced, lookalike, bare, "\t" + code.text + "\r\n"})
      EXPECT_TRUE(same_key(recovery_key(text).value(), code.key)) << text;
  }
}

std::string bare_code(Randomness& randomness) {
  auto text = new_recovery_code(randomness).text;
  std::erase(text, '-');
  return text;
}

TEST(RecoveryCode, FindsEverySingleWrongCharacter) {
  SystemRandomness randomness;
  for (int i = 0; i < 20; ++i) {
    auto text = bare_code(randomness);
    for (std::size_t at = 0; at < text.size(); ++at)
      for (char wrong : alphabet) {
        auto changed = text;
        changed[at] = wrong;
        EXPECT_EQ(recovery_key(changed).ok(), changed == text) << text << " " << changed;
      }
  }
}

TEST(RecoveryCode, FindsEverySwapOfTwoNeighboursAndOfTwoGroups) {
  SystemRandomness randomness;
  for (int i = 0; i < 200; ++i) {
    auto text = bare_code(randomness);
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
      auto changed = text;
      std::swap(changed[at], changed[at + 1]);
      EXPECT_EQ(recovery_key(changed).ok(), changed == text) << text << " " << changed;
    }
    for (std::size_t one = 0; one < 9; ++one)
      for (std::size_t other = 0; other < one; ++other) {
        auto changed = text;
        changed.replace(4 * one, 4, text, 4 * other, 4).replace(4 * other, 4, text, 4 * one, 4);
        EXPECT_EQ(recovery_key(changed).ok(), changed == text) << text << " " << changed;
      }
  }
}

RC_GTEST_PROP(RecoveryCode, FindsAnyChangeWithinFourNeighbours, (std::uint64_t seed)) {
  TestRandomness randomness(seed);
  auto text = bare_code(randomness);
  auto changed = text;
  auto at = *rc::gen::inRange<std::size_t>(0, text.size() - 3);
  for (std::size_t i = 0; i < 4; ++i) changed[at + i] = *rc::gen::elementOf(std::string(alphabet));
  RC_ASSERT(recovery_key(changed).ok() == (changed == text));
}

TEST(RecoveryCode, RefusesWhatIsNoCode) {
  SystemRandomness randomness;
  auto text = bare_code(randomness);
  for (const auto& bad : {std::string(), std::string(36, '0'), text.substr(1), text + "0", "U" + text.substr(1), text.substr(0, 35) + "!",
                          std::string(100'000, 'A')})
    EXPECT_EQ(recovery_key(bad).error().code(), Code::invalid_request);
}

}  // namespace
}  // namespace wardbook::crypto
