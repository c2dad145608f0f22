#include "clinical/entities.h"

#include <algorithm>
#include <unordered_map>

namespace wardbook::clinical {
namespace {

using enum EntityLabel;

// An entity in words, both ends included.
struct Span {
  std::size_t first = 0, last = 0;
  EntityLabel label = ANATOMY;
  const Term* term = nullptr;  // whose code the whole span has; nullptr if it has none
};

constexpr std::size_t most_modifiers = 6;
constexpr std::size_t dose_reach = 14;  // words between a medicine and its dose

bool takes_modifiers(EntityLabel label) {
  return label == DIAGNOSIS || label == FINDING || label == PROCEDURE || label == TEST || label == ANATOMY;
}

// May an entity `before` become part of one that follows it without a gap?
bool takes_up(EntityLabel core, bool is_head, EntityLabel before) {
  if (before == ANATOMY) return core == DIAGNOSIS || core == FINDING || core == PROCEDURE || core == TEST || core == ANATOMY;
  if (!is_head) return false;
  if (core == DIAGNOSIS) return before == DIAGNOSIS || before == FINDING;
  if (core == FINDING) return before == FINDING;
  if (core == PROCEDURE) return before == DIAGNOSIS || before == PROCEDURE;
  if (core == TEST) return before == TEST || before == MEDICATION || before == DIAGNOSIS;
  return core == MEDICATION && before == MEDICATION;
}

class Pass {
 public:
  Pass(const Vocabulary& vocabulary, const Measures& measures, const Text& text)
      : vocabulary_(vocabulary), measures_(measures), text_(text), words_(text.words()) {}

  void sentence(std::size_t begin, std::size_t end) {
    begin_ = begin;
    medicine_ = test_ = value_ = none;
    for (std::size_t at = begin; at < end;) at = step(at, end);
  }

  void abbreviations();
  std::vector<Span> take() { return std::move(spans_); }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::size_t step(std::size_t at, std::size_t end);
  std::size_t number(std::size_t at, std::size_t end);
  std::size_t core(std::size_t at, std::size_t last, EntityLabel label, bool is_head, const Term* term, std::size_t end);
  std::size_t value_after_test(std::size_t test, std::size_t end);
  std::size_t result(std::size_t first, std::size_t last, std::size_t end);
  void add(std::size_t first, std::size_t last, EntityLabel label, const Term* term = nullptr) {
    spans_.push_back({first, last, label, term});
  }
  // "intravenous hydrocortisone"
  bool medicine_follows(std::size_t at, std::size_t end) const {
    const std::size_t next = text_.next_in_phrase(at);
    if (next == 0 || next >= end) return false;
    Phrases::Match match;
    const Term* term = vocabulary_.longest(text_, next, match);
    return term ? term->label == MEDICATION && !term->false_friend : label_of_ending(text_.lower(words_[next])) == MEDICATION;
  }
  bool medicine_near(std::size_t at) const { return medicine_ != none && at - medicine_ <= dose_reach; }

  const Vocabulary& vocabulary_;
  const Measures& measures_;
  const Text& text_;
  const std::vector<Word>& words_;
  std::vector<Span> spans_;
  std::size_t begin_ = 0;
  std::size_t medicine_ = none, test_ = none, value_ = none;  // the last word of the last one in this sentence
};

std::size_t Pass::step(std::size_t at, std::size_t end) {
  const Word& word = words_[at];
  if (word.kind == WordKind::number || (word.kind == WordKind::symbol && (text_.is_symbol(at, '<') || text_.is_symbol(at, '>')))) {
    Phrases::Match match;
    const Term* term = word.kind == WordKind::number ? vocabulary_.longest(text_, at, match) : nullptr;
    if (term && match.words > 1 && match.last < end && !term->false_friend) return core(at, match.last, term->label, false, term, end);
    return number(at, end);
  }
  if (word.kind != WordKind::word) return at + 1;

  Phrases::Match match;
  const Term* term = vocabulary_.longest(text_, at, match);
  if (term && match.last >= end) term = nullptr;
  const std::size_t past_phrase = term ? match.last : at;
  if (const std::size_t last = measures_.frequency(text_, at); last > past_phrase || (last != 0 && last == at && !term)) {
    if (last < end) {
      add(at, last, FREQUENCY);
      return last + 1;
    }
  }
  if (const std::size_t last = measures_.route(text_, at); last != 0 && last < end && last >= past_phrase) {
    if (medicine_near(at) || value_ == at - 1 || medicine_follows(last, end)) {
      add(at, last, ROUTE);
      return last + 1;
    }
  }
  if (term) {
    if (term->false_friend) return match.last + 1;
    return core(at, match.last, term->label, false, term, end);
  }
  const std::string_view lower = text_.lower(word);
  if (const auto label = label_of_ending(lower)) return core(at, at, *label, false, nullptr, end);
  if (const auto label = vocabulary_.head(text_, at)) return core(at, at, *label, true, nullptr, end);
  if (measures_.quantity(text_, at).found) return number(at, end);
  // "Liver enzymes on admission were normal"
  if (test_ != none && at > begin_ && at - test_ <= dose_reach && value_ != test_ && (value_ == none || value_ < test_)) {
    if (const std::size_t last = measures_.quality(text_, at); last != 0 && last < end && measures_.is_verb(text_, at - 1)) {
      add(at, last, LAB_VALUE);
      value_ = last;
      return last + 1;
    }
  }
  return at + 1;
}

// A core from `at` to `last`, with what it takes up on both sides. Returns the word to go on with.
std::size_t Pass::core(std::size_t at, std::size_t last, EntityLabel label, bool is_head, const Term* term, std::size_t end) {
  std::size_t first = at;
  const bool alone_is_nothing = is_head;
  const std::size_t own_last = last;
  // "asthma exacerbation", "hernia repair": a head behind makes a longer name, of its own label.
  if (label != ANATOMY || is_head) {
    for (std::size_t taken = 0; taken < 2; ++taken) {
      const std::size_t next = text_.next_in_phrase(last);
      if (next == 0 || next >= end) break;
      const auto head = vocabulary_.head(text_, next);
      Phrases::Match match;
      const Term* following = vocabulary_.longest(text_, next, match);
      if (!head || (following && match.last > next) || !takes_up(*head, true, label)) break;
      last = next;
      label = *head;
      is_head = true;
      term = nullptr;
    }
  }
  if (takes_modifiers(label)) {
    for (std::size_t taken = 0; taken < most_modifiers; ++taken) {
      const std::size_t before = text_.previous_in_phrase(first);
      if (before >= words_.size() || before < begin_) break;
      if (!spans_.empty() && spans_.back().last >= before) {
        const Span previous = spans_.back();
        if (previous.last != before || !takes_up(label, is_head, previous.label)) break;
        first = previous.first;
        spans_.pop_back();
      } else if (label == ANATOMY ? vocabulary_.is_side(text_, before) : vocabulary_.modifies(text_, before)) {
        first = before;
      } else if (is_head && label == DIAGNOSIS && term == nullptr && before > begin_ && words_[before].kind == WordKind::word &&
                 text_.of(words_[before]).front() >= 'A' && text_.of(words_[before]).front() <= 'Z' &&
                 words_[before].end - words_[before].start > 3) {
        first = before;  // "Gaucher disease"
      } else {
        break;
      }
      term = nullptr;
    }
  }
  if (alone_is_nothing && first == at && last == own_last) return last + 1;  // "disease" names none
  // "fracture of the left femur"
  if (label == DIAGNOSIS || label == FINDING || label == PROCEDURE) {
    std::size_t next = text_.next_in_phrase(last);
    if (next != 0 && text_.lower(words_[next]) == "of") {
      next = text_.next_in_phrase(next);
      for (std::size_t taken = 0; next != 0 && next < end && taken < 3; ++taken) {
        const std::string_view lower = text_.lower(words_[next]);
        if (lower != "the" && lower != "his" && lower != "her" && lower != "both" && !vocabulary_.is_side(text_, next)) break;
        next = text_.next_in_phrase(next);
      }
      Phrases::Match match;
      const Term* site = next != 0 && next < end ? vocabulary_.longest(text_, next, match) : nullptr;
      if (site && !site->false_friend && site->label == ANATOMY && match.last < end) {
        last = match.last;
        term = nullptr;
      }
    }
  }
  add(first, last, label, term);
  if (label == MEDICATION) medicine_ = last;
  if (label == TEST) {
    test_ = last;
    // "elevated CRP"
    const std::size_t before = text_.previous_in_phrase(first);
    if (before < words_.size() && before >= begin_ && before > 0 && measures_.quality(text_, before) == before &&
        (spans_.size() < 2 || spans_[spans_.size() - 2].last < before)) {
      const Span test = spans_.back();
      spans_.back() = {before, before, LAB_VALUE, nullptr};
      spans_.push_back(test);
      return last + 1;
    }
    // "positive for CD34"
    if (before < words_.size() && before >= begin_ + 1 && text_.lower(words_[before]) == "for") {
      const std::string_view value = text_.lower(words_[before - 1]);
      if ((value == "positive" || value == "negative") && (spans_.size() < 2 || spans_[spans_.size() - 2].last < before - 1)) {
        const Span test = spans_.back();
        spans_.back() = {before - 1, before - 1, LAB_VALUE, nullptr};
        spans_.push_back(test);
        return last + 1;
      }
    }
    return value_after_test(last, end);
  }
  return last + 1;
}

// "hemoglobin was 9.1 g/dL", "CRP: <0.5 mg/L (L)", "troponin negative"
std::size_t Pass::value_after_test(std::size_t test, std::size_t end) {
  std::size_t at = test + 1;
  for (std::size_t skipped = 0; at < end && skipped < 6; ++skipped, ++at) {
    if (const std::size_t last = measures_.quality(text_, at); last != 0 && last < end) {
      add(at, last, LAB_VALUE);
      value_ = last;
      return last + 1;
    }
    const bool compares = text_.is_symbol(at, '<') || text_.is_symbol(at, '>');
    if (words_[at].kind == WordKind::number || compares) {
      if (measures_.duration(text_, at) != 0) return at;
      const auto quantity = measures_.quantity(text_, at);
      if (!quantity.found || quantity.last >= end) return test + 1;
      return result(at, quantity.last, end);
    }
    // "Glucose, fasting      131": the rest of the name stands before the column of results.
    if (text_.is_symbol(at, ',') && at + 2 < end && words_[at + 1].kind == WordKind::word &&
        words_[at + 2].start - words_[at + 1].end > 2) {
      ++at;
      continue;
    }
    if (!measures_.links(text_, at)) break;
  }
  return test + 1;
}

// A result without its flag, and without a unit in another column. Returns the word to go on with.
std::size_t Pass::result(std::size_t first, std::size_t last, std::size_t end) {
  std::size_t own = first;
  const auto same_column = [&](std::size_t at) {
    const std::string_view gap = text_.whole().substr(words_[at].end, words_[at + 1].start - words_[at].end);
    return gap.find("  ") == std::string_view::npos && gap.find('\t') == std::string_view::npos;
  };
  while (own < last && same_column(own)) ++own;
  add(first, own, LAB_VALUE);
  value_ = std::min(measures_.flag_after(text_, last), end - 1);
  return value_ + 1;
}

std::size_t Pass::number(std::size_t at, std::size_t end) {
  if (const std::size_t last = measures_.duration(text_, at); last != 0 && last < end) {
    // "65 years old" is an age and "3 days ago" a date.
    const auto lower_at = [&](std::size_t i) {
      return i < words_.size() && words_[i].kind == WordKind::word ? text_.lower(words_[i]) : std::string_view();
    };
    const std::string_view next = lower_at(last + 1),
                           after_hyphen = text_.is_symbol(last + 1, '-') ? lower_at(last + 2) : std::string_view();
    if (next == "old" || after_hyphen == "old" || next == "ago" || next == "prior" || next == "of" || next == "later" || next == "earlier")
      return last + 1;
    const std::string_view before = at > begin_ ? lower_at(at - 1) : std::string_view();
    const bool counted = before == "for" || before == "x" || before == "over" || before == "past" || before == "last" ||
                         before == "during" || before == "since" || before == "another" || before == "additional" || before == "of" ||
                         before == "about" || before == "approximately";
    const bool named =
        next == "history" || next == "course" || next == "duration" || next == "period" || next == "supply" || next == "trial";
    if (counted || named) add(at, last, DURATION);
    return last + 1;
  }
  const auto quantity = measures_.quantity(text_, at);
  if (!quantity.found || quantity.last >= end) return at + 1;
  const bool test_nearer = test_ != none && (medicine_ == none || test_ > medicine_);
  if (quantity.unit) {
    if (quantity.dose_unit && !quantity.result_unit && !test_nearer) {
      const std::string_view unit = text_.lower(words_[quantity.last]);
      const bool volume = unit == "ml" || unit == "cc" || unit == "l" || unit == "liter" || unit == "g" || unit == "m";
      if (medicine_near(at) || !volume) {
        add(at, quantity.last, DOSAGE);
        value_ = quantity.last;
      }
      return quantity.last + 1;
    }
    if (test_nearer && at - test_ <= dose_reach && quantity.result_unit) {
      // "(12.0-15.5 g/dL)" is the range that a value is compared with.
      const bool range = quantity.last >= at + 2 && (text_.is_symbol(at + 1, '-') || text_.of(words_[at + 1]) == "–");
      if (!(range && value_ != none && value_ > test_)) return result(at, quantity.last, end);
    } else if (medicine_near(at) && quantity.dose_unit) {
      add(at, quantity.last, DOSAGE);
      value_ = quantity.last;
    }
  }
  return quantity.last + 1;
}

// "pulmonary fibrosis (PF)": from there on, PF.
void Pass::abbreviations() {
  std::unordered_map<std::string_view, Span> known;
  for (const Span& span : spans_) {
    const std::size_t at = span.last + 2;
    if (!text_.is_symbol(span.last + 1, '(') || !text_.is_symbol(span.last + 3, ')') || at >= words_.size() ||
        words_[at].kind != WordKind::word)
      continue;
    if (span.label != DIAGNOSIS && span.label != FINDING && span.label != MEDICATION && span.label != TEST && span.label != PROCEDURE)
      continue;
    const std::string_view short_form = text_.of(words_[at]);
    const auto capitals = std::count_if(short_form.begin(), short_form.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
    if (short_form.size() < 2 || short_form.size() > 8 || capitals < 2) continue;
    const std::string_view lower = text_.lower(words_[at]);
    bool stands_for = false;
    for (std::size_t i = span.first; i <= span.last; ++i)
      stands_for |= words_[i].kind == WordKind::word && text_.lower(words_[i]).front() == lower.front();
    if (stands_for) known.emplace(short_form, span);
  }
  if (known.empty()) return;
  std::vector<Span> more;
  std::size_t span = 0;
  for (std::size_t at = 0; at < words_.size(); ++at) {
    while (span < spans_.size() && spans_[span].last < at) ++span;
    if (words_[at].kind != WordKind::word || (span < spans_.size() && spans_[span].first <= at)) continue;
    if (const auto found = known.find(text_.of(words_[at])); found != known.end())
      more.push_back({at, at, found->second.label, found->second.term});
  }
  std::vector<Span> all(spans_.size() + more.size());
  std::merge(spans_.begin(), spans_.end(), more.begin(), more.end(), all.begin(),
             [](const Span& a, const Span& b) { return a.first < b.first; });
  spans_.swap(all);
}

}  // namespace

std::vector<Entity> EntityFinder::find(const Text& text, const std::vector<text::Range>& sentences, const std::vector<Section>& sections,
                                       const std::stop_token& stop) const {
  Pass pass(vocabulary_, measures_, text);
  const auto& words = text.words();
  std::size_t at = 0;
  for (const text::Range& sentence : sentences) {
    if (stop.stop_requested()) break;
    while (at < words.size() && words[at].start < sentence.start) ++at;
    std::size_t end = at;
    while (end < words.size() && words[end].end <= sentence.end) ++end;
    pass.sentence(at, end);
    at = end;
  }
  pass.abbreviations();
  std::vector<Entity> entities;
  std::size_t section = 0;
  for (const Span& span : pass.take()) {
    // A heading names what stands under it and is no entity: "COMPLICATIONS: None."
    while (section + 1 < sections.size() && sections[section + 1].start <= words[span.first].start) ++section;
    if (!sections.empty() && sections[section].start <= words[span.first].start && words[span.first].start < sections[section].body)
      continue;
    Entity entity{words[span.first].start, words[span.last].end, span.label, Assertion::present, {}};
    if (span.term && !span.term->code.empty()) entity.codes.push_back({icd10cm_system, span.term->code, span.term->title});
    entities.push_back(std::move(entity));
  }
  return entities;
}

}  // namespace wardbook::clinical
