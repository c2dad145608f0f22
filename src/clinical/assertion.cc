#include "clinical/assertion.h"

#include <algorithm>
#include <array>

#include "clinical/triggers.h"

namespace wardbook::clinical {
namespace {

constexpr std::size_t properties = static_cast<std::size_t>(Property::none);
// How many words a trigger reaches at most. Notes without full stops would carry one "no" through a page.
constexpr std::array<std::size_t, properties> longest_reach{100, 14, 60, 25, 100, 12, 12};

using Flags = std::array<bool, properties>;

struct Found {
  std::size_t begin, end;  // words
  std::uint32_t value;     // 1 + index into trigger_table
};

bool asserted(EntityLabel label) {
  return label == EntityLabel::DIAGNOSIS || label == EntityLabel::FINDING || label == EntityLabel::MEDICATION ||
         label == EntityLabel::PROCEDURE || label == EntityLabel::TEST;
}
bool is_problem(EntityLabel label) { return label == EntityLabel::DIAGNOSIS || label == EntityLabel::FINDING; }

// What an entity is by its section alone.
Flags flags_of_section(std::string_view kind, EntityLabel label) {
  Flags flags{};
  if (kind == "family_history") flags[static_cast<std::size_t>(Property::family)] = true;
  if (kind == "past_medical_history" || kind == "past_surgical_history" || kind == "gynecologic_history")
    flags[static_cast<std::size_t>(Property::historical)] = is_problem(label) || label == EntityLabel::PROCEDURE;
  if ((kind == "risks" || kind == "alternatives") && label != EntityLabel::TEST)
    flags[static_cast<std::size_t>(Property::hypothetical)] = true;
  return flags;
}

void close(std::array<bool, properties>& open, Property property) {
  for (std::size_t i = 0; i < properties; ++i)
    if (property == Property::none || static_cast<std::size_t>(property) == i ||
        (property == Property::withheld && i == static_cast<std::size_t>(Property::stopped)) ||
        (property == Property::most && i != static_cast<std::size_t>(Property::family)))
      open[i] = false;
}

Assertion strongest(const Flags& flags) {
  if (flags[static_cast<std::size_t>(Property::family)]) return Assertion::family;
  if (flags[static_cast<std::size_t>(Property::negated)] || flags[static_cast<std::size_t>(Property::withheld)]) return Assertion::negated;
  if (flags[static_cast<std::size_t>(Property::historical)] || flags[static_cast<std::size_t>(Property::stopped)])
    return Assertion::historical;
  if (flags[static_cast<std::size_t>(Property::hypothetical)]) return Assertion::hypothetical;
  if (flags[static_cast<std::size_t>(Property::uncertain)]) return Assertion::uncertain;
  return Assertion::present;
}

// "Chest pain: no", "metformin discontinued.": with nothing behind it to speak of, a forward trigger speaks of what stands before it.
Reach reach_of(const Text& text, const Found& trigger, std::size_t begin, std::size_t end) {
  const Triggers& entry = trigger_table[trigger.value - 1];
  if (entry.reach != Reach::forward || trigger.begin == begin) return entry.reach;
  const bool answers =
      entry.property == Property::negated && (text.is_symbol(trigger.begin - 1, ':') || text.is_symbol(trigger.begin - 1, '-'));
  if (!answers && entry.property != Property::stopped) return entry.reach;
  const bool nothing_behind = trigger.end >= end || text.is_symbol(trigger.end, '.') || text.is_symbol(trigger.end, ',') ||
                              text.is_symbol(trigger.end, ';') || text.is_symbol(trigger.end, ')');
  return nothing_behind ? Reach::backward : entry.reach;
}

// What "no LOC, eliquis 5 bid" denies does not reach a medicine that is given with its dose behind a problem.
bool given_with_dose(const Text& text, const std::vector<Entity>& entities, std::size_t at, std::size_t first, std::size_t last,
                     std::uint32_t denied_from) {
  if (entities[at].label != EntityLabel::MEDICATION) return false;
  const std::string_view behind = text.whole().substr(entities[at].end, 8);
  const std::size_t digit = behind.find_first_not_of(' ');
  bool dosed = digit != std::string_view::npos && behind[digit] >= '0' && behind[digit] <= '9';
  if (at + 1 < last && entities[at + 1].start <= entities[at].end + 3)
    dosed |= entities[at + 1].label == EntityLabel::DOSAGE || entities[at + 1].label == EntityLabel::FREQUENCY ||
             entities[at + 1].label == EntityLabel::ROUTE;
  if (!dosed) return false;
  for (std::size_t i = at; i-- > first && entities[i].start >= denied_from;)
    if (is_problem(entities[i].label)) return true;
  return false;
}

// "Clinical history: back pain" tells of the present.
bool is_heading(const Text& text, std::size_t first, std::size_t last, std::size_t begin) {
  if (!text.is_symbol(last + 1, ':') || text.lower(text.words()[last]) != "history" || first > begin + 1) return false;
  const std::string_view opening = text.lower(text.words()[begin]);
  return opening == "history" || opening == "clinical" || opening == "interval" || opening == "brief" || opening == "present";
}

// "+SOB, -fever": a minus that touches the word, in a list.
bool minus_before(const Text& text, std::size_t at, std::size_t begin) {
  return at >= begin + 2 && text.is_symbol(at - 1, '-') && text.words()[at - 1].touches_next && !text.words()[at - 2].touches_next &&
         text.is_symbol(at - 2, ',');
}

// "No embolism on CT": the test was made.
bool made_by(const Text& text, std::size_t at, std::size_t begin) {
  if (at <= begin || text.words()[at - 1].kind != WordKind::word) return false;
  const std::string_view before = text.lower(text.words()[at - 1]);
  return before == "on" || before == "by" || before == "via" || before == "per";
}

}  // namespace

Asserter::Asserter() {
  for (std::size_t i = 0; i < trigger_table.size(); ++i) triggers_.add_all(trigger_table[i].phrases, static_cast<std::uint32_t>(i + 1));
}

void Asserter::assert_in(const Text& text, std::size_t begin, std::size_t end, std::string_view section_kind, std::vector<Entity>& entities,
                         std::size_t first, std::size_t last) const {
  if (first == last) return;
  const auto& words = text.words();
  std::vector<Found> found;
  std::size_t entity = first;
  for (std::size_t at = begin; at < end; ++at) {
    while (entity < last && entities[entity].end <= words[at].start) ++entity;
    if (words[at].kind != WordKind::word) continue;
    const Phrases::Match match = triggers_.longest(text, at);
    if (match.value == 0 || match.last >= end) continue;
    // A trigger inside of an entity ("no" in "no known drug allergies" is none; "chronic" is no trigger) says nothing of the others.
    if (entity < last && asserted(entities[entity].label) && entities[entity].start <= words[at].start &&
        words[match.last].end <= entities[entity].end)
      continue;
    if (is_heading(text, at, match.last, begin)) continue;
    found.push_back({at, match.last + 1, match.value});
    at = match.last;
  }

  std::vector<Flags> flags(last - first);
  for (std::size_t i = first; i < last; ++i) flags[i - first] = flags_of_section(section_kind, entities[i].label);

  // Forward: where each property was last switched on, if its scope is still open.
  std::array<std::size_t, properties> since{};
  std::array<bool, properties> open{};
  std::size_t trigger = 0;
  entity = first;
  for (std::size_t at = begin; at < end && entity < last; ++at) {
    while (trigger < found.size() && found[trigger].begin < at) {
      const Triggers& entry = trigger_table[found[trigger].value - 1];
      const auto property = static_cast<std::size_t>(entry.property);
      if (entry.reach == Reach::ends) close(open, entry.property);
      if (reach_of(text, found[trigger], begin, end) == Reach::forward) open[property] = true, since[property] = at;
      ++trigger;
    }
    while (entity < last && entities[entity].start <= words[at].start) {
      if (is_problem(entities[entity].label) && minus_before(text, at, begin))
        flags[entity - first][static_cast<std::size_t>(Property::negated)] = true;
      const bool test_made = entities[entity].label == EntityLabel::TEST && made_by(text, at, begin);
      for (std::size_t property = 0; property < properties; ++property)
        if (open[property] && at - since[property] <= longest_reach[property] &&
            !(property == static_cast<std::size_t>(Property::negated) &&
              (test_made || given_with_dose(text, entities, entity, first, last, words[since[property]].start))))
          flags[entity - first][property] = true;
      ++entity;
    }
  }

  // Backward, the same from the right; a scope also ends at the forward triggers and ends that it meets.
  open.fill(false);
  trigger = found.size();
  entity = last;
  for (std::size_t at = end; at-- > begin && entity > first;) {
    while (trigger > 0 && found[trigger - 1].begin > at) {
      const Triggers& entry = trigger_table[found[--trigger].value - 1];
      const auto property = static_cast<std::size_t>(entry.property);
      if (entry.reach == Reach::ends) {
        close(open, entry.property == Property::most ? Property::none : entry.property);
      } else if (reach_of(text, found[trigger], begin, end) == Reach::backward) {
        open[property] = true, since[property] = found[trigger].begin;
      }
    }
    if (text.is_symbol(at, ';')) open.fill(false);
    while (entity > first && entities[entity - 1].end > words[at].start && entities[entity - 1].end <= words[at].end) {
      --entity;
      // The nearest problem before the trigger, and those joined to it.
      for (std::size_t property = 0; property < properties; ++property)
        if (open[property] && since[property] - at <= 8 &&
            (entities[entity].label != EntityLabel::TEST || property != static_cast<std::size_t>(Property::negated)))
          flags[entity - first][property] = true;  // a test that "was negative" was made
    }
    while (entity > first && entities[entity - 1].end > words[at].end) --entity;
  }

  for (std::size_t i = first; i < last; ++i) {
    if (!asserted(entities[i].label)) continue;
    Flags& own = flags[i - first];
    if (entities[i].label != EntityLabel::MEDICATION)
      own[static_cast<std::size_t>(Property::withheld)] = own[static_cast<std::size_t>(Property::stopped)] = false;
    if (entities[i].label == EntityLabel::TEST || entities[i].label == EntityLabel::MEDICATION) {
      // "CT to rule out …", "no CT": a test is neither uncertain nor past because of what it looks for.
      own[static_cast<std::size_t>(Property::uncertain)] = false;
      if (entities[i].label == EntityLabel::TEST) own[static_cast<std::size_t>(Property::hypothetical)] = false;
    }
    entities[i].assertion = strongest(own);
  }
}

bool answers_no(const Text& text, std::size_t begin, std::size_t end) {
  if (begin >= end || begin == 0 || !text.is_symbol(begin - 1, '?')) return false;
  static const Phrases answers = [] {
    Phrases made;
    made.add_all("no, none, never, denies, denied, negative, nope, not any more, not at all, no longer, stopped", 1);
    return made;
  }();
  const Phrases::Match match = answers.longest(text, begin);
  if (match.value == 0) return false;
  const std::size_t behind = match.last + 1;
  return behind >= end || text.is_symbol(behind, '.') || text.is_symbol(behind, ',') || text.is_symbol(behind, ';') ||
         text.is_symbol(behind, '!');
}

bool opens_stopped(const Text& text, std::size_t begin, std::size_t end) {
  if (begin + 1 >= end || !text.is_symbol(end - 1, ':')) return false;
  static const Phrases headings = [] {
    Phrases made;
    made.add_all("stop, stopped, discontinue, discontinued, medications stopped, medications discontinued, medications to stop", 1);
    return made;
  }();
  return headings.longest(text, begin).value != 0;
}

bool opens_another(const Text& text, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end && at < begin + 6; ++at)
    if (text.is_symbol(at, ':')) return true;
  return false;
}

void deny(std::vector<Entity>& entities, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i)
    if (asserted(entities[i].label) && entities[i].assertion != Assertion::family) entities[i].assertion = Assertion::negated;
}

}  // namespace wardbook::clinical
