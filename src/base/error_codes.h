// The one table of error codes: name as clients read it, exit status, HTTP status, and what to do next.
#pragma once

#include <array>
#include <string_view>

namespace wardbook {

enum class Code {
  // A document was refused by what it is.
  empty,
  too_large,
  unsupported_format,
  type_mismatch,
  truncated,
  malformed,
  encoding,
  encrypted,
  too_deep,
  too_many_pages,
  expansion_limit,
  time_limit,
  memory_limit,
  worker_crashed,
  unreadable,
  // A request was refused.
  invalid_request,
  unauthenticated,
  forbidden,
  purpose_required,
  not_found,
  conflict,
  erased,
  cancelled,
  policy_refused,
  policy_input_missing,
  egress_blocked,
  rate_limited,
  // Wardbook itself cannot go on.
  settings,
  newer_format,
  integrity,
  internal,
  busy,
  disk_full,
  ledger_unavailable,
  sandbox_unavailable,
  store_unavailable,
  server_unavailable,
  model_unavailable,
};

// Exit statuses of the command line.
enum Exit : int {
  exit_done = 0,
  exit_failed = 1,
  exit_usage = 2,
  exit_refused = 3,
  exit_integrity = 4,
  exit_denied = 5,
  exit_unavailable = 75
};

struct CodeFacts {
  Code code;
  std::string_view name;
  Exit exit;
  int http;
  std::string_view hint;
};

inline constexpr std::array code_table{
    CodeFacts{Code::empty, "empty", exit_refused, 422, "Send a document that has text in it."},
    CodeFacts{Code::too_large, "too_large", exit_refused, 413, "Split the document; 64 MiB are accepted by default."},
    CodeFacts{Code::unsupported_format, "unsupported_format", exit_refused, 415, "Send plain text, UTF-8 or UTF-16."},
    CodeFacts{Code::type_mismatch, "type_mismatch", exit_refused, 422, "Send the document under its true type."},
    CodeFacts{Code::truncated, "truncated", exit_refused, 422, "Export the document again: its end is missing."},
    CodeFacts{Code::malformed, "malformed", exit_refused, 422, "Export the document again: it holds bytes that no text has."},
    CodeFacts{Code::encoding, "encoding", exit_refused, 422,
              "Convert the whole document to UTF-8 and send it again, for example: iconv -f WINDOWS-1252 -t UTF-8."},
    CodeFacts{Code::encrypted, "encrypted", exit_refused, 422, "Remove the password and send the document again."},
    CodeFacts{Code::too_deep, "too_deep", exit_refused, 422, "Flatten the document's nesting."},
    CodeFacts{Code::too_many_pages, "too_many_pages", exit_refused, 422, "Split the document."},
    CodeFacts{Code::expansion_limit, "expansion_limit", exit_refused, 422, "Send the document uncompressed."},
    CodeFacts{Code::time_limit, "time_limit", exit_refused, 422, "Split the document."},
    CodeFacts{Code::memory_limit, "memory_limit", exit_refused, 422, "Split the document."},
    CodeFacts{Code::worker_crashed, "worker_crashed", exit_refused, 422, "Export the document again; if it is refused again, report it."},
    CodeFacts{Code::unreadable, "unreadable", exit_refused, 422,
              "Name a regular file that exists and that you may read; folders are not taken."},
    CodeFacts{Code::invalid_request, "invalid_request", exit_usage, 400,
              "wardbook --help lists the commands, wardbook COMMAND --help its options."},
    CodeFacts{Code::unauthenticated, "unauthenticated", exit_denied, 401, "Sign in again."},
    CodeFacts{Code::forbidden, "forbidden", exit_denied, 403, "Ask the owner of the store for this permission."},
    CodeFacts{Code::purpose_required, "purpose_required", exit_denied, 403,
              "Say why with --purpose TREAT|HPAYMT|HOPERAT|HRESCH|PUBHLTH|PATRQT|ETREAT."},
    CodeFacts{Code::not_found, "not_found", exit_failed, 404, "wardbook list shows what there is."},
    CodeFacts{Code::conflict, "conflict", exit_failed, 409, "Nothing was changed; choose another name or place, or remove what is there."},
    CodeFacts{Code::erased, "erased", exit_failed, 410, "The document was erased; its history remains."},
    CodeFacts{Code::cancelled, "cancelled", exit_failed, 409, "wardbook job retry takes the document up again."},
    CodeFacts{Code::policy_refused, "policy_refused", exit_refused, 422, "The policy's message says what is missing."},
    CodeFacts{Code::policy_input_missing, "policy_input_missing", exit_refused, 422, "Send the missing field."},
    CodeFacts{Code::egress_blocked, "egress_blocked", exit_refused, 422, "The text still looks as if it named a person: review it."},
    CodeFacts{Code::rate_limited, "rate_limited", exit_unavailable, 429, "Wait, then try again."},
    CodeFacts{Code::settings, "settings", exit_usage, 500, "wardbook config show prints each setting and where it comes from."},
    CodeFacts{Code::newer_format, "newer_format", exit_usage, 500, "Use the newer wardbook that wrote this store."},
    CodeFacts{Code::integrity, "integrity", exit_integrity, 500,
              "Something is not as it was written. Keep a copy of what you have and compare it with a backup; wardbook audit verify checks "
              "a whole ledger."},
    CodeFacts{Code::internal, "internal", exit_failed, 500, "Report this with the command that you ran."},
    CodeFacts{Code::busy, "busy", exit_unavailable, 503, "Another wardbook holds the data directory: wait for it to end."},
    CodeFacts{Code::disk_full, "disk_full", exit_unavailable, 503, "Free space on the disk of the data directory, then try again."},
    CodeFacts{Code::ledger_unavailable, "ledger_unavailable", exit_unavailable, 503,
              "No document is opened while the ledger cannot be written: check the disk and the modes of DIR/ledger."},
    CodeFacts{Code::sandbox_unavailable, "sandbox_unavailable", exit_unavailable, 503, "A layer of the sandbox is missing on this kernel."},
    CodeFacts{Code::store_unavailable, "store_unavailable", exit_unavailable, 503, "Check the disk and the modes of the data directory."},
    CodeFacts{Code::server_unavailable, "server_unavailable", exit_unavailable, 503,
              "Check that wardbook serve runs there, and what WARDBOOK_URL says."},
    CodeFacts{Code::model_unavailable, "model_unavailable", exit_unavailable, 503, "Check the model's address; summaries stay extractive."},
};

// Null for a name that no code has.
constexpr const CodeFacts* facts_named(std::string_view name) {
  for (const auto& facts : code_table)
    if (facts.name == name) return &facts;
  return nullptr;
}
constexpr const CodeFacts& facts_of(Code code) { return code_table[static_cast<std::size_t>(code)]; }

// Whether it says of a document that it will never be taken as it is: those codes come first.
constexpr bool refuses_document(Code code) { return code <= Code::unreadable; }

namespace detail {
consteval bool code_table_is_in_order() {
  for (std::size_t i = 0; i < code_table.size(); ++i)
    if (code_table[i].code != static_cast<Code>(i)) return false;
  return code_table.size() == static_cast<std::size_t>(Code::model_unavailable) + 1;
}
static_assert(code_table_is_in_order(), "code_table must list every Code, in the order of the enum");
}  // namespace detail

}  // namespace wardbook
