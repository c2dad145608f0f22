#include "store/account_store.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <thread>

#include "crypto/sevens_for_test.h"
#include "store/catalogue.h"
#include "store/key_store.h"
#include "store/tables.h"

namespace wardbook::store {
namespace {

namespace fs = std::filesystem;

class AccountStoreTest : public testing::Test {
 protected:
  AccountStoreTest() {
    std::string pattern = fs::temp_directory_path() / "wardbook-accounts-XXXXXX";
    folder = ::mkdtemp(pattern.data());
    catalogue = Catalogue::create(folder / "store.db").value();
    store = AccountStore::open(folder / "store.db").value();
  }
  ~AccountStoreTest() override {
    store.reset();
    catalogue.reset();
    fs::remove_all(folder);
  }
  AccountRow account(std::string name) {
    return {.id = Uuid::v7(clock, randomness),
            .name = std::move(name),
            .roles = "clinician",
            .state = "enabled",
            .created_at = clock.now(),
            .password_set_at = clock.now(),
            .password = Bytes(60, 1),
            .totp = Bytes(120, 2),
            .totp_step = 17,
            .ledger_last = 3,
            .seal = crypto::Hash{4}};
  }
  static crypto::Hash hash(std::uint8_t number) { return crypto::Hash{number}; }

  fs::path folder;
  SystemClock clock;
  SystemRandomness randomness;
  std::unique_ptr<Catalogue> catalogue;
  std::unique_ptr<AccountStore> store;
};

TEST_F(AccountStoreTest, GivesBackWhatWasPut) {
  auto row = account("maria");
  ASSERT_TRUE(store->put(row));
  row.roles = "reviewer,auditor";
  row.state = "disabled";
  row.totp.clear();
  ASSERT_TRUE(store->put(row));
  auto read = AccountStore::open(folder / "store.db").value()->accounts().value();
  ASSERT_EQ(read.size(), 1U);
  EXPECT_EQ(std::tie(read[0].id, read[0].name, read[0].roles, read[0].state, read[0].created_at, read[0].password_set_at),
            std::tie(row.id, row.name, row.roles, row.state, row.created_at, row.password_set_at));
  EXPECT_EQ(std::tie(read[0].password, read[0].totp, read[0].totp_step, read[0].ledger_last, read[0].seal),
            std::tie(row.password, row.totp, row.totp_step, row.ledger_last, row.seal));
}

TEST_F(AccountStoreTest, ANameBelongsToOneAccountAndASecondOneDoesNotPushItOut) {
  ASSERT_TRUE(store->put(account("maria")));
  EXPECT_FALSE(store->put(account("maria")));
  EXPECT_EQ(store->accounts().value().size(), 1U);
}

TEST_F(AccountStoreTest, ATokenKeepsItsHashAndScopesAndCanOnlyBeRevoked) {
  auto owner = account("maria");
  ASSERT_TRUE(store->put(owner));
  TokenRow token{.id = Uuid::v7(clock, randomness),
                 .account = owner.id,
                 .hash = hash(1),
                 .scopes = "document.list",
                 .created_at = clock.now(),
                 .expires_at = clock.now(),
                 .revoked_at = {},
                 .ledger_last = 4,
                 .seal = hash(2)};
  ASSERT_TRUE(store->put(token));
  token.revoked_at = clock.now();
  token.scopes = "document.original";
  ASSERT_TRUE(store->put(token));
  auto read = store->tokens().value();
  ASSERT_EQ(read.size(), 1U);
  EXPECT_EQ(std::tie(read[0].id, read[0].account, read[0].hash, read[0].revoked_at),
            std::tie(token.id, token.account, token.hash, token.revoked_at));
  EXPECT_EQ(read[0].scopes, "document.list");
  token.account = Uuid::v7(clock, randomness);
  token.id = token.account;
  EXPECT_FALSE(store->put(token)) << "a token of nobody";
}

TEST_F(AccountStoreTest, OfThePlacesOfAnAccountTheNewestStay) {
  auto maria = account("maria"), omar = account("omar");
  ASSERT_TRUE(store->put(maria));
  ASSERT_TRUE(store->put(omar));
  ASSERT_TRUE(store->put({omar.id, hash(1), Time(std::chrono::seconds(1))}));
  for (int i = 0; i < most_places + 5; ++i)
    ASSERT_TRUE(store->put({maria.id, hash(static_cast<std::uint8_t>(i)), Time(std::chrono::seconds(100 + i))}));
  auto places = store->places().value();
  EXPECT_EQ(places.size(), static_cast<std::size_t>(most_places) + 1);
  for (const auto& place : places) EXPECT_TRUE(place.account == omar.id || place.seen_at >= Time(std::chrono::seconds(105)));
}

TEST_F(AccountStoreTest, WritesBesideTheCatalogue) {
  std::thread documents([&] {
    for (int i = 0; i < 50; ++i) EXPECT_TRUE(catalogue->mark_unsettled(1) && catalogue->mark_settled());
  });
  for (int i = 0; i < 50; ++i) EXPECT_TRUE(store->put(account("name" + std::to_string(i))));
  documents.join();
}

TEST_F(AccountStoreTest, TheAnchorKnowsTheEntriesThatAccountsHaveFollowed) {
  ASSERT_TRUE(catalogue->save({.checkpoint = "kept", .tails = {}, .open_intents = {}, .through = 1}));
  EXPECT_EQ(read_anchor(folder / "store.db").value()->named, std::nullopt);
  auto row = account("maria");
  row.ledger_last = 7;
  ASSERT_TRUE(store->put(row));
  EXPECT_EQ(read_anchor(folder / "store.db").value()->named, 7U);
}

TEST_F(AccountStoreTest, AKeyStoreFromBeforeAccountsGetsTheirKeyOnce) {
  auto root_id = Uuid::v7(clock, randomness);
  auto path = folder / "keys.db";
  auto first = KeyStore::create(path, root_id, crypto::key_of_sevens(), clock, randomness).value()->accounts_key().value().id;
  auto open = [&] { return KeyStore::open(path, root_id, crypto::key_of_sevens(), clock, randomness).value(); };
  EXPECT_EQ(open()->accounts_key().value().id, first);
  ASSERT_TRUE(Database::open(path, Database::Access::read_write).value().run("DELETE FROM wraps WHERE kind=9"));
  auto later = open()->accounts_key().value().id;
  EXPECT_NE(later, first);
  EXPECT_EQ(open()->accounts_key().value().id, later);
}

TEST(Tables, AStoreOfTheFirstVersionGetsTheTablesThatCameLater) {
  std::string pattern = fs::temp_directory_path() / "wardbook-tables-XXXXXX";
  fs::path folder = ::mkdtemp(pattern.data());
  auto path = folder / "store.db";
  fs::copy_file(fs::path(WARDBOOK_SOURCE_DIR) / "docs/formats/golden/store/store.db", path);
  EXPECT_TRUE(read_anchor(path).value()->named.has_value());
  EXPECT_EQ(Catalogue::open(path).value()->list({}).value().rows.size(), 3U);
  auto database = Database::open(path, Database::Access::read_write).value();
  EXPECT_EQ(table_version(database).value(), 4);
  EXPECT_TRUE(AccountStore::open(path).value()->accounts().value().empty());
  ASSERT_TRUE(database.run("PRAGMA user_version=1000"));
  EXPECT_EQ(Catalogue::open(path).error().code(), Code::newer_format);
  fs::remove_all(folder);
}

}  // namespace
}  // namespace wardbook::store
