// What is kept under keys, and the keys: what codes of a document stand for, and how many keys there are.
#include "api/fields.h"
#include "api/seen.h"
#include "workflow/key_status.h"
#include "workflow/reidentify.h"

namespace wardbook::api {

Answer reidentify_document(House& house, const Call& call, const http::Request& request) {
  auto fields = TRY(Fields::read(request.body, {"codes"}));
  auto codes = TRY(fields.required_texts("codes"));
  constexpr auto action = trust::Action::document_reidentify;
  auto seen = TRY(seen_by(house, call, action));
  if (!seen.row) return not_there(house, call, action);
  auto act = TRY(workflow::act_of_viewing(house.session, action, *seen.row, call.purpose));
  act.facts.relation = seen.relation;
  auto found = TRY(workflow::reidentify(house.session, call.principal, *seen.row, std::move(act), codes));
  return http::Response{.body = workflow::reidentified_json(seen.row->id, found)};
}

Answer show_keys(House& house, const Call& call) {
  TRY(house.session.gate().decide(
      call.principal,
      {.action = trust::Action::keys_manage, .resource = {"store", house.session.store_id().text()}, .purpose = call.purpose}));
  return http::Response{.body = TRY(workflow::key_status_json(house.session))};
}

}  // namespace wardbook::api
