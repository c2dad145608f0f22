// What identity's tests share: a store with keys, ledger and gate in a folder that goes away, a clock that only tests move, and
// passwords that cost little. Included by tests only.
#pragma once

#include <algorithm>

#include "crypto/totp.h"
#include "identity/administration.h"
#include "identity/authenticator.h"
#include "ledger/disk.h"
#include "ledger/ledger_fixture.h"
#include "ledger/reader.h"
#include "store/catalogue.h"

namespace wardbook::identity::fixture {

inline constexpr crypto::PassphraseParameters light{.memory_kib = 8192, .passes = 1, .lanes = 1};

class FillingDisk final : public ledger::Disk {
 public:
  Result<void> write_at(int fd, BytesView bytes, std::uint64_t offset) override {
    if (full) return fail(Code::disk_full, "The disk is full.");
    return Disk::write_at(fd, bytes, offset);
  }
  std::atomic<bool> full = false;
};

// Administrators and the operator manage users; nobody may do anything else.
class UsersOnly final : public access::Policy {
 public:
  access::Decision decide(const access::Request& request) const override {
    bool may = std::ranges::any_of(request.principal.roles,
                                   [](auto role) { return role == trust::Role::administrator || role == trust::Role::operator_; });
    return {.verdict = may && request.action == trust::Action::users_manage ? access::Verdict::permit : access::Verdict::deny};
  }
  const crypto::Hash& hash() const override { return hash_; }

 private:
  crypto::Hash hash_{0x11};
};

struct House {
  ledger::fixture::Folder folder;
  ledger::fixture::StepClock clock{std::chrono::microseconds(1)};
  SystemRandomness randomness;
  ledger::fixture::Keeper keeper;
  FillingDisk disk;
  UsersOnly policy;
  Uuid root_id = Uuid::v7(clock, randomness);
  std::filesystem::path store_db = folder.path() / "store.db";
  std::filesystem::path ledger_folder = folder.path() / "ledger";
  std::unique_ptr<store::Catalogue> catalogue = store::Catalogue::create(store_db).value();
  std::unique_ptr<store::KeyStore> keys =
      store::KeyStore::create(folder.path() / "keys.db", root_id, crypto::Key::generate(randomness), clock, randomness).value();
  std::unique_ptr<ledger::Ledger> ledger = open_ledger();
  access::Gate gate{*ledger, policy, clock};
  std::unique_ptr<AccountBook> book = AccountBook::open(store_db, *keys).value();
  std::unique_ptr<Administration> administration = std::make_unique<Administration>(*book, gate, clock, randomness, light);
  std::unique_ptr<Authenticator> authenticator = make_authenticator();
  trust::Principal owner{"os:owner", {trust::Role::operator_}, "cli"};

  std::unique_ptr<ledger::Ledger> open_ledger() {
    auto key = ledger::fixture::signing_key();
    if (!ledger::Ledger::create(ledger_folder, ledger::fixture::origin, key)) std::abort();
    return ledger::Ledger::open(ledger_folder, ledger::fixture::origin, std::move(key), keeper, clock, randomness, disk).value();
  }
  std::unique_ptr<Authenticator> make_authenticator() {
    return std::make_unique<Authenticator>(*book, gate, *ledger, clock, randomness, SessionLimits{}, SignInLimits{}, light);
  }
  // As after the end of the process: what was in memory is gone.
  void restart() {
    authenticator.reset();
    administration.reset();
    book = AccountBook::open(store_db, *keys).value();
    administration = std::make_unique<Administration>(*book, gate, clock, randomness, light);
    authenticator = make_authenticator();
  }

  static constexpr std::string_view password = "correct horse battery";
  Account add(std::string name, std::vector<trust::Role> roles = {trust::Role::clinician}) {
    return administration->add(owner, {std::move(name), std::move(roles), password}).value();
  }
  Result<SignIn> sign_in(std::string_view name, std::string_view with = password, std::string_view address = "10.0.0.1",
                         std::optional<std::string_view> code = {}) {
    return authenticator->by_password({.name = name, .password = with, .code = code, .address = address});
  }
  ledger::Entry entry(std::uint64_t before_last = 0) {
    auto reader = ledger::Reader::open(ledger_folder).value();
    return ledger::parse_entry(reader.entry(reader.size() - 1 - before_last).value()).value();
  }
};

}  // namespace wardbook::identity::fixture
