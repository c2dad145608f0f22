#include "deid/arbitration.h"

#include <algorithm>
#include <string_view>

#include "deid/remainders.h"

namespace wardbook::deid {

namespace {

constexpr float least_remainder = 0.5F;

bool before(const Candidate& a, const Candidate& b) {
  if (a.score != b.score) return a.score > b.score;
  if (a.end - a.start != b.end - b.start) return a.end - a.start > b.end - b.start;
  if (a.start != b.start) return a.start < b.start;
  if (a.label != b.label) return a.label < b.label;
  return a.reason < b.reason;
}

bool alphanumeric(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

class Board {
 public:
  explicit Board(const Page& page) : page_(page), text_(page.text()), covered_(text_.size(), 0) {
    for (const text::Range& range : page.placeholders()) cover(range.start, range.end, by_other);
  }

  void place(const Candidate& candidate) {
    if (candidate.end <= candidate.start || candidate.end > text_.size()) return;
    if (free(candidate.start, candidate.end)) {
      add(candidate.start, candidate.end, candidate, candidate.reason);
      return;
    }
    if (candidate.action != Action::redact || candidate.score < least_remainder) return;
    std::uint32_t at = candidate.start;
    while (at < candidate.end) {
      while (at < candidate.end && (covered_[at] || !alphanumeric(text_[at]))) ++at;
      std::uint32_t end = at;
      while (end < candidate.end && !covered_[end]) ++end;
      std::uint32_t last = end;
      while (last > at && !alphanumeric(text_[last - 1])) --last;
      const bool cut_in_word = (at > 0 && alphanumeric(text_[at - 1])) || (last < text_.size() && alphanumeric(text_[last]));
      const bool behind_name = (at > 1 && covered_[at - 2] == by_name) || (at > 2 && covered_[at - 3] == by_name);
      if (last > at && !cut_in_word && !tells_nothing(page_, candidate, at, last, behind_name)) add(at, last, candidate, Reason::remainder);
      at = end;
    }
  }

  std::vector<Span> take() {
    std::sort(spans_.begin(), spans_.end(), [](const Span& a, const Span& b) { return a.start < b.start; });
    return std::move(spans_);
  }

 private:
  static constexpr std::uint8_t by_name = 1;
  static constexpr std::uint8_t by_other = 2;

  bool free(std::uint32_t start, std::uint32_t end) const {
    return std::none_of(covered_.begin() + start, covered_.begin() + end, [](std::uint8_t c) { return c != 0; });
  }
  void cover(std::uint32_t start, std::uint32_t end, std::uint8_t by) { std::fill(covered_.begin() + start, covered_.begin() + end, by); }
  void add(std::uint32_t start, std::uint32_t end, const Candidate& candidate, Reason reason) {
    cover(start, end, candidate.label == trust::Label::name ? by_name : by_other);
    spans_.push_back({start, end, candidate.label, candidate.score, candidate.action, {name_of(reason)}});
  }

  const Page& page_;
  std::string_view text_;
  std::vector<std::uint8_t> covered_;
  std::vector<Span> spans_;
};

// The borders that the tagger drew are those that the field's annotators draw.
bool tagged(const Span& span) { return span.reasons.front() == name_of(Reason::tagger); }

void join_names(std::string_view text, std::vector<Span>& spans) {
  std::vector<Span> joined;
  for (Span& span : spans) {
    if (!joined.empty() && !(tagged(span) && tagged(joined.back())) && span.label == trust::Label::name &&
        joined.back().label == trust::Label::name && span.start == joined.back().end + 1 && text[joined.back().end] == ' ') {
      joined.back().end = span.end;
      joined.back().score = std::max(joined.back().score, span.score);
      continue;
    }
    joined.push_back(std::move(span));
  }
  spans = std::move(joined);
}

// Spanish notes write an address field by field ("Hospital General C/ Mayor, 3, Toledo"), and each is a place of its own there.
void join_places(std::string_view text, std::vector<Span>& spans) {
  const auto place = [](const Span& span) { return span.label == trust::Label::location && span.action == Action::redact; };
  std::vector<Span> joined;
  for (Span& span : spans) {
    if (!joined.empty() && place(span) && place(joined.back())) {
      const std::string_view gap = text.substr(joined.back().end, span.start - joined.back().end);
      const bool both_tagged = tagged(span) && tagged(joined.back());
      if (both_tagged ? gap == " at " : gap == ", " || gap == " in " || gap == " " || gap == " of ") {
        joined.back().end = span.end;
        continue;
      }
    }
    joined.push_back(std::move(span));
  }
  spans = std::move(joined);
}

// Every detector that agrees with a span is named in its reasons.
void add_reasons(const std::vector<Candidate>& candidates, std::vector<Span>& spans) {
  for (const Candidate& candidate : candidates) {
    auto at = std::upper_bound(spans.begin(), spans.end(), candidate.start,
                               [](std::uint32_t start, const Span& span) { return start < span.start; });
    if (at == spans.begin()) continue;
    --at;
    if (candidate.label != at->label || candidate.start >= at->end || candidate.end > at->end) continue;
    const std::string_view reason = name_of(candidate.reason);
    if (std::find(at->reasons.begin(), at->reasons.end(), reason) == at->reasons.end()) at->reasons.push_back(reason);
  }
}

}  // namespace

std::vector<Span> arbitrate(const Page& page) {
  std::vector<Candidate> candidates = page.candidates();
  std::sort(candidates.begin(), candidates.end(), before);
  Board board(page);
  for (const Candidate& candidate : candidates)
    if (candidate.score > withdrawn) board.place(candidate);
  std::vector<Span> spans = board.take();
  join_names(page.text(), spans);
  if (page.language() != Language::es) join_places(page.text(), spans);
  add_reasons(candidates, spans);
  return spans;
}

}  // namespace wardbook::deid
