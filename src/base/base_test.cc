#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <thread>

#include "base/bytes.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/result.h"
#include "base/uuid.h"

namespace wardbook {
namespace {

TEST(Bytes, EncodingsRoundTripAndRefuseWhatIsNotCanonical) {
  // RFC 4648 section 10.
  for (auto [plain, coded] :
       {std::pair{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"foobar", "Zm9vYmFy"}}) {
    EXPECT_EQ(to_base64(bytes_of(plain)), coded);
    EXPECT_EQ(text_of(from_base64(coded).value()), plain);
  }
  for (auto [plain, coded] : {std::pair{"", ""},
                              {"f", "MY"},
                              {"fo", "MZXQ"},
                              {"foo", "MZXW6"},
                              {"foob", "MZXW6YQ"},
                              {"fooba", "MZXW6YTB"},
                              {"foobar", "MZXW6YTBOI"}}) {
    EXPECT_EQ(to_base32(bytes_of(plain)), coded);
    EXPECT_EQ(text_of(from_base32(coded).value()), plain);
  }
  for (auto bad : {"M", "MZ", "MZX", "my", "MY======", "M1", "MZXW6Y"}) EXPECT_FALSE(from_base32(bad)) << bad;
  for (auto bad : {"Zg=", "Zh==", "Zm9=", "Z===", "Zg==Zg==", "Zm 9", "=g=="}) EXPECT_FALSE(from_base64(bad)) << bad;
  EXPECT_EQ(to_hex(from_hex("00fFa1").value()), "00ffa1");
  EXPECT_FALSE(from_hex("0g"));
}

TEST(Clock, TimesRoundTripInOneFormOnly) {
  Time time = std::chrono::sys_days(std::chrono::year(2026) / 3 / 1) + std::chrono::hours(8) + std::chrono::microseconds(42);
  EXPECT_EQ(to_rfc3339(time), "2026-03-01T08:00:00.000042Z");
  EXPECT_EQ(from_rfc3339(to_rfc3339(time)), time);
  for (auto bad : {"2026-02-29T08:00:00.000000Z", "2026-03-01T24:00:00.000000Z", "2026-03-01T08:00:00Z", "2026-03-01t08:00:00.000000Z"})
    EXPECT_FALSE(from_rfc3339(bad)) << bad;
}

TEST(Uuid, SortsByTimeAndParsesItsOwnText) {
  SystemClock clock;
  SystemRandomness randomness;
  Uuid id = Uuid::v7(clock, randomness);
  EXPECT_EQ(Uuid::parse(id.text()), id);
  EXPECT_EQ(id.text()[14], '7');
  EXPECT_FALSE(Uuid::parse("0192F0C1-0000-7000-8000-000000000000"));
  EXPECT_FALSE(Uuid::parse("0192f0c1-0000-7000-8000-00000000000"));
}

Result<int> half(int number) {
  if (number % 2 != 0) return fail(Code::invalid_request, "{} is odd.", number);
  return number / 2;
}

Result<int> quarter(int number) { return TRY(half(TRY(half(number)))); }

TEST(Result, TryReturnsTheFirstError) {
  EXPECT_EQ(quarter(8).value(), 2);
  EXPECT_EQ(quarter(6).error().message(), "3 is odd.");
  EXPECT_EQ(quarter(6).error().facts().exit, exit_usage);
}

TEST(File, ReplacesDurablyAndCreatesOnlyOnce) {
  auto folder = std::filesystem::path(testing::TempDir()) / "wardbook-base-test";
  std::filesystem::remove_all(folder);
  ASSERT_TRUE(make_folder(folder / "a" / "b"));
  auto file = folder / "a" / "b" / "file";
  ASSERT_TRUE(create_file(file, bytes_of("one")));
  EXPECT_EQ(create_file(file, bytes_of("two")).error().code(), Code::conflict);
  EXPECT_EQ(text_of(read_file(file, 3).value()), "one");
  EXPECT_EQ(read_file(file, 2).error().code(), Code::too_large);
  ASSERT_TRUE(replace_file(file, bytes_of("three")));
  EXPECT_EQ(text_of(read_file(file, 10).value()), "three");
  EXPECT_EQ(read_file(folder / "none", 10).error().code(), Code::not_found);
  EXPECT_EQ(read_file(folder, 10).error().code(), Code::unreadable);
  std::filesystem::remove_all(folder);
}

TEST(File, NeverWritesIntoAFileThatSomebodyLeftUnderTheTemporaryName) {
  auto folder = std::filesystem::path(testing::TempDir()) / "wardbook-base-temporary-test";
  std::filesystem::remove_all(folder);
  ASSERT_TRUE(make_folder(folder));
  auto planted = folder / "root.key.new";
  ASSERT_TRUE(replace_file(planted, bytes_of("planted")));
  FileDescriptor theirs = open_to_read(planted).value();
  std::filesystem::permissions(planted, std::filesystem::perms::all);
  ASSERT_TRUE(create_file(folder / "root.key", bytes_of("secret")));
  EXPECT_EQ(text_of(read_all(theirs.get(), 100).value()), "planted");
  EXPECT_EQ(std::filesystem::status(folder / "root.key").permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  std::filesystem::remove_all(folder);
}

TEST(File, LeavesNothingBehindWhenItCannotWrite) {
  auto folder = std::filesystem::path(testing::TempDir()) / "wardbook-base-failure-test";
  std::filesystem::remove_all(folder);
  ASSERT_TRUE(make_folder(folder / "target"));
  EXPECT_FALSE(replace_file(folder / "target", bytes_of("secret")));
  EXPECT_FALSE(create_file(folder / "target", bytes_of("secret")));
  EXPECT_FALSE(std::filesystem::exists(folder / "target.new"));
  std::filesystem::remove_all(folder);
}

TEST(File, WaitsForAPipeThatDoesNotBlock) {
  int ends[2];
  ASSERT_EQ(::pipe2(ends, O_NONBLOCK), 0);
  std::string sent(1 << 20, 'x');  // more than a pipe holds
  std::optional<Bytes> received;
  std::thread reader([&] {
    if (auto bytes = read_all(ends[0], sent.size())) received = std::move(*bytes);
  });
  EXPECT_TRUE(write_all(ends[1], bytes_of(sent)));
  ::close(ends[1]);
  reader.join();
  ::close(ends[0]);
  ASSERT_TRUE(received);
  EXPECT_EQ(text_of(*received), sent);
}

}  // namespace
}  // namespace wardbook
