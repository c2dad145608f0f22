#include "ledger/verify_tiles.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/file.h"
#include "ledger/layout.h"

namespace wardbook::ledger {
namespace fs = std::filesystem;
namespace {

// Widths of the partial tiles or bundles that lie in a `.p` folder.
std::vector<std::size_t> widths_in(const fs::path& partials) {
  std::vector<std::size_t> widths;
  std::error_code error;
  for (fs::directory_iterator at(partials, error), end; !error && at != end; at.increment(error)) {
    auto name = at->path().filename().string();
    std::size_t width = 0;
    auto read = std::from_chars(name.data(), name.data() + name.size(), width);
    if (read.ec == std::errc() && read.ptr == name.data() + name.size() && width > 0 && width < tile_width) widths.push_back(width);
  }
  return widths;
}

}  // namespace

std::optional<Bytes> bytes_of_file(const fs::path& path, std::uint64_t limit) {
  auto bytes = read_file(path, limit);
  if (!bytes) return std::nullopt;
  return std::move(*bytes);
}

// Partial tiles and bundles stay until theirs is full: each must be the beginning of what is there now.
MaybeFinding check_partial_bundles(const fs::path& folder, std::uint64_t number, BytesView bundle, std::span<const BytesView> entries) {
  for (auto width : widths_in(partials_of(bundle_path(folder, number)))) {
    if (width > entries.size()) continue;  // written by a publication that was cut short
    auto size = static_cast<std::size_t>(entries[width - 1].data() + entries[width - 1].size() - bundle.data());
    auto partial = bytes_of_file(bundle_path(folder, number, width), bundle_limit);
    if (!partial || !std::ranges::equal(*partial, bundle.first(size)))
      return Finding{"A partial bundle is not the beginning of its bundle.", number * tile_width};
  }
  return std::nullopt;
}

MaybeFinding check_tile(const fs::path& folder, unsigned level, std::uint64_t number, std::span<const Hash> hashes) {
  auto entry_of = [&](std::size_t hash) { return (number * tile_width + hash) << (8 * level); };
  auto expected = bytes_of_tile(hashes);
  auto tile = bytes_of_file(tile_path(folder, level, number, hashes.size()), tile_width * sizeof(Hash));
  if (!tile) return Finding{"A tile is missing.", entry_of(0)};
  if (*tile != expected) {
    auto difference = std::ranges::mismatch(*tile, expected).in2 - expected.begin();
    auto hash = std::min(static_cast<std::size_t>(difference) / sizeof(Hash), hashes.size() - 1);
    return Finding{"A tile does not hold the hashes of the entries.", entry_of(hash)};
  }
  for (auto width : widths_in(partials_of(tile_path(folder, level, number)))) {
    if (width > hashes.size()) continue;
    auto partial = bytes_of_file(tile_path(folder, level, number, width), tile_width * sizeof(Hash));
    if (!partial || !std::ranges::equal(*partial, BytesView(expected).first(width * sizeof(Hash))))
      return Finding{"A partial tile is not the beginning of its tile.", entry_of(0)};
  }
  return std::nullopt;
}

}  // namespace wardbook::ledger
