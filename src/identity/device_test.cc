#include "identity/device.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace wardbook::identity {
namespace {

struct DeviceTest : testing::Test {
  SystemClock clock;
  SystemRandomness randomness;
  crypto::Key key = crypto::Key::generate(randomness);
  Time now = clock.now();
  store::AccountRow maria = account(), omar = account();

  store::AccountRow account() {
    store::AccountRow row;
    row.id = Uuid::v7(clock, randomness);
    row.password_set_at = now;
    return row;
  }
};

TEST_F(DeviceTest, IsKnownToItsAccountAndNoOther) {
  auto device = make_device(key, maria, now, randomness);
  EXPECT_EQ(device.size(), 60U);
  auto known = known_device(key, maria, device, now);
  ASSERT_TRUE(known);
  EXPECT_EQ(known_device(key, maria, device, now + std::chrono::days(89)), known);
  EXPECT_FALSE(known_device(key, omar, device, now));
  EXPECT_FALSE(known_device(crypto::Key::generate(randomness), maria, device, now));
  EXPECT_NE(known_device(key, maria, make_device(key, maria, now, randomness), now), known);
}

TEST_F(DeviceTest, EndsWithItsTimeAndWithThePassword) {
  auto device = make_device(key, maria, now, randomness);
  EXPECT_FALSE(known_device(key, maria, device, now + std::chrono::days(90)));
  maria.password_set_at += std::chrono::microseconds(1);
  EXPECT_FALSE(known_device(key, maria, device, now));
}

TEST_F(DeviceTest, AnyOtherTextIsUnknown) {
  auto device = make_device(key, maria, now, randomness);
  for (auto text : {std::string(), std::string("wbd_"), device + "a", device.substr(1), "wbt_" + device.substr(4), std::string(60, 'A')})
    EXPECT_FALSE(known_device(key, maria, text, now)) << text;
  for (std::size_t i = 0; i < device.size(); ++i) {
    auto other = device;
    other[i] = other[i] == 'a' ? 'b' : 'a';
    EXPECT_FALSE(known_device(key, maria, other, now)) << i;
  }
}

RC_GTEST_FIXTURE_PROP(DeviceTest, HostileTextIsUnknown, (const std::string& text)) {
  RC_ASSERT(!known_device(key, maria, text, now));
  RC_ASSERT(!known_device(key, maria, "wbd_" + text, now));
}

}  // namespace
}  // namespace wardbook::identity
