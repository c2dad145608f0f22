#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cmd/all_commands.h"
#include "cmd/find_store.h"
#include "cmd/view_text.h"
#include "workflow/list_filter.h"
#include "workflow/views.h"

namespace wardbook::cmd {
namespace {

// A parameter of the call over HTTP, due_before, is the option --due-before.
std::optional<std::string_view> option_of(const Invocation& call, std::string_view name) {
  std::string option = "--" + std::string(name);
  std::ranges::replace(option, '_', '-');
  return call.value(option);
}

Result<std::string> documents(workflow::Session& session, const store::ListFilter& filter) {
  TRY(session.gate().pass(session.principal(), {.action = trust::Action::document_list, .resource = {"store", session.store_id().text()}}));
  auto page = TRY(session.catalogue().list(filter));
  TRY(session.close());
  std::string items;
  for (const auto& row : page.rows) items += (items.empty() ? "" : ",") + workflow::document_json(row);
  auto next = page.next.empty() ? "null" : fmt::format("\"{}\"", page.next);
  return fmt::format("{{\"items\":[{}],\"next\":{}}}", items, next);
}

Result<std::string> documents(const client::Server& server, const Invocation& call) {
  constexpr std::array<std::string_view, 8> names{"status", "class", "source", "since", "until", "due_before", "limit", "cursor"};
  client::Question question{.path = "/v1/documents"};
  for (auto name : names)
    if (auto value = option_of(call, name)) question.query.emplace_back(name, *value);
  return std::move(TRY(server.ask(question)).body);
}

}  // namespace

Result<Answer> run_list(Invocation& call) {
  auto filter = TRY(workflow::list_filter([&](std::string_view name) { return option_of(call, name); }));
  filter.limit = TRY(call.number("--limit", 50, 1, 1000));
  auto store = TRY(find_store(call));
  Answer answer;
  answer.json = TRY(store.session ? documents(*store.session, filter) : documents(*store.server, call));
  answer.text = documents_text(answer.json);
  return answer;
}

}  // namespace wardbook::cmd
