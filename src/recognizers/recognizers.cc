#include "recognizers/recognizers.h"

#include <algorithm>

#include "base/file.h"
#include "recognizers/definitions.h"
#include "recognizers/patterns.h"
#include "recognizers/phrases.h"

namespace wardbook::recognizers {
namespace {

constexpr float deny_score = 0.99F;  // below what is known of the patient

class Recognizers final : public deid::SiteRules {
 public:
  static Result<std::shared_ptr<const deid::SiteRules>> of(const Definitions& definitions) {
    auto made = std::make_shared<Recognizers>();
    for (const PatternDefinition& pattern : definitions.patterns) made->patterns_.push_back(TRY(Pattern::of(pattern)));
    made->denied_ = TRY(Phrases::of(definitions.denied));
    made->allowed_ = TRY(Phrases::of(definitions.allowed));
    made->least_scores_ = definitions.least_scores;
    for (std::size_t i = 0; i < trust::label_count; ++i)
      made->least_pattern_scores_[i] = definitions.has_least_score[i] ? definitions.least_scores[i] : least_pattern_score;
    return std::shared_ptr<const deid::SiteRules>(std::move(made));
  }

  deid::SiteFinds read(std::string_view text) const override {
    deid::SiteFinds site;
    if (patterns_.empty() && denied_.empty() && allowed_.empty()) return site;
    const auto tokens = text::tokens(text);
    for (const Pattern& pattern : patterns_) pattern.find(text, tokens, least_pattern_scores_, site.finds);
    for (const auto& match : denied_.find(text, tokens))
      site.finds.push_back({match.range, match.label, deny_score, deid::SiteFind::By::deny_list});
    for (const auto& match : allowed_.find(text, tokens)) site.allowed.push_back(match.range);
    return site;
  }

  float least_score(trust::Label label) const override { return least_scores_[static_cast<std::size_t>(label)]; }

 private:
  std::vector<Pattern> patterns_;
  Phrases denied_;
  Phrases allowed_;
  std::array<float, trust::label_count> least_scores_{};
  std::array<float, trust::label_count> least_pattern_scores_{};
};

}  // namespace

Result<std::shared_ptr<const deid::SiteRules>> parse(std::string_view toml) { return Recognizers::of(TRY(read_definitions(toml))); }

Result<std::shared_ptr<const deid::SiteRules>> load(const std::filesystem::path& file) {
  auto bytes = TRY(read_file(file, largest_file));
  return parse(text_of(bytes));
}

}  // namespace wardbook::recognizers
