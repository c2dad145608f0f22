#include <cstdlib>
#include <thread>

#include <fmt/format.h>
#include <unistd.h>

#include "base/embedded.h"
#include "base/file.h"
#include "cmd/all_commands.h"
#include "cmd/demo_session.h"
#include "cmd/open_session.h"
#include "cmd/take_in.h"
#include "cmd/view_text.h"
#include "crypto/key_file.h"
#include "gateway/simple_guard.h"
#include "ledger/verify.h"
#include "workflow/views.h"

namespace wardbook::cmd {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view documents_folder = "demo/";

// DIR/store is the data directory, DIR/root.key its key: all of the demonstration lies in one folder.
Result<fs::path> demo_folder() {
  if (const char* set = std::getenv("WARDBOOK_DEMO_DIR"); set && *set) return fs::absolute(set);
  if (const char* base = std::getenv("XDG_DATA_HOME"); base && *base) return fs::path(base) / "wardbook-demo";
  if (const char* home = std::getenv("HOME"); home && *home) return fs::path(home) / ".local/share/wardbook-demo";
  return fail(Code::settings, "HOME is not set: name a folder with WARDBOOK_DEMO_DIR.");
}

Result<bool> remove_demo(const fs::path& folder) {
  std::error_code failed;
  if (!fs::exists(folder, failed) || fs::is_empty(folder, failed)) return false;
  auto format = store::DataDirectory::read_format(folder / "store");
  if (!format || format->kind != store::Kind::demo)
    return fail(Code::conflict, "The folder holds no store that is marked as a demonstration: nothing was removed.");
  fs::remove_all(folder / "store", failed);
  fs::remove(folder / "root.key", failed);
  fs::remove(folder, failed);  // stays if somebody put something else there
  return true;
}

std::string summary_sentence(workflow::Session& session, const store::DocumentRow& row) {
  access::Act act{.action = trust::Action::document_summary, .resource = {"document", row.id.text()}, .subject = {row.id, row.patient}};
  auto sentence = [&]() -> Result<std::string> {
    auto grant = TRY(session.gate().grant(session.principal(), act));
    auto sealed = TRY(session.catalogue().value(crypto::Context::summary, row.id));
    return first_sentence(TRY(trust::open(sealed, grant, session.keys(), session.clock())).reveal());
  }();
  return sentence ? *sentence : sentence.error().message();
}

constexpr std::string_view row_format = "{:<30} {:<18} {:<10} {:>11} {:>8} {:>6} {:>8}  {}\n";

std::string header() {
  return "\n" + fmt::format(row_format, "document", "class", "status", "identifiers", "entities", "failed", "ledger",
                            "ms: parse, deidentify, extract, summarize, total");
}

std::int64_t total(const store::Counts& counts) {
  std::int64_t sum = 0;
  for (const auto& [name, count] : counts) sum += count;
  return sum;
}

// A row of the table, and below it what does not fit into a column.
std::string row_of(std::string_view name, const TakenIn& taken, workflow::Session& session) {
  const auto& row = taken.row;
  auto entries = fmt::format("{}-{}", row.ledger_received, row.ledger_completed.value_or(row.ledger_last));
  auto note = [](std::string_view label, std::string_view text) { return fmt::format("    {:<12} {}\n", label, text); };
  if (taken.duplicate)
    return fmt::format("{:<30} {:<18} duplicate\n", name, row.document_class) + note("first", row.id.text()) +
           note("why", "the same bytes from the same sender make no new document");
  if (row.status == store::Status::refused) {
    auto text = fmt::format(row_format, name, "-", "refused", "-", "-", "-", entries, "");
    if (const auto* facts = facts_named(row.error)) text += note("why", fmt::format("{}: {}", facts->name, facts->hint));
    return text;
  }
  auto times = fmt::format("{:.1f}, {:.1f}, {:.1f}, {:.1f}, {:.1f}", row.timings.parse, row.timings.deidentify, row.timings.extract,
                           row.timings.summarize, row.timings.total);
  return fmt::format(row_format, name, row.document_class, name_of(row.status), total(row.identifiers), total(row.entities),
                     row.checks_failed, entries, times) +
         note("id", row.id.text()) + note("identifiers", counts_text(row.identifiers)) + note("summary", summary_sentence(session, row));
}

}  // namespace

Result<Answer> run_demo_clean(Invocation&) {
  bool removed = TRY(remove_demo(TRY(demo_folder())));
  return Answer{fmt::format(R"({{"removed":{}}})", removed), removed ? "The demonstration is gone.\n" : "There is no demonstration.\n"};
}

namespace {

struct Demo {
  fs::path data, key_file;
};

// Eight documents through a fresh store.
Result<Answer> fill(Invocation& call, const Demo& demo) {
  auto root = crypto::Key::generate(call.randomness());
  TRY(crypto::write_key_file(demo.key_file, root));
  call.narrate("Making a fresh sealed store ...");
  TRY(workflow::Session::create(demo.data, Uuid::v7(call.clock(), call.randomness()), store::Kind::demo, std::move(root), std::nullopt, {},
                                user_name(), call.clock(), call.randomness()));
  auto session = TRY(workflow::Session::open(TRY(store::DataDirectory::open(demo.data)), TRY(crypto::read_key_file(demo.key_file)),
                                             user_name(), "cli", call.clock(), call.randomness()));
  workflow::Engines engines;
  gateway::SimpleGuard guard;
  auto model = TRY(model_gateway(call, guard));
  auto pipeline = TRY(workflow::Pipeline::make(*session, engines, model.get()));
  workflow::Intake intake(*session);

  Answer answer;
  answer.text = header();
  std::string documents;
  for (const auto& file : embedded_files()) {
    if (!file.name.starts_with(documents_folder)) continue;
    auto name = file.name.substr(documents_folder.size());
    call.narrate(fmt::format("Taking in {} ...", name));
    workflow::Arrival arrival;
    arrival.file_name = trust::Phi(std::string(name));
    auto taken = TRY(take_in(*session, intake, &pipeline, Bytes(file.content.begin(), file.content.end()), std::move(arrival)));
    answer.text += row_of(name, taken, *session);
    documents += (documents.empty() ? "" : ",") + workflow::document_json(taken.row, taken.duplicate);
  }
  TRY(intake.finish());
  TRY(session->close());
  auto verdict = ledger::verify(session->directory().ledger());
  if (!verdict.consistent) return fail(Code::integrity, "The ledger of the demonstration does not verify.");
  answer.text += fmt::format("\nledger verified: {} entries, root {}\n", verdict.entries, to_hex(verdict.root));
  answer.text += fmt::format(
      "\nTry next:\n  export WARDBOOK_DATA={} WARDBOOK_KEY_FILE={}\n  wardbook list\n  wardbook show ID --view redacted\n"
      "  wardbook audit list --limit 20\nand wardbook demo clean to remove it all.\n",
      demo.data.string(), demo.key_file.string());
  answer.json = fmt::format(R"({{"documents":[{}],"entries":{},"root":"{}"}})", documents, verdict.entries, to_hex(verdict.root));
  return answer;
}

// The server stays up over the same store. What there is to see goes to standard output before anybody can come: the answer comes at the
// end.
Result<Answer> serve_demo(Invocation& call, const Demo& demo, const Answer& filled) {
  auto session = TRY(workflow::Session::open(TRY(store::DataDirectory::open(demo.data)), TRY(crypto::read_key_file(demo.key_file)),
                                             user_name(), "server", call.clock(), call.randomness()));
  auto users = TRY(make_demo_users(*session));
  auto served = TRY(serve(call, *session, [&](const Serving& serving) {
    return write_all(STDOUT_FILENO,
                     bytes_of(call.json() ? ready_line(serving) : filled.text + demo_users_text(users) + curl_session(serving, users)));
  }));
  return Answer{fmt::format(R"({{"url":"{}"}})", served.url), ""};
}

}  // namespace

Result<Answer> run_demo(Invocation& call) {
  auto folder = TRY(demo_folder());
  TRY(remove_demo(folder));
  TRY(make_folder(folder));
  const Demo demo{folder / "store", folder / "root.key"};
  auto filled = TRY(fill(call, demo));
  return call.has("--serve") ? serve_demo(call, demo, filled) : filled;
}

}  // namespace wardbook::cmd
