// Publication and recovery: the slower half of the ledger, beside the appends.
#include "base/crash_point.h"
#include "ledger/layout.h"
#include "ledger/ledger_impl.h"
#include "ledger/reader.h"

namespace wardbook::ledger {
namespace {

// Of the 200 ms between an entry and its checkpoint the publication itself may take the rest.
constexpr std::chrono::milliseconds publish_delay(150);
// How often the ledger looks where its files are and, if it could not be written, whether it can again.
constexpr std::chrono::milliseconds look_every(200);

Error unavailable(const Error& cause) {
  if (cause.code() == Code::disk_full) return fail(Code::ledger_unavailable, "The ledger cannot be published: the disk is full.");
  return fail(Code::ledger_unavailable, "The ledger cannot be published.");
}

}  // namespace

Ledger::Impl::Impl(std::filesystem::path folder, VerifierKey verifier, crypto::SigningKey key, MemoryKeeper& keeper, const Clock& clock,
                   Randomness& randomness, Disk& disk, Opening opening)
    : folder_(std::move(folder)),
      presence_({folder_, segment_folder(folder_), folder_ / "tile", vkey_path(folder_)}),
      verifier_(std::move(verifier)),
      key_(std::move(key)),
      keeper_(keeper),
      clock_(clock),
      randomness_(randomness),
      left_open_(opening.chain.open().begin(), opening.chain.open().end()),
      cut_bytes_(opening.log->cut_bytes()),
      publication_(disk, folder_, std::move(opening.tree), std::move(opening.bundle)),
      unsaved_(opening.remembered < publication_.size()),
      log_(std::move(*opening.log)),
      chain_(std::move(opening.chain)),
      size_(publication_.size() + opening.waiting.size()),
      waiting_(std::move(opening.waiting)),
      changed_(std::move(opening.changed)),
      checkpoint_(std::move(opening.checkpoint)),
      archived_(publication_.size()) {
  // A publication that was cut short between its checkpoint and its end left these.
  publication_.remove_partials_of(opening.remembered);
  thread_ = std::thread([this] { look_after_itself(); });
}

Ledger::Impl::~Impl() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_publisher_.notify_one();
  thread_.join();
  (void)publish();  // nobody is left to tell; the entries are durable, and the next start publishes them
}

void Ledger::Impl::look_after_itself() {
  std::unique_lock lock(mutex_);
  for (;;) {
    bool work = wake_publisher_.wait_for(lock, look_every, [&] { return stopping_ || publication_failed_ || !waiting_.empty(); });
    if (work && wake_publisher_.wait_for(lock, publish_delay, [&] { return stopping_; })) return;
    lock.unlock();
    if (work) (void)publish();  // its failure stands in publication_failed_, and the next append meets it
    (void)try_to_write();       // what fails stands in trouble_
    lock.lock();
  }
}

Result<void> Ledger::Impl::publish() {
  std::lock_guard one_at_a_time(publishing_);
  auto published = publish_locked();
  std::lock_guard lock(mutex_);
  publication_failed_ = !published.ok();
  if (!published) return unavailable(published.error());
  return {};
}

Result<void> Ledger::Impl::publish_locked() {
  TRY(in_place());
  Memory memory;
  {
    std::lock_guard lock(mutex_);
    unpublished_.insert(unpublished_.end(), std::make_move_iterator(waiting_.begin()), std::make_move_iterator(waiting_.end()));
    waiting_.clear();
    unsaved_tails_.merge(changed_);
    changed_.clear();
    if (unpublished_.empty() && !unsaved_) return {};
    memory.through = size_;
    memory.open_intents.assign(chain_.open().begin(), chain_.open().end());
    for (const Hash& ref : unsaved_tails_) {
      auto tail = chain_.tail(ref);
      memory.tails.push_back({ref, tail.n, tail.prev});
    }
    memory.checkpoint = checkpoint_;
  }
  if (!unpublished_.empty()) {
    memory.checkpoint = TRY(publication_.publish(unpublished_, verifier_, key_));
    unpublished_.clear();
    unsaved_ = true;
    std::lock_guard lock(mutex_);
    checkpoint_ = memory.checkpoint;
    archived_ = publication_.size();
  }
  TRY(keeper_.save(memory));
  crash_point("ledger.after_memory");
  unsaved_ = false;
  unsaved_tails_.clear();
  return {};
}

std::uint64_t Ledger::Impl::size() const {
  std::lock_guard lock(mutex_);
  return size_;
}

std::string Ledger::Impl::checkpoint() const {
  std::lock_guard lock(mutex_);
  return checkpoint_;
}

Result<void> Ledger::Impl::recover(const Actor& actor, const Hash& policy) {
  Draft draft;
  draft.type = Type::ledger_recovered;
  draft.actor = actor;
  draft.action = "ledger.recover";
  draft.resource.kind = "ledger";
  draft.policy = policy;
  if (cut_bytes_ > 0 && !tail_recorded_.exchange(true)) {
    draft.outcome.code = "tail_cut";
    draft.outcome.bytes = static_cast<std::int64_t>(cut_bytes_);
    if (auto recorded = append(draft); !recorded) {
      tail_recorded_ = false;
      return std::move(recorded).error();
    }
  }
  if (left_open_.empty()) return {};
  auto reader = TRY(Reader::open(folder_));
  for (auto index : left_open_) {
    {
      std::lock_guard lock(mutex_);
      if (!chain_.is_open(index)) continue;
    }
    // Closed in the list of the same patient and document in which it was opened.
    auto opened = TRY(parse_entry(TRY(reader.entry(index))));
    draft.resource = opened.draft.resource;
    draft.patient_ref = opened.draft.patient_ref;
    draft.purpose = opened.draft.purpose;
    draft.intent = index;
    draft.outcome = {{}, "unknown", std::nullopt};
    TRY(append(draft));
  }
  return {};
}

}  // namespace wardbook::ledger
