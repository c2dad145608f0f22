#include "deid/tagging.h"

#include <algorithm>
#include <cmath>

#include "deid/tagger_input.h"
#include "tagger/decode.h"

namespace wardbook::deid {

using trust::Label;

namespace {

// Operating points. To miss an identifier is worse than a false alarm: so much is added to what speaks for each label.
constexpr std::array<float, trust::label_count> favour = [] {
  std::array<float, trust::label_count> points{};
  points.fill(1.5F);
  return points;
}();
// A rule of less than this score gives way where so much more speaks for "none" than for any label.
constexpr float surest_rule = 0.93F;
constexpr float sure_of_nothing = 3.0F;

float probability(float margin) { return 1.0F / (1.0F + std::exp(-margin)); }

// What the law lets stay, stays: a bare year, an age up to 89; a profession is merely sensitive.
Action action_for(const Page& page, Label label, Index first, Index end) {
  if (label == Label::profession || label == Label::other) return Action::keep;
  const int value = page.value(first);
  if (label == Label::age) return value >= 90 ? Action::generalize : Action::keep;
  if (label == Label::date && end == first + 1 && value >= 1900 && value < 2100 && page.length(first) == 4) return Action::keep;
  return Action::redact;
}

class Tagging {
 public:
  Tagging(Page& page, const std::vector<Span>& spans, const tagger::Model& model)
      : page_(page), model_(model), features_(page, spans), tags_(page.size(), 0), none_(page.size(), 100.0F) {
    for (const Run& run : runs_to_tag(page, spans)) tag(run);
  }

  // Rules of little certainty give way: where the model drew other borders, or is sure that there is nothing.
  void doubt_rules() {
    std::erase_if(page_.candidates(), [&](const Candidate& candidate) {
      if (candidate.action != Action::redact || candidate.score >= surest_rule || said_by_people(candidate.reason)) return false;
      const auto first = std::lower_bound(starts_.begin(), starts_.end(), candidate.start) - starts_.begin();
      for (auto i = static_cast<Index>(first); i < page_.size() && page_.token(i).start < candidate.end; ++i)
        if (page_.kind(i) != text::Kind::sign && tags_[i] == 0 && none_[i] < sure_of_nothing) return false;
      return true;
    });
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
      const Label label = model_.labels()[tagger::label_of(tags_[i])];
      page_.found(i, end, label, 0.5F + 0.49F * probability(margin), Reason::tagger, action_for(page_, label, i, end));
      i = end;
    }
  }

 private:
  void tag(const Run& run) {
    scores_.clear();
    for (Index i = run.first; i < run.end; ++i) {
      features_.of(i, of_token_.data());
      scores_.push_back(model_.score(of_token_.data(), of_token_.size()));
      for (std::size_t tag = 1; tag < model_.tags(); ++tag)
        scores_.back()[tag] += favour[static_cast<std::size_t>(model_.labels()[tagger::label_of(tag)])];
    }
    const auto tags = tagger::best_tags(model_, scores_);
    for (std::size_t at = 0; at < tags.size(); ++at) {
      const Index i = run.first + static_cast<Index>(at);
      tags_[i] = tags[at];
      const tagger::Scores& scores = scores_[at];
      const float other = tags[at] != 0
                              ? scores[tags[at]]
                              : *std::max_element(scores.begin() + 1, scores.begin() + static_cast<std::ptrdiff_t>(model_.tags()));
      none_[i] = scores[0] - other;
    }
  }

  Page& page_;
  const tagger::Model& model_;
  TaggerFeatures features_;
  std::vector<std::uint8_t> tags_;
  std::vector<float> none_;  // how much more speaks for "none" than for the best other tag
  std::vector<tagger::Scores> scores_;
  std::array<tagger::Feature, tagger_features> of_token_{};
  std::vector<std::uint32_t> starts_ = starts();
  std::vector<std::uint32_t> starts() const {
    std::vector<std::uint32_t> result(page_.size());
    for (Index i = 0; i < page_.size(); ++i) result[i] = page_.token(i).start;
    return result;
  }
};

}  // namespace

void find_tagged(Page& page, const std::vector<Span>& spans, const tagger::Model& model) {
  Tagging tagging(page, spans, model);
  tagging.doubt_rules();
  tagging.add_spans();
}

}  // namespace wardbook::deid
