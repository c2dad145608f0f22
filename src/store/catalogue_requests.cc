// What is kept of requests: answers under their idempotency keys, and what people said about results.
#include <algorithm>

#include "store/catalogue.h"
#include "store/document_columns.h"

namespace wardbook::store {
namespace {

// So many expired answers go with each new one: more than come, so that they die out, and few enough that no request waits for it.
constexpr std::int64_t expired_at_once = 8;
// And so many where there is no more room.
constexpr std::int64_t expired_for_room = 1000;

}  // namespace

Result<std::optional<Remembered>> Catalogue::remembered(const crypto::Hash& key, Time now) {
  std::lock_guard lock(reading_mutex_);
  auto row = reading_.prepare("SELECT request, record, duplicate, expires_at FROM idempotency WHERE key=? AND expires_at>?");
  row.bind(BytesView(key)).bind(microseconds_of(now));
  if (!TRY(row.step())) return std::optional<Remembered>();
  return std::optional(Remembered{key, TRY(hash_in(row, 0)), TRY(row.uuid(1)), row.integer(2) != 0, now, time_of(row.integer(3))});
}

Result<bool> Catalogue::has_room_for_answer(std::string_view sender) {
  std::lock_guard lock(reading_mutex_);
  auto row = reading_.prepare("SELECT TOTAL(answers) + TOTAL(answers) FILTER (WHERE sender=?) FROM idempotency_senders");
  row.bind(sender);
  return TRY(row.step()) && row.integer(0) < most_answers;
}

Result<bool> Catalogue::may_remember(std::string_view sender, Time now) {
  if (TRY(has_room_for_answer(sender))) return true;
  TRY(writes_.run([&] { return forget_expired(now, expired_for_room); }));
  return has_room_for_answer(sender);
}

// Within a transaction.
Result<void> Catalogue::forget_expired(Time now, std::int64_t at_most) {
  return database_
      .prepare("DELETE FROM idempotency WHERE key IN (SELECT key FROM idempotency WHERE expires_at<=? ORDER BY expires_at LIMIT ?)")
      .bind(microseconds_of(now))
      .bind(at_most)
      .run();
}

// Within a transaction.
Result<void> Catalogue::put_answer(const Remembered& answer) {
  TRY(forget_expired(answer.given_at, expired_at_once));
  // Not REPLACE, which counts no row that goes.
  TRY(database_.prepare("DELETE FROM idempotency WHERE key=?").bind(BytesView(answer.key)).run());
  return database_.prepare("INSERT INTO idempotency(key, request, record, duplicate, expires_at, sender) VALUES(?,?,?,?,?,?)")
      .bind(BytesView(answer.key))
      .bind(BytesView(answer.request))
      .bind(answer.record)
      .bind(std::int64_t{answer.duplicate})
      .bind(microseconds_of(answer.expires_at))
      .bind(answer.sender)
      .run();
}

Result<void> Catalogue::remember(const Remembered& answer) {
  return writes_.run([&] { return put_answer(answer); });
}

Result<void> Catalogue::insert_feedback(const FeedbackRow& row) {
  return writes_.run([&] {
    return database_.prepare("INSERT INTO feedback(id, document, author, given_at, version, ledger_last, bytes) VALUES(?,?,?,?,?,?,?)")
        .bind(row.id)
        .bind(row.document)
        .bind(row.author)
        .bind(microseconds_of(row.given_at))
        .bind(static_cast<std::int64_t>(row.version))
        .bind(static_cast<std::int64_t>(row.ledger_last))
        .bind(BytesView(row.said.bytes()))
        .run();
  });
}

Result<std::vector<FeedbackRow>> Catalogue::feedback_of(const Uuid& document) {
  std::lock_guard lock(reading_mutex_);
  std::vector<FeedbackRow> found;
  auto rows =
      reading_.prepare("SELECT id, author, given_at, version, ledger_last, bytes FROM feedback WHERE document=? ORDER BY ledger_last");
  rows.bind(document);
  while (TRY(rows.step()))
    found.push_back({.id = TRY(rows.uuid(0)),
                     .document = document,
                     .author = rows.text(1),
                     .given_at = time_of(rows.integer(2)),
                     .version = static_cast<std::uint64_t>(rows.integer(3)),
                     .ledger_last = static_cast<std::uint64_t>(rows.integer(4)),
                     .said = trust::Sealed::stored(crypto::Context::feedback, document, rows.blob(5))});
  return found;
}

}  // namespace wardbook::store
