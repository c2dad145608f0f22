// Names in German texts behind what their bearers do, with the particles of nobility and of other languages, and initials that sign.
#include <algorithm>
#include <iterator>

#include "deid/german.h"
#include "deid/local_words.h"
#include "deid/one_of.h"

namespace wardbook::deid::german {

using european::Company;
using european::Match;
using european::person;
using european::Text;
using european::Use;
using text::Shape;
using trust::Label;

bool other_noun(const Text& text, Index i) {
  const Page& page = text.page();
  constexpr Facts never = fact::clinical | fact::department | fact::heading | fact::month | fact::weekday | fact::placeholder |
                          fact::acronym | fact::unit | fact::credential | fact::eponym;
  return page.has(i, never) || text.has(i, Use::plain) || text.has(i, Use::title) || text.has(i, Use::site) || text.has(i, Use::role) ||
         text.has(i, Use::kin) || local_word(page, i);
}

namespace {

// "Schichtführer Herbrüggen", "Koll. Ohnemus": no other noun stands right behind who does something.
void behind_role(Page& page, const Text& text, Index i) {
  const Match* cue = text.cue(i, Use::role);
  if (!cue) return;
  const bool small = page.shape(i) == Shape::lower;
  if (page.length(i) <= 4 && small && !page.is_sign(cue->end, '.')) return;
  Index at = cue->end;
  if (page.is_sign(at, '.') && page.glued(at)) ++at;
  if (page.line_start(at) || !page.capitalised(at) || (page.shape(at) == Shape::upper && page.shape(i) != Shape::upper)) return;
  if (page.token(at).start - page.token(at - 1).end > 2) return;                           // another column
  if (page.is_sign(at + 1, '.') && page.shape(at) == Shape::mixed) return;                 // "Prim. DDr. Herwig Leber"
  const bool surname = page.has(at, fact::last_common) && page.has(at, fact::local_noun);  // "Pfarrer Fuchs"
  if (other_noun(text, at) && !surname) return;
  if (page.is_sign(at + 1, '-') && page.glued(at + 1) && !page.has(at, fact::any_name)) return;
  const Index end = person(text, at, Company::announced);
  if (end > at) page.found(at, end, Label::name, 0.84F, Reason::title);
}

// "dr. el-hadidi": the article of an Arabic name in notes typed in small letters.
void behind_small_title(Page& page, const Text& text, Index i) {
  if (!page.is_sign(i + 1, '-') || !page.glued(i + 1) || !page.glued(i + 2) || page.shape(i) != Shape::lower || i == 0 ||
      page.line_start(i))
    return;
  static constexpr std::string_view articles[] = {"el", "al"}, titles[] = {"dr", "herr", "hr", "frau", "fr", "koll", "prof"};
  if (!one_of(text.word(i), articles) || !page.word(i + 2)) return;
  const Index title = page.is_sign(i - 1, '.') && i > 1 ? i - 2 : i - 1;
  if (one_of(text.word(title), titles)) page.found(i, i + 3, Label::name, 0.9F, Reason::title);
}

// "bei von Waldenfels ab 3.6.", "Pöhlmann (Rad), von Waldenfels (Strahlen)", "zu Jeddeloh, Harm": a particle where no preposition can be.
void with_particle(Page& page, const Text& text, Index i) {
  static constexpr std::string_view particles[] = {"von", "zu", "van", "vom"}, before[] = {"bei", "durch", "mit", "von", "an"};
  if (page.shape(i) != Shape::lower || !one_of(text.word(i), particles)) return;
  Index surname = i + 1;
  if (text.word(surname) == "der" || text.word(surname) == "den" || text.word(surname) == "und") ++surname;
  if (text.word(surname) == "zu") ++surname;
  if (page.line_start(surname) || !page.capitalised(surname) || other_noun(text, surname)) return;
  const bool field = page.line_start(i) || page.is_sign(i - 1, ':') || page.is_sign(i - 1, '|');
  if (field) {
    // A surname before its given name.
    const Index end = person(text, i, Company::announced);
    const bool turned = end > surname + 2 && page.is_sign(surname + 1, ',') && page.has(surname + 2, fact::first);
    if (turned && page.word(i + 1)) page.found(i, end, Label::name, 0.86F, Reason::context);
    return;
  }
  if (text.word(i) == "zu" || text.word(i) == "vom") return;
  const bool object = page.word(i - 1) && one_of(text.word(i - 1), before);
  const bool listed = (page.is_sign(i - 1, ',') || page.is_sign(i - 1, ';')) && page.is_sign(surname + 1, '(') && !page.glued(surname + 1);
  if ((!object && !listed) || european::names_thing(text, surname, surname + 1)) return;
  page.found(i, surname + 1, Label::name, 0.84F, Reason::context);
}

// "MED. FREIG. LBH", "Hz ks", "vidiert SR 23.05."
void initials_that_sign(Page& page, const Text& text, Index i) {
  static constexpr std::string_view acts[] = {"hz",        "hdz",     "handzeichen", "kurzel", "freig",  "freigabe",    "freigegeben",
                                              "validiert", "vidiert", "visiert",     "visum",  "diktat", "schreibkraft"};
  if (page.length(i) < 2 || page.length(i) > 4 || i == 0 || page.line_start(i)) return;
  const bool capitals = page.shape(i) == Shape::upper;
  if (!capitals && !(page.shape(i) == Shape::lower && page.length(i) <= 3)) return;
  Index act = i - 1;
  while ((page.is_sign(act, '.') || page.is_sign(act, ':')) && act > 0 && !page.line_start(act)) --act;
  if (!one_of(text.word(act), acts) || (act > 0 && page.number(act - 1))) return;  // "50 Hz"
  const bool by_hand = text.word(act) == "hz" || text.word(act) == "hdz" || text.word(act) == "handzeichen";
  constexpr Facts terms = fact::clinical | fact::acronym | fact::department | fact::unit | fact::credential;
  if (page.has(i, by_hand ? fact::unit | fact::function : terms | fact::function) || local_word(page, i)) return;
  const bool ends = page.line_start(i + 1) || page.number(i + 1) || page.is_sign(i + 1, '/') || page.is_sign(i + 1, ')') ||
                    page.is_sign(i + 1, ',') || page.is_sign(i + 1, ';') || page.is_sign(i + 1, '|') ||
                    (page.is_sign(i + 1, '.') && page.line_start(i + 2)) || page.token(i + 1).start - page.token(i).end > 2;
  if (ends) page.found(i, i + 1, Label::name, 0.8F, Reason::signature);
}

}  // namespace

void find_name(Page& page, const Text& text, Index i) {
  if (page.language() != Language::de || !page.word(i)) return;
  behind_role(page, text, i);
  behind_small_title(page, text, i);
  with_particle(page, text, i);
  initials_that_sign(page, text, i);
}

Index before_town(Page& page, const Text& text, Index title, Index first, Index end) {
  static constexpr std::string_view doctors[] = {"dr", "prof", "prim", "pd"}, links[] = {"am", "an", "im", "in", "bei", "ob", "der"};
  static constexpr std::string_view callings[] = {"arzt",   "arztin", "loge",  "login",   "leiter", "leiterin", "peut",
                                                  "peutin", "irurg",  "rnist", "rnistin", "iater",  "iaterin",  "nologin"};
  if (page.language() != Language::de || !one_of(text.word(title), doctors)) return end;
  Index comma = first;
  while (comma < end && !page.is_sign(comma, ',')) ++comma;
  if (comma == first || !page.is_sign(comma, ',')) return end;
  const Index town = comma + 1;
  const std::string_view word = text.word(town);
  if (page.line_start(town) || page.shape(town) != Shape::capital || page.length(town) < 4 || page.has(town, fact::first_common) ||
      other_noun(text, town) || !text.cues(town).empty() ||
      std::any_of(std::begin(callings), std::end(callings), [&](std::string_view calling) { return word.ends_with(calling); }))
    return end;
  if (comma < end && page.has(town, fact::first) && !page.has(town, fact::city)) return end;  // "Dr. Kern, Almut"
  Index last = town + 1;
  while (last <= town + 5 && !page.line_start(last)) {
    Index next = last;
    while (next < last + 2 && one_of(text.word(next), links) && page.shape(next) == Shape::lower) ++next;
    if (page.line_start(next) || !page.capitalised(next) || (next == last && other_noun(text, next))) break;
    last = next + 1;
  }
  const bool closed = page.line_start(last) || page.is_sign(last, ';') || page.is_sign(last, '/') || page.is_sign(last, ')') ||
                      page.is_sign(last, '.') || page.is_sign(last, '|') || text.word(last) == "und";
  if (!closed || last > town + 5) return end;
  page.found(town, last, Label::location, 0.82F, Reason::context);
  return comma;
}

}  // namespace wardbook::deid::german
