#include "ledger/publication.h"

#include <set>

#include "base/crash_point.h"
#include "ledger/layout.h"

namespace wardbook::ledger {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t files_at_once = 64;  // that are open while they are written

Bytes bundle_of(std::span<const Bytes> entries) {
  Bytes bytes;
  for (const Bytes& entry : entries) {
    put_be16(bytes, static_cast<std::uint16_t>(entry.size()));
    append(bytes, entry);
  }
  return bytes;
}

fs::path temporary_of(fs::path path) { return path += ".new"; }

}  // namespace

// Down from the folder of the tiles, which is there from the beginning.
Result<void> Publication::make_folders(const fs::path& folder, std::set<fs::path>& made) {
  if (folder == folder_ / "tile" || !made.insert(folder).second) return {};
  TRY(make_folders(folder.parent_path(), made));
  return disk_.make_folder(folder);
}

// Each file is written under a temporary name and synced before it gets its own: a name in the tree never has half its bytes.
Result<void> Publication::write(const Files& files) {
  std::set<fs::path> folders;
  for (const auto& [path, bytes] : files) TRY(make_folders(path.parent_path(), folders));
  for (auto at = files.begin(); at != files.end();) {
    std::vector<std::pair<fs::path, FileDescriptor>> written;
    for (; at != files.end() && written.size() < files_at_once; ++at)
      written.emplace_back(at->first, TRY(disk_.write_file(temporary_of(at->first), at->second)));
    for (const auto& [path, fd] : written) TRY(disk_.sync(fd.get()));
    for (const auto& [path, fd] : written) TRY(disk_.rename(temporary_of(path), path));
  }
  return {};
}

Result<std::string> Publication::publish(std::span<const Durable> entries, const VerifierKey& verifier, const crypto::SigningKey& key) {
  Files bundles, tiles;
  Hasher hasher;
  Tree tree = tree_;
  std::vector<Bytes> bundle = bundle_;
  for (const Durable& durable : entries) {
    bundle.push_back(durable.entry);
    if (bundle.size() == tile_width) {
      bundles.emplace(bundle_path(folder_, tree.size() / tile_width), bundle_of(bundle));
      bundle.clear();
    }
    tree.add(durable.leaf, hasher,
             [&](const FullTile& tile) { tiles.emplace(tile_path(folder_, tile.level, tile.number), bytes_of_tile(tile.hashes)); });
  }
  if (!bundle.empty()) bundles.emplace(bundle_path(folder_, tree.size() / tile_width, bundle.size()), bundle_of(bundle));
  for (unsigned level = 0; level < tree.levels().size(); ++level) {
    const auto& hashes = tree.levels()[level];
    bool unchanged = Tree::width_of(tree.size(), level) == Tree::width_of(tree_.size(), level);
    if (hashes.empty() || unchanged) continue;
    tiles.emplace(tile_path(folder_, level, Tree::width_of(tree.size(), level) / tile_width, hashes.size()), bytes_of_tile(hashes));
  }

  TRY(write(bundles));
  crash_point("ledger.after_bundles");
  TRY(write(tiles));
  crash_point("ledger.after_tiles");
  std::set<fs::path> folders;
  for (const auto* files : {&bundles, &tiles})
    for (const auto& [path, bytes] : *files)
      for (auto above = path.parent_path(); folders.insert(above).second && above != folder_;) above = above.parent_path();
  for (const auto& folder : folders) TRY(disk_.sync_folder(folder));
  crash_point("ledger.after_folders");

  auto note = sign_note(write_checkpoint({verifier.name, tree.size(), tree.root(hasher)}), verifier, key);
  crash_point("ledger.before_checkpoint");
  TRY(disk_.replace_file(checkpoint_path(folder_), bytes_of(note)));
  crash_point("ledger.after_checkpoint");

  auto old_size = tree_.size();
  tree_ = std::move(tree);
  bundle_ = std::move(bundle);
  remove_partials_of(old_size);
  return note;
}

void Publication::remove_partials_of(std::uint64_t old_size) {
  auto filled = [&](unsigned level) {
    auto width = Tree::width_of(old_size, level);
    return width % tile_width != 0 && width / tile_width < Tree::width_of(tree_.size(), level) / tile_width;
  };
  for (unsigned level = 0; Tree::width_of(old_size, level) > 0; ++level) {
    auto number = Tree::width_of(old_size, level) / tile_width;
    if (filled(level)) disk_.remove_all(partials_of(tile_path(folder_, level, number)));
    if (filled(level) && level == 0) disk_.remove_all(partials_of(bundle_path(folder_, number)));
  }
}

}  // namespace wardbook::ledger
