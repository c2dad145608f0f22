// What verify() must find: every flipped bit, every truncation, and every forgery that has a valid tree and signature of its own.
#include "ledger/verify.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/file.h"
#include "ledger/layout.h"
#include "ledger/ledger_fixture.h"
#include "ledger/publication.h"
#include "ledger/reader.h"

namespace wardbook::ledger {
namespace {

using namespace fixture;
namespace fs = std::filesystem;

// 600 entries: two full bundles and a partial one that was published at several sizes.
const House& model() {
  static House house;
  static const bool filled = [] {
    house.fill(**house.open(), 600, 20);
    return true;
  }();
  (void)filled;
  return house;
}

struct Copy {
  Folder folder;
  fs::path path = folder.path() / "ledger";
  Copy() { fs::copy(model().path(), path, fs::copy_options::recursive); }
};

std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& file : fs::recursive_directory_iterator(folder))
    if (file.is_regular_file()) files.push_back(file.path());
  std::ranges::sort(files);
  return files;
}

std::vector<Bytes> entries_of(const fs::path& folder) {
  std::vector<Bytes> entries;
  EXPECT_TRUE(Reader::open(folder)->for_each(0, [&](std::uint64_t, BytesView entry) -> Result<void> {
    entries.emplace_back(entry.begin(), entry.end());
    return {};
  }));
  return entries;
}

void put(const fs::path& path, const Bytes& bytes) { ASSERT_TRUE(replace_file(path, bytes).ok()); }

std::string text_of_file(const fs::path& path) { return std::string(text_of(*read_file(path, 1 << 20))); }

TEST(Verify, FindsNothingInALedgerThatIsWhole) {
  auto vkey = text_of_file(vkey_path(model().path()));
  auto anchor = text_of_file(checkpoint_path(model().path()));
  auto verdict = verify(model().path(), {vkey, {anchor}, 599, Depth::entries});
  EXPECT_TRUE(verdict.consistent) << verdict.reason;
  EXPECT_EQ(verdict.entries, 600u);
  EXPECT_EQ(verdict.anchored_through, 599u);
  EXPECT_EQ(verdict.first_bad, std::nullopt);
  EXPECT_EQ(verdict.reason, "");
  EXPECT_EQ(verdict.checkpoint_time, to_rfc3339(parse_entry(entries_of(model().path()).back())->time));
  EXPECT_TRUE(verify(model().path(), {{}, {}, {}, Depth::tree}).consistent);
}

TEST(Verify, FindsABitFlippedInEveryFile) {
  Copy copy;
  auto files = files_of(copy.path);
  EXPECT_GE(files.size(), 12u);
  for (const auto& file : files) {
    auto bytes = *read_file(file, segment_limit);
    auto stride = std::max<std::size_t>(1, bytes.size() / 60);
    for (std::size_t at = 0; at < bytes.size(); at += stride) {
      auto changed = bytes;
      changed[at] ^= static_cast<std::uint8_t>(1 << at % 8);
      put(file, changed);
      EXPECT_FALSE(verify(copy.path).consistent) << fs::relative(file, copy.path) << " byte " << at;
    }
    put(file, bytes);
  }
  EXPECT_TRUE(verify(copy.path).consistent);
}

// Every byte of the record and of the bundle's place of one entry which has something in every field.
TEST(Verify, FindsABitFlippedInEveryFieldOfAnEntryAndItsRecord) {
  Copy copy;
  std::size_t in_bundle = 0, in_segment = 0;
  auto entries = entries_of(copy.path);
  std::uint64_t index = 0;
  for (; index < tile_width; ++index) {
    auto entry = *parse_entry(entries[index]);
    if (entry.draft.intent && entry.draft.patient_ref && entry.patient_n > 1) break;
    in_bundle += 2 + entries[index].size();
    in_segment += 16 + entries[index].size();
  }
  ASSERT_LT(index, tile_width);
  auto check = [&](const fs::path& file, std::size_t start, std::size_t size) {
    auto bytes = *read_file(file, segment_limit);
    for (std::size_t at = start; at < start + size; ++at) {
      auto changed = bytes;
      changed[at] ^= static_cast<std::uint8_t>(1 << at % 8);
      put(file, changed);
      auto verdict = verify(copy.path);
      EXPECT_FALSE(verdict.consistent) << fs::relative(file, copy.path) << " byte " << at;
      EXPECT_LE(verdict.first_bad.value_or(0), index) << verdict.reason;
    }
    put(file, bytes);
  };
  check(bundle_path(copy.path, 0), in_bundle, 2 + entries[index].size());
  ASSERT_EQ(list_segments(copy.path).size(), 1u);
  check(segment_path(copy.path, 0), in_segment, 16 + entries[index].size());
}

TEST(Verify, NamesTheFirstBadEntry) {
  Copy copy;
  auto bundle = bundle_path(copy.path, 1);
  auto bytes = *read_file(bundle, bundle_limit);
  auto at = std::string(text_of(bytes)).find("os:maria", bytes.size() / 2);
  ASSERT_NE(at, std::string::npos);
  bytes[at + 3] = 'M';
  auto views = *entries_of_bundle(bytes, tile_width);
  std::uint64_t index = tile_width;
  for (auto view : views) {
    if (std::string(text_of(view)).find("os:Maria") != std::string::npos) break;
    ++index;
  }
  put(bundle, bytes);
  EXPECT_EQ(verify(copy.path).first_bad, index);
  fs::remove_all(segment_folder(copy.path));  // then the tile alone tells
  EXPECT_EQ(verify(copy.path).first_bad, index);
}

TEST(Verify, FindsEveryMissingFile) {
  for (const auto& file : files_of(model().path())) {
    Copy copy;
    auto name = fs::relative(file, model().path());
    // Of the partial tiles and bundles only those of the present size are needed.
    bool older = name.parent_path().extension() == ".p" && name.filename() != "88" && name.filename() != "2";
    fs::remove(copy.path / name);
    EXPECT_EQ(verify(copy.path).consistent, older) << name;
  }
}

TEST(Verify, FindsATruncationAtEveryEntry) {
  Copy copy;
  auto entries = entries_of(copy.path);
  auto segment = segment_path(copy.path, 0);
  auto bytes = *read_file(segment, segment_limit);
  std::size_t end = 0;
  for (std::uint64_t index = 0; index < entries.size(); ++index) {
    put(segment, Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(end)));
    auto verdict = verify(copy.path);
    EXPECT_FALSE(verdict.consistent) << index;
    EXPECT_EQ(verdict.first_bad, index);
    end += 16 + entries[index].size();
  }
  put(segment, bytes);
  for (std::uint64_t number = 0; number < 3; ++number) {
    auto width = number < 2 ? tile_width : 88;
    auto bundle = bundle_path(copy.path, number, width);
    auto whole = *read_file(bundle, bundle_limit);
    std::size_t size = 0;
    for (std::size_t i = 0; i < width; ++i) {
      put(bundle, Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)));
      EXPECT_FALSE(verify(copy.path).consistent);
      size += 2 + entries[number * tile_width + i].size();
    }
    put(bundle, whole);
  }
  EXPECT_TRUE(verify(copy.path).consistent);
}

TEST(Verify, FindsAnOlderLedgerBesideANewerAnchorOrStore) {
  House house;
  house.fill(**house.open(), 300, 100);
  Folder older;
  fs::copy(house.path(), older.path() / "ledger", fs::copy_options::recursive);
  house.fill(**house.open(), 301, 100);
  auto anchor = text_of_file(checkpoint_path(house.path()));

  EXPECT_TRUE(verify(older.path() / "ledger").consistent);  // by itself it is
  auto verdict = verify(older.path() / "ledger", {{}, {anchor}, {}, Depth::entries});
  EXPECT_FALSE(verdict.consistent);
  EXPECT_EQ(verdict.reason, "The ledger is older than an anchor.");
  EXPECT_EQ(verdict.first_bad, 300u);
  verdict = verify(older.path() / "ledger", {{}, {}, 300, Depth::entries});
  EXPECT_EQ(verdict.reason, "The store names an entry that the ledger does not have.");
  EXPECT_EQ(verdict.first_bad, 300u);
  EXPECT_TRUE(verify(house.path(), {{}, {anchor}, 300, Depth::entries}).consistent);
}

TEST(Verify, SaysHowFarAnAnchorReaches) {
  House house;
  house.fill(**house.open(), 300, 100);
  auto anchor = text_of_file(checkpoint_path(house.path()));
  EXPECT_EQ(verify(house.path()).anchored_through, std::nullopt);
  house.fill(**house.open(), 400, 100);
  auto verdict = verify(house.path(), {{}, {anchor}, {}, Depth::entries});
  EXPECT_TRUE(verdict.consistent);
  EXPECT_EQ(verdict.anchored_through, 299u);
}

TEST(Verify, RefusesTheWrongKeyAndAForeignAnchor) {
  auto other = VerifierKey::of(origin, signing_key(2).public_key());
  auto verdict = verify(model().path(), {other.text(), {}, {}, Depth::entries});
  EXPECT_FALSE(verdict.consistent);
  EXPECT_EQ(verdict.reason, "The ledger has another verifier key than the one that was given.");
  auto anchor = sign_note(write_checkpoint({origin, 1, Hash{}}), other, signing_key(2));
  EXPECT_EQ(verify(model().path(), {{}, {anchor}, {}, Depth::entries}).reason, "An anchor is not signed by the ledger's key.");
}

TEST(Verify, GivesAVerdictOnWhatIsNoLedger) {
  Folder folder;
  EXPECT_FALSE(verify(folder.path()).consistent);
  EXPECT_FALSE(verify(folder.path() / "missing").consistent);
  Copy copy;
  fs::remove(checkpoint_path(copy.path));
  fs::create_directory(checkpoint_path(copy.path));
  EXPECT_FALSE(verify(copy.path).consistent);
}

}  // namespace
}  // namespace wardbook::ledger
