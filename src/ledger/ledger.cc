#include "ledger/ledger.h"

#include "base/file.h"
#include "ledger/layout.h"
#include "ledger/ledger_impl.h"

namespace wardbook::ledger {

Result<void> Ledger::create(const std::filesystem::path& folder, const std::string& origin, const crypto::SigningKey& key) {
  if (!is_key_name(origin)) return fail(Code::internal, "The ledger's origin is not a key name.");
  auto verifier = VerifierKey::of(origin, key.public_key());
  TRY(make_folder(folder));
  TRY(make_folder(segment_folder(folder)));
  TRY(make_folder(folder / "tile"));
  // A creation that was interrupted between the two files may be made again; the checkpoint comes last and makes the ledger.
  std::error_code error;
  if (std::filesystem::exists(checkpoint_path(folder), error)) return fail(Code::conflict, "There is a ledger already.");
  TRY(replace_file(vkey_path(folder), bytes_of(verifier.text() + "\n")));
  auto note = sign_note(write_checkpoint({origin, 0, Hasher::empty_root()}), verifier, key);
  return create_file(checkpoint_path(folder), bytes_of(note));
}

Result<std::unique_ptr<Ledger>> Ledger::open(const std::filesystem::path& folder, std::string origin, crypto::SigningKey key,
                                             MemoryKeeper& keeper, const Clock& clock, Randomness& randomness, Disk& disk) {
  auto verifier = VerifierKey::of(std::move(origin), key.public_key());
  auto vkey = read_file(vkey_path(folder), 4096);
  if (!vkey || text_of(*vkey) != verifier.text() + "\n")
    return fail(Code::integrity, "The verifier key in the ledger's folder is missing or not this store's.");
  auto memory = TRY(keeper.load());
  auto opening = TRY(read_ledger(folder, verifier, memory, disk));
  return std::unique_ptr<Ledger>(
      new Ledger(std::make_unique<Impl>(folder, std::move(verifier), std::move(key), keeper, clock, randomness, disk, std::move(opening))));
}

Ledger::Ledger(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Ledger::~Ledger() = default;

Result<std::uint64_t> Ledger::append(Draft draft) { return impl_->append(std::move(draft)); }
Result<std::vector<std::uint64_t>> Ledger::append(std::vector<Draft> drafts) { return impl_->append(std::move(drafts)); }
Result<trust::DurableIntent> Ledger::append_intent(Draft draft) {
  auto index = TRY(impl_->append(std::move(draft)));
  return trust::DurableIntent(index);
}
Result<void> Ledger::available() const { return impl_->available(); }
Result<void> Ledger::publish() { return impl_->publish(); }
std::uint64_t Ledger::size() const { return impl_->size(); }
std::string Ledger::checkpoint() const { return impl_->checkpoint(); }
std::uint64_t Ledger::cut_bytes() const { return impl_->cut_bytes(); }
const std::vector<std::uint64_t>& Ledger::left_open() const { return impl_->left_open(); }
Result<void> Ledger::recover(const Actor& actor, const Hash& policy) { return impl_->recover(actor, policy); }

}  // namespace wardbook::ledger
