// Bytes that every later version must write and read (docs/formats/ledger.md): a ledger of 258 entries with fixed clock, randomness
// and key, whose files have these hashes.
#include <gtest/gtest.h>

#include "base/file.h"
#include "ledger/layout.h"
#include "ledger/ledger_fixture.h"

namespace wardbook::ledger {
namespace {

using namespace fixture;

constexpr std::string_view golden_vkey =
    "wardbook/0195512a-7c00-7000-8000-000000000001+55654e7f+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c\n";
constexpr std::string_view golden_checkpoint =
    "wardbook/0195512a-7c00-7000-8000-000000000001\n258\nTOI5RntVZpvc5NAhfGZx1ZPvTg4mT5oDGTPwuQU8wos=\n\n"
    "\xe2\x80\x94 wardbook/0195512a-7c00-7000-8000-000000000001 "
    "VWVOf4eKieuB97e7ZATJ2Zosh+vZMvflRr4Ulw5j47Jo24MR4T21pz6ubeoq9W9QRgjKkM2f5PM90jCn6YBFS5Q5DQo=\n";

struct File {
  std::string_view name, sha256;
};
constexpr File golden_files[] = {
    {"segment/00000000000000000000", "f487728841638ce5328df27672ca72097f59517318354806b42bd9d433f090eb"},
    {"tile/0/000", "314bb8ad1d5511e25c0591651eeb21aee855da9cfe5a8c96ca9ca2510dcadf23"},
    {"tile/0/001.p/2", "3ac6732bd05886990f5348ec47d7a8f9cdc9329819fb25523f4f8827b7356e2a"},
    {"tile/1/000.p/1", "e5e979616f676d4756eca583a8d25f930a77f206d42a6ef62f6df35b89c87106"},
    {"tile/entries/000", "77f2ea8216873aa745e1ac24fdd768b508345619d5334c7c80be36752dc7b060"},
    {"tile/entries/001.p/2", "30e9fb515516f4d0538ed564b005874889bb92f63955d42228a4bac7fc078ce3"},
};

TEST(Golden, ALedgerHasTheseBytes) {
  House house;
  house.fill(**house.open(), 258, 1000);
  for (const auto& [name, hash] : golden_files) {
    auto bytes = read_file(house.path() / name, segment_limit);
    ASSERT_TRUE(bytes.ok()) << name;
    EXPECT_EQ(to_hex(crypto::sha256(*bytes)), hash) << name;
  }
  EXPECT_EQ(text_of(*read_file(vkey_path(house.path()), 4096)), golden_vkey);
  EXPECT_EQ(text_of(*read_file(checkpoint_path(house.path()), 4096)), golden_checkpoint);
}

}  // namespace
}  // namespace wardbook::ledger
