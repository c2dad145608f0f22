// What stands in the columns and lines of logs for a person: a role and a name ("rn_mcoyle", "[dr.harb 11:09]"), a login behind
// "user=" or "by" ("pgarcia7"), one beside the person that it is made of ("Gwen Halvorsen (ghalvors)"), one in capitals behind a
// signature ("E-SIGNED DHOLLOWAY2"), and whose folder a path names.
#include <algorithm>
#include <string_view>

#include "deid/detectors.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

constexpr Facts known_word =
    fact::any_word | fact::clinical | fact::function | fact::heading | fact::unit | fact::credential | fact::any_name;

bool role(std::string_view low) {
  static constexpr std::string_view words[] = {"rn", "md", "dr", "np",  "lpn", "cna",   "rph", "crna", "pharm", "rt",
                                               "sw", "pa", "rx", "emt", "cm",  "nurse", "ext", "adm",  "usr"};
  return one_of(low, words);
}

std::string_view without_digits(std::string_view low) {
  while (!low.empty() && low.back() >= '0' && low.back() <= '9') low.remove_suffix(1);
  return low;
}

// A surname, or a letter and one, that is no word of English or of medicine.
bool person(const Page& page, std::string_view low) {
  const std::string_view name = without_digits(low);
  if (name.size() < 3 || (page.look_up(name) & (fact::any_word | fact::clinical | fact::function | fact::heading | fact::unit)))
    return false;
  return (page.look_up(name) & fact::any_name) || (name.size() >= 4 && (page.look_up(name.substr(1)) & fact::last)) ||
         (name.size() >= 5 && (page.look_up(name.substr(0, name.size() - 1)) & fact::last));
}

// "rn_mcoyle", "md_tadesse"
Index with_role(const Page& page, Index i) {
  if (!role(page.low(i)) || page.shape(i) != Shape::lower || !page.is_sign(i + 1, '_') || !page.glued(i + 1) || !page.glued(i + 2))
    return i;
  const Index at = i + 2;
  if (page.kind(at) == Kind::sign || page.number(at) || !person(page, page.low(at))) return i;
  if (page.glued(at + 1) && (page.is_sign(at + 1, '_') || page.is_sign(at + 1, '=') || page.is_sign(at + 1, '('))) return i;
  return at + 1;
}

// Whether a login without its digits is made of a given name and a surname: "jhalv" of J. Halvorsen, "halvorj", "halvors".
bool made_of(std::string_view login, std::string_view given, std::string_view surname) {
  if (login.size() < 4 || given.empty()) return false;
  if (login.size() >= 5 && login.size() < surname.size() && surname.starts_with(login)) return true;
  if (login[0] == given[0] && surname.starts_with(login.substr(1))) return true;
  return login.size() >= 5 && login.back() == given[0] && surname.starts_with(login.substr(0, login.size() - 1));
}

// Beside the person that it is made of: "Gwen Halvorsen (ghalvors)", "t. halvorsen rn thalvor", "HALVORS Halvorsen, Tobiah".
bool beside_its_person(const Page& page, Index i) {
  if (page.length(i) < 4 || page.length(i) > 16 || (page.glued(i + 1) && page.is_sign(i + 1, '@'))) return false;
  const std::string_view login = without_digits(page.low(i));
  if (page.is_sign(i + 2, ',') && page.word(i + 1) && page.word(i + 3) && page.capitalised(i + 1) && !page.line_start(i + 1) &&
      made_of(login, page.low(i + 3), page.low(i + 1)))
    return true;
  if (page.shape(i) == Shape::upper && page.word(i)) return false;  // "Anna Bell ABELL" is a name again
  Index surname = i;
  for (Index steps = 0; steps < 4 && surname > 0 && !page.line_start(surname); ++steps) {
    --surname;
    const bool between = page.is_sign(surname, '(') || page.is_sign(surname, '[') || page.is_sign(surname, ',') ||
                         page.is_sign(surname, '/') || page.has(surname, fact::credential);
    if (!between) break;
  }
  if (surname == i || surname == 0 || !page.word(surname) || page.length(surname) < 4 || page.line_start(surname)) return false;
  Index given = surname - 1;
  if (page.is_sign(given, '.') && given > 0) --given;
  return page.word(given) && !page.has(given, fact::function) && made_of(login, page.low(given), page.low(surname));
}

// "[dr.harb 11:09]": the name only.
void in_brackets(Page& page, Index i) {
  if (!page.is_sign(i, '[') || !(page.is(i + 1, "dr") || page.is(i + 1, "rn") || page.is(i + 1, "np") || page.is(i + 1, "md"))) return;
  if (!(page.is_sign(i + 2, '.') || page.is_sign(i + 2, '_')) || !page.glued(i + 2) || !page.glued(i + 3) || !page.word(i + 3)) return;
  const Index end = i + 4;
  const bool time = page.number(end) && page.is_sign(end + 1, ':') && page.number(end + 2);
  if (time || page.is_sign(end, ']')) page.found(i + 3, end, Label::name, 0.8F, Reason::title);
}

// "user=pgarcia7", "entered_by=lgomez4", "by okaforb1"
Index behind_by(const Page& page, Index i) {
  if (i < 1 || page.kind(i) != Kind::mixed || page.line_start(i) || page.str(i)[0] < 'a' || page.str(i)[0] > 'z') return i;
  const std::string_view name = without_digits(page.low(i));
  if (name.size() < 4 || page.length(i) - name.size() > 2) return i;
  for (const char c : name)
    if (c < 'a' || c > 'z') return i;
  if (page.glued(i + 1) && page.is_sign(i + 1, '@')) return i;
  const bool assigned =
      (page.is_sign(i - 1, '=') || page.is_sign(i - 1, ':')) && i >= 2 && (page.is(i - 2, "by") || page.is(i - 2, "user"));
  const bool spoken = page.is(i - 1, "by") || page.is(i - 1, "user") || page.is(i - 1, "author");
  if (assigned && name.size() == page.length(i)) return i;
  return (assigned || spoken) && person(page, page.low(i)) ? i + 1 : i;
}

// "04/18/2024 16:22 by mcabrera", "author=jhalloran": a letter and a surname without a digit, where a log puts its writer.
Index writer(const Page& page, Index i) {
  if (i < 2 || page.line_start(i) || page.shape(i) != Shape::lower || page.length(i) < 5 || (page.glued(i + 1) && page.is_sign(i + 1, '@')))
    return i;
  const bool stamped = (page.is(i - 1, "by") || page.is(i - 1, "user")) && page.number(i - 2) && !page.line_start(i - 1);
  const bool assigned = page.is_sign(i - 1, '=') && (page.is(i - 2, "author") || page.is(i - 2, "user") || page.is(i - 2, "by"));
  if (!stamped && !assigned) return i;
  const Facts plain = fact::any_word | fact::clinical | fact::function | fact::first;
  return !page.has(i, plain) && (page.look_up(page.low(i).substr(1)) & fact::last) ? i + 1 : i;
}

// "E-SIGNED DHOLLOWAY2", "ESIGNED BY: RMENDEZ4"
Index signed_login(const Page& page, Index i) {
  if (i < 1 || page.kind(i) != Kind::mixed || page.line_start(i) || page.length(i) < 6 || page.length(i) > 16) return i;
  Index act = i - 1;
  if (page.is_sign(act, ':') && act > 0) --act;
  if (page.is(act, "by") && act > 0) --act;
  if (!page.is(act, "signed") && !page.is(act, "esigned")) return i;
  const std::string_view name = without_digits(page.low(i));
  if (name.size() < 4) return i;
  for (const char c : name)
    if (c < 'a' || c > 'z') return i;
  return i + 1;
}

// "C:\Users\jsmith\notes.doc", "/home/jsmith": the end of the name of the folder two tokens on, or i.
Index home_folder(const Page& page, Index i) {
  static constexpr std::string_view roots[] = {"users", "home"};
  static constexpr std::string_view shared[] = {"public", "default", "all", "shared", "administrator", "admin", "guest"};
  if (i == 0 || !page.glued(i) || !one_of(page.low(i), roots)) return i;
  const char sign = page.str(i - 1)[0];
  if ((sign != '\\' && sign != '/') || !page.is_sign(i + 1, sign) || !page.glued(i + 1)) return i;
  // "nursing/home/hospice" is no path: one begins with its slash, or behind a drive.
  if (sign == '/' && i > 1 && page.glued(i - 1) && !page.is_sign(i - 2, ':') && !page.is_sign(i - 2, '/')) return i;
  const Index name = i + 2;
  if (!page.glued(name) || page.kind(name) == Kind::sign || one_of(page.low(name), shared)) return i;
  Index end = name + 1;
  while (page.glued(end) &&
         (page.kind(end) != Kind::sign || ((page.is_sign(end, '.') || page.is_sign(end, '-') || page.is_sign(end, '_')) &&
                                           page.glued(end + 1) && page.kind(end + 1) != Kind::sign)))
    ++end;
  // "C:\Users\John Smith\notes"
  if (sign == '\\' && page.word(end) && !page.line_start(end) && page.is_sign(end + 1, sign) && page.glued(end + 1)) ++end;
  if (sign == '/' && end == name + 1 && page.has(name, fact::any_word | fact::clinical | fact::function)) return i;
  return end;
}

}  // namespace

void find_logins(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.has(i, fact::placeholder)) continue;
    in_brackets(page, i);
    if (const Index folder = home_folder(page, i); folder != i) page.found(i + 2, folder, Label::id, 0.85F, Reason::label);
    Index end = i;
    if (page.word(i) && page.is_sign(i + 1, '_'))
      end = with_role(page, i);
    else if (page.word(i))
      end = writer(page, i);
    else if (page.kind(i) == Kind::mixed)
      end = std::max(behind_by(page, i), signed_login(page, i));
    if (end == i && page.kind(i) != Kind::sign && page.shape(i) != Shape::capital && !page.has(i, known_word) && beside_its_person(page, i))
      end = i + 1;
    if (end != i) page.found(i, end, Label::id, 0.8F, Reason::label);
  }
}

}  // namespace wardbook::deid
