// An open store: lock, keys, catalogue, blobs, ledger and gate, brought into agreement with each other after a crash. The one
// object from which every command and the pipeline work. Thread safe as its parts are.
#pragma once

#include <atomic>
#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "access/gate.h"
#include "access/rego_policy.h"
#include "store/blob_folder.h"
#include "store/catalogue.h"
#include "store/data_directory.h"
#include "store/key_store.h"

namespace wardbook::workflow {

struct NewStore {
  std::string verifier_key;
  std::string recovery_code;  // secret: shown once
};

class Session {
 public:
  // A new store in an empty place, with its first ledger entry. `root` is the root key, kept by the caller.
  static Result<NewStore> create(const std::filesystem::path& path, const Uuid& store_id, store::Kind kind, crypto::Key root,
                                 const std::optional<crypto::Key>& passphrase_key, BytesView passphrase_parameters, const std::string& user,
                                 const Clock& clock, Randomness& randomness);

  // `user` runs this process; owning the directory makes it the operator. `via` says how it came in.
  static Result<std::unique_ptr<Session>> open(store::DataDirectory directory, crypto::Key root, const std::string& user, std::string via,
                                               const Clock& clock, Randomness& randomness);
  // Publishes the ledger. Call it before a command answers: an error here means that nothing may be claimed.
  Result<void> close();

  const trust::Principal& principal() const { return principal_; }
  // Another user of this machine, who came in by `via`; the operator too if the directory is theirs. The kernel has said who it is.
  trust::Principal local_user(std::uint32_t user, std::string via) const;
  store::DataDirectory& directory() { return directory_; }
  const Uuid& store_id() const { return directory_.store_id(); }
  store::KeyStore& keys() { return *keys_; }
  store::Catalogue& catalogue() { return *catalogue_; }
  store::BlobFolder& blobs() { return blobs_; }
  ledger::Ledger& ledger() { return *ledger_; }
  access::Gate& gate() { return gate_; }
  const Clock& clock() const { return clock_; }
  Randomness& randomness() { return randomness_; }

  // Documents are taken in by many at once, and those with the same marks one after the other. What has an entry and no row yet is
  // announced in blobs/: so a start tells what a kill cut off from what an older copy of the store lacks. Intake's own.
  struct Door {
    struct Coming {
      std::vector<crypto::Hash> marks;
      std::uint64_t since = 0;  // its entry is not older
    };
    std::mutex mutex;
    std::condition_variable one_has_come;
    std::list<Coming> coming;                      // between the search for the same and the row
    std::optional<std::uint64_t> unsettled_since;  // as the store has it
    std::size_t inside = 0;                        // whose sealed bytes may be without a row
    std::atomic<bool> leftovers = false;           // something without a row could not be taken away
    std::vector<Uuid> half_in;                     // whose entry is there and whose row is not: an error came between
  };
  Door& door() { return door_; }

  // A document's row, if the patient that it names is the one on whose key the document hangs: integrity if not.
  Result<store::DocumentRow> document(const Uuid& id);
  // The patient's name in the ledger; nothing for the nil id.
  Result<std::optional<crypto::Hash>> patient_ref(const Uuid& patient);
  // A draft with everything filled in that is the same in each entry of this session.
  ledger::Draft draft(ledger::Type type, trust::Action action, const Uuid& document) const;

 private:
  Session(store::DataDirectory directory, std::unique_ptr<store::KeyStore> keys, std::unique_ptr<store::Catalogue> catalogue,
          std::unique_ptr<ledger::Ledger> ledger, std::unique_ptr<access::RegoPolicy> policy, trust::Principal principal,
          const Clock& clock, Randomness& randomness);
  Result<void> settle();

  store::DataDirectory directory_;
  std::unique_ptr<store::KeyStore> keys_;
  std::unique_ptr<store::Catalogue> catalogue_;
  store::BlobFolder blobs_;
  std::unique_ptr<ledger::Ledger> ledger_;  // after the catalogue, which it saves to when it goes
  std::unique_ptr<access::RegoPolicy> policy_;
  trust::Principal principal_;
  const Clock& clock_;
  Randomness& randomness_;
  access::Gate gate_;
  Door door_;
};

}  // namespace wardbook::workflow
