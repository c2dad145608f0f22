// Lists of any size by any filter in the time of a page. Documents are in an index by (status, class, source, id), and there are only
// some hundred different (status, class, source), however many documents: a filter picks from those, each of which the index has
// sorted by id already, and the page is merged from their heads. So no filter, however rare what it lets through, reads past what it
// shows; a filter by time narrows the ids, whose first 48 bits are the time.
#include <algorithm>
#include <array>
#include <limits>
#include <queue>

#include "store/catalogue.h"
#include "store/document_columns.h"

namespace wardbook::store {
namespace {

// A document's id is made just before it is received, by the same clock; a clock that is set between the two may be off by so much.
constexpr std::chrono::seconds clock_slack{10};

struct Kind {
  std::string status, document_class, source;
};

// The smallest id of a millisecond.
Uuid first_id_at(Time time) {
  auto milliseconds = std::max<std::int64_t>(0, std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count());
  std::array<std::uint8_t, Uuid::size> bytes{};
  for (std::size_t i = 0; i < 6; ++i) bytes[i] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
  return Uuid::from_bytes(bytes).value();
}

constexpr std::uint8_t by_id = 1, by_deadline = 2;

struct Cursor {
  Uuid id;
  std::int64_t deadline = 0;
};

std::string write_cursor(std::uint8_t order, const Cursor& cursor) {
  Bytes bytes;
  bytes.push_back(order);
  append(bytes, cursor.id.bytes());
  if (order == by_deadline) put_be64(bytes, static_cast<std::uint64_t>(cursor.deadline));
  return to_hex(bytes);
}

Result<Cursor> read_cursor(std::uint8_t order, std::string_view text) {
  auto bytes = from_hex(text);
  std::size_t size = order == by_deadline ? 25 : 17;
  if (!bytes || bytes->size() != size || bytes->front() != order)
    return fail(Code::invalid_request, "The cursor is not one that this list has given.");
  Cursor cursor{Uuid::from_bytes(BytesView(*bytes).subspan(1, Uuid::size)).value()};
  if (order == by_deadline) cursor.deadline = static_cast<std::int64_t>(get_be64(BytesView(*bytes).subspan(17)));
  return cursor;
}

bool lets_through(const ListFilter& filter, const DocumentRow& row) {
  return (!filter.status || row.status == *filter.status) &&
         (filter.document_class.empty() || row.document_class == filter.document_class) &&
         (filter.source.empty() || row.source == filter.source) && (filter.sender.empty() || row.sender == filter.sender) &&
         (filter.patient.nil() || row.patient == filter.patient) && (!filter.received_from || row.received_at >= *filter.received_from) &&
         (!filter.received_before || row.received_at < *filter.received_before);
}

// The kinds that the filter lets through, by one jump through the index for each kind that there is.
Result<std::vector<Kind>> kinds(Database& database, const ListFilter& filter) {
  const bool own = !filter.sender.empty();
  auto next = database.prepare(own ? "SELECT status, class, source FROM documents INDEXED BY documents_by_sender WHERE sender=? AND "
                                     "(status, class, source)>(?,?,?) ORDER BY status, class, source LIMIT 1"
                                   : "SELECT status, class, source FROM documents INDEXED BY documents_by_kind WHERE "
                                     "(status, class, source)>(?,?,?) ORDER BY status, class, source LIMIT 1");
  std::vector<Kind> found;
  Kind at;
  for (;;) {
    if (own) next.bind(filter.sender);
    next.bind(at.status).bind(at.document_class).bind(at.source);
    if (!TRY(next.step())) return found;
    at = {next.text(0), next.text(1), next.text(2)};
    TRY(next.run());
    if ((!filter.status || at.status == name_of(*filter.status)) &&
        (filter.document_class.empty() || at.document_class == filter.document_class) &&
        (filter.source.empty() || at.source == filter.source))
      found.push_back(at);
  }
}

// One sorted run of ids, newest first.
struct Run {
  Statement rows;
  Uuid head;
};

}  // namespace

Result<Page> Catalogue::list(const ListFilter& filter) {
  if (filter.due_before) return list_by_deadline(filter);
  std::lock_guard lock(reading_mutex_);
  auto from = filter.received_from ? first_id_at(*filter.received_from - clock_slack) : Uuid();
  std::optional<Uuid> before;
  if (filter.received_before) before = first_id_at(*filter.received_before + clock_slack);
  if (!filter.cursor.empty()) {
    auto cursor = TRY(read_cursor(by_id, filter.cursor));
    before = before ? std::min(*before, cursor.id) : cursor.id;
  }
  if (!before) {
    std::array<std::uint8_t, Uuid::size> last;
    last.fill(0xff);
    before = Uuid::from_bytes(last);
  }

  std::vector<Run> runs;
  auto add = [&](Statement rows) -> Result<void> {
    if (TRY(rows.step())) {
      auto head = TRY(rows.uuid(0));
      runs.push_back({std::move(rows), head});
    }
    return {};
  };
  const bool all = !filter.status && filter.document_class.empty() && filter.source.empty() && filter.sender.empty();
  if (!filter.patient.nil()) {  // who has few documents, of which the rest of the filter chooses
    auto rows = reading_.prepare(
        "SELECT id FROM documents INDEXED BY documents_by_patient WHERE patient=? AND patient<>zeroblob(16) AND id>=? AND id<? ORDER BY id "
        "DESC");
    rows.bind(filter.patient).bind(from).bind(*before);
    TRY(add(std::move(rows)));
  } else if (all) {
    auto rows = reading_.prepare("SELECT id FROM documents WHERE id>=? AND id<? ORDER BY id DESC");
    rows.bind(from).bind(*before);
    TRY(add(std::move(rows)));
  } else {
    for (const auto& kind : TRY(kinds(reading_, filter))) {
      const bool own = !filter.sender.empty();
      auto rows =
          reading_.prepare(own ? "SELECT id FROM documents INDEXED BY documents_by_sender WHERE sender=? AND status=? AND class=? AND "
                                 "source=? AND id>=? AND id<? ORDER BY id DESC"
                               : "SELECT id FROM documents INDEXED BY documents_by_kind WHERE status=? AND class=? AND source=? AND "
                                 "id>=? AND id<? ORDER BY id DESC");
      if (own) rows.bind(filter.sender);
      rows.bind(kind.status).bind(kind.document_class).bind(kind.source).bind(from).bind(*before);
      TRY(add(std::move(rows)));
    }
  }

  Page page;
  auto document = reading_.prepare(with_columns("SELECT ", " FROM documents WHERE id=?"));
  auto older = [&](std::size_t one, std::size_t other) { return runs[one].head < runs[other].head; };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(older)> newest(older);
  for (std::size_t i = 0; i < runs.size(); ++i) newest.push(i);
  while (!newest.empty()) {
    auto at = newest.top();
    newest.pop();
    document.bind(runs[at].head);
    // What changed since the run was read may be gone, or pass the filter no longer.
    if (TRY(document.step())) {
      auto row = TRY(read_document_row(document));
      TRY(document.run());
      if (lets_through(filter, row)) {
        if (page.rows.size() == filter.limit) {  // one more tells whether there is a next page
          page.next = write_cursor(by_id, {page.rows.back().id});
          return page;
        }
        page.rows.push_back(std::move(row));
      }
    }
    if (TRY(runs[at].rows.step())) {
      runs[at].head = TRY(runs[at].rows.uuid(0));
      newest.push(at);
    }
  }
  return page;
}

// Only documents that wait for somebody have a deadline, so the index is short.
Result<Page> Catalogue::list_by_deadline(const ListFilter& filter) {
  std::lock_guard lock(reading_mutex_);
  Cursor cursor{.id = {}, .deadline = std::numeric_limits<std::int64_t>::min()};
  if (!filter.cursor.empty()) cursor = TRY(read_cursor(by_deadline, filter.cursor));
  auto rows =
      reading_.prepare(with_columns("SELECT ",
                                    " FROM documents INDEXED BY documents_by_deadline WHERE deadline IS NOT NULL AND deadline<? AND "
                                    "(deadline, id)>(?,?) ORDER BY deadline, id"));
  rows.bind(microseconds_of(*filter.due_before)).bind(cursor.deadline).bind(cursor.id);
  Page page;
  while (TRY(rows.step())) {
    auto row = TRY(read_document_row(rows));
    if (!lets_through(filter, row)) continue;
    if (page.rows.size() == filter.limit) {
      const auto& last = page.rows.back();
      page.next = write_cursor(by_deadline, {last.id, microseconds_of(*last.deadline)});
      break;
    }
    page.rows.push_back(std::move(row));
  }
  return page;
}

}  // namespace wardbook::store
