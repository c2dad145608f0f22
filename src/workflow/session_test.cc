#include "workflow/session.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "base/user_name.h"
#include "crypto/sevens_for_test.h"

namespace wardbook::workflow {
namespace {

namespace fs = std::filesystem;

TEST(Session, KnowsTheOwnerOfItsDirectoryAmongTheUsersOfThisMachine) {
  std::string folder = fs::temp_directory_path() / "wardbook-session-XXXXXX";
  ASSERT_NE(::mkdtemp(folder.data()), nullptr);
  SystemClock clock;
  SystemRandomness randomness;
  ASSERT_TRUE(Session::create(folder + "/data", Uuid::v7(clock, randomness), store::Kind::real, crypto::key_of_sevens(), std::nullopt, {},
                              "tester", clock, randomness));
  auto session =
      Session::open(store::DataDirectory::open(folder + "/data").value(), crypto::key_of_sevens(), "tester", "test", clock, randomness)
          .value();
  auto owner = session->local_user(::geteuid(), "socket");
  EXPECT_EQ(owner.id, "os:" + user_name(::geteuid()));
  EXPECT_EQ(owner.via, "socket");
  EXPECT_EQ(owner.roles, std::vector{trust::Role::operator_});
  auto stranger = session->local_user(4'000'000'000U, "socket");  // of a number that nobody has
  EXPECT_EQ(stranger.id, "os:uid-4000000000");
  EXPECT_TRUE(stranger.roles.empty());
  session.reset();
  fs::remove_all(folder);
}

}  // namespace
}  // namespace wardbook::workflow
