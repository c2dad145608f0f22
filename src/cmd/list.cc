#include <algorithm>

#include <fmt/format.h>

#include "cmd/all_commands.h"
#include "cmd/open_session.h"
#include "workflow/list_filter.h"
#include "workflow/views.h"

namespace wardbook::cmd {

Result<Answer> run_list(Invocation& call) {
  auto filter = TRY(workflow::list_filter([&](std::string_view name) {
    std::string option = "--" + std::string(name);
    std::ranges::replace(option, '_', '-');
    return call.value(option);
  }));
  filter.limit = TRY(call.number("--limit", 50, 1, 1000));
  auto session = TRY(open_session(call));
  TRY(session->gate().pass(session->principal(),
                           {.action = trust::Action::document_list, .resource = {"store", session->store_id().text()}}));
  auto page = TRY(session->catalogue().list(filter));
  TRY(session->close());

  Answer answer;
  std::string items;
  for (const auto& row : page.rows) {
    items += (items.empty() ? "" : ",") + workflow::document_json(row);
    answer.text += fmt::format("{}  {:10}  {:18}  {}{}\n", row.id, name_of(row.status), row.document_class, to_rfc3339(row.received_at),
                               row.error.empty() ? "" : "  " + row.error);
  }
  auto next = page.next.empty() ? "null" : fmt::format("\"{}\"", page.next);
  answer.json = fmt::format("{{\"items\":[{}],\"next\":{}}}", items, next);
  if (!page.next.empty()) answer.text += fmt::format("(more: --cursor {})\n", page.next);
  return answer;
}

}  // namespace wardbook::cmd
