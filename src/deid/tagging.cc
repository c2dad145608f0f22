#include "deid/tagging.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "deid/ages.h"
#include "deid/detectors.h"
#include "deid/english_numbers.h"
#include "deid/implausible.h"
#include "deid/kinds.h"
#include "deid/local_words.h"
#include "deid/names.h"
#include "deid/one_of.h"
#include "deid/second_opinion.h"
#include "deid/tagger_input.h"
#include "tagger/decode.h"

namespace wardbook::deid {

using trust::Label;

namespace {

// The operating point of each language's model: so much is added to what speaks for any label, because to miss an identifier is worse
// than a false alarm. Chosen on notes that were set aside for it.
constexpr std::array<float, language_names.size()> favour{7.0F, 8.0F, 8.0F, 7.0F};
// Without the network, which takes most false alarms back.
constexpr std::array<float, language_names.size()> favour_alone{5.0F, 3.5F, 3.5F, 3.0F};
// A rule of less than this score gives way where so much more speaks for "none" than for any label.
constexpr std::array<float, language_names.size()> surest_rule{
    0.7F, 0.93F, 0.93F, 0.93F};  // the model of English has seen the most kinds of notes, its rules too
constexpr float sure_of_nothing = 3.0F;
constexpr float sure_of_name = 6.0F;  // in words that medicine uses
// What any rule says of the same place goes before these.
constexpr float kept = 0.25F;
constexpr float old_age = 0.5F;
constexpr float sure_of_borders = 1.0F;  // where it found a part of what the rule found

// What the patient's record says, what a check digit proves, what has a meaning of its own in the attestation, and authors' initials in
// the places where they stand.
bool never_doubted(Reason reason) {
  return reason == Reason::known || reason == Reason::checksum || reason == Reason::photograph || reason == Reason::signature;
}

float probability(float margin) { return 1.0F / (1.0F + std::exp(-margin)); }

bool bare_year(const Page& page, Index i) { return page.length(i) == 4 && page.value(i) >= 1900 && page.value(i) < 2100; }

// What the law lets stay, stays: a bare year, an age up to 89; a profession is merely sensitive.
Action action_for(const Page& page, Label label, Index first, Index end) {
  if (label == Label::profession || label == Label::other) return Action::keep;
  if (label == Label::age) {
    constexpr int most_years = 120;
    const NumberWithin years = first_number(page, first, end);
    const bool old = years.value > oldest_that_stays && years.value <= most_years;
    return old && !measures_something(page, years.first, years.end) ? Action::generalize : Action::keep;
  }
  if (label == Label::date && end == first + 1 && bare_year(page, first)) return Action::keep;
  return Action::redact;
}

// "phlebectomies": no list has all words that medicine makes.
bool ends_as_term(std::string_view low) {
  static constexpr std::string_view endings[] = {
      "itis",  "osis",   "oses",   "emia",   "ectomy", "ectomies", "otomy",  "otomies", "ostomy", "oscopy", "plasty", "ation", "ations",
      "ities", "graphy", "grams",  "algia",  "ology",  "esia",     "plegia", "paresis", "pathy",  "trophy", "cillin", "mycin", "azole",
      "mab",   "pril",   "sartan", "statin", "olol",   "uria",     "idine",  "amine",   "oid",    "oids",   "omas"};
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return low.size() > ending.size() + 2 && low.ends_with(ending); });
}

class Tagging {
 public:
  Tagging(Page& page, const std::vector<Span>& spans, const tagger::Model& model, const tagger::Network* network, TaggedBefore& before)
      : page_(page),
        model_(model),
        before_(before),
        atoms_(page, spans),
        favour_((network != nullptr ? favour : favour_alone)[static_cast<std::size_t>(page.language())]),
        second_(network != nullptr ? std::optional<SecondOpinion>(std::in_place, atoms_, model, *network, before.network) : std::nullopt),
        tags_(page.size(), 0),
        none_(page.size(), 100.0F),
        said_(page.size(), unsaid) {
    hear_site();
    for (const Run& run : runs_to_tag(page, spans)) {
      if (page.stopped()) return;
      tag(run);
    }
  }

  // Rules of little certainty give way: where the model drew other borders, or is sure that there is nothing.
  void doubt_rules() {
    const auto doubted = [&](const Candidate& candidate) {
      if (candidate.action != Action::redact || candidate.score >= surest_rule[static_cast<std::size_t>(page_.language())] ||
          said_by_people(candidate.reason) || never_doubted(candidate.reason))
        return false;
      const Index first = page_.index_at(candidate.start);
      bool redrawn = false;
      for (Index i = first; i < page_.size() && page_.token(i).start < candidate.end; ++i) redrawn = redrawn || tags_[i] != 0;
      const float sure = redrawn ? sure_of_borders : sure_of_nothing;
      for (Index i = first; i < page_.size() && page_.token(i).start < candidate.end; ++i)
        if (page_.kind(i) != text::Kind::sign && tags_[i] == 0 && none_[i] < sure) return false;
      return true;
    };
    for (Candidate& candidate : page_.candidates())
      if (doubted(candidate)) candidate.score = withdrawn;
  }

  void add_spans() {
    for (Index i = 0; i < page_.size();) {
      if (tags_[i] == 0) {
        ++i;
        continue;
      }
      Index end = i + 1;
      while (end < page_.size() && tagger::goes_on(tags_[end])) ++end;
      float margin = 100;
      for (Index k = i; k < end; ++k) margin = std::min(margin, -none_[k]);
      const Label label = as_labelled(i, model_.labels()[tagger::label_of(tags_[i])]);
      const Index next = end;
      if (label == Label::name) {
        i = behind_title(i, end);
        end = within_sentence(i, end);
      }
      if (implausible(page_, label, i, end)) {
        i = next;
        continue;
      }
      if (end == i + 1 && margin < sure_of_name && bare_year(page_, i)) {
        i = next;  // a year may stay, whatever field it stands in
        continue;
      }
      const bool name_or_place = label == Label::name || label == Label::location;
      if (name_or_place && margin < sure_of_name && (unknown_small_word(i, end) || (label == Label::name && reads_as_thing(i, end)))) {
        i = next;
        continue;
      }
      if ((name_or_place || label == Label::organization) && margin < sure_of_name && local_word_alone(i, end)) {
        i = next;
        continue;
      }
      const Action action = action_for(page_, label, i, end);
      if (action == Action::generalize)
        found_age(first_number(page_, i, end));
      else
        page_.found(i, end, label, action == Action::keep ? kept : below_site(i, end, 0.5F + 0.49F * probability(margin)), Reason::tagger,
                    action);
      i = next;
    }
  }

 private:
  // The label that stands before a code says what it is: "drivers license is AC432223".
  Label as_labelled(Index first, Label label) const {
    constexpr Index reach = 6, gap = 2;  // tokens
    if (!is_code(label)) return label;
    for (Index k = first; k > 0 && k + reach > first && !page_.line_start(k); --k) {
      const auto match = page_.phrase(k - 1, Page::set(PhraseKind::id_label));
      if (match && match->end <= first && match->end + gap >= first && is_code(match->phrase.label) && match->phrase.label != Label::id)
        return match->phrase.label;
    }
    return label;
  }

  // The title stays: "Dr. [Weber]".
  Index behind_title(Index first, Index end) const {
    static constexpr std::string_view titles[] = {"dr", "drs", "mr", "mrs", "ms", "prof", "priv", "habil"};
    if (!one_of(page_.low(first), titles)) return first;
    const Index behind = page_.is_sign(first + 1, '.') ? first + 2 : first + 1;
    return behind < end ? behind : first;
  }

  // "I saw [Le]. Do not wake.": a word of grammar begins the next sentence.
  Index within_sentence(Index first, Index end) const {
    for (Index k = first + 1; k + 1 < end; ++k)
      if (page_.is_sign(k, '.') && !page_.glued(k + 1) && page_.sentence_start(k + 1) && page_.has(k + 1, fact::function) &&
          page_.shape(k - 1) != text::Shape::initial)
        return k;
    return end;
  }

  // What the site or the patient's record says of the same tokens goes before: they know what it is.
  float below_site(Index first, Index end, float score) const {
    const float said = *std::max_element(said_.begin() + first, said_.begin() + end);
    return said < unsaid ? std::min(score, said - 0.01F) : score;
  }
  void hear_site() {
    for (const Candidate& candidate : page_.candidates()) {
      if (!said_by_people(candidate.reason)) continue;
      const Index first = page_.index_at(candidate.start);
      for (Index i = first; i < page_.size() && page_.token(i).end <= candidate.end; ++i) said_[i] = std::min(said_[i], candidate.score);
    }
  }

  // The number alone: of "91f" the letter of the sex stays.
  void found_age(const NumberWithin& years) {
    const std::uint32_t start = page_.token(years.first).start;
    std::uint32_t end = page_.token(years.end - 1).end;
    if (page_.kind(years.first) == text::Kind::mixed)
      for (end = start; page_.text()[end] >= '0' && page_.text()[end] <= '9';) ++end;
    page_.candidates().push_back({start, end, Label::age, Action::generalize, old_age, Reason::tagger});
  }

  // "stockinette": no list has it, and it stands among its like.
  bool unknown_small_word(Index first, Index end) const {
    return end == first + 1 && page_.word(first) && page_.shape(first) == text::Shape::lower && page_.length(first) >= 8 &&
           !page_.has(first, fact::any_name | fact::city) && !(first > 0 && page_.has(first - 1, fact::title | fact::relation));
  }

  // "Kooperation", "Farmacia", "Mairie": the rules know who is called so where a title, a label or another name stands beside it.
  bool local_word_alone(Index first, Index end) const {
    constexpr std::size_t least_length = 4;
    const auto named = [&](Index i) { return i < page_.size() && tags_[i] != 0 && !local_word(page_, i); };
    const bool beside = (first > 0 && named(first - 1)) || named(end);
    const bool tied = (page_.glued(first) && page_.is_sign(first - 1, '-')) || (page_.glued(end) && page_.is_sign(end, '-'));
    return end == first + 1 && page_.length(first) >= least_length && local_word(page_, first) && !beside && !tied &&
           !announced(page_, first);
  }

  // "Penrose drain", "electrocautery": it takes more to call a part of the language of medicine a name.
  bool reads_as_thing(Index first, Index end) const {
    if (names_a_thing(page_, end)) return true;
    const bool alone =
        end == first + 1 && !(first > 0 && (page_.has(first - 1, fact::title | fact::first) || page_.is_sign(first - 1, '.')));
    if (alone && page_.has(first, fact::eponym)) return true;
    if (alone && page_.has(first, fact::acronym) && page_.shape(first) == text::Shape::upper && page_.length(first) > 2)
      return !page_.has(first, fact::any_name);
    if (alone && page_.has(first, fact::clinical) && !page_.has(first, fact::any_name)) return true;  // "Tevdek"
    for (Index k = first; k < end; ++k) {
      if (!page_.word(k)) continue;
      const bool term = page_.has(k, fact::clinical | fact::word) || ends_as_term(page_.low(k));
      if (page_.shape(k) != text::Shape::lower || !term || page_.has(k, fact::any_name)) return false;
    }
    return true;
  }

  // Three tokens at once: the features of one are made while those of the one before are looked up and the one before that is added.
  void score(const Run& run) {
    scores_.assign(run.end - run.first, {});
    const Index length = run.end - run.first;
    before_.linear.leave_out();
    for (Index at = 0; at < length + 2; ++at) {
      if (at < length) {
        Asked& asked = asked_[at % 3];
        features_.of(run.first + at, asked.features.data());
        asked.key = std::accumulate(asked.features.begin(), asked.features.end(), std::uint64_t{0});
        const tagger::Scores* said = before_.linear.find(asked.key);
        asked.is_new = said == nullptr;
        if (said)
          scores_[at] = *said;
        else
          model_.fetch(asked.features.data(), asked.features.size());
      }
      if (Asked& asked = asked_[(at + 2) % 3]; at >= 1 && at <= length && asked.is_new)
        model_.look_up(asked.features.data(), asked.features.size(), asked.known);
      if (at < 2) continue;
      tagger::Scores& scores = scores_[at - 2];
      const Asked& asked = asked_[(at + 1) % 3];
      if (asked.is_new) scores = model_.add(asked.known);
      before_.linear.keep(asked.key, scores);
      for (std::size_t tag = 1; tag < model_.tags(); ++tag) scores[tag] += favour_;
    }
    if (second_) second_->add(run, scores_);
  }

  void tag(const Run& run) {
    score(run);
    const auto tags = tagger::best_tags(model_, scores_);
    for (std::size_t at = 0; at < tags.size(); ++at) {
      const Index i = run.first + static_cast<Index>(at);
      tags_[i] = tags[at];
      const tagger::Scores& scores = scores_[at];
      const float other = tags[at] != 0 ? scores[tags[at]] : tagger::most_for_a_label(scores, model_.tags());
      none_[i] = scores[0] - other;
    }
  }

  Page& page_;
  const tagger::Model& model_;
  TaggedBefore& before_;
  TokenAtoms atoms_;
  TaggerFeatures features_{atoms_};
  const float favour_;
  std::optional<SecondOpinion> second_;
  std::vector<std::uint8_t> tags_;
  static constexpr float unsaid = 2;
  std::vector<float> none_;  // how much more speaks for "none" than for the best other tag
  std::vector<float> said_;  // the least score of what people say of the token
  std::vector<tagger::Scores> scores_;
  struct Asked {  // of a token
    std::array<tagger::Feature, tagger_features> features;
    std::uint64_t key;  // features are hashes already, each of its own place: their sum is one of all
    bool is_new;
    tagger::Model::Known known;
  };
  std::array<Asked, 3> asked_{};
};

}  // namespace

void find_tagged(Page& page, const std::vector<Span>& spans, const tagger::Model& model, const tagger::Network* network,
                 TaggedBefore& before) {
  Tagging tagging(page, spans, model, network, before);
  tagging.doubt_rules();
  tagging.add_spans();
  drop_tagged_things(page);
}

}  // namespace wardbook::deid
