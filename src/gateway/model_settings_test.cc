#include "gateway/model_settings.h"

#include <gtest/gtest.h>

namespace wardbook::gateway {
namespace {

Result<void> checked(std::string base_url, std::string key = "key", std::string model = "org/small-2:7b") {
  return check({std::move(base_url), ApiKey(std::move(key)), std::move(model)});
}

TEST(ModelSettings, TakeHttpsAnywhereAndHttpOnThisMachineOnly) {
  for (const auto* url : {"https://api.example.org/v1", "https://192.0.2.1", "http://localhost:11434/v1", "http://127.0.0.1:8080/v1/",
                          "http://127.9.9.9/v1", "http://[::1]:8080/v1", "http://127.1:80/v1"})
    EXPECT_TRUE(checked(url).ok()) << url;
  for (const auto* url :
       {"http://api.example.org/v1", "http://192.0.2.1/v1", "http://127.0.0.1.example.org/v1", "http://localhost.example.org/",
        "http://[::2]/v1", "http://0.0.0.0/v1", "ftp://localhost/v1", "file:///etc/passwd", "localhost:8080", "", "https://"})
    EXPECT_EQ(checked(url).ok() ? Code::internal : checked(url).error().code(), Code::settings) << url;
}

TEST(ModelSettings, SayWhereATextGoes) {
  const auto destination = [](std::string url, std::string region) {
    return destination_of({std::move(url), ApiKey(), "m", std::move(region)});
  };
  EXPECT_EQ(destination("http://127.1:80/v1", ""), "");
  EXPECT_EQ(destination("http://localhost:11434/v1", "EU"), "EU");
  EXPECT_EQ(destination("https://api.example.org/v1", ""), "unknown");
  EXPECT_EQ(destination("https://127.0.0.1.example.org/v1", ""), "unknown");
  EXPECT_EQ(destination("https://api.example.org/v1", "US"), "US");
  EXPECT_FALSE(check({"https://example.org", ApiKey(), "m", "E\"U"}).ok());
}

TEST(ModelSettings, RefuseAddressesThatCarryMoreThanAPlace) {
  for (const auto* url : {"https://user@example.org/v1", "https://user:secret@example.org/v1", "https://example.org/v1?key=1",
                          "https://example.org/v1#part", "http://127.0.0.1@example.org/v1"})
    EXPECT_FALSE(checked(url).ok()) << url;
  EXPECT_FALSE(checked(std::string("https://example.org/\0/v1", 24)).ok());
}

TEST(ModelSettings, RefuseKeysAndNamesThatCouldBreakOutOfTheirPlace) {
  EXPECT_TRUE(checked("https://example.org", "").ok());
  for (const auto* key : {"key\r\nX-Other: 1", "key key", "k\xc3\xa9y"}) EXPECT_FALSE(checked("https://example.org", key).ok());
  for (const auto* model : {"", "two words", "quote\"", "line\n"}) EXPECT_FALSE(checked("https://example.org", "key", model).ok()) << model;
  EXPECT_FALSE(checked("https://example.org", "key", std::string(129, 'm')).ok());
}

TEST(ApiKey, LeavesNothingWhereItCameFrom) {
  std::string text = "a-key-that-is-longer-than-any-small-string-buffer";
  const char* const place = text.data();
  const ApiKey key(std::move(text));
  EXPECT_EQ(key.text(), "a-key-that-is-longer-than-any-small-string-buffer");
  for (std::size_t i = 0; i < key.text().size(); ++i) EXPECT_EQ(place[i], '\0');
}

}  // namespace
}  // namespace wardbook::gateway
