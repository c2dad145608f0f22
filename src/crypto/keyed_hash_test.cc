#include "crypto/keyed_hash.h"

#include <map>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "crypto/subkey.h"
#include "crypto/testing.h"

namespace wardbook::crypto {
namespace {

TEST(KeyedHash, ArtifactsAndPatientsAreHmacsUnderSubkeys) {
  TestRandomness randomness;
  Key key = Key::generate(randomness);
  Uuid patient = random_id(randomness);
  EXPECT_EQ(artifact_hash(key, bytes_of("text")), hmac_sha256(subkey(key, Context::artifact_hash), bytes_of("text")));
  EXPECT_EQ(patient_ref(key, patient), hmac_sha256(subkey(key, Context::patient_ref), patient.bytes()));
  EXPECT_NE(artifact_hash(key, bytes_of("text")), artifact_hash(Key::generate(randomness), bytes_of("text")));
  EXPECT_NE(patient_ref(key, patient), patient_ref(Key::generate(randomness), patient));
}

// The bytes that are hashed are part of the format: docs/formats/keys.md.
TEST(KeyedHash, InputsStandBehindTheirLengths) {
  TestRandomness randomness;
  Key key = Key::generate(randomness);
  Bytes message = hex("0000000000000003");
  append(message, bytes_of("ctx"));
  append(message, hex("0000000000000002"));
  append(message, bytes_of("ab"));
  append(message, bytes_of("12345"));
  EXPECT_EQ(blind_index(key, "ctx", "ab", "12345"), hmac_sha256(key, message));
  message = hex("0000000000000019");
  append(message, bytes_of("wardbook/duplicate-key/v1"));
  append(message, hex("0000000000000003"));
  append(message, bytes_of("ehr"));
  append(message, bytes_of("raw"));
  EXPECT_EQ(duplicate_key(key, "ehr", bytes_of("raw")), hmac_sha256(key, message));
}

// Short texts of few letters meet each other often, so that a boundary that could be moved would be found.
RC_GTEST_PROP(KeyedHash, NoTwoListsOfInputsGiveOneHash, (std::uint64_t seed)) {
  TestRandomness randomness(seed);
  Key key = Key::generate(randomness);
  auto text = rc::gen::container<std::string>(rc::gen::element('a', '\0', '\1'));
  std::map<Hash, std::vector<std::string>> seen;
  for (int i = 0; i < 50; ++i) {
    std::vector<std::string> inputs{*rc::gen::resize(3, text), *rc::gen::resize(3, text), *rc::gen::resize(3, text)};
    auto [at, fresh] = seen.emplace(blind_index(key, inputs[0], inputs[1], inputs[2]), inputs);
    RC_ASSERT(fresh || at->second == inputs);
  }
}

TEST(KeyedHash, MovingABoundaryChangesTheHash) {
  TestRandomness randomness;
  Key key = Key::generate(randomness);
  EXPECT_NE(blind_index(key, "c", "ab", "c"), blind_index(key, "c", "a", "bc"));
  EXPECT_NE(blind_index(key, "c", "", "abc"), blind_index(key, "c", "abc", ""));
  EXPECT_NE(blind_index(key, "c", "a", "b"), blind_index(key, "d", "a", "b"));
  EXPECT_NE(duplicate_key(key, "ab", bytes_of("c")), duplicate_key(key, "a", bytes_of("bc")));
  EXPECT_NE(duplicate_key(key, "", bytes_of("abc")), blind_index(key, "wardbook/duplicate-key/v1", "abc", ""));
}

}  // namespace
}  // namespace wardbook::crypto
