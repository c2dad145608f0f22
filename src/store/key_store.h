// keys.db: every key but the root, wrapped by its parent (docs/formats/keys.md). Destroying a wrap is the erasure of all that
// hangs below it. Thread safe.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/random.h"
#include "crypto/passphrase.h"
#include "crypto/signing.h"
#include "crypto/wrap.h"
#include "store/sqlite/database.h"
#include "trust/sealed.h"

namespace wardbook::store {

// The root key by another way than its key file: wrapped under a key that comes from a recovery code or a passphrase.
enum class RootWay : std::uint8_t { recovery_code = 1, passphrase = 2 };

class KeyStore final : public trust::KeyRing {
 public:
  // Makes keys.db with the first epoch and the store's own keys. `root_id` is the store's id.
  static Result<std::unique_ptr<KeyStore>> create(const std::filesystem::path& path, const Uuid& root_id, crypto::Key root,
                                                  const Clock& clock, Randomness& randomness);
  // A root key that does not fit: settings.
  static Result<std::unique_ptr<KeyStore>> open(const std::filesystem::path& path, const Uuid& root_id, crypto::Key root,
                                                const Clock& clock, Randomness& randomness);

  // Whether there is a keys.db that this version can read; changes nothing. integrity, newer_format.
  static Result<void> check(const std::filesystem::path& path);
  // Whether `root` opens this store; changes nothing, and may be asked beside a process that has it open. settings if not; integrity,
  // newer_format.
  static Result<void> check_root(const std::filesystem::path& path, const Uuid& root_id, crypto::Key root, const Clock& clock,
                                 Randomness& randomness);

  Result<std::shared_ptr<const crypto::Key>> key(const Uuid& id) override;

  // Whose document it is, as its key's place in the chain says, which nobody can change without the keys: nil if nobody's.
  Result<Uuid> patient_of(const Uuid& document);

  // New keys serve at once and are kept only by keep(): what is sealed under them is on disk before their wraps are. Of many that keep
  // in the same moment one keeps for all.
  // A document's key has the document's id and hangs on the patient's key, or on an intake key of its own if the patient is nil.
  Result<void> make_patient_key(const Uuid& patient);
  Result<void> make_document_key(const Uuid& document, const Uuid& patient);
  Result<void> keep();                   // the wraps of all new keys, in one transaction
  Result<void> destroy(const Uuid& id);  // and what only it hangs on: a document's intake key goes with it

  Result<crypto::SigningKey> ledger_signing_key();
  Result<std::shared_ptr<const crypto::Key>> duplicate_key();
  Result<std::shared_ptr<const crypto::Key>> blind_index_key();
  // What protects passwords, tokens and the rows of accounts (src/identity), and the id under which TOTP secrets hang on it.
  struct AccountsKey {
    Uuid id;
    std::shared_ptr<const crypto::Key> key;
  };
  Result<AccountsKey> accounts_key();

  Result<void> add_root_way(RootWay way, const crypto::Key& key, BytesView parameters);
  // The parameters that belong to a way, and the root key itself; static, since the root key is what is missing.
  static Result<Bytes> root_way_parameters(const std::filesystem::path& path, RootWay way);
  static Result<crypto::Key> root_by(const std::filesystem::path& path, const Uuid& root_id, RootWay way, const crypto::Key& key);

  Result<std::map<std::string, std::int64_t>> count_by_kind();
  Result<std::vector<Uuid>> ids_of(crypto::KeyKind kind);

  // Whether keys.db lies where it was opened; never waits. store_unavailable.
  Result<void> in_place() const { return database_.in_place(); }

 private:
  KeyStore(Database database, const Uuid& root_id, std::shared_ptr<const crypto::Key> root, const Clock& clock, Randomness& randomness)
      : database_(std::move(database)), root_id_(root_id), root_(std::move(root)), clock_(clock), randomness_(randomness) {}
  static Result<std::unique_ptr<KeyStore>> open_by(Database database, const Uuid& root_id, crypto::Key root, const Clock& clock,
                                                   Randomness& randomness);
  struct Opened {
    crypto::WrapHeader header;
    std::shared_ptr<const crypto::Key> key;
  };
  using Keys = std::map<Uuid, Opened>;
  Result<void> put(const Opened& child);
  Result<void> find_own();
  Result<Uuid> own(crypto::KeyKind kind) const;
  std::optional<Opened> at_hand(const Uuid& id);
  void remember(const Opened& opened);
  Result<std::shared_ptr<const crypto::Key>> unwrap(const Uuid& id);

  std::mutex database_mutex_;  // taken before the other
  Database database_;
  Uuid root_id_;
  std::shared_ptr<const crypto::Key> root_;
  const Clock& clock_;
  Randomness& randomness_;
  std::map<crypto::KeyKind, Uuid> own_;  // the store's own keys and the newest epoch, as they were found: they stay the same

  std::mutex mutex_;  // held for moments, so that nobody waits for a sync who needs a key that is at hand
  Keys new_;          // not kept yet
  Keys opened_;       // some that were used: while the root is in memory, they might as well be
};

}  // namespace wardbook::store
