// What the ledger remembers between two processes, and the anchor by which an old ledger beside a newer store is found.
#include "store/catalogue.h"
#include "store/columns.h"
#include "store/tables.h"

namespace wardbook::store {
Result<std::optional<ledger::Memory>> Catalogue::load() {
  std::lock_guard lock(reading_mutex_);
  auto row = reading_.prepare("SELECT checkpoint, open_intents, through FROM ledger_memory");
  if (!TRY(row.step())) return std::optional<ledger::Memory>();
  ledger::Memory memory;
  memory.checkpoint = row.text(0);
  auto intents = row.blob(1);
  for (std::size_t i = 0; i + 8 <= intents.size(); i += 8) memory.open_intents.push_back(get_be64(BytesView(intents).subspan(i)));
  memory.through = static_cast<std::uint64_t>(row.integer(2));
  auto tails = reading_.prepare("SELECT ref, n, prev FROM patient_tails");
  while (TRY(tails.step()))
    memory.tails.push_back({TRY(hash_in(tails, 0)), static_cast<std::uint64_t>(tails.integer(1)), TRY(hash_in(tails, 2))});
  return std::optional(std::move(memory));
}

Result<void> Catalogue::save(const ledger::Memory& changed) {
  return writes_.run([&]() -> Result<void> {
    Bytes intents;
    for (auto intent : changed.open_intents) put_be64(intents, intent);
    TRY(database_.prepare("REPLACE INTO ledger_memory(only_row, checkpoint, open_intents, through) VALUES(1,?,?,?)")
            .bind(changed.checkpoint)
            .bind(BytesView(intents))
            .bind(static_cast<std::int64_t>(changed.through))
            .run());
    for (const auto& tail : changed.tails)
      TRY(database_.prepare("REPLACE INTO patient_tails(ref, n, prev) VALUES(?,?,?)")
              .bind(BytesView(tail.ref))
              .bind(static_cast<std::int64_t>(tail.n))
              .bind(BytesView(tail.prev))
              .run());
    return {};
  });
}

Result<std::optional<StoreAnchor>> read_anchor(const std::filesystem::path& store_db) {
  std::error_code failed;
  if (!std::filesystem::exists(store_db, failed)) return std::optional<StoreAnchor>();
  auto database = TRY(Database::open(store_db, Database::Access::read_only));
  auto version = TRY(table_version(database));
  std::string named = "SELECT max(ledger_last) AS last FROM documents";
  for (auto [since, table] : {std::pair(2, "accounts"), {2, "tokens"}, {3, "feedback"}})
    if (version >= since) named += std::string(" UNION ALL SELECT max(ledger_last) FROM ") + table;
  auto row = database.prepare("SELECT (SELECT checkpoint FROM ledger_memory), (SELECT max(last) FROM (" + named + "))");
  if (!TRY(row.step())) return fail(Code::integrity, "store.db holds no anchor.");
  if (row.is_null(0)) return fail(Code::integrity, "store.db has lost the checkpoint that it remembered.");  // init put one there
  StoreAnchor anchor{row.text(0), std::nullopt};
  if (!row.is_null(1)) anchor.named = static_cast<std::uint64_t>(row.integer(1));
  return std::optional(std::move(anchor));
}

}  // namespace wardbook::store
