#include "workflow/erasure.h"

#include "base/crash_point.h"
#include "ledger/reader.h"

namespace wardbook::workflow {
namespace {

using ledger::Type;
using store::Status;

// The entry that a process which was killed has written already.
Result<std::optional<std::uint64_t>> entry_of_erasure(Session& session, const store::DocumentRow& row) {
  std::optional<std::uint64_t> found;
  auto reader = TRY(ledger::Reader::open(session.directory().ledger()));
  TRY(reader.for_each(row.ledger_last + 1, [&](std::uint64_t index, BytesView bytes) -> Result<void> {
    auto draft = TRY(ledger::parse_entry(bytes)).draft;
    if (draft.type == Type::document_erased && draft.resource.kind == "document" && draft.resource.id == row.id.text()) found = index;
    return {};
  }));
  return found;
}

}  // namespace

Result<std::uint64_t> permit_erasure(Session& session, const trust::Principal& principal, const store::DocumentRow& row,
                                     trust::Purpose purpose, const access::Facts& facts) {
  access::Act act{.action = trust::Action::document_erase, .resource = {"document", row.id.text()}, .purpose = purpose, .facts = facts};
  act.patient_ref = TRY(session.patient_ref(row.patient));
  act.outcome.code = row.status == Status::erased ? facts_of(Code::erased).name : "requested";
  auto entry = TRY(session.gate().pass(principal, act));
  if (row.status == Status::erased) return fail(Code::erased, "Document {} was erased.", row.id);
  crash_point("erasure.after_permit");
  return entry;
}

Result<store::Job> begin_erasure(Session& session, const Uuid& document, std::uint64_t permitted) {
  auto row = TRY(session.document(document));
  if (row.status == Status::erased) return fail(Code::erased, "Document {} was erased.", document);
  row.status = Status::erased;
  row.error.clear();
  row.deadline.reset();
  row.document_class.clear();
  row.language.clear();
  row.identifiers.clear();
  row.entities.clear();
  row.checks_passed = row.checks_failed = 0;
  row.ledger_last = std::max(row.ledger_last, permitted);
  row.ledger_completed.reset();
  store::Job job{.document = document,
                 .priority = store::Priority::urgent,
                 .since = row.received_at,
                 .due_at = session.clock().now(),
                 .sender = row.sender};
  TRY(session.catalogue().begin_erasure(row, job));
  crash_point("erasure.after_begin");
  return job;
}

Result<store::DocumentRow> finish_erasure(Session& session, const Uuid& document) {
  auto row = TRY(session.document(document));
  if (row.ledger_completed) return row;
  TRY(session.keys().destroy(document));
  crash_point("erasure.after_key");
  TRY(session.blobs().remove(document));
  auto entry = TRY(entry_of_erasure(session, row));
  if (!entry) {
    auto draft = session.draft(Type::document_erased, trust::Action::document_erase, document);
    draft.patient_ref = TRY(session.patient_ref(row.patient));
    entry = TRY(session.ledger().append(std::move(draft)));
  }
  crash_point("erasure.after_ledger");
  row.has_original = false;
  row.ledger_last = std::max(row.ledger_last, *entry);
  row.ledger_completed = entry;
  TRY(session.catalogue().finish_erasure(row));
  crash_point("erasure.after_row");
  return row;
}

}  // namespace wardbook::workflow
