#include "api/endpoint.h"

#include <array>
#include <vector>

#include "metrics/exposition.h"

namespace wardbook::api {
namespace {

using http::Method;
using ledger::Type;
using trust::Action;

constexpr auto nobody_special = std::optional<Action>();
constexpr bool anonymous = true, known = false;
constexpr auto stated = Purpose::recorded_if_stated;
constexpr auto each = Recorded::each_call, exempt = Recorded::exempt;
constexpr std::uint64_t small = 16 << 10;
constexpr std::uint64_t text_field = 128 << 10;  // one of 16 KiB, each byte of which may be written as an escape of six
constexpr std::uint64_t form = (std::uint64_t{64} << 20) + (64 << 10);  // a document of 64 MiB, and the envelope round it
constexpr std::uint64_t text = std::uint64_t{8} << 20;

// clang-format off
constexpr auto table = std::to_array<Endpoint>({
    {Id::livez, Method::get, "/livez", nobody_special, anonymous, stated, Type::command_run, exempt, 0, "", "", 200, "Live",
     "Whether the process answers."},
    {Id::readyz, Method::get, "/readyz", nobody_special, anonymous, stated, Type::command_run, exempt, 0, "", "", 200, "Ready",
     "Whether work can be done: 503, with the reasons, if not."},
    {Id::openapi, Method::get, "/openapi.json", nobody_special, anonymous, stated, Type::command_run, exempt, 0, "", "", 200, "OpenApi",
     "This description."},
    {Id::session_begin, Method::post, "/v1/sessions", nobody_special, anonymous, stated, Type::session_created, each, small, "", "SignIn", 201, "Session",
     "Sign in. A cookie that comes with the answer lets the client be known again when it signs in next; it lets nobody in."},
    {Id::session_end, Method::remove, "/v1/sessions/current", nobody_special, known, stated, Type::command_run, each, 0, "", "", 204, "",
     "Sign out."},
    {Id::me, Method::get, "/v1/me", nobody_special, known, stated, Type::command_run, each, 0, "", "", 200, "Me",
     "Who is asking, as what, and with which scopes."},
    {Id::users_list, Method::get, "/v1/users", Action::users_manage, known, stated, Type::command_run, each, 0, "", "", 200, "Users",
     "The accounts, oldest first."},
    {Id::user_add, Method::post, "/v1/users", Action::users_manage, known, stated, Type::user_changed, each, small, "", "NewUser", 201, "UserWithSecrets",
     "Make an account. Without a password one is made, and shown once."},
    {Id::user_change, Method::patch, "/v1/users/{id}", Action::users_manage, known, stated, Type::user_changed, each, small, "", "UserChange", 200, "UserWithSecrets",
     "Change one thing of an account: its state, its roles, its password, or whether it needs a one-time code."},
    {Id::token_add, Method::post, "/v1/tokens", Action::users_manage, known, stated, Type::user_changed, each, small, "", "NewToken", 201, "Token",
     "Make a token of an account. It is shown once."},
    {Id::token_end, Method::remove, "/v1/tokens/{id}", Action::users_manage, known, stated, Type::user_changed, each, 0, "", "", 204, "",
     "Revoke a token, for good: the next call with it is refused."},
    {Id::document_send, Method::post, "/v1/documents", Action::document_create, known, stated, Type::document_received, each, form, "source", "document", 202, "Accepted",
     "Send a document in; in a form patient_id may say whose it is. The same bytes by the same sender again: 200, the same id, and \"duplicate\": true; 409 if a patient is named and they are not that one's.", Repeats::known_by_key},
    {Id::document_list, Method::get, "/v1/documents", Action::document_list, known, stated, Type::command_run, each, 0, "limit cursor status class source since until due_before", "", 200, "Documents",
     "Documents, newest first, with due_before the most urgent first; a service sees those that it sent."},
    {Id::document_status, Method::get, "/v1/documents/{id}", Action::document_status, known, stated, Type::command_run, each, 0, "wait", "", 200, "Document",
     "What is known of a document; with wait, once it is at rest."},
    {Id::document_redacted, Method::get, "/v1/documents/{id}/redacted", Action::document_redacted, known, stated, Type::command_run, each, 0, "", "", 200, "Redacted",
     "Its text without identifiers."},
    {Id::document_entities, Method::get, "/v1/documents/{id}/entities", Action::document_entities, known, stated, Type::command_run, each, 0, "", "", 200, "Entities",
     "Clinical entities in the redacted text."},
    {Id::document_summary, Method::get, "/v1/documents/{id}/summary", Action::document_summary, known, stated, Type::command_run, each, 0, "", "", 200, "Summary",
     "Its summary, each sentence with its sources."},
    {Id::document_checks, Method::get, "/v1/documents/{id}/checks", Action::document_checks, known, stated, Type::command_run, each, 0, "", "", 200, "Checks",
     "What was checked, and how it went."},
    {Id::document_history, Method::get, "/v1/documents/{id}/history", Action::audit_read, known, stated, Type::command_run, each, 0, "limit cursor", "", 200, "Events",
     "The ledger's entries about it, oldest first."},
    {Id::document_original, Method::get, "/v1/documents/{id}/original", Action::document_original, known, Purpose::needed, Type::document_read_intent, each, 0, "", "", 200, "application/octet-stream",
     "The bytes that were sent in. Two entries: before they are opened, and after."},
    {Id::document_reidentify, Method::post, "/v1/documents/{id}/reidentify", Action::document_reidentify, known, Purpose::needed, Type::document_read_intent, each, small, "", "Codes", 200, "Reidentified",
     "What codes of the redacted text stand for, as the document writes it. Two entries: before anything is opened, and after."},
    {Id::document_erase, Method::remove, "/v1/documents/{id}", Action::document_erase, known, stated, Type::document_erased, each, 0, "", "", 202, "Accepted",
     "Erase it: its key is destroyed, and each view of it is 410 from now on. Its status and its history stay."},
    {Id::document_feedback, Method::post, "/v1/documents/{id}/feedback", Action::document_redacted, known, stated, Type::command_run, each, text_field, "", "Feedback", 201, "Made",
     "Say of a result that it is right or wrong, and what it should have been; of entities, summary or checks with the permission to see them."},
    {Id::job_list, Method::get, "/v1/jobs", Action::settings_manage, known, stated, Type::command_run, each, 0, "limit cursor state", "", 200, "Jobs",
     "What waits for its turn, and what was given up (dead) and why, oldest first."},
    {Id::job_retry, Method::post, "/v1/jobs/{id}/retry", Action::settings_manage, known, stated, Type::command_run, each, 0, "", "", 202, "Accepted",
     "Take up a document that has failed, at the step at which it stood; id is the document's."},
    {Id::job_drop, Method::remove, "/v1/jobs/{id}", Action::settings_manage, known, stated, Type::command_run, each, 0, "", "", 200, "Accepted",
     "Give up a document that waits, which then is failed (cancelled), or take one that has failed off the list; id is the document's."},
    {Id::patient_search, Method::post, "/v1/patients/search", Action::document_list, known, stated, Type::command_run, each, small, "limit cursor", "PatientSearch", 200, "Documents",
     "The documents of the patient with exactly this identifier, newest first: no identifier stands in a URL."},
    {Id::redact, Method::post, "/v1/redact", Action::document_create, known, stated, Type::command_run, each, text, "", "RedactText", 200, "RedactedText",
     "Take the identifiers out of a text. Nothing of it is kept."},
    {Id::keys_status, Method::get, "/v1/keys", Action::keys_manage, known, stated, Type::command_run, each, 0, "", "", 200, "Keys",
     "How many keys of each kind there are, and which ways lead to the root key."},
    {Id::audit_events, Method::get, "/v1/audit/events", Action::audit_read, known, stated, Type::command_run, each, 0, "limit cursor type actor", "", 200, "Events",
     "Entries of the ledger, oldest first; clinicians and reviewers see their own acts."},
    {Id::audit_counts, Method::get, "/v1/audit/counts", Action::audit_read, known, stated, Type::command_run, each, 0, "", "", 200, "EventCounts",
     "How many entries of each type the ledger has; clinicians and reviewers are told of their own acts."},
    {Id::audit_proof, Method::get, "/v1/audit/proof/{index}", Action::ledger_read, known, stated, Type::command_run, each, 0, "", "", 200, "text/plain; charset=utf-8",
     "Proof that an entry stands in the ledger (c2sp.org/tlog-proof), for `wardbook audit check-proof`."},
    {Id::ledger_checkpoint, Method::get, "/ledger/checkpoint", Action::ledger_read, known, stated, Type::command_run, each, 0, "", "", 200, "text/plain; charset=utf-8",
     "The newest signed checkpoint (c2sp.org/tlog-checkpoint)."},
    {Id::ledger_vkey, Method::get, "/ledger/vkey", Action::ledger_read, known, stated, Type::command_run, each, 0, "", "", 200, "text/plain; charset=utf-8",
     "The key that checkpoints are verified by."},
    {Id::ledger_tile, Method::get, "/ledger/tile/{tile*}", Action::ledger_read, known, stated, Type::command_run, each, 0, "", "", 200, "application/octet-stream",
     "Tiles and bundles of entries (c2sp.org/tlog-tiles)."},
    {Id::metrics, Method::get, "/metrics", Action::metrics_read, known, stated, Type::command_run, each, 0, "", "", 200, metrics::content_type,
     "Numbers for Prometheus (text format 0.0.4): no name, no id, and never more series."},
    {Id::upload, Method::post, "/upload/", Action::document_create, known, stated, Type::document_received, each, form, "", "document", 200, "Uploaded",
     "As POST /v1/documents, for clients that were written after the common tutorials.", Repeats::known_by_key},
    {Id::document_alias, Method::get, "/document/{id}", Action::document_redacted, known, stated, Type::command_run, each, 0, "", "", 200, "Redacted",
     "As GET /v1/documents/{id}/redacted, for the same clients."},
});
// clang-format on

consteval bool table_is_complete() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (table[i].id != static_cast<Id>(i) || table[i].summary.empty() || (table[i].anonymous && table[i].action)) return false;
  return table.size() == static_cast<std::size_t>(Id::document_alias) + 1;
}
static_assert(table_is_complete(), "the table must list every Id, in the order of the enum");

constexpr auto parameters = std::to_array<QueryParameter>({
    {"limit", R"({"type":"integer","minimum":1,"maximum":1000,"default":50})", "At most so many."},
    {"cursor", R"({"$ref":"#/components/schemas/Line"})", "Go on where the page before ended: its \"next\"."},
    {"status", R"({"enum":["received","processing","in_review","done","released","refused","failed","erased"]})", "Only of this status."},
    {"class",
     R"({"enum":["discharge-summary","operative-note","clinic-letter","consent-form","lab-report","radiology-report","pathology-report","progress-note","referral","other"]})",
     "Only of this class."},
    {"source", R"({"enum":["ehr","scan","portal","feed","manual"]})", "Where a document comes from; when one is sent, default manual."},
    {"since", R"({"$ref":"#/components/schemas/DayOrTime"})", "Received at or after: a day, 2026-03-01, or a time, 2026-03-01T08:30:00Z."},
    {"until", R"({"$ref":"#/components/schemas/DayOrTime"})", "Received before; as since."},
    {"due_before", R"({"$ref":"#/components/schemas/DayOrTime"})",
     "Only what somebody must look at before then, the most urgent first; as since."},
    {"state", R"({"enum":["waiting","dead"]})", "Only jobs of this state."},
    {"wait", R"({"type":"integer","minimum":0,"maximum":30,"default":0})", "Seconds to wait at most until the document is at rest."},
    {"type", R"({"$ref":"#/components/schemas/EntryType"})", "Only entries of this type, such as document.read.intent."},
    {"actor", R"({"$ref":"#/components/schemas/Line"})", "Only entries of this actor, such as user:ID."},
});

}  // namespace

std::span<const Endpoint> endpoints() { return table; }

std::span<const http::Route> routes() {
  static const auto all = [] {
    std::vector<http::Route> made;
    for (const auto& endpoint : table) made.push_back({endpoint.method, endpoint.path});
    return made;
  }();
  return all;
}

const Endpoint& endpoint(Id id) { return table[static_cast<std::size_t>(id)]; }
const Endpoint* endpoint_of(const http::Router::Match& match) {
  const auto* found = std::get_if<http::Router::Found>(&match);
  return found ? &table[found->index] : nullptr;
}
std::span<const QueryParameter> query_parameters() { return parameters; }

}  // namespace wardbook::api
