#include "workflow/patient_search.h"

namespace wardbook::workflow {

Result<store::Page> search_patient(Session& session, const trust::Principal& principal, trust::Purpose purpose,
                                   const PatientIdentifier& identifier, store::ListFilter filter, const access::Facts& facts) {
  auto patient = TRY(Intake(session, principal).known_patient(identifier));
  store::Page page;
  if (patient) {
    filter.patient = *patient;
    page = TRY(session.catalogue().list(filter));
  }
  access::Act act{
      .action = trust::Action::document_list, .resource = {"store", session.store_id().text()}, .purpose = purpose, .facts = facts};
  if (!page.rows.empty()) act.patient_ref = TRY(session.patient_ref(*patient));
  act.outcome.code = "patient_search";
  act.outcome.counts = {{"documents", static_cast<std::int64_t>(page.rows.size())}};
  TRY(session.gate().pass(principal, act));
  return page;
}

}  // namespace wardbook::workflow
