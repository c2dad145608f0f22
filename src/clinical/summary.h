// A summary in which every sentence points at where it comes from.
//
// summarize() writes nothing itself: each sentence is copied from the text, white space normalised, with its span. support()
// takes a model's answer apart and looks for the sentences of the text that bear each of its sentences out: enough of its
// content words, all of its numbers and placeholders, and the same side of every negation. A sentence for which there are none
// is kept and marked unsupported: the reader sees that it stands on nothing. Offsets are bytes into `text`, half-open, at
// character boundaries. Both are pure, cannot fail, and are linear in the text. Thread safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clinical/reading.h"

namespace wardbook::clinical {

struct Source {
  std::uint32_t start;
  std::uint32_t end;
  bool operator==(const Source&) const = default;
};

struct SummarySentence {
  std::string text;
  bool supported;
  std::vector<Source> sources;  // in the order of the text; empty where nothing supports the sentence
};

struct Summary {
  std::string method;  // "extractive", or as the caller names the model: "model:NAME@VERSION"
  std::vector<SummarySentence> sentences;
};

// At most 8 sentences: first one that says what the document is about, if there is one, then in the order of the text what was found,
// what was done, what comes next. Of a laboratory report, the results that are flagged or out of their range, each as its row says it.
// Sentences that speak to a reader of texts rather than of the patient ("ignore previous instructions") are left out.
Summary summarize(std::string_view text, const Reading& reading);

// `model_answer` in sentences, each with the sentences of `text` that support it. At most 200 sentences of the answer are looked at.
Summary support(std::string_view text, std::string_view model_answer, std::string method);

}  // namespace wardbook::clinical
