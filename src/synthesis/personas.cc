#include "synthesis/personas.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "deid/one_of.h"
#include "synthesis/letters.h"
#include "synthesis/name_words.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace wardbook::synthesis {
namespace {

using deid::Gender;

std::string first_letter(std::string_view word) {
  return word.empty() ? std::string() : std::string(word.substr(0, text::decode(word, 0).size));
}

std::string last_word(std::string_view text) {
  std::string last;
  for (const Run& run : runs(text.substr(text.size() > 40 ? text.size() - 40 : 0)))
    if (run.kind == Run::letters) last = text::fold(run.text);
  return last;
}

bool title_of_surname(std::string_view word) {
  static constexpr std::string_view titles[] = {"dr",      "dra",      "mr",     "mrs",   "ms",     "miss",    "herr", "herrn",
                                                "frau",    "m",        "mme",    "mlle",  "sr",     "sra",     "prof", "doctor",
                                                "doctora", "monsieur", "madame", "senor", "senora", "officer", "sgt"};
  return deid::one_of(word, titles);
}
bool female_word(std::string_view word) {
  static constexpr std::string_view words[] = {
      "wife",  "daughter", "mother", "sister",  "aunt",  "niece",  "grandmother", "granddaughter", "mom",    "mrs",
      "ms",    "miss",     "frau",   "mme",     "mlle",  "madame", "sra",         "dona",          "esposa", "hija",
      "madre", "hermana",  "tia",    "sobrina", "nieta", "abuela", "ehefrau",     "tochter",       "mutter", "schwester",
      "femme", "fille",    "mere",   "soeur",   "tante", "dra",    "epouse",      "girlfriend"};
  return deid::one_of(word, words);
}
bool male_word(std::string_view word) {
  static constexpr std::string_view words[] = {
      "husband", "son",      "father", "brother", "uncle",  "nephew", "grandfather", "grandson", "dad",   "mr",      "herr",  "herrn",
      "m",       "monsieur", "sr",     "don",     "esposo", "hijo",   "padre",       "hermano",  "tio",   "sobrino", "nieto", "abuelo",
      "marido",  "ehemann",  "sohn",   "vater",   "bruder", "mari",   "fils",        "pere",     "frere", "oncle",   "neveu", "boyfriend"};
  return deid::one_of(word, words);
}

}  // namespace

Personas::Personas(const std::vector<Piece>& pieces, Language language, const NameSource& source, Dice& dice) : source_(source) {
  learn(pieces);
  decide(language, dice);
  choose_initials(pieces, dice);
  stranger_ = source.family(dice, language);
}

// Union-find without ranks, the way made short for the next time.
std::string Personas::root(const std::string& word) {
  std::string top = word;
  for (auto found = words_.find(top); found != words_.end() && !found->second.kin.empty(); found = words_.find(top))
    top = found->second.kin;
  for (std::string at = word; at != top;) at = std::exchange(words_[at].kin, top);
  return top;
}

void Personas::learn(const std::vector<Piece>& pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (piece.kind != Piece::Kind::value || piece.label != trust::Label::name || is_monogram(piece.text, source_.pools())) continue;
    const auto tokens = name_tokens(piece.text, source_.pools());
    const auto count = std::count_if(tokens.begin(), tokens.end(), [](const NameToken& t) { return t.kind != NameToken::Kind::separator; });
    const std::string before = i > 0 && pieces[i - 1].kind == Piece::Kind::text ? last_word(pieces[i - 1].text) : std::string();
    const bool comma = piece.text.find_first_of(",^") != std::string::npos;  // HL7 has carets
    bool after_comma = false;
    bool nickname = false;
    std::string family;
    int place = 0;
    for (const NameToken& token : tokens) {
      if (token.kind == NameToken::Kind::separator) {
        after_comma = after_comma || token.text.find_first_of(",^") != token.text.npos;
        nickname = token.text.ends_with('"') || token.text.ends_with('(') || token.text.ends_with("\xE2\x80\x9C");
        continue;
      }
      ++place;
      if (token.kind != NameToken::Kind::word) continue;
      const std::string folded = text::fold(token.text);
      Word& word = words_[folded];
      const auto known = source_.pools().bearing(token.text);
      const bool given = known.female | known.male;
      word.given += given && !known.surname ? 2 : !given && known.surname ? -2 : 0;
      if (nickname)
        word.given += 3;
      else if (comma)
        word.given += after_comma ? 3 : -3;
      else if (count > 1)
        word.given += place == 1 ? 2 : place == count ? -2 : 0;
      else if (title_of_surname(before))
        word.given -= 3;
      else if (female_word(before) || male_word(before))
        word.given += 2;
      word.female += std::popcount(known.female) > 0 ? 1 : 0;
      word.female -= std::popcount(known.male) > 0 ? 1 : 0;
      if (place == 1 || after_comma) word.female += female_word(before) ? 2 : male_word(before) ? -2 : 0;
      const std::string own = root(folded);
      if (family.empty())
        family = own;
      else if (own != root(family))
        words_[own].kin = root(family);
    }
  }
}

// No name of the note may come back.
bool Personas::clashes(std::string_view fresh) const {
  if (words_.contains(text::fold(fresh))) return true;
  for (const Run& run : runs(fresh))
    if (run.kind == Run::letters && words_.contains(text::fold(run.text))) return true;
  return false;
}

void Personas::decide(Language language, Dice& dice) {
  std::map<std::string, Family> families;
  for (auto& [folded, word] : words_) {
    const std::string head = root(folded);
    if (!families.contains(head)) families[head] = source_.family(dice, language);
    const Family& family = families[head];
    const Gender gender = word.female > 0 || (word.female == 0 && dice.percent(50)) ? Gender::female : Gender::male;
    for (int tries = 0; tries < 20; ++tries) {
      word.fresh = word.given > 0 ? source_.given(dice, family, gender) : source_.surname(dice, family);
      if (!clashes(word.fresh)) break;
    }
  }
  std::map<std::string, std::string> given_of;  // the first of each family
  for (const auto& [folded, word] : words_)
    if (word.given > 0 && !word.fresh.empty()) given_of.try_emplace(root(folded), word.fresh);
  for (const auto& [folded, word] : words_)
    if (word.given <= 0) persons_.push_back({given_of[root(folded)], word.fresh});
}

// Initials of a person of the document become the initials of what the name became.
void Personas::choose_initials(const std::vector<Piece>& pieces, Dice& dice) {
  std::map<std::string, std::string> of_names;  // "rtb" of "Robert T. Brown"
  auto initials_of = [&](std::string_view value) {
    std::vector<std::string> letters;
    for (const NameToken& token : name_tokens(value, source_.pools()))
      if (token.kind == NameToken::Kind::word || token.kind == NameToken::Kind::initial)
        letters.push_back(text::fold(first_letter(token.text)));
    return letters;
  };
  for (const Piece& piece : pieces) {
    if (piece.kind != Piece::Kind::value || piece.label != trust::Label::name || is_monogram(piece.text, source_.pools())) continue;
    for (const NameToken& token : name_tokens(piece.text, source_.pools())) {
      if (token.kind != NameToken::Kind::initial) continue;
      std::string& fresh = initials_[text::fold(token.text)];
      if (!fresh.empty()) continue;
      for (const auto& [folded, word] : words_)
        if (word.given > 0 && folded.starts_with(text::fold(token.text)) && fresh.empty()) fresh = first_letter(word.fresh);
      if (fresh.empty()) fresh = dice.letter();
    }
  }
  for (const Piece& piece : pieces) {
    if (piece.kind != Piece::Kind::value || piece.label != trust::Label::name || is_monogram(piece.text, source_.pools())) continue;
    const auto old_letters = initials_of(piece.text);
    const auto new_letters = initials_of(rename(piece.text));
    if (old_letters.size() < 2 || old_letters.size() != new_letters.size()) continue;
    std::string old_all;
    std::string new_all;
    for (std::size_t i = 0; i < old_letters.size(); ++i) {
      old_all += old_letters[i];
      new_all += new_letters[i];
    }
    of_names[old_all] = new_all;
    of_names[old_letters.front() + old_letters.back()] = new_letters.front() + new_letters.back();
  }
  for (const Piece& piece : pieces) {
    if (piece.kind != Piece::Kind::value || piece.label != trust::Label::name || !is_monogram(piece.text, source_.pools())) continue;
    std::string letters;
    for (const Run& run : runs(text::fold(piece.text)))
      if (run.kind == Run::letters) letters += run.text;
    if (const auto found = of_names.find(letters); found != of_names.end())
      initials_[letters] = found->second;
    else if (!initials_.contains(letters))
      for (std::size_t i = 0; i < text::count_code_points(letters); ++i) initials_[letters] += dice.letter();
  }
}

std::string Personas::fresh_initials(std::string_view value) const {
  std::string letters;
  for (const Run& run : runs(text::fold(value)))
    if (run.kind == Run::letters) letters += run.text;
  const auto found = initials_.find(letters);
  if (found == initials_.end()) return std::string(value);
  const std::string fresh = upper(found->second);
  // The full stops and hyphens stand where they stood.
  std::string result;
  std::size_t next = 0;
  for (std::size_t at = 0; at < value.size();) {
    const text::Decoded character = text::decode(value, at);
    if (text::is_letter(character.code_point) && next < fresh.size()) {
      const std::size_t size = text::decode(fresh, next).size;
      const std::string letter = fresh.substr(next, size);
      result += text::is_upper(character.code_point) ? letter : text::lower(letter);
      next += size;
    } else if (!text::is_letter(character.code_point)) {
      result += value.substr(at, character.size);
    }
    at += character.size;
  }
  return result;
}

std::string Personas::rename(std::string_view value) const {
  if (is_monogram(value, source_.pools())) return fresh_initials(value);
  std::string result;
  for (const NameToken& token : name_tokens(value, source_.pools())) {
    const std::string folded = text::fold(token.text);
    if (token.kind == NameToken::Kind::word) {
      const auto found = words_.find(folded);
      result += found == words_.end() ? std::string(token.text) : in_case(found->second.fresh, case_of(token.text));
    } else if (token.kind == NameToken::Kind::initial) {
      const auto found = initials_.find(folded);
      const std::string letter = found == initials_.end() ? std::string(token.text) : upper(found->second);
      result += case_of(token.text) == Case::lower ? text::lower(letter) : letter;
    } else {
      result += token.text;
    }
  }
  return result;
}

const std::string* Personas::fresh(std::string_view word) const {
  const auto found = words_.find(text::fold(word));
  return found == words_.end() ? nullptr : &found->second.fresh;
}

Personas::Person Personas::somebody(Dice& dice) const {
  if (!persons_.empty() && dice.percent(75)) {
    Person person = dice.pick(std::span<const Person>(persons_));
    if (!person.given.empty()) return person;
    person.given = source_.given(dice, stranger_, dice.percent(50) ? Gender::female : Gender::male);
    return person;
  }
  Person person;
  person.given = source_.given(dice, stranger_, dice.percent(50) ? Gender::female : Gender::male);
  person.surname = source_.surname(dice, stranger_);
  return person;
}

}  // namespace wardbook::synthesis
