// The ledger before a checker that none of us wrote: golang.org/x/mod/sumdb as Debian packages it (tests/ledger_go).
#include <cstdlib>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "base/file.h"
#include "ledger/layout.h"
#include "ledger/ledger_fixture.h"

namespace wardbook::ledger {
namespace {

using namespace fixture;
namespace fs = std::filesystem;

constexpr int no_peer = 77;

int peer_on(const fs::path& folder) {
  auto command = std::string(WARDBOOK_SOURCE_DIR "/tests/ledger_go_test.sh ") + folder.string();
  int status = std::system(command.c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void flip(const fs::path& path, std::size_t at) {
  auto bytes = *read_file(path, segment_limit);
  ASSERT_LT(at, bytes.size());
  bytes[at] ^= 1;
  ASSERT_TRUE(replace_file(path, bytes).ok());
}

TEST(Peer, AcceptsOurLedgersAndRefusesChangedOnes) {
  House house;
  house.fill(**house.open(), 700, 90);
  int accepted = peer_on(house.path());
  if (accepted == no_peer) GTEST_SKIP() << "Go or golang-golang-x-mod-dev is not installed.";
  EXPECT_EQ(accepted, 0);
  for (const auto& [file, at] : {std::pair(bundle_path(house.path(), 1), std::size_t{5000}),
                                 {tile_path(house.path(), 0, 0), 4000},
                                 {tile_path(house.path(), 1, 0, 2), 40},
                                 {checkpoint_path(house.path()), 60},
                                 {vkey_path(house.path()), 70}}) {
    flip(file, at);
    EXPECT_EQ(peer_on(house.path()), 1) << file.filename();
    flip(file, at);
  }
  EXPECT_EQ(peer_on(house.path()), 0);
}

}  // namespace
}  // namespace wardbook::ledger
