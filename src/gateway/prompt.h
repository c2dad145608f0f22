// A prompt file: what a model is asked, with its version and its limits. The files lie in prompts/ and are part of the program,
// so that it finds them on every machine; the caller hashes the bytes of the file for the ledger.
//
// A file opens with a line `---`, then one `name: value` a line, then `---`, then the text. Each of version (1 or more),
// temperature (0 to 2), max_input_bytes (1 to 64 MiB), max_output_tokens (1 to 100,000) and timeout_seconds (1 to 600) stands
// there once, and nothing else does.
//
// Errors: settings, with the number of the line; not_found for a name that no file has. Thread safe.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wardbook::gateway {

struct Prompt {
  std::uint32_t version = 0;
  double temperature = 0;
  std::size_t max_input_bytes = 0;      // of the redacted text, in UTF-8
  std::uint32_t max_output_tokens = 0;  // as the model counts
  std::chrono::milliseconds timeout{};  // for the whole exchange, connecting included
  std::string text;                     // without the front matter and the white space around
};

Result<Prompt> parse_prompt(std::string_view file);

// The bytes of a prompt file that the program carries: "prompts/summary-physician.md".
Result<std::string_view> prompt_file(std::string_view name);

}  // namespace wardbook::gateway
