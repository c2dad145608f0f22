#include "ledger/presence.h"

#include "ledger/layout.h"

namespace wardbook::ledger {

Presence::Presence(const std::filesystem::path& folder) {
  for (const auto& path : {folder, segment_folder(folder), folder / "tile", vkey_path(folder)})
    places_.push_back({path, identity_of(path)});
}

Result<void> Presence::check() const {
  for (const auto& place : places_)
    if (identity_of(place.path) != place.identity)
      return fail(Code::store_unavailable, "The ledger's folder, or a part of it, was moved away: put it back.");
  return {};
}

}  // namespace wardbook::ledger
