// Views for people: what commands print without --json. Made from the JSON that they print with it, wherever that comes from: a store
// that this process has opened, or a server.
#pragma once

#include <string>
#include <string_view>

#include "cmd/command.h"
#include "store/document_row.h"
#include "workflow/history.h"

namespace wardbook::cmd {

std::string documents_text(std::string_view page);  // {"items":[Document],"next"}
std::string status_text(std::string_view document);
// entities, summary, checks, redacted.
std::string view_text(std::string_view view, std::string_view json);
std::string original_json(const Uuid& id, std::string_view content_type, std::string_view bytes);
std::string first_sentence(std::string_view summary_json);
std::string counts_text(const store::Counts& counts);

// {"items":[Event],"next"}, and that as an answer.
std::string page_of(const workflow::Events& events);
Answer history_answer(std::string page);

}  // namespace wardbook::cmd
