#include "workflow/ledger_index.h"

#include <algorithm>
#include <cstring>

#include "ledger/entry_scan.h"
#include "ledger/tree.h"
#include "workflow/views.h"

namespace wardbook::workflow {

void LedgerIndex::Places::add(std::uint64_t place) {
  // Seven bits a byte, the lowest first; the highest bit says that more follow.
  for (auto rest = place - last_; true; rest >>= 7) {
    distances_.push_back(static_cast<char>((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0)));
    if (rest <= 0x7f) break;
  }
  last_ = place;
  ++size_;
}

std::vector<std::uint64_t> LedgerIndex::Places::from(std::uint64_t least) const {
  std::vector<std::uint64_t> found;
  std::uint64_t place = 0, distance = 0;
  unsigned shift = 0;
  for (char byte : distances_) {
    distance |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
    shift += 7;
    if ((byte & 0x80) != 0) continue;
    place += distance;
    distance = shift = 0;
    if (place >= least) found.push_back(place);
  }
  return found;
}

// The last bytes of a UUIDv7 are random.
std::size_t LedgerIndex::HashOf::operator()(const Uuid& id) const {
  std::size_t hash = 0;
  std::memcpy(&hash, id.bytes().data() + Uuid::size - sizeof hash, sizeof hash);
  return hash;
}

// Under the lock.
Result<ledger::Reader> LedgerIndex::read_what_is_new() {
  auto reader = TRY(ledger::Reader::open(folder_));
  TRY(reader.for_each(size_, [&](std::uint64_t index, BytesView bytes) -> Result<void> {
    auto entry = ledger::scan_entry(bytes);
    if (!entry) return fail(Code::integrity, "Entry {} of the ledger is none.", index);
    const auto type = static_cast<std::size_t>(entry->type);
    types_[type].add(index);
    auto actor = actors_.find(entry->actor_id);
    if (actor == actors_.end()) actor = actors_.emplace(entry->actor_id, Actor{}).first;
    actor->second.places.add(index);
    ++actor->second.counts[type];
    if (entry->resource_kind == "document")
      if (auto document = Uuid::parse(entry->resource_id)) documents_[*document].add(index);
    size_ = index + 1;
    return {};
  }));
  return reader;
}

std::vector<std::uint64_t> LedgerIndex::places_of(const Wanted& wanted, std::uint64_t from) const {
  std::optional<std::vector<std::uint64_t>> found;
  auto narrow = [&](const Places* places) {
    auto more = places ? places->from(from) : std::vector<std::uint64_t>();
    if (found) {
      std::vector<std::uint64_t> both;
      std::ranges::set_intersection(*found, more, std::back_inserter(both));
      more = std::move(both);
    }
    found = std::move(more);
  };
  if (wanted.document) {
    auto at = documents_.find(*wanted.document);
    narrow(at == documents_.end() ? nullptr : &at->second);
  }
  if (wanted.actor) {
    auto at = actors_.find(*wanted.actor);
    narrow(at == actors_.end() ? nullptr : &at->second.places);
  }
  if (wanted.type) narrow(&types_[static_cast<std::size_t>(*wanted.type)]);
  return std::move(*found);
}

Result<Events> LedgerIndex::find(const Wanted& wanted, std::uint64_t from, std::size_t limit) {
  if (!wanted.type && !wanted.actor && !wanted.document) {
    auto reader = TRY(ledger::Reader::open(folder_));
    Events found;
    found.more = from < reader.size() && reader.size() - from > limit;
    TRY(reader.for_each(from, from + limit, [&](std::uint64_t index, BytesView bytes) -> Result<void> {
      found.items.push_back({index, TRY(ledger::parse_entry(bytes)), event_json(index, text_of(bytes))});
      return {};
    }));
    return found;
  }
  std::unique_lock lock(mutex_);
  auto reader = TRY(read_what_is_new());
  auto places = places_of(wanted, from);
  lock.unlock();
  Events found;
  found.more = places.size() > limit;
  if (found.more) places.resize(limit);
  // Those that lie together are read together.
  for (auto at = places.begin(); at != places.end();) {
    const auto first = at;
    while (at != places.end() && *at - *first < ledger::tile_width) ++at;
    auto next = first;
    TRY(reader.for_each(*first, *(at - 1) + 1, [&](std::uint64_t index, BytesView bytes) -> Result<void> {
      if (index != *next) return {};
      ++next;
      found.items.push_back({index, TRY(ledger::parse_entry(bytes)), event_json(index, text_of(bytes))});
      return {};
    }));
  }
  return found;
}

Result<LedgerIndex::Counts> LedgerIndex::counts(const std::optional<std::string>& actor) {
  std::lock_guard lock(mutex_);
  TRY(read_what_is_new());
  Counts counts{};
  if (actor) {
    auto at = actors_.find(*actor);
    return at == actors_.end() ? counts : at->second.counts;
  }
  for (std::size_t i = 0; i < counts.size(); ++i) counts[i] = types_[i].size();
  return counts;
}

}  // namespace wardbook::workflow
