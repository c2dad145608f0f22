#include "training/corpus.h"

#include <algorithm>
#include <cctype>

#include "training/allowed_tags.h"

namespace wardbook::training {
namespace {

class Builder {
 public:
  Builder(const deid::Engine& engine, const std::vector<trust::Label>& labels, deid::Language language)
      : engine_(engine), labels_(labels), language_(language) {}

  void take(const Source& source) {
    const Annotation annotation(source, labels_);
    for (const auto& document : source.documents) take(document, annotation);
  }
  Corpus finish() { return std::move(corpus_); }

 private:
  void take(const evaluation::GoldDocument& document, const Annotation& annotation) {
    AllowedTags allowed(document, annotation);
    const auto example = engine_.tagger_example(document.text, language_);
    std::vector<std::uint8_t> seen(document.text.size(), 0);
    for (const auto& run : example.runs) {
      const std::size_t first = corpus_.allowed.size();
      for (std::size_t i = 0; i < run.tokens.size(); ++i) {
        std::fill(seen.begin() + run.tokens[i].start, seen.begin() + run.tokens[i].end, std::uint8_t{1});
        corpus_.allowed.push_back(allowed.of(run.tokens[i], run.ruled[i], i == 0 ? InRun::first : InRun::behind));
      }
      corpus_.features.insert(corpus_.features.end(), run.features.begin(), run.features.end());
      corpus_.sequences.push_back({first, corpus_.allowed.size()});
    }
    for (const auto& span : allowed.spans()) {
      if (span.label < 0) continue;
      ++corpus_.gold_spans;
      for (std::uint32_t i = span.start; i < span.end; ++i) {
        const auto c = static_cast<unsigned char>(document.text[i]);
        if (!seen[i] && (std::isalnum(c) || c >= 0xC0)) {
          ++corpus_.unreachable_spans;
          break;
        }
      }
    }
  }

  const deid::Engine& engine_;
  const std::vector<trust::Label>& labels_;
  deid::Language language_;
  Corpus corpus_;
};

}  // namespace

std::vector<trust::Label> labels_of(std::span<const Source> sources) {
  std::vector<trust::Label> labels;
  for (std::size_t i = 0; i < trust::label_count; ++i) {
    const auto label = static_cast<trust::Label>(i);
    const bool learnt = std::any_of(sources.begin(), sources.end(), [&](const Source& source) {
      return std::any_of(source.documents.begin(), source.documents.end(), [&](const evaluation::GoldDocument& document) {
        return std::any_of(document.spans.begin(), document.spans.end(),
                           [&](const evaluation::Mark& mark) { return mark.label == trust::name_of(label); });
      });
    });
    if (learnt) labels.push_back(label);
  }
  return labels;
}

Corpus make_corpus(const deid::Engine& engine, std::span<const Source> sources, const std::vector<trust::Label>& labels,
                   deid::Language language) {
  Builder builder(engine, labels, language);
  for (const Source& source : sources) builder.take(source);
  return builder.finish();
}

}  // namespace wardbook::training
