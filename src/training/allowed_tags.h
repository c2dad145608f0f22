// Which tags a gold file allows the tokens of a document. A token without a gold span has no tag; where the rules see an identifier it may
// also have one of a label that its source did not annotate. (Were it free to have one everywhere, nothing would keep the training from
// calling whole texts by that label.)
#pragma once

#include <cstdint>
#include <vector>

#include "evaluation/gold.h"
#include "text/range.h"
#include "training/source.h"
#include "trust/label.h"

namespace wardbook::training {

using TagSet = std::uint64_t;  // a bit for each tag of tagger/model.h

constexpr TagSet any_tag = ~TagSet{0};

// What the annotators of a source did, in terms of the labels that are learnt.
class Annotation {
 public:
  Annotation(const Source& source, const std::vector<trust::Label>& labels);
  TagSet unsaid() const { return unsaid_; }  // none, and the labels of which the source says nothing
  Marks marks() const { return marks_; }
  int index_of(std::string_view label) const;  // -1: not learnt

 private:
  const std::vector<trust::Label>& labels_;
  TagSet unsaid_;
  Marks marks_;
};

enum class InRun : std::uint8_t { first, behind };  // of a token in its run

class AllowedTags {
 public:
  struct Span {
    std::uint32_t start, end;  // bytes
    int label;
  };
  AllowedTags(const evaluation::GoldDocument& document, const Annotation& annotation);

  // Tokens are asked for in the order of the text. `ruled`: the rules take it for part of an identifier.
  TagSet of(text::Range token, bool ruled, InRun place);
  const std::vector<Span>& spans() const { return spans_; }

 private:
  const Annotation& annotation_;
  std::vector<Span> spans_;
  std::size_t at_ = 0;
  int open_ = -1;  // the span that the token before lies in
};

}  // namespace wardbook::training
