#include "cmd/troubleshooting.h"

#include <array>

#include <fmt/format.h>

#include "base/error_codes.h"
#include "cmd/doctor/ailment.h"

namespace wardbook::cmd {
namespace {

struct Meaning {
  Code code;
  std::string_view text;  // empty for a code that this version never gives: it has no row
};

constexpr std::array meanings{
    Meaning{Code::empty, "The document has no text, or white space alone."},
    Meaning{Code::too_large, "The document, the text or the request has more bytes than are taken."},
    Meaning{Code::unsupported_format,
            "The document's bytes are of a format that is not read (its name does not count), or a request's Content-Type is none of the "
            "call's."},
    Meaning{Code::type_mismatch, ""},
    Meaning{Code::truncated, "The document ends within a character."},
    Meaning{Code::malformed, "The document holds bytes that no text has, such as NUL; or a record or a JSON text breaks its own grammar."},
    Meaning{Code::encoding, "The document is neither valid UTF-8 nor valid UTF-16, or both in turns."},
    Meaning{Code::encrypted, ""},
    Meaning{Code::too_deep, ""},
    Meaning{Code::too_many_pages, ""},
    Meaning{Code::expansion_limit, ""},
    Meaning{Code::time_limit, "A policy, or an expression of a request, took more time or memory than it may."},
    Meaning{Code::memory_limit, "The process, or the work on one document, would need more memory than there is."},
    Meaning{Code::worker_crashed, ""},
    Meaning{Code::unreadable, "The file does not exist, is no regular file, or may not be read by this user."},
    Meaning{Code::invalid_request,
            "A command, option, call, parameter or field that does not exist, is missing, or has a value that it cannot have."},
    Meaning{Code::unauthenticated, "The call has no token, or one that is unknown, expired or revoked; or name and password do not fit."},
    Meaning{Code::forbidden, "The caller's roles, or the scopes of the token, do not permit this."},
    Meaning{Code::purpose_required, "The act is permitted for certain purposes only, and none was stated."},
    Meaning{Code::not_found, "There is no such thing, or none that the caller may know of."},
    Meaning{Code::conflict, "What is to be made is there already, or a port is taken, or something changed meanwhile."},
    Meaning{Code::erased, "The document was erased: its key is destroyed, and nobody can open it any more."},
    Meaning{Code::cancelled, "Somebody dropped the document's job: it was not worked on further."},
    Meaning{Code::policy_refused, "A policy, the site's own most often, refuses this; its message says why."},
    Meaning{Code::policy_input_missing, "A policy asks for a field that this request does not have; what cannot be judged is refused."},
    Meaning{Code::egress_blocked,
            "A text that was to go to a model, or its answer, still looked as if it named a person. The summary is extractive."},
    Meaning{Code::rate_limited, "Too many calls of one principal or address, or too much is under way at once."},
    Meaning{Code::settings, "A setting, a file of the settings, a mode or an owner is not as it must be."},
    Meaning{Code::newer_format, "A newer wardbook wrote the store, or a file of it."},
    Meaning{Code::integrity, "A part of the store is not what was written: changed, damaged, missing, or of another age than the rest."},
    Meaning{Code::internal, "Something failed that should not have: a library, the kernel, or Wardbook itself."},
    Meaning{Code::busy, "Another wardbook has held the data directory for 5 s: a server, or a command that takes long."},
    Meaning{Code::disk_full, "The disk, a quota or a limit on the size of files leaves no room."},
    Meaning{Code::ledger_unavailable,
            "No entry can be written into the ledger: the disk, the modes, or a clock that stands behind the newest entry. So nothing is "
            "opened."},
    Meaning{Code::sandbox_unavailable, ""},
    Meaning{Code::store_unavailable, "A file of the store cannot be read or written."},
    Meaning{Code::server_unavailable, "Nobody answers at WARDBOOK_URL, or what answers is no Wardbook, or the connection broke."},
    Meaning{Code::model_unavailable, "The model could not be reached, or did not answer as agreed. The summary is extractive."},
};

consteval bool every_code_is_there() {
  for (std::size_t i = 0; i < meanings.size(); ++i)
    if (meanings[i].code != static_cast<Code>(i)) return false;
  return meanings.size() == code_table.size();
}
static_assert(every_code_is_there(), "meanings must list every Code, in the order of the enum");

// Within a cell of a table.
std::string cell(std::string_view text) {
  std::string out;
  for (char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

}  // namespace

std::string troubleshooting_page() {
  std::string page =
      "# Troubleshooting\n\n"
      "Made from the tables in `src/base/error_codes.h`, `src/cmd/troubleshooting.cc` and `src/cmd/doctor/ailment.cc`.\n\n"
      "`wardbook doctor` first: it looks at everything below \"What doctor finds\", changes nothing, and names the next command. It "
      "serves\n"
      "beside a running server, and for a store that does not open. `wardbook doctor TOPIC` looks at one thing.\n\n"
      "## Error codes\n\n"
      "On standard error a command says what is wrong in words; the code stands in `error.code` with `--json`, in `code` of a server's\n"
      "Problem, in `error.code` of a document that was not worked off, and in `outcome.code` of the ledger.\n\n"
      "| code | exit status | HTTP status | what it means | what to do |\n|---|---|---|---|---|\n";
  for (const auto& meaning : meanings) {
    const auto& facts = facts_of(meaning.code);
    if (meaning.text.empty()) continue;
    page += fmt::format("| `{}` | {} | {} | {} | {} |\n", facts.name, static_cast<int>(facts.exit), facts.http, cell(meaning.text),
                        cell(facts.hint));
  }
  page += "\n## What doctor finds\n\nA problem keeps something from working; a warning does not, yet. DIR is the data directory.\n";
  for (const auto& topic : doctor::topics()) {
    page += fmt::format("\n### {}\n\nLooks at {}.\n\n| code | | what it means | what to do | next command |\n|---|---|---|---|---|\n",
                        topic.name, topic.looks_at);
    for (const auto& facts : doctor::ailments())
      if (facts.topic == topic.topic)
        page += fmt::format("| `{}` | {} | {} | {} | `{}` |\n", facts.name, facts.grade == doctor::Grade::problem ? "problem" : "warning",
                            cell(facts.meaning), cell(facts.remedy), cell(facts.command));
  }
  return page;
}

}  // namespace wardbook::cmd
