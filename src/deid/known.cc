// The patient's known identifiers: found wherever they stand as whole tokens, without regard to case, accents or separators; names also
// misread by a scanner, glued into a login, and inside a text that puts no blanks between words.
#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "deid/detectors.h"
#include "deid/names.h"
#include "deid/names_again.h"
#include "text/fold.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

std::string plain(std::string_view text) {
  std::string result;
  for (const char c : text::fold(text))
    if (static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) result += c;
  return result;
}

Label label_of(std::string_view value) {
  if (value.find('@') != std::string_view::npos) return Label::email;
  std::size_t digits = 0;
  std::size_t letters = 0;
  std::size_t words = 1;
  for (const char c : value) {
    digits += c >= '0' && c <= '9';
    letters += ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    words += c == ' ';
  }
  if (letters > 4 && words >= 2) return Label::location;
  if (letters == 0 && digits >= 10 && digits <= 11 && value.find_first_of("-.( ") != std::string_view::npos) return Label::phone;
  return Label::id;
}

struct Wanted {
  std::string value;  // plain
  Label label;
};

struct Match {
  Index end;
  Label label;
};

// The longest of the values, sorted, that stands at token `i`; signs may stand between its pieces. With each token the values that go on
// so are fewer, so that many and long values cost little.
std::optional<Match> longest_at(const Page& page, Index i, std::span<const Wanted> wanted) {
  std::optional<Match> longest;
  std::size_t done = 0;
  unsigned signs = 0;
  for (Index at = i; at < page.size() && !page.has(at, fact::placeholder); ++at) {
    if (page.kind(at) == Kind::sign) {
      if (++signs > 3) break;
      continue;
    }
    signs = 0;
    const std::string piece = plain(page.str(at));
    if (piece.empty() && at == i) break;
    if (piece.empty()) continue;
    const auto next = [&](const Wanted& want) { return std::string_view(want.value).substr(done, piece.size()); };
    const auto fitting = std::ranges::equal_range(wanted, std::string_view(piece), {}, next);
    if (fitting.empty()) break;
    wanted = wanted.subspan(static_cast<std::size_t>(fitting.begin() - wanted.begin()), fitting.size());
    done += piece.size();
    if (wanted.front().value.size() == done) longest = Match{at + 1, wanted.front().label};
  }
  return longest;
}

// A date as year, month, day in all the orders that notes are written in.
void add_date(std::vector<Wanted>& wanted, std::string_view text) {
  std::vector<int> parts;
  std::vector<std::size_t> lengths;
  int month = 0;
  static constexpr std::string_view names[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  for (const text::Token& token : text::tokens(text)) {
    const std::string piece = text::lower(text::slice(text, token));
    if (token.kind == Kind::number && piece.size() <= 4) {
      parts.push_back(std::stoi(piece));
      lengths.push_back(piece.size());
    } else if (token.kind == Kind::word && piece.size() >= 3) {
      for (int m = 0; m < 12; ++m)
        if (piece.substr(0, 3) == names[m]) month = m + 1;
    } else if (token.kind == Kind::number && piece.size() == 8) {
      const int value = std::stoi(piece);
      parts = {value / 10000, value / 100 % 100, value % 100};
      lengths = {4, 2, 2};
    } else if (token.kind == Kind::mixed && piece[0] >= '0' && piece[0] <= '9') {
      parts.push_back(std::atoi(piece.c_str()));
      lengths.push_back(2);
    }
  }
  const std::string whole = plain(text);
  if (whole.size() >= 4) wanted.push_back({whole, Label::date});
  int year = 0;
  int day = 0;
  std::vector<std::pair<int, int>> orders;  // month, day
  if (month && parts.size() == 2) {
    day = lengths[0] == 4 ? parts[1] : parts[0];
    year = lengths[0] == 4 ? parts[0] : parts[1];
    orders.push_back({month, day});
  } else if (parts.size() == 3 && lengths[0] == 4) {
    year = parts[0];
    orders.push_back({parts[1], parts[2]});
  } else if (parts.size() == 3) {
    year = parts[2];
    orders.push_back({parts[0], parts[1]});
    orders.push_back({parts[1], parts[0]});
  }
  if (year > 0 && year < 100) year += year > 30 ? 1900 : 2000;
  const auto two = [](int value) { return value < 10 ? "0" + std::to_string(value) : std::to_string(value); };
  for (const auto& [m, d] : orders) {
    if (m < 1 || m > 12 || d < 1 || d > 31) continue;
    const std::string y = std::to_string(year);
    const std::string y2 = two(year % 100);
    const std::string month_name(names[m - 1]);
    for (const std::string& form :
         {y + two(m) + two(d), two(m) + two(d) + y, two(d) + two(m) + y, two(m) + two(d) + y2, two(d) + two(m) + y2, y2 + two(m) + two(d),
          std::to_string(m) + std::to_string(d) + y, std::to_string(d) + std::to_string(m) + y, two(d) + month_name + y,
          std::to_string(d) + month_name + y, month_name + std::to_string(d) + y})
      if (form.size() >= 6) wanted.push_back({form, Label::date});
  }
}

// The words of the names.
class NameParts {
 public:
  void add(const std::vector<std::string>& parts) { parts_.insert(parts_.end(), parts.begin(), parts.end()); }
  void sort() {
    std::ranges::sort(parts_);
    for (const std::string& part : parts_) scanned_.push_back(scanned_form(part));
    std::ranges::sort(scanned_);
  }
  bool empty() const { return parts_.empty(); }

  void find_at(Page& page, Index i) const {
    const std::string folded = text::fold(page.str(i));
    if (page.word(i) && std::ranges::binary_search(parts_, folded)) {
      if (named(page, i)) page.found(i, i + 1, Label::name, 0.98F, Reason::known);
    } else if (may_be_misread(page, i) && std::ranges::binary_search(scanned_, scanned_form(folded))) {
      page.found(i, i + 1, Label::name, 0.95F, Reason::known);
    } else if (glued_name(page, i, folded, [&](const std::string& rest) { return std::ranges::binary_search(parts_, rest); })) {
      page.found(i, i + 1, Label::id, 0.95F, Reason::known);
    }
  }

 private:
  // A part that is a plain word as well ("Rose", "May", "de") needs its capital, and a word of grammar what only a name has around it.
  static bool named(const Page& page, Index i) {
    if (grammar_word(page, i)) return named_by_grammar_word(page, i);
    return !page.has(i, fact::any_word | fact::clinical) || (page.capitalised(i) && !names_a_thing(page, i + 1));
  }

  std::vector<std::string> parts_;    // folded, sorted
  std::vector<std::string> scanned_;  // the same as a scanner reads them
};

// Chinese, Japanese and Korean letters and nothing else: texts of these put no blanks, or endings, behind a name.
bool unspaced(std::string_view name) {
  constexpr std::size_t two_letters = 6;
  for (std::size_t at = 0; at < name.size(); at += 3)
    if (static_cast<unsigned char>(name[at]) < 0xE3 || static_cast<unsigned char>(name[at]) > 0xED) return false;
  return name.size() >= two_letters;
}

void find_unspaced(Page& page, Index i, const std::vector<std::string>& names) {
  const std::string_view word = page.str(i);
  for (const std::string& name : names)
    for (std::size_t at = word.find(name); at != std::string_view::npos; at = word.find(name, at + name.size())) {
      const auto start = static_cast<std::uint32_t>(page.token(i).start + at);
      page.candidates().push_back(
          {start, static_cast<std::uint32_t>(start + name.size()), Label::name, Action::redact, 1.0F, Reason::known});
    }
}

}  // namespace

void find_known(Page& page, const trust::KnownIdentifiers& known) {
  std::vector<Wanted> wanted;
  NameParts name_parts;
  std::vector<std::string> unspaced_names;
  for (const trust::Phi& name : known.names) {
    const std::string_view value = name.reveal();
    const std::string whole = plain(value);
    if (whole.size() >= 2) wanted.push_back({whole, Label::name});
    if (unspaced(value)) unspaced_names.emplace_back(value);
    const std::string folded = text::fold(value);
    std::vector<std::string> parts;
    for (const text::Token& token : text::tokens(folded))
      if (token.kind == Kind::word && token.end - token.start >= 2) parts.emplace_back(text::slice(folded, token));
    // "Lopez, Maria" and "Maria Lopez"
    if (parts.size() >= 2) {
      std::string turned;
      for (std::size_t k = 1; k < parts.size(); ++k) turned += parts[k];
      wanted.push_back({turned + parts[0], Label::name});
      wanted.push_back({parts.back() + parts.front(), Label::name});
      wanted.push_back({parts.front() + parts.back(), Label::name});
    }
    name_parts.add(parts);
  }
  for (const trust::Phi& id : known.ids) {
    const std::string whole = plain(id.reveal());
    if (whole.size() >= 2) wanted.push_back({whole, label_of(id.reveal())});
  }
  for (const trust::Phi& date : known.dates) add_date(wanted, date.reveal());
  if (wanted.empty() && name_parts.empty()) return;
  std::stable_sort(wanted.begin(), wanted.end(), [](const Wanted& a, const Wanted& b) { return a.value < b.value; });
  name_parts.sort();
  for (Index i = 0; i < page.size(); ++i) {
    if (page.kind(i) == Kind::sign || page.has(i, fact::placeholder)) continue;
    if (const auto match = longest_at(page, i, wanted)) {
      page.found(i, match->end, match->label, 1.0F, Reason::known);
      continue;
    }
    if (page.number(i)) continue;
    name_parts.find_at(page, i);
    if (page.word(i) && !unspaced_names.empty()) find_unspaced(page, i, unspaced_names);
  }
}

}  // namespace wardbook::deid
