#include "jsontext/read.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/json.hpp>

namespace wardbook::jsontext {
namespace {

TEST(ReadJson, ReadsWhatOtherReadersRead) {
  for (std::string_view text :
       {R"({"a":1,"b":[true,false,null,-2.5e3,18446744073709551615],"c":{"a":"\u00e4\ud83d\ude00\n"},"d":{},"e":[]})", "[]", "\"x\"", " 7 ",
        "null", R"([{"a":1},{"a":2}])", R"({"a":{"a":{"a":1}}})", R"({"":1," ":2})"}) {
    auto value = read_json(text);
    ASSERT_TRUE(value) << text;
    EXPECT_EQ(*value, boost::json::parse(boost::json::string_view(text.data(), text.size()))) << text;
  }
}

TEST(ReadJson, RefusesWhatTwoReadersCouldReadDifferently) {
  for (std::string_view text : {R"({"a":1,"a":2})",
                                R"({"a":1,"b":2,"a":1})",
                                R"({"a":1,"\u0061":2})",
                                R"([{"x":{"a":1,"a":1}}])",
                                R"({"":1,"":2})",
                                R"({"a":1}{"a":2})",
                                R"({"a":1} x)",
                                "{'a':1}",
                                R"({"a":1,})",
                                "[1,]",
                                "// x\n{}",
                                "{\"a\":\"\xff\"}",
                                "{\"a\":\"\xc0\x80\"}",
                                R"({"a":"\ud800"})",
                                R"({"a":"\ud800\ud800"})",
                                "{\"a\":\"\n\"}",
                                "\xef\xbb\xbf{}",
                                "NaN",
                                "[1e999]",
                                "[-240.5e7777]",
                                "[01]",
                                "[+1]",
                                "[.5]",
                                "",
                                " ",
                                "{\"a\"",
                                "{\"a\":\"x",
                                "[1"})
    EXPECT_EQ(read_json(text).error().code(), Code::invalid_request) << text;
  std::string long_name(100'000, 'n');  // which comes in parts
  EXPECT_FALSE(read_json("{\"" + long_name + "\\n\":1,\"" + long_name + "\\u000a\":2}"));
  EXPECT_TRUE(read_json("{\"" + long_name + "\\n\":1,\"" + long_name + "\\n2\":2}"));
}

TEST(ReadJson, KeepsItsLimits) {
  EXPECT_TRUE(read_json(std::string(32, '[') + std::string(32, ']')));
  EXPECT_EQ(read_json(std::string(33, '[') + std::string(33, ']')).error().code(), Code::invalid_request);
  EXPECT_EQ(read_json(std::string(1'000'000, '[')).error().code(), Code::invalid_request);
  std::string many = "[";
  for (int i = 0; i < 10'000; ++i) many += "{},";
  EXPECT_EQ(read_json(many + "{}]", {.memory = 100'000}).error().code(), Code::too_large);
  EXPECT_TRUE(read_json(many + "{}]"));
}

// Names of any kind: refused exactly when two of them are equal.
RC_GTEST_PROP(ReadJson, FindsEqualNames, (const std::vector<std::uint8_t>& letters)) {
  std::string text = "{";
  std::vector<std::string> names;
  for (auto letter : letters) {
    names.push_back(std::string(1 + letter % 3, static_cast<char>('a' + letter % 7)));
    text += (names.size() > 1 ? ",\"" : "\"") + names.back() + "\":0";
  }
  std::ranges::sort(names);
  RC_ASSERT(read_json(text + "}").ok() == (std::ranges::adjacent_find(names) == names.end()));
}

}  // namespace
}  // namespace wardbook::jsontext
