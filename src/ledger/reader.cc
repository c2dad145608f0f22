#include "ledger/reader.h"

#include <algorithm>

#include "base/file.h"
#include "ledger/checkpoint.h"
#include "ledger/layout.h"
#include "ledger/segment.h"

namespace wardbook::ledger {
namespace {

constexpr int attempts = 8;  // at a ledger that goes on publishing while it is read

Result<std::uint64_t> published_size(const std::filesystem::path& folder) {
  auto note = TRY(read_file(checkpoint_path(folder), note_limit));
  auto checkpoint = TRY(parse_checkpoint(TRY(parse_note(text_of(note))).text));
  return checkpoint.size;
}

// Records from `published` on. Nothing if a segment went away meanwhile: its entries are published by now.
Result<std::optional<std::vector<Bytes>>> records_after(const std::filesystem::path& folder, std::uint64_t published) {
  std::vector<Bytes> entries;
  auto firsts = list_segments(folder);
  for (std::size_t i = 0; i < firsts.size(); ++i) {
    if (i + 1 < firsts.size() && firsts[i + 1] <= published) continue;
    auto bytes = read_file(segment_path(folder, firsts[i]), segment_limit);
    if (!bytes && bytes.error().code() == Code::not_found) return std::nullopt;
    if (!bytes) return std::move(bytes).error();
    SegmentScanner scanner(*bytes, firsts[i]);
    while (auto record = scanner.next()) {
      if (record->index < published) continue;
      if (record->index != published + entries.size())
        return fail(Code::integrity, "Entries from {} on are missing in the ledger's segments.", published + entries.size());
      entries.emplace_back(record->entry.begin(), record->entry.end());
    }
  }
  return entries;
}

}  // namespace

Result<Reader> Reader::open(const std::filesystem::path& folder) {
  Reader reader;
  reader.folder_ = folder;
  for (int i = 0; i < attempts; ++i) {
    reader.published_ = TRY(published_size(folder));
    auto waiting = TRY(records_after(folder, reader.published_));
    if (!waiting) continue;
    reader.waiting_ = std::move(*waiting);
    return reader;
  }
  return fail(Code::busy, "The ledger is written too fast to be read.");
}

// A partial bundle may have become full, and its folder gone, since the checkpoint was read.
Result<std::vector<Bytes>> Reader::bundle(std::uint64_t number) const {
  auto read = read_bundle(folder_, number, published_);
  if (!read && read.error().code() == Code::not_found) read = read_bundle(folder_, number, (number + 1) * tile_width);
  if (!read) return fail(Code::integrity, "Bundle {} of the ledger is missing or damaged.", number);
  std::vector<Bytes> entries;
  for (auto entry : read->entries) entries.emplace_back(entry.begin(), entry.end());
  if ((number + 1) * tile_width > published_) entries.resize(static_cast<std::size_t>(published_ - number * tile_width));
  return entries;
}

Result<Bytes> Reader::entry(std::uint64_t index) const {
  if (index >= size()) return fail(Code::not_found, "The ledger has {} entries, and none with index {}.", size(), index);
  if (index >= published_) return waiting_[static_cast<std::size_t>(index - published_)];
  auto entries = TRY(bundle(index / tile_width));
  return std::move(entries[static_cast<std::size_t>(index % tile_width)]);
}

Result<void> Reader::for_each(std::uint64_t from, std::uint64_t until, const Callback& callback) const {
  for (auto number = from / tile_width; number * tile_width < std::min(published_, until); ++number) {
    auto entries = TRY(bundle(number));
    for (std::size_t i = 0; i < entries.size(); ++i) {
      auto index = number * tile_width + i;
      if (index >= from && index < until) TRY(callback(index, entries[i]));
    }
  }
  for (std::size_t i = 0; i < waiting_.size() && published_ + i < until; ++i)
    if (published_ + i >= from) TRY(callback(published_ + i, waiting_[i]));
  return {};
}

}  // namespace wardbook::ledger
