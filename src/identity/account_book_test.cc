#include "identity/account_book.h"

#include <gtest/gtest.h>

#include "identity/identity_fixture.h"

namespace wardbook::identity {
namespace {

struct AccountBookTest : testing::Test, fixture::House {
  Result<void> run(std::string_view sql) { return store::Database::open(store_db, store::Database::Access::read_write).value().run(sql); }
  Code code_of_opening() {
    auto opened = AccountBook::open(store_db, *keys);
    return opened ? Code::empty : opened.error().code();
  }
};

TEST_F(AccountBookTest, KnowsAfterARestartWhatItKnewBefore) {
  auto maria = add("maria", {trust::Role::clinician, trust::Role::reviewer});
  auto token = administration->make_token(owner, maria.id, token_scopes("document.list").value(), std::chrono::hours(1)).value();
  restart();
  auto held = book->account_named("maria");
  ASSERT_TRUE(held);
  EXPECT_EQ(held->account.id, maria.id);
  EXPECT_EQ(held->account.roles, maria.roles);
  EXPECT_EQ(held->account.created_at, maria.created_at);
  EXPECT_EQ(text_of(book->token(token.id)->scopes), "document.list");
  EXPECT_TRUE(sign_in("maria"));
  EXPECT_TRUE(authenticator->by_token(token.text));
}

// Who can write store.db, but has no key, gives nobody a role, no token another owner, no code away.
TEST_F(AccountBookTest, RowsThatWardbookDidNotWriteAreRefused) {
  auto maria = add("maria");
  auto omar = add("omar");
  ASSERT_TRUE(administration->require_totp(owner, omar.id));
  auto token = administration->make_token(owner, maria.id, token_scopes("document.list").value(), std::chrono::hours(1)).value();
  ASSERT_TRUE(administration->revoke_token(owner, token.id));
  ASSERT_EQ(code_of_opening(), Code::empty);
  fixture::House another;
  another.add("maria", {trust::Role::administrator});
  for (const char* change :
       {"UPDATE accounts SET roles='administrator' WHERE name='maria'", "UPDATE accounts SET state='disabled'",
        "UPDATE accounts SET name='Maria' WHERE name='maria'", "UPDATE accounts SET totp=x'' WHERE name='omar'",
        "UPDATE accounts SET totp_step=totp_step+1", "UPDATE accounts SET created_at=0", "UPDATE accounts SET password_set_at=0",
        "UPDATE accounts SET password=(SELECT password FROM accounts WHERE name='omar') WHERE name='maria'",
        "UPDATE accounts SET ledger_last=0 WHERE name='omar'", "UPDATE tokens SET scopes=''", "UPDATE tokens SET expires_at=expires_at+1",
        "UPDATE tokens SET revoked_at=NULL", "UPDATE tokens SET account=(SELECT id FROM accounts WHERE name='omar')",
        "UPDATE tokens SET hash=zeroblob(32)", "UPDATE tokens SET id=zeroblob(16)"}) {
    auto kept = folder.path() / "kept.db";
    std::filesystem::remove(kept);
    ASSERT_TRUE(run("VACUUM INTO '" + kept.string() + "'"));
    ASSERT_TRUE(run(change)) << change;
    EXPECT_EQ(code_of_opening(), Code::integrity) << change;
    ASSERT_TRUE(run("DELETE FROM tokens; DELETE FROM accounts")) << change;
    auto database = store::Database::open(store_db, store::Database::Access::read_write).value();
    ASSERT_TRUE(database.run("ATTACH '" + kept.string() + "' AS kept"));
    ASSERT_TRUE(database.run("INSERT INTO accounts SELECT * FROM kept.accounts; INSERT INTO tokens SELECT * FROM kept.tokens"));
    ASSERT_EQ(code_of_opening(), Code::empty) << change;
  }
  auto foreign = store::Database::open(store_db, store::Database::Access::read_write).value();
  ASSERT_TRUE(foreign.run("ATTACH '" + another.store_db.string() + "' AS another; DELETE FROM tokens; DELETE FROM accounts"));
  ASSERT_TRUE(foreign.run("INSERT INTO accounts SELECT * FROM another.accounts"));
  EXPECT_EQ(code_of_opening(), Code::integrity) << "an account of another store";
}

TEST_F(AccountBookTest, ACodeServesOnceEvenAcrossARestart) {
  auto maria = add("maria");
  auto text = administration->require_totp(owner, maria.id).value().secret;
  EXPECT_EQ(text.size(), 32U);
  auto secret = crypto::unwrap_key(book->account(maria.id)->row.totp, {crypto::KeyKind::totp, maria.id, keys->accounts_key().value().id},
                                   *keys->accounts_key().value().key)
                    .value();
  EXPECT_EQ(crypto::totp_secret_text(secret), text);
  auto now = clock.now();
  auto step = static_cast<std::uint64_t>(std::chrono::floor<std::chrono::seconds>(now).time_since_epoch() / crypto::totp_step);
  auto code = crypto::totp_code(secret, step);
  EXPECT_FALSE(book->use_totp(maria.id, "000000", now).value() && code != "000000");
  EXPECT_TRUE(book->use_totp(maria.id, code, now).value());
  EXPECT_FALSE(book->use_totp(maria.id, code, now).value());
  restart();
  EXPECT_FALSE(book->use_totp(maria.id, code, now).value());
  EXPECT_TRUE(book->use_totp(maria.id, crypto::totp_code(secret, step + 1), now).value());
}

TEST_F(AccountBookTest, APlaceIsAnAddressOrItsNetworkAndNotReadableInTheStore) {
  Uuid nobody;
  auto place = [&](std::string_view address) { return book->place_of(nobody, address); };
  EXPECT_NE(place("10.0.0.1"), place("10.0.0.2"));
  EXPECT_EQ(place("::ffff:10.0.0.1"), place("10.0.0.1"));
  EXPECT_EQ(place("2001:db8:1:2::3"), place("2001:db8:1:2:4:5:6:7"));
  EXPECT_NE(place("2001:db8:1:2::3"), place("2001:db8:1:3::3"));
  EXPECT_NE(place("10.0.0.1"), book->place_of(add("maria").id, "10.0.0.1"));
  EXPECT_NE(place("10.0.0.1"), fixture::House().book->place_of(nobody, "10.0.0.1"));
}

}  // namespace
}  // namespace wardbook::identity
