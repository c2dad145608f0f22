#include "synthesis/wording.h"

#include "deid/data/coded.h"
#include "deid/data/lists.h"
#include "synthesis/letters.h"

namespace wardbook::synthesis {
namespace {

std::vector<std::string> lexicon_cities() {
  std::vector<std::string> cities;
  deid::data::each_coded(deid::data::cities, [&](const std::string& coded) {
    std::string name;
    for (const std::string_view word : split(coded, '_')) {
      if (!name.empty()) name += ' ';
      const bool small = word == "of" || word == "the" || word == "on" || word == "de" || word == "du";
      name += small && !name.empty() ? std::string(word) : capitalised(word);
    }
    if (name.size() > 2) cities.push_back(std::move(name));
  });
  return cities;
}

}  // namespace

Wording::Wording(const NameSource& names) : names_(names) {
  const WordingTable* const tables[] = {&english_wording, &spanish_wording, &german_wording, &french_wording};
  for (std::size_t i = 0; i < 4; ++i) {
    const WordingTable& table = *tables[i];
    Lists& lists = lists_[i];
    for (const std::string_view city : split(table.cities, '|')) lists.cities.emplace_back(city);
    if (table.cities.empty()) lists.cities = lexicon_cities();
    lists.nature = split(table.nature, '|');
    lists.saints = split(table.saints, '|');
    lists.directions = split(table.directions, '|');
    lists.street_words = split(table.street_words, '|');
    lists.street_kinds = split(table.street_kinds, '|');
    lists.professions = split(table.professions, '|');
    auto set = [&](Part part, std::string_view choices) { lists.patterns[static_cast<std::size_t>(part)] = split(choices, '|'); };
    set(Part::street, table.streets);
    set(Part::hospital, table.hospitals);
    set(Part::room, table.rooms);
    set(Part::place, table.places);
    set(Part::county, table.counties);
    set(Part::country, table.countries);
    set(Part::employer, table.employers);
    set(Part::school, table.schools);
    set(Part::other, table.organizations);
  }
}

std::string Wording::city(Dice& dice, Language language) const {
  return dice.percent(50) ? dice.pick(std::span<const std::string>(lists_[static_cast<std::size_t>(language)].cities))
                          : code(dice, language, 'P');
}

std::string Wording::compose(Dice& dice, Language language, Part part) const {
  const List& patterns = lists_[static_cast<std::size_t>(language)].patterns[static_cast<std::size_t>(part)];
  return expand(dice, language, dice.pick(std::span<const std::string_view>(patterns)));
}

std::string Wording::profession(Dice& dice, Language language) const {
  return std::string(dice.pick(std::span<const std::string_view>(lists_[static_cast<std::size_t>(language)].professions)));
}

std::string Wording::code(Dice& dice, Language language, char code) const {
  const Lists& lists = lists_[static_cast<std::size_t>(language)];
  auto one = [&](const List& list) { return std::string(dice.pick(std::span<const std::string_view>(list))); };
  switch (code) {
    case 'S':
      return names_.surname(dice, names_.family(dice, language));
    case 'G': {
      const Family family = names_.family(dice, language);
      return names_.given(dice, family, dice.percent(50) ? deid::Gender::female : deid::Gender::male);
    }
    case 'C':
      return dice.pick(std::span<const std::string>(lists.cities));
    case 'P':
      return names_.invented_place(dice, language);
    case 'B':
      return city(dice, language);
    case 'N':
      return one(lists.nature);
    case 'T':
      return one(lists.saints);
    case 'D':
      return one(lists.directions);
    case 'W':
      return one(lists.street_words);
    case 'V':
      return one(lists.street_kinds);
    case 'A': {
      std::string acronym;
      const int length = dice.between(2, 5);
      for (int i = 0; i < length; ++i) acronym += dice.letter();
      return acronym;
    }
    default:
      return {};
  }
}

std::string Wording::expand(Dice& dice, Language language, std::string_view pattern) const {
  std::string result;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    switch (pattern[i]) {
      case '%':
        if (++i < pattern.size()) result += expand(dice, language, code(dice, language, pattern[i]));
        break;
      case '#':
        result += dice.digit();
        break;
      case '&':
        result += static_cast<char>('1' + dice.below(9));
        break;
      case '@':
        result += dice.letter();
        break;
      case '~':
        result += '&';
        break;
      default:
        result += pattern[i];
    }
  }
  return result;
}

}  // namespace wardbook::synthesis
