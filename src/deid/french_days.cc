#include "deid/french_days.h"

#include "deid/detectors.h"
#include "deid/european_days.h"
#include "deid/one_of.h"

namespace wardbook::deid::european {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

bool month(const Text& text, Index i) {
  static constexpr std::string_view words[] = {"janvier", "fevrier",   "mars",    "avril",    "mai",      "juin", "juillet",
                                               "aout",    "septembre", "octobre", "novembre", "decembre", "janv", "fevr",
                                               "avr",     "juil",      "sept",    "oct",      "nov",      "dec"};
  return one_of(text.word(i), words);
}

// "4 h", "14:30", "12/8", "3 mg": the number tells no day.
bool goes_on(const Page& page, const Text& text, Index i) {
  static constexpr std::string_view counted[] = {"h", "heure", "heures", "fois", "x", "ans", "a", "j", "jours", "mois", "semaines", "cm"};
  if (i >= page.size() || page.line_start(i)) return false;
  if (page.has(i, fact::unit) || one_of(text.word(i), counted)) return true;
  return page.is_sign(i, '%') ||
         (page.glued(i) && (page.is_sign(i, '/') || page.is_sign(i, ':') || page.is_sign(i, '-') ||
                            ((page.is_sign(i, '.') || page.is_sign(i, ',')) && page.glued(i + 1) && page.number(i + 1))));
}

// Behind a date that ends at `end`, "03h30" or "16:07"; the end of it, or `end`.
Index behind_stamp(const Page& page, Index end) {
  if (page.line_start(end) || page.glued(end) || page.token(end).start > page.token(end - 1).end + 2) return end;  // another column
  const std::string_view word = page.low(end);
  const auto hour = [](std::string_view part) {
    return part.size() == 2 && part[0] >= '0' && part[0] <= '2' && part[1] >= '0' && part[1] <= '9';
  };
  if (word.size() == 5 && word[2] == 'h' && hour(word.substr(0, 2)) && word[3] >= '0' && word[3] <= '5' && word[4] >= '0' && word[4] <= '9')
    return end + 1;
  const bool minutes = page.is_sign(end + 1, ':') && page.glued(end + 1) && page.number(end + 2) && page.length(end + 2) == 2 &&
                       page.glued(end + 2) && page.value(end + 2) < 60;
  return hour(word) && minutes && !(page.glued(end + 3) && page.is_sign(end + 3, ':')) ? end + 3 : end;
}

// "mar 11/02/2025", "ma 29 avril", "vend 14". Two letters are another word, too ("ma", "je", "sa"): a whole date must follow.
void behind_short_weekday(Page& page, const Text& text, Index i) {
  static constexpr std::string_view two[] = {"lu", "ma", "me", "je", "ve", "sa", "di"};
  static constexpr std::string_view more[] = {"lun", "mar", "mer", "merc", "jeu", "ven", "vend", "sam", "dim"};
  const bool brief = page.length(i) == 2 && one_of(text.word(i), two);
  if (page.shape(i) == Shape::upper || (!brief && !one_of(text.word(i), more))) return;
  Index at = i + 1;
  if (page.is_sign(at, '.') && page.glued(at)) ++at;
  if (at >= page.size() || page.line_start(at) || page.glued(at)) return;
  if (const Index end = numeric_date(page, at); end != at) {
    page.found(i, behind_stamp(page, end), Label::date, 0.97F, Reason::pattern);
  } else if (day(page, at) && month(text, at + 1) && !page.line_start(at + 1)) {
    page.found(i, at + 2, Label::date, 0.95F, Reason::month);
  } else if (!brief && page.number(at) && day(page, at) && !goes_on(page, text, at + 1)) {
    // "à 2 cm en mer 14" and the like stand in running text: the day ends its piece of it, or a word of time stands before.
    static constexpr std::string_view cues[] = {"le", "du", "au", "avant", "depuis", "des", "ce", "jusqu'au", "pour", "rdv", "et"};
    const bool cue = i > 0 && !page.line_start(i) && (one_of(text.word(i - 1), cues) || page.kind(i - 1) == Kind::sign);
    const bool vein_or_sea = text.word(i) == "ven" || text.word(i) == "mer";  // "PO2 ven 31"
    const bool told = i > 0 && one_of(text.word(i - 1), cues);
    if (vein_or_sea ? told : cue || page.line_start(at + 1) || page.line_start(i)) page.found(i, at + 1, Label::date, 0.75F, Reason::month);
  }
}

// "jour de l'an", "jour de Noël", "jour des Rois", "Noël dernier", "depuis l'Ascension", "Vendredi saint"; the end, or `i`.
Index feast(const Page& page, const Text& text, Index i) {
  static constexpr std::string_view days[] = {"noel", "paques", "toussaint", "rois", "morts", "pentecote", "ascension", "meres", "peres"};
  static constexpr std::string_view beside[] = {"dernier", "prochain", "passe", "derniere", "prochaine"};
  const std::string_view word = text.word(i);
  if (word == "jour" || word == "lundi" || word == "veille") {
    Index at = i + 1;
    if (text.word(at) == "de" || text.word(at) == "des") ++at;
    if (at == i + 1 || page.line_start(at)) return i;
    if (text.word(at) == "an" && page.low(at).size() > 2) return at + 1;  // "l'an"
    if (text.word(at) == "la" && text.word(at + 1) == "toussaint") ++at;
    return page.capitalised(at) && one_of(text.word(at), days) ? at + 1 : i;
  }
  if (word == "noel" || word == "paques" || word == "pentecote")
    return page.capitalised(i) && one_of(text.word(i + 1), beside) && !page.line_start(i + 1) ? i + 2 : i;
  if (word == "ascension")
    return page.low(i).size() > word.size() && page.str(i).find('A') != std::string_view::npos ? i + 1 : i;  // "l'Ascension"
  if (word == "saint" && page.is_sign(i + 1, '-') && text.word(i + 2) == "sylvestre") return i + 3;
  if ((word == "mardi" && text.word(i + 1) == "gras") || (word == "vendredi" && text.word(i + 1) == "saint")) return i + 2;
  return i;
}

}  // namespace

void french_day(Page& page, const Text& text, Index i) {
  const std::size_t length = text.word(i).size();
  if (length == 0) return;
  if (length <= 4 && (page.number(i + 1) || page.is_sign(i + 1, '.'))) behind_short_weekday(page, text, i);
  if (const Index end = feast(page, text, i); end != i) page.found(i, end, Label::date, 0.86F, Reason::month);
  // "fond d'œil d'octobre", "le bilan d'août dernier": the preposition is one with its month.
  if (length >= 4 && page.low(i)[0] == 'd' && page.low(i).size() > length && page.shape(i) != Shape::upper && month(text, i) &&
      !(i > 0 && day(page, i - 1)))
    page.found(i, i + 1, Label::date, 0.85F, Reason::month);
  // "samedi le 1er", as Québec says it.
  if (length >= 5 && text.word(i + 1) == "le" && page.is(i + 2, "1er") && page.has(i, fact::local_word | fact::weekday) &&
      text.word(i).ends_with("di") && !page.line_start(i + 2) && !month(text, i + 3))
    page.found(i, i + 3, Label::date, 0.8F, Reason::month);
}

void french_stamp(Page& page, Index i) {
  if (!page.number(i) || (!page.is_sign(i + 1, '/') && !page.is_sign(i + 1, '.') && !page.is_sign(i + 1, '-'))) return;
  const Index end = numeric_date(page, i);
  if (end < i + 5) return;  // without its year
  if (const Index stamp = behind_stamp(page, end); stamp != end) page.found(i, stamp, Label::date, 0.96F, Reason::pattern);
}

}  // namespace wardbook::deid::european
