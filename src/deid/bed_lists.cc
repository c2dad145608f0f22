#include "deid/bed_lists.h"

#include <algorithm>
#include <string_view>

namespace wardbook::deid {

using text::Kind;

namespace {

constexpr std::size_t least_rooms = 3;
constexpr std::size_t most_rooms = 64;  // of one page, so that the search stays short

// "-", ":", "|", a dash: what may stand between a room and its patient. "1." and "1)" count, "3/4" is a date.
bool joint(const Page& page, Index i) {
  constexpr std::string_view others = ".)(/,%'\"+*=<>#&";
  return page.kind(i) == Kind::sign && i < page.size() && !page.line_start(i) && others.find(page.str(i)[0]) == std::string_view::npos;
}

// "11", "504A", "A1" at the start of a line, or behind its bullet; no time of day.
bool room(const Page& page, Index k) {
  if (page.kind(k) == Kind::word || page.kind(k) == Kind::sign) return false;
  const bool bullet = !page.line_start(k) && k > 0 && page.kind(k - 1) == Kind::sign && page.line_start(k - 1) && !page.glued(k);
  if (!page.line_start(k) && !bullet) return false;
  const std::string_view low = page.low(k);
  const auto digits = static_cast<std::size_t>(std::ranges::count_if(low, [](char c) { return c >= '0' && c <= '9'; }));
  if (digits == 0 || digits > 3 || low.size() > digits + 1) return false;
  const bool letter_inside = low.size() > digits && low.front() >= '0' && low.front() <= '9' && low.back() >= '0' && low.back() <= '9';
  return !letter_inside && !(page.glued(k + 1) && page.glued(k + 2) && page.number(k + 2));
}

int number_of(const Page& page, Index k) {
  int number = 0;
  for (const char c : page.low(k))
    if (c >= '0' && c <= '9') number = number * 10 + (c - '0');
  return number;
}

}  // namespace

void BedList::learn(const Page& page, Index i) {
  if (rooms_.size() == most_rooms) return;
  Index at = i;
  if (at > 1 && page.is_sign(at - 1, '.') && page.has(at - 2, fact::title)) --at;
  if (at > 0 && page.has(at - 1, fact::title)) --at;
  if (at > 0 && joint(page, at - 1)) --at;
  if (at == 0 || page.line_start(at) || !room(page, at - 1)) return;
  if (std::ranges::none_of(rooms_, [&](Index known) { return page.low(known) == page.low(at - 1); })) rooms_.push_back(at - 1);
}

// What begins low and leaves none out numbers persons, not rooms.
bool BedList::settle(const Page& page) {
  if (rooms_.size() < least_rooms) return false;
  least_ = most_ = number_of(page, rooms_.front());
  for (const Index k : rooms_) {
    least_ = std::min(least_, number_of(page, k));
    most_ = std::max(most_, number_of(page, k));
  }
  list_ = least_ > 9 || most_ - least_ + 1 > static_cast<int>(rooms_.size()) ||
          std::ranges::any_of(rooms_, [&](Index k) { return !page.number(k); });
  return list_;
}

void BedList::find(Page& page, Index k) const {
  if (!list_ || !room(page, k)) return;
  constexpr int last_rooms = 9;  // whose patients have no name: "35 - closed" behind "34 - Papadakis"
  const bool named = std::ranges::find(rooms_, k) != rooms_.end();
  const bool like_them = joint(page, k + 1) == joint(page, rooms_.front() + 1) && !page.has(k + 1, fact::unit);
  const int number = number_of(page, k);
  if (named || (like_them && number >= least_ && number <= most_ + last_rooms))
    page.found(k, k + 1, trust::Label::location, 0.6F, Reason::propagation);
}

}  // namespace wardbook::deid
