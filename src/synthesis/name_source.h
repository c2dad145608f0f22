// Where synthetic persons get their names: the pools of src/deid, lists of a census, words that are surnames too, and names that nobody
// bears, so that no list can know them all. Immutable after its making; thread safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deid/name_pools.h"
#include "synthesis/dice.h"
#include "synthesis/marked_note.h"

namespace wardbook::synthesis {

// What the names of related persons have in common.
struct Family {
  enum class Style : std::uint8_t {
    pool,      // names of the origin
    blended,   // made of the beginning of one and the end of another
    composed,  // made of syllables
    census,
  };
  deid::Origin origin = deid::Origin::anglo;
  Style style = Style::pool;
  bool accents = true;
};

class NameSource {
 public:
  // With an origin, every person is of it: half of the names are in its pool, half are made of the beginning of one and the end of another.
  explicit NameSource(std::optional<deid::Origin> only = std::nullopt);
  Family family(Dice& dice, Language language) const;
  std::string given(Dice& dice, const Family& family, deid::Gender gender) const;
  std::string surname(Dice& dice, const Family& family) const;
  std::string invented_place(Dice& dice, Language language) const;  // "Karvelund", "Oberkarvelhausen"
  const deid::NamePools& pools() const { return pools_; }

 private:
  std::optional<deid::Origin> only_;
  deid::NamePools pools_;
  std::vector<std::string> first_names_;
  std::vector<std::string> last_names_;
};

}  // namespace wardbook::synthesis
