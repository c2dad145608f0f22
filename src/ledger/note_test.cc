#include "ledger/note.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "ledger/checkpoint.h"
#include "ledger/ledger_fixture.h"

namespace wardbook::ledger {
namespace {

// The example of golang.org/x/mod/sumdb/note.
constexpr std::string_view published_key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
constexpr std::string_view published_text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
constexpr std::string_view published_signature =
    "\n\xe2\x80\x94 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
constexpr std::string_view published_other =
    "\xe2\x80\x94 EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

std::string published_note() { return std::string(published_text) + std::string(published_signature); }

TEST(Note, OpensThePublishedOne) {
  auto key = VerifierKey::parse(published_key);
  ASSERT_TRUE(key.ok());
  EXPECT_EQ(key->text(), published_key);
  auto note = published_note();
  auto text = open_note(note, *key);
  ASSERT_TRUE(text.ok());
  EXPECT_EQ(*text, published_text);
}

TEST(Note, PassesOverSignaturesOfOthers) {
  auto key = *VerifierKey::parse(published_key);
  EXPECT_TRUE(open_note(published_note() + std::string(published_other), key).ok());
  EXPECT_FALSE(open_note(std::string(published_text) + "\n" + std::string(published_other), key).ok());
}

TEST(Note, WithAFlippedBitIsRefused) {
  auto key = *VerifierKey::parse(published_key);
  auto note = published_note();
  for (std::size_t i = 0; i < note.size() * 8; ++i) {
    auto changed = note;
    changed[i / 8] = static_cast<char>(changed[i / 8] ^ (1 << i % 8));
    EXPECT_FALSE(open_note(changed, key).ok()) << "bit " << i;
  }
}

TEST(Note, WithAFlippedBitInItsKeyIsRefused) {
  for (std::size_t i = 0; i < published_key.size() * 8; ++i) {
    std::string changed(published_key);
    changed[i / 8] = static_cast<char>(changed[i / 8] ^ (1 << i % 8));
    EXPECT_FALSE(VerifierKey::parse(changed).ok()) << "bit " << i;
  }
}

TEST(Note, SignedHereIsOpenedHereAndByNoOtherKey) {
  auto key = fixture::signing_key(), other = fixture::signing_key(2);
  auto verifier = VerifierKey::of("wardbook/x", key.public_key());
  EXPECT_TRUE(rc::check([&] {
    auto text = *rc::gen::container<std::string>(rc::gen::oneOf(rc::gen::inRange<char>(' ', 0x7f), rc::gen::just('\n'))) + "\n";
    auto note = sign_note(text, verifier, key);
    RC_ASSERT(*open_note(note, verifier) == text);
    RC_ASSERT(!open_note(note, VerifierKey::of("wardbook/x", other.public_key())));
    RC_ASSERT(!open_note(note, VerifierKey::of("wardbook/y", key.public_key())));
  }));
}

TEST(Note, TakesKeyNamesWithoutSpacesAndPlusOnly) {
  EXPECT_TRUE(is_key_name("wardbook/0195512a"));
  EXPECT_TRUE(is_key_name("klinik-sm\xc3\xa5land.example/log"));
  for (auto name : {"", "a b", "a+b", "a\nb", "a\tb",
                    "a\xc2\xa0"
                    "b",
                    "a\xe2\x80\x83"
                    "b",
                    "a\xe3\x80\x80"
                    "b",
                    "a\xff"})
    EXPECT_FALSE(is_key_name(name)) << name;
}

TEST(Checkpoint, IsWrittenAsTheSpecificationShows) {
  constexpr std::string_view example = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
  auto checkpoint = parse_checkpoint(example);  // of c2sp.org/tlog-checkpoint
  ASSERT_TRUE(checkpoint.ok());
  EXPECT_EQ(checkpoint->origin, "example.com/behind-the-sofa");
  EXPECT_EQ(checkpoint->size, 20852163u);
  EXPECT_EQ(write_checkpoint(*checkpoint), example);
}

TEST(Checkpoint, OfAnotherFormIsRefused) {
  const std::string root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
  EXPECT_TRUE(parse_checkpoint("o\n0\n" + root).ok());
  EXPECT_TRUE(parse_checkpoint("o\n0\n" + root + "extension\n").ok());
  EXPECT_FALSE(parse_checkpoint("").ok());
  EXPECT_FALSE(parse_checkpoint("o\n00\n" + root).ok());
  EXPECT_FALSE(parse_checkpoint("o\n+1\n" + root).ok());
  EXPECT_FALSE(parse_checkpoint("o\n1 \n" + root).ok());
  EXPECT_FALSE(parse_checkpoint("o\n18446744073709551616\n" + root).ok());
  EXPECT_FALSE(parse_checkpoint("\n1\n" + root).ok());
  EXPECT_FALSE(parse_checkpoint("o\n1\nAAAA\n").ok());
  EXPECT_FALSE(parse_checkpoint("o\n1\n" + root + "\n").ok());
  EXPECT_FALSE(parse_checkpoint("o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=").ok());
}

TEST(Checkpoint, MustBeOfTheLogThatTheKeyNames) {
  auto key = fixture::signing_key();
  auto verifier = VerifierKey::of("wardbook/x", key.public_key());
  EXPECT_TRUE(open_checkpoint(sign_note(write_checkpoint({"wardbook/x", 1, Hash{}}), verifier, key), verifier).ok());
  EXPECT_FALSE(open_checkpoint(sign_note(write_checkpoint({"wardbook/y", 1, Hash{}}), verifier, key), verifier).ok());
}

}  // namespace
}  // namespace wardbook::ledger
