#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <mutex>
#include <set>
#include <thread>

#include "crypto/sevens_for_test.h"
#include "store/blob_folder.h"
#include "store/catalogue.h"
#include "store/data_directory.h"
#include "store/key_store.h"

namespace wardbook::store {
namespace {

namespace fs = std::filesystem;
using crypto::Context;

class StoreTest : public testing::Test {
 protected:
  StoreTest() {
    std::string pattern = fs::temp_directory_path() / "wardbook-store-XXXXXX";
    folder = ::mkdtemp(pattern.data());
  }
  ~StoreTest() override { fs::remove_all(folder); }

  Uuid id() { return Uuid::v7(clock, randomness); }
  std::unique_ptr<KeyStore> keys() {
    return KeyStore::create(folder / "keys.db", root_id, crypto::key_of_sevens(), clock, randomness).value();
  }
  std::unique_ptr<KeyStore> reopened() {
    return KeyStore::open(folder / "keys.db", root_id, crypto::key_of_sevens(), clock, randomness).value();
  }
  trust::Sealed seal(KeyStore& with, const Uuid& record) {
    return trust::seal(trust::Phi(std::string("value of ") + record.text()), Context::redacted, record, record, with, trust::Form::value,
                       randomness)
        .value();
  }

  fs::path folder;
  SystemClock clock;
  SystemRandomness randomness;
  Uuid root_id = Uuid::v7(clock, randomness);
};

// --- Keys ---

TEST_F(StoreTest, ANewKeyServesAtOnceAndIsKeptOnlyWhenItIsKept) {
  auto store = keys();
  auto document = id();
  ASSERT_TRUE(store->make_document_key(document, Uuid()));
  EXPECT_TRUE(store->key(document));
  EXPECT_TRUE(store->ids_of(crypto::KeyKind::document).value().empty());
  ASSERT_TRUE(store->keep());
  EXPECT_EQ(store->ids_of(crypto::KeyKind::document).value(), std::vector{document});
  EXPECT_EQ(store->count_by_kind().value().at("intake"), 1);
}

TEST_F(StoreTest, DestroyingADocumentsKeyTakesItsIntakeKeyWithItAndLeavesNoBytes) {
  auto store = keys();
  auto document = id(), patient = id(), other = id();
  ASSERT_TRUE(store->make_document_key(document, Uuid()));
  ASSERT_TRUE(store->make_patient_key(patient));
  ASSERT_TRUE(store->make_document_key(other, patient));
  ASSERT_TRUE(store->keep());
  ASSERT_TRUE(store->destroy(document));
  EXPECT_EQ(store->key(document).error().code(), Code::not_found);
  EXPECT_FALSE(store->count_by_kind().value().contains("intake"));
  EXPECT_TRUE(store->key(other));
  for (auto name : {"keys.db", "keys.db-wal"}) {
    std::ifstream file(folder / name, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(file)), {});
    EXPECT_EQ(bytes.find(text_of(document.bytes())), std::string::npos) << name;
  }
}

TEST_F(StoreTest, DestroyingAPatientsKeyErasesAllThatHangsOnIt) {
  auto store = keys();
  auto patient = id(), document = id();
  ASSERT_TRUE(store->make_patient_key(patient));
  ASSERT_TRUE(store->make_document_key(document, patient));
  ASSERT_TRUE(store->keep());
  ASSERT_TRUE(store->destroy(patient));
  EXPECT_FALSE(store->key(document));
}

TEST_F(StoreTest, AWrongRootKeyIsASettingNotABreach) {
  keys().reset();
  EXPECT_EQ(KeyStore::open(folder / "keys.db", root_id, crypto::Key::generate(randomness), clock, randomness).error().code(),
            Code::settings);
}

TEST_F(StoreTest, AnySwapOfTwoWrapsIsRefused) {
  auto store = keys();
  std::vector<Uuid> ids;
  for (int i = 0; i < 6; ++i) {
    ids.push_back(id());
    if (i % 2 == 0)
      ASSERT_TRUE(store->make_patient_key(ids.back()));
    else
      ASSERT_TRUE(store->make_document_key(ids.back(), ids[static_cast<std::size_t>(i - 1)]));
  }
  ASSERT_TRUE(store->keep());
  auto database = Database::open(folder / "keys.db", Database::Access::read_write).value();
  for (const auto& one : ids)
    for (const auto& other : ids) {
      if (one == other) continue;
      auto wrap_of = [&](const Uuid& key) {
        auto row = database.prepare("SELECT wrap FROM wraps WHERE id=?");
        row.bind(key);
        return row.step().value() ? row.blob(0) : Bytes();
      };
      auto swap = [&]() -> Result<void> {
        auto wrap_of_one = wrap_of(one), wrap_of_other = wrap_of(other);
        TRY(database.prepare("UPDATE wraps SET wrap=? WHERE id=?").bind(BytesView(wrap_of_other)).bind(one).run());
        return database.prepare("UPDATE wraps SET wrap=? WHERE id=?").bind(BytesView(wrap_of_one)).bind(other).run();
      };
      ASSERT_TRUE(swap());
      auto swapped = reopened();
      EXPECT_FALSE(swapped->key(one));
      EXPECT_FALSE(swapped->key(other));
      ASSERT_TRUE(swap());
      EXPECT_TRUE(reopened()->key(one));
    }
}

TEST_F(StoreTest, TheRecoveryWayGivesTheRootBack) {
  auto way_key = crypto::Key::generate(randomness);
  auto document = id();
  {
    auto store = keys();
    ASSERT_TRUE(store->add_root_way(RootWay::recovery_code, way_key, {}));
    ASSERT_TRUE(store->make_document_key(document, Uuid()));
    ASSERT_TRUE(store->keep());
  }
  EXPECT_EQ(KeyStore::root_by(folder / "keys.db", root_id, RootWay::recovery_code, crypto::Key::generate(randomness)).error().code(),
            Code::settings);
  EXPECT_EQ(KeyStore::root_by(folder / "keys.db", root_id, RootWay::passphrase, way_key).error().code(), Code::settings);
  auto root = KeyStore::root_by(folder / "keys.db", root_id, RootWay::recovery_code, way_key);
  ASSERT_TRUE(root);
  EXPECT_TRUE(KeyStore::open(folder / "keys.db", root_id, std::move(*root), clock, randomness).value()->key(document));
}

// --- Documents ---

DocumentRow row_of(const Uuid& id, std::uint64_t entry) {
  DocumentRow row;
  row.id = id;
  row.source = "ehr";
  row.received_at = Time(std::chrono::seconds(1772353800));
  row.identifiers = {{"DATE", 4}, {"NAME", 3}};
  row.ledger_received = row.ledger_last = entry;
  row.timings.parse = 1.5;
  return row;
}

TEST_F(StoreTest, ARowComesBackAsItWasPut) {
  auto catalogue = Catalogue::create(folder / "store.db").value();
  auto row = row_of(id(), 7);
  crypto::Hash duplicate{1};
  ASSERT_TRUE(catalogue->insert(row, {.duplicate = duplicate}));
  auto back = catalogue->document(row.id).value();
  EXPECT_EQ(back.identifiers, row.identifiers);
  EXPECT_EQ(back.received_at, row.received_at);
  EXPECT_EQ(back.timings.parse, 1.5);
  EXPECT_FALSE(back.ledger_completed);
  EXPECT_EQ(catalogue->duplicate_of(duplicate).value(), row.id);
  row.status = Status::refused;
  row.ledger_completed = 9;
  ASSERT_TRUE(catalogue->update(row, {}));
  EXPECT_EQ(catalogue->document(row.id).value().ledger_completed, 9U);
  EXPECT_FALSE(catalogue->duplicate_of(duplicate).value()) << "a refused document may be retried";
  EXPECT_EQ(catalogue->document(id()).error().code(), Code::not_found);
}

TEST_F(StoreTest, TheSameDuplicateKeyCannotBePutTwiceAndLeavesNoHalfRow) {
  auto catalogue = Catalogue::create(folder / "store.db").value();
  crypto::Hash duplicate{1};
  ASSERT_TRUE(catalogue->insert(row_of(id(), 1), {.duplicate = duplicate}));
  auto second = row_of(id(), 2);
  EXPECT_FALSE(catalogue->insert(second, {.duplicate = duplicate}));
  EXPECT_FALSE(catalogue->document(second.id));
}

TEST_F(StoreTest, AValueComesBackUnderItsRecordAndContextOnly) {
  auto store = keys();
  auto document = id();
  ASSERT_TRUE(store->make_document_key(document, Uuid()));
  auto sealed = seal(*store, document);
  auto catalogue = Catalogue::create(folder / "store.db").value();
  ASSERT_TRUE(catalogue->insert(row_of(document, 1), {.values = {sealed}}));
  EXPECT_EQ(catalogue->value(Context::redacted, document).value().bytes(), sealed.bytes());
  EXPECT_EQ(catalogue->value(Context::summary, document).error().code(), Code::not_found);
}

TEST_F(StoreTest, TheLedgersMemoryComesBackAndServesAsAnchor) {
  auto path = folder / "store.db";
  {
    auto catalogue = Catalogue::create(path).value();
    EXPECT_FALSE(catalogue->load().value());
    ASSERT_TRUE(catalogue->save({"note one", {{crypto::Hash{1}, 1, crypto::Hash{}}}, {4}, 5}));
    ASSERT_TRUE(catalogue->save({"note two", {{crypto::Hash{1}, 2, crypto::Hash{9}}, {crypto::Hash{2}, 1, crypto::Hash{}}}, {4, 6}, 8}));
    ASSERT_TRUE(catalogue->insert(row_of(id(), 7), {}));
    auto memory = catalogue->load().value().value();
    EXPECT_EQ(memory.checkpoint, "note two");
    EXPECT_EQ(memory.open_intents, (std::vector<std::uint64_t>{4, 6}));
    EXPECT_EQ(memory.through, 8U);
    ASSERT_EQ(memory.tails.size(), 2U);
  }
  auto anchor = read_anchor(path).value().value();
  EXPECT_EQ(anchor.checkpoint, "note two");
  EXPECT_EQ(anchor.named, 7U);
  EXPECT_FALSE(read_anchor(folder / "none.db").value());
}

TEST_F(StoreTest, DatabasesOfANewerVersionAreRefused) {
  keys().reset();
  ASSERT_TRUE(Catalogue::create(folder / "store.db"));
  for (auto name : {"keys.db", "store.db"})
    ASSERT_TRUE(Database::open(folder / name, Database::Access::read_write).value().run("PRAGMA user_version=1000"));
  EXPECT_EQ(Catalogue::open(folder / "store.db").error().code(), Code::newer_format);
  EXPECT_EQ(KeyStore::open(folder / "keys.db", root_id, crypto::Key::generate(randomness), clock, randomness).error().code(),
            Code::newer_format);
}

TEST_F(StoreTest, ABrokenDatabaseIsIntegrity) {
  std::ofstream(folder / "store.db") << std::string(8192, 'x');
  EXPECT_EQ(Catalogue::open(folder / "store.db").error().code(), Code::integrity);
}

TEST_F(StoreTest, AnEmptiedDatabaseIsIntegrityAndNoAnchor) {
  ASSERT_TRUE(Catalogue::create(folder / "store.db"));
  keys().reset();
  for (auto name : {"store.db", "keys.db"}) std::ofstream(folder / name, std::ios::trunc);
  EXPECT_EQ(read_anchor(folder / "store.db").error().code(), Code::integrity);
  EXPECT_EQ(Catalogue::open(folder / "store.db").error().code(), Code::integrity);
  EXPECT_EQ(KeyStore::open(folder / "keys.db", root_id, crypto::Key::generate(randomness), clock, randomness).error().code(),
            Code::integrity);
  EXPECT_EQ(KeyStore::root_way_parameters(folder / "keys.db", RootWay::passphrase).error().code(), Code::integrity);
}

TEST_F(StoreTest, AKeyIsNotCalledDestroyedWhileAReaderKeepsItsBytesInTheLog) {
  auto store = keys();
  auto document = id();
  ASSERT_TRUE(store->make_document_key(document, Uuid()));
  ASSERT_TRUE(store->keep());
  {
    auto reader = Database::open(folder / "keys.db", Database::Access::read_only).value();
    auto rows = reader.prepare("SELECT id FROM wraps");
    ASSERT_TRUE(rows.step().value());
    EXPECT_EQ(store->destroy(document).error().code(), Code::busy);
  }
  EXPECT_TRUE(store->destroy(document));
}

TEST_F(StoreTest, AValueThatIsTooLargeIsRefusedAndNotKeptAsNothing) {
  auto database = Database::open(folder / "any.db", Database::Access::create).value();
  ASSERT_TRUE(database.run("CREATE TABLE t(bytes BLOB)"));
  constexpr std::size_t size = 1 << 30;  // SQLite takes 10^9 bytes; these are never touched
  auto* memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  ASSERT_NE(memory, MAP_FAILED);
  BytesView large(static_cast<const std::uint8_t*>(memory), size);
  EXPECT_EQ(database.prepare("INSERT INTO t VALUES(?)").bind(large).run().error().code(), Code::too_large);
  ::munmap(memory, size);
  auto rows = database.prepare("SELECT count(*) FROM t");
  ASSERT_TRUE(rows.step().value());
  EXPECT_EQ(rows.integer(0), 0);
}

// --- Blobs ---

TEST_F(StoreTest, BlobsComeBackAndWhatACrashLeftGoes) {
  auto store = keys();
  auto document = id();
  ASSERT_TRUE(store->make_document_key(document, Uuid()));
  fs::create_directory(folder / "blobs");
  BlobFolder blobs(folder / "blobs");
  auto sealed =
      trust::seal(trust::Phi(std::string(100000, 'x')), Context::original, document, document, *store, trust::Form::blob, randomness)
          .value();
  ASSERT_TRUE(blobs.put(sealed));
  EXPECT_EQ(blobs.get(Context::original, document).value().bytes(), sealed.bytes());
  EXPECT_EQ(blobs.ids().value(), std::vector{document});
  auto name = document.text();
  auto unfinished = folder / "blobs" / name.substr(name.size() - 2) / (name + ".new");
  std::ofstream(unfinished) << "half";
  ASSERT_TRUE(blobs.announce(document));
  EXPECT_EQ(blobs.announced().value(), std::vector{document});
  EXPECT_EQ(blobs.ids().value(), std::vector{document});
  blobs.arrived(document);
  EXPECT_TRUE(blobs.announced().value().empty());
  auto other = id();
  auto half = folder / "blobs" / other.text().substr(other.text().size() - 2) / (other.text() + ".new");
  fs::create_directories(half.parent_path());
  std::ofstream(half) << "half";
  ASSERT_TRUE(blobs.remove(other));
  EXPECT_FALSE(fs::exists(half));
  // A file of the store that cannot be read is the store's trouble, and no reason to refuse the document.
  auto path = unfinished.parent_path() / name;
  fs::rename(path, folder / "aside");
  fs::create_directory(path);
  EXPECT_EQ(blobs.get(Context::original, document).error().code(), Code::store_unavailable);
  fs::remove(path);
  fs::rename(folder / "aside", path);
  ASSERT_TRUE(blobs.remove(document));
  ASSERT_TRUE(blobs.remove(document));
  EXPECT_EQ(blobs.get(Context::original, document).error().code(), Code::integrity);
}

TEST_F(StoreTest, AnnouncementsThatManyMakeAtOnceAreThereUntilEachHasArrived) {
  fs::create_directory(folder / "blobs");
  BlobFolder blobs(folder / "blobs");
  std::set<Uuid> announced;
  {
    std::mutex mutex;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
      threads.emplace_back([&] {
        for (int each = 0; each < 8; ++each) {
          auto record = id();
          EXPECT_TRUE(blobs.announce(record));
          std::lock_guard lock(mutex);
          announced.insert(record);
        }
      });
  }
  auto found = blobs.announced().value();
  EXPECT_EQ(std::set<Uuid>(found.begin(), found.end()), announced);
  for (const auto& record : announced) blobs.arrived(record);
  EXPECT_TRUE(blobs.announced().value().empty());
  EXPECT_FALSE(blobs.announce(*announced.begin()) && blobs.announce(*announced.begin())) << "one record is announced once";
}

// --- The place ---

TEST_F(StoreTest, APlaceIsAStoreOnlyOnceItIsFinished) {
  auto path = folder / "data";
  {
    auto directory = DataDirectory::create(path, root_id, Kind::demo).value();
    EXPECT_EQ(DataDirectory::read_format(path).error().code(), Code::settings);
    ASSERT_TRUE(directory.finish());
  }
  EXPECT_EQ(DataDirectory::read_format(path).value().store_id, root_id);
  EXPECT_EQ(DataDirectory::read_format(path).value().kind, Kind::demo);
  EXPECT_EQ(DataDirectory::create(path, root_id, Kind::real).error().code(), Code::conflict);
}

TEST_F(StoreTest, ANewerOrForeignFormatIsRefused) {
  auto write = [&](std::string_view text) { std::ofstream(folder / "FORMAT") << text; };
  write("wardbook-store 2\n" + root_id.text() + "\n");
  EXPECT_EQ(DataDirectory::read_format(folder).error().code(), Code::newer_format);
  for (auto text : {"", "wardbook-store 1\n", "wardbook-store one\nx\n", "wardbook-store 1\nnot-an-id\n", "something else\n"}) {
    write(text);
    EXPECT_EQ(DataDirectory::read_format(folder).error().code(), Code::integrity) << text;
  }
}

TEST_F(StoreTest, WhatWasMovedAwayIsNotWrittenToAndNotMadeAnew) {
  auto store = keys();
  auto catalogue = Catalogue::create(folder / "store.db").value();
  ASSERT_TRUE(catalogue->mark_unsettled(1));
  for (const auto* name : {"store.db", "store.db-wal"}) {
    EXPECT_TRUE(catalogue->in_place());
    std::filesystem::rename(folder / name, folder / "away");
    EXPECT_EQ(catalogue->in_place().error().code(), Code::store_unavailable) << name;
    EXPECT_EQ(catalogue->mark_unsettled(2).error().code(), Code::store_unavailable) << name;
    EXPECT_EQ(catalogue->unsettled().value()->since, 1u);
    std::filesystem::rename(folder / "away", folder / name);
  }
  EXPECT_TRUE(catalogue->in_place());
  ASSERT_TRUE(catalogue->mark_unsettled(3));
  EXPECT_EQ(catalogue->unsettled().value()->since, 3u);

  auto document = id();
  ASSERT_TRUE(store->make_document_key(document, Uuid()));
  auto sealed = trust::seal(trust::Phi("text"), Context::original, document, document, *store, trust::Form::blob, randomness).value();
  EXPECT_EQ(BlobFolder(folder / "blobs").put(sealed).error().code(), Code::store_unavailable);
  EXPECT_FALSE(std::filesystem::exists(folder / "blobs"));
}

}  // namespace
}  // namespace wardbook::store
