// Names of persons by origin and gender: what a surrogate or a synthetic document takes a name from. About 150 names each of 56 origins,
// written by hand; an origin is a place or language where a name is common, and says nothing about a person. One name is one word: it
// has no space, but may have a hyphen or an apostrophe. Immutable after its making; thread safe.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wardbook::deid {

enum class Origin : std::uint8_t {
  anglo,
  african_american,
  celtic,
  spanish,
  latin_american,
  portuguese,
  french,
  haitian,
  german,
  dutch,
  italian,
  scandinavian,
  finnish,
  basque_catalan,
  polish,
  czech_slovak,
  hungarian_romanian,
  russian,
  ukrainian,
  south_slavic,
  baltic,
  greek,
  turkish,
  armenian_georgian,
  hebrew,
  hindi,
  punjabi,
  bengali,
  pakistani_afghan,
  tamil,
  telugu_malayali_kannada,
  nepali_sinhala,
  chinese,
  korean,
  japanese,
  vietnamese,
  filipino,
  indonesian_malay,
  thai_khmer_lao,
  hmong,
  arabic,
  persian,
  yoruba,
  igbo,
  akan,
  west_african,
  central_african,
  ethiopian,
  somali,
  swahili,
  southern_african,
  hausa,
  hawaiian,
  samoan_tongan,
  native_american,
  caribbean,
};
inline constexpr std::size_t origin_count = 56;
std::string_view name_of(Origin origin);  // "latin_american"
std::optional<Origin> origin_from(std::string_view name);
std::string_view origin_list();  // all names, with commas; of static storage

enum class Gender : std::uint8_t { female, male };

// Some origins, one bit each.
using Origins = std::uint64_t;
static_assert(origin_count <= 64);
constexpr Origins bit_of(Origin origin) { return Origins{1} << static_cast<unsigned>(origin); }
constexpr Origin first_of(Origins origins) { return static_cast<Origin>(std::countr_zero(origins)); }  // of at least one

class NamePools {
 public:
  NamePools();

  // Never empty: at least 30 given names of each gender and 50 surnames.
  std::span<const std::string_view> given(Origin origin, Gender gender) const;
  std::span<const std::string_view> surnames(Origin origin) const;

  // Where a word is known as a name, whatever its case and accents. All zero if it is not known.
  struct Bearing {
    Origins female = 0;
    Origins male = 0;
    Origins surname = 0;
  };
  Bearing bearing(std::string_view word) const;

 private:
  struct Pool {
    std::vector<std::string_view> female, male, surnames;
  };
  std::array<Pool, origin_count> pools_;
  std::unordered_map<std::string, Bearing> bearings_;  // by the folded word
};

// Inside of name_pools: the tables, one a file. Names are separated by a space.
struct NameTable {
  Origin origin;
  std::string_view female;
  std::string_view male;
  std::string_view surnames;
};
std::span<const NameTable> names_of_western();
std::span<const NameTable> names_of_eastern();
std::span<const NameTable> names_of_asian();
std::span<const NameTable> names_of_southern();

}  // namespace wardbook::deid
