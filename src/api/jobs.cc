// What waits to be worked on, and what was given up: for who runs the server.
#include <fmt/format.h>

#include "api/seen.h"
#include "workflow/views.h"

namespace wardbook::api {
namespace {

// Before anything is looked up: whoever may not do this learns nothing of what there is.
Result<void> decide(House& house, const Call& call, ledger::Resource resource) {
  return house.session.gate().decide(call.principal,
                                     {.action = trust::Action::settings_manage, .resource = std::move(resource), .purpose = call.purpose});
}

Answer document(House& house, const Call& call) {
  auto row = TRY(house.session.catalogue().document(call.id()));
  return http::Response{.status = call.endpoint.status, .body = fmt::format(R"({{"id":"{}","status":"{}"}})", row.id, name_of(row.status))};
}

}  // namespace

Answer list_jobs(House& house, const Call& call) {
  const auto limit = TRY(call.number("limit", 50, 1, 1000));
  store::JobFilter filter{.limit = limit + 1};  // whether there is another
  if (auto name = call.query.find("state")) {
    filter.state = store::job_state_from(*name);
    if (!filter.state) return fail(Code::invalid_request, "state is waiting or dead.");
  }
  if (auto cursor = call.query.find("cursor")) {
    auto after = Uuid::parse(*cursor);
    if (!after) return fail(Code::invalid_request, "The cursor is not one of this list.");
    filter.after = *after;
  }
  TRY(decide(house, call, {"store", house.session.store_id().text()}));
  auto jobs = TRY(house.session.catalogue().jobs(filter));
  const bool more = jobs.size() > limit;
  if (more) jobs.pop_back();
  std::string items;
  for (const auto& job : jobs) items += (items.empty() ? "" : ",") + workflow::job_json(job);
  return http::Response{.body = page_json(items, more ? jobs.back().document.text() : "")};
}

Answer retry_job(House& house, const Call& call) {
  TRY(decide(house, call, {"document", call.id().text()}));
  TRY(house.queue.retry(call.principal, call.id(), call.purpose));
  return document(house, call);
}

Answer drop_job(House& house, const Call& call) {
  TRY(decide(house, call, {"document", call.id().text()}));
  TRY(house.queue.drop(call.principal, call.id(), call.purpose));
  return document(house, call);
}

}  // namespace wardbook::api
