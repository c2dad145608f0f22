#include "training/corpus.h"

#include <algorithm>
#include <cctype>

namespace wardbook::training {
namespace {

struct GoldSpan {
  std::uint32_t start, end;  // bytes
  int label;                 // index, or -1: a label that is not learnt
};

std::vector<std::uint32_t> bytes_of_points(std::string_view text) {
  std::vector<std::uint32_t> offsets;
  offsets.reserve(text.size() + 1);
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) offsets.push_back(i);
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

constexpr TagSet bit(std::size_t tag) { return TagSet{1} << tag; }

class Builder {
 public:
  Builder(const deid::Engine& engine, const std::vector<trust::Label>& labels, deid::Language language)
      : engine_(engine), labels_(labels), language_(language) {}

  void take(const Source& source) {
    TagSet unsaid = bit(0);
    for (std::size_t k = 0; k < labels_.size(); ++k) {
      const auto name = trust::name_of(labels_[k]);
      if (std::find(source.not_annotated.begin(), source.not_annotated.end(), name) != source.not_annotated.end())
        unsaid |= bit(1 + 2 * k) | bit(2 + 2 * k);
    }
    for (const auto& document : source.documents) take(document, unsaid, source.marks);
  }
  Corpus finish() { return std::move(corpus_); }

 private:
  std::vector<GoldSpan> gold_spans(const evaluation::GoldDocument& document) const {
    const auto offsets = bytes_of_points(document.text);
    std::vector<GoldSpan> spans;
    for (const auto& mark : document.spans) {
      int label = -1;
      for (std::size_t k = 0; k < labels_.size(); ++k)
        if (trust::name_of(labels_[k]) == mark.label) label = static_cast<int>(k);
      spans.push_back({offsets[mark.start], offsets[mark.end], label});
    }
    return spans;
  }

  void take(const evaluation::GoldDocument& document, TagSet unsaid, Marks marks) {
    const auto spans = gold_spans(document);
    const auto example = engine_.tagger_example(document.text, language_);
    std::vector<std::uint8_t> seen(document.text.size(), 0);
    for (const auto& run : example.runs) {
      const std::size_t first = corpus_.allowed.size();
      std::size_t at = 0;
      int open = -1;  // the span that the token before lies in
      for (std::size_t i = 0; i < run.tokens.size(); ++i) {
        const text::Range token = run.tokens[i];
        std::fill(seen.begin() + token.start, seen.begin() + token.end, std::uint8_t{1});
        while (at < spans.size() && spans[at].end <= token.start) ++at;
        const bool inside = at < spans.size() && spans[at].start < token.end && spans[at].label >= 0;
        if (!inside) {
          const bool other = at < spans.size() && spans[at].start < token.end;
          corpus_.allowed.push_back(other || (marks == Marks::none && run.ruled[i]) ? ~TagSet{0} : run.ruled[i] ? unsaid : bit(0));
          open = -1;
          continue;
        }
        const auto tag = 1 + 2 * static_cast<std::size_t>(spans[at].label);
        corpus_.allowed.push_back(bit(open == static_cast<int>(at) ? tag + 1 : tag));
        open = static_cast<int>(at);
      }
      corpus_.features.insert(corpus_.features.end(), run.features.begin(), run.features.end());
      corpus_.sequences.push_back({first, corpus_.allowed.size()});
    }
    for (const auto& span : spans) {
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
