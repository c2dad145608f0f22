#include "training/train.h"

#include <fmt/format.h>

#include "training/masked.h"
#include "training/model_file.h"
#include "training/vocabulary.h"

namespace wardbook::training {

Result<Bytes> train(std::span<const Source> sources, const TrainOptions& options, const Told& told) {
  const auto labels = labels_of(sources);
  if (labels.empty()) return fail(Code::invalid_request, "The gold files mark nothing that could be learnt.");
  const deid::Engine rules{deid::Models{}};
  std::vector<Source> all = masked_copies(sources, options.crf.seed);
  all.insert(all.begin(), sources.begin(), sources.end());
  Corpus corpus = make_corpus(rules, all, labels, options.language);
  Vocabulary vocabulary(corpus.features, options.least);
  told(fmt::format("{} tokens in {} runs, {} spans ({} not reachable), {} features", corpus.allowed.size(), corpus.sequences.size(),
                   corpus.gold_spans, corpus.unreachable_spans, vocabulary.size()));
  const std::size_t tags = 1 + 2 * labels.size();
  const auto learn = [&](unsigned epochs) {
    CrfOptions crf = options.crf;
    crf.epochs = epochs;
    return train_crf(corpus, vocabulary.numbers(corpus.features), vocabulary.size(), tags, crf,
                     [&](unsigned epoch, double loss) { told(fmt::format("epoch {}: loss {:.4f}", epoch, loss)); });
  };
  if (vocabulary.size() > std::size_t{1} << options.bits) {
    // What does not fit must not be missed: weights are learnt again without it.
    const auto first = learn(2);
    vocabulary.keep_only(worth_keeping(first, vocabulary, options.bits));
    told(fmt::format("{} features are worth their place", vocabulary.size()));
  }
  const auto weights = learn(options.crf.epochs);
  auto packed = pack(weights, vocabulary, labels, options.bits);
  told(fmt::format("{} features kept", packed.features));
  return std::move(packed.file);
}

std::vector<evaluation::Prediction> predict(const deid::Engine& engine, std::span<const evaluation::GoldDocument> documents,
                                            deid::Language language) {
  std::vector<evaluation::Prediction> predictions;
  for (const auto& document : documents) {
    std::vector<evaluation::PredictedSpan> spans;
    for (const auto& span : engine.find(document.text, {}, language))
      spans.push_back({span.start, span.end, std::string(trust::name_of(span.label)), span.action != deid::Action::keep});
    predictions.push_back({document.id, evaluation::in_code_points(document.text, std::move(spans))});
  }
  return predictions;
}

Result<std::vector<std::vector<evaluation::Prediction>>> cross_validate(std::span<const Source> sources, std::span<const Source> extra,
                                                                        unsigned folds, const TrainOptions& options, const Told& told) {
  std::vector<std::vector<evaluation::Prediction>> result;
  for (const Source& source : sources) result.emplace_back(source.documents.size());
  for (unsigned fold = 0; fold < folds; ++fold) {
    told(fmt::format("fold {} of {}", fold + 1, folds));
    std::vector<Source> seen(extra.begin(), extra.end());
    std::vector<Source> held;
    for (const Source& source : sources) {
      Source& in = seen.emplace_back();
      Source& out = held.emplace_back();
      in.not_annotated = out.not_annotated = source.not_annotated;
      for (std::size_t i = 0; i < source.documents.size(); ++i) (i % folds == fold ? out : in).documents.push_back(source.documents[i]);
    }
    const Bytes file = TRY(train(seen, options, told));
    const auto model = TRY(tagger::Model::open(file, deid::tagger_feature_version));
    deid::Models models{};
    models.linear[static_cast<std::size_t>(options.language)] = &model;
    const deid::Engine engine(models);
    for (std::size_t s = 0; s < held.size(); ++s) {
      auto predictions = predict(engine, held[s].documents, options.language);
      for (std::size_t k = 0; k < predictions.size(); ++k) result[s][fold + k * folds] = std::move(predictions[k]);
    }
  }
  return result;
}

}  // namespace wardbook::training
