#include <cstdlib>

#include <fmt/format.h>
#include <unistd.h>

#include "base/file.h"
#include "cmd/all_commands.h"
#include "cmd/explanation.h"
#include "cmd/redaction.h"
#include "document/decode.h"

namespace wardbook::cmd {
namespace {

// no-color.org: NO_COLOR, if it is not empty, means none unless the arguments ask for it.
Ink ink_of(const Invocation& call) {
  if (call.has("--color")) return Ink::colour;
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal && std::string_view(terminal) == "dumb";
  return ::isatty(STDOUT_FILENO) && !(no_color && *no_color) && !dumb ? Ink::colour : Ink::plain;
}

Result<Bytes> read_one(const Invocation& call) {
  const auto limit = document::Limits().bytes;
  if (call.positionals().empty() || call.positionals()[0] == "-") return read_all(STDIN_FILENO, limit);
  return read_file(call.positionals()[0], limit);
}

}  // namespace

Result<Answer> run_explain(Invocation& call) {
  auto known = TRY(known_of(call));
  auto redaction = TRY(Redaction::of(call));
  auto bytes = TRY(read_one(call));
  const auto document = TRY(document::decode(bytes));
  const auto language = redaction->language_of(document.text);
  auto outcome = TRY(redaction->redact(document.text, known, "", language));
  Answer answer;
  answer.json =
      fmt::format(R"({{"language":"{}","spans":{}}})", deid::name_of(language), redaction->spans_json(document.text, outcome.spans));
  if (call.json()) return answer;
  const auto ink = ink_of(call);
  answer.text = explanation(document.text.reveal(), outcome.spans, language, ink);
  if (ink == Ink::colour) answer.form = Answer::Form::drawn;
  return answer;
}

}  // namespace wardbook::cmd
