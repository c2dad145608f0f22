#include "deid/redactor.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string>

#include "deid/ages.h"
#include "deid/kinds.h"
#include "deid/modes.h"
#include "deid/operators/places.h"
#include "deid/reason.h"
#include "deid/replacements.h"
#include "deid/rewriting.h"
#include "text/utf8.h"

namespace wardbook::deid {

using trust::Label;
using trust::Operator;

namespace {

// As what the attestation counts what stays. Titles and words for relatives are found, but no law calls them identifiers.
enum class Count : std::uint8_t { kept, left, none };

struct Staying {
  Span span;
  Count as;
};

// What was found, parted by what the treatment does with it.
struct Sorted {
  std::vector<Part> parts;  // go
  std::vector<Staying> staying;
};

// Found, and let go by the site's operating point of its label.
bool below_point(const Span& span) { return span.reasons.front() == name_of(Reason::site_point); }

class Sorter {
 public:
  Sorter(const Engine& engine, const trust::KnownIdentifiers& known, const Treatment& treatment, Language language, LabelSet labels,
         int present_year, const std::stop_token& stop)
      : engine_(engine),
        known_(known),
        treatment_(treatment),
        language_(language),
        labels_(labels),
        present_year_(present_year),
        stop_(stop) {}

  Result<Sorted> sort(std::string_view text) const {
    Sorted sorted;
    auto found = engine_.find(text, known_, language_, stop_);
    if (stop_.stop_requested()) return fail(Code::cancelled, "The redaction was cancelled.");
    for (Span& span : found) {
      if (tells_old_age(text, span)) span.action = Action::generalize;
      const auto own = treatment_.chosen[static_cast<std::size_t>(span.label)];
      const bool partly = stay_of(treatment_.mode, span.label) == Stay::partly && (!own || *own == Operator::keep);
      const Operator applied = treatment_.of(span.label);
      if (span.action == Action::keep && !below_point(span))
        stay(std::move(span), span.label == Label::other ? Count::none : Count::kept, sorted);
      else if (partly)
        cut(text, std::move(span), applied == Operator::keep ? Operator::tag : applied, sorted);
      else if (applied == Operator::keep)
        stay(std::move(span), Count::kept, sorted);
      else
        go(std::move(span), applied, sorted);
    }
    return sorted;
  }

 private:
  // A year of birth that the engine let stay, because no year of its text tells how old that is by now.
  bool tells_old_age(std::string_view text, const Span& span) const {
    if (span.action != Action::keep || span.label != Label::age || span.end - span.start != 4 ||
        std::find(span.reasons.begin(), span.reasons.end(), name_of(Reason::birth_year)) == span.reasons.end())
      return false;
    int year = 0;
    std::from_chars(text.data() + span.start, text.data() + span.end, year);
    return year > 0 && present_year_ - year > oldest_that_stays;
  }
  static void stay(Span span, Count as, Sorted& sorted) {
    span.action = Action::keep;
    sorted.staying.push_back({std::move(span), as});
  }
  void go(Span span, Operator applied, Sorted& sorted) const {
    if (below_point(span) || !labels_.test(static_cast<std::size_t>(span.label)))
      stay(std::move(span), Count::left, sorted);
    else
      sorted.parts.push_back({std::move(span), applied});
  }

  // A place of a limited data set: its street goes, its town stays.
  void cut(std::string_view text, Span span, Operator applied, Sorted& sorted) const {
    // What reads as a ZIP code is one only in the United States.
    const text::Range stays =
        language_ == Language::en ? operators::limited_data_set_part(text, span, engine_.lexicon()) : text::Range{span.end, span.end};
    if (stays.start < stays.end) {
      Span town = span;
      town.start = stays.start;
      town.end = stays.end;
      span.end = stays.start;
      while (span.end > span.start && (text[span.end - 1] == ' ' || text[span.end - 1] == ',' || text[span.end - 1] == '\n')) --span.end;
      stay(std::move(town), Count::kept, sorted);
    }
    if (span.start < span.end) go(std::move(span), applied, sorted);
  }

  const Engine& engine_;
  const trust::KnownIdentifiers& known_;
  const Treatment& treatment_;
  Language language_;
  LabelSet labels_;
  int present_year_;
  const std::stop_token& stop_;
};

// Placeholders are known to the engine; what other operators leave may read as an identifier again, beside other words than before.
bool needs_another_look(const Treatment& treatment) {
  if (treatment.uses(Operator::surrogate) || treatment.uses(Operator::shift)) return false;  // they do by intent
  return treatment.uses(Operator::year) || treatment.uses(Operator::generalize) || treatment.uses(Operator::remove) ||
         treatment.uses(Operator::keep);
}

bool overlap(const text::Range& place, const Span& span) {
  return place.start == place.end ? span.start < place.start && place.start < span.end : place.start < span.end && span.start < place.end;
}

void merge_overlapping(std::vector<Part>& parts) {
  std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.span.start < b.span.start; });
  std::vector<Part> merged;
  for (Part& part : parts) {
    if (!merged.empty() && part.span.start < merged.back().span.end)
      merged.back().span.end = std::max(merged.back().span.end, part.span.end);
    else
      merged.push_back(std::move(part));
  }
  parts = std::move(merged);
}

// Takes what was found in the rewritten text into the parts. Whether anything changed.
bool take_up(const Rewriting& rewriting, std::vector<Part> found, Sorted& sorted) {
  bool changed = false;
  for (Part& part : found) {
    bool touches = false;
    const auto original = rewriting.to_original({part.span.start, part.span.end});
    for (std::size_t i = 0; i < rewriting.places().size(); ++i) {
      if (!overlap(rewriting.places()[i], part.span)) continue;
      touches = true;
      Part& old = sorted.parts[i];
      if (old.applied == Operator::remove && original) {
        old.span.start = std::min(old.span.start, original->start);
        old.span.end = std::max(old.span.end, original->end);
        changed = true;
      } else if (old.applied != Operator::tag) {
        old.applied = Operator::tag;
        changed = true;
      }
    }
    if (touches || !original) continue;
    part.span.start = original->start;
    part.span.end = original->end;
    sorted.parts.push_back(std::move(part));
    changed = true;
  }
  merge_overlapping(sorted.parts);
  // What goes may have grown over what stayed. The parts are in order and apart: the last that begins before its end tells.
  std::erase_if(sorted.staying, [&](const Staying& one) {
    const auto after =
        std::partition_point(sorted.parts.begin(), sorted.parts.end(), [&](const Part& part) { return part.span.start < one.span.end; });
    return after != sorted.parts.begin() && std::prev(after)->span.end > one.span.start;
  });
  return changed;
}

}  // namespace

Result<Redactor::Outcome> Redactor::redact(std::string_view text, const trust::KnownIdentifiers& known, trust::Mode mode, Operator applied,
                                           Language language, LabelSet labels) const {
  Treatment treatment;
  treatment.mode = mode;
  treatment.general = applied;
  return redact(text, known, treatment, language, labels);
}

Result<Redactor::Outcome> Redactor::redact(std::string_view text, const trust::KnownIdentifiers& known, const Treatment& treatment,
                                           Language language, LabelSet labels, const std::stop_token& stop) const {
  // A placeholder may be longer than the value that it replaces: offsets into the result must fit as well.
  if (text.size() > std::numeric_limits<std::uint32_t>::max() / 8)
    return fail(Code::too_large, "The text is longer than {} bytes.", std::numeric_limits<std::uint32_t>::max() / 8);
  if (!text::valid_utf8(text)) return fail(Code::encoding, "The text is not valid UTF-8.");
  TRY(check(treatment));
  const Sorter sorter(engine_, known, treatment, language, labels, present_year_, stop);
  Sorted sorted = TRY(sorter.sort(text));
  std::vector<std::string> instead = replacements(text, sorted.parts, treatment, language, present_year_, engine_.lexicon());
  Rewriting rewriting(text, sorted.parts, instead);
  if (needs_another_look(treatment)) {
    constexpr int most_looks = 8, patience = 3;
    for (int look = 1; look <= most_looks; ++look) {
      if (!take_up(rewriting, TRY(sorter.sort(rewriting.text())).parts, sorted)) break;
      if (look >= patience)
        for (Part& part : sorted.parts)
          if (part.applied == Operator::year || part.applied == Operator::generalize) part.applied = Operator::tag;
      instead = replacements(text, sorted.parts, treatment, language, present_year_, engine_.lexicon());
      rewriting = Rewriting(text, sorted.parts, instead);
    }
  }

  Outcome outcome;
  trust::Redacted& redacted = outcome.redacted;
  redacted.mode_ = treatment.mode;
  redacted.applied_ = treatment.general;
  redacted.engine_ = engine_.version();
  redacted.text_ = rewriting.take_text();
  std::uint32_t points = 0;
  std::size_t counted = 0;
  const auto points_at = [&](std::uint32_t byte) {
    points += static_cast<std::uint32_t>(text::count_code_points(std::string_view(redacted.text_).substr(counted, byte - counted)));
    counted = byte;
    return points;
  };
  for (std::size_t i = 0; i < sorted.parts.size(); ++i) {
    const Span& span = sorted.parts[i].span;
    const std::uint32_t start = points_at(rewriting.places()[i].start);
    redacted.replacements_.push_back({start, points_at(rewriting.places()[i].end), span.label});
    ++redacted.counts_[static_cast<std::size_t>(span.label)];
    ++redacted.attestation_[kind_of(span)];
    if (span.action == Action::generalize) ++redacted.generalized_[kind_of(span)];
    outcome.spans.push_back(span);
  }
  for (Staying& one : sorted.staying) {
    if (one.as == Count::kept) ++redacted.kept_[kind_of(one.span)];
    if (one.as == Count::left) ++redacted.left_[kind_of(one.span)];
    if (labels.test(static_cast<std::size_t>(one.span.label))) outcome.spans.push_back(std::move(one.span));
  }
  std::sort(outcome.spans.begin(), outcome.spans.end(), [](const Span& a, const Span& b) { return a.start < b.start; });
  return outcome;
}

}  // namespace wardbook::deid
