// A DocumentRow as the columns of the table `documents`, in one order for every statement. Internal to store/.
#pragma once

#include <string>
#include <string_view>

#include "store/columns.h"
#include "store/document_row.h"
#include "store/sqlite/database.h"

namespace wardbook::store {

inline constexpr std::string_view document_columns =
    "id, status, stage, source, format, class, language, received_at, patient, identifiers, entities, checks_passed, checks_failed, error, "
    "has_original, ledger_received, ledger_completed, ledger_last, parse_us, deidentify_us, extract_us, summarize_us, total_us, sender, "
    "deadline";
inline constexpr std::string_view document_places = "?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?";

// "SELECT " + the columns + " FROM documents WHERE id=?"
std::string with_columns(std::string_view before, std::string_view after);
void bind_document(Statement& to, const DocumentRow& row);
Result<DocumentRow> read_document_row(const Statement& from);

}  // namespace wardbook::store
