#include "evaluation/adjacent.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "evaluation/characters.h"

namespace wardbook::evaluation {

namespace {

bool alike(const Mark& a, const Mark& b) { return a.label == b.label; }
bool alike(const PredictedSpan& a, const PredictedSpan& b) { return a.label == b.label && a.covers == b.covers; }

template <typename Span>
void join(const Characters& text, std::vector<Span>& spans) {
  std::ranges::stable_sort(spans, {}, [](const Span& span) { return std::pair(span.start, span.end); });
  std::vector<Span> joined;
  for (Span& span : spans) {
    const bool beside = !joined.empty() && alike(joined.back(), span) && joined.back().end + 1 == span.start && span.start <= text.size() &&
                        text.part(span.start - 1, span.start) == " ";
    if (beside)
      joined.back().end = span.end;
    else
      joined.push_back(std::move(span));
  }
  spans = std::move(joined);
}

}  // namespace

void join_adjacent(std::vector<GoldDocument>& gold, std::vector<Prediction>& predictions) {
  std::unordered_map<std::string_view, Prediction*> by_id;
  for (Prediction& prediction : predictions) by_id[prediction.id] = &prediction;
  for (GoldDocument& document : gold) {
    const Characters text(document.text);
    join(text, document.spans);
    if (const auto found = by_id.find(document.id); found != by_id.end()) join(text, found->second->spans);
  }
}

}  // namespace wardbook::evaluation
