#include "training/crf.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "deid/tagger_input.h"
#include "training/dice.h"
#include "training/vocabulary.h"

namespace wardbook::training {
namespace {

using tagger::most_tags;
using tagger::Scores;

constexpr std::size_t first_rule_feature = deid::tagger_features - deid::tagger_rule_features;

constexpr float least_exponent = -40;  // so that no product of a step falls out of a float's range

// Forward and backward over one sequence, in numbers that are scaled at each token.
class Chain {
 public:
  Chain(const std::vector<float>& transitions, std::size_t tags) : transitions_(transitions), tags_(tags) { refresh(); }

  void refresh() {
    exp_.assign(tags_ * most_tags, 0);
    for (std::size_t from = 0; from < tags_; ++from)
      for (std::size_t to = 0; to < tags_; ++to)
        if (tagger::may_follow(from, to))
          exp_[from * most_tags + to] = std::exp(std::clamp(transitions_[from * most_tags + to], -20.0F, 20.0F));
  }

  // Log of the sum over all sequences of allowed tags. Adds `sign` x the expected counts to the gradients.
  double run(const std::vector<Scores>& scores, const TagSet* allowed, float sign, std::vector<Scores>& tokens,
             std::vector<float>& transitions) {
    const std::size_t length = scores.size();
    psi_.resize(length);
    alpha_.resize(length);
    beta_.resize(length);
    double log_sum = 0;
    for (std::size_t at = 0; at < length; ++at) {
      const auto may = [&](std::size_t tag) { return !allowed || (allowed[at] >> tag & 1); };
      float top = -1e30F;
      for (std::size_t tag = 0; tag < tags_; ++tag)
        if (may(tag)) top = std::max(top, scores[at][tag]);
      log_sum += top;
      psi_[at].fill(0);
      for (std::size_t tag = 0; tag < tags_; ++tag)
        if (may(tag)) psi_[at][tag] = std::exp(std::max(scores[at][tag] - top, least_exponent));
    }
    for (std::size_t at = 0; at < length; ++at) {
      Scores& here = alpha_[at];
      here.fill(0);
      if (at == 0) {
        for (std::size_t tag = 0; tag < most_tags; ++tag) here[tag] = exp_[tag];
      } else {
        for (std::size_t from = 0; from < tags_; ++from) {
          const float mass = alpha_[at - 1][from];
          if (mass == 0) continue;
          const float* row = &exp_[from * most_tags];
          for (std::size_t tag = 0; tag < most_tags; ++tag) here[tag] += mass * row[tag];
        }
      }
      float sum = 0;
      for (std::size_t tag = 0; tag < most_tags; ++tag) {
        here[tag] *= psi_[at][tag];
        sum += here[tag];
      }
      if (!(sum > 0)) return -1e30;  // nothing is allowed: cannot be for well-formed gold
      for (std::size_t tag = 0; tag < most_tags; ++tag) here[tag] /= sum;
      log_sum += std::log(sum);
    }
    float end = 0;
    for (std::size_t tag = 0; tag < tags_; ++tag) {
      beta_[length - 1][tag] = exp_[tag * most_tags];
      end += alpha_[length - 1][tag] * exp_[tag * most_tags];
    }
    for (std::size_t tag = tags_; tag < most_tags; ++tag) beta_[length - 1][tag] = 0;
    log_sum += std::log(end);
    for (std::size_t at = length; at-- > 0;) {
      if (at + 1 < length) {
        Scores weighted;
        for (std::size_t tag = 0; tag < most_tags; ++tag) weighted[tag] = psi_[at + 1][tag] * beta_[at + 1][tag];
        float sum = 0;
        for (std::size_t from = 0; from < tags_; ++from) {
          const float* row = &exp_[from * most_tags];
          float value = 0;
          for (std::size_t tag = 0; tag < most_tags; ++tag) value += row[tag] * weighted[tag];
          beta_[at][from] = value;
          sum += value * alpha_[at][from];
        }
        for (std::size_t from = tags_; from < most_tags; ++from) beta_[at][from] = 0;
        for (std::size_t from = 0; from < tags_; ++from) {
          const float mass = sign * alpha_[at][from] / sum;
          if (std::fabs(mass) < 1e-7F) continue;
          const float* row = &exp_[from * most_tags];
          float* gradient = &transitions[from * most_tags];
          for (std::size_t tag = 0; tag < most_tags; ++tag) gradient[tag] += mass * row[tag] * weighted[tag];
        }
        for (std::size_t from = 0; from < tags_; ++from) beta_[at][from] /= sum;
      }
      float sum = 0;
      for (std::size_t tag = 0; tag < most_tags; ++tag) sum += alpha_[at][tag] * beta_[at][tag];
      const float factor = sign / sum;
      for (std::size_t tag = 0; tag < most_tags; ++tag) tokens[at][tag] += factor * alpha_[at][tag] * beta_[at][tag];
    }
    for (std::size_t tag = 0; tag < tags_; ++tag) {
      transitions[tag] += tokens_share(0, tag) * sign;
      transitions[tag * most_tags] += tokens_share(length - 1, tag) * sign;
    }
    return log_sum;
  }

 private:
  float tokens_share(std::size_t at, std::size_t tag) const {
    float sum = 0;
    for (std::size_t t = 0; t < most_tags; ++t) sum += alpha_[at][t] * beta_[at][t];
    return alpha_[at][tag] * beta_[at][tag] / sum;
  }
  const std::vector<float>& transitions_;
  std::size_t tags_;
  std::vector<float> exp_;
  std::vector<Scores> psi_, alpha_, beta_;
};

class Trainer {
 public:
  Trainer(const Corpus& corpus, const std::vector<std::uint32_t>& numbers, std::size_t features, std::size_t tags,
          const CrfOptions& options)
      : corpus_(corpus), numbers_(numbers), options_(options), dice_(options.seed) {
    weights_.tags = tags;
    weights_.rows.assign(features * most_tags, 0);
    weights_.transitions.assign(tags * most_tags, 0);
    squares_.assign(weights_.rows.size(), 1e-3F);
    transition_squares_.assign(weights_.transitions.size(), 1e-3F);
  }

  Weights train(const std::function<void(unsigned, double)>& told) {
    Chain chain(weights_.transitions, weights_.tags);
    std::vector<std::size_t> order(corpus_.sequences.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<float> sum(weights_.rows.size(), 0);
    std::vector<float> transition_sum(weights_.transitions.size(), 0);
    unsigned averaged = 0;
    for (unsigned epoch = 0; epoch < options_.epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[dice_.below(i)]);
      double loss = 0;
      for (std::size_t i = 0; i < order.size(); ++i) {
        if (i % 32 == 0) chain.refresh();
        loss += learn(corpus_.sequences[order[i]], chain);
      }
      told(epoch + 1, loss / static_cast<double>(std::max<std::size_t>(corpus_.allowed.size(), 1)));
      if (epoch * 2 < options_.epochs && epoch + 1 < options_.epochs) continue;
      for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += weights_.rows[i];
      for (std::size_t i = 0; i < transition_sum.size(); ++i) transition_sum[i] += weights_.transitions[i];
      ++averaged;
    }
    for (std::size_t i = 0; i < sum.size(); ++i) weights_.rows[i] = sum[i] / static_cast<float>(averaged);
    for (std::size_t i = 0; i < transition_sum.size(); ++i) weights_.transitions[i] = transition_sum[i] / static_cast<float>(averaged);
    return std::move(weights_);
  }

 private:
  double learn(const Corpus::Sequence& sequence, Chain& chain) {
    const std::size_t length = sequence.end - sequence.first;
    const std::size_t used = dice_.falls(options_.rule_dropout) ? first_rule_feature : deid::tagger_features;
    used_.resize(length * deid::tagger_features);
    gold_.assign(length, Scores{});
    costly_.resize(length);
    gradient_.assign(length, Scores{});
    bool one_way = true;
    for (std::size_t at = 0; at < length; ++at) {
      std::uint32_t* features = &used_[at * deid::tagger_features];
      for (std::size_t f = 0; f < deid::tagger_features; ++f)
        features[f] =
            f >= used || dice_.falls(options_.dropout) ? Vocabulary::none : numbers_[(sequence.first + at) * deid::tagger_features + f];
      Scores& scores = gold_[at];
      for (std::size_t f = 0; f < deid::tagger_features; ++f) {
        if (features[f] == Vocabulary::none) continue;
        const float* row = &weights_.rows[std::size_t{features[f]} * most_tags];
        for (std::size_t tag = 0; tag < most_tags; ++tag) scores[tag] += row[tag];
      }
      const TagSet allowed = corpus_.allowed[sequence.first + at];
      costly_[at] = scores;
      for (std::size_t tag = 0; tag < weights_.tags; ++tag)
        if (!(allowed >> tag & 1))
          costly_[at][tag] += tag == 0 ? options_.miss_cost : (allowed & 1) ? options_.alarm_cost : options_.confusion_cost;
      one_way = one_way && (allowed & (allowed - 1)) == 0;
    }
    transition_gradient_.assign(weights_.transitions.size(), 0);
    const double all = chain.run(costly_, nullptr, -1, gradient_, transition_gradient_);
    const double right = chain.run(gold_, &corpus_.allowed[sequence.first], 1, gradient_, transition_gradient_);
    for (std::size_t at = 0; at < length; ++at) apply(&used_[at * deid::tagger_features], gradient_[at]);
    for (std::size_t i = 0; i < transition_gradient_.size(); ++i) {
      const float g = transition_gradient_[i];
      transition_squares_[i] += g * g;
      weights_.transitions[i] += options_.rate * g / std::sqrt(transition_squares_[i]);
    }
    return all - right;
  }

  void apply(const std::uint32_t* features, const Scores& gradient) {
    float most = 0;
    for (const float g : gradient) most = std::max(most, std::fabs(g));
    if (most < 1e-3F) return;
    for (std::size_t f = 0; f < deid::tagger_features; ++f) {
      if (features[f] == Vocabulary::none) continue;
      float* row = &weights_.rows[std::size_t{features[f]} * most_tags];
      float* squares = &squares_[std::size_t{features[f]} * most_tags];
      for (std::size_t tag = 0; tag < most_tags; ++tag) {
        const float g = gradient[tag] - options_.weight_decay * row[tag];
        squares[tag] += g * g;
        row[tag] += options_.rate * g / std::sqrt(squares[tag]);
      }
    }
  }

  const Corpus& corpus_;
  const std::vector<std::uint32_t>& numbers_;
  const CrfOptions& options_;
  Dice dice_;
  Weights weights_;
  std::vector<float> squares_, transition_squares_, transition_gradient_;
  std::vector<std::uint32_t> used_;  // features of the tokens in this turn
  std::vector<Scores> gold_, costly_, gradient_;
};

}  // namespace

Weights train_crf(const Corpus& corpus, const std::vector<std::uint32_t>& numbers, std::size_t features, std::size_t tags,
                  const CrfOptions& options, const std::function<void(unsigned, double)>& told) {
  return Trainer(corpus, numbers, features, tags, options).train(told);
}

}  // namespace wardbook::training
