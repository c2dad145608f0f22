#include <charconv>

#include <fmt/format.h>

#include "base/file.h"
#include "cmd/all_commands.h"
#include "cmd/find_store.h"
#include "cmd/json_fields.h"
#include "cmd/open_session.h"
#include "cmd/patient_option.h"
#include "cmd/view_text.h"
#include "crypto/keyed_hash.h"
#include "ledger/checkpoint.h"
#include "ledger/proof.h"
#include "ledger/reader.h"
#include "ledger/verify.h"

namespace wardbook::cmd {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t largest_file = 1 << 20;

Result<std::string> text_file(std::string_view path, Word option) {
  if (path.find("://") != std::string_view::npos)
    return fail(Code::invalid_request, "{} takes a file, not an address, in this version.", option);
  auto bytes = read_file(path, largest_file);
  if (!bytes) return fail(Code::invalid_request, "The file that {} names cannot be read.", option);
  return std::string(text_of(*bytes));
}

// A file that may be made or made anew: no device, and nothing of the store.
Result<fs::path> output_file(std::string_view path, Word option, const fs::path& data) {
  std::error_code failed;
  auto status = fs::status(path, failed);
  if (fs::exists(status) && !fs::is_regular_file(status))
    return fail(Code::invalid_request, "{} names something that is no regular file.", option);
  if (lies_within(path, data)) return fail(Code::invalid_request, "{} names a file in the data directory.", option);
  return path;
}

Result<void> write_output(const fs::path& path, BytesView bytes, Word option) {
  auto written = replace_file(path, bytes);
  if (!written && written.error().code() != Code::disk_full)
    return fail(Code::invalid_request, "The file that {} names cannot be written.", option);
  return written;
}

Result<std::optional<crypto::Hash>> patient_filter(const Invocation& call, workflow::Session& session) {
  auto identifier = TRY(patient_option(call));
  if (!identifier) return std::optional<crypto::Hash>();
  auto patient = TRY(workflow::Intake(session).known_patient(*identifier));
  if (!patient) return fail(Code::not_found, "There is no such patient.");
  return session.patient_ref(*patient);
}

access::Act ledger_act(const workflow::Session& session, trust::Action action) {
  return {.action = action, .resource = {"ledger", session.store_id().text()}};
}

// What of the ledger is wanted.
struct Wanted {
  std::uint64_t from = 0;
  std::uint64_t limit = 50;
  std::optional<ledger::Type> type{};
  std::string_view actor{};
};

Result<std::string> events(workflow::Session& session, const Wanted& wanted, const Invocation& call) {
  TRY(session.gate().pass(session.principal(), ledger_act(session, trust::Action::audit_read)));
  auto patient = TRY(patient_filter(call, session));
  TRY(workflow::proven(session));
  auto found = TRY(workflow::events(session, wanted.from, wanted.limit, [&](const ledger::Entry& entry) {
    return (!wanted.type || entry.draft.type == *wanted.type) && (wanted.actor.empty() || entry.draft.actor.id == wanted.actor) &&
           (!patient || entry.draft.patient_ref == patient);
  }));
  TRY(session.close());
  return page_of(found);
}

Result<std::string> events(const client::Server& server, const Wanted& wanted, const Invocation& call) {
  if (call.has("--patient-id"))
    return fail(Code::invalid_request, "A server does not look for a patient's entries: leave --patient-id out, or end the server first.");
  client::Question question{.path = "/v1/audit/events", .query = {{"limit", std::to_string(wanted.limit)}}};
  if (wanted.from > 0) question.query.emplace_back("cursor", std::to_string(wanted.from - 1));
  if (wanted.type) question.query.emplace_back("type", name_of(*wanted.type));
  if (!wanted.actor.empty()) question.query.emplace_back("actor", wanted.actor);
  auto page = parsed(TRY(server.ask(question)).body);
  // The index of the last one, which is a number here.
  if (auto next = text_field(page, "next"); !next.empty()) page.as_object()["next"] = std::strtoll(std::string(next).c_str(), nullptr, 10);
  return boost::json::serialize(page);
}

struct Proof {
  std::string text;
  Bytes entry;
  std::uint64_t tree_size = 0;
};

Result<Proof> prove(workflow::Session& session, std::uint64_t index) {
  TRY(session.gate().pass(session.principal(), ledger_act(session, trust::Action::ledger_read)));
  TRY(session.close());
  auto folder = session.directory().ledger();
  auto entry = TRY(TRY(ledger::Reader::open(folder)).entry(index));
  auto proof = TRY(ledger::make_proof(folder, index));
  auto size = TRY(ledger::check_proof(proof, TRY(text_file((folder / "vkey").string(), "--vkey")), entry)).tree_size;
  return Proof{std::move(proof), std::move(entry), size};
}

// An Event is the entry with its index put in front: what is behind is the entry, byte by byte, or the proof does not fit.
Result<Bytes> entry_of(std::string_view page, std::uint64_t index) {
  auto begin = fmt::format("{{\"items\":[{{\"index\":{},", index), end = std::string("],\"next\":");
  auto stop = page.rfind(end);
  if (!page.starts_with(begin) || stop == page.npos || stop < begin.size())
    return fail(Code::not_found, "The ledger has no entry of this index that you may see.");
  auto entry = "{" + std::string(page.substr(begin.size(), stop - begin.size()));
  return Bytes(entry.begin(), entry.end());
}

Result<Proof> prove(const client::Server& server, std::uint64_t index) {
  Proof proof{.text = TRY(server.ask({.path = "/v1/audit/proof/" + std::to_string(index)})).body, .entry = {}};
  client::Question question{.path = "/v1/audit/events", .query = {{"limit", "1"}}};
  if (index > 0) question.query.emplace_back("cursor", std::to_string(index - 1));
  proof.entry = TRY(entry_of(TRY(server.ask(question)).body, index));
  auto vkey = TRY(server.ask({.path = "/ledger/vkey"}));
  proof.tree_size = TRY(ledger::check_proof(proof.text, vkey.body, proof.entry)).tree_size;
  return proof;
}

}  // namespace

Result<Answer> run_audit_list(Invocation& call) {
  Wanted wanted;
  wanted.from = TRY(call.number("--after", 0, 0, std::uint64_t{1} << 53)) + (call.has("--after") ? 1 : 0);
  wanted.limit = TRY(call.number("--limit", 50, 1, 1000));
  if (auto name = call.value("--type")) {
    wanted.type = ledger::type_from(*name);
    if (!wanted.type) return fail(Code::invalid_request, "--type names no type of entry: docs/contract.md lists them.");
  }
  wanted.actor = call.value("--actor").value_or("");
  auto store = TRY(find_store(call));
  return history_answer(TRY(store.session ? events(*store.session, wanted, call) : events(*store.server, wanted, call)));
}

Result<Answer> run_audit_verify(Invocation& call) {
  ledger::VerifyOptions options;
  fs::path folder;
  if (auto given = call.value("--ledger")) {
    if (given->find("://") != std::string_view::npos)
      return fail(Code::invalid_request, "--ledger takes a folder, not an address, in this version.");
    folder = *given;
    if (std::error_code ignored; !fs::is_directory(folder, ignored))
      return fail(Code::invalid_request, "There is no folder where --ledger points.");
  } else {
    TRY(refuse_server_elsewhere(call));
    auto directory = TRY(call.settings().data_directory());
    TRY(store::DataDirectory::read_format(directory));
    folder = directory / "ledger";
  }
  if (auto file = call.value("--vkey")) options.vkey = TRY(text_file(*file, "--vkey"));
  if (auto file = call.value("--anchor")) options.anchors.push_back(TRY(text_file(*file, "--anchor")));
  // The store beside the ledger keeps the last checkpoint that it saw, and names entries. One that is broken or gone must not let an
  // older ledger pass; only a copy of the ledger alone has none.
  std::error_code failed;
  auto anchor = TRY(store::read_anchor(fs::weakly_canonical(folder, failed).parent_path() / "store.db"));
  if (!anchor && !call.has("--ledger")) return fail(Code::integrity, "store.db is missing from the data directory.");
  if (anchor) {
    if (!anchor->checkpoint.empty()) options.anchors.push_back(anchor->checkpoint);
    options.named_by_store = anchor->named;
  }
  auto verdict = ledger::verify(folder, options);
  // Who kept a checkpoint wants to know what that one vouches for; what the store remembers lies in the same hands as the ledger.
  if (verdict.consistent && call.has("--anchor")) {
    auto kept = TRY(ledger::parse_checkpoint(TRY(ledger::parse_note(options.anchors.front())).text));
    verdict.anchored_through = kept.size > 0 ? std::optional(kept.size - 1) : std::nullopt;
  }
  auto or_null = [](const std::optional<std::uint64_t>& number) { return number ? std::to_string(*number) : "null"; };
  Answer answer;
  answer.json = fmt::format(
      R"({{"consistent":{},"entries":{},"root":"{}","checkpoint_time":{},"anchored_through":{},"first_bad":{},"reason":{},"tail":{}}})",
      verdict.consistent, verdict.entries, to_hex(verdict.root),
      verdict.checkpoint_time.empty() ? "null" : "\"" + verdict.checkpoint_time + "\"", or_null(verdict.anchored_through),
      or_null(verdict.first_bad), verdict.reason.empty() ? "null" : "\"" + verdict.reason + "\"", verdict.tail_bytes);
  if (verdict.consistent) {
    answer.text =
        fmt::format("ledger verified: {} entries, root {}\nanchored through: {}{}\n", verdict.entries, to_hex(verdict.root),
                    verdict.anchored_through ? "entry " + std::to_string(*verdict.anchored_through) : "nothing",
                    call.has("--anchor") ? ", by the checkpoint that you kept"
                                         : ", by what lies beside the ledger; --anchor takes a checkpoint that you kept elsewhere");
    if (verdict.waiting > 0 || verdict.tail_bytes > 0)
      answer.text += fmt::format("after the checkpoint: {} entries, {} torn bytes\n", verdict.waiting, verdict.tail_bytes);
    return answer;
  }
  answer.text = fmt::format("ledger NOT verified: {}\n", verdict.reason);
  if (verdict.first_bad) answer.text += fmt::format("first bad entry: {}\n", *verdict.first_bad);
  answer.error = fail(Code::integrity, "The ledger is not what was written, or not by the key that was given.");
  return answer;
}

Result<Answer> run_audit_prove(Invocation& call) {
  auto text = TRY(call.positional(0));
  std::uint64_t index = 0;
  if (auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), index);
      failed != std::errc() || end != text.data() + text.size())
    return fail(Code::invalid_request, "INDEX is the index of an entry, as audit list shows it.");
  auto data = TRY(call.settings().data_directory());
  auto proof_file = TRY(output_file(TRY(call.required("--output")), "--output", data));
  std::optional<fs::path> entry_file;
  if (auto file = call.value("--entry-out")) entry_file = TRY(output_file(*file, "--entry-out", data));
  auto store = TRY(find_store(call));
  auto proof = TRY(store.session ? prove(*store.session, index) : prove(*store.server, index));
  TRY(write_output(proof_file, bytes_of(proof.text), "--output"));
  if (entry_file) TRY(write_output(*entry_file, proof.entry, "--entry-out"));
  return Answer{fmt::format(R"({{"index":{},"tree_size":{}}})", index, proof.tree_size),
                fmt::format("proof written: entry {} is in the tree of {} entries\n", index, proof.tree_size)};
}

Result<Answer> run_audit_check_proof(Invocation& call) {
  auto proof = TRY(text_file(TRY(call.positional(0)), "FILE"));
  auto vkey = TRY(text_file(TRY(call.required("--vkey")), "--vkey"));
  auto entry = TRY(text_file(TRY(call.required("--entry")), "--entry"));
  auto proven = TRY(ledger::check_proof(proof, vkey, bytes_of(entry)));
  return Answer{fmt::format(R"({{"index":{},"tree_size":{}}})", proven.index, proven.tree_size),
                fmt::format("proved: entry {} is in the tree of {} entries\n", proven.index, proven.tree_size)};
}

}  // namespace wardbook::cmd
