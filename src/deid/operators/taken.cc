#include "deid/operators/taken.h"

#include "text/fold.h"
#include "text/tokens.h"

namespace wardbook::deid::operators {

std::string plain_value(std::string_view value) {
  std::string plain;
  const std::string folded = text::fold(value);
  for (const text::Token& token : text::tokens(folded))
    if (token.kind != text::Kind::sign) plain += text::slice(folded, token);
  return plain;
}

Taken::Taken(std::string_view text, const std::vector<Span>& spans) {
  for (const Span& span : spans) {
    const std::string_view value = text.substr(span.start, span.end - span.start);
    values_.insert(plain_value(value));
    if (span.label != trust::Label::name && span.label != trust::Label::location && span.label != trust::Label::organization) continue;
    const std::string folded = text::fold(value);
    for (const text::Token& token : text::tokens(folded))
      if (token.kind == text::Kind::word) words_.emplace(text::slice(folded, token));
  }
}

}  // namespace wardbook::deid::operators
