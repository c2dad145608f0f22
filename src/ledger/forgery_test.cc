// Ledgers that somebody with the signing key made from other entries: the tree, the tiles and the signature are right, and what
// gives them away is what the entries say about one another, or an anchor.
#include <functional>

#include <gtest/gtest.h>

#include "base/file.h"
#include "ledger/chain.h"
#include "ledger/layout.h"
#include "ledger/ledger_fixture.h"
#include "ledger/publication.h"
#include "ledger/reader.h"
#include "ledger/verify.h"

namespace wardbook::ledger {
namespace {

using namespace fixture;
namespace fs = std::filesystem;

const std::vector<Bytes>& honest() {
  static const std::vector<Bytes> entries = [] {
    House house;
    house.fill(**house.open(), 300, 300);
    std::vector<Bytes> read;
    (void)Reader::open(house.path())->for_each(0, [&](std::uint64_t, BytesView entry) -> Result<void> {
      read.emplace_back(entry.begin(), entry.end());
      return {};
    });
    return read;
  }();
  return entries;
}

Verdict verdict_on(const std::vector<Bytes>& entries, const VerifyOptions& options = {}) {
  Folder folder;
  auto path = folder.path() / "ledger";
  auto key = signing_key();
  EXPECT_TRUE(Ledger::create(path, origin, key).ok());
  std::vector<Durable> durable;
  Hasher hasher;
  for (const auto& entry : entries) durable.push_back({entry, hasher.leaf(entry)});
  EXPECT_TRUE(Publication(system_disk(), path, Tree(), {}).publish(durable, VerifierKey::of(origin, key.public_key()), key).ok());
  fs::remove_all(segment_folder(path));
  return verify(path, options);
}

// The entry at which the change shows, and why.
void expect_found(const std::vector<Bytes>& entries, std::optional<std::uint64_t> index, std::string_view reason) {
  auto verdict = verdict_on(entries);
  EXPECT_FALSE(verdict.consistent);
  EXPECT_EQ(verdict.reason, reason);
  EXPECT_EQ(verdict.first_bad, index);
}

std::vector<Bytes> with_entry(std::uint64_t index, const std::function<void(Entry&)>& change) {
  auto entries = honest();
  auto entry = *parse_entry(entries[index]);
  change(entry);
  entries[index] = *write_entry(entry);
  return entries;
}

std::uint64_t find(const std::function<bool(const Entry&)>& wanted, std::uint64_t from = 100) {
  for (auto index = from; index < honest().size(); ++index)
    if (wanted(*parse_entry(honest()[index]))) return index;
  ADD_FAILURE();
  return 0;
}

std::uint64_t next_of_patient(std::uint64_t index) {
  auto ref = parse_entry(honest()[index])->draft.patient_ref;
  return find([&](const Entry& entry) { return entry.draft.patient_ref == ref; }, index + 1);
}

bool has_patient(const Entry& entry) { return entry.draft.patient_ref.has_value(); }
bool is_plain(const Entry& entry) { return entry.draft.type == Type::document_received; }

TEST(Forgery, TheHonestEntriesAreAccepted) { EXPECT_TRUE(verdict_on(honest()).consistent) << verdict_on(honest()).reason; }

TEST(Forgery, RemovalOfAPatientsEntryIsFoundAtTheNext) {
  auto index = find([](const Entry& entry) { return has_patient(entry) && is_plain(entry); });
  auto entries = honest();
  entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(index));
  auto verdict = verdict_on(entries);
  EXPECT_FALSE(verdict.consistent);
  EXPECT_LE(verdict.first_bad, next_of_patient(index) - 1);
}

TEST(Forgery, RemovalAnywhereInAPatientsListIsFound) {
  for (std::uint64_t index = 0; index + 40 < honest().size(); index += 13) {
    if (!parse_entry(honest()[index])->draft.patient_ref) continue;
    auto entries = honest();
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(index));
    EXPECT_FALSE(verdict_on(entries).consistent) << index;
  }
}

TEST(Forgery, ReplacementIsFoundAtThePatientsNextEntry) {
  auto index = find([](const Entry& entry) { return has_patient(entry) && is_plain(entry); });
  expect_found(with_entry(index, [](Entry& entry) { entry.draft.actor.id = "os:nobody"; }), next_of_patient(index),
               "An entry does not point at its patient's entry before.");
}

TEST(Forgery, ReorderIsFound) {
  auto index = find([](const Entry& entry) { return is_plain(entry); });
  auto entries = honest();
  std::swap(entries[index], entries[index + 1]);
  EXPECT_FALSE(verdict_on(entries).consistent);
}

TEST(Forgery, ADuplicateIsFound) {
  auto entries = honest();
  auto index = find([](const Entry& entry) { return !has_patient(entry) && is_plain(entry); });
  entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(index), entries[index]);
  expect_found(entries, index + 1, "Two entries have the same id.");
  entries = honest();
  entries.push_back(entries[index]);
  expect_found(entries, honest().size(), "An entry's time lies before that of the entry before it.");
  entries = honest();
  entries.push_back(entries.back());
  EXPECT_FALSE(verdict_on(entries).consistent);
}

TEST(Forgery, AGapInAPatientsCountIsFound) {
  auto index = find(has_patient);
  expect_found(with_entry(index, [](Entry& entry) { ++entry.patient_n; }), index, "A patient's entries are not counted without a gap.");
  expect_found(with_entry(index, [](Entry& entry) { entry.patient_prev[31] ^= 1; }), index,
               "An entry does not point at its patient's entry before.");
}

TEST(Forgery, AClosingOfNoOpenActIsFound) {
  auto index = find([](const Entry& entry) { return entry.draft.intent.has_value(); });
  expect_found(with_entry(index, [](Entry& entry) { *entry.draft.intent -= 1; }), index, "An entry closes an act that is not open.");
  expect_found(with_entry(index, [&](Entry& entry) { entry.draft.intent = index; }), index, "An entry closes an act that is not open.");
  // Closed twice: the next outcome names this one's intent.
  auto closed = *parse_entry(honest()[index])->draft.intent;
  auto later = find([](const Entry& entry) { return entry.draft.intent.has_value(); }, index + 1);
  expect_found(with_entry(later, [&](Entry& entry) { entry.draft.intent = closed; }), later, "An entry closes an act that is not open.");
}

TEST(Forgery, AnotherFormIsFound) {
  auto entries = honest();
  std::string text(text_of(entries[120]));
  text.replace(text.find("\"v\":1}"), 6, "\"v\":1 }");
  entries[120].assign(text.begin(), text.end());
  expect_found(entries, 120, "An entry is not in canonical form.");
}

TEST(Forgery, ARewrittenHistoryNeedsAnAnchorToBeFound) {
  auto key = signing_key();
  auto verifier = VerifierKey::of(origin, key.public_key());
  Hasher hasher;
  Tree tree;
  for (const auto& entry : honest()) tree.add(hasher.leaf(entry), hasher, [](const FullTile&) {});
  auto anchor = sign_note(write_checkpoint({origin, tree.size(), tree.root(hasher)}), verifier, key);
  // The last entry of a patient can be replaced without a trace inside the ledger.
  auto forged = with_entry(299, [](Entry& entry) { entry.draft.actor.id = "os:nobody"; });
  EXPECT_TRUE(verdict_on(forged).consistent);
  auto verdict = verdict_on(forged, {{}, {anchor}, {}, Depth::entries});
  EXPECT_EQ(verdict.reason, "The ledger has another history than an anchor.");
  EXPECT_TRUE(verdict_on(honest(), {{}, {anchor}, {}, Depth::entries}).consistent);
}

}  // namespace
}  // namespace wardbook::ledger
