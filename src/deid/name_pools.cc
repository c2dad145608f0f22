#include "deid/name_pools.h"

#include <algorithm>

#include "text/fold.h"

namespace wardbook::deid {
namespace {

constexpr std::array<std::string_view, origin_count> origin_names{"anglo",
                                                                  "african_american",
                                                                  "celtic",
                                                                  "spanish",
                                                                  "latin_american",
                                                                  "portuguese",
                                                                  "french",
                                                                  "haitian",
                                                                  "german",
                                                                  "dutch",
                                                                  "italian",
                                                                  "scandinavian",
                                                                  "finnish",
                                                                  "basque_catalan",
                                                                  "polish",
                                                                  "czech_slovak",
                                                                  "hungarian_romanian",
                                                                  "russian",
                                                                  "ukrainian",
                                                                  "south_slavic",
                                                                  "baltic",
                                                                  "greek",
                                                                  "turkish",
                                                                  "armenian_georgian",
                                                                  "hebrew",
                                                                  "hindi",
                                                                  "punjabi",
                                                                  "bengali",
                                                                  "pakistani_afghan",
                                                                  "tamil",
                                                                  "telugu_malayali_kannada",
                                                                  "nepali_sinhala",
                                                                  "chinese",
                                                                  "korean",
                                                                  "japanese",
                                                                  "vietnamese",
                                                                  "filipino",
                                                                  "indonesian_malay",
                                                                  "thai_khmer_lao",
                                                                  "hmong",
                                                                  "arabic",
                                                                  "persian",
                                                                  "yoruba",
                                                                  "igbo",
                                                                  "akan",
                                                                  "west_african",
                                                                  "central_african",
                                                                  "ethiopian",
                                                                  "somali",
                                                                  "swahili",
                                                                  "southern_african",
                                                                  "hausa",
                                                                  "hawaiian",
                                                                  "samoan_tongan",
                                                                  "native_american",
                                                                  "caribbean"};

std::vector<std::string_view> split(std::string_view list) {
  std::vector<std::string_view> words;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0) words.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

}  // namespace

std::string_view name_of(Origin origin) { return origin_names[static_cast<std::size_t>(origin)]; }

std::optional<Origin> origin_from(std::string_view name) {
  const auto found = std::find(origin_names.begin(), origin_names.end(), name);
  if (found == origin_names.end()) return std::nullopt;
  return static_cast<Origin>(found - origin_names.begin());
}

std::string_view origin_list() {
  static const std::string list = [] {
    std::string joined;
    for (const std::string_view name : origin_names) joined.append(joined.empty() ? "" : ", ").append(name);
    return joined;
  }();
  return list;
}

NamePools::NamePools() {
  auto learn = [&](const std::vector<std::string_view>& words, Origins Bearing::* as, Origin origin) {
    for (const std::string_view word : words) bearings_[text::fold(word)].*as |= bit_of(origin);
  };
  for (const auto tables : {names_of_western(), names_of_eastern(), names_of_asian(), names_of_southern()})
    for (const NameTable& table : tables) {
      Pool& pool = pools_[static_cast<std::size_t>(table.origin)];
      pool = {split(table.female), split(table.male), split(table.surnames)};
      learn(pool.female, &Bearing::female, table.origin);
      learn(pool.male, &Bearing::male, table.origin);
      learn(pool.surnames, &Bearing::surname, table.origin);
    }
}

std::span<const std::string_view> NamePools::given(Origin origin, Gender gender) const {
  const Pool& pool = pools_[static_cast<std::size_t>(origin)];
  return gender == Gender::female ? pool.female : pool.male;
}

std::span<const std::string_view> NamePools::surnames(Origin origin) const { return pools_[static_cast<std::size_t>(origin)].surnames; }

NamePools::Bearing NamePools::bearing(std::string_view word) const {
  const auto found = bearings_.find(text::fold(word));
  return found == bearings_.end() ? Bearing{} : found->second;
}

}  // namespace wardbook::deid
