// A document is erased by destroying its key (docs/formats/keys.md): whatever was sealed under it, in the store, in a backup of it or in
// a copy that somebody made, is noise from then on. Its row stays, with ids, times and who sent it, and so do its entries in the ledger,
// which say nothing of its text.
//
//   (1) who asks for it stands in the ledger; (2) the row says `erased`, in one transaction with a job: nobody is shown the document any
//   more, the same bytes may come again, and a kill forgets nothing; (3) key and blob go; (4) document.erased in the ledger; (5) what the
//   tables held of it goes, and the job.
//
// For a store in which nobody works on the document meanwhile: Queue::erase() sees to that. Errors: forbidden and the gate's others,
// not_found, erased.
#pragma once

#include "store/job.h"
#include "workflow/session.h"

namespace wardbook::workflow {

// (1): the index of the entry.
Result<std::uint64_t> permit_erasure(Session& session, const trust::Principal& principal, const store::DocumentRow& row,
                                     trust::Purpose purpose, const access::Facts& facts = {});
// (2)
Result<store::Job> begin_erasure(Session& session, const Uuid& document, std::uint64_t permitted);
// (3) to (5), each once however often it is begun again.
Result<store::DocumentRow> finish_erasure(Session& session, const Uuid& document);

}  // namespace wardbook::workflow
