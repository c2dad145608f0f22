#include "workflow/session.h"

#include <algorithm>

#include <unistd.h>

#include "base/crash_point.h"
#include "base/user_name.h"
#include "crypto/keyed_hash.h"
#include "crypto/recovery_code.h"
#include "ledger/reader.h"

namespace wardbook::workflow {
namespace {

constexpr std::uint64_t largest_vkey = 4096;

trust::Principal principal_of(const store::DataDirectory& directory, const std::string& name, std::uint32_t user, std::string via) {
  trust::Principal principal{.id = "os:" + name, .roles = {}, .via = std::move(via), .name = name};
  if (directory.owned_by(user)) principal.roles.push_back(trust::Role::operator_);
  return principal;
}

}  // namespace

Result<NewStore> Session::create(const std::filesystem::path& path, const Uuid& store_id, store::Kind kind, crypto::Key root,
                                 const std::optional<crypto::Key>& passphrase_key, BytesView passphrase_parameters, const std::string& user,
                                 const Clock& clock, Randomness& randomness) {
  auto directory = TRY(store::DataDirectory::create(path, store_id, kind));
  auto keys = TRY(store::KeyStore::create(directory.keys_db(), store_id, std::move(root), clock, randomness));
  auto code = crypto::new_recovery_code(randomness);
  TRY(keys->add_root_way(store::RootWay::recovery_code, code.key, {}));
  if (passphrase_key) TRY(keys->add_root_way(store::RootWay::passphrase, *passphrase_key, passphrase_parameters));
  auto catalogue = TRY(store::Catalogue::create(directory.store_db()));
  auto signing_key = TRY(keys->ledger_signing_key());
  TRY(ledger::Ledger::create(directory.ledger(), directory.ledger_origin(), signing_key));
  auto ledger =
      TRY(ledger::Ledger::open(directory.ledger(), directory.ledger_origin(), std::move(signing_key), *catalogue, clock, randomness));

  ledger::Draft created;
  created.type = ledger::Type::store_created;
  created.actor = access::actor_of(principal_of(directory, user, ::geteuid(), "cli"));
  created.action = trust::name_of(trust::Action::settings_manage);
  created.resource = {"store", store_id.text()};
  created.policy = access::built_in_policy_hash();
  TRY(ledger->append(std::move(created)));
  TRY(ledger->publish());
  auto vkey = TRY(read_file(directory.ledger() / "vkey", largest_vkey));
  TRY(directory.finish());
  auto text = text_of(vkey);
  return NewStore{std::string(text.substr(0, text.find('\n'))), std::move(code.text)};
}

Result<std::unique_ptr<Session>> Session::open(store::DataDirectory directory, crypto::Key root, const std::string& user, std::string via,
                                               const Clock& clock, Randomness& randomness) {
  TRY(directory.write_as_owner());
  auto keys = TRY(store::KeyStore::open(directory.keys_db(), directory.store_id(), std::move(root), clock, randomness));
  auto catalogue = TRY(store::Catalogue::open(directory.store_db()));
  auto ledger = TRY(
      ledger::Ledger::open(directory.ledger(), directory.ledger_origin(), TRY(keys->ledger_signing_key()), *catalogue, clock, randomness));
  auto policy = TRY(access::RegoPolicy::load(directory.policies(), clock));
  auto principal = principal_of(directory, user, ::geteuid(), std::move(via));
  std::unique_ptr<Session> session(new Session(std::move(directory), std::move(keys), std::move(catalogue), std::move(ledger),
                                               std::move(policy), std::move(principal), clock, randomness));
  TRY(session->ledger_->recover(access::actor_of(session->principal_), session->policy_->hash()));
  TRY(session->settle());
  return session;
}

Session::Session(store::DataDirectory directory, std::unique_ptr<store::KeyStore> keys, std::unique_ptr<store::Catalogue> catalogue,
                 std::unique_ptr<ledger::Ledger> ledger, std::unique_ptr<access::RegoPolicy> policy, trust::Principal principal,
                 const Clock& clock, Randomness& randomness)
    : directory_(std::move(directory)),
      keys_(std::move(keys)),
      catalogue_(std::move(catalogue)),
      blobs_(directory_.blobs()),
      ledger_(std::move(ledger)),
      policy_(std::move(policy)),
      principal_(std::move(principal)),
      clock_(clock),
      randomness_(randomness),
      gate_(*ledger_, *policy_, clock_) {}

trust::Principal Session::local_user(std::uint32_t user, std::string via) const {
  return principal_of(directory_, user_name(user), user, std::move(via));
}

Result<void> Session::close() { return ledger_->publish(); }

Result<store::DocumentRow> Session::document(const Uuid& id) {
  auto row = TRY(catalogue_->document(id));
  // Refused before it had a key, or its key was destroyed.
  if (!row.has_original || row.status == store::Status::erased) return row;
  if (row.patient != TRY(keys_->patient_of(id)))
    return fail(Code::integrity, "store.db gives document {} to another patient than its key does.", id);
  return row;
}

Result<std::optional<crypto::Hash>> Session::patient_ref(const Uuid& patient) {
  if (patient.nil()) return std::optional<crypto::Hash>();
  return std::optional(crypto::patient_ref(*TRY(keys_->key(patient)), patient));
}

ledger::Draft Session::draft(ledger::Type type, trust::Action action, const Uuid& document) const {
  ledger::Draft draft;
  draft.type = type;
  draft.actor = access::actor_of(principal_);
  draft.action = trust::name_of(action);
  draft.resource = {"document", document.text()};
  draft.policy = gate_.policy().hash();
  return draft;
}

// After a crash: an entry of an intake without a row is closed as unknown; the wrap and blob of what was announced and has no row are
// deleted. Whatever has an entry is announced until it has a row, but for one that an earlier version refused; and what was worked on had
// a row. A store that lacks more was put back from an older copy, and deleting would destroy the keys of what it has forgotten.
Result<void> Session::settle() {
  auto unsettled = TRY(catalogue_->unsettled());
  auto on_their_way = TRY(blobs_.announced());
  std::erase_if(on_their_way, [&](const Uuid& id) {
    auto there = catalogue_->has_record(id);
    if (there && *there) blobs_.arrived(id);
    return there && *there;
  });
  if (!unsettled) return {};
  std::vector<Uuid> unknown;
  bool older = false;
  auto reader = TRY(ledger::Reader::open(directory_.ledger()));
  TRY(reader.for_each(unsettled->since, [&](std::uint64_t, BytesView bytes) -> Result<void> {
    auto entry = TRY(ledger::parse_entry(bytes));
    auto id = Uuid::parse(entry.draft.resource.id);
    if (!id || entry.draft.resource.kind != "document") return {};
    if (entry.draft.type == ledger::Type::ledger_recovered) std::erase(unknown, *id);
    older = older || std::ranges::find(unknown, *id) != unknown.end();
    bool intake = entry.draft.type == ledger::Type::document_received || entry.draft.type == ledger::Type::document_refused;
    if (intake && !TRY(catalogue_->has_record(*id))) unknown.push_back(*id);
    return {};
  }));
  const auto unannounced =
      std::ranges::count_if(unknown, [&](const Uuid& id) { return std::ranges::find(on_their_way, id) == on_their_way.end(); });
  if (older || unannounced > 1)
    return fail(Code::integrity, "store.db is older than the ledger and lacks documents: put the newer one back. Nothing was deleted.");
  for (const auto& id : unknown) {
    auto closing = draft(ledger::Type::ledger_recovered, trust::Action::document_create, id);
    closing.outcome.code = "unknown";
    TRY(ledger_->append(std::move(closing)));
  }
  for (const auto& id : on_their_way) {
    if (TRY(catalogue_->has_record(id))) continue;
    TRY(keys_->destroy(id));
    TRY(blobs_.remove(id));
    blobs_.arrived(id);
  }
  crash_point("session.before_settled");
  return catalogue_->mark_settled();
}

}  // namespace wardbook::workflow
