#include "deid/operators/surrogate_names.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "deid/one_of.h"
#include "deid/operators/given_names.h"
#include "deid/operators/written_like.h"
#include "deid/view.h"
#include "text/fold.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace wardbook::deid::operators {

namespace {

// "Jr.", "III": behind a name, and no part of it.
bool suffix(std::string_view folded) {
  static constexpr std::string_view words[] = {"jr", "sr", "ii", "iii", "iv"};
  return one_of(folded, words);
}

enum class LengthClass : std::uint8_t { brief, middling, ample };
LengthClass length_class(std::string_view word) {
  const std::size_t letters = text::count_code_points(word);
  return letters <= 4 ? LengthClass::brief : letters <= 7 ? LengthClass::middling : LengthClass::ample;
}

// Whose names stand for a word that no pool knows.
constexpr Origin usual_origin(Language language) {
  switch (language) {
    case Language::es:
      return Origin::spanish;
    case Language::de:
      return Origin::german;
    case Language::fr:
      return Origin::french;
    case Language::en:
      break;
  }
  return Origin::anglo;
}

}  // namespace

SurrogateNames::SurrogateNames(std::string_view text, const std::vector<Span>& spans, const Taken& taken, const PatientKey& key,
                               const NamePools& pools, const Lexicon& lexicon, Language language)
    : taken_(taken), key_(key), pools_(pools), lexicon_(lexicon), language_(language) {
  // In the order of the words, not of the text: what is passed over should depend on as little as can be.
  std::set<std::string> words;
  for (const Span& span : spans) {
    if (span.label != trust::Label::name) continue;
    const View view(text.substr(span.start, span.end - span.start));
    for (const text::Token& token : text::tokens(view.text()))
      if (part_of(text::slice(view.text(), token)) == Part::replaced) words.insert(text::fold(text::slice(view.text(), token)));
  }
  for (const std::string& word : words) {
    std::string name = chosen(word);
    back_.emplace(text::fold(name), word);
    instead_.emplace(word, std::move(name));
  }
}

SurrogateNames::Part SurrogateNames::part_of(std::string_view word) const {
  const std::string folded = text::fold(word);
  if (folded.empty() || !text::is_letter(text::decode(folded, 0).code_point)) return Part::kept;
  if (folded == "'s" || suffix(folded)) return Part::kept;
  const bool lower = text::lower(word) == word;
  if (lower && (lexicon_.facts(folded) & (fact::particle | fact::function)) != 0) return Part::kept;
  if (word.size() == 1) return Part::initials;
  const NamePools::Bearing bearing = pools_.bearing(folded);
  const bool unknown = (bearing.female | bearing.male | bearing.surname) == 0 && (lexicon_.facts(folded) & fact::any_name) == 0;
  if (unknown && word.size() <= 3 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
    return Part::initials;  // "RTB"
  return Part::replaced;
}

// The names that may stand for a word: of the first origin that has it, as what it is there.
std::vector<std::string_view> SurrogateNames::pool_of(const std::string& folded) const {
  const NamePools::Bearing bearing = pools_.bearing(folded);
  const Origins given = bearing.female | bearing.male;
  const auto english = language_ == Language::en ? gender_of_english(folded) : std::nullopt;
  std::span<const std::string_view> all;
  if (english && (given & bit_of(Origin::anglo)) == 0) {
    all = pools_.given(Origin::anglo, *english);
  } else if (given != 0) {
    all = pools_.given(first_of(given), (bearing.female & bit_of(first_of(given))) != 0 ? Gender::female : Gender::male);
  } else if (bearing.surname != 0) {
    all = pools_.surnames(first_of(bearing.surname));
  } else if (const Facts facts = lexicon_.facts(folded); (facts & fact::first) != 0 && (facts & fact::last) == 0) {
    all = pools_.given(usual_origin(language_), folded.ends_with('a') ? Gender::female : Gender::male);
  } else {
    all = pools_.surnames(usual_origin(language_));
  }
  std::vector<std::string_view> alike;
  std::copy_if(all.begin(), all.end(), std::back_inserter(alike),
               [&](std::string_view name) { return length_class(name) == length_class(folded); });
  constexpr std::size_t enough = 8;
  if (alike.size() >= enough) return alike;
  // Few are as short: those that come nearest.
  alike.assign(all.begin(), all.end());
  const auto distance = [own = static_cast<int>(text::count_code_points(folded))](std::string_view name) {
    return std::abs(static_cast<int>(text::count_code_points(name)) - own);
  };
  std::stable_sort(alike.begin(), alike.end(), [&](std::string_view a, std::string_view b) { return distance(a) < distance(b); });
  while (alike.size() > enough && distance(alike.back()) > distance(alike[enough - 1])) alike.pop_back();
  return alike;
}

// The key puts the pool into an order of its own, a ring; a word of the pool becomes the next one in it. So no two words of a pool
// become the same, none stays, and knowing one pair tells nothing of the others.
std::string SurrogateNames::chosen(const std::string& folded) const {
  struct Place {
    std::uint64_t drawn;
    std::string_view name;
    std::string folded;
  };
  std::vector<Place> ring;
  for (const std::string_view name : pool_of(folded)) {
    std::string plain = text::fold(name);
    const std::uint64_t drawn = key_.draw("name", plain);
    ring.push_back({drawn, name, std::move(plain)});
  }
  std::sort(ring.begin(), ring.end(),
            [](const Place& a, const Place& b) { return a.drawn != b.drawn ? a.drawn < b.drawn : a.name < b.name; });
  const std::uint64_t own = key_.draw("name", folded);
  const auto after = std::find_if(ring.begin(), ring.end(), [&](const Place& place) { return place.drawn > own; });
  const std::size_t first = after == ring.end() ? 0 : static_cast<std::size_t>(after - ring.begin());
  for (std::size_t step = 0; step < ring.size(); ++step) {
    const Place& place = ring[(first + step) % ring.size()];
    if (place.folded != folded && !taken_.word(place.folded) && !back_.contains(place.folded)) return std::string(place.name);
  }
  // A document that names a whole pool: a word of no pool, made of syllables.
  static constexpr std::string_view syllables[] = {"ba",  "den", "fi", "gor", "hal", "ker", "lo", "mun",
                                                   "ner", "os",  "pe", "ran", "sil", "tor", "ul", "wen"};
  for (std::uint32_t attempt = 0;; ++attempt) {
    std::uint64_t drawn = key_.draw("syllables", folded, attempt);
    std::string name;
    for (int i = 0; i < 3; ++i, drawn >>= 4) name += syllables[drawn & 15];
    if (name == folded || taken_.word(name) || back_.contains(name)) continue;
    name[0] = static_cast<char>(name[0] - 0x20);
    return name;
  }
}

// The first letter of what stands for the one word of the document that begins so, or another letter.
char SurrogateNames::initial(char letter) const {
  const bool upper = letter >= 'A' && letter <= 'Z';
  const char low = upper ? static_cast<char>(letter + 0x20) : letter;
  if (low < 'a' || low > 'z') return letter;
  char found = 0;
  for (const auto& [word, name] : instead_) {
    if (word[0] != low) continue;
    const char first = text::fold(name)[0];
    found = found == 0 || found == first ? first : '?';
  }
  if (found < 'a' || found > 'z' || found == low)
    found = static_cast<char>('a' + (low - 'a' + 1 + static_cast<int>(key_.draw("initial", {&low, 1}) % 25)) % 26);
  return upper ? static_cast<char>(found - 0x20) : found;
}

std::optional<std::string> SurrogateNames::of(std::string_view name) const {
  std::string result;
  std::uint32_t done = 0;
  bool changed = false;
  // As the detectors read it: a soft hyphen parts no word, and a letter that looks Latin is.
  const View view(name);
  for (const text::Token& token : text::tokens(view.text())) {
    const std::string_view word = text::slice(view.text(), token);
    const text::Range range = view.to_original({token.start, token.end});
    result += name.substr(done, range.start - done);
    done = range.end;
    switch (part_of(word)) {
      case Part::replaced:
        result += written_like(instead_.at(text::fold(word)), word);
        changed = true;
        break;
      case Part::initials:
        for (const char letter : word) result += initial(letter);
        changed = true;
        break;
      case Part::kept:
        result += word;
        break;
    }
  }
  result += name.substr(done);
  return changed ? std::optional(std::move(result)) : std::nullopt;
}

const std::string* SurrogateNames::known(std::string_view folded) const {
  const auto found = instead_.find(std::string(folded));
  return found == instead_.end() ? nullptr : &found->second;
}

}  // namespace wardbook::deid::operators
