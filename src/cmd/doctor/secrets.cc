// What opens the store, and how far its ledger goes by which clock.
#include <sys/timex.h>

#include <fmt/format.h>

#include "cmd/doctor/examination.h"
#include "cmd/open_session.h"
#include "crypto/key_file.h"
#include "ledger/ledger.h"
#include "ledger/reader.h"
#include "store/key_store.h"

namespace wardbook::cmd::doctor {
namespace fs = std::filesystem;
namespace {

std::string_view word_for(RootWay::Kind kind) {
  switch (kind) {
    case RootWay::Kind::key_file:
      return "key file";
    case RootWay::Kind::credential:
      return "key file among systemd's credentials";
    case RootWay::Kind::passphrase_file:
      return "file of the passphrase";
  }
  return "";
}

Result<ledger::Entry> newest_entry(const ledger::Reader& reader) {
  if (reader.size() == 0) return fail(Code::integrity, "The ledger has no entry, not even the one that init wrote.");
  return ledger::parse_entry(TRY(reader.entry(reader.size() - 1)));
}

Result<ledger::Entry> newest_entry(const fs::path& folder) { return newest_entry(TRY(ledger::Reader::open(folder))); }

void look_at_synchronisation(Examination& examination) {
  struct timex state{};
  int clock = ::adjtimex(&state);  // adjtimex(2): without modes it only reads
  if (clock < 0) return examination.say(Topic::clock, Verdict::unchecked, "The kernel does not say whether its clock is synchronised.");
  if (clock == TIME_ERROR || (state.status & STA_UNSYNC) != 0)
    return examination.found(Ailment::clock_unsynchronised, "The kernel says that its clock is not synchronised.");
  examination.say(Topic::clock, Verdict::fine, "The kernel says that its clock is synchronised.");
}

}  // namespace

void look_at_key(Examination& examination) {
  auto& call = examination.call();
  if (!examination.format || !examination.owned)
    return examination.say(Topic::key, Verdict::unchecked, "There is no store that this user could open.");
  auto way = root_way(call, examination.format->store_id);
  if (!way) return examination.say(Topic::key, Verdict::unchecked, "The settings do not say where the key is.");
  auto file = way->file.string();
  std::error_code ignored;
  if (!fs::exists(way->file, ignored))
    return examination.found(Ailment::key_missing, fmt::format("The {} is not there: {}", word_for(way->kind), file), file);
  if (way->kind != RootWay::Kind::credential && lies_within(way->file, examination.data))
    return examination.found(Ailment::key_inside_store, fmt::format("The {} lies in the data directory: {}", word_for(way->kind), file),
                             file);
  auto key = root_key(*way, examination.data, examination.format->store_id);
  if (!key && way->kind == RootWay::Kind::passphrase_file && crypto::read_passphrase_file(way->file))
    return examination.databases_open
               ? examination.found(Ailment::key_of_another_store, key.error(), file)
               : examination.say(Topic::key, Verdict::unchecked, "keys.db cannot be asked whether the passphrase is right.");
  if (!key) return examination.found(Ailment::key_unusable, key.error(), file);
  if (!examination.databases_open)
    return examination.say(Topic::key, Verdict::unchecked,
                           fmt::format("The {} can be read; keys.db cannot be asked whether it is the right one.", word_for(way->kind)));
  auto right = store::KeyStore::check_root(examination.data / "keys.db", examination.format->store_id, std::move(*key), call.clock(),
                                           call.randomness());
  if (!right && right.error().code() == Code::settings) return examination.found(Ailment::key_of_another_store, right.error(), file);
  if (!right) return examination.found(Ailment::database_broken, right.error());
  examination.say(Topic::key, Verdict::fine, fmt::format("The {} opens this store: {}", word_for(way->kind), file));
}

void look_at_ledger(Examination& examination) {
  if (!examination.format || !examination.owned)
    return examination.say(Topic::ledger, Verdict::unchecked, "There is no store that this user could open.");
  auto reader = ledger::Reader::open(examination.data / "ledger");
  if (!reader && reader.error().code() == Code::busy)
    return examination.say(Topic::ledger, Verdict::unchecked, "The ledger is written too fast to be read: ask again.");
  if (!reader) return examination.found(Ailment::ledger_broken, reader.error());
  auto newest = newest_entry(*reader);
  if (!newest) return examination.found(Ailment::ledger_broken, newest.error());
  examination.say(
      Topic::ledger, Verdict::fine,
      fmt::format("{} entries, {} of them under the signed checkpoint; the newest is of {}. wardbook audit verify checks them all.",
                  reader->size(), reader->published(), to_rfc3339(newest->time)));
}

void look_at_clock(Examination& examination) {
  look_at_synchronisation(examination);
  if (!examination.format || !examination.owned) return;
  auto newest = newest_entry(examination.data / "ledger");
  if (!newest) return;  // the ledger's own topic says so
  auto behind = newest->time - examination.call().clock().now();
  if (behind > ledger::clock_tolerance)
    return examination.found(Ailment::clock_behind_ledger,
                             fmt::format("The clock stands {} s behind the ledger's newest entry, of {}.",
                                         std::chrono::ceil<std::chrono::seconds>(behind).count(), to_rfc3339(newest->time)));
  examination.say(Topic::clock, Verdict::fine, "The clock is not behind the ledger.");
}

}  // namespace wardbook::cmd::doctor
