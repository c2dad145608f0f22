#include "deid/borders.h"

#include <algorithm>

#include "deid/kinds.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

constexpr Index longest_growth = 6;  // tokens on one side

// Tokens [first, end) that a span may grow over, between its neighbours.
struct Room {
  Index first;
  Index end;
};

// A code, or what is written like one.
bool unbroken(Label label) { return is_code(label) || label == Label::biometric || label == Label::url; }

bool alphanumeric(const Page& page, Index i) { return i < page.size() && page.kind(i) != Kind::sign; }
bool joins_code(const Page& page, Index i) {
  return page.is_sign(i, '-') || page.is_sign(i, '/') || page.is_sign(i, '_') || page.is_sign(i, '.') || page.is_sign(i, ':') ||
         page.is_sign(i, '#');
}
bool same_line_space(const Page& page, Index i) { return i < page.size() && !page.line_start(i) && !page.glued(i); }

// "14:05", "14:05:30", "2:05 pm", "1405"; its end, or `i`.
Index time_at(const Page& page, Index i) {
  Index at = i;
  const int hour = page.value(at);
  if (hour < 0) return i;
  if (page.length(at) == 4 && hour < 2400 && hour % 100 < 60) {
    at += 1;
  } else if (hour < 24 && page.length(at) <= 2 && page.is_sign(at + 1, ':') && page.glued(at + 1) && page.glued(at + 2) &&
             page.length(at + 2) == 2) {
    at += 3;
    if (page.is_sign(at, ':') && page.glued(at) && page.glued(at + 1) && page.length(at + 1) == 2) at += 2;
  } else {
    return i;
  }
  if (!page.line_start(at) && (page.is(at, "am") || page.is(at, "pm") || page.is(at, "a") || page.is(at, "p") || page.is(at, "hrs"))) ++at;
  return at;
}

bool whole_date(const Page& page, Index first, Index end) {
  Index numbers = 0;
  for (Index i = first; i < end; ++i) numbers += page.number(i) || page.kind(i) == Kind::mixed || page.has(i, fact::month);
  return numbers >= 2 || (end == first + 1 && page.length(first) >= 6);
}

void grow_date(const Page& page, const Room& room, Index& first, Index& end) {
  if (!whole_date(page, first, end)) return;
  if (end < room.end && same_line_space(page, end)) {
    const Index after = time_at(page, end);
    // A number of four digits may be something else: only where the line or a field ends behind it.
    const bool plain = after == end + 1;
    if (after > end && after <= room.end &&
        (!plain || page.line_start(after) || page.kind(after) == Kind::sign || page.token(after).start - page.token(after - 1).end > 1))
      end = after;
  }
  Index before = first;
  if (before > room.first && page.is_sign(before - 1, ',')) --before;
  if (before > room.first && page.has(before - 1, fact::weekday) && !page.line_start(first)) first = before - 1;
}

void grow_code(const Page& page, const Room& room, Index& first, Index& end) {
  for (Index steps = 0; steps < longest_growth && end < room.end && page.glued(end); ++steps) {
    if (alphanumeric(page, end)) {
      ++end;
    } else if (joins_code(page, end) && end + 1 < room.end && page.glued(end + 1) && alphanumeric(page, end + 1)) {
      end += 2;
    } else {
      break;
    }
  }
  for (Index steps = 0; steps < longest_growth && first > room.first && page.glued(first); ++steps) {
    const Index joint = first - 1;
    if (alphanumeric(page, joint) && page.kind(joint) != Kind::word) {
      first = joint;
    } else if (joins_code(page, joint) && joint > room.first && page.glued(joint) && alphanumeric(page, joint - 1) &&
               (page.kind(joint - 1) != Kind::word || (page.shape(joint - 1) == Shape::upper && page.is_sign(joint, '-')))) {
      first = joint - 1;
    } else {
      break;
    }
  }
}

bool part_of_place_name(const Page& page, Index i) {
  return page.capitalised(i) &&
         !page.has(i, fact::placeholder | fact::function | fact::heading | fact::title | fact::credential | fact::month | fact::weekday |
                          fact::relation | fact::speaks) &&
         !(page.has(i, fact::clinical) && !page.has(i, fact::facility_name | fact::facility_head | fact::department));
}

bool tail_of_place_name(const Page& page, Index i) {
  static constexpr std::string_view tails[] = {
      "group",    "suite",   "services", "associates", "clinic",    "center",      "centre",   "lab",   "laboratory", "laboratories",
      "ed",       "er",      "unit",     "institute",  "hospital",  "campus",      "pavilion", "tower", "wing",       "partners",
      "practice", "surgery", "pharmacy", "imaging",    "radiology", "specialists", "asc",      "gi"};
  return page.has(i, fact::facility_head) || std::find(std::begin(tails), std::end(tails), page.low(i)) != std::end(tails);
}

void grow_place(const Page& page, const Room& room, Index& first, Index& end) {
  if (!page.word(first) && !page.has(first, fact::any_word)) return;
  for (Index steps = 0; steps < longest_growth && end < room.end; ++steps) {
    if (page.low(end) == "'s" && page.glued(end)) {
      ++end;
    } else if (same_line_space(page, end) && page.word(end) && tail_of_place_name(page, end)) {
      ++end;
    } else {
      break;
    }
  }
  // "Northeast [Georgia Medical Center]", not the first word of a sentence that speaks of the place.
  for (Index steps = 0; steps < longest_growth && first > room.first && same_line_space(page, first); ++steps) {
    const Index before = first - 1;
    if (!part_of_place_name(page, before) || page.token(first).start - page.token(before).end != 1) break;
    if (page.sentence_start(before) && page.has(before, fact::basic)) break;
    first = before;
  }
}

void grow_name(const Page& page, const Room& room, Index& first) {
  if (first <= room.first || page.line_start(first) || !page.word(first)) return;
  Index before = first - 1;
  if (page.is_sign(before, '.') && before > room.first && page.glued(before)) {
    --before;
    if (page.word(before) && page.length(before) == 1 && !page.glued(before) && !page.line_start(before + 2)) first = before;
    return;
  }
  if (page.shape(first) != Shape::lower || !page.word(before) || page.glued(first)) return;
  const bool initial = page.length(before) == 1 && page.line_start(before);
  const bool given = page.has(before, fact::first) && page.shape(before) == Shape::lower &&
                     !page.has(before, fact::function | fact::clinical | fact::month);
  if (initial || given) first = before;
}

// Whether nothing but a State stands between two tokens: "Larkmoor, WI 54799".
bool state_between(const Page& page, Index end, Index next) {
  const Index at = page.is_sign(end, ',') ? end + 1 : end;
  const bool state = (page.has(at, fact::state_code) && page.shape(at) == Shape::upper) || page.has(at, fact::state);
  return state && at + 1 == next && page.number(next) && page.length(next) == 5;
}

// The State inside an address goes with its town and ZIP code, and the street before them is one place with them.
void join_addresses(const Page& page, std::vector<Span>& spans) {
  std::vector<Span> joined;
  Index at = 0;
  for (Span& span : spans) {
    while (at < page.size() && page.token(at).start < span.start) ++at;
    const auto place = [](const Span& s) { return s.label == Label::location && s.action == Action::redact; };
    if (!joined.empty() && place(span) && place(joined.back())) {
      Index end = at;
      while (end > 0 && page.token(end - 1).start >= joined.back().end) --end;
      if (state_between(page, end, at)) {
        joined.back().end = span.end;
        if (joined.size() > 1 && place(joined[joined.size() - 2]) &&
            page.text().substr(joined[joined.size() - 2].end, joined.back().start - joined[joined.size() - 2].end) == ", ") {
          joined[joined.size() - 2].end = span.end;
          joined.pop_back();
        }
        continue;
      }
    }
    joined.push_back(std::move(span));
  }
  spans = std::move(joined);
}

// "E-28046", "D-10117": the letter of the country belongs to the postcode, whatever stands before it.
void join_country_letter(const Page& page, std::vector<Span>& spans) {
  std::vector<Span> joined;
  Index at = 0;
  for (Span& span : spans) {
    while (at < page.size() && page.token(at).start < span.start) ++at;
    const bool postcode = span.label == Label::location && at >= 2 && page.number(at) && page.length(at) >= 4 && page.length(at) <= 5 &&
                          page.glued(at) && page.is_sign(at - 1, '-') && page.glued(at - 1) && page.length(at - 2) <= 2 &&
                          page.shape(at - 2) != Shape::lower && page.word(at - 2);
    if (postcode) {
      span.start = page.token(at - 2).start;
      while (!joined.empty() && joined.back().start >= span.start) joined.pop_back();
      if (!joined.empty()) {
        joined.back().end = std::min(joined.back().end, span.start);
        while (joined.back().end > joined.back().start && page.text()[joined.back().end - 1] == ' ') --joined.back().end;
      }
    }
    joined.push_back(std::move(span));
  }
  spans = std::move(joined);
}

// No place ends with a comma, a dash or the first of two points: "16002-Cuenca", "Calle Rivadavia 12, 4 izq..". The full stop behind the
// years of an age ends the sentence: "de 93 años. Acude".
void trim_ends(const Page& page, std::vector<Span>& spans) {
  constexpr std::size_t whole_word = 3;
  const std::string_view text = page.text();
  for (Span& span : spans) {
    if (span.label == Label::age && span.end > span.start + whole_word + 1 && text[span.end - 1] == '.' &&
        text.find_first_of(". ", span.end - 1 - whole_word) == span.end - 1)
      --span.end;
    if (span.label != Label::location) continue;
    const auto loose = [&] {
      const char last = text[span.end - 1];
      return last == ',' || last == '-' || (last == '.' && span.end < text.size() && text[span.end] == '.');
    };
    while (span.end > span.start + 1 && loose()) --span.end;
  }
}

// Spanish: "Hospital Virgen del Rocío. Reyes Católicos, 19", "Ático F, 16. La Atalaya": a full stop stands between two places.
void part_places(const Page& page, std::vector<Span>& spans) {
  static constexpr std::string_view of_address[] = {"planta", "edificio", "puerta", "piso",     "escalera", "bloque", "residencial",
                                                    "portal", "local",    "nave",   "interior", "apartado", "bajo",   "casa"};
  std::vector<Span> parted;
  Index at = 0;
  for (Span& span : spans) {
    while (at < page.size() && page.token(at).start < span.start) ++at;
    const bool place = span.label == Label::location && span.action == Action::redact;
    for (Index i = at + 1; place && i + 1 < page.size() && page.token(i + 1).start < span.end; ++i) {
      const bool stop = page.is_sign(i, '.') && page.glued(i) && !page.glued(i + 1) && page.word(i + 1) && page.capitalised(i + 1);
      const bool whole = page.number(i - 1) || page.length(i - 1) >= 5;
      if (!stop || !whole || one_of(page.low(i + 1), of_address)) continue;
      Span before = span;
      before.end = page.token(i).start;
      span.start = page.token(i + 1).start;
      parted.push_back(std::move(before));
    }
    parted.push_back(std::move(span));
  }
  spans = std::move(parted);
}

}  // namespace

void grow_to_borders(const Page& page, std::vector<Span>& spans) {
  const bool english = page.language() == Language::en;
  if (english)
    join_addresses(page, spans);
  else
    join_country_letter(page, spans);
  if (page.language() == Language::es) part_places(page, spans);
  trim_ends(page, spans);
  std::vector<std::pair<Index, Index>> tokens;  // of each span
  Index i = 0;
  for (const Span& span : spans) {
    while (i < page.size() && page.token(i).end <= span.start) ++i;
    Index end = i;
    while (end < page.size() && page.token(end).start < span.end) ++end;
    tokens.emplace_back(i, end);
  }
  for (std::size_t s = 0; s < spans.size(); ++s) {
    Span& span = spans[s];
    if (span.action != Action::redact || tokens[s].first >= tokens[s].second) continue;
    auto [first, end] = tokens[s];
    const Room room{s == 0 ? 0 : tokens[s - 1].second, s + 1 < spans.size() ? tokens[s + 1].first : page.size()};
    if (span.label == Label::date)
      grow_date(page, room, first, end);
    else if (unbroken(span.label))
      grow_code(page, room, first, end);
    else if (english && (span.label == Label::location || span.label == Label::organization))
      grow_place(page, room, first, end);
    else if (english && span.label == Label::name)
      grow_name(page, room, first);
    // A token may lie in two spans: what another holds is not taken from it.
    const std::uint32_t floor = s == 0 ? 0 : spans[s - 1].end;
    const std::uint32_t ceiling = s + 1 < spans.size() ? spans[s + 1].start : static_cast<std::uint32_t>(page.text().size());
    // Part of a word stays one where nothing was added: the name in a text without blanks.
    if (span.label != Label::name || first != tokens[s].first) span.start = std::clamp(page.token(first).start, floor, span.start);
    if (span.label != Label::name || end != tokens[s].second) span.end = std::clamp(page.token(end - 1).end, span.end, ceiling);
    tokens[s] = {first, end};
  }
}

}  // namespace wardbook::deid
