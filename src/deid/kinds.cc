#include "deid/kinds.h"

#include <algorithm>

#include "deid/reason.h"

namespace wardbook::deid {

std::size_t kind_of(const Span& span) {
  if (span.label == trust::Label::biometric &&
      std::find(span.reasons.begin(), span.reasons.end(), name_of(Reason::photograph)) != span.reasons.end())
    return 'Q' - 'A';
  return static_cast<std::size_t>(kinds_of_labels[static_cast<std::size_t>(span.label)].kind - 'A');
}

}  // namespace wardbook::deid
