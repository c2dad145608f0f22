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
  static Result<std::unique_ptr<KeyStore>> open(const std::filesystem::path& path, const Uuid& root_id, crypto::Key root, const Clock& clock,
                                                Randomness& randomness);

  Result<crypto::Key> key(const Uuid& id) override;

  Result<void> make_patient_key(const Uuid& patient);
  // Under the patient's key, or under an intake key of its own where the patient is nil. The key has the document's id.
  Result<void> make_document_key(const Uuid& document, const Uuid& patient);
  Result<void> destroy(const Uuid& id);  // and what only it hangs on: a document's intake key goes with it

  Result<crypto::SigningKey> ledger_signing_key();
  Result<crypto::Key> duplicate_key();
  Result<crypto::Key> blind_index_key();

  Result<void> add_root_way(RootWay way, const crypto::Key& key, BytesView parameters);
  // The parameters that belong to a way, and the root key itself; static, since the root key is what is missing.
  static Result<Bytes> root_way_parameters(const std::filesystem::path& path, RootWay way);
  static Result<crypto::Key> root_by(const std::filesystem::path& path, const Uuid& root_id, RootWay way, const crypto::Key& key);

  Result<std::map<std::string, std::int64_t>> count_by_kind();
  Result<std::vector<Uuid>> ids_of(crypto::KeyKind kind);

 private:
  KeyStore(Database database, const Uuid& root_id, crypto::Key root, const Clock& clock, Randomness& randomness)
      : database_(std::move(database)), root_id_(root_id), root_(std::move(root)), clock_(clock), randomness_(randomness) {}
  Result<void> put(const crypto::Key& child, const crypto::WrapHeader& header, const crypto::Key& parent);
  Result<crypto::Key> unwrap(const Uuid& id);
  Result<crypto::Key> only_one(crypto::KeyKind kind);
  Result<Uuid> newest_epoch();

  std::mutex mutex_;
  Database database_;
  Uuid root_id_;
  crypto::Key root_;
  const Clock& clock_;
  Randomness& randomness_;
};

}  // namespace wardbook::store
