#include "deid/site_reading.h"

#include <algorithm>
#include <map>

#include "deid/arbitration.h"

namespace wardbook::deid {

namespace {

bool overlap(text::Range a, text::Range b) { return a.start < b.end && b.start < a.end; }

// Whether one of the ranges, sorted by their start and not longer than a phrase may be, holds or touches `range`.
template <typename Test>
bool any_near(const std::vector<text::Range>& ranges, text::Range range, const Test& test) {
  auto at = std::upper_bound(ranges.begin(), ranges.end(), range.end, [](std::uint32_t end, text::Range r) { return end < r.start; });
  constexpr std::uint32_t longest = 1000;  // bytes that a phrase covers in a text, white space included
  while (at != ranges.begin()) {
    --at;
    if (test(*at)) return true;
    if (at->start + longest < range.start) break;
  }
  return false;
}

// A value goes as a whole: a find that begins or ends inside a word or a number grows to its edges.
text::Range whole_tokens(const Page& page, text::Range range) {
  Index low = 0, high = page.size();
  while (low < high) {
    Index middle = low + (high - low) / 2;
    page.token(middle).end <= range.start ? low = middle + 1 : high = middle;
  }
  for (Index i = low; i < page.size() && page.token(i).start < range.end; ++i) {
    range.start = std::min(range.start, page.token(i).start);
    range.end = std::max(range.end, page.token(i).end);
  }
  return range;
}

}  // namespace

SiteReading::SiteReading(Page& page, const SiteRules* rules) : page_(page), rules_(rules) {
  if (!rules_) return;
  site_ = rules_->read(page.text());
  for (const SiteFind& find : site_.finds) {
    const text::Range range = whole_tokens(page, find.range);
    if (any_near(page.placeholders(), range, [&](text::Range r) { return overlap(r, range); })) continue;
    const bool denied = find.by == SiteFind::By::deny_list;
    if (denied) denied_.push_back(range);
    page.candidates().push_back(
        {range.start, range.end, find.label, Action::redact, find.score, denied ? Reason::site_list : Reason::site_pattern});
  }
  std::sort(denied_.begin(), denied_.end(), [](text::Range a, text::Range b) { return a.start < b.start; });
}

bool SiteReading::allows(const Candidate& candidate) const {
  const text::Range range{candidate.start, candidate.end};
  return any_near(site_.allowed, range, [&](text::Range r) { return r.start <= range.start && range.end <= r.end; });
}

bool SiteReading::lets_go(const Candidate& candidate) const {
  if (candidate.reason == Reason::known || candidate.reason == Reason::site_list) return false;
  if (candidate.score < rules_->least_score(candidate.label) || allows(candidate)) return true;
  // Nothing is kept in a phrase of a deny list.
  const text::Range range{candidate.start, candidate.end};
  return candidate.action == Action::keep && any_near(denied_, range, [&](text::Range r) { return overlap(r, range); });
}

// Where nothing else was found, the surest first.
void SiteReading::add_let_go(std::vector<Span>& spans) {
  if (let_go_.empty()) return;
  std::map<std::uint32_t, std::uint32_t> taken;  // the end of each span by its start
  for (const Span& span : spans) taken.emplace(span.start, span.end);
  std::stable_sort(let_go_.begin(), let_go_.end(), [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  for (const Candidate& candidate : let_go_) {
    const auto after = taken.lower_bound(candidate.end);
    if (after != taken.begin() && std::prev(after)->second > candidate.start) continue;
    taken.emplace(candidate.start, candidate.end);
    spans.push_back({candidate.start, candidate.end, candidate.label, candidate.score, Action::keep, {name_of(candidate.reason)}});
  }
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.start < b.start; });
}

std::vector<Span> SiteReading::arbitrate() {
  if (!rules_) return deid::arbitrate(page_);
  std::erase_if(page_.candidates(), [&](const Candidate& candidate) {
    if (!lets_go(candidate)) return false;
    if (candidate.action != Action::keep && candidate.score > withdrawn) {
      let_go_.push_back(candidate);
      let_go_.back().reason = allows(candidate) ? Reason::site_allowed : Reason::site_point;
    }
    return true;
  });
  std::vector<Span> spans = deid::arbitrate(page_);
  add_let_go(spans);
  return spans;
}

}  // namespace wardbook::deid
