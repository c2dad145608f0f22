#include <charconv>

#include "ledger/entry.h"
#include "ledger/entry_scan.h"

namespace wardbook::ledger {
namespace {

// Of a text that scan_entry has accepted.
std::string unescaped(std::string_view raw) {
  std::string text;
  text.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '\\') {
      text += raw[i];
      continue;
    }
    switch (char c = raw[++i]) {
      case 'b':
        text += '\b';
        break;
      case 'f':
        text += '\f';
        break;
      case 'n':
        text += '\n';
        break;
      case 'r':
        text += '\r';
        break;
      case 't':
        text += '\t';
        break;
      case 'u': {
        unsigned value = 0;
        std::from_chars(raw.data() + i + 1, raw.data() + i + 5, value, 16);
        text += static_cast<char>(value);
        i += 4;
        break;
      }
      default:
        text += c;
    }
  }
  return text;
}

std::size_t end_of_text(std::string_view raw, std::size_t from) {
  while (raw[from] != '"') from += raw[from] == '\\' ? 2 : 1;
  return from;
}

// "a","b"
std::vector<std::string> roles_of(std::string_view raw) {
  std::vector<std::string> roles;
  for (std::size_t at = 0; at < raw.size();) {
    auto end = end_of_text(raw, at + 1);
    roles.push_back(unescaped(raw.substr(at + 1, end - at - 1)));
    at = end + 2;
  }
  return roles;
}

// "a":1,"b":2
std::map<std::string, std::int64_t> counts_of(std::string_view raw) {
  std::map<std::string, std::int64_t> counts;
  for (std::size_t at = 0; at < raw.size();) {
    auto end = end_of_text(raw, at + 1);
    std::int64_t count = 0;
    auto rest = std::from_chars(raw.data() + end + 2, raw.data() + raw.size(), count);
    counts.emplace(raw.substr(at + 1, end - at - 1), count);
    at = static_cast<std::size_t>(rest.ptr - raw.data()) + 1;
  }
  return counts;
}

}  // namespace

Result<Entry> parse_entry(BytesView bytes) {
  auto view = scan_entry(bytes);
  if (!view) return fail(Code::integrity, "These bytes are not an entry in canonical form.");
  Entry entry;
  entry.id = *Uuid::parse(view->id);
  entry.time = *from_rfc3339(view->time);
  Draft& draft = entry.draft;
  draft.type = view->type;
  draft.actor = {unescaped(view->actor_id), roles_of(view->roles), unescaped(view->via)};
  draft.action = unescaped(view->action);
  draft.purpose = unescaped(view->purpose);
  draft.resource = {unescaped(view->resource_kind), unescaped(view->resource_id)};
  draft.decision = view->decision;
  draft.policy = view->policy;
  draft.intent = view->intent;
  draft.outcome = {counts_of(view->counts), unescaped(view->code), std::nullopt};
  if (view->bytes) draft.outcome.bytes = static_cast<std::int64_t>(*view->bytes);
  draft.artifacts = {unescaped(view->model), view->prompt, view->input, view->output};
  if (view->patient) {
    draft.patient_ref = view->patient->ref;
    entry.patient_n = view->patient->n;
    entry.patient_prev = view->patient->prev;
  }
  return entry;
}

}  // namespace wardbook::ledger
