#include "deid/operators/surrogates.h"

#include "deid/operators/surrogate_codes.h"
#include "deid/operators/surrogate_places.h"

namespace wardbook::deid::operators {

std::optional<std::string> Surrogates::of(const Span& span) const {
  const std::string_view value = text_.substr(span.start, span.end - span.start);
  const auto made = [&]() -> std::optional<std::string> {
    switch (span.label) {
      case trust::Label::name:
        return names_.of(value);
      case trust::Label::location:
      case trust::Label::organization:
        return surrogate_place(value, language_, taken_, key_, lexicon_);
      case trust::Label::email:
      case trust::Label::url:
      case trust::Label::ip:
        return surrogate_address(value, span.label, names_, taken_, key_);
      default:
        return surrogate_code(value, span.label, taken_, key_);
    }
  };
  auto other = made();
  // Whatever way it was made: it is none of the document's own values.
  return other && !taken_.value(plain_value(*other)) ? other : std::nullopt;
}

}  // namespace wardbook::deid::operators
