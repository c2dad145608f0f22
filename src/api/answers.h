// What each endpoint does, once the service knows who asks and that the call is formed as the table says. Each gives the answer, or the
// error that becomes a problem; each asks the gate itself, so that no way leads round it. Functions without state; thread safe.
#pragma once

#include "api/call.h"
#include "api/house.h"
#include "http/rate_limiter.h"

namespace wardbook::api {

using Answer = Result<http::Response>;

// Whose the caller may see: with Relation::own only what is the caller's own. A question to the policy that records nothing; the gate
// decides again, and records.
access::Relation reach(const House& house, const Call& call, trust::Action action, std::string_view resource_kind,
                       access::Extent extent = access::Extent::full);

// `sign_ins`: a client that is known has a rate of its own there, and all others of an address have one together.
Answer begin_session(House& house, http::RateLimiter& sign_ins, const Call& call, const http::Request& request);
Answer end_session(House& house, const Call& call, const http::Request& request);
Answer me(House& house, const Call& call);

Answer list_users(House& house, const Call& call);
Answer add_user(House& house, const Call& call, const http::Request& request);
Answer change_user(House& house, const Call& call, const http::Request& request);
Answer add_token(House& house, const Call& call, const http::Request& request);
Answer end_token(House& house, const Call& call);

Answer send_document(House& house, const Call& call, const http::Request& request);
Answer list_documents(House& house, const Call& call);
Answer view_document(House& house, const Call& call, std::string_view view);
Answer reidentify_document(House& house, const Call& call, const http::Request& request);
Answer erase_document(House& house, const Call& call);
Answer judge_document(House& house, const Call& call, const http::Request& request);
Answer list_jobs(House& house, const Call& call);
Answer retry_job(House& house, const Call& call);
Answer drop_job(House& house, const Call& call);
Answer search_patient(House& house, const Call& call, const http::Request& request);
Answer redact_text(House& house, const Call& call, const http::Request& request);

Answer show_keys(House& house, const Call& call);

Answer audit_events(House& house, const Call& call);
Answer audit_counts(House& house, const Call& call);
Answer audit_proof(House& house, const Call& call);
Answer ledger_file(House& house, const Call& call, std::string_view path);

Answer show_numbers(House& house, const Call& call);

// The token of `Authorization: Bearer`; empty if there is none.
std::string_view bearer_token(const http::Request& request);

}  // namespace wardbook::api
