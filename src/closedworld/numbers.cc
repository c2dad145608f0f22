#include "closedworld/numbers.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "closedworld/contexts.h"
#include "closedworld/plain_text.h"
#include "closedworld/things.h"

namespace wardbook::closedworld {
namespace {

constexpr float certain = 0.95F;
constexpr float phone_like = 0.9F;  // a date in figures is one of these, too, and goes first
constexpr float likely = 0.8F;

struct Group {
  std::size_t start;
  std::string_view digits;
  char joint;  // what joins it to the group before: one of - . / ' ' or 'x' for other
  std::size_t end() const { return start + digits.size(); }
};

int value(std::string_view digits) {
  int sum = 0;
  for (const char c : digits.substr(0, 6)) sum = sum * 10 + (c - '0');
  return sum;
}
bool is_year(std::string_view digits) { return digits.size() == 4 && value(digits) >= 1900 && value(digits) < 2100; }
bool is_month(std::string_view digits) { return digits.size() <= 2 && value(digits) >= 1 && value(digits) <= 12; }
bool is_day(std::string_view digits) { return digits.size() <= 2 && value(digits) >= 1 && value(digits) <= 31; }

// What may stand between two groups of one number: a hyphen, dot, slash or space, with a bracket or a space beside it. 0 if not.
char joint_of(std::string_view between) {
  std::string rest;
  for (const char c : between)
    if (c != ' ' && c != '(' && c != ')') rest += c;
  if (between.size() > 3 || rest.size() > 1) return 0;
  if (rest.empty()) return between == " " ? ' ' : between.find(')') != between.npos ? '-' : 0;
  // A dot with a space ends a sentence.
  if (rest[0] == '.') return between.size() == 1 ? '.' : 0;
  return rest[0] == '-' || rest[0] == '/' ? rest[0] : 0;
}

bool three_make_date(const Group& a, const Group& b, const Group& c) {
  if (b.joint != c.joint || b.joint == ' ') return false;
  if (a.digits.size() > 4 || b.digits.size() > 2 || c.digits.size() > 4) return false;
  if (is_year(a.digits)) return is_month(b.digits) && is_day(c.digits);
  const bool ends_in_year = is_year(c.digits) || c.digits.size() == 2;
  return ends_in_year && ((is_month(a.digits) && is_day(b.digits)) || (is_day(a.digits) && is_month(b.digits)));
}

bool two_make_date(const Group& a, const Group& b, bool after_on) {
  if (b.joint == ' ') return false;
  if ((is_month(a.digits) && is_year(b.digits)) || (is_year(a.digits) && b.digits.size() == 2 && is_month(b.digits))) return true;
  if (b.joint != '/') return false;
  const bool month_and_day = (is_month(a.digits) && is_day(b.digits)) || (is_day(a.digits) && is_month(b.digits));
  const bool zero = a.digits[0] == '0' || b.digits[0] == '0';
  return month_and_day && (after_on || zero || (is_month(a.digits) && value(b.digits) > 12));
}

// Groups that no measure is written in: 3-3-4 and 3-2-4 (North America), pairs (France).
bool is_spaced_number(const std::vector<Group>& groups, std::size_t first, std::size_t last) {
  std::string shape;
  for (std::size_t i = first; i <= last; ++i) shape += static_cast<char>('0' + std::min<std::size_t>(groups[i].digits.size(), 9));
  return shape.find("334") != shape.npos || shape.find("324") != shape.npos || shape.find("22222") != shape.npos;
}

bool small_word_follows(std::string_view plain, std::size_t at, std::string_view& word) {
  while (at < plain.size() && (plain[at] == ' ' || plain[at] == '-')) ++at;
  std::size_t end = at;
  while (end < plain.size() && (is_letter(plain[end]) || plain[end] == '%')) ++end;
  word = plain.substr(at, end - at);
  return end > at;
}

std::string small(std::string_view word) {
  std::string result(word);
  std::transform(result.begin(), result.end(), result.begin(), to_small);
  return result;
}

constexpr auto units = std::to_array<std::string_view>(
    {"mg",     "mcg", "ug",  "g",   "kg",       "ml",  "l",   "dl", "cc",   "cm",    "mm",   "iu",    "u",     "k",
     "hz",     "x",   "s",   "ms",  "hr",       "cal", "lbs", "h",  "unit", "units", "gy",   "cgy",   "rads",  "cells",
     "copies", "per", "wbc", "rbc", "colonies", "cfu", "ng",  "pg", "meq",  "mmol",  "feet", "steps", "grams", "platelets"});
bool is_unit(std::string_view letters) { return is_one_of(units, small(letters)); }

// Five and more digits may stand before a unit ("50000 units") and behind the name of a code ("CPT 99213").
bool is_allowed_run(std::string_view plain, const Group& group) {
  std::string_view unit;
  if (group.digits.size() <= 7 && small_word_follows(plain, group.end(), unit) && is_unit(unit)) return true;
  if (group.start >= 2 && plain.substr(group.start - 2, 2) == "1:") return true;  // a dilution
  const auto before = small(plain.substr(group.start >= 12 ? group.start - 12 : 0, std::min<std::size_t>(group.start, 12)));
  const auto end = before.find_last_not_of(" :#");
  if (end == before.npos) return false;
  const auto name = std::string_view(before).substr(0, end + 1);
  const auto ends_with_one_of = [&](const auto& names) {
    return std::any_of(names.begin(), names.end(), [&](std::string_view one) { return name.ends_with(one); });
  };
  return (group.digits.size() == 5 && ends_with_one_of(std::to_array<std::string_view>({"cpt", "cpt code", "hcpcs"}))) ||
         (group.digits.size() <= 7 &&
          ends_with_one_of(std::to_array<std::string_view>({"platelets", "platelet count", "plt", "wbc", "rbc", "cell count"})));
}

class Numbers {
 public:
  Numbers(std::string_view plain, Found& found) : plain_(plain), found_(found) {}

  void judge(const std::vector<Group>& groups, bool after_on) {
    for (const auto& group : groups)
      if (group.digits.size() >= 5 && !is_allowed_run(plain_, group)) add(group, group, Kind::number, certain);
    phones(groups);
    for (std::size_t i = 0; i + 2 < groups.size(); ++i)
      if (three_make_date(groups[i], groups[i + 1], groups[i + 2])) {
        add(groups[i], groups[i + 2], Kind::date, certain);
        i += 2;
      }
    for (std::size_t i = 0; i + 1 < groups.size(); ++i) {
      // A third group with the same joint would make it something else: an address of a network, a list of levels.
      const bool alone =
          (i == 0 || groups[i].joint != groups[i + 1].joint) && (i + 2 == groups.size() || groups[i + 2].joint != groups[i + 1].joint);
      if (alone && two_make_date(groups[i], groups[i + 1], after_on && i == 0)) add(groups[i], groups[i + 1], Kind::date, likely);
    }
  }

 private:
  void add(const Group& first, const Group& last, Kind kind, float score) { found_.add(first.start, last.end(), kind, score); }

  void phones(const std::vector<Group>& groups) {
    for (std::size_t first = 0; first < groups.size();) {
      std::size_t last = first;
      std::size_t digits = groups[first].digits.size();
      const auto goes_on = [&] {
        if (last + 1 == groups.size() || groups[last].digits.size() < 2 || groups[last + 1].digits.size() < 2) return false;
        const char joint = groups[last + 1].joint;
        return (joint == '-' || joint == '.') && (last == first || joint == groups[last].joint || groups[last].joint == '-');
      };
      while (goes_on()) digits += groups[++last].digits.size();
      const bool decimal = last - first == 1 && groups[last].joint == '.';
      const bool years = last - first == 1 && is_year(groups[first].digits) && is_year(groups[last].digits);
      if (last > first && !decimal && !years && digits >= 7) add(groups[first], groups[last], Kind::phone, phone_like);
      first = last + 1;
    }
    const auto dotted = [](const Group& group) { return group.joint == '.' && group.digits.size() <= 3; };
    for (std::size_t i = 3; i < groups.size(); ++i)  // an address of a network
      if (dotted(groups[i]) && dotted(groups[i - 1]) && dotted(groups[i - 2])) add(groups[i - 3], groups[i], Kind::phone, likely);
    if (groups.size() >= 3 && is_spaced_number(groups, 0, groups.size() - 1)) add(groups.front(), groups.back(), Kind::phone, likely);
  }

  std::string_view plain_;
  Found& found_;
};

// "93-year-old", "93 y.o.", "aged 93"
bool is_age_above_90(std::string_view plain, std::size_t start, std::size_t end) {
  const auto digits = plain.substr(start, end - start);
  if (digits.size() > 3 || value(digits) <= 90 || value(digits) > 120) return false;
  std::string around;
  for (const char c : plain.substr(end, 8)) around += to_small(c);
  for (const std::string_view word : {"-year", " year", "-yr", " yr", "yr", " y.o", " y/o", "y.o", "y/o", " yo", "yo"})
    if (around.starts_with(word) && !(around.size() > word.size() && !word.ends_with("year") && is_letter(around[word.size()])))
      return true;
  around.clear();
  for (const char c : plain.substr(start >= 5 ? start - 5 : 0, start >= 5 ? 5 : start)) around += to_small(c);
  return around.ends_with("aged ") || around.ends_with("age ") || around.ends_with("age: ");
}

// "AB1234", "S0004X"; not "1000mg", "the 1990s".
void find_codes(std::string_view plain, Found& found) {
  for (std::size_t at = 0; at < plain.size();) {
    std::size_t end = at;
    std::size_t digits = 0;
    while (end < plain.size() && (is_digit(plain[end]) || is_letter(plain[end]))) digits += is_digit(plain[end++]);
    if (digits >= 4 && digits < end - at) {
      const auto code = plain.substr(at, end - at);
      const auto letters = code.find_first_not_of("0123456789");
      const bool measure = letters == digits && is_unit(code.substr(letters));
      const bool decade = letters == digits && digits == 4 && code.substr(letters) == "s";
      const bool time = letters == digits && digits == 4 && (code.ends_with("hrs") || code.ends_with("am") || code.ends_with("pm"));
      if (!measure && !decade && !time) found.add(at, end, Kind::number, certain);
    }
    at = end + 1;
  }
}

// "MRN 4471", "room 412", "ext. 3321", "MRN: A-4471"
void find_labelled(const Tokens& tokens, Found& found) {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (tokens[i].shape != Shape::number || tokens[i].end - tokens[i].start < 3) continue;
    for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
      const auto label = i - back;
      if (tokens.before(label + 1).size() > 3 || tokens.before(label + 1).find_first_not_of(" .:#-") != std::string_view::npos) break;
      if (!tokens[label].is_word()) break;
      if (is_one_of(number_labels, tokens.lower(label))) {
        found.add(tokens[i].start, tokens[i].end, Kind::number, likely);
        break;
      }
      if (!is_one_of(std::to_array<std::string_view>({"no", "nr", "number", "num", "n", "is", "of"}), tokens.lower(label)) &&
          tokens[label].shape != Shape::initial)
        break;
    }
  }
}

}  // namespace

void find_numbers(const Tokens& tokens, Found& found) {
  const auto plain = tokens.plain();
  find_codes(plain, found);
  find_labelled(tokens, found);
  Numbers numbers(plain, found);
  std::vector<Group> groups;
  for (std::size_t at = 0; at < plain.size();) {
    if (!is_digit(plain[at])) {
      ++at;
      continue;
    }
    const bool after_on = at >= 3 && (plain.substr(at - 3, 3) == "on " || plain.substr(at - 3, 3) == "On ");
    groups.clear();
    char joint = 'x';
    while (joint) {
      std::size_t end = at;
      while (end < plain.size() && is_digit(plain[end])) ++end;
      groups.push_back({at, plain.substr(at, end - at), joint});
      if (is_age_above_90(plain, at, end)) found.add(at, end, Kind::age, certain);
      at = end;
      std::size_t next = at;
      while (next < plain.size() && next < at + 4 && !is_digit(plain[next])) ++next;
      joint = next < plain.size() && is_digit(plain[next]) ? joint_of(plain.substr(at, next - at)) : char{0};
      if (joint) at = next;
    }
    numbers.judge(groups, after_on);
  }
}

}  // namespace wardbook::closedworld
