// The ways to the root key: a key file, a passphrase, the recovery code.
#include <set>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "crypto/argon2id.h"
#include "crypto/hmac.h"
#include "crypto/key_file.h"
#include "crypto/recovery_code.h"
#include "crypto/testing.h"

namespace wardbook::crypto {
namespace {

namespace fs = std::filesystem;

class KeyFile : public testing::Test {
 protected:
  KeyFile() { fs::create_directories(folder_); }
  ~KeyFile() override { fs::remove_all(folder_); }
  fs::path folder_ = fs::path(testing::TempDir()) / ("wardbook-key-file-" + std::to_string(::getpid()));
  fs::path file_ = folder_ / "root.key";

  void write(std::string_view text, mode_t mode = 0600) {
    fs::remove(file_);
    ASSERT_TRUE(create_file(file_, bytes_of(text)));
    ASSERT_EQ(::chmod(file_.c_str(), mode), 0);
  }
  Code code_of_reading() { return read_key_file(file_).error().code(); }
};

constexpr std::string_view good_line = "wardbook-root-v1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n";

TEST_F(KeyFile, IsOneLineOfModePrivateAndReadsBack) {
  Key root = key_from_hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  ASSERT_TRUE(write_key_file(file_, root));
  EXPECT_EQ(text_of(BytesView(read_file(file_, 100).value())), good_line);
  struct stat status{};
  ASSERT_EQ(::stat(file_.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777, 0600u);
  EXPECT_TRUE(same_key(read_key_file(file_).value(), root));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 1);
}

TEST_F(KeyFile, IsNeverWrittenOver) {
  TestRandomness randomness;
  ASSERT_TRUE(write_key_file(file_, Key::generate(randomness)));
  auto before = read_file(file_, 100).value();
  EXPECT_EQ(write_key_file(file_, Key::generate(randomness)).error().code(), Code::conflict);
  EXPECT_EQ(read_file(file_, 100).value(), before);
}

TEST_F(KeyFile, IsRefusedWhereGroupOrOthersReachIt) {
  for (mode_t mode : {0640, 0604, 0620, 0602, 0610, 0601, 0660, 0644, 0777}) {
    write(good_line, mode);
    EXPECT_EQ(code_of_reading(), Code::settings) << std::oct << mode;
  }
  for (mode_t mode : {0600, 0400, 0700}) {
    write(good_line, mode);
    EXPECT_TRUE(read_key_file(file_)) << std::oct << mode;
  }
}

TEST_F(KeyFile, IsRefusedWhereItBelongsToAnotherUser) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can give a file away";
  write(good_line);
  ASSERT_EQ(::chown(file_.c_str(), 65534, 65534), 0);
  EXPECT_EQ(code_of_reading(), Code::settings);
}

TEST_F(KeyFile, FollowsALinkButNoLoopAndTakesRegularFilesOnly) {
  write(good_line);
  fs::create_symlink(file_, folder_ / "link");
  EXPECT_TRUE(read_key_file(folder_ / "link"));
  ASSERT_EQ(::chmod(file_.c_str(), 0644), 0);
  EXPECT_EQ(read_key_file(folder_ / "link").error().code(), Code::settings);
  fs::create_symlink(folder_ / "two", folder_ / "one");
  fs::create_symlink(folder_ / "one", folder_ / "two");
  EXPECT_EQ(read_key_file(folder_ / "one").error().code(), Code::settings);
  EXPECT_EQ(read_key_file(folder_).error().code(), Code::settings);
  EXPECT_EQ(read_key_file(folder_ / "none").error().code(), Code::settings);
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(read_key_file(folder_ / "pipe").error().code(), Code::settings);
}

TEST_F(KeyFile, IsRefusedWithOtherContents) {
  std::string good(good_line);
  for (const std::string& bad :
       {std::string(), std::string("\n"), good.substr(1), good.substr(0, 40), good + "\n", good + good, "x" + good, " " + good,
        std::string("wardbook-root-v2:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n"),
        std::string("wardbook-root-v1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9=\n"),  // bits beyond the 32 bytes
        std::string("wardbook-root-v1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8\n"),
        std::string("wardbook-root-v1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8A\n"), std::string(5000, 'A')}) {
    write(bad);
    EXPECT_EQ(code_of_reading(), Code::settings) << bad;
  }
  write(good_line.substr(0, good_line.size() - 1));  // a system that hands over secrets may cut the line's end
  EXPECT_TRUE(read_key_file(file_));
}

TEST_F(KeyFile, APassphraseIsTheFileWithoutItsLineBreak) {
  auto read = [&] { return read_passphrase_file(file_); };
  for (std::string_view text : {"correct horse\n", "correct horse\r\n", "correct horse"}) {
    write(text);
    EXPECT_EQ(text_of(BytesView(read().value())), "correct horse");
  }
  write(" two words \n\n");
  EXPECT_EQ(text_of(BytesView(read().value())), " two words \n");
  write("\n");
  EXPECT_EQ(read().error().code(), Code::settings);
  write(std::string(1024, 'x') + "\n");
  EXPECT_EQ(read().value().size(), 1024u);
  write(std::string(1025, 'x'));
  EXPECT_EQ(read().error().code(), Code::settings);
  write("correct horse\n", 0644);
  EXPECT_EQ(read().error().code(), Code::settings);
}

// RFC 9106 section 5.3.
TEST(Passphrase, Argon2idOfRfc9106) {
  Bytes tag(32);
  ASSERT_TRUE(argon2id(Bytes(32, 1), Bytes(16, 2), Bytes(8, 3), Bytes(12, 4), {.memory_kib = 32, .passes = 3, .lanes = 4}, tag));
  EXPECT_EQ(to_hex(tag), "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
}

TEST(Passphrase, GivesOneKeyForOnePassphraseSaltAndParameters) {
  PassphraseParameters light{.memory_kib = 8192, .passes = 1, .lanes = 1};
  auto key = [&](std::string_view words, std::uint8_t salt, const PassphraseParameters& parameters) {
    return key_from_passphrase(bytes_of(words), Bytes(16, salt), parameters).value();
  };
  Key one = key("correct horse", 1, light);
  EXPECT_TRUE(same_key(one, key("correct horse", 1, light)));
  EXPECT_FALSE(same_key(one, key("correct horsf", 1, light)));
  EXPECT_FALSE(same_key(one, key("correct horse", 2, light)));
  EXPECT_FALSE(same_key(one, key("correct horse", 1, {.memory_kib = 8192, .passes = 2, .lanes = 1})));
  EXPECT_EQ(key_from_passphrase(bytes_of("x"), Bytes(15), light).error().code(), Code::invalid_request);
  EXPECT_EQ(key_from_passphrase(bytes_of("x"), Bytes(16), {.memory_kib = 8}).error().code(), Code::invalid_request);
}

TEST(Passphrase, ParametersAreStoredInTwelveBytesAndBounded) {
  PassphraseParameters usual;
  EXPECT_EQ(to_hex(usual.encode()), "000100000000000300000001");
  EXPECT_EQ(PassphraseParameters::decode(usual.encode()).value(), usual);
  for (auto bad : {"000000080000000300000001", "ffffffff0000000300000001", "000100000000000000000001", "0001000000000003000000ff",
                   "00010000000000ff00000001", "000100000000000300000000", "0001000000000003000000", ""})
    EXPECT_EQ(PassphraseParameters::decode(hex(bad)).error().code(), Code::integrity) << bad;
}

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

TEST(RecoveryCode, FindsEverySwapOfNeighboursAndOfNeighbouringGroups) {
  SystemRandomness randomness;
  for (int i = 0; i < 200; ++i) {
    auto text = bare_code(randomness);
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
      auto changed = text;
      std::swap(changed[at], changed[at + 1]);
      EXPECT_EQ(recovery_key(changed).ok(), changed == text) << text << " " << changed;
    }
    for (std::size_t at = 0; at + 8 <= text.size(); at += 4) {
      auto changed = text;
      std::swap_ranges(changed.begin() + static_cast<std::ptrdiff_t>(at), changed.begin() + static_cast<std::ptrdiff_t>(at) + 4,
                       changed.begin() + static_cast<std::ptrdiff_t>(at) + 4);
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
