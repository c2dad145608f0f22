// One document looked at by somebody, through the gate: what `show` and the server answer with. Functions without state of their own;
// thread safe as the Session is.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/context.h"
#include "trust/phi.h"
#include "workflow/session.h"

namespace wardbook::workflow {

// What can be seen of a document, by which permission, and what is opened for it. The history is its entries in the ledger.
struct View {
  std::string_view name;
  trust::Action action;
  std::optional<crypto::Context> opens;
};
inline constexpr std::array views{
    View{"status", trust::Action::document_status, {}},
    View{"redacted", trust::Action::document_redacted, crypto::Context::redacted},
    View{"entities", trust::Action::document_entities, crypto::Context::reading},
    View{"summary", trust::Action::document_summary, crypto::Context::summary},
    View{"checks", trust::Action::document_checks, crypto::Context::checks},
    View{"original", trust::Action::document_original, crypto::Context::original},
    View{"history", trust::Action::audit_read, {}},
};
// Null for a name that no view has.
const View* view_named(std::string_view name);

// The act of looking at `row`. The document's id and patient are filled in.
Result<access::Act> act_of_viewing(Session& session, trust::Action action, const store::DocumentRow& row, trust::Purpose purpose);

// What is sealed as the view, opened under a grant for the act. not_found if the document has no such view (yet), erased.
// Errors as access::Gate::grant() and trust::open().
Result<trust::Phi> open_view(Session& session, const trust::Principal& by, const View& view, const store::DocumentRow& row,
                             const access::Act& act);
// The original. Two entries: the intent before anything is opened, the outcome once it is known what was shown.
Result<trust::Phi> open_original(Session& session, const trust::Principal& by, const store::DocumentRow& row, access::Act act);

// The second of two such entries, which closes the grant's intent: that it was shown, or the error that it ended with.
Result<void> record_reading(Session& session, const trust::Principal& by, const access::Act& act, const trust::Grant& grant,
                            const Error* failed, ledger::Outcome outcome);

}  // namespace wardbook::workflow
