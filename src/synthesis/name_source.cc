#include "synthesis/name_source.h"

#include <algorithm>

#include "deid/data/coded.h"
#include "deid/data/lists.h"
#include "synthesis/letters.h"
#include "text/fold.h"

namespace wardbook::synthesis {
namespace {

using deid::Gender;
using deid::Origin;

// Surnames that are words of English, months, titles, diseases or things of a hospital as well.
constexpr std::string_view word_surnames[] = {
    "Young",     "Banks",    "Summer",  "Summers",  "Price",    "Long",    "May",     "Hope",     "Rose",    "Graves",  "Parkinson",
    "Marks",     "Bird",     "Church",  "Little",   "Rich",     "Small",   "Short",   "Strong",   "Wise",    "Best",    "Good",
    "Love",      "Joy",      "Grace",   "Bell",     "Bishop",   "Pope",    "Deacon",  "Abbott",   "Priest",  "Monk",    "King",
    "Prince",    "Duke",     "Knight",  "Page",     "Noble",    "Baker",   "Cook",    "Butler",   "Carter",  "Mason",   "Miller",
    "Porter",    "Potter",   "Sawyer",  "Shepherd", "Skinner",  "Slater",  "Weaver",  "Hunter",   "Fisher",  "Fowler",  "Gardner",
    "Barber",    "Chandler", "Cooper",  "Archer",   "Bowman",   "Woods",   "Wood",    "Forest",   "Field",   "Fields",  "Hill",
    "Hills",     "Dale",     "Glen",    "Lake",     "Rivers",   "Brook",   "Brooks",  "Pond",     "Waters",  "Wells",   "Ford",
    "Bridges",   "Street",   "Lane",    "Court",    "Park",     "Parks",   "House",   "Hall",     "Gates",   "Wall",    "Stone",
    "Steele",    "Gold",     "Silver",  "Brown",    "Green",    "Black",   "White",   "Gray",     "Blue",    "Fox",     "Wolf",
    "Lamb",      "Bull",     "Drake",   "Swan",     "Crane",    "Heron",   "Finch",   "Martin",   "Sparrow", "Hawk",    "Pike",
    "Bass",      "Trout",    "Salmon",  "Berry",    "Cherry",   "Plum",    "Peach",   "Pepper",   "Rice",    "Bean",    "Root",
    "Reed",      "Moss",     "Fern",    "Ivey",     "Holly",    "Flowers", "Garland", "Frost",    "Snow",    "Winter",  "Winters",
    "Spring",    "March",    "Monday",  "Friday",   "Day",      "Weeks",   "Moon",    "Star",     "Sunday",  "Noon",    "English",
    "French",    "Ireland",  "Holland", "Israel",   "Jordan",   "Paris",   "London",  "Dallas",   "Austin",  "Houston", "Lincoln",
    "Grant",     "Pierce",   "Sharp",   "Swift",    "Hurt",     "Payne",   "Ache",    "Akers",    "Cross",   "Hand",    "Foote",
    "Head",      "Beard",    "Legg",    "Tongue",   "Blood",    "Heart",   "Brain",   "Bone",     "Boddy",   "Lung",    "Kidney",
    "Colon",     "Chin",     "Temple",  "Palmer",   "Barr",     "Hodgkin", "Addison", "Bright",   "Paget",   "Wilson",  "Crohn",
    "Down",      "Turner",   "Marfan",  "Bell",     "Babinski", "Romberg", "Foley",   "Kelly",    "Bond",    "Bill",    "Bills",
    "Case",      "Cash",     "Penny",   "Buck",     "Sterling", "Major",   "Sargent", "Marshall", "Judge",   "Law",     "Justice",
    "Trust",     "Hardy",    "Moody",   "Savage",   "Wild",     "Darling", "Dear",    "Sweet",    "Fair",    "Free",    "Friend",
    "Guest",     "Means",    "Power",   "Powers",   "Will",     "Wills",   "Mills",   "Bowles",   "Cable",   "Camp",    "Chance",
    "Christian", "Close",    "Cotton",  "Dose",     "Early",    "Easter",  "East",    "West",     "North",   "South",   "Ward",
    "Clinic",    "Nurse",    "Doctor",  "Pillow",   "Battle"};

struct Sounds {
  std::string_view onsets, nuclei, codas, given_ends, surname_ends;
};
// Syllables that sound like the names of no country in particular, each line in a manner of its own.
constexpr Sounds sounds[] = {
    {"b d f g k l m n p r s t v z br dr kr tr st sk", "a e i o u", "n r l s m k", "a o en ia in us el",
     "ov ski man sen berg ek ar otti ez"},
    {"k t m n h w p l r", "a e i o u aa ai au oa uo", "", "ka no ri lea hia", "kanu moto wai pua lani tele"},
    {"b d g k n m t ch j z", "a e i o u", "m n", "inwe oma iko ayo une", "kwu eze ade olu ba ngo dike"},
    {"sh j zh x q y l w h g f k ch", "a i u ao ei ia uo", "n ng", "", ""},
    {"k r v s n d m p t g bh dh sh", "a i u ee aa oo", "n r sh m", "esh ika ani endra av isha", "swami appa nathan krish adhi walla garu"},
    {"h kh sh r z f m n b d q gh", "a i u aa ee", "r l m n d sh", "im een iyah ad iq", "zadeh ani oury awi eddin pour ian"},
    {"w t h k y d l ts n b gl", "a e i o aa ee", "h s k n", "a i hi eh", "zie tsosi gaii hawk bear kinne"},
    {"ll rh gw cr br th f d m p tr", "a e i o y ae", "n r th dd l s", "wen ydd an is orin", "worth ley ham by thwaite combe ford well"},
};

std::string syllables(Dice& dice, const Sounds& manner, int count, std::string_view ends) {
  auto one = [&](std::string_view list) {
    const auto parts = split(list, ' ');
    return parts.empty() ? std::string() : std::string(dice.pick(std::span<const std::string_view>(parts)));
  };
  std::string word;
  for (int i = 0; i < count; ++i) {
    word += one(manner.onsets);  // one call a statement: the order of operands is not the same everywhere
    word += one(manner.nuclei);
    if (i + 1 == count || dice.percent(30)) word += one(manner.codas);
  }
  if (!ends.empty() && dice.percent(70)) word += one(ends);
  return capitalised(word);
}

bool vowel(std::string_view letters) {
  const std::string folded = text::fold(letters);
  return folded.find_first_of("aeiouy") == 0;
}

// The beginning of one name up to a vowel, and the end of another from a consonant on: "Okafor" and "Nwosu" give "Okasu".
std::string blend(std::string_view front, std::string_view back) {
  auto cut = [](std::string_view name) {
    const std::size_t middle = name.size() / 2;
    for (std::size_t at = std::max<std::size_t>(middle, 1); at < name.size(); ++at)
      if ((name[at] & 0xC0) != 0x80 && !vowel(name.substr(at)) && vowel(name.substr(at - 1, 1))) return at;
    return middle;
  };
  if (front.find_first_of("-'") != front.npos || back.find_first_of("-'") != back.npos) return {};
  const std::size_t from = cut(front);
  const std::size_t to = cut(back);
  if ((front[from] & 0xC0) == 0x80 || (back[to] & 0xC0) == 0x80) return {};
  return std::string(front.substr(0, from)).append(text::lower(back.substr(to)));
}

std::string blended(Dice& dice, std::span<const std::string_view> names) {
  for (int tries = 0; tries < 8; ++tries) {
    const std::string_view front = dice.pick(names);
    const std::string_view back = dice.pick(names);
    const std::string name = blend(front, back);
    if (name.size() >= 4 && name.size() <= 14 && name != front && name != back) return name;
  }
  return std::string(dice.pick(names));
}

std::vector<std::string> decoded(std::initializer_list<std::string_view> lists) {
  std::vector<std::string> words;
  for (const std::string_view list : lists)
    deid::data::each_coded(list, [&](const std::string& word) {
      if (word.size() > 2 && word.find('_') == word.npos) words.push_back(capitalised(word));
    });
  return words;
}

constexpr Origin spanish[] = {Origin::spanish, Origin::latin_american, Origin::latin_american, Origin::basque_catalan};
constexpr Origin german[] = {Origin::german, Origin::german, Origin::german, Origin::turkish, Origin::polish};
constexpr Origin french[] = {Origin::french, Origin::french, Origin::french, Origin::arabic, Origin::west_african};
constexpr Origin english[] = {Origin::anglo, Origin::anglo, Origin::african_american, Origin::celtic, Origin::latin_american};

std::span<const Origin> usual(Language language) {
  switch (language) {
    case Language::es:
      return spanish;
    case Language::de:
      return german;
    case Language::fr:
      return french;
    case Language::en:
      break;
  }
  return english;
}

}  // namespace

NameSource::NameSource(std::optional<Origin> only)
    : only_(only),
      first_names_(decoded({deid::data::first_names, deid::data::common_first_names})),
      last_names_(decoded({deid::data::last_names, deid::data::common_last_names})) {}

Family NameSource::family(Dice& dice, Language language) const {
  Family family;
  if (only_) {
    family.origin = *only_;
    family.style = dice.percent(50) ? Family::Style::pool : Family::Style::blended;
    family.accents = dice.percent(language == Language::en ? 40 : 85);
    return family;
  }
  // Every origin is drawn often, so that none is known better than another.
  family.origin =
      dice.percent(language == Language::en ? 35 : 60) ? dice.pick(usual(language)) : static_cast<Origin>(dice.below(deid::origin_count));
  const int style = dice.between(1, 100);
  using enum Family::Style;
  family.style = style <= 60 ? pool : style <= 76 ? blended : style <= 86 ? composed : census;
  if (family.style == census && language != Language::en && dice.percent(60)) family.style = pool;
  family.accents = dice.percent(language == Language::en ? 40 : 85);
  return family;
}

std::string NameSource::given(Dice& dice, const Family& family, Gender gender) const {
  const auto names = pools_.given(family.origin, gender);
  std::string name;
  switch (family.style) {
    case Family::Style::pool:
      name = dice.pick(names);
      break;
    case Family::Style::blended:
      name = dice.percent(50) ? synthesis::blended(dice, names) : std::string(dice.pick(names));
      break;
    case Family::Style::composed: {
      const Sounds& manner = dice.pick(sounds);
      name = syllables(dice, manner, dice.between(1, 2), manner.given_ends);
      break;
    }
    case Family::Style::census:
      name = dice.pick(std::span<const std::string>(first_names_));
      break;
  }
  return family.accents ? name : plain(name);
}

std::string NameSource::surname(Dice& dice, const Family& family) const {
  if (!only_ && dice.percent(6)) return std::string(dice.pick(word_surnames));
  const auto names = pools_.surnames(family.origin);
  std::string name;
  switch (family.style) {
    case Family::Style::pool:
      name = dice.pick(names);
      break;
    case Family::Style::blended:
      name = synthesis::blended(dice, names);
      break;
    case Family::Style::composed: {
      const Sounds& manner = dice.pick(sounds);
      name = syllables(dice, manner, dice.between(1, 2), manner.surname_ends);
      break;
    }
    case Family::Style::census:
      name = dice.pick(std::span<const std::string>(last_names_));
      break;
  }
  return family.accents ? name : plain(name);
}

std::string NameSource::invented_place(Dice& dice, Language language) const {
  // Endings as villages of the language have them, most of them behind a made-up stem or a surname.
  static constexpr std::string_view english_ends =
      "ton ville field burg dale wick mere stead haven ford view grove port ridge by lund boro wood land ham";
  static constexpr std::string_view spanish_ends = "illa ares edo osa ada eja ar uelos anca ella era";
  static constexpr std::string_view german_ends = "hausen dorf heim ingen stetten bach feld burg au berg kirchen rode walde hofen reuth";
  static constexpr std::string_view french_ends = "ac y ville court igny ières anges ans euil onne ost";
  const std::string_view ends = language == Language::es   ? spanish_ends
                                : language == Language::de ? german_ends
                                : language == Language::fr ? french_ends
                                                           : english_ends;
  const auto endings = split(ends, ' ');
  const Sounds& manner = dice.pick(sounds);  // a statement of its own: the order of arguments is not the same everywhere
  std::string name = syllables(dice, manner, dice.between(1, 2), {});
  name += dice.pick(std::span<const std::string_view>(endings));
  const int form = dice.between(1, 10);
  static constexpr std::string_view english_before[] = {"New ",  "Port ", "Lake ",  "Mount ", "East ",
                                                        "West ", "Fort ", "North ", "St. ",   "Glen "};
  static constexpr std::string_view spanish_before[] = {"Villa",  "San ",  "Santa ", "Puerto ", "Castro",
                                                        "Fuente", "Torre", "Valde",  "Monte",   "Villanueva de "};
  static constexpr std::string_view german_before[] = {"Ober",   "Nieder", "Bad ",   "Neu",   "Groß-",
                                                       "Klein-", "Alt",    "Sankt ", "Unter", "Hinter"};
  static constexpr std::string_view french_before[] = {"Saint-",      "La ",      "Le ",  "Mont-",  "Sainte-",
                                                       "Villeneuve-", "Château-", "Les ", "Bourg-", "Roche-"};
  if (form > 3) return name;
  const std::string_view before = language == Language::es   ? dice.pick(spanish_before)
                                  : language == Language::de ? dice.pick(german_before)
                                  : language == Language::fr ? dice.pick(french_before)
                                                             : dice.pick(english_before);
  const bool joined = before.back() != ' ' && before.back() != '-';
  return std::string(before) + (joined ? text::lower(name) : name);
}

}  // namespace wardbook::synthesis
