// Bytes that were once written, and that every later version must read: docs/formats/keys.md and docs/formats/sealed.md. If one of
// these fails, a store somewhere cannot be opened any more. They were checked with a second reader that shares no code with this one
// (Python, pyca/cryptography). Never change a line; a new version of a format adds lines.
#include <gtest/gtest.h>

#include "crypto/blob.h"
#include "crypto/keyed_hash.h"
#include "crypto/open.h"
#include "crypto/recovery_code.h"
#include "crypto/subkey.h"
#include "crypto/testing.h"
#include "crypto/wrap.h"

namespace wardbook::crypto {
namespace {

class Golden : public testing::Test {
 protected:
  Key key_ = key_from_hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  Uuid record_ = *Uuid::parse("0192f0c1-0000-7000-8000-000000000001");
  Uuid key_id_ = *Uuid::parse("0192f0c1-0000-7000-8000-0000000000ff");
  Binding binding_{.context = Context::summary, .record = record_, .key = key_id_, .version = 3};
  static constexpr std::string_view text_ = "Follow-up in two weeks.";
};

TEST_F(Golden, AValueOpens) {
  auto sealed =
      hex("010192f0c10000700080000000000000ffdb78aa62cab9f3cd553a55e65147a4283a4f9f95a2a6af26b9f36bbc89bccd9601030b1a9c52d07343079e3365b773"
          "884fc693b4412ce6d4939cf537881a96");
  EXPECT_EQ(text_of(BytesView(open_value(key_, binding_, sealed).value())), text_);
}

TEST_F(Golden, ABlobOpens) {
  auto sealed =
      hex("020192f0c10000700080000000000000ff6771a6f8e7c07e756882b020c38ae9d46d7e2f5f46bdeda8b4621f7612495101d47963ae3d184383da95be670ed3e7"
          "035b6755a215cf5c3f587cbbefa34be17527502138e900e03516947b435d2d50b7b364d2f9f19d40762c4dd828d72239");
  EXPECT_EQ(text_of(BytesView(open_blob(key_, binding_, sealed).value())), text_);
}

TEST_F(Golden, AWrapOpens) {
  auto wrap =
      hex("01050192f0c10000700080000000000000ff0192f0c10000700080000000000000010000000000000000000000000000f56ec8288f2e83a41eb734fb82721027"
          "5f22f0a617e834581e6b3a99118f96f042cd8f266019bfd7e7c40622f272cab868fe643e490517165c721608c48dd388cfebc838d9eeee9c");
  auto child = unwrap_key(wrap, {KeyKind::document, key_id_, record_}, key_).value();
  EXPECT_EQ(to_hex(KeyBytes::of(child)), "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff000102030405060708090a0b0c0d0e0f");
}

TEST_F(Golden, ARecoveryCodeLeadsToItsKey) {
  EXPECT_EQ(to_hex(KeyBytes::of(recovery_key("XCK8-K8VH-BK1T-XY4K-7MX9-7KDR-Q99N-VZC3-32XY").value())),
            "49b7f34e867b6f58d6999e61a9c86ba967f809ce576eeee0448fc9b75a43b903");
}

TEST_F(Golden, KeyedHashesStayTheSame) {
  EXPECT_EQ(to_hex(KeyBytes::of(subkey(key_, Context::blob_key))), "d69184622baa05dd83a4217d1dc4f82dbd5950f22787dac638cdd42ce4266fbf");
  EXPECT_EQ(to_hex(artifact_hash(key_, bytes_of(text_))), "9f8d2bc1e65ca0de8fca0a75e38e8be6a7b097ec5be129a35b14c7e5bd033bbf");
  EXPECT_EQ(to_hex(patient_ref(key_, record_)), "ddc3746bd0229fa4eb790943a435e45f3b5b7b23b8f534484f9606d4c5893a68");
  EXPECT_EQ(to_hex(blind_index(key_, text_of(Context::blind_index), "hospital-a", "12345")),
            "88cd8a7d4d2c3b88fd56f388d233b25aaa17e4021af4580f1072995eb8e38c49");
  EXPECT_EQ(to_hex(duplicate_key(key_, "ehr", bytes_of(text_))), "cbbb0533db3a18e984be592ad518b694800b4e2edac85414929a616e2ed074e6");
}

TEST_F(Golden, ContextTextsStayTheSame) {
  const std::string_view texts[] = {
      "wardbook/original/v1",    "wardbook/file-name/v1",         "wardbook/redacted/v1",
      "wardbook/identifiers/v1", "wardbook/reading/v1",           "wardbook/summary/v1",
      "wardbook/checks/v1",      "wardbook/known-identifiers/v1", "wardbook/patient-identifier/v1",
      "wardbook/blob-key/v1",    "wardbook/artifact-hash/v1",     "wardbook/patient-ref/v1",
      "wardbook/blind-index/v1", "wardbook/duplicate-key/v1",
  };
  ASSERT_GE(context_texts.size(), std::size(texts));
  EXPECT_TRUE(std::equal(std::begin(texts), std::end(texts), context_texts.begin()));
}

}  // namespace
}  // namespace wardbook::crypto
