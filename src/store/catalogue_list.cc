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

// The kinds that the filter lets through, by jumps through the index: to the next source of a class, the next class of a status, the next
// status. Not by one comparison of three columns, of which SQLite uses the first and reads all that is equal in it.
Result<std::vector<Kind>> kinds(Database& database, const ListFilter& filter) {
  const bool own = !filter.sender.empty();
  auto jump = [&](std::string_view to, std::string_view order) {
    std::string sql = "SELECT status, class, source FROM documents INDEXED BY ";
    sql += own ? "documents_by_sender WHERE sender=? AND " : "documents_by_kind WHERE ";
    return database.prepare(sql + std::string(to) + " ORDER BY " + std::string(order) + " LIMIT 1");
  };
  std::array<Statement, 3> jumps{jump("status=? AND class=? AND source>?", "source"), jump("status=? AND class>?", "class, source"),
                                 jump("status>?", "status, class, source")};
  std::vector<Kind> found;
  Kind at;
  for (std::size_t next = 2; next < jumps.size();) {
    auto& statement = jumps[next];
    if (own) statement.bind(filter.sender);
    statement.bind(at.status);
    if (next < 2) statement.bind(at.document_class);
    if (next < 1) statement.bind(at.source);
    if (!TRY(statement.step())) {
      ++next;
      continue;
    }
    at = {statement.text(0), statement.text(1), statement.text(2)};
    TRY(statement.run());
    next = 0;
    if ((!filter.status || at.status == name_of(*filter.status)) &&
        (filter.document_class.empty() || at.document_class == filter.document_class) &&
        (filter.source.empty() || at.source == filter.source))
      found.push_back(at);
  }
  return found;
}

// One sorted run of ids, newest first, and where it stands.
struct Run {
  Kind kind;
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

  // One statement for all runs: to prepare one costs more than to find an id by it.
  enum class By : std::uint8_t { patient, id, sender, kind };
  const bool any_kind = !filter.status && filter.document_class.empty() && filter.source.empty();
  const auto by = !filter.patient.nil() ? By::patient : !filter.sender.empty() ? By::sender : any_kind ? By::id : By::kind;
  constexpr std::array<std::string_view, 4> selects{
      "SELECT id FROM documents INDEXED BY documents_by_patient WHERE patient=? AND patient<>zeroblob(16) AND ",
      "SELECT id FROM documents WHERE ",
      "SELECT id FROM documents INDEXED BY documents_by_sender WHERE sender=? AND status=? AND class=? AND source=? AND ",
      "SELECT id FROM documents INDEXED BY documents_by_kind WHERE status=? AND class=? AND source=? AND "};
  auto select = reading_.prepare(std::string(selects[static_cast<std::size_t>(by)]) + "id>=? AND id<? ORDER BY id DESC LIMIT 1");
  auto older_than = [&](const Kind& kind, const Uuid& id) -> Result<std::optional<Uuid>> {
    if (by == By::patient) select.bind(filter.patient);
    if (by == By::sender) select.bind(filter.sender);
    if (by == By::sender || by == By::kind) select.bind(kind.status).bind(kind.document_class).bind(kind.source);
    select.bind(from).bind(id);
    if (!TRY(select.step())) return std::optional<Uuid>();
    auto found = TRY(select.uuid(0));
    TRY(select.run());
    return std::optional(found);
  };
  std::vector<Run> runs;
  for (auto& kind : by == By::sender || by == By::kind ? TRY(kinds(reading_, filter)) : std::vector<Kind>(1))
    if (auto head = TRY(older_than(kind, *before))) runs.push_back({std::move(kind), *head});

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
    if (auto head = TRY(older_than(runs[at].kind, runs[at].head))) {
      runs[at].head = *head;
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
