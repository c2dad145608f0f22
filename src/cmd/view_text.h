// Views for people: what `show` and `audit list` print without --json.
#pragma once

#include <string>
#include <string_view>

#include "cmd/command.h"
#include "store/document_row.h"
#include "workflow/history.h"

namespace wardbook::cmd {

std::string status_text(const store::DocumentRow& row);
// From the view's JSON: entities, summary, checks.
std::string view_text(std::string_view view, std::string_view json);
std::string original_json(const Uuid& id, std::string_view content_type, std::string_view bytes);
std::string first_sentence(std::string_view summary_json);
Answer history_answer(const workflow::Events& events);
std::string counts_text(const store::Counts& counts);

}  // namespace wardbook::cmd
