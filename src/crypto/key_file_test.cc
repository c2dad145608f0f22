#include "crypto/key_file.h"

#include <optional>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
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
  std::optional<Code> code_of_reading() {
    auto key = read_key_file(file_);
    return key ? std::nullopt : std::optional(key.error().code());
  }
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

}  // namespace
}  // namespace wardbook::crypto
