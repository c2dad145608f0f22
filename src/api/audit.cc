// The ledger: its entries, proofs of them, and the files by which others verify it (c2sp.org/tlog-tiles).
#include <algorithm>

#include <fmt/format.h>

#include "api/seen.h"
#include "base/file.h"
#include "http/characters.h"
#include "ledger/layout.h"
#include "ledger/proof.h"
#include "ledger/reader.h"

namespace wardbook::api {
namespace {

using access::Relation;

constexpr std::string_view plain_text = "text/plain; charset=utf-8";

access::Act ledger_act(const House& house, const Call& call, trust::Action action) {
  return {.action = action, .resource = {"ledger", house.session.store_id().text()}, .purpose = call.purpose};
}

bool is_digits(std::string_view text, std::size_t size) { return text.size() == size && std::ranges::all_of(text, http::is_digit); }

// tile/L/N and tile/entries/N, where N is groups of three digits, all but the last with an x before, and .p/W behind a partial one.
// Nothing else is a path here: what comes from outside becomes one only as this pattern.
bool is_tile(std::string_view path) {
  auto level = http::take_until(path, '/');
  if (level != "entries" && !is_digits(level, 1) && !is_digits(level, 2)) return false;
  auto segment = http::take_until(path, '/');
  while (segment.starts_with('x') && is_digits(segment.substr(1), 3)) segment = http::take_until(path, '/');
  if (is_digits(segment, 3)) return path.empty();
  if (!segment.ends_with(".p") || !is_digits(segment.substr(0, segment.size() - 2), 3)) return false;
  return is_digits(path, 1) || is_digits(path, 2) || is_digits(path, 3);
}

}  // namespace

Answer audit_events(House& house, const Call& call) {
  auto part = TRY(part_of(call));
  std::optional<ledger::Type> type;
  if (auto name = call.query.find("type")) {
    type = ledger::type_from(*name);
    if (!type) return fail(Code::invalid_request, "type names no type of entry.");
  }
  auto act = ledger_act(house, call, trust::Action::audit_read);
  act.facts.relation = reach(house, call, act.action, act.resource.kind);
  TRY(house.session.gate().decide(call.principal, act));
  workflow::LedgerIndex::Wanted wanted{.type = type};
  if (auto actor = call.query.find("actor")) wanted.actor = *actor;
  const bool none = act.facts.relation == Relation::own && wanted.actor && *wanted.actor != call.principal.id;
  if (act.facts.relation == Relation::own) wanted.actor = call.principal.id;
  if (none) return http::Response{.body = page_json("", "")};
  return events_page(house, wanted, part);
}

Answer audit_counts(House& house, const Call& call) {
  auto act = ledger_act(house, call, trust::Action::audit_read);
  act.facts.extent = access::Extent::counts;
  act.facts.relation = reach(house, call, act.action, act.resource.kind, act.facts.extent);
  TRY(house.session.gate().decide(call.principal, act));
  const auto whose = act.facts.relation == Relation::own ? std::optional(call.principal.id) : std::nullopt;
  auto counts = TRY(house.ledger_index.counts(whose));
  std::string types;
  std::uint64_t all = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    types += fmt::format("{}\"{}\":{}", types.empty() ? "" : ",", ledger::type_names[i], counts[i]);
    all += counts[i];
  }
  return http::Response{.body = fmt::format(R"({{"entries":{},"types":{{{}}}}})", all, types)};
}

Answer audit_proof(House& house, const Call& call) {
  auto index = whole_number(call.arguments.front());
  if (!index) return fail(Code::not_found, "The ledger has no entry of this index.");
  auto& session = house.session;
  auto act = ledger_act(house, call, trust::Action::ledger_read);
  auto folder = session.directory().ledger();
  auto bytes = TRY(ledger::Reader::open(folder)).entry(*index);
  if (!bytes && bytes.error().code() != Code::not_found) return std::move(bytes).error();
  // Whose entry it is decides for whom a proof of it is; one that does not exist is nobody else's.
  act.facts.relation = !bytes || TRY(ledger::parse_entry(*bytes)).draft.actor.id == call.principal.id ? Relation::own : Relation::other;
  TRY(session.gate().decide(call.principal, act));
  if (!bytes) return fail(Code::not_found, "The ledger has no entry of this index.");
  TRY(session.ledger().publish());
  return http::Response{.body = TRY(ledger::make_proof(folder, *index)), .content_type = plain_text};
}

Answer ledger_file(House& house, const Call& call, std::string_view path) {
  auto act = ledger_act(house, call, trust::Action::ledger_read);
  // A tile and a checkpoint are of everybody's entries. The key is of nobody's: whoever may have a proof needs it to check that.
  act.facts.relation = call.endpoint.id == Id::ledger_vkey ? Relation::own : Relation::other;
  TRY(house.session.gate().decide(call.principal, act));
  const bool tile = call.endpoint.id == Id::ledger_tile;
  if (tile && !is_tile(path.substr(path.find('/') + 1))) return fail(Code::not_found, "The ledger has no tile at this path.");
  auto bytes = read_file(house.session.directory().ledger() / path, ledger::bundle_limit);
  if (!bytes && bytes.error().code() == Code::not_found) return fail(Code::not_found, "The ledger has no such tile.");
  return http::Response{.body = std::string(text_of(TRY(std::move(bytes)))),
                        .content_type = tile ? "application/octet-stream" : plain_text};
}

}  // namespace wardbook::api
