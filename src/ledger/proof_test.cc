#include "ledger/proof.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/file.h"
#include "ledger/checkpoint.h"
#include "ledger/layout.h"
#include "ledger/ledger_fixture.h"
#include "ledger/reader.h"

namespace wardbook::ledger {
namespace {

using namespace fixture;

struct Published {
  House house;
  std::string vkey;
  Published() {
    house.fill(**house.open(), 600, 200);
    vkey = text_of(*read_file(vkey_path(house.path()), 4096));
  }
};

const Published& published() {
  static const Published published;
  return published;
}

TEST(Proof, OfEveryEntryIsAcceptedAndOfNoOther) {
  const auto& path = published().house.path();
  auto reader = *Reader::open(path);
  for (std::uint64_t index = 0; index < 600; index += index < 550 ? 37 : 1) {
    auto proof = make_proof(path, index);
    ASSERT_TRUE(proof.ok()) << index;
    auto proven = check_proof(*proof, published().vkey, *reader.entry(index));
    ASSERT_TRUE(proven.ok()) << index;
    EXPECT_EQ(proven->index, index);
    EXPECT_EQ(proven->tree_size, 600u);
    EXPECT_FALSE(check_proof(*proof, published().vkey, *reader.entry((index + 1) % 600)).ok());
  }
  EXPECT_EQ(make_proof(path, 600).error().code(), Code::not_found);
}

TEST(Proof, HasTheFormOfItsSpecification) {
  auto proof = *make_proof(published().house.path(), 42);
  EXPECT_TRUE(proof.starts_with("c2sp.org/tlog-proof@v1\nindex 42\n"));
  auto blank = proof.find("\n\n");
  EXPECT_EQ(proof.substr(blank + 2), text_of(*read_file(checkpoint_path(published().house.path()), 4096)));
  auto parts = *parse_proof(proof);
  EXPECT_EQ(parts.index, 42u);
  EXPECT_EQ(parts.path.size(), 10u);  // 600 entries
}

TEST(Proof, MayCarryExtraData) {
  auto proof = *make_proof(published().house.path(), 42);
  auto entry = *Reader::open(published().house.path())->entry(42);
  auto after_first = proof.find('\n') + 1;
  auto with = [&](std::string_view line) { return std::string(proof).insert(after_first, line); };
  EXPECT_TRUE(check_proof(with("extra AAEC\n"), published().vkey, entry).ok());
  EXPECT_FALSE(check_proof(with("extra AAE\n"), published().vkey, entry).ok());
  EXPECT_FALSE(check_proof(with("extra AAEC\nextra AAEC\n"), published().vkey, entry).ok());
}

TEST(Proof, WithAnyBitFlippedIsRefused) {
  auto proof = *make_proof(published().house.path(), 300);
  auto entry = *Reader::open(published().house.path())->entry(300);
  for (std::size_t at = 0; at < proof.size(); ++at) {
    auto changed = proof;
    changed[at] = static_cast<char>(changed[at] ^ (1 << at % 8));
    EXPECT_FALSE(check_proof(changed, published().vkey, entry).ok()) << "byte " << at;
  }
  for (std::size_t size = 0; size < proof.size(); ++size) EXPECT_FALSE(check_proof(proof.substr(0, size), published().vkey, entry).ok());
}

TEST(Proof, OfAnotherLogIsRefused) {
  auto proof = *make_proof(published().house.path(), 3);
  auto entry = *Reader::open(published().house.path())->entry(3);
  EXPECT_FALSE(check_proof(proof, VerifierKey::of(origin, signing_key(2).public_key()).text(), entry).ok());
  EXPECT_FALSE(check_proof(proof, "", entry).ok());
}

TEST(Proof, IsNotMadeFromTilesThatWereChanged) {
  House house;
  house.fill(**house.open(), 300, 300);
  auto tile = tile_path(house.path(), 0, 0);
  auto bytes = *read_file(tile, 8192);
  bytes[100] ^= 1;
  ASSERT_TRUE(replace_file(tile, bytes).ok());
  EXPECT_EQ(make_proof(house.path(), 4).error().code(), Code::integrity);
  std::filesystem::remove(tile);
  EXPECT_EQ(make_proof(house.path(), 4).error().code(), Code::integrity);
}

TEST(Reader, ReadsFromAnyEntryOn) {
  auto reader = *Reader::open(published().house.path());
  for (std::uint64_t from : {0, 1, 255, 256, 599, 600}) {
    std::uint64_t next = from;
    EXPECT_TRUE(reader.for_each(from, [&](std::uint64_t index, BytesView entry) -> Result<void> {
      EXPECT_EQ(index, next++);
      EXPECT_TRUE(parse_entry(entry).ok());
      return {};
    }));
    EXPECT_EQ(next, 600u);
  }
  EXPECT_EQ(reader.entry(600).error().code(), Code::not_found);
  EXPECT_EQ(Reader::open("/nonexistent").error().code(), Code::not_found);
}

}  // namespace
}  // namespace wardbook::ledger
