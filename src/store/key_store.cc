#include "store/key_store.h"

namespace wardbook::store {
namespace {

using crypto::Key;
using crypto::KeyKind;
using crypto::WrapHeader;
using SharedKey = std::shared_ptr<const Key>;

constexpr std::int64_t schema_version = 1;
constexpr std::string_view schema = R"(
  CREATE TABLE wraps(id BLOB PRIMARY KEY CHECK(length(id)=16), kind INTEGER NOT NULL, parent BLOB NOT NULL, wrap BLOB NOT NULL CHECK(length(wrap)=120)) WITHOUT ROWID;
  CREATE INDEX wraps_by_kind ON wraps(kind, id);
  CREATE TABLE root_ways(way INTEGER PRIMARY KEY, wrap BLOB NOT NULL CHECK(length(wrap)=120), parameters BLOB NOT NULL);
  PRAGMA user_version=1;
)";

constexpr std::array<std::string_view, 10> kind_names{"",         "root",        "epoch",     "patient",        "intake",
                                                      "document", "blind_index", "duplicate", "ledger_signing", "accounts"};

constexpr std::array own_kinds{KeyKind::epoch, KeyKind::blind_index, KeyKind::duplicate, KeyKind::ledger_signing, KeyKind::accounts};
constexpr std::size_t most_opened = 1024;  // a document has two, itself and its intake key; when it is full it begins anew

SharedKey new_key(Randomness& randomness) { return std::make_shared<const Key>(Key::generate(randomness)); }

// The parent that a wrap of the root names: none of the keys, but the way by which the root comes back.
Uuid id_of(RootWay way) {
  std::array<std::uint8_t, Uuid::size> bytes{};
  bytes.back() = static_cast<std::uint8_t>(way);
  return Uuid::from_bytes(bytes).value();
}

}  // namespace

Result<std::unique_ptr<KeyStore>> KeyStore::create(const std::filesystem::path& path, const Uuid& root_id, Key root, const Clock& clock,
                                                   Randomness& randomness) {
  auto database = TRY(Database::open(path, Database::Access::create));
  auto transaction = TRY(Transaction::begin(database));
  TRY(database.run(schema));
  TRY(transaction.commit());
  std::unique_ptr<KeyStore> store(
      new KeyStore(std::move(database), root_id, std::make_shared<const Key>(std::move(root)), clock, randomness));
  for (auto kind : own_kinds) TRY(store->put({{kind, Uuid::v7(clock, randomness), root_id}, new_key(randomness)}));
  TRY(store->find_own());
  return store;
}

Result<std::unique_ptr<KeyStore>> KeyStore::open(const std::filesystem::path& path, const Uuid& root_id, Key root, const Clock& clock,
                                                 Randomness& randomness) {
  auto database = TRY(Database::open(path, Database::Access::read_write));
  auto store = TRY(open_by(std::move(database), root_id, std::move(root), clock, randomness));
  // A store that was made before there were accounts gets their key now.
  if (!store->own_.contains(KeyKind::accounts)) {
    TRY(store->put({{KeyKind::accounts, Uuid::v7(clock, randomness), root_id}, new_key(randomness)}));
    TRY(store->find_own());
  }
  return store;
}

Result<void> KeyStore::check(const std::filesystem::path& path) {
  return TRY(Database::open(path, Database::Access::read_only)).check_version("keys.db", schema_version);
}

Result<void> KeyStore::check_root(const std::filesystem::path& path, const Uuid& root_id, Key root, const Clock& clock,
                                  Randomness& randomness) {
  auto database = TRY(Database::open(path, Database::Access::read_only));
  TRY(open_by(std::move(database), root_id, std::move(root), clock, randomness));
  return {};
}

Result<std::unique_ptr<KeyStore>> KeyStore::open_by(Database database, const Uuid& root_id, Key root, const Clock& clock,
                                                    Randomness& randomness) {
  TRY(database.check_version("keys.db", schema_version));
  std::unique_ptr<KeyStore> store(
      new KeyStore(std::move(database), root_id, std::make_shared<const Key>(std::move(root)), clock, randomness));
  TRY(store->find_own());
  auto epoch = store->key(TRY(store->own(KeyKind::epoch)));
  if (!epoch && epoch.error().code() == Code::integrity)
    return fail(Code::settings, "The root key does not open this store: it belongs to another one, or keys.db was changed.");
  if (!epoch) return std::move(epoch).error();
  return store;
}

Result<void> KeyStore::find_own() {
  for (auto kind : own_kinds)
    for (const auto& id : TRY(ids_of(kind))) own_.insert_or_assign(kind, id);  // the newest comes last
  return {};
}

Result<Uuid> KeyStore::own(KeyKind kind) const {
  if (auto found = own_.find(kind); found != own_.end()) return found->second;
  return fail(Code::integrity, "keys.db lacks one of the store's own keys.");
}

std::optional<KeyStore::Opened> KeyStore::at_hand(const Uuid& id) {
  std::lock_guard lock(mutex_);
  for (const auto* keys : {&new_, &opened_})
    if (auto found = keys->find(id); found != keys->end()) return found->second;
  return std::nullopt;
}

// Under database_mutex_, so that nothing is remembered that was destroyed meanwhile.
void KeyStore::remember(const Opened& opened) {
  std::lock_guard lock(mutex_);
  if (opened_.size() >= most_opened) opened_.clear();
  opened_.insert_or_assign(opened.header.id, opened);
}

Result<void> KeyStore::put(const Opened& child) {
  const auto& header = child.header;
  auto parent = TRY(unwrap(header.parent));
  auto wrap = crypto::wrap_key(*child.key, header, *parent, randomness_);
  return database_.prepare("INSERT INTO wraps(id, kind, parent, wrap) VALUES(?,?,?,?)")
      .bind(header.id)
      .bind(static_cast<std::int64_t>(header.kind))
      .bind(header.parent)
      .bind(BytesView(wrap))
      .run();
}

Result<SharedKey> KeyStore::key(const Uuid& id) {
  if (auto opened = at_hand(id)) return opened->key;
  std::lock_guard lock(database_mutex_);
  return unwrap(id);
}

Result<SharedKey> KeyStore::unwrap(const Uuid& id) {
  if (id == root_id_) return root_;
  if (auto opened = at_hand(id)) return opened->key;
  auto row = database_.prepare("SELECT kind, parent, wrap FROM wraps WHERE id=?");
  row.bind(id);
  if (!TRY(row.step())) return fail(Code::not_found, "There is no such key.");
  WrapHeader expected{static_cast<KeyKind>(row.integer(0)), id, TRY(row.uuid(1))};
  // The chain is root, epoch, patient or intake, document: a key hangs on one of a lower kind, so this ends.
  auto parent_row = database_.prepare("SELECT kind FROM wraps WHERE id=?");
  parent_row.bind(expected.parent);
  if (TRY(parent_row.step()) && parent_row.integer(0) >= row.integer(0)) return fail(Code::integrity, "The chain of keys is out of order.");
  auto wrap = row.blob(2);
  auto parent = unwrap(expected.parent);
  if (!parent && parent.error().code() == Code::not_found) return fail(Code::integrity, "A key hangs on a key that is not there.");
  if (!parent) return std::move(parent).error();
  Opened opened{expected, std::make_shared<const Key>(TRY(crypto::unwrap_key(wrap, expected, **parent)))};
  remember(opened);
  return opened.key;
}

Result<Uuid> KeyStore::patient_of(const Uuid& document) {
  if (auto child = at_hand(document))
    if (auto parent = at_hand(child->header.parent)) return parent->header.kind == KeyKind::patient ? parent->header.id : Uuid();
  std::lock_guard lock(database_mutex_);
  auto row = database_.prepare(
      "SELECT parent.kind, parent.id FROM wraps AS child JOIN wraps AS parent ON parent.id=child.parent WHERE child.id=?");
  row.bind(document);
  if (!TRY(row.step())) return fail(Code::not_found, "There is no such key.");
  if (static_cast<KeyKind>(row.integer(0)) != KeyKind::patient) return Uuid();
  return row.uuid(1);
}

Result<void> KeyStore::make_patient_key(const Uuid& patient) {
  auto epoch = TRY(own(KeyKind::epoch));
  std::lock_guard lock(mutex_);
  new_.emplace(patient, Opened{{KeyKind::patient, patient, epoch}, new_key(randomness_)});
  return {};
}

Result<void> KeyStore::make_document_key(const Uuid& document, const Uuid& patient) {
  auto epoch = TRY(own(KeyKind::epoch));
  std::lock_guard lock(mutex_);
  auto parent = patient;
  if (parent.nil()) {
    parent = Uuid::v7(clock_, randomness_);
    new_.emplace(parent, Opened{{KeyKind::intake, parent, epoch}, new_key(randomness_)});
  }
  new_.emplace(document, Opened{{KeyKind::document, document, parent}, new_key(randomness_)});
  return {};
}

Result<void> KeyStore::keep() {
  std::lock_guard alone(database_mutex_);
  Keys keys;
  {
    std::lock_guard lock(mutex_);
    keys = new_;
  }
  if (keys.empty()) return {};  // another has kept them
  auto transaction = TRY(Transaction::begin(database_));
  for (const auto& [id, key] : keys) TRY(put(key));
  TRY(transaction.commit());
  for (const auto& [id, key] : keys) remember(key);
  std::lock_guard lock(mutex_);
  for (const auto& [id, key] : keys) new_.erase(id);
  return {};
}

Result<void> KeyStore::destroy(const Uuid& id) {
  std::lock_guard alone(database_mutex_);
  {
    std::lock_guard lock(mutex_);
    opened_.clear();  // with all that hangs on it
    if (auto fresh = new_.find(id); fresh != new_.end()) {
      // Its intake key is for it alone.
      if (auto parent = new_.find(fresh->second.header.parent); parent != new_.end() && parent->second.header.kind == KeyKind::intake)
        new_.erase(parent);
      new_.erase(id);
    }
  }
  auto transaction = TRY(Transaction::begin(database_));
  TRY(database_.prepare("DELETE FROM wraps WHERE kind=? AND id=(SELECT parent FROM wraps WHERE id=?)")
          .bind(static_cast<std::int64_t>(KeyKind::intake))
          .bind(id)
          .run());
  TRY(database_.prepare("DELETE FROM wraps WHERE id=?").bind(id).run());
  TRY(transaction.commit());
  return database_.truncate_log();
}

Result<KeyStore::AccountsKey> KeyStore::accounts_key() {
  auto id = TRY(own(KeyKind::accounts));
  return AccountsKey{id, TRY(key(id))};
}

Result<crypto::SigningKey> KeyStore::ledger_signing_key() { return crypto::SigningKey::from(*TRY(key(TRY(own(KeyKind::ledger_signing))))); }
Result<SharedKey> KeyStore::duplicate_key() { return key(TRY(own(KeyKind::duplicate))); }
Result<SharedKey> KeyStore::blind_index_key() { return key(TRY(own(KeyKind::blind_index))); }

Result<void> KeyStore::add_root_way(RootWay way, const Key& key, BytesView parameters) {
  std::lock_guard lock(database_mutex_);
  auto wrap = crypto::wrap_key(*root_, {KeyKind::root, root_id_, id_of(way)}, key, randomness_);
  return database_.prepare("INSERT OR REPLACE INTO root_ways(way, wrap, parameters) VALUES(?,?,?)")
      .bind(static_cast<std::int64_t>(way))
      .bind(BytesView(wrap))
      .bind(parameters)
      .run();
}

Result<Bytes> KeyStore::root_way_parameters(const std::filesystem::path& path, RootWay way) {
  auto database = TRY(Database::open(path, Database::Access::read_only));
  auto row = database.prepare("SELECT parameters FROM root_ways WHERE way=?");
  row.bind(static_cast<std::int64_t>(way));
  if (!TRY(row.step())) return fail(Code::settings, "This store has no such way to its root key.");
  return row.blob(0);
}

Result<Key> KeyStore::root_by(const std::filesystem::path& path, const Uuid& root_id, RootWay way, const Key& key) {
  auto database = TRY(Database::open(path, Database::Access::read_only));
  auto row = database.prepare("SELECT wrap FROM root_ways WHERE way=?");
  row.bind(static_cast<std::int64_t>(way));
  if (!TRY(row.step())) return fail(Code::settings, "This store has no such way to its root key.");
  auto root = crypto::unwrap_key(row.blob(0), {KeyKind::root, root_id, id_of(way)}, key);
  if (!root && way == RootWay::recovery_code) return fail(Code::settings, "The recovery code is not the one of this store.");
  if (!root) return fail(Code::settings, "The passphrase is not the one of this store.");
  return root;
}

Result<std::map<std::string, std::int64_t>> KeyStore::count_by_kind() {
  std::lock_guard lock(database_mutex_);
  std::map<std::string, std::int64_t> counts;
  auto rows = database_.prepare("SELECT kind, count(*) FROM wraps GROUP BY kind");
  while (TRY(rows.step())) {
    auto kind = static_cast<std::size_t>(rows.integer(0));
    if (kind < kind_names.size()) counts[std::string(kind_names[kind])] = rows.integer(1);
  }
  return counts;
}

Result<std::vector<Uuid>> KeyStore::ids_of(KeyKind kind) {
  std::lock_guard lock(database_mutex_);
  std::vector<Uuid> ids;
  auto rows = database_.prepare("SELECT id FROM wraps WHERE kind=? ORDER BY id");
  rows.bind(static_cast<std::int64_t>(kind));
  while (TRY(rows.step())) ids.push_back(TRY(rows.uuid(0)));
  return ids;
}

}  // namespace wardbook::store
