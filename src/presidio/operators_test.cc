#include "presidio/operators.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "crypto/digest.h"

namespace wardbook::presidio {
namespace {

// What an operator makes of a text, or its refusal.
std::string applied(std::string_view configuration, std::string_view text, Direction direction = Direction::anonymize,
                    std::string_view entity_type = "PERSON") {
  SystemRandomness randomness;
  auto json = boost::json::parse(boost::json::string_view(configuration.data(), configuration.size()));
  auto operators = Operators::read(&json, direction);
  if (!operators) return operators.error().message();
  auto result = operators->apply(entity_type, text, randomness);
  return result ? result->text : result.error().message();
}

TEST(Operators, GoByTypeThenByDefaultThenByTheNameOfTheType) {
  constexpr auto both = R"({"DEFAULT":{"type":"replace","new_value":"D"},"PERSON":{"type":"replace","new_value":"P"}})";
  EXPECT_EQ(applied(both, "Ada"), "P");
  EXPECT_EQ(applied(both, "Ada", Direction::anonymize, "AGE"), "D");
  EXPECT_EQ(applied("{}", "Ada"), "<PERSON>");
  EXPECT_EQ(applied("null", "Ada"), "<PERSON>");
  EXPECT_EQ(applied(R"({"DEFAULT":{"type":"replace","new_value":""}})", "Ada"), "<PERSON>");
  EXPECT_EQ(applied(R"({"DEFAULT":{"type":"redact"}})", "Ada"), "");
  EXPECT_EQ(applied(R"({"DEFAULT":{"type":"keep"}})", "Ada"), "Ada");
}

TEST(Operators, MaskCountsCharactersFromEitherEnd) {
  EXPECT_EQ(applied(R"({"DEFAULT":{"type":"mask","masking_char":"*","chars_to_mask":4,"from_end":true}})", "034453334"), "03445****");
  EXPECT_EQ(applied(R"({"DEFAULT":{"type":"mask","masking_char":"*","chars_to_mask":2,"from_end":false}})", "Zoë"), "**ë");
  EXPECT_EQ(applied(R"({"DEFAULT":{"type":"mask","masking_char":"█","chars_to_mask":99}})", "Zoë"), "███");
  EXPECT_EQ(applied(R"({"DEFAULT":{"type":"mask","masking_char":"*","chars_to_mask":-3}})", "Zoë"), "Zoë");
  EXPECT_EQ(applied(R"({"DEFAULT":{"type":"mask","masking_char":"*","chars_to_mask":18446744073709551615}})", "Zoë"), "***");
}

TEST(Operators, HashTheTextWithItsSaltBehind) {
  EXPECT_EQ(applied(R"({"DEFAULT":{"type":"hash","salt":"0123456789abcdef"}})", "Ada"),
            to_hex(crypto::sha256(bytes_of("Ada0123456789abcdef"))));
  EXPECT_EQ(applied(R"({"DEFAULT":{"type":"hash","hash_type":"sha512","salt":"0123456789abcdef"}})", "Ada"),
            to_hex(crypto::sha512(bytes_of("Ada0123456789abcdef"))));
  constexpr auto unsalted = R"({"DEFAULT":{"type":"hash"}})";
  EXPECT_NE(applied(unsalted, "Ada"), applied(unsalted, "Ada"));  // a salt of its own each time, so that nobody can try names
}

TEST(Operators, DecryptWhatTheyEncrypted) {
  constexpr auto encrypt = R"({"DEFAULT":{"type":"encrypt","key":"WmZq4t7w!z%C&F)J"}})",
                 decrypt = R"({"DEFAULT":{"type":"decrypt","key":"WmZq4t7w!z%C&F)J"}})";
  EXPECT_EQ(applied(decrypt, applied(encrypt, "Zoë Ann"), Direction::deanonymize), "Zoë Ann");
  EXPECT_NE(applied(encrypt, "Zoë Ann"), applied(encrypt, "Zoë Ann"));
  EXPECT_EQ(applied(R"({"DEFAULT":{"type":"deanonymize_keep"}})", "Ada", Direction::deanonymize), "Ada");
}

TEST(Operators, RefuseWithoutAnEcho) {
  struct Case {
    std::string_view configuration, message;
  };
  for (auto [configuration, message] : {
           Case{R"({"DEFAULT":{"type":"Maria"}})", "Invalid operator class."},
           Case{R"({"DEFAULT":{"type":"decrypt","key":"WmZq4t7w!z%C&F)J"}})", "Invalid operator class."},
           Case{R"({"DEFAULT":{"new_value":"Maria"}})", "Invalid input, operator config must contain operator_name"},
           Case{R"({"DEFAULT":["Maria"]})", "Invalid input, operator config must contain operator_name"},
           Case{R"(["Maria"])", "Invalid input, operators must be an object"},
           Case{R"({"DEFAULT":{"type":"custom","lambda":"Maria"}})", "Custom type anonymizer is not supported"},
           Case{R"({"DEFAULT":{"type":"replace","new_value":7}})",
                "Invalid parameter value for new_value. Expecting 'string', but got 'number'."},
           Case{R"({"DEFAULT":{"type":"mask","chars_to_mask":4,"from_end":true}})", "Expected parameter masking_char"},
           Case{R"({"DEFAULT":{"type":"mask","masking_char":"Maria","chars_to_mask":4}})",
                "Invalid input, masking_char must be a character"},
           Case{R"({"DEFAULT":{"type":"mask","masking_char":"*"}})", "Expected parameter chars_to_mask"},
           Case{R"({"DEFAULT":{"type":"mask","masking_char":"*","chars_to_mask":"4"}})",
                "Invalid parameter value for chars_to_mask. Expecting 'number', but got 'string'."},
           Case{R"({"DEFAULT":{"type":"mask","masking_char":"*","chars_to_mask":4,"from_end":1}})",
                "Invalid parameter value for from_end. Expecting 'boolean', but got 'number'."},
           Case{R"({"DEFAULT":{"type":"hash","hash_type":"md5"}})", "Parameter hash_type is not in range of values ['sha256', 'sha512']"},
           Case{R"({"DEFAULT":{"type":"hash","salt":"short"}})", "Salt must be at least 16 bytes (128 bits). Provided salt is 5 bytes."},
           Case{R"({"DEFAULT":{"type":"encrypt"}})", "Expected parameter key"},
           Case{R"({"DEFAULT":{"type":"encrypt","key":"Maria"}})", "Invalid input, key must be of length 128, 192 or 256 bits"},
       })
    EXPECT_EQ(applied(configuration, "Maria"), message) << configuration;
}

TEST(Operators, GiveOneAnswerForWhateverCannotBeDecrypted) {
  constexpr auto decrypt = R"({"DEFAULT":{"type":"decrypt","key":"WmZq4t7w!z%C&F)J"}})";
  for (auto text : {"", "Maria", "S184CMt9Drj7QaKQ21JTrg==", "S184CMt9Drj7QaKQ21JTrpYzghnboTF9pn/neN8JME1=", "\xff"})
    EXPECT_EQ(applied(decrypt, text, Direction::deanonymize), "Invalid input, the text was not encrypted with this key") << text;
  EXPECT_EQ(applied("{}", "Maria", Direction::deanonymize), "Invalid input, there is no deanonymizer for a result");
}

}  // namespace
}  // namespace wardbook::presidio
