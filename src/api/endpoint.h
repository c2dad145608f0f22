// The one table of what the server answers. From it come the routes, /openapi.json, docs/api.md and the test of every permission; what
// does not stand here does not exist. Constant data.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "http/method.h"
#include "http/router.h"
#include "ledger/type.h"
#include "trust/permission.h"

namespace wardbook::api {

enum class Id : std::uint8_t {
  livez,
  readyz,
  openapi,
  session_begin,
  session_end,
  me,
  users_list,
  user_add,
  user_change,
  token_add,
  token_end,
  document_send,
  document_list,
  document_status,
  document_redacted,
  document_entities,
  document_summary,
  document_checks,
  document_history,
  document_original,
  document_reidentify,
  document_erase,
  document_feedback,
  job_list,
  job_retry,
  job_drop,
  patient_search,
  redact,
  keys_status,
  audit_events,
  audit_counts,
  audit_proof,
  ledger_checkpoint,
  ledger_vkey,
  ledger_tile,
  metrics,
  upload,
  document_alias,
};

// Whether each call is an entry of the ledger before it is answered.
enum class Recorded : std::uint8_t { each_call, exempt };
enum class Purpose : std::uint8_t { recorded_if_stated, needed };
// Whether the field Idempotency-Key makes a call that is sent again known (draft-ietf-httpapi-idempotency-key-header-07).
enum class Repeats : std::uint8_t { unknown, known_by_key };

struct Endpoint {
  Id id;
  http::Method method;
  std::string_view path;                // as http/router.h has templates
  std::optional<trust::Action> action;  // that the policy must permit; without one any principal may …
  bool anonymous;                       // … or anybody at all
  Purpose purpose;
  ledger::Type event;  // of the entry for what is done, beside the call's own; command_run where there is the call's alone
  Recorded recorded;
  std::uint64_t body_bytes;   // the most that a body may have; 0: none is taken
  std::string_view query;     // names of its parameters, with spaces between
  std::string_view request;   // a schema, or "document" for any bytes or a form that holds them (upload.h); empty: no body
  int status;                 // of success
  std::string_view response;  // a schema, or a media type for what is no JSON; empty: no content
  std::string_view summary;
  Repeats repeats = Repeats::unknown;
};

std::span<const Endpoint> endpoints();
std::span<const http::Route> routes();  // the same, for a router
const Endpoint& endpoint(Id id);
// What a router of routes() has found; null if that is no endpoint.
const Endpoint* endpoint_of(const http::Router::Match& match);

// A JSON Schema (2020-12) that openapi.json calls by its name.
struct Schema {
  std::string_view name;
  std::string_view json;
};
std::span<const Schema> schemas();

struct QueryParameter {
  std::string_view name;
  std::string_view schema;  // JSON
  std::string_view meaning;
};
std::span<const QueryParameter> query_parameters();

}  // namespace wardbook::api
