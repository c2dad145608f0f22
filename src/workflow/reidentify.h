// The way back from a code in a redacted text to what it stands for. The vault is the sealed original and the sealed spans: the
// replacement of a number is that of the handled span of the same number. Nothing is kept twice, and what erases the document
// erases its codes. Functions without state.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "deid/span.h"
#include "trust/phi.h"
#include "trust/redacted.h"

namespace wardbook::workflow {

struct Reidentified {
  std::string code;  // "NAME_4821"
  trust::Label label;
  std::vector<trust::Phi> values;  // as they are written in the document, each once, in its order
};

// Codes with or without their brackets; the order of the answer is theirs. not_found if the document has no such code; integrity if
// text and spans do not belong together.
Result<std::vector<Reidentified>> values_behind(const std::vector<std::string>& codes, const trust::Redacted& redacted,
                                                const std::vector<deid::Span>& spans, const trust::Phi& document_text);

}  // namespace wardbook::workflow
