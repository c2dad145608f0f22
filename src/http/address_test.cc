#include "http/address.h"

#include <gtest/gtest.h>

namespace wardbook::http {
namespace {

TEST(LoopbackAddress, TakesThisMachineOnly) {
  EXPECT_EQ(url_of(loopback_address("127.0.0.1:3000").value()), "http://127.0.0.1:3000");
  EXPECT_EQ(url_of(loopback_address("127.8.9.10:0").value()), "http://127.8.9.10:0");
  EXPECT_EQ(url_of(loopback_address("localhost:65535").value()), "http://127.0.0.1:65535");
  EXPECT_EQ(url_of(loopback_address("[::1]:3000").value()), "http://[::1]:3000");
  for (auto text : {"0.0.0.0:3000", "192.168.1.5:3000", "[::]:3000", "[fe80::1]:3000", "[::ffff:127.0.0.1]:80", "128.0.0.1:3000"}) {
    auto address = loopback_address(text);
    ASSERT_FALSE(address.ok()) << text;
    EXPECT_NE(address.error().message().find("loopback only"), std::string::npos) << text;
    EXPECT_EQ(address.error().facts().exit, exit_usage);
  }
}

TEST(LoopbackAddress, RefusesWhatIsNoAddress) {
  for (auto text : {"", ":", "3000", ":3000", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1:3000x", "::1:3000",
                    "[127.0.0.1]:3000", "[]:3000", "127.1:3000", "example.org:3000", "127.0.0.1 :3000"})
    EXPECT_EQ(loopback_address(text).error().code(), Code::invalid_request) << text;
}

}  // namespace
}  // namespace wardbook::http
