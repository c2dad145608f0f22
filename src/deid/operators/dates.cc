#include "deid/operators/dates.h"

#include <algorithm>
#include <set>

#include "deid/ages.h"
#include "deid/present.h"
#include "text/fold.h"

namespace wardbook::deid::operators {

namespace {

constexpr int longest_life = 125;

// Runs of exactly four digits that can be a year.
std::set<int> years_in(std::string_view text) {
  std::set<int> years;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    if (end - at == 4) {
      int value = 0;
      for (const char c : text.substr(at, 4)) value = value * 10 + (c - '0');
      if (value >= 1880 && value <= 2099) years.insert(value);
    }
    at = std::max(end, at + 1);
  }
  return years;
}

}  // namespace

int days_back(const PatientKey& key, Weekdays weekdays) {
  const std::uint64_t drawn = key.draw("shift", "");
  return weekdays == Weekdays::stay ? 7 * static_cast<int>(1 + drawn % 52) : static_cast<int>(1 + drawn % 365);
}

Dates::Dates(std::string_view text, const std::vector<Span>& spans, Language language, int present_year)
    : text_(text), language_(language) {
  const std::set<int> named = years_in(text);
  present_ = std::max(present_year, named.empty() ? 0 : *named.rbegin());
  std::vector<std::string_view> values;
  for (const Span& span : spans)
    if (span.label == trust::Label::date) values.push_back(value_of(span));
  order_ = order_of(values, language);
  for (const Span& span : spans) {
    if (span.label != trust::Label::date) continue;
    const auto date = DateValue::read(value_of(span), language, order_, present_);
    if (date && date->year()) years_.push_back({span.start, *date->year()});
  }
}

bool Dates::of_birth(const Span& span) const {
  constexpr std::size_t reach = 24;
  const std::size_t from = span.start < reach ? 0 : span.start - reach;
  std::string before = text::fold(text_.substr(from, span.start - from));
  if (const std::size_t line = before.rfind('\n'); line != std::string::npos) before.erase(0, line);
  for (const std::string_view cue : {"dob", "d.o.b", "birth", "born", "nacimiento", "nacid", "geb", "nee le", "ne le", "naissance"})
    if (before.find(cue) != std::string::npos) return true;
  return false;
}

std::optional<std::string> Dates::year_of(const Span& span) const {
  const std::string_view value = value_of(span);
  const auto date = DateValue::read(value, language_, order_, present_);
  const std::set<int> named = years_in(value);
  std::optional<int> year;
  if (date && date->year())
    year = date->year();
  else if (named.size() == 1)
    year = *named.begin();
  if (!year) return std::nullopt;
  // "3/4/21" of a birth is 2021 or 1921, and 1921 must not stay.
  const bool birth = of_birth(span);
  if (birth && date && date->ambiguous_century() && present_ - (*year - 100) <= longest_life) return std::nullopt;
  if (present_ - *year <= oldest_that_stays) return std::to_string(*year);
  return birth ? std::optional(std::string(generalized_age)) : std::nullopt;
}

int Dates::assumed_year(const Span& span) const {
  const auto after =
      std::upper_bound(years_.begin(), years_.end(), span.start, [](std::uint32_t at, const Year& year) { return at < year.at; });
  if (after != years_.begin()) return std::prev(after)->year;
  return after != years_.end() ? after->year : earliest_present;
}

std::optional<std::string> Dates::shifted(const Span& span, int days_back) const {
  const auto date = DateValue::read(value_of(span), language_, order_, present_);
  if (!date) return std::nullopt;
  const int weekday = ((date->weekday().value_or(0) - days_back) % 7 + 7) % 7;
  if (!date->month()) return date->written({}, weekday);
  constexpr int middle = 15;
  CivilDate civil{date->year().value_or(assumed_year(span)), *date->month(), date->day().value_or(middle)};
  if (!exists(civil)) civil.year = civil.year / 4 * 4;  // February 29 without its year
  if (!exists(civil)) return std::nullopt;
  return date->written(operators::shifted(civil, -days_back), weekday);
}

}  // namespace wardbook::deid::operators
