#include "synthesis/replacement.h"

#include <algorithm>

#include "synthesis/codes.h"
#include "synthesis/contacts.h"
#include "synthesis/dates.h"
#include "synthesis/identifiers.h"
#include "synthesis/letters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace wardbook::synthesis {
namespace {

using trust::Label;

constexpr std::size_t letters_to_hide = 5;
constexpr int most_tries = 30;

std::string as_words(std::string_view text) {
  std::string words = " ";
  for (const Run& run : runs(text))
    if (run.kind != Run::other) words.append(text::fold(run.text)).append(" ");
  return words;
}

bool any_digit(std::string_view text) { return text.find_first_of("0123456789") != text.npos; }

bool any_word(std::string_view text) {
  const auto parts = runs(text);
  return std::any_of(parts.begin(), parts.end(), [](const Run& run) { return run.kind == Run::letters && run.text.size() > 1; });
}

// Which of some sorts of places a name says that it is, by a part of a word; the last sort is none of them.
std::size_t kind_of(std::string_view name) {
  static constexpr std::string_view kinds[] = {
      "pharm|drug|apothec|apothek|farmacia|botica|cvs|walgreens",
      "labor|imag|radiolog|lbm",
      "nursing|manor|assisted|senior|hospice|care center|residen|ehpad|pflege|heim|geriatr|retraite|foyer",
      "correction|jail|prison",
      "church|baptist|parish|methodist|parroquia|ermita|eglise|paroisse|kirche|temple|mosque|mezquita|st. |our lady",
      "park|lake|beach|mountain|island|see|lac |playa|isla",
      "elementary|primary|grundschule|ceip|ecole|preschool|kindergarten|creche|kita",
      "universi|college|uni |facult|hochschule",
      "law|llp|abogad|kanzlei|rechtsanw|bufete|etude"};
  const std::string folded = text::fold(name);
  for (std::size_t i = 0; i < std::size(kinds); ++i)
    for (const std::string_view part : split(kinds[i], '|'))
      if (folded.find(part) != folded.npos) return i;
  return std::size(kinds);
}

// "the Begay ranch" stands where an article stood, "Begay ranch" where none did.
std::string with_article_of(std::string_view value, std::string fresh) {
  static constexpr std::string_view articles[] = {"the ", "el ", "la ", "los ", "las ", "le ", "les ", "l'", "die ", "der ", "das "};
  auto article = [](std::string_view text) {
    const std::string lower = text::lower(text.substr(0, 5));
    for (const std::string_view one : articles)
      if (lower.starts_with(one)) return one.size();
    return std::size_t{0};
  };
  if (const std::size_t size = article(fresh); size > 0 && article(value) == 0) fresh.erase(0, size);
  return fresh;
}

}  // namespace

Replacement::Replacement(const std::vector<Piece>& pieces, Language language, const NameSource& names, const Wording& wording, Dice& dice)
    : language_(language), wording_(wording), dice_(dice), personas_(pieces, language, names, dice) {
  for (const Piece& piece : pieces) {
    if (piece.kind != Piece::Kind::value) continue;
    if (piece.text.size() >= letters_to_hide) originals_.push_back(as_words(piece.text));
    if (piece.label != Label::name) continue;
    for (const Run& run : runs(piece.text))
      if (run.kind == Run::letters && run.text.size() >= letters_to_hide) originals_.push_back(as_words(run.text));
  }
}

bool Replacement::original(std::string_view fresh) const {
  const std::string words = as_words(fresh);
  return std::any_of(originals_.begin(), originals_.end(), [&](const std::string& value) { return words.find(value) != words.npos; });
}

std::string Replacement::fresh(const std::vector<Piece>& pieces, std::size_t at) {
  const Piece& piece = pieces[at];
  if (piece.label == Label::name) return personas_.rename(piece.text);
  std::string& known = known_[std::string(trust::name_of(piece.label)) + ":" + text::fold(piece.text)];
  if (!known.empty()) return in_case(known, case_of(piece.text) == Case::capital ? Case::none : case_of(piece.text));
  const std::string_view before =
      at > 0 && pieces[at - 1].kind == Piece::Kind::text ? std::string_view(pieces[at - 1].text) : std::string_view();
  for (int tries = 0; tries < most_tries; ++tries) {
    known = draw(piece, before);
    const bool worded = piece.label == Label::location || piece.label == Label::organization || piece.label == Label::date;
    if (worded && piece.part != Part::city) known = with_article_of(piece.text, std::move(known));
    if (!known.empty() && !original(known)) break;
  }
  return known;
}

std::string Replacement::draw(const Piece& piece, std::string_view before) {
  switch (piece.label) {
    case Label::name:
      return personas_.rename(piece.text);
    case Label::date:
      return fresh_date(dice_, language_, piece.text);
    case Label::age:
      return fresh_age(dice_, language_, piece.text);
    case Label::phone:
    case Label::fax:
      return fresh_phone(dice_, language_, piece.text);
    case Label::email:
      return fresh_email(dice_, language_, personas_, piece.text);
    case Label::url:
      return fresh_url(dice_, language_, personas_, piece.text);
    case Label::ip:
      return piece.text.find(':') != std::string::npos || dice_.percent(15) ? ipv6(dice_) : ipv4(dice_);
    case Label::profession:
      return in_case(wording_.profession(dice_, language_), case_of(piece.text) == Case::capital ? Case::none : case_of(piece.text));
    case Label::location:
    case Label::organization:
      return place(piece);
    case Label::ssn:
    case Label::mrn:
    case Label::health_plan:
    case Label::account:
    case Label::license:
    case Label::vehicle:
    case Label::device:
    case Label::biometric:
    case Label::id:
      return fresh_identifier(dice_, language_, personas_, piece.label, piece.text, before);
    case Label::other:
      break;
  }
  return reshaped(dice_, piece.text, LettersOfCode::change);
}

// A composed name that has digits only where the old one has some; a pharmacy stays one, a church stays one.
std::string Replacement::in_form(Part part, std::string_view value) {
  std::string name;
  const auto kind = kind_of(value);
  for (int tries = 0; tries < most_tries; ++tries) {
    name = wording_.compose(dice_, language_, part);
    if (part == Part::street ? any_digit(name) == any_digit(value) : part == Part::room || kind_of(name) == kind) break;
  }
  return name;
}

std::string Replacement::place(const Piece& piece) {
  const std::string& value = piece.text;
  const Case written = case_of(value) == Case::capital ? Case::none : case_of(value);
  switch (piece.part) {
    case Part::city:
      return in_case(wording_.city(dice_, language_), written);
    case Part::zip:
      if (language_ == Language::es && all_digits(value) && value.size() == 5) {
        std::string code = std::to_string(dice_.between(0, 4));
        return code += of_shape(dice_, "1###");
      }
      return reshaped(dice_, value, LettersOfCode::change);
    case Part::street:
      if (!any_word(value)) return reshaped(dice_, value, LettersOfCode::keep);
      return in_case(in_form(Part::street, value), written);
    case Part::room:
      if (!any_word(value) || dice_.percent(50)) return reshaped(dice_, value, LettersOfCode::keep);
      return in_case(in_form(Part::room, value), written);
    case Part::county:
      if (!any_word(value)) return reshaped(dice_, value, LettersOfCode::keep);
      if (language_ == Language::en)
        return in_case(wording_.expand(dice_, language_, text::fold(value).find("county") == std::string::npos ? "%P" : "%S County"),
                       written);
      return in_case(in_form(Part::county, value), written);
    case Part::none:
      return in_case(in_form(piece.label == Label::organization ? Part::other : Part::place, value), written);
    case Part::hospital:
    case Part::place:
    case Part::country:
    case Part::employer:
    case Part::school:
    case Part::other:
      break;
  }
  return in_case(in_form(piece.part, value), written);
}

}  // namespace wardbook::synthesis
