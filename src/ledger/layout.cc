#include "ledger/layout.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/file.h"

namespace wardbook::ledger {
namespace fs = std::filesystem;
namespace {

// Zero-padded elements of three digits, all but the last with an x: 1234067 is x001/x234/067.
std::string elements_of(std::uint64_t number) {
  std::string text = fmt::format("{:03}", number % 1000);
  while (number >= 1000) {
    number /= 1000;
    text = fmt::format("x{:03}/{}", number % 1000, text);
  }
  return text;
}

fs::path with_width(fs::path full, std::size_t width) {
  return width == 0 || width == tile_width ? full : partials_of(std::move(full)) / fmt::format("{}", width);
}

// The width that a tile has in a tree of that size.
std::size_t width_in(std::uint64_t size, unsigned level, std::uint64_t number) {
  return static_cast<std::size_t>(std::min<std::uint64_t>(tile_width, Tree::width_of(size, level) - number * tile_width));
}

}  // namespace

fs::path checkpoint_path(const fs::path& folder) { return folder / "checkpoint"; }
fs::path vkey_path(const fs::path& folder) { return folder / "vkey"; }
fs::path partials_of(fs::path full) { return full += ".p"; }
fs::path tile_path(const fs::path& folder, unsigned level, std::uint64_t number, std::size_t width) {
  return with_width(folder / "tile" / fmt::format("{}", level) / elements_of(number), width);
}
fs::path bundle_path(const fs::path& folder, std::uint64_t number, std::size_t width) {
  return with_width(folder / "tile" / "entries" / elements_of(number), width);
}
fs::path segment_folder(const fs::path& folder) { return folder / "segment"; }
fs::path segment_path(const fs::path& folder, std::uint64_t first) { return segment_folder(folder) / fmt::format("{:020}", first); }

std::vector<std::uint64_t> list_segments(const fs::path& folder) {
  std::vector<std::uint64_t> firsts;
  std::error_code error;
  for (fs::directory_iterator at(segment_folder(folder), error), end; !error && at != end; at.increment(error)) {
    auto name = at->path().filename().string();
    std::uint64_t first = 0;
    auto read = std::from_chars(name.data(), name.data() + name.size(), first);
    if (name.size() == 20 && read.ec == std::errc() && read.ptr == name.data() + name.size()) firsts.push_back(first);
  }
  std::ranges::sort(firsts);
  return firsts;
}

Bytes bytes_of_tile(std::span<const Hash> hashes) {
  Bytes bytes;
  bytes.reserve(hashes.size() * sizeof(Hash));
  for (const Hash& hash : hashes) append(bytes, hash);
  return bytes;
}

Result<std::vector<Hash>> read_tile(const fs::path& folder, unsigned level, std::uint64_t number, std::size_t width) {
  auto bytes = TRY(read_file(tile_path(folder, level, number, width), tile_width * sizeof(Hash)));
  if (bytes.size() != width * sizeof(Hash)) return fail(Code::integrity, "Tile {} of level {} has a wrong size.", number, level);
  std::vector<Hash> hashes(width);
  for (std::size_t i = 0; i < width; ++i) std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(32 * i), 32, hashes[i].begin());
  return hashes;
}

HashSource tiles_of(const fs::path& folder, std::uint64_t size) {
  return [folder, size](unsigned level, std::uint64_t from, std::size_t count) -> Result<std::vector<Hash>> {
    auto number = from / tile_width;
    auto tile = TRY(read_tile(folder, level, number, width_in(size, level, number)));
    auto start = static_cast<std::size_t>(from % tile_width);
    if (start + count > tile.size()) return fail(Code::internal, "Tile {} of level {} is asked for too much.", number, level);
    auto first = tile.begin() + static_cast<std::ptrdiff_t>(start);
    return std::vector<Hash>(first, first + static_cast<std::ptrdiff_t>(count));
  };
}

Result<Tree> tree_of(const fs::path& folder, std::uint64_t size, std::uint64_t published) {
  std::vector<std::vector<Hash>> levels;
  for (unsigned level = 0; Tree::width_of(size, level) > 0; ++level) {
    auto number = Tree::width_of(size, level) / tile_width;
    auto width = static_cast<std::size_t>(Tree::width_of(size, level) % tile_width);
    auto& hashes = levels.emplace_back();
    hashes.reserve(tile_width);
    if (width == 0) continue;
    hashes = TRY(read_tile(folder, level, number, width_in(published, level, number)));
    hashes.resize(width);
  }
  auto tree = Tree::of(size, std::move(levels));
  if (!tree) return fail(Code::internal, "A tree of {} entries cannot be made of its tiles.", size);
  return std::move(*tree);
}

std::optional<std::vector<BytesView>> entries_of_bundle(BytesView bundle, std::size_t count) {
  std::vector<BytesView> entries;
  entries.reserve(count);
  while (!bundle.empty()) {
    if (bundle.size() < 2 || entries.size() == count) return std::nullopt;
    auto length = get_be16(bundle);
    if (bundle.size() < std::size_t{2} + length) return std::nullopt;
    entries.push_back(bundle.subspan(2, length));
    bundle = bundle.subspan(std::size_t{2} + length);
  }
  if (entries.size() != count) return std::nullopt;
  return entries;
}

Result<Bundle> read_bundle(const fs::path& folder, std::uint64_t number, std::uint64_t size) {
  auto width = width_in(size, 0, number);
  auto bytes = TRY(read_file(bundle_path(folder, number, width), bundle_limit));
  auto entries = entries_of_bundle(bytes, width);
  if (!entries) return fail(Code::integrity, "Bundle {} of the ledger does not hold its {} entries.", number, width);
  return Bundle{std::move(bytes), std::move(*entries)};
}

}  // namespace wardbook::ledger
