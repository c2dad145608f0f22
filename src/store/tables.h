// The tables of store.db and how an older store gets the ones that came later (docs/formats/README.md). Internal to store/.
#pragma once

#include "store/sqlite/database.h"

namespace wardbook::store {

Result<void> make_tables(Database& database);
// Adds what is missing, in one transaction. newer_format if a newer Wardbook added more, integrity if these are no tables of ours.
Result<void> bring_tables_up_to_date(Database& database);
// A Catalogue and an AccountStore have a connection each: a writer waits so long for the other one's transaction.
inline constexpr std::string_view wait_for_the_other = "PRAGMA busy_timeout=5000";
// newer_format, integrity: as above, and nothing is changed.
Result<void> check_tables(Database& database);
// 1: documents, patients and the ledger's memory; 2: accounts as well; 3: jobs, idempotency keys and feedback as well.
Result<std::int64_t> table_version(Database& database);

}  // namespace wardbook::store
