// What people say about results, and for whom they look: the calls whose bodies may name a patient. Nothing of them goes into an answer.
#include <algorithm>

#include <fmt/format.h>

#include "api/fields.h"
#include "api/seen.h"
#include "workflow/feedback.h"
#include "workflow/patient_search.h"

namespace wardbook::api {
namespace {

template <typename Names>
std::optional<std::size_t> index_in(const Names& names, std::string_view name) {
  auto at = std::ranges::find(names, name);
  if (at == names.end()) return std::nullopt;
  return static_cast<std::size_t>(at - names.begin());
}

}  // namespace

Answer judge_document(House& house, const Call& call, const http::Request& request) {
  auto fields = TRY(Fields::read(request.body, {"target", "verdict", "correction"}));
  auto target = index_in(workflow::target_names, TRY(fields.required_text("target")));
  if (!target) return fail(Code::invalid_request, "target is redacted, entities, summary or checks.");
  auto verdict = index_in(workflow::verdict_names, TRY(fields.required_text("verdict")));
  if (!verdict) return fail(Code::invalid_request, "verdict is right or wrong.");
  workflow::Opinion opinion{static_cast<workflow::Target>(*target), static_cast<workflow::Verdict>(*verdict)};
  if (auto correction = TRY(fields.text("correction"))) opinion.correction = trust::Phi(std::string(*correction));

  const auto action = workflow::view_named(name_of(opinion.target))->action;
  auto seen = TRY(seen_by(house, call, action));
  if (!seen.row) return not_there(house, call, action);
  auto id = TRY(workflow::give_feedback(house.session, call.principal, call.purpose, call.id(), opinion, {.relation = seen.relation}));
  return http::Response{.status = call.endpoint.status, .body = fmt::format(R"({{"id":"{}"}})", id)};
}

Answer search_patient(House& house, const Call& call, const http::Request& request) {
  auto fields = TRY(Fields::read(request.body, {"patient_id"}));
  auto identifier = TRY(workflow::parse_patient_identifier(TRY(fields.required_text("patient_id"))));
  store::ListFilter filter;
  filter.limit = TRY(call.number("limit", 50, 1, 1000));
  filter.cursor = call.query.find("cursor").value_or("");
  const auto relation = reach(house, call, trust::Action::document_list, "store");
  if (relation == access::Relation::own) filter.sender = call.principal.id;
  return documents_page(
      TRY(workflow::search_patient(house.session, call.principal, call.purpose, identifier, std::move(filter), {.relation = relation})));
}

}  // namespace wardbook::api
