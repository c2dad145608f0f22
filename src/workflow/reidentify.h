// The way back from a code in a redacted text to what it stands for. The vault is the sealed original and the sealed spans: the
// replacement of a number is that of the handled span of the same number. Nothing is kept twice, and what erases the document
// erases its codes. Functions without state.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "access/gate.h"
#include "base/result.h"
#include "deid/span.h"
#include "store/document_row.h"
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

class Session;

// The same of a document, for somebody, under a grant for the act (act_of_viewing). Two entries: the intent, with how many codes are
// asked for, before anything is opened; the outcome once it is known what is given back. Errors also as access::Gate::grant(); erased,
// not_found where no bytes were kept or nothing is redacted yet.
Result<std::vector<Reidentified>> reidentify(Session& session, const trust::Principal& by, const store::DocumentRow& row, access::Act act,
                                             const std::vector<std::string>& codes);

// {"id","codes":[{"code","label","values"}]}, as docs/contract.md has it.
std::string reidentified_json(const Uuid& id, const std::vector<Reidentified>& found);

}  // namespace wardbook::workflow
