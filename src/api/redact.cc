// Identifiers out of a text that comes and goes with the request.
#include <boost/json.hpp>

#include "api/answers.h"
#include "api/fields.h"
#include "base/year.h"
#include "deid/language.h"
#include "deid/redactor.h"
#include "text/utf8.h"
#include "workflow/known.h"
#include "workflow/views.h"

namespace wardbook::api {
namespace json = boost::json;

Answer redact_text(House& house, const Call& call, const http::Request& request) {
  access::Act act{.action = trust::Action::document_create, .resource = {"text", ""}, .purpose = call.purpose};
  act.facts.relation = access::Relation::own;
  TRY(house.session.gate().decide(call.principal, act));
  auto fields = TRY(Fields::read(request.body, {"text", "lang", "known"}));
  auto text = TRY(fields.required_text("text"));
  auto named = TRY(fields.text("lang")).value_or("auto");
  auto language = named == "auto" ? deid::detect_language(text) : deid::language_from(named);
  if (!language) return fail(Code::invalid_request, "lang is auto, en, es, de or fr.");
  trust::KnownIdentifiers known;
  if (const auto* given = fields.find("known")) known = TRY(workflow::parse_known_of_request(json::serialize(*given)));
  auto outcome = TRY(deid::Redactor(house.engines.deid, year_of(house.session.clock().now()))
                         .redact(text, known, trust::Mode::safe_harbor, trust::Operator::tag, *language));
  text::OffsetMap offsets(text);
  auto redacted = outcome.redacted.text();
  return http::Response{.body = "{\"redacted\":" + json::serialize(json::string_view(redacted.data(), redacted.size())) + ",\"spans\":" +
                                workflow::spans_json(outcome.spans, [&](std::uint32_t byte) { return offsets.code_point_of_byte(byte); }) +
                                "}"};
}

}  // namespace wardbook::api
